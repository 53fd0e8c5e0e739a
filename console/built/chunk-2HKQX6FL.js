/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{B as fe,C as r,G as ee,M as on,N as O,O as H,Q as rn,T as bt,V as ke,W as sn,X as an,Y as $e,Z as cn,_ as B,aa as j,b as Jt,ba as je,c as _,ca as un,d as h,da as ln,e as be,ea as mn,f as N,g as me,h as Xt,ha as fn,i as Zt,ia as xe,j as Z,k as l,ka as Se,l as F,la as kt,m as k,n as U,o as He,q as en,ra as pn,s as qe,ta as xt,ua as Ge,v as tn,va as G,w as nn,wa as dn,xa as te,z as M}from"./chunk-UZQ22WYG.js";var Ir=["pointerdown","keydown","wheel","touchstart"],$n=Date.now(),St=new Set;function _t(e=Date.now()){let t=!Me(e);if($n=e,t)for(let n of[...St])n()}function Me(e=Date.now()){return e-$n<6e4}function gn(){for(let e of Ir)addEventListener(e,()=>_t(),{capture:!0,passive:!0})}function Ye(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),St.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),St.delete(e)}}var Et=0,Ot=F(0);function Tt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Et)>1500;Et=t,n&&Ot.set(Ot.get()+1)}function _e(e){e?.remaining_seconds>0&&Tt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function pe(){return Date.now()+Et}function Y(e=1e4){k(Ot);let[,t]=_(0);return h(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),pe()}var Nt=Jt(null);function D(){return Zt(Nt)}var hn=Fr();function K(e){let t=F({}),n=null,o=()=>t.set((n&&Br(hn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return qe.subscribe(s),s(qe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&hn?.setItem(n,JSON.stringify(a))}catch{}}}}function ne(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function ce(e,t){let{[t]:n,...o}=e;return o}function Br(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function Fr(){try{return globalThis.localStorage??null}catch{return null}}var ge={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},V=F({}),Ke=new Map;function wn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Ie(e),n*1e3);Ke.set(e,{timer:s,commit:o}),V.set({...V.get(),[e]:t})}function ze(e){yn(e)}async function Ie(e){await yn(e)?.commit()}function Ve(){return Promise.all([...Ke.keys()].map(Ie))}function yn(e){let t=Ke.get(e);return t?(clearTimeout(t.timer),Ke.delete(e),V.set(ce(V.get(),e)),t):null}function Ur({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Qe=e=>encodeURIComponent(e),he=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),Hr=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function At(e,t,n){return[...t].some(o=>jr(o,n).some(s=>he(e,s)))}function jr(e,t){return e==="desk"?[`/v1/agents/${Qe(t)}`,"/v1/settings"]:e==="supervisor"?Hr:[`/v1/conversations/${Qe(e.slice(13))}`]}function vn(e,t){let{what:n,id:o}=e;if(n==="settings")return he(t,"/v1/settings");if(he(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?he(t,`/v1/agents/${Qe(o)}`):he(t,"/v1/agents")||he(t,"/v1/queues"):t.startsWith("/v1/conversations/")?he(t,`/v1/conversations/${Qe(Ur(e))}`):!s||n==="task"||t.includes("/tasks")}function bn({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=Gr}){let i=[],c=null,u=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(a.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=a.setTimeout(p,3e5))}async function $(){if(f=!s(),!(d||f))try{g(a.open(await e()))}catch(S){S?.status===404||S?.status===403?d=!0:E()}}function g(S){c=S,c.onopen=p,c.onmessage=({data:R})=>{let T=JSON.parse(R);T.type==="changed"&&t(T),T.type==="following"&&(u=0,n(T.follow))},c.onclose=()=>c===S&&v(),d&&A()}function v(){let S=c;c=null,S?.close(),n([]),E()}function E(){d||(u+=1,a.clearTimeout(m),m=a.setTimeout($,Math.min(6e4,2e3*2**(u-1))))}function A(){d=!0,P(),a.clearTimeout(m);let S=c;c=null,S?.close()}let P=a.onOffline(()=>c&&v()),y=()=>f&&$();return o>0?m=a.setTimeout($,o):$(),{follow(S){i=S,p(),y()},again:y,stop:A}}var Gr={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var kn="hiatus.live",Ct=new WeakMap,Je=e=>Ct.get(e);function Xe(e,t){h(()=>t===null?void 0:Je(e)?.want(t),[e,t])}function xn(e,t){let n=Yr({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Ct.set(e,n),()=>{Ct.delete(e),n.end()}}function Yr({userId:e,ticket:t,env:n=Kr}){let o=n.tabId(),s=new Map,a=new Map,i=new Set,c=new Set,u=null,m=n.channel(`${kn}.${e}`),d=()=>[...s.keys()],f=y=>m?.postMessage(y);function p(){u?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){u?p():f({type:"wants",tab:o,follow:d()})}function g(y){for(let S of[...i])vn(y,S.address)&&S.nudge()}function v(y){let S=c;c=new Set(y);for(let R of[...i]){let[T,x]=[S,c].map(b=>At(R.address,b,e));T!==x&&R.nudge()}}let E={wants({tab:y,follow:S}){u&&(S.length>0?a.set(y,S):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>v(y),changed:({change:y})=>g(y)};m&&(m.onmessage=({data:y})=>E[y.type]?.(y));let A=n.onSeen(()=>u?.again()),P=n.whileAlone(`${kn}.${e}`,()=>{u=bn({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange(y){g(y),f({type:"changed",change:y})},onFollowing(y){v(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>At(y,c,e),want(y){return s.set(y,(s.get(y)??0)+1),$(),()=>{s.get(y)>1?s.set(y,s.get(y)-1):s.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){s.clear(),$(),A(),u?.stop(),P(),m?.close()}}}var Kr={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var Sn=1e3,oe=K("seen"),re=K("opened");function _n(e,t){t>(oe.get()[e]??0)&&oe.set(ne(oe.get(),e,t,Sn))}function Ze(e){e&&!re.get()[e]&&re.set(ne(re.get(),e,!0,Sn))}function et(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Lt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function tt(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?et(e.conversation,t)?"message":null:"task"}function En(e,t=oe.get(),n=re.get()){return e.find(o=>tt(o,t,n)!==null)}function On({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>tt(i,n,o)!==null),a=t.filter(i=>Lt(i)&&et(i,n));return s.length+a.length}var nt=F(0);function Tn(e){let[t,n]=[k(oe),k(re)];h(()=>{nt.set(e?On(e,t,n):0)},[e,t,n]),h(()=>()=>nt.set(0),[])}var zr=5,ot=F([]);function Ee(e){let t=ot.get(),n=(t.at(-1)?.id??0)+1;ot.set([...t,{id:n,text:e}].slice(-zr))}function Nn(){let e=k(ot);return l`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>l`<p key=${t}>${n}</p>`)}
    </div>
  `}var se=K("preferences");function An(e=se.get()){return e.shortcuts!==!1}function Dc(e){se.set({...se.get(),shortcuts:e})}function rt(e,t,n=se.get()){return n[e]??t}function st(e,t){se.set({...se.get(),[e]:t})}var Ln="input, textarea, select, [contenteditable]",Vr=".desk-side .row-link";function Dn(){return addEventListener("keydown",Cn),()=>removeEventListener("keydown",Cn)}function Cn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(Ln)){t==="Escape"&&n.matches("textarea")&&n.blur();return}An()&&(t==="j"||t==="k"?(e.preventDefault(),Jr(t==="j"?1:-1)):!e.repeat&&t.length===1&&Qr(e))}}function Qr(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),o.matches(Ln)?o.focus():o.click())}function Jr(e){let t=[...document.querySelectorAll(Vr)],n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Dt=new Set;function I(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(Dt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Dt.add(s),function(i){let[c,u]=_(()=>n),[m,d]=_(!1);return h(()=>{c||s().then(f=>u(()=>f),()=>d(!0))},[]),m?l`<${G} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&l`<${c} ...${i} />`}}function Pn(){let e=()=>[...Dt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var Xr=I(()=>import("./later-PBZENQKL.js").then(e=>e.ShortcutList));function Rn(){let[e,t]=_(!1);return h(Dn,[]),l`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&l`<${Xr} onClose=${()=>t(!1)} />`}
  `}var Zr=I(()=>import("./later-PBZENQKL.js").then(e=>e.SignOutDialog));function Wn(){let{api:e,config:t,user:n}=D(),[o,s]=_(null),{busy:a,run:i}=ee(),c=async()=>{await Ve(),nn({everywhere:t.mode!=="local"})};return l`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=M(n,"agent")?await i("look",()=>es(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&l`<${Zr} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function es(e,t){let n=await e.get(O`/v1/agents/${t.id}`),o=await e.get(O`/v1/agents/${t.id}/tasks`+H({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var ts=4,Oe=F([]),qn=0;function ae(e,{tone:t="info",action:n=null}={}){Ee(e),qn+=1,Oe.set([...Oe.get(),{id:qn,text:e,tone:t,action:n}].slice(-ts))}function at(e){Oe.set(Oe.get().filter(t=>t.id!==e))}var ns=8e3;function Mn(){let e=k(Oe),t=Object.entries(k(V));return e.length===0&&t.length===0?null:l`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(n=>l`<${os} key=${n.id} toast=${n} />`)}
      ${t.map(([n,{name:o,customer:s}])=>l`
          <div key=${n} class="toast">
            <p>${r("toasts.doingCustomer",{doing:ge[o].doing,customer:s})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:ge[o].doing,customer:s})} onClick=${()=>ze(n)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function os({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=_(!1);h(()=>{if(s)return;let c=setTimeout(()=>at(e),ns);return()=>clearTimeout(c)},[s]);let i=c=>()=>a(c);return l`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&l`<a href=${o.href} onClick=${()=>at(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>at(e)}>✕</button>
    </div>
  `}var In={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try"),phones:r("common.phones")};function Bn(e,t){return[...M(e,"agent")?["desk"]:[],...M(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&M(e,"agent")?["try","phones"]:[]]}function Fn(e,t,n){let o=Bn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&M(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Un({view:e,children:t}){let{config:n,user:o}=D(),s=N(null),a=N(e),i=k(nt);return h(()=>{document.title=[i>0&&`(${fe(i)})`,In[e],"·",bt].filter(Boolean).join(" ")},[e,i]),h(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),l`
    <a class="skip" href="#main" onClick=${c=>rs(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${bt}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${Bn(o,n).map(c=>l`
            <a key=${c} href=${U(c)} aria-current=${c===e?"page":void 0}>${In[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${Rn} />
        <${Wn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${Mn} />
    <${Nn} />
  `}function rs(e,t){e.preventDefault(),t.focus()}function Te(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>jn(i.channel,t)&&jn(i.queue,n)).toSorted((i,c)=>Hn(i.match)-Hn(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function Hn({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function jn(e,t){return!e||e===t}var[ss,Gn,it]=[6e4,36e5,864e5],as=14*it;function Yn(e,t,n){let{pause:o}=e,s=Te(n,e).pause,a=M(t,"supervisor")||s.calendar?as:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<ss?0:i}function Ou(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+Gn},{name:"hours",words:r("extension.4HoursLonger"),until:e+4*Gn},{name:"day",words:r("extension.1DayLonger"),until:e+it},{name:"days",words:r("extension.3DaysLonger"),until:e+3*it},{name:"week",words:r("extension.weekLonger"),until:e+7*it}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function Kn(e,t,{channel:n,queue:o}){return!e||!Te(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function we(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function ct(e,t,n){let o=we(e),[s,a]=[M(t,"agent"),M(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:u,leave:m}=e,d=u==="active"&&c,f=u==="active"&&e.task?.status==="pending",p=u==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&s?o:null;return{reply:u==="active"&&i&&s,leave:d&&Kn(n,"leave",e),pause:d&&Kn(n,"pause",e),resume:u==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:u==="pause"&&c&&cs(e,t,n),answer:u==="pause"&&!!e.pause?.wait?.ask&&(a||M(t,"signal")),take:f&&s&&is(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||u==="inactive"),transfer:c||f&&a,end:u!=="closed"&&(c||a),forAgent:us(e,t,c&&!i?o:null),from:$}}function is({reserved_for:e},t,n){return!e||e===t.id||n}function cs(e,t,n){return Yn(e,t,n)>Date.parse(e.pause.reassign_at)}function us({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var Pt=({version:e})=>({ifMatch:e&&`"${e}"`}),Rt=e=>({...Pt(e),keepalive:!0});function ls(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(O`/v1/conversations/${t.id}/leave`,a,Rt(t))}function ms(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:u,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),u&&(f.topic=u),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:xt()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:xt()}),e.post(O`/v1/conversations/${t.id}/pause`,f,Rt(t))}function fs(e,t,{signal:n,outcome:o}={}){return e.post(O`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function ps(e,t){return e.post(O`/v1/conversations/${t.id}/resume`)}function ds(e,t){return e.post(O`/v1/conversations/${t.id}/plan/skip`,{},Pt(t))}function $s(e,t){return e.post(O`/v1/conversations/${t.id}/plan/cancel`)}function gs(e,t,{agentId:n}={}){return e.post(O`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function hs(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(O`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function ws(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(O`/v1/conversations/${t.id}/transfer`,i,Rt(t))}function ys(e,t,{until:n}){return e.post(O`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function vs(e,t){return e.post(O`/v1/conversations/${t.id}/end`,{wrap_up:!0},Pt(t))}function zn(e,t){return e.post(O`/v1/tasks/${t}/complete`)}function Vn(e,t,n,o){return e.post(O`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function Qn(e,t,n,o){return e.post(O`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function Wu(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function Jn(e,t){return e.post(O`/v1/agents/${t}/heartbeat`)}function Xn(e,t,n){return e.put(O`/v1/agents/${t}`,n)}var Zn={leave:ls,pause:ms,answer:fs,resume:ps,end:vs,extend:ys,reactivate:gs,skip:ds,cancel:$s,take:hs,transfer:ws},eo={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var bs=1/3,ks=5e3;function xs(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(ks,t*1e3*bs):null}function to(e,t,n){let o=xs(n);h(()=>{if(o===null)return;let s=()=>Jn(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var Ss=5e3,_s=2e4,Es=15e3,Os=6e4,Ts=300,Ns=6e5,As=2e3,Ne={data:null,etag:null,error:null,loaded:!1};function oo({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=Ls}){let i=Ne,c,u=0,m=!1,d=!1,f=!1,p=0,$=-1/0,g=()=>{};function v(x){i=x,m&&s(i)}async function E(){let x=p+=1;$=a.now();try{let b=await e(i.etag);if(!m||x!==p)return;u=0,Cs(b,i)?i.error&&v({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),v({data:b.body,etag:b.etag??null,error:null,loaded:!0}))}catch(b){if(!m||x!==p)return;let W=no(b);u=W?0:u+1;let w=W?Ne:i;v({data:w.data,etag:w.etag,error:b,loaded:!0})}}function A(){if(o()&&u===0)return f?As:Ns*(.5+a.random());let x=a.isLively()?t():Math.max(t(),Ss),b=Math.min(x*2**Math.min(u,6),Math.max(x,Es)),W=no(i.error)?Math.max(Os,b):b;return a.hidden()?Math.max(_s,W):W}function P(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(y,A())),f=!1)}function y(){return a.hidden()&&(n()||o())?void 0:S()}async function S(){d=!1,a.clearTimeout(c),await E(),P()}let R=()=>a.hidden()||T();function T(){let x=Ts-(a.now()-$);a.clearTimeout(c),x<=0?S():(d=!0,c=a.setTimeout(S,x))}return{state:()=>i,start(){return m=!0,g=a.onWake(R),S()},stop(){m=!1,d=!1,a.clearTimeout(c),g()},nudge(){!m||a.hidden()&&n()||(f=!0,T())},async refresh(){return await S(),i},put(x,b){p+=1,v({data:x,etag:b??null,error:null,loaded:!0}),P()}}}function no(e){return e?.status===403||e?.status===404}function Cs(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Ls={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:Me,noteActivity:_t,onWake:Ye,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Wt=new WeakMap;function X(e,t,n,{at:o=Ds,whileHidden:s=!0}={}){let[a,i]=_({address:null,state:Ne}),c=N(null);h(()=>{if(t===null)return;let f=g=>i({address:t,state:g}),{poller:p,end:$}=Ps(e,t,o,{every:n,whileHidden:s,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let u=a.address===t?a.state:Ne,m=()=>c.current?.address===t?c.current.poller:null;return{...u,refresh:async()=>await m()?.refresh()??Ne,put:(f,p)=>m()?.put(f,p)}}var Ds=e=>e;function Ps(e,t,n,o){Wt.has(e)||Wt.set(e,new Map);let s=Wt.get(e);s.has(t)||s.set(t,Rs(e,t,n));let a=s.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),s.delete(t))}}}function Rs(e,t,n){let o=new Set,s=oo({load:u=>e.get(n(t),u),every:()=>Math.min(...[...o].map(({every:u})=>u)),sleeps:()=>[...o].every(({whileHidden:u})=>!u),isTold:()=>Je(e)?.covers(t)??!1,onChange:u=>[...o].forEach(({onChange:m})=>m(u))}),a;return{poller:s,watchers:o,start:()=>{a=Je(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var Ws=6e4;function ut(e){return X(e,"/v1/settings",Ws).data}var qs=6e4,Ms=200,Is=3,Bs=50,Fs=12e4,Ae=K("left"),Us={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Ce({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let u=Ae.get();if(t==="inactive"&&i?.agent_id===c){if(u[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Ae.set(ne(u,e,m,Bs))}else u[e]&&Ae.set(ce(u,e))}async function ro(e,t,n=Is){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:Ms,cursor:s},{body:c}=await e.get("/v1/conversations"+H(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function Hs({found:e,isAll:t},n,o=pe()){let s=Object.values(t?so(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,u)=>Date.parse(u.leave.left_at)-Date.parse(c.leave.left_at))}function so(e,t,n=pe()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<Fs;return Object.fromEntries(Object.entries(t).filter(s))}function tl(e){let t=k(Ae),[n,o]=_(Us),s=Object.keys(t).join();h(()=>{let c=!0,u=$=>c&&o(g=>({...g,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ae.set(so($.found,Ae.get())),u($)},d=()=>document.hidden||ro(e).then(m,$=>u({error:$}));d();let f=setInterval(d,qs),p=Ye(d);return()=>{c=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,i=Xt(async()=>{let c=await ro(e,a);o(u=>({...u,...c,found:[...u.found,...c.found]}))},[e,a]);return{...n,left:Hs(n,t),more:i}}var ao=50,js=64,Be=K("topics");function rl(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,js).replaceAll(/^-+|-+$/g,"")}function Gs({pause:e,leave:t}){return(e??t)?.topic??null}function io(e){let t=e.map(Gs).filter(n=>n&&!Be.get()[n]);for(let n of new Set(t))Be.set(ne(Be.get(),n,!0,ao))}function sl(e){Be.set(ne(Be.get(),e,!0,ao))}var Ys=1500,Ks=15e3,zs=25,Vs=["resume","outbound"];function qt(e,t){return O`/v1/agents/${e}/tasks`+H({limit:zs,cursor:t})}function uo(e){let{api:t,user:n}=D(),o=X(t,O`/v1/agents/${n.id}`,Ks),s=X(t,qt(n.id),Ys);return Qs(s.data?.tasks,e),Js(s.data?.paused,e),Tn(s.data),h(()=>{let i=s.data?.tasks.map(({conversation:c})=>c).filter(Boolean)??[];for(let c of i)Ce(c,n.id)},[s.data]),h(()=>{s.data?.paused.forEach(({pause:i})=>_e(i)),io(s.data?.paused??[])},[s.data]),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function Qs(e,t){let n=N(null);h(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:c,conversation:u})=>re.get()[c]||Vs.includes(u?.task?.reason),a=c=>!n.current.has(c.task_id)&&!s(c),i=o.filter(a);for(let c of i){let u={words:r("common.open"),href:U(t,c.conversation_id)};ae(r("work.newTask",{inWords:Xs(c)}),{action:u})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function Js(e,t){let n=N(null);h(()=>{if(!e)return;let o=e.filter(({pause:a})=>a.reminded_at),s=({pause:a})=>n.current&&!n.current.has(co(a));for(let a of o.filter(s)){let{id:i,pause:c}=a,u=xe(c.reassign_at,pe(),void 0,c.then).text,m={words:r("common.open"),href:U(t,i)};ae(r("work.reminder",{name:B(a),due:u}),{action:m})}n.current=new Set(o.map(({pause:a})=>co(a)))},[e])}function co({pause_id:e,reminded_at:t}){return`${e}@${t}`}function Xs({conversation:e,conversation_id:t}){return e?r("work.on",{name:B(e),channel:ke(e.channel)}):t}var[lo,Zs,ea]=[1e3,6e4,864e5],ta=5*lo,na=12,oa=15*lo,ra=50,sa=["sending","accepted","sent","delivered"];function aa(e,t,n){return e.slice(-ra).find(({from:o,at:s,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(s);return a?sa.includes(a.status)&&i<(n?ea:2*Zs):i<oa})}function mo({messages:e,reread:t}){h(()=>{let n=0,s=setInterval(()=>{if(n+=1,document.hidden)return;let a=aa(e,pe(),n%na===0);a&&t(a.seq)},ta);return()=>clearInterval(s)},[e,t])}var Mt=200,fo={events:[],cursor:null,isOver:!1};function po(e,t){let n=[],o=null,s=null,a=fo,i=m=>e.get(O`/v1/conversations/${t}/events`+H({...m,limit:Mt}));function c(m,d){n=[...m,...n],s=d,o={...o,from:o.from+m.length}}async function u(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(s??=Math.max(0,m-Mt),o??={asked:{after_version:s},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;s>0&&!n.some(d);){let f=Math.max(0,s-Mt),p=[],$=new Set(n.map(g=>g.id));for(let g={after_version:f};g;){let{body:v}=await i(g);p.push(...v.events.filter(A=>A.version<=s&&!$.has(A.id))),g=!v.next_cursor||v.events.at(-1)?.version>s?null:{cursor:v.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await u()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>s);)await u();c(a.events.filter(({version:m})=>m<=s),0),a=fo}}}function Fe(e){return{from:Math.max(1,e-100+1),to:null}}function $o(e){return It({from:1,to:100},e)}function go({from:e,to:t},n){let o=Math.max(1,e-100);return It({from:o,to:Math.min(t??n,o+200-1)},n)}function ho({from:e,to:t},n){let o=Math.min((t??n)+100,n);return It({from:Math.max(e,o-200+1),to:o},n)}function wo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function It({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var ia=200,vo=8,ca=600,Bt=[];function bo({api:e,id:t,wait:n=o=>setTimeout(o,ca)}){let o=new Set,s=po(e,t),a=Bt,i=Bt,c=null,u=Fe(0),m=null,d=!0,f={...v(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function g(){return a[0]?.seq??1}function v(){let w={count:$(),earlier:u.from>1,later:u.to!==null,jump:m};return{messages:a,events:s.newest(),version:c,loaded:!0,shown:E(),...w}}function E(){let w=u.from<g(),C=w?i:a,L=u.to??$(),q=C.filter(({seq:z})=>z>=u.from&&z<=L),ie=u.to===null?null:C.find(({seq:z})=>z>L)??{seq:L+1,at:q.at(-1)?.at};return{messages:q,events:w?s.first():s.newest(),next:ie}}function A(){f=v();for(let w of[...o])w(f)}async function P(w,C){let L=[],q=w;for(;q<C;){let ie=Math.min(ia,C-q),{body:z}=await e.get(O`/v1/conversations/${t}/messages`+H({after_seq:q,limit:ie}));if(z.messages.length===0)break;L.push(...z.messages),q=z.messages.at(-1).seq}return L}async function y(w){let C=w.last_message?.seq??0,L=a.at(-1)?.seq??Math.max(0,C-100);if(C<=L)return;let q=a.length===0;a=[...a,...await P(L,C)],u=q?Fe($()):wo(u,$(),d)}async function S(w,C){if(o.size===0)return;let L=y(w).then(()=>{c=Math.max(c??0,w.version),A()});await Promise.all([L,s.readNew(w.version)]),await s.readBack(g()),A();let q=(s.newest().at(-1)?.version??0)<w.version;(C===vo||q&&C>1)&&n(()=>b(()=>S(w,C-1)))}async function R(){i.length===0||i.at(-1).seq<g()-1||(await s.join(),a=[...i.filter(({seq:w})=>w<g()),...a],i=Bt)}async function T(w){w>=g()||(a=[...await P(w-1,g()-1),...a])}async function x(w){let C=i.at(-1)?.seq??0,L=Math.min(w,g()-1);if(L<=C)return;let[q]=await Promise.all([P(C,L),s.readOnTo(L)]);i=[...i,...q],await R()}function b(w){return p=p.then(w).catch(()=>{}),p}function W(w,C){u=w,C&&(m={to:C}),A()}return{sync:w=>b(()=>S(w,vo)).then(()=>a),earlier:()=>b(async()=>{if(!(u.from>1))return;let w=go(u,$());if(u.from<g())return W(w);await T(w.from),await R(),W(w),await s.readBack(g()),A()}),later:()=>b(async()=>{if(u.to===null)return;let w=ho(u,$());u.from<g()&&await x(w.to??$()),W(w)}),toBeginning:()=>b(async()=>{await x(100),W($o($()),"start")}),toNewest:()=>b(async()=>W(Fe($()),"end")),reading(w){d=w},reread:w=>b(async()=>{let C=$(),q=[...a.filter(({seq:ie})=>ie<w),...await P(w-1,C)];JSON.stringify(q)!==JSON.stringify(a)&&(a=q,A())}),state:()=>f,watch(w){return o.add(w),()=>{o.delete(w),!(o.size>0||!f.loaded)&&([u,m,d]=[Fe($()),null,!0],f=v())}}}}var ua=20,Ft=new WeakMap;function la(e,t){Ft.has(e)||Ft.set(e,new Map);let n=Ft.get(e),o=n.get(t)??bo({api:e,id:t});return n.delete(t),n.set(t,o),n.size>ua&&n.delete(n.keys().next().value),o}function ko(e,t,n){let o=me(()=>la(e,t),[e,t]),[s,a]=_(o.state());return h(()=>o.watch(a),[o]),h(()=>{n&&o.sync(n)},[o,n]),mo({messages:s.messages,reread:o.reread}),{...s,go:o,sync:o.sync}}var ma=3e4,fa=200,Ut={notes:[],cursor:void 0};function xo(e,t){let[n,o]=_(Ut),s=X(e,O`/v1/conversations/${t}/notes`+H({limit:fa,cursor:n.cursor}),ma),a=s.data?.notes??Ut.notes,i=s.data?.next_cursor;h(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,u]=_(Ut.notes);return h(()=>u([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}var ye=K("outbox"),ue=F({}),So=new Map,pa=[],da=2e4;function Le(e,t=ye.get()){return t[e]??pa}function jt(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function _o(e){return Le(e).some(t=>!Oo(t))}function Eo(e){return Le(e).some(Oo)}function Oo(e){return Gt(e).state!=="failed"}function Gt({messageId:e,at:t,seq:n},o=ue.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<da?"sending":"failed"}}function lt(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return Kt(t,s=>[...s,o]),Ao(e,t,o)}function To(e,t,n){return Ao(e,t,n)}function mt(e,t){Kt(e,n=>n.filter(o=>o.messageId!==t)),ue.set(ce(ue.get(),t))}function Yt(e){return So.get(e)??Promise.resolve()}function No(e,t){let n=Le(e),o=jt(t,n);for(let s of n)o.includes(s)||mt(e,s.messageId)}function Ao(e,t,n){Ht(n.messageId,{state:"sending"});let o=Yt(t).then(()=>$a(e,t,n));return So.set(t,o),o}async function $a(e,t,{messageId:n,text:o}){try{let{body:s}=await Vn(e,{id:t},n,o);Kt(t,a=>a.map(i=>i.messageId===n?{...i,seq:s.seq}:i)),Ht(n,{state:"sent"})}catch(s){Ht(n,{state:"failed",refusal:s})}}function Ht(e,t){ue.set({...ue.get(),[e]:t})}function Kt(e,t){let n=t(Le(e)),o=ce(ye.get(),e);ye.set(n.length===0?o:{...o,[e]:n})}var ga=["channel.left","channel.closed"];function Co(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>ga.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}function ve(e){return typeof e=="object"?e.total:e}function Lo(e,t){return typeof e=="object"?{...e,total:t}:t}function Do(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:ke(n)})).join(", ")}function Po(e,t,n={}){let o=ve(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=u=>u.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((u,m)=>u+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function Ro(e,t,n){let{channel:o,pause:s}=t;if(Te(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(O`/v1/agents/${s.agent_id}/tasks`+H({limit:1}));return Po(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:ve(a.capacity)}}catch{return null}}var Wo={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},ha=5;function em(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:pn(n),deed:Wo[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function ft({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:Wo[e]??e,time:j(t)})}function tm(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=ha&&e.every(t)}var wa={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):ya(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:$e(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>qo(r("common.resumed"),e,t),reactivate:(e,t)=>qo(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>va(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:ft(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:j(e.reassign_at)}):r("outcomes.extended")};function Mo(e,t,n,o){return wa[e](t,n,o)}function ya({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:$e(n.outcome)}):r("outcomes.notPausedWasAnswered")}function qo(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function va({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function Io({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=D(),{busy:u,refusal:m,run:d,clear:f}=ee(),[p,$]=_(!1),[g,v]=_(null),E=Sa(),{id:A}=e,P=B(e),y=async(T,x,b,W=!0)=>{await Yt(A),v(x.agentId??null);let w=()=>Zn[T](i,{...e,version:b.version},x),{answer:C,refusal:L}=await d(T,w,xa);C?(a(null),Ce(C.body,c.id),C.body.task?.agent_id===c.id&&Ze(C.body.task.id),ae(Mo(T,C.body,c.id,x)),await s(C)):L.code==="version_mismatch"?await S(T,x,b,W):L.code==="unanswered"&&E.current?a({what:"leave",details:x}):((L.status===409||L.status===404)&&o.refresh(),E.current||R(T,Ge(L,{forAgent:x.agentId})))},S=async(T,x,b,W)=>{$(!0);try{let w=await i.get(O`/v1/conversations/${A}`);o.put(w.body,w.etag);let C=w.body.last_message.seq===b.seq,L=C||!E.current?[]:await t.sync(w.body),q=C?!1:!E.current||L.some(z=>ka(z,b,c)),ie=ct(w.body,c,n)[T];W&&ie&&!q&&!ba.includes(T)?await y(T,x,{...b,version:w.body.version},!1):E.current?a({what:"again",name:T,details:x,readUpTo:b.seq}):R(T,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),E.current||R(T,r("perform.serviceCannotReached"))}finally{$(!1)}},R=(T,x)=>{let b={words:r("common.open"),href:U("desk",A)};ae(r("common.doneCustomerWhy",{done:eo[T],customer:P,why:x}),{tone:"bad",action:b})};return{perform:y,busy:u!==null||p,refusal:m,about:g,clear:f}}var ba=["skip"];function ka({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function xa({code:e}){return e==="version_mismatch"||e==="unanswered"}function Sa(){let e=N(!0);return h(()=>(e.current=!0,()=>e.current=!1),[]),e}var Bo=["end","extend","assign","take-over"],Fo=I(()=>import("./later-PBZENQKL.js").then(e=>e.ActionDialog));var _a=100,Uo=14*864e5;function Ho(e){let t=K(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<Uo?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:u}])=>i-u<Uo));t.set(a===""?ce(c,s):ne(c,s,{text:a,at:i},_a))}}}var zt=Ho("drafts"),de=zt.store,Q=zt.of,le=zt.keep,De=Ho("note-drafts");function jo(e){let t=Q(e,k(de)).trim();k(ye),k(ue);let n=_o(e);return t!==""||n?{draft:t,failed:n}:null}function Ea(e,t){let n=Q(t);return le(t,""),lt(e,t,n)}function Rm({conversation:e,unsent:t,canReply:n}){let{api:o}=D();return t?t.draft===""?l`<${G} tone="warn">${r("common.messageYoursCouldNot")}<//>`:l`
    <${G} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&l`<button type="button" class="small" onClick=${()=>Ea(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function Go({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=D(),[u,m]=_(null),[d,f]=_(!1),p=jo(e.id),$=k(V)[e.id],g=Io({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:v,refusal:E,about:A,clear:P}=g,y=g.busy||d||!n.loaded,{id:S}=e,R=B(e);Na($,S,n.messages.at(-1));let T=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),x=n.messages.at(-1)?.from.type==="customer"&&!Eo(S),b=(J,vt)=>{let Qt=T();m(null),wn(S,{name:J,customer:R,seq:Qt.seq},c.undoSeconds,()=>v(J,vt,Qt))},W=(J,vt={})=>v(J,vt,T()),w=J=>{P(),m({what:J})},C=()=>x||p?w("leave"):b("leave",{}),L=t.pause&&Co(n.messages,n.events),q=()=>p?w("pause-again"):b("pause",{again:!0}),ie=J=>b("answer",{signal:e.pause.wait.signal,outcome:J}),z=async()=>{f(!0);let J=await Ro(i,e,o);f(!1),J?m({what:"give-away",load:J}):await W("resume")},Wr=()=>{m(null),P()};if($)return l`<${Ta} name=${$.name} id=${S} />`;let qr=we(e),Mr=u!==null&&Bo.includes(u.what);return l`
    <div class="actions">
      <${Oa} actions=${{...t,again:L}} disabled=${y} ...${{ask:w,onLeave:C,onResume:z,onAgain:q,onAnswer:ie}}
        onPlan=${W} onTake=${()=>t.from?w("take-over"):W("take")} onReactivate=${()=>W("reactivate")} />
      ${!Mr&&l`<${te} refusal=${E} forAgent=${A??t.forAgent} onDismiss=${P} />`}
      ${u&&l`
        <${Fo} ...${{asking:u,conversation:e,actions:t,owner:qr,history:n,settings:o,unsent:p,isUnanswered:x,refusal:E,about:A}}
          busy=${y} begin=${b} now=${W} onClose=${Wr} />
      `}
    </div>
  `}function Oa({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:u,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,$,g,v="")=>l`
    <button type="button" class=${v} disabled=${t} aria-keyshortcuts=${p} onClick=${g}>${$}</button>
  `;return l`
    <div class="action-buttons">
      ${e.answer&&f("y",r("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&f("d",r("common.decline"),()=>i("declined"))}
      ${e.take&&f("a",e.from?r("common.takeOver"):r("common.take"),u,e.from?"":"primary")}
      ${e.resume&&f("u",r("common.resume")+d,s,e.answer?"":"primary")}
      ${e.reactivate&&f("u",r("common.takeUpAgain")+d,m,"primary")}
      ${e.skip&&f("s",r("actions.skipNextStep"),()=>c("skip"))}
      ${e.skip&&f("q",r("common.cancelPlan"),()=>c("cancel"))}
      ${e.pause&&f("p",r("common.pause")+d,()=>n("pause"))}
      ${e.again&&f("o",r("common.pauseAgain")+d,a)}
      ${e.leave&&f("l",r("common.leave")+d,o)}
      ${e.leave&&f("f",r("common.leaveDetails")+d,()=>n("leave-with"))}
      ${e.extend&&f("x",r("common.extend"),()=>n("extend"))}
      ${e.assign&&f("g",r("common.assign"),()=>n("assign"))}
      ${e.transfer&&f("t",r("common.transfer"),()=>n("transfer"))}
      ${e.end&&f("e",r("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function Ta({name:e,id:t}){let{doing:n,now:o}=ge[e];return l`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>ze(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Ie(t)}>${o}</button>
    </div>
  `}function Na(e,t,n){h(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Ie(t)},[n?.seq])}function Yo({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function Ko({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,Aa[n]].filter(Boolean).join(" ")}var Aa={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function pt({pause:e}){let t=Y(),{tone:n,text:o}=xe(e.reassign_at,t,void 0,e.then);return l`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${j(e.reassign_at)}>${o}</time>
  `}function Vo({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=Ca(e,n),u=i&&e.last_pause?.reason;return l`
    ${t&&l`
      <div class="banner" data-tone="accent">
        <p><strong>${r("banner.wrappingUp")}</strong> ${r("banner.capacityFreeOnceComplete")}</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${o!==null}
          onClick=${()=>s(t)}>
          ${r("banner.completeWrapUp")}
        </button>
      </div>
    `}
    ${c&&l`<div class="banner"><p>${c}</p></div>`}
    ${a?.note&&l`<${Pe} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&l`<${Pa} wait=${a.wait} />`}
    ${i?.reason==="signal"&&l`<${Ra} given=${e.signals?.at(-1)} />`}
    ${u&&l`<${Pe} tag=${r("banner.wasPausedFor")} text=${u} />`}
    ${i?.note&&l`<${Pe} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function Ca(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,u=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return l`
      ${c?`${u}: ${c}`:u}. ${zo(o)}<${pt} pause=${o} />
      ${" "}<span class="weak">${Ko(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:mn(s.expires_at)});return`${La(s,t)}. ${zo(s)}${i}${Da(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function La({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function zo({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function Da({plan:e}){return e?` ${ft(e)}`:""}function Pe({tag:e,text:t}){return l`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Pa({wait:{ask:e,signal:t}}){return e?l`<${Pe} tag=${r("banner.asked")} text=${e} />`:l`<${Pe} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function Ra({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return l`<${Pe} tag=${r("banner.answer")} text=${[$e(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Wa="(pointer: coarse)",qa=()=>matchMedia(Wa).matches;function Qo({conversation:e,onSend:t}){let n=Z(),o=Q(e.id,k(de)),s=qa(),a=()=>{let u=Q(e.id);u.trim()!==""&&(le(e.id,""),t(u))},i=u=>{u.preventDefault(),a()},c=u=>{let m=u.ctrlKey||u.metaKey||!(s||u.shiftKey);u.key!=="Enter"||u.isComposing||!m||(u.preventDefault(),a())};return l`
    <form class="composer" onSubmit=${i}>
      <label for=${n}>${r("composer.reply",{name:B(e)})}</label>
      <textarea id=${n} rows="3" dir="auto" aria-keyshortcuts="r" value=${o} aria-describedby=${`${n}-hint`}
        onInput=${u=>le(e.id,u.currentTarget.value)} onKeyDown=${c}></textarea>
      <div class="composer-foot">
        <span id=${`${n}-hint`} class="hint">
          ${s?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
        </span>
        <button type="submit" class="primary" disabled=${o.trim()===""}>${r("common.send")}</button>
      </div>
    </form>
  `}var Ma={sending:r("delivery.sending"),accepted:r("delivery.accepted"),sent:r("delivery.sent"),delivered:r("delivery.delivered"),read:r("delivery.read"),failed:r("delivery.failed")},Ia={reply_window_closed:r("delivery.replyWindowClosed"),opted_out:r("delivery.optedOut"),bad_address:r("delivery.badAddress"),too_long:r("delivery.tooLong"),template_refused:r("delivery.templateRefused"),rejected:r("delivery.rejected"),expired:r("delivery.expired"),no_connection:r("delivery.noConnection"),unknown:r("delivery.unknown")};function Jo({status:e}){return Ma[e]??e}function Xo({error:e}){if(!e)return null;let t=Ia[e.code]??e.code;return e.provider_code?r("delivery.withCode",{why:t,code:e.provider_code}):t}var Ba={"conversation.opened":({actor:e},{who:t,isMe:n})=>gt(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+$t(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+$t(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in dt)return r("trail.whyBackWith",{why:dt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+$t(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:dt[e]??dt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>gt(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=$e(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+$t(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>Fa[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},dt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},Fa={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},Ua=["resume","transfer","take","reactivate","outbound","bulk"],Ha=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function er({messages:e,events:t,next:n=null},o,s=[]){let{dividers:a,whilePaused:i}=Ya(t,o),c=e[0]?.seq??1,u=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<u.length&&u[d].after<f.seq;)m.push(u[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return Ga([...m,...u.slice(d)],ja(s,c>1?e[0]?.at:null,n?.at),o)}function ja(e,t,n){let[o,s]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<s)}function Ga(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(Zo(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>Zo(a,n))]}function Zo(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Ya(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let u=Ba[c.type];if(u&&!Ka(c)){let m=!tr(c.actor)&&!gt(c.actor)&&c.actor.id===t,d=u(c,{who:Va(c.actor),isMe:m,whom:za(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:Ha.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function Ka(e){return e.type==="task.assigned"&&Ua.includes(e.cause)}function gt(e){return e?.type==="customer"}function tr(e){return!e||e.type==="system"}function za({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function Va(e){return tr(e)?r("trail.system"):gt(e)?r("trail.customer"):e.id}function $t({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var Qa=80;function or(e,t,n){let o=N(null),s=N({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=_(!1),c=()=>{o.current&&(Object.assign(s.current,Ja(o.current,e.later)),e.go.reading(s.current.isEnd),s.current.isEnd&&i(!1))},u=()=>{o.current&&nr(o.current,s.current),c()};be(()=>{let{jump:f,added:p,isEnd:$}=s.current;!$&&n>p&&i(!0),Object.assign(s.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?Vt(o.current,e.jump.to):nr(o.current,s.current),c()},t);let m=N(u);return m.current=u,h(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():Vt(o.current,"end"),o.current.focus()}}}function Vt(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function Ja(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:s}=e,a=!t&&o-n-s<Qa,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(u=>u.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function nr(e,{isEnd:t,entry:n,top:o}){t?Vt(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var Xa=/\bhttps?:\/\/[^\s<>"]+/gi,Za=/[.,;:!?'’”]+$/;function rr(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(Xa)){let i=sr(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function sr(e){let t=e.replace(Za,"");return t.endsWith(")")&&!t.includes("(")?sr(t.slice(0,-1)):t}function Ue({text:e}){return l`
    <p class="message-body" dir="auto">
      ${rr(e).map(({text:t,href:n})=>n?l`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function ar({conversationId:e,entry:t,canReply:n,onSent:o}){Y();let{state:s,refusal:a}=Gt(t,k(ue));return l`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&l`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${Ue} text=${t.text} />
      ${s==="failed"&&l`<${ei} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function ei({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=D(),{messageId:i,text:c}=t,u=async()=>{await To(a,e,t),s()},m=()=>{let d=Q(e);mt(e,i),le(e,d===""?c:`${c}
${d}`)};return l`
    <${G} tone="bad">
      <span>${r("pending.notSent")} ${n?Ge(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&l`<button type="button" class="small" onClick=${u}>${r("pending.sendAgain")}</button>`}
        ${o&&l`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>mt(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var ir={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")};function ur({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=D(),{messages:c,shown:u,earlier:m,later:d,loaded:f,go:p}=n,$=Y(),g=fn(0,$),v=Le(e,k(ye)),E=me(()=>jt(c,v),[c,v]),A=me(()=>ri(er(u,i.id,o),$).map(x=>l`<${si} key=${oi(x)} entry=${x} customer=${t} />`),[u,o,t,i.id,g]);ni(E.length,n);let{scroller:P,onScroll:y,below:S,toEnd:R}=or(n,[A,E],n.count+o.length+E.length),T=x=>()=>{P.current.focus({preventScroll:!0}),x()};return l`
    <div class="history-frame">
      ${(m||d)&&l`<${ti} ...${{history:n,toBeginning:T(p.toBeginning),toNewest:T(p.toNewest)}} />`}
      <div class="history" ref=${P} onScroll=${y} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!f}>
        ${m&&l`<${cr} words=${r("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${A}
          ${!d&&E.map(x=>l`<${ar} key=${x.messageId} ...${{conversationId:e,entry:x,canReply:s,onSent:a}} />`)}
        </ol>
        ${d&&l`<${cr} words=${r("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${S&&l`<button type="button" class="small to-end" onClick=${R}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function ti({history:{shown:e,count:t,earlier:n,later:o},toBeginning:s,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return l`
    <p class="history-place">
      <span>${r("history.place",{from:i,to:c,count:t})}</span>
      ${n&&l`<button type="button" class="small" onClick=${s}>${r("history.toBeginning")}</button>`}
      ${o&&l`<button type="button" class="small" onClick=${a}>${r("history.toNewest")}</button>`}
    </p>
  `}function cr({words:e,onClick:t}){return l`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function ni(e,{later:t,go:n}){let o=N(e);h(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function oi({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function ri(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=ln(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function si({entry:e,customer:t}){return e.kind==="day"?l`<li class="day"><span>${e.text}</span></li>`:e.kind==="note"?l`<${ci} ...${e} />`:e.kind==="divider"?l`<${ai} divider=${e} />`:l`<${ii} ...${e} customer=${t} />`}function ai({divider:e}){return l`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${j(e.at)}>${je(e.at)}</time></span>
    </li>
  `}function ii({message:e,mine:t,whilePaused:n,customer:o}){let{from:s,body:a,at:i,kind:c,quiet:u,delivery:m}=e,d={customer:o,system:r("history.sentPlanned")}[s.type]??s.id;return l`
    <li class="message" data-from=${s.type} data-quiet=${u||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${t?r("common.you"):d}</span>
        <time datetime=${i} title=${j(i)}>${je(i)}</time>
        ${u&&l`<span class="weak">${ir[c]??ir.message}</span>`}
        ${n&&l`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
        ${m&&l`<span class="delivery" data-status=${m.status} title=${j(m.at)}>${Jo(m)}</span>`}
      </p>
      ${a===""?l`<p class="message-body"><em>${r("history.noText")}</em></p>`:l`<${Ue} text=${a} />`}
      ${m?.error&&l`<p class="message-failed">${Xo(m)}</p>`}
    </li>
  `}function ci({note:e,mine:t}){let{author:n,text:o,at:s}=e;return l`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${j(s)}>${je(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${Ue} text=${o} />
    </li>
  `}function lr({conversationId:e}){let t=Q(e,k(de)).trim();return t===""?null:l`
    <${G} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>le(e,"")}>${r("common.discard")}</button>
    <//>
  `}var ui=16*1024;function mr({conversationId:e,onAdded:t}){let{api:n}=D(),{busy:o,refusal:s,run:a,clear:i}=ee(),c=De.of(e,k(De.store)),[u,m]=_(c!==""),d=N({}),f=N(null),p=()=>{i(),m(!1)},$=async()=>{let g=De.of(e).trim();if(g==="")return;d.current.text!==g&&(d.current={text:g,id:crypto.randomUUID()});let{answer:v}=await a("note",()=>Qn(n,e,d.current.id,g));v&&(d.current={},De.keep(e,""),p(),ae(r("noteBox.noteAdded")),await t())};return mi(f,u),u?l`<${li} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${$} onClose=${p} />`:l`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&l`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function li({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=Z(),c=N(null);h(()=>c.current.focus(),[]);let u=new TextEncoder().encode(t.trim()).length>ui,m=t.trim()!==""&&!u,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return l`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${u}
        onInput=${p=>De.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${te} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${i}-hint`} class="hint" data-wrong=${u}>
          ${u?r("noteBox.thisTooLongNote"):r("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${a}>${r("common.close")}</button>
          <button type="submit" disabled=${!m||n}>${r("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `}function mi(e,t){let n=N(t);h(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Re({channel:e}){return l`<span class="tag">${ke(e)}</span>`}function fr({state:e}){return l`<span class="tag state" data-state=${e}>${sn(e)}</span>`}function We({priority:e}){return e>0?l`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var fi=I(()=>import("./later-PBZENQKL.js").then(e=>e.CustomerPanel)),pi=1500,di="(min-width: 1400px)",$i=r("conversation.thisConversationNotYours");function pr({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:u,user:m}=D(),d=k(V)[e];Xe(u,`conversation:${e}`);let f=X(u,O`/v1/conversations/${e}`,pi),p=f.data,$=ko(u,e,p),g=xo(u,e),v=N(null),E=N(!1);p&&(E.current=!0),gi(v,p&&`${p.channel_state} ${we(p)}`),h(()=>_e(p?.pause),[p]);let A=rt("customer",matchMedia(di).matches,k(se));h(()=>{p&&Ce(p,m.id)},[p]),hi(p,$,m),h(()=>No(e,$.messages),[e,$.messages]);let P=l`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let b=E.current&&f.error?.status===404;return l`
      <div class="conversation">
        ${P}
        ${b?l`<${G} tone="warn">${$i}<//>`:l`<${te} refusal=${f.error} />`}
      </div>
    `}let[y,S]=[B(p),p.customer_address],R=ct(p,m,o),T=async b=>{f.put(b.body,b.etag),await c(b.body)},x=async b=>{await lt(u,e,b),f.refresh()};return l`
    <div class="conversation">
      <header class="conversation-head">
        ${P}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${v}>${y}</h2>
          <p class="conversation-facts">
            <${fr} state=${p.channel_state} /> <${Re} channel=${p.channel} />
            <${We} priority=${p.priority} />
            ${y!==S&&l`<span dir="auto">${S}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${A}
              onClick=${()=>st("customer",!A)}>${r("common.customer")}</button>
          </p>
        </div>
        <${Go} ...${{conversation:p,actions:R,history:$,settings:o,poll:f,onChanged:T}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Vo} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${ur} conversationId=${e} customer=${y} history=${$} notes=${g.notes}
            canReply=${R.reply} onSent=${f.refresh} />
          ${!R.reply&&l`<${lr} conversationId=${e} />`}
          <${mr} conversationId=${e} onAdded=${g.refresh} />
          ${R.reply&&!d&&l`<${Qo} conversation=${p} onSend=${x} />`}
        </div>
        ${A&&l`<${fi} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function gi(e,t){let n=N(!1);h(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function hi(e,t,n){let o=e&&t.messages.at(-1),s=N(null),a=e?.task?.agent_id===n.id?e.task.id:null;h(()=>{if(!o)return;let i=()=>{document.hidden||(_n(e.id,o.seq),Ze(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&Ee(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var wi=I(()=>import("./later-PBZENQKL.js").then(e=>e.LeftRows));function dr({view:e,current:t}){let n=Z(),o=rt("left",!1,k(se));return l`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>st("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&l`<${wi} view=${e} current=${t} />`}</div>
    </section>
  `}var yi=I(()=>import("./later-PBZENQKL.js").then(e=>e.FirstWordDialog));function $r({work:e,settings:t,view:n,onSent:o}){let[s,a]=_(!1);return l`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&l`<${yi} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function gr(){let[e,t]=_([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function hr({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:l`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}function ht({conversation:{preview:e,last_message:t}}){if(e===void 0)return null;let n=e.trim()===""?l`<em>${r("history.noText")}</em>`:l`<bdi>${e}</bdi>`;return l`<span class="row-line row-note row-preview">${t.from!=="customer"&&l`<span>${r("preview.ours")}</span>`} ${n}</span>`}var vi=3e3;function wr({first:e,view:t,current:n}){let{api:o,user:s}=D(),a=Y(),i=gr(),c=X(o,i.cursor&&qt(s.id,i.cursor),vi),u=N(null),m=ki(i.cursor?c:e),d=m.data?.paused??[];h(()=>d.forEach(({pause:E})=>_e(E)),[m.data]),h(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),xi(u,i.page);let f=({pause:E})=>xe(E.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);Si(p);let $=d.filter(E=>!p.some(({id:A})=>A===E.id)),g=E=>l`<${_i} key=${E.id} ...${{conversation:E,view:t,current:n}} />`,v=i.page===1&&!m.data?.next_cursor;return l`
    ${p.length>0&&l`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${fe(p.length)}</span></h2>
        <ul>${p.map(g)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${u}>
        ${r("common.paused")} ${v&&$.length>0&&l`<span class="count">${fe($.length)}</span>`}
      </h2>
      ${m.loaded&&$.length===0&&l`<p class="list-empty">${bi(p,v)}</p>`}
      <ul>${$.map(g)}</ul>
      <${hr} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function bi(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function ki(e){let t=N(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function xi(e,t){let n=N(t);be(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function Si(e){let t=N(new Set);h(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(B).join(", ");Ee(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function _i({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=k(oe),i=n===e.id,c=Lt(e),u=c&&et(e,a);return l`
    <li class="row" data-unread=${u} data-selected=${i}>
      <a class="row-link" href=${U(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${B(e)}</span>
          <${We} priority=${e.priority} /> <${Re} channel=${e.channel} />
        </span>
        <span class="row-line"><${pt} pause=${o} /></span>
        ${Yo(o).map(({text:m,isTyped:d})=>l`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${ht} conversation=${e} />
        ${c&&l`<${Ei} at=${s.at} unread=${u} />`}
      </a>
    </li>
  `}function Ei({at:e,unread:t}){let n=Y();return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:Se(e,n)})}
    </span>
  `}var yr=["available","away","offline"],Td=["new_task","custom_routing"],Nd=["refuse","allow"],Ad=["queue","wait","refuse"],Cd=["own","all"];var vr=12;function br({inUse:e,capacity:t}){let[n,o]=[ve(t),Do(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return l`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=vr?l`<${Oi} ...${{inUse:e,capacity:n}} />`:l`<${Ti} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Oi({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,vr));return l`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>l`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Ti({inUse:e,capacity:t}){return l`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var kr={capacity:3,queues:["default"]};function Ni(e,t,n){return xr(e)&&n?{...kr,availability:t}:{availability:t}}function Ai(e,t){return(t?.agents?.self_service??t!==null)||M(e,"supervisor")||M(e,"admin")}function xr({error:e}){return e?.status===404}function Sr({agent:e,work:t,onChange:n}){let{api:o,user:s}=D(),{busy:a,refusal:i,run:c,clear:u}=ee(),m=Ai(s,ut(o)),d=Z();if(!e.loaded)return l`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(xr(e)?kr:null);if(!f)return l`<${Li} onRetry=${n} />`;let p=async g=>{let{answer:v}=await c("presence",()=>Xn(o,s.id,g));return v&&(e.put(v.body,v.etag),n()),!!v},$=f.availability??"offline";return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${g=>p(Ni(e,g.currentTarget.value,m))}>
            ${yr.map(g=>l`<option key=${g} value=${g}>${cn(g)}</option>`)}
          </select>
        </span>
        <${br} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&l`<${G} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?l`<${Di} known=${f} busy=${a!==null} onSave=${p} />`:l`<p class="hint">${Ci(e)}</p>`}
      <${te} refusal=${i} onDismiss=${u} />
    </section>
  `}function Ci({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function Li({onRetry:e}){return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function Di({known:e,busy:t,onSave:n}){let[o,s]=_({}),[a,i]=[Z(),Z()],{capacity:c=String(ve(e.capacity)),queues:u=e.queues.join(", ")}=o,m=u.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:Lo(e.capacity,Number(c)),queues:m})&&s({})};return l`
    <details class="presence-details">
      <summary>${r("presence.capacityQueues")}</summary>
      <form onSubmit=${d}>
        <div class="field">
          <label for=${a}>${r("presence.tasksOnce")}</label>
          <input id=${a} type="number" min="0" max="100" required value=${c}
            onInput=${f=>s({...o,capacity:f.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${i}>${r("presence.queuesSeparatedCommas")}</label>
          <input id=${i} type="text" autocapitalize="none" value=${u} aria-invalid=${m.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${f=>s({...o,queues:f.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${m.length===0?r("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||m.length===0}>${r("presence.save")}</button>
      </form>
    </details>
  `}function _r(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),s=[],a=0;return e.forEach((i,c)=>{a+i>t.top-800&&a<t.bottom+800||o.has(c)?s.push({row:c}):s.at(-1)?.room>0?s.at(-1).room+=i:s.push({room:i,after:c}),a+=i}),s}function Er(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),s=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??s)}var Or=80,wt=200;function Tr({keys:e,current:t,row:n}){let o=N(null),s=N(new Map),[a,i]=_(null),c=Pi(o),u=Er(e,s.current,Or),m=[t,a].map(p=>e.indexOf(p)).filter(p=>p>=0),d=_r(u,c,m);return be(()=>{let p=[...o.current.children].filter(({dataset:$})=>$.room===void 0);d.filter(({row:$})=>$!==void 0).forEach(({row:$},g)=>s.current.set(e[$],p[g]?.offsetHeight))}),l`
    <ul ref=${o} onFocusIn=${({target:p})=>{let $=Number(p.closest("li")?.getAttribute("aria-posinset"));i(e[$-1]??null)}} onFocusOut=${()=>i(null)}>
      ${d.map(({row:p,room:$,after:g})=>p===void 0?l`<li key=${`room ${g}`} aria-hidden="true" data-room style=${{height:`${$}px`}}></li>`:n(p,{"aria-posinset":p+1,"aria-setsize":e.length}))}
    </ul>
  `}function Pi(e){let[t,n]=_({top:0,bottom:2*Or});return h(()=>{let o=null,s=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:wt*Math.floor(-i/wt),bottom:wt*Math.ceil((innerHeight-i)/wt)};n(u=>u.top===c.top&&u.bottom===c.bottom?u:c)},a=()=>o??=requestAnimationFrame(s);return s(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[Ri,Wi]=[3e5,9e5];function Nr({waiting_since:e}){return e?Date.parse(e):null}function Ar(e){return e>=Wi?"urgent":e>=Ri?"soon":"calm"}function Cr({conversation:e}){let t=Y(),n=Nr(e),o=e.last_message;if(n===null)return l`<span class="weak">${r("wait.answered",{time:Se(o.at,t)})}</span>`;let s=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return l`
    <time class="due" data-tone=${Ar(i)} datetime=${a} title=${r("wait.customerWaitsSince",{time:j(a)})}>
      ${s?r("wait.waitsAnswer",{time:kt(i),by:un(s,t)}):r("wait.waits",{time:kt(i)})}
    </time>
  `}function Dr({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:u})=>u==="assigned"),c=a.filter(({status:u})=>u==="wrapping");return l`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${fe(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&l`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <${Tr} keys=${i.map(({conversation_id:u})=>u)} current=${n}
        row=${(u,m)=>l`<${Lr} key=${i[u].task_id} ...${{task:i[u],view:t,current:n,place:m}} />`} />
    </section>
    ${c.length>0&&l`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${fe(c.length)}</span></h2>
        <ul>
          ${c.map(u=>{let m=l`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(u)}
                aria-label=${r("taskList.completeWrapUp",{customer:Pr(u)})}>${r("taskList.complete")}</button>
            `;return l`<${Lr} key=${u.task_id} ...${{task:u,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function Pr({conversation:e,conversation_id:t}){return e?B(e):t}function Lr({task:e,view:t,current:n,action:o,place:s}){let a=tt(e,k(oe),k(re)),i=k(V)[e.conversation_id],c=n===e.conversation_id;return l`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${s}>
      <a class="row-link" href=${U(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${Pr(e)}</span>
          ${e.conversation&&!o&&l`<${qi} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&l`<${ht} conversation=${e.conversation} />`}
        <${Ii} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function qi({conversation:{priority:e,channel:t}}){return l`<span class="row-tags"><${We} priority=${e} /> <${Re} channel=${t} /></span>`}var Mi={task:r("common.new"),message:r("common.unread")};function Ii({task:e,news:t,waits:n}){let o=Q(e.conversation_id,k(de)),s=e.conversation?.task?.reason,a=e.status==="assigned";return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Mi[t]}</span>`}
      ${n?`${ge[n.name].doing}…`:l`<${Bi} task=${e} />`}
      ${a&&s&&s!=="new"&&l`<span class="tag">${an(s)}</span>`}
      ${a&&o.trim()!==""&&l`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function Bi({task:{status:e,since:t,conversation:n}}){let o=Y();return e==="wrapping"?r("taskList.since",{time:Se(t,o)}):n&&l`<${Cr} conversation=${n} />`}function Rr({conversationId:e,view:t="desk"}){let{api:n,user:o}=D(),{agent:s,work:a,refresh:i}=uo(t),c=ut(n);to(n,o,c);let{busy:u,refusal:m,run:d,clear:f}=ee(),p=a.data?.tasks.find(v=>v.conversation_id===e&&v.status==="wrapping"),$=async v=>{let{answer:E}=await d("complete",()=>zn(n,v.task_id)),{data:A}=await a.refresh();if(!E)return;ae(r("desk.wrapUpCompleted"));let P=!v.conversation||we(v.conversation)!==o.id;Fi(t)===v.conversation_id&&P&&en(t,En(A?.tasks??[])?.conversation_id)},g={href:U(t),words:r("desk.allMyWork")};return l`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&l`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${Sr} agent=${s} work=${a} onChange=${i} />
        <${dn} error=${a.error} />
        <${te} refusal=${m} onDismiss=${f} />
        <${$r} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${Dr} ...${{work:a,view:t,busy:u,onComplete:$}} current=${e} />
        <${wr} first=${a} view=${t} current=${e} />
        <${dr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?l`
              <${pr} key=${e} id=${e} ...${{back:g,wrapping:p,busy:u,onComplete:$}}
                hrefOf=${v=>U(t,v)}
                settings=${c} onChange=${i} />
            `:l`<${Ui} agent=${s.data} />`}
      </section>
    </div>
  `}function Fi(e){let t=He.get();return t.view===e?t.rest:null}function Ui({agent:e}){return l`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${Hi(e)}</p>
    </div>
  `}function Hi(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var ji=2e3,Gi=30,yt={rare:!0},Yi=I(()=>import("./settings-ICTCD4AI.js").then(e=>e.Settings),yt),Ki=I(()=>import("./supervisor-GXYSZ6NG.js").then(e=>e.Supervisor),yt),zi=I(()=>import("./try-GCUIZH43.js").then(e=>e.Try),yt),Vi=I(()=>import("./phones-LRF7IN4V.js").then(e=>e.Phones),yt),Qi={desk:({rest:e})=>l`<${Rr} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>l`<${Ki} list=${e} conversationId=${t} filter=${n} />`,settings:()=>l`<${Yi} />`,try:({rest:e})=>l`<${zi} conversationId=${e} />`,phones:({rest:e})=>l`<${Vi} conversationId=${e} />`};gn();addEventListener("pagehide",Ve);function og({config:e,user:t}){let n=Fn(k(He),t,e),o=me(()=>({config:e,user:t,api:Xi(e)}),[e,t]),s=me(()=>Ji(t)?xn(o.api,t):()=>{},[o]);return h(()=>s,[s]),Xe(o.api,M(t,"agent")?"desk":null),Zi(e),h(Pn,[]),l`
    <${Nt.Provider} value=${o}>
      <${Un} view=${n.view}>${Qi[n.view](n)}<//>
    <//>
  `}function Ji(e){return M(e,"agent")||M(e,"supervisor")}function Xi(e){return on({base:e.api,token:()=>qe.get().token,onUnauthorized:tn})}function Zi(e){h(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%Gi!==1&&!Me())&&rn().then(Tt,()=>{})};n();let o=setInterval(n,ji);return()=>clearInterval(o)},[e])}export{Tt as a,_e as b,pe as c,Y as d,D as e,K as f,ge as g,V as h,wn as i,Xe as j,Ze as k,Ee as l,se as m,An as n,Dc as o,I as p,Te as q,Hn as r,Yn as s,Ou as t,Kn as u,we as v,ct as w,ls as x,ms as y,zn as z,Vn as A,Wu as B,Xn as C,Zn as D,eo as E,Ce as F,tl as G,ha as H,em as I,tm as J,Mo as K,_o as L,ae as M,ka as N,Ea as O,Rm as P,Be as Q,rl as R,Gs as S,io as T,sl as U,Td as V,Nd as W,Ad as X,Cd as Y,Re as Z,fr as _,We as $,ht as aa,Tr as ba,X as ca,ut as da,qt as ea,ko as fa,Ro as ga,Bo as ha,Fo as ia,Yo as ja,pt as ka,pr as la,gr as ma,hr as na,br as oa,Ni as pa,Ai as qa,xr as ra,Nr as sa,Ar as ta,Cr as ua,Rr as va,og as wa};
