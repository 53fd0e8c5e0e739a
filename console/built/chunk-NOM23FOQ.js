/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as B,C as pe,D as r,H as ee,N as on,O as N,P as H,R as rn,U as bt,W as Se,X as sn,Y as an,Z as ge,_ as cn,b as Jt,ba as j,c as _,ca as je,d as g,da as un,e as ke,ea as ln,f as C,fa as mn,g as fe,h as Xt,i as Zt,ia as fn,j as Z,ja as _e,k as l,l as F,la as Ee,m as k,ma as kt,n as U,o as xe,q as en,s as qe,sa as pn,ua as xt,v as tn,va as Ge,w as nn,wa as G,xa as dn,ya as te,z as q}from"./chunk-CM2W53JG.js";var Hr=["pointerdown","keydown","wheel","touchstart"],$n=Date.now(),St=new Set;function _t(e=Date.now()){let t=!Ie(e);if($n=e,t)for(let n of[...St])n()}function Ie(e=Date.now()){return e-$n<6e4}function gn(){for(let e of Hr)addEventListener(e,()=>_t(),{capture:!0,passive:!0})}function Ye(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),St.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),St.delete(e)}}var Et=0,Ot=F(0);function Tt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Et)>1500;Et=t,n&&Ot.set(Ot.get()+1)}function Oe(e){e?.remaining_seconds>0&&Tt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function de(){return Date.now()+Et}function Y(e=1e4){k(Ot);let[,t]=_(0);return g(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),de()}var Nt=Jt(null);function P(){return Zt(Nt)}var hn=Gr();function z(e){let t=F({}),n=null,o=()=>t.set((n&&jr(hn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return qe.subscribe(s),s(qe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&hn?.setItem(n,JSON.stringify(a))}catch{}}}}function ne(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function ce(e,t){let{[t]:n,...o}=e;return o}function jr(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function Gr(){try{return globalThis.localStorage??null}catch{return null}}var he={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},V=F({}),ze=new Map;function wn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Be(e),n*1e3);ze.set(e,{timer:s,commit:o}),V.set({...V.get(),[e]:t})}function Ke(e){yn(e)}async function Be(e){await yn(e)?.commit()}function Ve(){return Promise.all([...ze.keys()].map(Be))}function yn(e){let t=ze.get(e);return t?(clearTimeout(t.timer),ze.delete(e),V.set(ce(V.get(),e)),t):null}function Yr({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Qe=e=>encodeURIComponent(e),we=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),zr=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function At(e,t,n){return[...t].some(o=>Kr(o,n).some(s=>we(e,s)))}function Kr(e,t){return e==="desk"?[`/v1/agents/${Qe(t)}`,"/v1/settings"]:e==="supervisor"?zr:[`/v1/conversations/${Qe(e.slice(13))}`]}function vn(e,t){let{what:n,id:o}=e;if(n==="settings")return we(t,"/v1/settings");if(we(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?we(t,`/v1/agents/${Qe(o)}`):we(t,"/v1/agents")||we(t,"/v1/queues"):t.startsWith("/v1/conversations/")?we(t,`/v1/conversations/${Qe(Yr(e))}`):!s||n==="task"||t.includes("/tasks")}function bn({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=Vr}){let i=[],c=null,u=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(a.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=a.setTimeout(p,3e5))}async function $(){if(f=!s(),!(d||f))try{h(a.open(await e()))}catch(E){E?.status===404||E?.status===403?d=!0:O()}}function h(E){c=E,c.onopen=p,c.onmessage=({data:R})=>{let A=JSON.parse(R);A.type==="changed"&&t(A),A.type==="following"&&(u=0,n(A.follow))},c.onclose=()=>c===E&&v(),d&&b()}function v(){let E=c;c=null,E?.close(),n([]),O()}function O(){d||(u+=1,a.clearTimeout(m),m=a.setTimeout($,Math.min(6e4,2e3*2**(u-1))))}function b(){d=!0,T(),a.clearTimeout(m);let E=c;c=null,E?.close()}let T=a.onOffline(()=>c&&v()),y=()=>f&&$();return o>0?m=a.setTimeout($,o):$(),{follow(E){i=E,p(),y()},again:y,stop:b}}var Vr={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var kn="hiatus.live",Ct=new WeakMap,Je=e=>Ct.get(e);function Xe(e,t){g(()=>t===null?void 0:Je(e)?.want(t),[e,t])}function xn(e,t){let n=Qr({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Ct.set(e,n),()=>{Ct.delete(e),n.end()}}function Qr({userId:e,ticket:t,env:n=Jr}){let o=n.tabId(),s=new Map,a=new Map,i=new Set,c=new Set,u=null,m=n.channel(`${kn}.${e}`),d=()=>[...s.keys()],f=y=>m?.postMessage(y);function p(){u?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){u?p():f({type:"wants",tab:o,follow:d()})}function h(y){for(let E of[...i])vn(y,E.address)&&E.nudge()}function v(y){let E=c;c=new Set(y);for(let R of[...i]){let[A,S]=[E,c].map(x=>At(R.address,x,e));A!==S&&R.nudge()}}let O={wants({tab:y,follow:E}){u&&(E.length>0?a.set(y,E):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>v(y),changed:({change:y})=>h(y)};m&&(m.onmessage=({data:y})=>O[y.type]?.(y));let b=n.onSeen(()=>u?.again()),T=n.whileAlone(`${kn}.${e}`,()=>{u=bn({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange(y){h(y),f({type:"changed",change:y})},onFollowing(y){v(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>At(y,c,e),want(y){return s.set(y,(s.get(y)??0)+1),$(),()=>{s.get(y)>1?s.set(y,s.get(y)-1):s.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){s.clear(),$(),b(),u?.stop(),T(),m?.close()}}}var Jr={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var Sn=1e3,oe=z("seen"),re=z("opened");function _n(e,t){t>(oe.get()[e]??0)&&oe.set(ne(oe.get(),e,t,Sn))}function Ze(e){e&&!re.get()[e]&&re.set(ne(re.get(),e,!0,Sn))}function et(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Lt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function tt(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?et(e.conversation,t)?"message":null:"task"}function En(e,t=oe.get(),n=re.get()){return e.find(o=>tt(o,t,n)!==null)}function On({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>tt(i,n,o)!==null),a=t.filter(i=>Lt(i)&&et(i,n));return s.length+a.length}var nt=F(0);function Tn(e){let[t,n]=[k(oe),k(re)];g(()=>{nt.set(e?On(e,t,n):0)},[e,t,n]),g(()=>()=>nt.set(0),[])}var Xr=5,ot=F([]);function Te(e){let t=ot.get(),n=(t.at(-1)?.id??0)+1;ot.set([...t,{id:n,text:e}].slice(-Xr))}function Nn(){let e=k(ot);return l`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>l`<p key=${t}>${n}</p>`)}
    </div>
  `}var se=z("preferences");function An(e=se.get()){return e.shortcuts!==!1}function qc(e){se.set({...se.get(),shortcuts:e})}function rt(e,t,n=se.get()){return n[e]??t}function st(e,t){se.set({...se.get(),[e]:t})}var Ln="input, textarea, select, [contenteditable]",Zr=".desk-side .row-link";function Dn(){return addEventListener("keydown",Cn),()=>removeEventListener("keydown",Cn)}function Cn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(Ln)){t==="Escape"&&n.matches("textarea")&&n.blur();return}An()&&(t==="j"||t==="k"?(e.preventDefault(),ts(t==="j"?1:-1)):!e.repeat&&t.length===1&&es(e))}}function es(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),o.matches(Ln)?o.focus():o.click())}function ts(e){let t=[...document.querySelectorAll(Zr)],n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Dt=new Set;function I(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(Dt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Dt.add(s),function(i){let[c,u]=_(()=>n),[m,d]=_(!1);return g(()=>{c||s().then(f=>u(()=>f),()=>d(!0))},[]),m?l`<${G} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&l`<${c} ...${i} />`}}function Pn(){let e=()=>[...Dt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var ns=I(()=>import("./later-3765BG2D.js").then(e=>e.ShortcutList));function Rn(){let[e,t]=_(!1);return g(Dn,[]),l`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&l`<${ns} onClose=${()=>t(!1)} />`}
  `}var os=I(()=>import("./later-3765BG2D.js").then(e=>e.SignOutDialog));function Wn(){let{api:e,config:t,user:n}=P(),[o,s]=_(null),{busy:a,run:i}=ee(),c=async()=>{await Ve(),nn({everywhere:t.mode!=="local"})};return l`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=q(n,"agent")?await i("look",()=>rs(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&l`<${os} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function rs(e,t){let n=await e.get(N`/v1/agents/${t.id}`),o=await e.get(N`/v1/agents/${t.id}/tasks`+H({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var ss=4,ue=F([]),Mn=0;function ae(e,{tone:t="info",action:n=null}={}){Te(e),Mn+=1,ue.set([...ue.get(),{id:Mn,text:e,tone:t,action:n}].slice(-ss))}function at(e){ue.set(ue.get().filter(t=>t.id!==e))}function qn(e){let t=ue.get().filter(({action:n})=>n?.href!==e);t.length<ue.get().length&&ue.set(t)}var as=8e3;function In(){let e=k(ue),t=Object.entries(k(V)),n=k(xe);return g(()=>qn(location.hash),[n]),e.length===0&&t.length===0?null:l`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(o=>l`<${is} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:s,customer:a}])=>l`
          <div key=${o} class="toast">
            <p>${r("toasts.doingCustomer",{doing:he[s].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:he[s].doing,customer:a})} onClick=${()=>Ke(o)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function is({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=_(!1);g(()=>{if(s)return;let c=setTimeout(()=>at(e),as);return()=>clearTimeout(c)},[s]);let i=c=>()=>a(c);return l`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&l`<a href=${o.href} onClick=${()=>at(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>at(e)}>✕</button>
    </div>
  `}var Bn={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try"),phones:r("common.phones")};function Fn(e,t){return[...q(e,"agent")?["desk"]:[],...q(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&q(e,"agent")?["try","phones"]:[]]}function Un(e,t,n){let o=Fn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&q(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Hn({view:e,children:t}){let{config:n,user:o}=P(),s=C(null),a=C(e),i=k(nt);return g(()=>{document.title=[i>0&&`(${pe(i)})`,Bn[e],"·",bt].filter(Boolean).join(" ")},[e,i]),g(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),l`
    <a class="skip" href="#main" onClick=${c=>cs(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${bt}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${Fn(o,n).map(c=>l`
            <a key=${c} href=${U(c)} aria-current=${c===e?"page":void 0}>${Bn[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${Rn} />
        <${Wn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${In} />
    <${Nn} />
  `}function cs(e,t){e.preventDefault(),t.focus()}function Ne(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>Gn(i.channel,t)&&Gn(i.queue,n)).toSorted((i,c)=>jn(i.match)-jn(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function jn({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Gn(e,t){return!e||e===t}var[us,Yn,it]=[6e4,36e5,864e5],ls=14*it;function zn(e,t,n){let{pause:o}=e,s=Ne(n,e).pause,a=q(t,"supervisor")||s.calendar?ls:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<us?0:i}function Du(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+Yn},{name:"hours",words:r("extension.hoursLonger",{count:4}),until:e+4*Yn},{name:"day",words:r("extension.1DayLonger"),until:e+it},{name:"days",words:r("extension.daysLonger",{count:3}),until:e+3*it},{name:"week",words:r("extension.weekLonger"),until:e+7*it}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function Kn(e,t,{channel:n,queue:o}){return!e||!Ne(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function ye(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function ct(e,t,n){let o=ye(e),[s,a]=[q(t,"agent"),q(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:u,leave:m}=e,d=u==="active"&&c,f=u==="active"&&e.task?.status==="pending",p=u==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&s?o:null;return{reply:u==="active"&&i&&s,leave:d&&Kn(n,"leave",e),pause:d&&Kn(n,"pause",e),resume:u==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:u==="pause"&&c&&fs(e,t,n),answer:u==="pause"&&!!e.pause?.wait?.ask&&(a||q(t,"signal")),take:f&&s&&ms(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||u==="inactive"),transfer:c||f&&a,end:u!=="closed"&&(c||a),forAgent:ps(e,t,c&&!i?o:null),from:$}}function ms({reserved_for:e},t,n){return!e||e===t.id||n}function fs(e,t,n){return zn(e,t,n)>Date.parse(e.pause.reassign_at)}function ps({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var Pt=({version:e})=>({ifMatch:e&&`"${e}"`}),Rt=e=>({...Pt(e),keepalive:!0});function ds(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(N`/v1/conversations/${t.id}/leave`,a,Rt(t))}function $s(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:u,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),u&&(f.topic=u),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:xt()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:xt()}),e.post(N`/v1/conversations/${t.id}/pause`,f,Rt(t))}function gs(e,t,{signal:n,outcome:o}={}){return e.post(N`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function hs(e,t){return e.post(N`/v1/conversations/${t.id}/resume`)}function ws(e,t){return e.post(N`/v1/conversations/${t.id}/plan/skip`,{},Pt(t))}function ys(e,t){return e.post(N`/v1/conversations/${t.id}/plan/cancel`)}function vs(e,t,{agentId:n}={}){return e.post(N`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function bs(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(N`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function ks(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(N`/v1/conversations/${t.id}/transfer`,i,Rt(t))}function xs(e,t,{until:n}){return e.post(N`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Ss(e,t){return e.post(N`/v1/conversations/${t.id}/end`,{wrap_up:!0},Pt(t))}function Vn(e,t){return e.post(N`/v1/tasks/${t}/complete`)}function Qn(e,t,n,o){return e.post(N`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function Jn(e,t,n,o){return e.post(N`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function Uu(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function Xn(e,t){return e.post(N`/v1/agents/${t}/heartbeat`)}function Zn(e,t,n){return e.put(N`/v1/agents/${t}`,n)}var eo={leave:ds,pause:$s,answer:gs,resume:hs,end:Ss,extend:xs,reactivate:vs,skip:ws,cancel:ys,take:bs,transfer:ks},to={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var _s=1/3,Es=5e3;function Os(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Es,t*1e3*_s):null}function no(e,t,n){let o=Os(n);g(()=>{if(o===null)return;let s=()=>Xn(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var Ts=5e3,Ns=2e4,As=15e3,Cs=6e4,Ls=300,Ds=6e5,Ps=2e3,Ae={data:null,etag:null,error:null,loaded:!1};function ro({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=Ws}){let i=Ae,c,u=0,m=!1,d=!1,f=!1,p=0,$=-1/0,h=()=>{};function v(S){i=S,m&&s(i)}async function O(){let S=p+=1;$=a.now();try{let x=await e(i.etag);if(!m||S!==p)return;u=0,Rs(x,i)?i.error&&v({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),v({data:x.body,etag:x.etag??null,error:null,loaded:!0}))}catch(x){if(!m||S!==p)return;let W=oo(x);u=W?0:u+1;let w=W?Ae:i;v({data:w.data,etag:w.etag,error:x,loaded:!0})}}function b(){if(o()&&u===0)return f?Ps:Ds*(.5+a.random());let S=a.isLively()?t():Math.max(t(),Ts),x=Math.min(S*2**Math.min(u,6),Math.max(S,As)),W=oo(i.error)?Math.max(Cs,x):x;return a.hidden()?Math.max(Ns,W):W}function T(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(y,b())),f=!1)}function y(){return a.hidden()&&(n()||o())?void 0:E()}async function E(){d=!1,a.clearTimeout(c),await O(),T()}let R=()=>a.hidden()||A();function A(){let S=Ls-(a.now()-$);a.clearTimeout(c),S<=0?E():(d=!0,c=a.setTimeout(E,S))}return{state:()=>i,start(){return m=!0,h=a.onWake(R),E()},stop(){m=!1,d=!1,a.clearTimeout(c),h()},nudge(){!m||a.hidden()&&n()||(f=!0,A())},async refresh(){return await E(),i},put(S,x){p+=1,v({data:S,etag:x??null,error:null,loaded:!0}),T()}}}function oo(e){return e?.status===403||e?.status===404}function Rs(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Ws={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:Ie,noteActivity:_t,onWake:Ye,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Wt=new WeakMap;function X(e,t,n,{at:o=Ms,whileHidden:s=!0}={}){let[a,i]=_({address:null,state:Ae}),c=C(null);g(()=>{if(t===null)return;let f=h=>i({address:t,state:h}),{poller:p,end:$}=qs(e,t,o,{every:n,whileHidden:s,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let u=a.address===t?a.state:Ae,m=()=>c.current?.address===t?c.current.poller:null;return{...u,refresh:async()=>await m()?.refresh()??Ae,put:(f,p)=>m()?.put(f,p)}}var Ms=e=>e;function qs(e,t,n,o){Wt.has(e)||Wt.set(e,new Map);let s=Wt.get(e);s.has(t)||s.set(t,Is(e,t,n));let a=s.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),s.delete(t))}}}function Is(e,t,n){let o=new Set,s=ro({load:u=>e.get(n(t),u),every:()=>Math.min(...[...o].map(({every:u})=>u)),sleeps:()=>[...o].every(({whileHidden:u})=>!u),isTold:()=>Je(e)?.covers(t)??!1,onChange:u=>[...o].forEach(({onChange:m})=>m(u))}),a;return{poller:s,watchers:o,start:()=>{a=Je(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var Bs=6e4;function ut(e){return X(e,"/v1/settings",Bs).data}var Fs=6e4,Us=200,Hs=3,js=50,Gs=12e4,Ce=z("left"),Ys={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Le({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let u=Ce.get();if(t==="inactive"&&i?.agent_id===c){if(u[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Ce.set(ne(u,e,m,js))}else u[e]&&Ce.set(ce(u,e))}async function so(e,t,n=Hs){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:Us,cursor:s},{body:c}=await e.get("/v1/conversations"+H(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function zs({found:e,isAll:t},n,o=de()){let s=Object.values(t?ao(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,u)=>Date.parse(u.leave.left_at)-Date.parse(c.leave.left_at))}function ao(e,t,n=de()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<Gs;return Object.fromEntries(Object.entries(t).filter(s))}function il(e){let t=k(Ce),[n,o]=_(Ys),s=Object.keys(t).join();g(()=>{let c=!0,u=$=>c&&o(h=>({...h,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ce.set(ao($.found,Ce.get())),u($)},d=()=>document.hidden||so(e).then(m,$=>u({error:$}));d();let f=setInterval(d,Fs),p=Ye(d);return()=>{c=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,i=Xt(async()=>{let c=await so(e,a);o(u=>({...u,...c,found:[...u.found,...c.found]}))},[e,a]);return{...n,left:zs(n,t),more:i}}var io=50,Ks=64,Fe=z("topics");function ll(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,Ks).replaceAll(/^-+|-+$/g,"")}function Vs({pause:e,leave:t}){return(e??t)?.topic??null}function co(e){let t=e.map(Vs).filter(n=>n&&!Fe.get()[n]);for(let n of new Set(t))Fe.set(ne(Fe.get(),n,!0,io))}function ml(e){Fe.set(ne(Fe.get(),e,!0,io))}var Qs=1500,Js=15e3,Xs=25,Zs=["resume","outbound"];function Mt(e,t){return N`/v1/agents/${e}/tasks`+H({limit:Xs,cursor:t})}function lo(e){let{api:t,user:n}=P(),o=X(t,N`/v1/agents/${n.id}`,Js),s=X(t,Mt(n.id),Qs);return ea(s.data?.tasks,e),ta(s.data?.paused,e),Tn(s.data),g(()=>{let i=s.data?.tasks.map(({conversation:c})=>c).filter(Boolean)??[];for(let c of i)Le(c,n.id)},[s.data]),g(()=>{s.data?.paused.forEach(({pause:i})=>Oe(i)),co(s.data?.paused??[])},[s.data]),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function ea(e,t){let n=C(null);g(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:c,conversation:u})=>re.get()[c]||Zs.includes(u?.task?.reason),a=c=>!n.current.has(c.task_id)&&!s(c),i=o.filter(a);for(let c of i){let u={words:r("common.open"),href:U(t,c.conversation_id)};ae(r("work.newTask",{inWords:na(c)}),{action:u})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function ta(e,t){let n=C(null);g(()=>{if(!e)return;let o=e.filter(({pause:a})=>a.reminded_at),s=({pause:a})=>n.current&&!n.current.has(uo(a));for(let a of o.filter(s)){let{id:i,pause:c}=a,u=_e(c.reassign_at,de(),void 0,c.then).text,m={words:r("common.open"),href:U(t,i)};ae(r("work.reminder",{name:B(a),due:u}),{action:m})}n.current=new Set(o.map(({pause:a})=>uo(a)))},[e])}function uo({pause_id:e,reminded_at:t}){return`${e}@${t}`}function na({conversation:e,conversation_id:t}){return e?r("work.on",{name:B(e),channel:Se(e.channel)}):t}var[mo,oa,ra]=[1e3,6e4,864e5],sa=5*mo,aa=12,ia=15*mo,ca=50,ua=["sending","accepted","sent","delivered"];function la(e,t,n){return e.slice(-ca).find(({from:o,at:s,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(s);return a?ua.includes(a.status)&&i<(n?ra:2*oa):i<ia})}function fo({messages:e,reread:t}){g(()=>{let n=0,s=setInterval(()=>{if(n+=1,document.hidden)return;let a=la(e,de(),n%aa===0);a&&t(a.seq)},sa);return()=>clearInterval(s)},[e,t])}var qt=200,po={events:[],cursor:null,isOver:!1};function $o(e,t){let n=[],o=null,s=null,a=po,i=m=>e.get(N`/v1/conversations/${t}/events`+H({...m,limit:qt}));function c(m,d){n=[...m,...n],s=d,o={...o,from:o.from+m.length}}async function u(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(s??=Math.max(0,m-qt),o??={asked:{after_version:s},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;s>0&&!n.some(d);){let f=Math.max(0,s-qt),p=[],$=new Set(n.map(h=>h.id));for(let h={after_version:f};h;){let{body:v}=await i(h);p.push(...v.events.filter(b=>b.version<=s&&!$.has(b.id))),h=!v.next_cursor||v.events.at(-1)?.version>s?null:{cursor:v.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await u()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>s);)await u();c(a.events.filter(({version:m})=>m<=s),0),a=po}}}function Ue(e){return{from:Math.max(1,e-100+1),to:null}}function go(e){return It({from:1,to:100},e)}function ho({from:e,to:t},n){let o=Math.max(1,e-100);return It({from:o,to:Math.min(t??n,o+200-1)},n)}function wo({from:e,to:t},n){let o=Math.min((t??n)+100,n);return It({from:Math.max(e,o-200+1),to:o},n)}function yo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function It({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var ma=200,bo=8,fa=600,Bt=[];function ko({api:e,id:t,wait:n=o=>setTimeout(o,fa)}){let o=new Set,s=$o(e,t),a=Bt,i=Bt,c=null,u=Ue(0),m=null,d=!0,f={...v(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function h(){return a[0]?.seq??1}function v(){let w={count:$(),earlier:u.from>1,later:u.to!==null,jump:m};return{messages:a,events:s.newest(),version:c,loaded:!0,shown:O(),...w}}function O(){let w=u.from<h(),L=w?i:a,D=u.to??$(),M=L.filter(({seq:K})=>K>=u.from&&K<=D),ie=u.to===null?null:L.find(({seq:K})=>K>D)??{seq:D+1,at:M.at(-1)?.at};return{messages:M,events:w?s.first():s.newest(),next:ie}}function b(){f=v();for(let w of[...o])w(f)}async function T(w,L){let D=[],M=w;for(;M<L;){let ie=Math.min(ma,L-M),{body:K}=await e.get(N`/v1/conversations/${t}/messages`+H({after_seq:M,limit:ie}));if(K.messages.length===0)break;D.push(...K.messages),M=K.messages.at(-1).seq}return D}async function y(w){let L=w.last_message?.seq??0,D=a.at(-1)?.seq??Math.max(0,L-100);if(L<=D)return;let M=a.length===0;a=[...a,...await T(D,L)],u=M?Ue($()):yo(u,$(),d)}async function E(w,L){if(o.size===0)return;let D=y(w).then(()=>{c=Math.max(c??0,w.version),b()});await Promise.all([D,s.readNew(w.version)]),await s.readBack(h()),b();let M=(s.newest().at(-1)?.version??0)<w.version;(L===bo||M&&L>1)&&n(()=>x(()=>E(w,L-1)))}async function R(){i.length===0||i.at(-1).seq<h()-1||(await s.join(),a=[...i.filter(({seq:w})=>w<h()),...a],i=Bt)}async function A(w){w>=h()||(a=[...await T(w-1,h()-1),...a])}async function S(w){let L=i.at(-1)?.seq??0,D=Math.min(w,h()-1);if(D<=L)return;let[M]=await Promise.all([T(L,D),s.readOnTo(D)]);i=[...i,...M],await R()}function x(w){return p=p.then(w).catch(()=>{}),p}function W(w,L){u=w,L&&(m={to:L}),b()}return{sync:w=>x(()=>E(w,bo)).then(()=>a),earlier:()=>x(async()=>{if(!(u.from>1))return;let w=ho(u,$());if(u.from<h())return W(w);await A(w.from),await R(),W(w),await s.readBack(h()),b()}),later:()=>x(async()=>{if(u.to===null)return;let w=wo(u,$());u.from<h()&&await S(w.to??$()),W(w)}),toBeginning:()=>x(async()=>{await S(100),W(go($()),"start")}),toNewest:()=>x(async()=>W(Ue($()),"end")),reading(w){d=w},reread:w=>x(async()=>{let L=$(),M=[...a.filter(({seq:ie})=>ie<w),...await T(w-1,L)];JSON.stringify(M)!==JSON.stringify(a)&&(a=M,b())}),state:()=>f,watch(w){return o.add(w),()=>{o.delete(w),!(o.size>0||!f.loaded)&&([u,m,d]=[Ue($()),null,!0],f=v())}}}}var pa=20,Ft=new WeakMap;function da(e,t){Ft.has(e)||Ft.set(e,new Map);let n=Ft.get(e),o=n.get(t)??ko({api:e,id:t});return n.delete(t),n.set(t,o),n.size>pa&&n.delete(n.keys().next().value),o}function xo(e,t,n){let o=fe(()=>da(e,t),[e,t]),[s,a]=_(o.state());return g(()=>o.watch(a),[o]),g(()=>{n&&o.sync(n)},[o,n]),fo({messages:s.messages,reread:o.reread}),{...s,go:o,sync:o.sync}}var $a=3e4,ga=200,Ut={notes:[],cursor:void 0};function So(e,t){let[n,o]=_(Ut),s=X(e,N`/v1/conversations/${t}/notes`+H({limit:ga,cursor:n.cursor}),$a),a=s.data?.notes??Ut.notes,i=s.data?.next_cursor;g(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,u]=_(Ut.notes);return g(()=>u([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}function _o(e){let[t,n]=_(()=>matchMedia(e).matches);return g(()=>{let o=matchMedia(e),s=()=>n(o.matches);return s(),o.addEventListener("change",s),()=>o.removeEventListener("change",s)},[e]),t}var ve=z("outbox"),le=F({}),Eo=new Map,ha=[],wa=2e4;function De(e,t=ve.get()){return t[e]??ha}function jt(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function Oo(e){return De(e).some(t=>!No(t))}function To(e){return De(e).some(No)}function No(e){return Gt(e).state!=="failed"}function Gt({messageId:e,at:t,seq:n},o=le.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<wa?"sending":"failed"}}function lt(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return zt(t,s=>[...s,o]),Lo(e,t,o)}function Ao(e,t,n){return Lo(e,t,n)}function mt(e,t){zt(e,n=>n.filter(o=>o.messageId!==t)),le.set(ce(le.get(),t))}function Yt(e){return Eo.get(e)??Promise.resolve()}function Co(e,t){let n=De(e),o=jt(t,n);for(let s of n)o.includes(s)||mt(e,s.messageId)}function Lo(e,t,n){Ht(n.messageId,{state:"sending"});let o=Yt(t).then(()=>ya(e,t,n));return Eo.set(t,o),o}async function ya(e,t,{messageId:n,text:o}){try{let{body:s}=await Qn(e,{id:t},n,o);zt(t,a=>a.map(i=>i.messageId===n?{...i,seq:s.seq}:i)),Ht(n,{state:"sent"})}catch(s){Ht(n,{state:"failed",refusal:s})}}function Ht(e,t){le.set({...le.get(),[e]:t})}function zt(e,t){let n=t(De(e)),o=ce(ve.get(),e);ve.set(n.length===0?o:{...o,[e]:n})}var va=["channel.left","channel.closed"];function Do(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>va.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}function be(e){return typeof e=="object"?e.total:e}function Po(e,t){return typeof e=="object"?{...e,total:t}:t}function Ro(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:Se(n)})).join(", ")}function Wo(e,t,n={}){let o=be(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=u=>u.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((u,m)=>u+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function Mo(e,t,n){let{channel:o,pause:s}=t;if(Ne(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(N`/v1/agents/${s.agent_id}/tasks`+H({limit:1}));return Wo(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:be(a.capacity)}}catch{return null}}var qo={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},ba=5;function cm(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:pn(n),deed:qo[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function ft({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:qo[e]??e,time:j(t)})}function um(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=ba&&e.every(t)}var ka={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):xa(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:ge(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>Io(r("common.resumed"),e,t),reactivate:(e,t)=>Io(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Sa(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:ft(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:j(e.reassign_at)}):r("outcomes.extended")};function Bo(e,t,n,o){return ka[e](t,n,o)}function xa({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:ge(n.outcome)}):r("outcomes.notPausedWasAnswered")}function Io(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Sa({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function Fo({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=P(),{busy:u,refusal:m,run:d,clear:f}=ee(),[p,$]=_(!1),[h,v]=_(null),O=Ta(),{id:b}=e,T=B(e),y=async(A,S,x,W=!0)=>{await Yt(b),v(S.agentId??null);let w=()=>eo[A](i,{...e,version:x.version},S),{answer:L,refusal:D}=await d(A,w,Oa);L?(a(null),Le(L.body,c.id),L.body.task?.agent_id===c.id&&Ze(L.body.task.id),ae(Bo(A,L.body,c.id,S)),await s(L)):D.code==="version_mismatch"?await E(A,S,x,W):D.code==="unanswered"&&O.current?a({what:"leave",details:S}):((D.status===409||D.status===404)&&o.refresh(),O.current||R(A,Ge(D,{forAgent:S.agentId})))},E=async(A,S,x,W)=>{$(!0);try{let w=await i.get(N`/v1/conversations/${b}`);o.put(w.body,w.etag);let L=w.body.last_message.seq===x.seq,D=L||!O.current?[]:await t.sync(w.body),M=L?!1:!O.current||D.some(K=>Ea(K,x,c)),ie=ct(w.body,c,n)[A];W&&ie&&!M&&!_a.includes(A)?await y(A,S,{...x,version:w.body.version},!1):O.current?a({what:"again",name:A,details:S,readUpTo:x.seq}):R(A,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),O.current||R(A,r("perform.serviceCannotReached"))}finally{$(!1)}},R=(A,S)=>{let x={words:r("common.open"),href:U("desk",b)};ae(r("common.doneCustomerWhy",{done:to[A],customer:T,why:S}),{tone:"bad",action:x})};return{perform:y,busy:u!==null||p,refusal:m,about:h,clear:f}}var _a=["skip"];function Ea({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Oa({code:e}){return e==="version_mismatch"||e==="unanswered"}function Ta(){let e=C(!0);return g(()=>(e.current=!0,()=>e.current=!1),[]),e}var Uo=["end","extend","assign","take-over"],Ho=I(()=>import("./later-3765BG2D.js").then(e=>e.ActionDialog));var Na=100,jo=14*864e5;function Go(e){let t=z(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<jo?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:u}])=>i-u<jo));t.set(a===""?ce(c,s):ne(c,s,{text:a,at:i},Na))}}}var Kt=Go("drafts"),$e=Kt.store,Q=Kt.of,me=Kt.keep,Pe=Go("note-drafts");function Yo(e){let t=Q(e,k($e)).trim();k(ve),k(le);let n=Oo(e);return t!==""||n?{draft:t,failed:n}:null}function Aa(e,t){let n=Q(t);return me(t,""),lt(e,t,n)}function Hm({conversation:e,unsent:t,canReply:n}){let{api:o}=P();return t?t.draft===""?l`<${G} tone="warn">${r("common.messageYoursCouldNot")}<//>`:l`
    <${G} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&l`<button type="button" class="small" onClick=${()=>Aa(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function zo({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=P(),[u,m]=_(null),[d,f]=_(!1),p=Yo(e.id),$=k(V)[e.id],h=Fo({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:v,refusal:O,about:b,clear:T}=h,y=h.busy||d||!n.loaded,{id:E}=e,R=B(e);Da($,E,n.messages.at(-1));let A=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),S=n.messages.at(-1)?.from.type==="customer"&&!To(E),x=(J,vt)=>{let Qt=A();m(null),wn(E,{name:J,customer:R,seq:Qt.seq},c.undoSeconds,()=>v(J,vt,Qt))},W=(J,vt={})=>v(J,vt,A()),w=J=>{T(),m({what:J})},L=()=>S||p?w("leave"):x("leave",{}),D=t.pause&&Do(n.messages,n.events),M=()=>p?w("pause-again"):x("pause",{again:!0}),ie=J=>x("answer",{signal:e.pause.wait.signal,outcome:J}),K=async()=>{f(!0);let J=await Mo(i,e,o);f(!1),J?m({what:"give-away",load:J}):await W("resume")},Br=()=>{m(null),T()};if($)return l`<${La} name=${$.name} id=${E} />`;let Fr=ye(e),Ur=u!==null&&Uo.includes(u.what);return l`
    <div class="actions">
      <${Ca} actions=${{...t,again:D}} disabled=${y} ...${{ask:w,onLeave:L,onResume:K,onAgain:M,onAnswer:ie}}
        onPlan=${W} onTake=${()=>t.from?w("take-over"):W("take")} onReactivate=${()=>W("reactivate")} />
      ${!Ur&&l`<${te} refusal=${O} forAgent=${b??t.forAgent} onDismiss=${T} />`}
      ${u&&l`
        <${Ho} ...${{asking:u,conversation:e,actions:t,owner:Fr,history:n,settings:o,unsent:p,isUnanswered:S,refusal:O,about:b}}
          busy=${y} begin=${x} now=${W} onClose=${Br} />
      `}
    </div>
  `}function Ca({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:u,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,$,h,v="")=>l`
    <button type="button" class=${v} disabled=${t} aria-keyshortcuts=${p} onClick=${h}>${$}</button>
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
  `}function La({name:e,id:t}){let{doing:n,now:o}=he[e];return l`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Ke(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Be(t)}>${o}</button>
    </div>
  `}function Da(e,t,n){g(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Be(t)},[n?.seq])}function Ko({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function Vo({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,Pa[n]].filter(Boolean).join(" ")}var Pa={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function pt({pause:e}){let t=Y(),{tone:n,text:o}=_e(e.reassign_at,t,void 0,e.then);return l`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${j(e.reassign_at)}>${o}</time>
  `}function Jo({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=Ra(e,n),u=i&&e.last_pause?.reason;return l`
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
    ${a?.note&&l`<${Re} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&l`<${qa} wait=${a.wait} />`}
    ${i?.reason==="signal"&&l`<${Ia} given=${e.signals?.at(-1)} />`}
    ${u&&l`<${Re} tag=${r("banner.wasPausedFor")} text=${u} />`}
    ${i?.note&&l`<${Re} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function Ra(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,u=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return l`
      ${c?`${u}: ${c}`:u}. ${Qo(o)}<${pt} pause=${o} />
      ${" "}<span class="weak">${Vo(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:mn(s.expires_at)});return`${Wa(s,t)}. ${Qo(s)}${i}${Ma(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function Wa({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function Qo({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function Ma({plan:e}){return e?` ${ft(e)}`:""}function Re({tag:e,text:t}){return l`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function qa({wait:{ask:e,signal:t}}){return e?l`<${Re} tag=${r("banner.asked")} text=${e} />`:l`<${Re} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function Ia({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return l`<${Re} tag=${r("banner.answer")} text=${[ge(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Ba="(pointer: coarse)",Fa=()=>matchMedia(Ba).matches;function Xo({conversation:e,onSend:t}){let n=Z(),o=Q(e.id,k($e)),s=Fa(),a=()=>{let u=Q(e.id);u.trim()!==""&&(me(e.id,""),t(u))},i=u=>{u.preventDefault(),a()},c=u=>{let m=u.ctrlKey||u.metaKey||!(s||u.shiftKey);u.key!=="Enter"||u.isComposing||!m||(u.preventDefault(),a())};return l`
    <form class="composer" onSubmit=${i}>
      <label for=${n}>${r("composer.reply",{name:B(e)})}</label>
      <textarea id=${n} rows="3" dir="auto" aria-keyshortcuts="r" value=${o} aria-describedby=${`${n}-hint`}
        onInput=${u=>me(e.id,u.currentTarget.value)} onKeyDown=${c}></textarea>
      <div class="composer-foot">
        <span id=${`${n}-hint`} class="hint">
          ${s?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
        </span>
        <button type="submit" class="primary" disabled=${o.trim()===""}>${r("common.send")}</button>
      </div>
    </form>
  `}var Ua={sending:r("delivery.sending"),accepted:r("delivery.accepted"),sent:r("delivery.sent"),delivered:r("delivery.delivered"),read:r("delivery.read"),failed:r("delivery.failed")},Ha={reply_window_closed:r("delivery.replyWindowClosed"),opted_out:r("delivery.optedOut"),bad_address:r("delivery.badAddress"),too_long:r("delivery.tooLong"),template_refused:r("delivery.templateRefused"),rejected:r("delivery.rejected"),expired:r("delivery.expired"),no_connection:r("delivery.noConnection"),unknown:r("delivery.unknown")};function Zo({status:e}){return Ua[e]??e}function er({error:e}){if(!e)return null;let t=Ha[e.code]??e.code;return e.provider_code?r("delivery.withCode",{why:t,code:e.provider_code}):t}var ja={"conversation.opened":({actor:e},{who:t,isMe:n})=>gt(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+$t(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+$t(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in dt)return r("trail.whyBackWith",{why:dt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+$t(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:dt[e]??dt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>gt(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=ge(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+$t(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>Ga[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},dt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},Ga={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},Ya=["resume","transfer","take","reactivate","outbound","bulk"],za=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function nr({messages:e,events:t,next:n=null},o,s=[]){let{dividers:a,whilePaused:i}=Qa(t,o),c=e[0]?.seq??1,u=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<u.length&&u[d].after<f.seq;)m.push(u[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return Va([...m,...u.slice(d)],Ka(s,c>1?e[0]?.at:null,n?.at),o)}function Ka(e,t,n){let[o,s]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<s)}function Va(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(tr(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>tr(a,n))]}function tr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Qa(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let u=ja[c.type];if(u&&!Ja(c)){let m=!or(c.actor)&&!gt(c.actor)&&c.actor.id===t,d=u(c,{who:Za(c.actor),isMe:m,whom:Xa(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:za.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function Ja(e){return e.type==="task.assigned"&&Ya.includes(e.cause)}function gt(e){return e?.type==="customer"}function or(e){return!e||e.type==="system"}function Xa({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function Za(e){return or(e)?r("trail.system"):gt(e)?r("trail.customer"):e.id}function $t({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var ei=80;function sr(e,t,n){let o=C(null),s=C({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=_(!1),c=()=>{o.current&&(Object.assign(s.current,ti(o.current,e.later)),e.go.reading(s.current.isEnd),s.current.isEnd&&i(!1))},u=()=>{o.current&&rr(o.current,s.current),c()};ke(()=>{let{jump:f,added:p,isEnd:$}=s.current;!$&&n>p&&i(!0),Object.assign(s.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?Vt(o.current,e.jump.to):rr(o.current,s.current),c()},t);let m=C(u);return m.current=u,g(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():Vt(o.current,"end"),o.current.focus()}}}function Vt(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function ti(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:s}=e,a=!t&&o-n-s<ei,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(u=>u.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function rr(e,{isEnd:t,entry:n,top:o}){t?Vt(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var ni=/\bhttps?:\/\/[^\s<>"]+/gi,oi=/[.,;:!?'’”]+$/;function ar(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(ni)){let i=ir(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function ir(e){let t=e.replace(oi,"");return t.endsWith(")")&&!t.includes("(")?ir(t.slice(0,-1)):t}function He({text:e}){return l`
    <p class="message-body" dir="auto">
      ${ar(e).map(({text:t,href:n})=>n?l`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function cr({conversationId:e,entry:t,canReply:n,onSent:o}){Y();let{state:s,refusal:a}=Gt(t,k(le));return l`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&l`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${He} text=${t.text} />
      ${s==="failed"&&l`<${ri} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function ri({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=P(),{messageId:i,text:c}=t,u=async()=>{await Ao(a,e,t),s()},m=()=>{let d=Q(e);mt(e,i),me(e,d===""?c:`${c}
${d}`)};return l`
    <${G} tone="bad">
      <span>${r("pending.notSent")} ${n?Ge(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&l`<button type="button" class="small" onClick=${u}>${r("pending.sendAgain")}</button>`}
        ${o&&l`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>mt(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var si=I(()=>import("./later-3765BG2D.js").then(e=>e.MessageFiles)),ur={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")};function mr({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=P(),{messages:c,shown:u,earlier:m,later:d,loaded:f,go:p}=n,$=Y(),h=fn(0,$),v=De(e,k(ve)),O=fe(()=>jt(c,v),[c,v]),b=fe(()=>ui(nr(u,i.id,o),$).map(S=>l`<${li} key=${ci(S)} ...${{conversationId:e,entry:S,customer:t}} />`),[e,u,o,t,i.id,h]);ii(O.length,n);let{scroller:T,onScroll:y,below:E,toEnd:R}=sr(n,[b,O],n.count+o.length+O.length),A=S=>()=>{T.current.focus({preventScroll:!0}),S()};return l`
    <div class="history-frame">
      ${(m||d)&&l`<${ai} ...${{history:n,toBeginning:A(p.toBeginning),toNewest:A(p.toNewest)}} />`}
      <div class="history" ref=${T} onScroll=${y} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!f}>
        ${m&&l`<${lr} words=${r("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${b}
          ${!d&&O.map(S=>l`<${cr} key=${S.messageId} ...${{conversationId:e,entry:S,canReply:s,onSent:a}} />`)}
        </ol>
        ${d&&l`<${lr} words=${r("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${E&&l`<button type="button" class="small to-end" onClick=${R}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function ai({history:{shown:e,count:t,earlier:n,later:o},toBeginning:s,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return l`
    <p class="history-place">
      <span>${r("history.place",{from:i,to:c,count:t})}</span>
      ${n&&l`<button type="button" class="small" onClick=${s}>${r("history.toBeginning")}</button>`}
      ${o&&l`<button type="button" class="small" onClick=${a}>${r("history.toNewest")}</button>`}
    </p>
  `}function lr({words:e,onClick:t}){return l`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function ii(e,{later:t,go:n}){let o=C(e);g(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function ci({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function ui(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=ln(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function li({conversationId:e,entry:t,customer:n}){return t.kind==="day"?l`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?l`<${pi} ...${t} />`:t.kind==="divider"?l`<${mi} divider=${t} />`:l`<${fi} ...${t} ...${{conversationId:e,customer:n}} />`}function mi({divider:e}){return l`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${j(e.at)}>${je(e.at)}</time></span>
    </li>
  `}function fi({conversationId:e,message:t,mine:n,whilePaused:o,customer:s}){let{from:a,body:i,at:c,kind:u,quiet:m,delivery:d,media:f}=t,p={customer:s,system:r("history.sentPlanned")}[a.type]??a.id;return l`
    <li class="message" data-from=${a.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?r("common.you"):p}</span>
        <time datetime=${c} title=${j(c)}>${je(c)}</time>
        ${m&&l`<span class="weak">${ur[u]??ur.message}</span>`}
        ${o&&l`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
        ${d&&l`<span class="delivery" data-status=${d.status} title=${j(d.at)}>${Zo(d)}</span>`}
      </p>
      ${i!==""&&l`<${He} text=${i} />`}
      ${i===""&&f.length===0&&l`<p class="message-body"><em>${r("history.noText")}</em></p>`}
      ${f.length>0&&l`<${si} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&l`<p class="message-failed">${er(d)}</p>`}
    </li>
  `}function pi({note:e,mine:t}){let{author:n,text:o,at:s}=e;return l`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${j(s)}>${je(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${He} text=${o} />
    </li>
  `}function fr({conversationId:e}){let t=Q(e,k($e)).trim();return t===""?null:l`
    <${G} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>me(e,"")}>${r("common.discard")}</button>
    <//>
  `}var di=16*1024;function pr({conversationId:e,onAdded:t}){let{api:n}=P(),{busy:o,refusal:s,run:a,clear:i}=ee(),c=Pe.of(e,k(Pe.store)),[u,m]=_(c!==""),d=C({}),f=C(null),p=()=>{i(),m(!1)},$=async()=>{let h=Pe.of(e).trim();if(h==="")return;d.current.text!==h&&(d.current={text:h,id:crypto.randomUUID()});let{answer:v}=await a("note",()=>Jn(n,e,d.current.id,h));v&&(d.current={},Pe.keep(e,""),p(),ae(r("noteBox.noteAdded")),await t())};return gi(f,u),u?l`<${$i} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${$} onClose=${p} />`:l`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&l`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function $i({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=Z(),c=C(null);g(()=>c.current.focus(),[]);let u=new TextEncoder().encode(t.trim()).length>di,m=t.trim()!==""&&!u,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return l`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${u}
        onInput=${p=>Pe.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
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
  `}function gi(e,t){let n=C(t);g(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function We({channel:e}){return l`<span class="tag">${Se(e)}</span>`}function dr({state:e}){return l`<span class="tag state" data-state=${e}>${sn(e)}</span>`}function Me({priority:e}){return e>0?l`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var hi=I(()=>import("./later-3765BG2D.js").then(e=>e.CustomerPanel)),wi=1500,yi="(min-width: 1400px)",vi=r("conversation.thisConversationNotYours");function $r({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:u,user:m}=P(),d=k(V)[e];Xe(u,`conversation:${e}`);let f=X(u,N`/v1/conversations/${e}`,wi),p=f.data,$=xo(u,e,p),h=So(u,e),v=C(null),O=C(!1);p&&(O.current=!0),bi(v,p&&`${p.channel_state} ${ye(p)}`),g(()=>Oe(p?.pause),[p]);let b=rt("customer",_o(yi),k(se));g(()=>{p&&Le(p,m.id)},[p]),ki(p,$,m),g(()=>Co(e,$.messages),[e,$.messages]);let T=l`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let x=O.current&&f.error?.status===404;return l`
      <div class="conversation">
        ${T}
        ${x?l`<${G} tone="warn">${vi}<//>`:l`<${te} refusal=${f.error} />`}
      </div>
    `}let[y,E]=[B(p),p.customer_address],R=ct(p,m,o),A=async x=>{f.put(x.body,x.etag),await c(x.body)},S=async x=>{await lt(u,e,x),f.refresh()};return l`
    <div class="conversation">
      <header class="conversation-head">
        ${T}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${v}>${y}</h2>
          <p class="conversation-facts">
            <${dr} state=${p.channel_state} /> <${We} channel=${p.channel} />
            <${Me} priority=${p.priority} />
            ${y!==E&&l`<span dir="auto">${E}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${b}
              onClick=${()=>st("customer",!b)}>${r("common.customer")}</button>
          </p>
        </div>
        <${zo} ...${{conversation:p,actions:R,history:$,settings:o,poll:f,onChanged:A}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Jo} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${mr} conversationId=${e} customer=${y} history=${$} notes=${h.notes}
            canReply=${R.reply} onSent=${f.refresh} />
          ${!R.reply&&l`<${fr} conversationId=${e} />`}
          <${pr} conversationId=${e} onAdded=${h.refresh} />
          ${R.reply&&!d&&l`<${Xo} conversation=${p} onSend=${S} />`}
        </div>
        ${b&&l`<${hi} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function bi(e,t){let n=C(!1);g(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function ki(e,t,n){let o=e&&t.messages.at(-1),s=C(null),a=e?.task?.agent_id===n.id?e.task.id:null;g(()=>{if(!o)return;let i=()=>{document.hidden||(_n(e.id,o.seq),Ze(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&Te(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var xi=I(()=>import("./later-3765BG2D.js").then(e=>e.LeftRows));function gr({view:e,current:t}){let n=Z(),o=rt("left",!1,k(se));return l`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>st("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&l`<${xi} view=${e} current=${t} />`}</div>
    </section>
  `}var Si=I(()=>import("./later-3765BG2D.js").then(e=>e.FirstWordDialog));function hr({work:e,settings:t,view:n,onSent:o}){let[s,a]=_(!1);return l`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&l`<${Si} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function wr(){let[e,t]=_([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function yr({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:l`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}function ht({conversation:{preview:e,last_message:t}}){if(e===void 0)return null;let n=e.trim()===""?l`<em>${r("history.noText")}</em>`:l`<bdi>${e}</bdi>`;return l`<span class="row-line row-note row-preview">${t.from!=="customer"&&l`<span>${r("preview.ours")}</span>`} ${n}</span>`}var _i=3e3;function vr({first:e,view:t,current:n}){let{api:o,user:s}=P(),a=Y(),i=wr(),c=X(o,i.cursor&&Mt(s.id,i.cursor),_i),u=C(null),m=Oi(i.cursor?c:e),d=m.data?.paused??[];g(()=>d.forEach(({pause:O})=>Oe(O)),[m.data]),g(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),Ti(u,i.page);let f=({pause:O})=>_e(O.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);Ni(p);let $=d.filter(O=>!p.some(({id:b})=>b===O.id)),h=O=>l`<${Ai} key=${O.id} ...${{conversation:O,view:t,current:n}} />`,v=i.page===1&&!m.data?.next_cursor;return l`
    ${p.length>0&&l`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${pe(p.length)}</span></h2>
        <ul>${p.map(h)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${u}>
        ${r("common.paused")} ${v&&$.length>0&&l`<span class="count">${pe($.length)}</span>`}
      </h2>
      ${m.loaded&&$.length===0&&l`<p class="list-empty">${Ei(p,v)}</p>`}
      <ul>${$.map(h)}</ul>
      <${yr} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function Ei(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function Oi(e){let t=C(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function Ti(e,t){let n=C(t);ke(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function Ni(e){let t=C(new Set);g(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(B).join(", ");Te(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Ai({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=k(oe),i=n===e.id,c=Lt(e),u=c&&et(e,a);return l`
    <li class="row" data-unread=${u} data-selected=${i}>
      <a class="row-link" href=${U(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${B(e)}</span>
          <${Me} priority=${e.priority} /> <${We} channel=${e.channel} />
        </span>
        <span class="row-line"><${pt} pause=${o} /></span>
        ${Ko(o).map(({text:m,isTyped:d})=>l`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${ht} conversation=${e} />
        ${c&&l`<${Ci} at=${s.at} unread=${u} />`}
      </a>
    </li>
  `}function Ci({at:e,unread:t}){let n=Y();return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:Ee(e,n)})}
    </span>
  `}var br=["available","away","offline"],qd=["new_task","custom_routing"],Id=["refuse","allow"],Bd=["queue","wait","refuse"],Fd=["own","all"];var kr=12;function xr({inUse:e,capacity:t}){let[n,o]=[be(t),Ro(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return l`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=kr?l`<${Li} ...${{inUse:e,capacity:n}} />`:l`<${Di} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Li({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,kr));return l`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>l`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Di({inUse:e,capacity:t}){return l`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Sr={capacity:3,queues:["default"]};function Pi(e,t,n){return _r(e)&&n?{...Sr,availability:t}:{availability:t}}function Ri(e,t){return(t?.agents?.self_service??t!==null)||q(e,"supervisor")||q(e,"admin")}function _r({error:e}){return e?.status===404}function Er({agent:e,work:t,onChange:n}){let{api:o,user:s}=P(),{busy:a,refusal:i,run:c,clear:u}=ee(),m=Ri(s,ut(o)),d=Z();if(!e.loaded)return l`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(_r(e)?Sr:null);if(!f)return l`<${Mi} onRetry=${n} />`;let p=async h=>{let{answer:v}=await c("presence",()=>Zn(o,s.id,h));return v&&(e.put(v.body,v.etag),n()),!!v},$=f.availability??"offline";return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${h=>p(Pi(e,h.currentTarget.value,m))}>
            ${br.map(h=>l`<option key=${h} value=${h}>${cn(h)}</option>`)}
          </select>
        </span>
        <${xr} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&l`<${G} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?l`<${qi} known=${f} busy=${a!==null} onSave=${p} />`:l`<p class="hint">${Wi(e)}</p>`}
      <${te} refusal=${i} onDismiss=${u} />
    </section>
  `}function Wi({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function Mi({onRetry:e}){return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function qi({known:e,busy:t,onSave:n}){let[o,s]=_({}),[a,i]=[Z(),Z()],{capacity:c=String(be(e.capacity)),queues:u=e.queues.join(", ")}=o,m=u.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:Po(e.capacity,Number(c)),queues:m})&&s({})};return l`
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
  `}function Or(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),s=[],a=0;return e.forEach((i,c)=>{Nr(a,i,t)||o.has(c)?s.push({row:c}):s.at(-1)?.room>0?s.at(-1).room+=i:s.push({room:i,after:c}),a+=i}),s}function Tr(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((s,a)=>{Nr(o,s,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=s}),n}function Nr(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function Ar(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),s=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??s)}var Cr=80,wt=200;function Lr({keys:e,current:t,row:n,isOpen:o=!1,onNear:s,known:a}){let i=C(null),c=C(a??new Map),[u,m]=_(null),d=Ii(i),f=Ar(e,c.current,Cr),p=[t,u].map(b=>e.indexOf(b)).filter(b=>b>=0),$=Or(f,d,p);ke(()=>{let b=[...i.current.children].filter(({dataset:T})=>T.room===void 0);$.filter(({row:T})=>T!==void 0).forEach(({row:T},y)=>c.current.set(e[T],b[y]?.offsetHeight))});let{first:h,last:v}=Tr(f,d);return g(()=>s?.({first:h,last:v}),[h,v]),l`
    <ul ref=${i} onFocusIn=${({target:b})=>{let T=Number(b.closest("li")?.getAttribute("aria-posinset"));m(e[T-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:b,room:T,after:y})=>b===void 0?l`<li key=${`room ${y}`} aria-hidden="true" data-room style=${{height:`${T}px`}}></li>`:n(b,{"aria-posinset":b+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function Ii(e){let[t,n]=_({top:0,bottom:2*Cr});return g(()=>{let o=null,s=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:wt*Math.floor(-i/wt),bottom:wt*Math.ceil((innerHeight-i)/wt)};n(u=>u.top===c.top&&u.bottom===c.bottom?u:c)},a=()=>o??=requestAnimationFrame(s);return s(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[Bi,Fi]=[3e5,9e5];function Dr({waiting_since:e}){return e?Date.parse(e):null}function Pr(e){return e>=Fi?"urgent":e>=Bi?"soon":"calm"}function Rr({conversation:e}){let t=Y(),n=Dr(e),o=e.last_message;if(n===null)return l`<span class="weak">${r("wait.answered",{time:Ee(o.at,t)})}</span>`;let s=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return l`
    <time class="due" data-tone=${Pr(i)} datetime=${a} title=${r("wait.customerWaitsSince",{time:j(a)})}>
      ${s?r("wait.waitsAnswer",{time:kt(i),by:un(s,t)}):r("wait.waits",{time:kt(i)})}
    </time>
  `}function Mr({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:u})=>u==="assigned"),c=a.filter(({status:u})=>u==="wrapping");return l`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${pe(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&l`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <${Lr} keys=${i.map(({conversation_id:u})=>u)} current=${n}
        row=${(u,m)=>l`<${Wr} key=${i[u].task_id} ...${{task:i[u],view:t,current:n,place:m}} />`} />
    </section>
    ${c.length>0&&l`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${pe(c.length)}</span></h2>
        <ul>
          ${c.map(u=>{let m=l`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(u)}
                aria-label=${r("taskList.completeWrapUp",{customer:qr(u)})}>${r("taskList.complete")}</button>
            `;return l`<${Wr} key=${u.task_id} ...${{task:u,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function qr({conversation:e,conversation_id:t}){return e?B(e):t}function Wr({task:e,view:t,current:n,action:o,place:s}){let a=tt(e,k(oe),k(re)),i=k(V)[e.conversation_id],c=n===e.conversation_id;return l`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${s}>
      <a class="row-link" href=${U(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${qr(e)}</span>
          ${e.conversation&&!o&&l`<${Ui} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&l`<${ht} conversation=${e.conversation} />`}
        <${ji} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function Ui({conversation:{priority:e,channel:t}}){return l`<span class="row-tags"><${Me} priority=${e} /> <${We} channel=${t} /></span>`}var Hi={task:r("common.new"),message:r("common.unread")};function ji({task:e,news:t,waits:n}){let o=Q(e.conversation_id,k($e)),s=e.conversation?.task?.reason,a=e.status==="assigned";return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Hi[t]}</span>`}
      ${n?`${he[n.name].doing}…`:l`<${Gi} task=${e} />`}
      ${a&&s&&s!=="new"&&l`<span class="tag">${an(s)}</span>`}
      ${a&&o.trim()!==""&&l`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function Gi({task:{status:e,since:t,conversation:n}}){let o=Y();return e==="wrapping"?r("taskList.since",{time:Ee(t,o)}):n&&l`<${Rr} conversation=${n} />`}function Ir({conversationId:e,view:t="desk"}){let{api:n,user:o}=P(),{agent:s,work:a,refresh:i}=lo(t),c=ut(n);no(n,o,c);let{busy:u,refusal:m,run:d,clear:f}=ee(),p=a.data?.tasks.find(v=>v.conversation_id===e&&v.status==="wrapping"),$=async v=>{let{answer:O}=await d("complete",()=>Vn(n,v.task_id)),{data:b}=await a.refresh();if(!O)return;ae(r("desk.wrapUpCompleted"));let T=!v.conversation||ye(v.conversation)!==o.id;Yi(t)===v.conversation_id&&T&&en(t,En(b?.tasks??[])?.conversation_id)},h={href:U(t),words:r("desk.allMyWork")};return l`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&l`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${Er} agent=${s} work=${a} onChange=${i} />
        <${dn} error=${a.error} />
        <${te} refusal=${m} onDismiss=${f} />
        <${hr} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${Mr} ...${{work:a,view:t,busy:u,onComplete:$}} current=${e} />
        <${vr} first=${a} view=${t} current=${e} />
        <${gr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?l`
              <${$r} key=${e} id=${e} ...${{back:h,wrapping:p,busy:u,onComplete:$}}
                hrefOf=${v=>U(t,v)}
                settings=${c} onChange=${i} />
            `:l`<${zi} agent=${s.data} />`}
      </section>
    </div>
  `}function Yi(e){let t=xe.get();return t.view===e?t.rest:null}function zi({agent:e}){return l`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${Ki(e)}</p>
    </div>
  `}function Ki(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var Vi=2e3,Qi=30,yt={rare:!0},Ji=I(()=>import("./settings-ZDXVBOHZ.js").then(e=>e.Settings),yt),Xi=I(()=>import("./supervisor-F3ZKSNXR.js").then(e=>e.Supervisor),yt),Zi=I(()=>import("./try-WFJ5BJWJ.js").then(e=>e.Try),yt),ec=I(()=>import("./phones-3N64G53L.js").then(e=>e.Phones),yt),tc={desk:({rest:e})=>l`<${Ir} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>l`<${Xi} list=${e} conversationId=${t} filter=${n} />`,settings:()=>l`<${Ji} />`,try:({rest:e})=>l`<${Zi} conversationId=${e} />`,phones:({rest:e})=>l`<${ec} conversationId=${e} />`};gn();addEventListener("pagehide",Ve);function pg({config:e,user:t}){let n=Un(k(xe),t,e),o=fe(()=>({config:e,user:t,api:oc(e)}),[e,t]),s=fe(()=>nc(t)?xn(o.api,t):()=>{},[o]);return g(()=>s,[s]),Xe(o.api,q(t,"agent")?"desk":null),rc(e),g(Pn,[]),l`
    <${Nt.Provider} value=${o}>
      <${Hn} view=${n.view}>${tc[n.view](n)}<//>
    <//>
  `}function nc(e){return q(e,"agent")||q(e,"supervisor")}function oc(e){return on({base:e.api,token:()=>qe.get().token,onUnauthorized:tn})}function rc(e){g(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%Qi!==1&&!Ie())&&rn().then(Tt,()=>{})};n();let o=setInterval(n,Vi);return()=>clearInterval(o)},[e])}export{Tt as a,Oe as b,de as c,Y as d,P as e,z as f,he as g,V as h,wn as i,Xe as j,Ze as k,Te as l,se as m,An as n,qc as o,I as p,Ne as q,jn as r,zn as s,Du as t,Kn as u,ye as v,ct as w,ds as x,$s as y,Vn as z,Qn as A,Uu as B,Zn as C,eo as D,to as E,Le as F,il as G,ba as H,cm as I,um as J,Bo as K,Oo as L,ae as M,Ea as N,Aa as O,Hm as P,Fe as Q,ll as R,Vs as S,co as T,ml as U,qd as V,Id as W,Bd as X,Fd as Y,We as Z,dr as _,Me as $,ht as aa,Lr as ba,X as ca,ut as da,Mt as ea,xo as fa,_o as ga,Mo as ha,Uo as ia,Ho as ja,Ko as ka,pt as la,$r as ma,wr as na,yr as oa,xr as pa,Pi as qa,Ri as ra,_r as sa,Dr as ta,Pr as ua,Rr as va,Ir as wa,pg as xa};
