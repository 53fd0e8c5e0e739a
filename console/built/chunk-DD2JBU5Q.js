/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as pn,A as I,D as pe,E as r,I as ne,O as un,P as C,Q as j,S as ln,V as _t,X as _e,Y as fn,Z as mn,_ as he,aa as F,b as nn,c as S,ca as Y,d as g,da as je,e as xe,ea as dn,f as T,fa as $n,g as ee,ga as gn,h as on,i as rn,j as te,ja as hn,k as u,ka as Ee,l as B,m as k,ma as Oe,n as H,na as Et,p as Se,r as sn,t as qe,ta as wn,va as Ot,w as an,wa as Ke,x as cn,xa as G,ya as yn,za as oe}from"./chunk-3EJN5RRV.js";var Jr=["pointerdown","keydown","wheel","touchstart"],vn=Date.now(),Tt=new Set;function Nt(e=Date.now()){let t=!Ie(e);if(vn=e,t)for(let n of[...Tt])n()}function Ie(e=Date.now()){return e-vn<6e4}function bn(){for(let e of Jr)addEventListener(e,()=>Nt(),{capture:!0,passive:!0})}function Ye(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Tt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Tt.delete(e)}}var At=0,Ct=B(0);function Lt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-At)>1500;At=t,n&&Ct.set(Ct.get()+1)}function Te(e){e?.remaining_seconds>0&&Lt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function de(){return Date.now()+At}function z(e=1e4){k(Ct);let[,t]=S(0);return g(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),de()}var Dt=nn(null);function P(){return rn(Dt)}var kn=Zr();function V(e){let t=B({}),n=null,o=()=>t.set((n&&Xr(kn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return qe.subscribe(s),s(qe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&kn?.setItem(n,JSON.stringify(a))}catch{}}}}function re(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function X(e,t){let{[t]:n,...o}=e;return o}function Xr(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function Zr(){try{return globalThis.localStorage??null}catch{return null}}var we={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},J=B({}),Ge=new Map;function xn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Be(e),n*1e3);Ge.set(e,{timer:s,commit:o}),J.set({...J.get(),[e]:t})}function ze(e){Sn(e)}async function Be(e){await Sn(e)?.commit()}function Ve(){return Promise.all([...Ge.keys()].map(Be))}function Sn(e){let t=Ge.get(e);return t?(clearTimeout(t.timer),Ge.delete(e),J.set(X(J.get(),e)),t):null}function es({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Qe=e=>encodeURIComponent(e),ye=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),ts=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Pt(e,t,n){return[...t].some(o=>ns(o,n).some(s=>ye(e,s)))}function ns(e,t){return e==="desk"?[`/v1/agents/${Qe(t)}`,"/v1/settings"]:e==="supervisor"?ts:[`/v1/conversations/${Qe(e.slice(13))}`]}function _n(e,t){let{what:n,id:o}=e;if(n==="settings")return ye(t,"/v1/settings");if(ye(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?ye(t,`/v1/agents/${Qe(o)}`):ye(t,"/v1/agents")||ye(t,"/v1/queues"):t.startsWith("/v1/conversations/")?ye(t,`/v1/conversations/${Qe(es(e))}`):!s||n==="task"||t.includes("/tasks")}function En({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=os}){let i=[],c=null,l=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(a.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=a.setTimeout(p,3e5))}async function $(){if(f=!s(),!(d||f))try{w(a.open(await e()))}catch(E){E?.status===404||E?.status===403?d=!0:O()}}function w(E){c=E,c.onopen=p,c.onmessage=({data:R})=>{let A=JSON.parse(R);A.type==="changed"&&t(A),A.type==="following"&&(l=0,n(A.follow))},c.onclose=()=>c===E&&v(),d&&x()}function v(){let E=c;c=null,E?.close(),n([]),O()}function O(){d||(l+=1,a.clearTimeout(m),m=a.setTimeout($,Math.min(6e4,2e3*2**(l-1))))}function x(){d=!0,N(),a.clearTimeout(m);let E=c;c=null,E?.close()}let N=a.onOffline(()=>c&&v()),y=()=>f&&$();return o>0?m=a.setTimeout($,o):$(),{follow(E){i=E,p(),y()},again:y,stop:x}}var os={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var On="hiatus.live",Rt=new WeakMap,Je=e=>Rt.get(e);function Xe(e,t){g(()=>t===null?void 0:Je(e)?.want(t),[e,t])}function Tn(e,t){let n=rs({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Rt.set(e,n),()=>{Rt.delete(e),n.end()}}function rs({userId:e,ticket:t,env:n=ss}){let o=n.tabId(),s=new Map,a=new Map,i=new Set,c=new Set,l=null,m=n.channel(`${On}.${e}`),d=()=>[...s.keys()],f=y=>m?.postMessage(y);function p(){l?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){l?p():f({type:"wants",tab:o,follow:d()})}function w(y){for(let E of[...i])_n(y,E.address)&&E.nudge()}function v(y){let E=c;c=new Set(y);for(let R of[...i]){let[A,_]=[E,c].map(b=>Pt(R.address,b,e));A!==_&&R.nudge()}}let O={wants({tab:y,follow:E}){l&&(E.length>0?a.set(y,E):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>v(y),changed:({change:y})=>w(y)};m&&(m.onmessage=({data:y})=>O[y.type]?.(y));let x=n.onSeen(()=>l?.again()),N=n.whileAlone(`${On}.${e}`,()=>{l=En({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange(y){w(y),f({type:"changed",change:y})},onFollowing(y){v(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>Pt(y,c,e),want(y){return s.set(y,(s.get(y)??0)+1),$(),()=>{s.get(y)>1?s.set(y,s.get(y)-1):s.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){s.clear(),$(),x(),l?.stop(),N(),m?.close()}}}var ss={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var Nn=1e3,se=V("seen"),ae=V("opened");function An(e,t){t>(se.get()[e]??0)&&se.set(re(se.get(),e,t,Nn))}function Ze(e){e&&!ae.get()[e]&&ae.set(re(ae.get(),e,!0,Nn))}function et(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Mt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function tt(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?et(e.conversation,t)?"message":null:"task"}function Cn(e,t=se.get(),n=ae.get()){return e.find(o=>tt(o,t,n)!==null)}function Ln({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>tt(i,n,o)!==null),a=t.filter(i=>Mt(i)&&et(i,n));return s.length+a.length}var nt=B(0);function Dn(e){let[t,n]=[k(se),k(ae)];g(()=>{nt.set(e?Ln(e,t,n):0)},[e,t,n]),g(()=>()=>nt.set(0),[])}var ie=V("preferences");function Pn(e=ie.get()){return e.shortcuts!==!1}function jc(e){ie.set({...ie.get(),shortcuts:e})}function ot(e,t,n=ie.get()){return n[e]??t}function rt(e,t){ie.set({...ie.get(),[e]:t})}var Mn="Control+K Meta+K",Wn="input, textarea, select, [contenteditable]",as=".desk-side .row-link";function qn(){return addEventListener("keydown",Rn),()=>removeEventListener("keydown",Rn)}function Rn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(Wn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}Pn()&&(t==="j"||t==="k"?(e.preventDefault(),us(t==="j"?1:-1)):!e.repeat&&t.length===1&&is(e))}}function is(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),cs(o))}function cs(e){e.matches(Wn)?e.focus():e.click()}function us(e){let t=[...document.querySelectorAll(as)].filter(s=>s.checkVisibility()),n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Wt=new Set;function W(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(Wt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Wt.add(s),function(i){let[c,l]=S(()=>n),[m,d]=S(!1);return g(()=>{c||s().then(f=>l(()=>f),()=>d(!0))},[]),m?u`<${G} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function In(){let e=()=>[...Wt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var ls=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.CommandMenu));function Bn(){let[e,t]=S(!1),n=T(null);g(()=>{let s=a=>{fs(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",s),()=>removeEventListener("keydown",s)},[]),g(()=>{if(e)return;let s=n.current;n.current=null,s?.()},[e]);let o=(s=null)=>{n.current=s,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${Mn} onClick=${()=>t(!0)}>${r("commandMenu.commands")}</button>
    ${e&&u`<${ls} onClose=${o} />`}
  `}function fs({key:e,code:t,ctrlKey:n,metaKey:o,altKey:s,shiftKey:a,isComposing:i}){return i||s||a||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var ms=5,st=B([]);function Ne(e){let t=st.get(),n=(t.at(-1)?.id??0)+1;st.set([...t,{id:n,text:e}].slice(-ms))}function Fn(){let e=k(st);return u`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var ps=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.ShortcutList));function Un(){let[e,t]=S(!1);return g(qn,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${ps} onClose=${()=>t(!1)} />`}
  `}var ds=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.SignOutDialog));function Hn(){let{api:e,config:t,user:n}=P(),[o,s]=S(null),{busy:a,run:i}=ne(),c=async()=>{await Ve(),cn({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=I(n,"agent")?await i("look",()=>$s(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&u`<${ds} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function $s(e,t){let n=await e.get(C`/v1/agents/${t.id}`),o=await e.get(C`/v1/agents/${t.id}/tasks`+j({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var gs=4,le=B([]),jn=0;function ce(e,{tone:t="info",action:n=null}={}){Ne(e),jn+=1,le.set([...le.get(),{id:jn,text:e,tone:t,action:n}].slice(-gs))}function at(e){le.set(le.get().filter(t=>t.id!==e))}function Kn(e){let t=le.get().filter(({action:n})=>n?.href!==e);t.length<le.get().length&&le.set(t)}var hs=8e3;function Yn(){let e=k(le),t=Object.entries(k(J)),n=k(Se);return g(()=>Kn(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(o=>u`<${ws} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:s,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${r("toasts.doingCustomer",{doing:we[s].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:we[s].doing,customer:a})} onClick=${()=>ze(o)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function ws({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=S(!1);g(()=>{if(s)return;let c=setTimeout(()=>at(e),hs);return()=>clearTimeout(c)},[s]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>at(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>at(e)}>✕</button>
    </div>
  `}var Gn={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try"),phones:r("common.phones")};function zn(e,t){return[...I(e,"agent")?["desk"]:[],...I(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&I(e,"agent")?["try","phones"]:[]]}function Vn(e,t,n){let o=zn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&I(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Qn({view:e,children:t}){let{config:n,user:o}=P(),s=T(null),a=T(e),i=k(nt);return g(()=>{document.title=[i>0&&`(${pe(i)})`,Gn[e],"·",_t].filter(Boolean).join(" ")},[e,i]),g(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>ys(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${_t}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${zn(o,n).map(c=>u`
            <a key=${c} href=${H(c)} aria-current=${c===e?"page":void 0}>${Gn[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${Bn} />
        <${Un} />
        <${Hn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${Yn} />
    <${Fn} />
  `}function ys(e,t){e.preventDefault(),t.focus()}function $e(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>Xn(i.channel,t)&&Xn(i.queue,n)).toSorted((i,c)=>Jn(i.match)-Jn(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function Jn({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Xn(e,t){return!e||e===t}var[vs,Zn,it]=[6e4,36e5,864e5],bs=14*it;function eo(e,t,n){let{pause:o}=e,s=$e(n,e).pause,a=I(t,"supervisor")||s.calendar?bs:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<vs?0:i}function Xu(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+Zn},{name:"hours",words:r("extension.hoursLonger",{count:4}),until:e+4*Zn},{name:"day",words:r("extension.1DayLonger"),until:e+it},{name:"days",words:r("extension.daysLonger",{count:3}),until:e+3*it},{name:"week",words:r("extension.weekLonger"),until:e+7*it}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function to(e,t,{channel:n,queue:o}){return!e||!$e(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function ve(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function ct(e,t,n){let o=ve(e),[s,a]=[I(t,"agent"),I(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&s?o:null;return{reply:l==="active"&&i&&s,leave:d&&to(n,"leave",e),pause:d&&to(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:l==="pause"&&c&&xs(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||I(t,"signal")),take:f&&s&&ks(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&a,end:l!=="closed"&&(c||a),forAgent:Ss(e,t,c&&!i?o:null),from:$}}function ks({reserved_for:e},t,n){return!e||e===t.id||n}function xs(e,t,n){return eo(e,t,n)>Date.parse(e.pause.reassign_at)}function Ss({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var qt=({version:e})=>({ifMatch:e&&`"${e}"`}),It=e=>({...qt(e),keepalive:!0});function _s(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(C`/v1/conversations/${t.id}/leave`,a,It(t))}function Es(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:Ot()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:Ot()}),e.post(C`/v1/conversations/${t.id}/pause`,f,It(t))}function Os(e,t,{signal:n,outcome:o}={}){return e.post(C`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Ts(e,t){return e.post(C`/v1/conversations/${t.id}/resume`)}function Ns(e,t){return e.post(C`/v1/conversations/${t.id}/plan/skip`,{},qt(t))}function As(e,t){return e.post(C`/v1/conversations/${t.id}/plan/cancel`)}function Cs(e,t,{agentId:n}={}){return e.post(C`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Ls(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(C`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function Ds(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(C`/v1/conversations/${t.id}/transfer`,i,It(t))}function Ps(e,t,{until:n}){return e.post(C`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Rs(e,t){return e.post(C`/v1/conversations/${t.id}/end`,{wrap_up:!0},qt(t))}function no(e,t){return e.post(C`/v1/tasks/${t}/complete`)}function oo(e,t,n,o){return e.post(C`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function ro(e,t,n,o){return e.post(C`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function il(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function so(e,t){return e.post(C`/v1/agents/${t}/heartbeat`)}function ao(e,t,n){return e.put(C`/v1/agents/${t}`,n)}var io={leave:_s,pause:Es,answer:Os,resume:Ts,end:Rs,extend:Ps,reactivate:Cs,skip:Ns,cancel:As,take:Ls,transfer:Ds},co={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var Ms=1/3,Ws=5e3;function qs(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Ws,t*1e3*Ms):null}function uo(e,t,n){let o=qs(n);g(()=>{if(o===null)return;let s=()=>so(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var Is=5e3,Bs=2e4,Fs=15e3,Us=6e4,Hs=300,js=6e5,Ks=2e3,Ae={data:null,etag:null,error:null,loaded:!1};function fo({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=Gs}){let i=Ae,c,l=0,m=!1,d=!1,f=!1,p=0,$=-1/0,w=()=>{};function v(_){i=_,m&&s(i)}async function O(){let _=p+=1;$=a.now();try{let b=await e(i.etag);if(!m||_!==p)return;l=0,Ys(b,i)?i.error&&v({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),v({data:b.body,etag:b.etag??null,error:null,loaded:!0}))}catch(b){if(!m||_!==p)return;let M=lo(b);l=M?0:l+1;let h=M?Ae:i;v({data:h.data,etag:h.etag,error:b,loaded:!0})}}function x(){if(o()&&l===0)return f?Ks:js*(.5+a.random());let _=a.isLively()?t():Math.max(t(),Is),b=Math.min(_*2**Math.min(l,6),Math.max(_,Fs)),M=lo(i.error)?Math.max(Us,b):b;return a.hidden()?Math.max(Bs,M):M}function N(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(y,x())),f=!1)}function y(){return a.hidden()&&(n()||o())?void 0:E()}async function E(){d=!1,a.clearTimeout(c),await O(),N()}let R=()=>a.hidden()||A();function A(){let _=Hs-(a.now()-$);a.clearTimeout(c),_<=0?E():(d=!0,c=a.setTimeout(E,_))}return{state:()=>i,start(){return m=!0,w=a.onWake(R),E()},stop(){m=!1,d=!1,a.clearTimeout(c),w()},nudge(){!m||a.hidden()&&n()||(f=!0,A())},async refresh(){return await E(),i},put(_,b){p+=1,v({data:_,etag:b??null,error:null,loaded:!0}),N()}}}function lo(e){return e?.status===403||e?.status===404}function Ys(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Gs={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:Ie,noteActivity:Nt,onWake:Ye,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Bt=new WeakMap;function Z(e,t,n,{at:o=zs,whileHidden:s=!0}={}){let[a,i]=S({address:null,state:Ae}),c=T(null);g(()=>{if(t===null)return;let f=w=>i({address:t,state:w}),{poller:p,end:$}=Vs(e,t,o,{every:n,whileHidden:s,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let l=a.address===t?a.state:Ae,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??Ae,put:(f,p)=>m()?.put(f,p)}}var zs=e=>e;function Vs(e,t,n,o){Bt.has(e)||Bt.set(e,new Map);let s=Bt.get(e);s.has(t)||s.set(t,Qs(e,t,n));let a=s.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),s.delete(t))}}}function Qs(e,t,n){let o=new Set,s=fo({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>Je(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:m})=>m(l))}),a;return{poller:s,watchers:o,start:()=>{a=Je(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var Js=6e4;function ut(e){return Z(e,"/v1/settings",Js).data}var lt=B({});function ft(e,t){g(()=>lt.set({...lt.get(),[e]:t}),[e,t]),g(()=>()=>lt.set(X(lt.get(),e)),[e])}function xl(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var Xs=6e4,Zs=200,ea=3,ta=50,na=12e4,Ce=V("left"),oa={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Le({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let l=Ce.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Ce.set(re(l,e,m,ta))}else l[e]&&Ce.set(X(l,e))}async function mo(e,t,n=ea){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:Zs,cursor:s},{body:c}=await e.get("/v1/conversations"+j(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function ra({found:e,isAll:t},n,o=de()){let s=Object.values(t?po(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function po(e,t,n=de()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<na;return Object.fromEntries(Object.entries(t).filter(s))}function Cl(e){let t=k(Ce),[n,o]=S(oa),s=Object.keys(t).join();g(()=>{let c=!0,l=$=>c&&o(w=>({...w,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ce.set(po($.found,Ce.get())),l($)},d=()=>document.hidden||mo(e).then(m,$=>l({error:$}));d();let f=setInterval(d,Xs),p=Ye(d);return()=>{c=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,i=on(async()=>{let c=await mo(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:ra(n,t),more:i}}var $o=50,sa=64,Fe=V("topics");function Pl(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,sa).replaceAll(/^-+|-+$/g,"")}function aa({pause:e,leave:t}){return(e??t)?.topic??null}function go(e){let t=e.map(aa).filter(n=>n&&!Fe.get()[n]);for(let n of new Set(t))Fe.set(re(Fe.get(),n,!0,$o))}function Rl(e){Fe.set(re(Fe.get(),e,!0,$o))}var ia=1500,ca=15e3,ua=25,la=["resume","outbound"];function Ft(e,t){return C`/v1/agents/${e}/tasks`+j({limit:ua,cursor:t})}function wo(e){let{api:t,user:n}=P(),o=Z(t,C`/v1/agents/${n.id}`,ca),s=Z(t,Ft(n.id),ia);return ma(s.data?.tasks,e),pa(s.data?.paused,e),Dn(s.data),g(()=>{let i=s.data?.tasks.map(({conversation:c})=>c).filter(Boolean)??[];for(let c of i)Le(c,n.id)},[s.data]),g(()=>{s.data?.paused.forEach(({pause:i})=>Te(i)),go(s.data?.paused??[])},[s.data]),ft("work",ee(()=>fa(s.data),[s.data])),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function fa(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}function ma(e,t){let n=T(null);g(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:c,conversation:l})=>ae.get()[c]||la.includes(l?.task?.reason),a=c=>!n.current.has(c.task_id)&&!s(c),i=o.filter(a);for(let c of i){let l={words:r("common.open"),href:H(t,c.conversation_id)};ce(r("work.newTask",{inWords:da(c)}),{action:l})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function pa(e,t){let n=T(null);g(()=>{if(!e)return;let o=e.filter(({pause:a})=>a.reminded_at),s=({pause:a})=>n.current&&!n.current.has(ho(a));for(let a of o.filter(s)){let{id:i,pause:c}=a,l=Ee(c.reassign_at,de(),void 0,c.then).text,m={words:r("common.open"),href:H(t,i)};ce(r("work.reminder",{name:F(a),due:l}),{action:m})}n.current=new Set(o.map(({pause:a})=>ho(a)))},[e])}function ho({pause_id:e,reminded_at:t}){return`${e}@${t}`}function da({conversation:e,conversation_id:t}){return e?r("work.on",{name:F(e),channel:_e(e.channel)}):t}var[yo,$a,ga]=[1e3,6e4,864e5],ha=5*yo,wa=12,ya=15*yo,va=50,ba=["sending","accepted","sent","delivered"];function ka(e,t,n){return e.slice(-va).find(({from:o,at:s,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(s);return a?ba.includes(a.status)&&i<(n?ga:2*$a):i<ya})}function vo({messages:e,reread:t}){g(()=>{let n=0,s=setInterval(()=>{if(n+=1,document.hidden)return;let a=ka(e,de(),n%wa===0);a&&t(a.seq)},ha);return()=>clearInterval(s)},[e,t])}var Ut=200,bo={events:[],cursor:null,isOver:!1};function ko(e,t){let n=[],o=null,s=null,a=bo,i=m=>e.get(C`/v1/conversations/${t}/events`+j({...m,limit:Ut}));function c(m,d){n=[...m,...n],s=d,o={...o,from:o.from+m.length}}async function l(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(s??=Math.max(0,m-Ut),o??={asked:{after_version:s},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;s>0&&!n.some(d);){let f=Math.max(0,s-Ut),p=[],$=new Set(n.map(w=>w.id));for(let w={after_version:f};w;){let{body:v}=await i(w);p.push(...v.events.filter(x=>x.version<=s&&!$.has(x.id))),w=!v.next_cursor||v.events.at(-1)?.version>s?null:{cursor:v.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>s);)await l();c(a.events.filter(({version:m})=>m<=s),0),a=bo}}}function Ue(e){return{from:Math.max(1,e-100+1),to:null}}function xo(e){return Ht({from:1,to:100},e)}function So({from:e,to:t},n){let o=Math.max(1,e-100);return Ht({from:o,to:Math.min(t??n,o+200-1)},n)}function _o({from:e,to:t},n){let o=Math.min((t??n)+100,n);return Ht({from:Math.max(e,o-200+1),to:o},n)}function Eo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function Ht({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var xa=200,To=8,Sa=600,jt=[];function No({api:e,id:t,wait:n=o=>setTimeout(o,Sa)}){let o=new Set,s=ko(e,t),a=jt,i=jt,c=null,l=Ue(0),m=null,d=!0,f={...v(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function w(){return a[0]?.seq??1}function v(){let h={count:$(),earlier:l.from>1,later:l.to!==null,jump:m};return{messages:a,events:s.newest(),version:c,loaded:!0,shown:O(),...h}}function O(){let h=l.from<w(),L=h?i:a,D=l.to??$(),q=L.filter(({seq:Q})=>Q>=l.from&&Q<=D),ue=l.to===null?null:L.find(({seq:Q})=>Q>D)??{seq:D+1,at:q.at(-1)?.at};return{messages:q,events:h?s.first():s.newest(),next:ue}}function x(){f=v();for(let h of[...o])h(f)}async function N(h,L){let D=[],q=h;for(;q<L;){let ue=Math.min(xa,L-q),{body:Q}=await e.get(C`/v1/conversations/${t}/messages`+j({after_seq:q,limit:ue}));if(Q.messages.length===0)break;D.push(...Q.messages),q=Q.messages.at(-1).seq}return D}async function y(h){let L=h.last_message?.seq??0,D=a.at(-1)?.seq??Math.max(0,L-100);if(L<=D)return;let q=a.length===0;a=[...a,...await N(D,L)],l=q?Ue($()):Eo(l,$(),d)}async function E(h,L){if(o.size===0)return;let D=y(h).then(()=>{c=Math.max(c??0,h.version),x()});await Promise.all([D,s.readNew(h.version)]),await s.readBack(w()),x();let q=(s.newest().at(-1)?.version??0)<h.version;(L===To||q&&L>1)&&n(()=>b(()=>E(h,L-1)))}async function R(){i.length===0||i.at(-1).seq<w()-1||(await s.join(),a=[...i.filter(({seq:h})=>h<w()),...a],i=jt)}async function A(h){h>=w()||(a=[...await N(h-1,w()-1),...a])}async function _(h){let L=i.at(-1)?.seq??0,D=Math.min(h,w()-1);if(D<=L)return;let[q]=await Promise.all([N(L,D),s.readOnTo(D)]);i=[...i,...q],await R()}function b(h){return p=p.then(h).catch(()=>{}),p}function M(h,L){l=h,L&&(m={to:L}),x()}return{sync:h=>b(()=>E(h,To)).then(()=>a),earlier:()=>b(async()=>{if(!(l.from>1))return;let h=So(l,$());if(l.from<w())return M(h);await A(h.from),await R(),M(h),await s.readBack(w()),x()}),later:()=>b(async()=>{if(l.to===null)return;let h=_o(l,$());l.from<w()&&await _(h.to??$()),M(h)}),toBeginning:()=>b(async()=>{await _(100),M(xo($()),"start")}),toNewest:()=>b(async()=>M(Ue($()),"end")),reading(h){d=h},reread:h=>b(async()=>{let L=$(),q=[...a.filter(({seq:ue})=>ue<h),...await N(h-1,L)];JSON.stringify(q)!==JSON.stringify(a)&&(a=q,x())}),state:()=>f,watch(h){return o.add(h),()=>{o.delete(h),!(o.size>0||!f.loaded)&&([l,m,d]=[Ue($()),null,!0],f=v())}}}}var _a=20,Kt=new WeakMap;function Ea(e,t){Kt.has(e)||Kt.set(e,new Map);let n=Kt.get(e),o=n.get(t)??No({api:e,id:t});return n.delete(t),n.set(t,o),n.size>_a&&n.delete(n.keys().next().value),o}function Ao(e,t,n){let o=ee(()=>Ea(e,t),[e,t]),[s,a]=S(o.state());return g(()=>o.watch(a),[o]),g(()=>{n&&o.sync(n)},[o,n]),vo({messages:s.messages,reread:o.reread}),{...s,go:o,sync:o.sync}}var Oa=3e4,Ta=200,Yt={notes:[],cursor:void 0};function Co(e,t){let[n,o]=S(Yt),s=Z(e,C`/v1/conversations/${t}/notes`+j({limit:Ta,cursor:n.cursor}),Oa),a=s.data?.notes??Yt.notes,i=s.data?.next_cursor;g(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=S(Yt.notes);return g(()=>l([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}function Lo(e){let[t,n]=S(()=>matchMedia(e).matches);return g(()=>{let o=matchMedia(e),s=()=>n(o.matches);return s(),o.addEventListener("change",s),()=>o.removeEventListener("change",s)},[e]),t}var be=V("outbox"),fe=B({}),Do=new Map,Na=[],Aa=2e4;function De(e,t=be.get()){return t[e]??Na}function zt(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function mt(e){return De(e).some(t=>!Ro(t))}function Po(e){return De(e).some(Ro)}function Ro(e){return Vt(e).state!=="failed"}function Vt({messageId:e,at:t,seq:n},o=fe.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<Aa?"sending":"failed"}}function pt(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return Jt(t,s=>[...s,o]),qo(e,t,o)}function Mo(e,t,n){return qo(e,t,n)}function dt(e,t){Jt(e,n=>n.filter(o=>o.messageId!==t)),fe.set(X(fe.get(),t))}function Qt(e){return Do.get(e)??Promise.resolve()}function Wo(e,t){let n=De(e),o=zt(t,n);for(let s of n)o.includes(s)||dt(e,s.messageId)}function qo(e,t,n){Gt(n.messageId,{state:"sending"});let o=Qt(t).then(()=>Ca(e,t,n));return Do.set(t,o),o}async function Ca(e,t,{messageId:n,text:o}){try{let{body:s}=await oo(e,{id:t},n,o);Jt(t,a=>a.map(i=>i.messageId===n?{...i,seq:s.seq}:i)),Gt(n,{state:"sent"})}catch(s){Gt(n,{state:"failed",refusal:s})}}function Gt(e,t){fe.set({...fe.get(),[e]:t})}function Jt(e,t){let n=t(De(e)),o=X(be.get(),e);be.set(n.length===0?o:{...o,[e]:n})}var La=["channel.left","channel.closed"];function Io(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>La.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}var Da=100,Bo=14*864e5;function Fo(e){let t=V(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<Bo?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<Bo));t.set(a===""?X(c,s):re(c,s,{text:a,at:i},Da))}}}var Xt=Fo("drafts"),ge=Xt.store,K=Xt.of,me=Xt.keep,Pe=Fo("note-drafts");function ke(e){return typeof e=="object"?e.total:e}function Uo(e,t){return typeof e=="object"?{...e,total:t}:t}function Ho(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:_e(n)})).join(", ")}function jo(e,t,n={}){let o=ke(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function Ko(e,t,n){let{channel:o,pause:s}=t;if($e(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(C`/v1/agents/${s.agent_id}/tasks`+j({limit:1}));return jo(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:ke(a.capacity)}}catch{return null}}var $t=B(null);function Yo(e){g(()=>$t.set(e)),g(()=>()=>$t.set(null),[])}var Go={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},Pa=5;function If(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:wn(n),deed:Go[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function gt({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:Go[e]??e,time:Y(t)})}function Bf(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=Pa&&e.every(t)}var Ra={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):Ma(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:he(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>zo(r("common.resumed"),e,t),reactivate:(e,t)=>zo(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Wa(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:gt(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:Y(e.reassign_at)}):r("outcomes.extended")};function Vo(e,t,n,o){return Ra[e](t,n,o)}function Ma({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:he(n.outcome)}):r("outcomes.notPausedWasAnswered")}function zo(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Wa({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function Qo({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=P(),{busy:l,refusal:m,run:d,clear:f}=ne(),[p,$]=S(!1),[w,v]=S(null),O=Fa(),{id:x}=e,N=F(e),y=async(A,_,b,M=!0)=>{await Qt(x),v(_.agentId??null);let h=()=>io[A](i,{...e,version:b.version},_),{answer:L,refusal:D}=await d(A,h,Ba);L?(a(null),Le(L.body,c.id),L.body.task?.agent_id===c.id&&Ze(L.body.task.id),ce(Vo(A,L.body,c.id,_)),await s(L)):D.code==="version_mismatch"?await E(A,_,b,M):D.code==="unanswered"&&O.current?a({what:"leave",details:_}):((D.status===409||D.status===404)&&o.refresh(),O.current||R(A,Ke(D,{forAgent:_.agentId})))},E=async(A,_,b,M)=>{$(!0);try{let h=await i.get(C`/v1/conversations/${x}`);o.put(h.body,h.etag);let L=h.body.last_message.seq===b.seq,D=L||!O.current?[]:await t.sync(h.body),q=L?!1:!O.current||D.some(Q=>Ia(Q,b,c)),ue=ct(h.body,c,n)[A];M&&ue&&!q&&!qa.includes(A)?await y(A,_,{...b,version:h.body.version},!1):O.current?a({what:"again",name:A,details:_,readUpTo:b.seq}):R(A,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),O.current||R(A,r("perform.serviceCannotReached"))}finally{$(!1)}},R=(A,_)=>{let b={words:r("common.open"),href:H("desk",x)};ce(r("common.doneCustomerWhy",{done:co[A],customer:N,why:_}),{tone:"bad",action:b})};return{perform:y,busy:l!==null||p,refusal:m,about:w,clear:f}}var qa=["skip"];function Ia({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Ba({code:e}){return e==="version_mismatch"||e==="unanswered"}function Fa(){let e=T(!0);return g(()=>(e.current=!0,()=>e.current=!1),[]),e}var Jo=["end","extend","assign","take-over"],Xo=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.ActionDialog));function Zo(e){let t=K(e,k(ge)).trim();k(be),k(fe);let n=mt(e);return t!==""||n?{draft:t,failed:n}:null}function Ua(e,t){let n=K(t);return me(t,""),pt(e,t,n)}function wm({conversation:e,unsent:t,canReply:n}){let{api:o}=P();return t?t.draft===""?u`<${G} tone="warn">${r("common.messageYoursCouldNot")}<//>`:u`
    <${G} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Ua(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function er({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=P(),[l,m]=S(null),[d,f]=S(!1),p=Zo(e.id),$=k(J)[e.id],w=Qo({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:v,refusal:O,about:x,clear:N}=w,y=w.busy||d||!n.loaded,{id:E}=e,R=F(e);Ka($,E,n.messages.at(-1));let A=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),_=n.messages.at(-1)?.from.type==="customer"&&!Po(E),b=(U,St,tn=A())=>{m(null),xn(E,{name:U,customer:R,seq:tn.seq},c.undoSeconds,()=>v(U,St,tn))},M=(U,St={})=>v(U,St,A()),h=U=>{N(),m({what:U})},L=()=>_||p?h("leave"):b("leave",{}),D=t.pause&&Io(n.messages,n.events),q=()=>p?h("pause-again"):b("pause",{again:!0}),ue=U=>b("answer",{signal:e.pause.wait.signal,outcome:U}),Q=async()=>{f(!0);let U=await Ko(i,e,o);f(!1),U?m({what:"give-away",load:U}):await M("resume")},Gr=()=>{m(null),N()},zr=()=>{let U=A();return()=>K(E).trim()===""?b("leave",{},U):h("leave")},en=!y&&!$;if(Yo({conversation:e,rules:$e(o,e).pause,leaveOnceSent:t.leave&&en?zr:null,pauseUntil:t.pause&&en?U=>p?h("pause"):b("pause",U):null}),$)return u`<${ja} name=${$.name} id=${E} />`;let Vr=ve(e),Qr=l!==null&&Jo.includes(l.what);return u`
    <div class="actions">
      <${Ha} actions=${{...t,again:D}} disabled=${y} ...${{ask:h,onLeave:L,onResume:Q,onAgain:q,onAnswer:ue}}
        onPlan=${M} onTake=${()=>t.from?h("take-over"):M("take")} onReactivate=${()=>M("reactivate")} />
      ${!Qr&&u`<${oe} refusal=${O} forAgent=${x??t.forAgent} onDismiss=${N} />`}
      ${l&&u`
        <${Xo} ...${{asking:l,conversation:e,actions:t,owner:Vr,history:n,settings:o,unsent:p,isUnanswered:_,refusal:O,about:x}}
          busy=${y} begin=${b} now=${M} onClose=${Gr} />
      `}
    </div>
  `}function Ha({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,$,w,v="")=>u`
    <button type="button" class=${v} disabled=${t} aria-keyshortcuts=${p} onClick=${w}>${$}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&f("y",r("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&f("d",r("common.decline"),()=>i("declined"))}
      ${e.take&&f("a",e.from?r("common.takeOver"):r("common.take"),l,e.from?"":"primary")}
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
  `}function ja({name:e,id:t}){let{doing:n,now:o}=we[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>ze(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Be(t)}>${o}</button>
    </div>
  `}function Ka(e,t,n){g(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Be(t)},[n?.seq])}function tr({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function nr({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,Ya[n]].filter(Boolean).join(" ")}var Ya={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function ht({pause:e}){let t=z(),{tone:n,text:o}=Ee(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${Y(e.reassign_at)}>${o}</time>
  `}function rr({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=Ga(e,n),l=i&&e.last_pause?.reason;return u`
    ${t&&u`
      <div class="banner" data-tone="accent">
        <p><strong>${r("banner.wrappingUp")}</strong> ${r("banner.capacityFreeOnceComplete")}</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${o!==null}
          onClick=${()=>s(t)}>
          ${r("banner.completeWrapUp")}
        </button>
      </div>
    `}
    ${c&&u`<div class="banner"><p>${c}</p></div>`}
    ${a?.note&&u`<${Re} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&u`<${Qa} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${Ja} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${Re} tag=${r("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${Re} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function Ga(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${or(o)}<${ht} pause=${o} />
      ${" "}<span class="weak">${nr(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:gn(s.expires_at)});return`${za(s,t)}. ${or(s)}${i}${Va(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function za({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function or({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function Va({plan:e}){return e?` ${gt(e)}`:""}function Re({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Qa({wait:{ask:e,signal:t}}){return e?u`<${Re} tag=${r("banner.asked")} text=${e} />`:u`<${Re} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function Ja({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Re} tag=${r("banner.answer")} text=${[he(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Xa="(pointer: coarse)",Za=()=>matchMedia(Xa).matches;function sr({conversation:e,canLeave:t,onSend:n}){let o=te(),s=K(e.id,k(ge)),a=Za(),i=k($t)?.leaveOnceSent,c=(f=null)=>{let p=K(e.id);p.trim()!==""&&(me(e.id,""),n(p,f))},l=()=>i&&c(i()),m=f=>{f.preventDefault(),c()},d=f=>{let p=f.ctrlKey||f.metaKey||!(a||f.shiftKey);f.key!=="Enter"||f.isComposing||!p||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${r("composer.reply",{name:F(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${s} aria-describedby=${`${o}-hint`}
        onInput=${f=>me(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${a?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
        </span>
        <span class="note-actions">
          ${t&&u`
            <button type="button" disabled=${s.trim()===""||!i} aria-keyshortcuts="Control+Shift+Enter" onClick=${l}>
              ${r("beforeLeave.sendLeave")}
            </button>
          `}
          <button type="submit" class="primary" disabled=${s.trim()===""}>${r("common.send")}</button>
        </span>
      </div>
    </form>
  `}var ei={sending:r("delivery.sending"),accepted:r("delivery.accepted"),sent:r("delivery.sent"),delivered:r("delivery.delivered"),read:r("delivery.read"),failed:r("delivery.failed")},ti={reply_window_closed:r("delivery.replyWindowClosed"),opted_out:r("delivery.optedOut"),bad_address:r("delivery.badAddress"),too_long:r("delivery.tooLong"),template_refused:r("delivery.templateRefused"),rejected:r("delivery.rejected"),expired:r("delivery.expired"),no_connection:r("delivery.noConnection"),unknown:r("delivery.unknown")};function ar({status:e}){return ei[e]??e}function ir({error:e}){if(!e)return null;let t=ti[e.code]??e.code;return e.provider_code?r("delivery.withCode",{why:t,code:e.provider_code}):t}var ni={"conversation.opened":({actor:e},{who:t,isMe:n})=>vt(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+yt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+yt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in wt)return r("trail.whyBackWith",{why:wt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+yt(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:wt[e]??wt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>vt(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=he(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+yt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>oi[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},wt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},oi={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},ri=["resume","transfer","take","reactivate","outbound","bulk"],si=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function ur({messages:e,events:t,next:n=null},o,s=[]){let{dividers:a,whilePaused:i}=ci(t,o),c=e[0]?.seq??1,l=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)m.push(l[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return ii([...m,...l.slice(d)],ai(s,c>1?e[0]?.at:null,n?.at),o)}function ai(e,t,n){let[o,s]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<s)}function ii(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(cr(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>cr(a,n))]}function cr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function ci(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let l=ni[c.type];if(l&&!ui(c)){let m=!lr(c.actor)&&!vt(c.actor)&&c.actor.id===t,d=l(c,{who:fi(c.actor),isMe:m,whom:li(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:si.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function ui(e){return e.type==="task.assigned"&&ri.includes(e.cause)}function vt(e){return e?.type==="customer"}function lr(e){return!e||e.type==="system"}function li({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function fi(e){return lr(e)?r("trail.system"):vt(e)?r("trail.customer"):e.id}function yt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var mi=80;function mr(e,t,n){let o=T(null),s=T({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=S(!1),c=()=>{o.current&&(Object.assign(s.current,pi(o.current,e.later)),e.go.reading(s.current.isEnd),s.current.isEnd&&i(!1))},l=()=>{o.current&&fr(o.current,s.current),c()};xe(()=>{let{jump:f,added:p,isEnd:$}=s.current;!$&&n>p&&i(!0),Object.assign(s.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?Zt(o.current,e.jump.to):fr(o.current,s.current),c()},t);let m=T(l);return m.current=l,g(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():Zt(o.current,"end"),o.current.focus()}}}function Zt(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function pi(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:s}=e,a=!t&&o-n-s<mi,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function fr(e,{isEnd:t,entry:n,top:o}){t?Zt(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var di=/\bhttps?:\/\/[^\s<>"]+/gi,$i=/[.,;:!?'’”]+$/;function pr(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(di)){let i=dr(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function dr(e){let t=e.replace($i,"");return t.endsWith(")")&&!t.includes("(")?dr(t.slice(0,-1)):t}function He({text:e}){return u`
    <p class="message-body" dir="auto">
      ${pr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function $r({conversationId:e,entry:t,canReply:n,onSent:o}){z();let{state:s,refusal:a}=Vt(t,k(fe));return u`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&u`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${He} text=${t.text} />
      ${s==="failed"&&u`<${gi} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function gi({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=P(),{messageId:i,text:c}=t,l=async()=>{await Mo(a,e,t),s()},m=()=>{let d=K(e);dt(e,i),me(e,d===""?c:`${c}
${d}`)};return u`
    <${G} tone="bad">
      <span>${r("pending.notSent")} ${n?Ke(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${r("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>dt(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var hi=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.MessageFiles)),gr={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")};function wr({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=P(),{messages:c,shown:l,earlier:m,later:d,loaded:f,go:p}=n,$=z(),w=hn(0,$),v=De(e,k(be)),O=ee(()=>zt(c,v),[c,v]),x=ee(()=>bi(ur(l,i.id,o),$).map(_=>u`<${ki} key=${vi(_)} ...${{conversationId:e,entry:_,customer:t}} />`),[e,l,o,t,i.id,w]);yi(O.length,n);let{scroller:N,onScroll:y,below:E,toEnd:R}=mr(n,[x,O],n.count+o.length+O.length),A=_=>()=>{N.current.focus({preventScroll:!0}),_()};return u`
    <div class="history-frame">
      ${(m||d)&&u`<${wi} ...${{history:n,toBeginning:A(p.toBeginning),toNewest:A(p.toNewest)}} />`}
      <div class="history" ref=${N} onScroll=${y} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!f}>
        ${m&&u`<${hr} words=${r("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${x}
          ${!d&&O.map(_=>u`<${$r} key=${_.messageId} ...${{conversationId:e,entry:_,canReply:s,onSent:a}} />`)}
        </ol>
        ${d&&u`<${hr} words=${r("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${E&&u`<button type="button" class="small to-end" onClick=${R}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function wi({history:{shown:e,count:t,earlier:n,later:o},toBeginning:s,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${r("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${s}>${r("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${r("history.toNewest")}</button>`}
    </p>
  `}function hr({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function yi(e,{later:t,go:n}){let o=T(e);g(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function vi({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function bi(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=$n(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function ki({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${_i} ...${t} />`:t.kind==="divider"?u`<${xi} divider=${t} />`:u`<${Si} ...${t} ...${{conversationId:e,customer:n}} />`}function xi({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${Y(e.at)}>${je(e.at)}</time></span>
    </li>
  `}function Si({conversationId:e,message:t,mine:n,whilePaused:o,customer:s}){let{from:a,body:i,at:c,kind:l,quiet:m,delivery:d,media:f}=t,p={customer:s,system:r("history.sentPlanned")}[a.type]??a.id;return u`
    <li class="message" data-from=${a.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?r("common.you"):p}</span>
        <time datetime=${c} title=${Y(c)}>${je(c)}</time>
        ${m&&u`<span class="weak">${gr[l]??gr.message}</span>`}
        ${o&&u`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${Y(d.at)}>${ar(d)}</span>`}
      </p>
      ${i!==""&&u`<${He} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${r("history.noText")}</em></p>`}
      ${f.length>0&&u`<${hi} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${ir(d)}</p>`}
    </li>
  `}function _i({note:e,mine:t}){let{author:n,text:o,at:s}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${Y(s)}>${je(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${He} text=${o} />
    </li>
  `}function yr({conversationId:e}){let t=K(e,k(ge)).trim();return t===""?null:u`
    <${G} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>me(e,"")}>${r("common.discard")}</button>
    <//>
  `}var Ei=16*1024;function vr({conversationId:e,onAdded:t}){let{api:n}=P(),{busy:o,refusal:s,run:a,clear:i}=ne(),c=Pe.of(e,k(Pe.store)),[l,m]=S(c!==""),d=T({}),f=T(null),p=()=>{i(),m(!1)},$=async()=>{let w=Pe.of(e).trim();if(w==="")return;d.current.text!==w&&(d.current={text:w,id:crypto.randomUUID()});let{answer:v}=await a("note",()=>ro(n,e,d.current.id,w));v&&(d.current={},Pe.keep(e,""),p(),ce(r("noteBox.noteAdded")),await t())};return Ti(f,l),l?u`<${Oi} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function Oi({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=te(),c=T(null);g(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>Ei,m=t.trim()!==""&&!l,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>Pe.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${oe} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${i}-hint`} class="hint" data-wrong=${l}>
          ${l?r("noteBox.thisTooLongNote"):r("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${a}>${r("common.close")}</button>
          <button type="submit" disabled=${!m||n}>${r("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `}function Ti(e,t){let n=T(t);g(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Me({channel:e}){return u`<span class="tag">${_e(e)}</span>`}function br({state:e}){return u`<span class="tag state" data-state=${e}>${fn(e)}</span>`}function We({priority:e}){return e>0?u`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var Ni=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.CustomerPanel)),Ai=1500,Ci="(min-width: 1400px)",Li=r("conversation.thisConversationNotYours");function kr({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=P(),d=k(J)[e];Xe(l,`conversation:${e}`);let f=Z(l,C`/v1/conversations/${e}`,Ai),p=f.data,$=Ao(l,e,p),w=Co(l,e),v=T(null),O=T(!1);p&&(O.current=!0),Di(v,p&&`${p.channel_state} ${ve(p)}`),g(()=>Te(p?.pause),[p]);let x=ot("customer",Lo(Ci),k(ie));g(()=>{p&&Le(p,m.id)},[p]),Pi(p,$,m),g(()=>Wo(e,$.messages),[e,$.messages]);let N=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let b=O.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${N}
        ${b?u`<${G} tone="warn">${Li}<//>`:u`<${oe} refusal=${f.error} />`}
      </div>
    `}let[y,E]=[F(p),p.customer_address],R=ct(p,m,o),A=async b=>{f.put(b.body,b.etag),await c(b.body)},_=async(b,M)=>{await pt(l,e,b),mt(e)||M?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${N}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${v}>${y}</h2>
          <p class="conversation-facts">
            <${br} state=${p.channel_state} /> <${Me} channel=${p.channel} />
            <${We} priority=${p.priority} />
            ${y!==E&&u`<span dir="auto">${E}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${x}
              onClick=${()=>rt("customer",!x)}>${r("common.customer")}</button>
          </p>
        </div>
        <${er} ...${{conversation:p,actions:R,history:$,settings:o,poll:f,onChanged:A}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${rr} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${wr} conversationId=${e} customer=${y} history=${$} notes=${w.notes}
            canReply=${R.reply} onSent=${f.refresh} />
          ${!R.reply&&u`<${yr} conversationId=${e} />`}
          <${vr} conversationId=${e} onAdded=${w.refresh} />
          ${R.reply&&!d&&u`<${sr} conversation=${p} canLeave=${R.leave} onSend=${_} />`}
        </div>
        ${x&&u`<${Ni} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function Di(e,t){let n=T(!1);g(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Pi(e,t,n){let o=e&&t.messages.at(-1),s=T(null),a=e?.task?.agent_id===n.id?e.task.id:null;g(()=>{if(!o)return;let i=()=>{document.hidden||(An(e.id,o.seq),Ze(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&Ne(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var Ri=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.LeftRows));function xr({view:e,current:t}){let n=te(),o=ot("left",!1,k(ie));return u`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>rt("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${Ri} view=${e} current=${t} />`}</div>
    </section>
  `}var Mi=W(()=>import("./later-LMIDIQ4S.js").then(e=>e.FirstWordDialog));function Sr({work:e,settings:t,view:n,onSent:o}){let[s,a]=S(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&u`<${Mi} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function _r(){let[e,t]=S([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Er({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:u`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}function bt({conversation:{preview:e,last_message:t}}){if(e===void 0)return null;let n=e.trim()===""?u`<em>${r("history.noText")}</em>`:u`<bdi>${e}</bdi>`;return u`<span class="row-line row-note row-preview">${t.from!=="customer"&&u`<span>${r("preview.ours")}</span>`} ${n}</span>`}var Wi=3e3,qi=[];function Or({first:e,view:t,current:n}){let{api:o,user:s}=P(),a=z(),i=_r(),c=Z(o,i.cursor&&Ft(s.id,i.cursor),Wi),l=T(null),m=Bi(i.cursor?c:e),d=m.data?.paused??qi;ft("paused",d),g(()=>d.forEach(({pause:O})=>Te(O)),[m.data]),g(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),Fi(l,i.page);let f=({pause:O})=>Ee(O.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);Ui(p);let $=d.filter(O=>!p.some(({id:x})=>x===O.id)),w=O=>u`<${Hi} key=${O.id} ...${{conversation:O,view:t,current:n}} />`,v=i.page===1&&!m.data?.next_cursor;return u`
    ${p.length>0&&u`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${pe(p.length)}</span></h2>
        <ul>${p.map(w)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${l}>
        ${r("common.paused")} ${v&&$.length>0&&u`<span class="count">${pe($.length)}</span>`}
      </h2>
      ${m.loaded&&$.length===0&&u`<p class="list-empty">${Ii(p,v)}</p>`}
      <ul>${$.map(w)}</ul>
      <${Er} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function Ii(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function Bi(e){let t=T(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function Fi(e,t){let n=T(t);xe(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function Ui(e){let t=T(new Set);g(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(F).join(", ");Ne(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Hi({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=k(se),i=n===e.id,c=Mt(e),l=c&&et(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i}>
      <a class="row-link" href=${H(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${F(e)}</span>
          <${We} priority=${e.priority} /> <${Me} channel=${e.channel} />
        </span>
        <span class="row-line"><${ht} pause=${o} /></span>
        ${tr(o).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${bt} conversation=${e} />
        ${c&&u`<${ji} at=${s.at} unread=${l} />`}
      </a>
    </li>
  `}function ji({at:e,unread:t}){let n=z();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:Oe(e,n)})}
    </span>
  `}var Tr=["available","away","offline"],h$=["new_task","custom_routing"],w$=["refuse","allow"],y$=["queue","wait","refuse"],v$=["own","all"];var Nr=12;function Ar({inUse:e,capacity:t}){let[n,o]=[ke(t),Ho(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=Nr?u`<${Ki} ...${{inUse:e,capacity:n}} />`:u`<${Yi} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Ki({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,Nr));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Yi({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Cr={capacity:3,queues:["default"]};function Gi(e,t,n){return Lr(e)&&n?{...Cr,availability:t}:{availability:t}}function zi(e,t){return(t?.agents?.self_service??t!==null)||I(e,"supervisor")||I(e,"admin")}function Lr({error:e}){return e?.status===404}function Dr({agent:e,work:t,onChange:n}){let{api:o,user:s}=P(),{busy:a,refusal:i,run:c,clear:l}=ne(),m=zi(s,ut(o)),d=te();if(!e.loaded)return u`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(Lr(e)?Cr:null);if(!f)return u`<${Qi} onRetry=${n} />`;let p=async w=>{let{answer:v}=await c("presence",()=>ao(o,s.id,w));return v&&(e.put(v.body,v.etag),n()),!!v},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${w=>p(Gi(e,w.currentTarget.value,m))}>
            ${Tr.map(w=>u`<option key=${w} value=${w}>${pn(w)}</option>`)}
          </select>
        </span>
        <${Ar} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${G} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${Ji} known=${f} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${Vi(e)}</p>`}
      <${oe} refusal=${i} onDismiss=${l} />
    </section>
  `}function Vi({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function Qi({onRetry:e}){return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function Ji({known:e,busy:t,onSave:n}){let[o,s]=S({}),[a,i]=[te(),te()],{capacity:c=String(ke(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:Uo(e.capacity,Number(c)),queues:m})&&s({})};return u`
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
          <input id=${i} type="text" autocapitalize="none" value=${l} aria-invalid=${m.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${f=>s({...o,queues:f.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${m.length===0?r("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||m.length===0}>${r("presence.save")}</button>
      </form>
    </details>
  `}function Pr(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),s=[],a=0;return e.forEach((i,c)=>{Mr(a,i,t)||o.has(c)?s.push({row:c}):s.at(-1)?.room>0?s.at(-1).room+=i:s.push({room:i,after:c}),a+=i}),s}function Rr(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((s,a)=>{Mr(o,s,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=s}),n}function Mr(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function Wr(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),s=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??s)}var qr=80,kt=200;function Ir({keys:e,current:t,row:n,isOpen:o=!1,onNear:s,known:a}){let i=T(null),c=T(a??new Map),[l,m]=S(null),d=Xi(i),f=Wr(e,c.current,qr),p=[t,l].map(x=>e.indexOf(x)).filter(x=>x>=0),$=Pr(f,d,p);xe(()=>{let x=[...i.current.children].filter(({dataset:N})=>N.room===void 0);$.filter(({row:N})=>N!==void 0).forEach(({row:N},y)=>c.current.set(e[N],x[y]?.offsetHeight))});let{first:w,last:v}=Rr(f,d);return g(()=>s?.({first:w,last:v}),[w,v]),u`
    <ul ref=${i} onFocusIn=${({target:x})=>{let N=Number(x.closest("li")?.getAttribute("aria-posinset"));m(e[N-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:x,room:N,after:y})=>x===void 0?u`<li key=${`room ${y}`} aria-hidden="true" data-room style=${{height:`${N}px`}}></li>`:n(x,{"aria-posinset":x+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function Xi(e){let[t,n]=S({top:0,bottom:2*qr});return g(()=>{let o=null,s=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:kt*Math.floor(-i/kt),bottom:kt*Math.ceil((innerHeight-i)/kt)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(s);return s(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[Zi,ec]=[3e5,9e5];function Br({waiting_since:e}){return e?Date.parse(e):null}function Fr(e){return e>=ec?"urgent":e>=Zi?"soon":"calm"}function Ur({conversation:e}){let t=z(),n=Br(e),o=e.last_message;if(n===null)return u`<span class="weak">${r("wait.answered",{time:Oe(o.at,t)})}</span>`;let s=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${Fr(i)} datetime=${a} title=${r("wait.customerWaitsSince",{time:Y(a)})}>
      ${s?r("wait.waitsAnswer",{time:Et(i),by:dn(s,t)}):r("wait.waits",{time:Et(i)})}
    </time>
  `}function jr({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:l})=>l==="assigned"),c=a.filter(({status:l})=>l==="wrapping");return u`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${pe(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&u`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <${Ir} keys=${i.map(({conversation_id:l})=>l)} current=${n}
        row=${(l,m)=>u`<${Hr} key=${i[l].task_id} ...${{task:i[l],view:t,current:n,place:m}} />`} />
    </section>
    ${c.length>0&&u`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${pe(c.length)}</span></h2>
        <ul>
          ${c.map(l=>{let m=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(l)}
                aria-label=${r("taskList.completeWrapUp",{customer:Kr(l)})}>${r("taskList.complete")}</button>
            `;return u`<${Hr} key=${l.task_id} ...${{task:l,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function Kr({conversation:e,conversation_id:t}){return e?F(e):t}function Hr({task:e,view:t,current:n,action:o,place:s}){let a=tt(e,k(se),k(ae)),i=k(J)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${s}>
      <a class="row-link" href=${H(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${Kr(e)}</span>
          ${e.conversation&&!o&&u`<${tc} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${bt} conversation=${e.conversation} />`}
        <${oc} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function tc({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${We} priority=${e} /> <${Me} channel=${t} /></span>`}var nc={task:r("common.new"),message:r("common.unread")};function oc({task:e,news:t,waits:n}){let o=K(e.conversation_id,k(ge)),s=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${nc[t]}</span>`}
      ${n?`${we[n.name].doing}…`:u`<${rc} task=${e} />`}
      ${a&&s&&s!=="new"&&u`<span class="tag">${mn(s)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function rc({task:{status:e,since:t,conversation:n}}){let o=z();return e==="wrapping"?r("taskList.since",{time:Oe(t,o)}):n&&u`<${Ur} conversation=${n} />`}function Yr({conversationId:e,view:t="desk"}){let{api:n,user:o}=P(),{agent:s,work:a,refresh:i}=wo(t),c=ut(n);uo(n,o,c);let{busy:l,refusal:m,run:d,clear:f}=ne(),p=a.data?.tasks.find(v=>v.conversation_id===e&&v.status==="wrapping"),$=async v=>{let{answer:O}=await d("complete",()=>no(n,v.task_id)),{data:x}=await a.refresh();if(!O)return;ce(r("desk.wrapUpCompleted"));let N=!v.conversation||ve(v.conversation)!==o.id;sc(t)===v.conversation_id&&N&&sn(t,Cn(x?.tasks??[])?.conversation_id)},w={href:H(t),words:r("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${Dr} agent=${s} work=${a} onChange=${i} />
        <${yn} error=${a.error} />
        <${oe} refusal=${m} onDismiss=${f} />
        <${Sr} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${jr} ...${{work:a,view:t,busy:l,onComplete:$}} current=${e} />
        <${Or} first=${a} view=${t} current=${e} />
        <${xr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?u`
              <${kr} key=${e} id=${e} ...${{back:w,wrapping:p,busy:l,onComplete:$}}
                hrefOf=${v=>H(t,v)}
                settings=${c} onChange=${i} />
            `:u`<${ac} agent=${s.data} />`}
      </section>
    </div>
  `}function sc(e){let t=Se.get();return t.view===e?t.rest:null}function ac({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${ic(e)}</p>
    </div>
  `}function ic(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var cc=2e3,uc=30,xt={rare:!0},lc=W(()=>import("./settings-TNNLH7S7.js").then(e=>e.Settings),xt),fc=W(()=>import("./supervisor-EAQPZXGJ.js").then(e=>e.Supervisor),xt),mc=W(()=>import("./try-X7AL6L67.js").then(e=>e.Try),xt),pc=W(()=>import("./phones-R4WUBOSL.js").then(e=>e.Phones),xt),dc={desk:({rest:e})=>u`<${Yr} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${fc} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${lc} />`,try:({rest:e})=>u`<${mc} conversationId=${e} />`,phones:({rest:e})=>u`<${pc} conversationId=${e} />`};bn();addEventListener("pagehide",Ve);function Yg({config:e,user:t}){let n=Vn(k(Se),t,e),o=ee(()=>({config:e,user:t,api:gc(e)}),[e,t]),s=ee(()=>$c(t)?Tn(o.api,t):()=>{},[o]);return g(()=>s,[s]),Xe(o.api,I(t,"agent")?"desk":null),hc(e),g(In,[]),u`
    <${Dt.Provider} value=${o}>
      <${Qn} view=${n.view}>${dc[n.view](n)}<//>
    <//>
  `}function $c(e){return I(e,"agent")||I(e,"supervisor")}function gc(e){return un({base:e.api,token:()=>qe.get().token,onUnauthorized:an})}function hc(e){g(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%uc!==1&&!Ie())&&ln().then(Lt,()=>{})};n();let o=setInterval(n,cc);return()=>clearInterval(o)},[e])}export{Lt as a,Te as b,de as c,z as d,P as e,V as f,we as g,J as h,xn as i,Xe as j,Ze as k,ie as l,Pn as m,jc as n,Mn as o,cs as p,W as q,$e as r,Jn as s,eo as t,Xu as u,to as v,ve as w,ct as x,_s as y,Es as z,no as A,oo as B,il as C,ao as D,io as E,co as F,Le as G,Cl as H,Pa as I,If as J,Bf as K,Vo as L,mt as M,Ne as N,ce as O,Ia as P,Ua as Q,wm as R,Fe as S,Pl as T,aa as U,go as V,Rl as W,h$ as X,w$ as Y,y$ as Z,v$ as _,lt as $,ft as aa,xl as ba,$t as ca,Me as da,br as ea,We as fa,bt as ga,Ir as ha,Z as ia,ut as ja,Ft as ka,Ao as la,Lo as ma,Ko as na,Jo as oa,Xo as pa,tr as qa,ht as ra,kr as sa,_r as ta,Er as ua,Ar as va,Gi as wa,zi as xa,Lr as ya,Br as za,Fr as Aa,Ur as Ba,Yr as Ca,Yg as Da};
