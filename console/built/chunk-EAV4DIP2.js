/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as $n,A as I,D as pe,E as r,I as ne,O as fn,P as C,Q as K,S as mn,V as Et,X as _e,Y as pn,Z as dn,_ as he,aa as U,b as rn,c as S,ca as Y,d as g,da as je,e as ke,ea as Ke,f as T,fa as gn,g as ee,ga as hn,h as sn,i as an,j as te,ja as wn,k as u,ka as Ee,l as B,m as x,ma as Oe,n as j,na as Ot,p as Se,r as cn,t as qe,ta as yn,va as Tt,w as un,wa as Ge,x as ln,xa as z,ya as vn,za as oe}from"./chunk-HGHK7QTX.js";var ts=["pointerdown","keydown","wheel","touchstart"],bn=Date.now(),Nt=new Set;function At(e=Date.now()){let t=!Ie(e);if(bn=e,t)for(let n of[...Nt])n()}function Ie(e=Date.now()){return e-bn<6e4}function xn(){for(let e of ts)addEventListener(e,()=>At(),{capture:!0,passive:!0})}function Ye(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Nt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Nt.delete(e)}}var Ct=0,Lt=B(0);function Dt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Ct)>1500;Ct=t,n&&Lt.set(Lt.get()+1)}function Te(e){e?.remaining_seconds>0&&Dt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function de(){return Date.now()+Ct}function F(e=1e4){x(Lt);let[,t]=S(0);return g(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),de()}var Rt=rn(null);function R(){return an(Rt)}var kn=os();function V(e){let t=B({}),n=null,o=()=>t.set((n&&ns(kn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return qe.subscribe(s),s(qe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&kn?.setItem(n,JSON.stringify(a))}catch{}}}}function re(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function X(e,t){let{[t]:n,...o}=e;return o}function ns(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function os(){try{return globalThis.localStorage??null}catch{return null}}var we={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},J=B({}),ze=new Map;function Sn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Be(e),n*1e3);ze.set(e,{timer:s,commit:o}),J.set({...J.get(),[e]:t})}function Ve(e){_n(e)}async function Be(e){await _n(e)?.commit()}function Qe(){return Promise.all([...ze.keys()].map(Be))}function _n(e){let t=ze.get(e);return t?(clearTimeout(t.timer),ze.delete(e),J.set(X(J.get(),e)),t):null}function rs({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Je=e=>encodeURIComponent(e),ye=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),ss=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Pt(e,t,n){return[...t].some(o=>as(o,n).some(s=>ye(e,s)))}function as(e,t){return e==="desk"?[`/v1/agents/${Je(t)}`,"/v1/settings"]:e==="supervisor"?ss:[`/v1/conversations/${Je(e.slice(13))}`]}function En(e,t){let{what:n,id:o}=e;if(n==="settings")return ye(t,"/v1/settings");if(ye(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?ye(t,`/v1/agents/${Je(o)}`):ye(t,"/v1/agents")||ye(t,"/v1/queues"):t.startsWith("/v1/conversations/")?ye(t,`/v1/conversations/${Je(rs(e))}`):!s||n==="task"||t.includes("/tasks")}function On({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=is}){let i=[],c=null,l=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(a.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=a.setTimeout(p,3e5))}async function $(){if(f=!s(),!(d||f))try{w(a.open(await e()))}catch(E){E?.status===404||E?.status===403?d=!0:O()}}function w(E){c=E,c.onopen=p,c.onmessage=({data:M})=>{let A=JSON.parse(M);A.type==="changed"&&t(A),A.type==="following"&&(l=0,n(A.follow))},c.onclose=()=>c===E&&v(),d&&k()}function v(){let E=c;c=null,E?.close(),n([]),O()}function O(){d||(l+=1,a.clearTimeout(m),m=a.setTimeout($,Math.min(6e4,2e3*2**(l-1))))}function k(){d=!0,N(),a.clearTimeout(m);let E=c;c=null,E?.close()}let N=a.onOffline(()=>c&&v()),y=()=>f&&$();return o>0?m=a.setTimeout($,o):$(),{follow(E){i=E,p(),y()},again:y,stop:k}}var is={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Tn="hiatus.live",Mt=new WeakMap,Xe=e=>Mt.get(e);function Ze(e,t){g(()=>t===null?void 0:Xe(e)?.want(t),[e,t])}function Nn(e,t){let n=cs({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Mt.set(e,n),()=>{Mt.delete(e),n.end()}}function cs({userId:e,ticket:t,env:n=us}){let o=n.tabId(),s=new Map,a=new Map,i=new Set,c=new Set,l=null,m=n.channel(`${Tn}.${e}`),d=()=>[...s.keys()],f=y=>m?.postMessage(y);function p(){l?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){l?p():f({type:"wants",tab:o,follow:d()})}function w(y){for(let E of[...i])En(y,E.address)&&E.nudge()}function v(y){let E=c;c=new Set(y);for(let M of[...i]){let[A,_]=[E,c].map(b=>Pt(M.address,b,e));A!==_&&M.nudge()}}let O={wants({tab:y,follow:E}){l&&(E.length>0?a.set(y,E):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>v(y),changed:({change:y})=>w(y)};m&&(m.onmessage=({data:y})=>O[y.type]?.(y));let k=n.onSeen(()=>l?.again()),N=n.whileAlone(`${Tn}.${e}`,()=>{l=On({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange(y){w(y),f({type:"changed",change:y})},onFollowing(y){v(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>Pt(y,c,e),want(y){return s.set(y,(s.get(y)??0)+1),$(),()=>{s.get(y)>1?s.set(y,s.get(y)-1):s.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){s.clear(),$(),k(),l?.stop(),N(),m?.close()}}}var us={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var An=1e3,se=V("seen"),ae=V("opened");function Cn(e,t){t>(se.get()[e]??0)&&se.set(re(se.get(),e,t,An))}function et(e){e&&!ae.get()[e]&&ae.set(re(ae.get(),e,!0,An))}function tt(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Wt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function nt(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?tt(e.conversation,t)?"message":null:"task"}function Ln(e,t=se.get(),n=ae.get()){return e.find(o=>nt(o,t,n)!==null)}function Dn({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>nt(i,n,o)!==null),a=t.filter(i=>Wt(i)&&tt(i,n));return s.length+a.length}var ot=B(0);function Rn(e){let[t,n]=[x(se),x(ae)];g(()=>{ot.set(e?Dn(e,t,n):0)},[e,t,n]),g(()=>()=>ot.set(0),[])}var ie=V("preferences");function Pn(e=ie.get()){return e.shortcuts!==!1}function eu(e){ie.set({...ie.get(),shortcuts:e})}function rt(e,t,n=ie.get()){return n[e]??t}function st(e,t){ie.set({...ie.get(),[e]:t})}var Wn="Control+K Meta+K",qn="input, textarea, select, [contenteditable]",ls=".desk-side .row-link";function In(){return addEventListener("keydown",Mn),()=>removeEventListener("keydown",Mn)}function Mn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(qn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}Pn()&&(t==="j"||t==="k"?(e.preventDefault(),ps(t==="j"?1:-1)):!e.repeat&&t.length===1&&fs(e))}}function fs(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),ms(o))}function ms(e){e.matches(qn)?e.focus():e.click()}function ps(e){let t=[...document.querySelectorAll(ls)].filter(s=>s.checkVisibility()),n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var qt=new Set;function P(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(qt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||qt.add(s),function(i){let[c,l]=S(()=>n),[m,d]=S(!1);return g(()=>{c||s().then(f=>l(()=>f),()=>d(!0))},[]),m?u`<${z} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function Bn(){let e=()=>[...qt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var ds=P(()=>import("./later-B36BB5QZ.js").then(e=>e.CommandMenu));function Fn(){let[e,t]=S(!1),n=T(null);g(()=>{let s=a=>{$s(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",s),()=>removeEventListener("keydown",s)},[]),g(()=>{if(e)return;let s=n.current;n.current=null,s?.()},[e]);let o=(s=null)=>{n.current=s,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${Wn} onClick=${()=>t(!0)}>${r("commandMenu.commands")}</button>
    ${e&&u`<${ds} onClose=${o} />`}
  `}function $s({key:e,code:t,ctrlKey:n,metaKey:o,altKey:s,shiftKey:a,isComposing:i}){return i||s||a||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var gs=5,at=B([]);function Ne(e){let t=at.get(),n=(t.at(-1)?.id??0)+1;at.set([...t,{id:n,text:e}].slice(-gs))}function Un(){let e=x(at);return u`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var hs=P(()=>import("./later-B36BB5QZ.js").then(e=>e.ShortcutList));function Hn(){let[e,t]=S(!1);return g(In,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${hs} onClose=${()=>t(!1)} />`}
  `}var ws=P(()=>import("./later-B36BB5QZ.js").then(e=>e.SignOutDialog));function jn(){let{api:e,config:t,user:n}=R(),[o,s]=S(null),{busy:a,run:i}=ne(),c=async()=>{await Qe(),ln({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=I(n,"agent")?await i("look",()=>ys(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&u`<${ws} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function ys(e,t){let n=await e.get(C`/v1/agents/${t.id}`),o=await e.get(C`/v1/agents/${t.id}/tasks`+K({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var vs=4,le=B([]),Kn=0;function ce(e,{tone:t="info",action:n=null}={}){Ne(e),Kn+=1,le.set([...le.get(),{id:Kn,text:e,tone:t,action:n}].slice(-vs))}function it(e){le.set(le.get().filter(t=>t.id!==e))}function Gn(e){let t=le.get().filter(({action:n})=>n?.href!==e);t.length<le.get().length&&le.set(t)}var bs=8e3;function Yn(){let e=x(le),t=Object.entries(x(J)),n=x(Se);return g(()=>Gn(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(o=>u`<${xs} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:s,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${r("toasts.doingCustomer",{doing:we[s].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:we[s].doing,customer:a})} onClick=${()=>Ve(o)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function xs({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=S(!1);g(()=>{if(s)return;let c=setTimeout(()=>it(e),bs);return()=>clearTimeout(c)},[s]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>it(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>it(e)}>✕</button>
    </div>
  `}var zn={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try"),phones:r("common.phones")};function Vn(e,t){return[...I(e,"agent")?["desk"]:[],...I(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&I(e,"agent")?["try","phones"]:[]]}function Qn(e,t,n){let o=Vn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&I(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Jn({view:e,children:t}){let{config:n,user:o}=R(),s=T(null),a=T(e),i=x(ot);return g(()=>{document.title=[i>0&&`(${pe(i)})`,zn[e],"·",Et].filter(Boolean).join(" ")},[e,i]),g(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>ks(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${Et}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${Vn(o,n).map(c=>u`
            <a key=${c} href=${j(c)} aria-current=${c===e?"page":void 0}>${zn[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${Fn} />
        <${Hn} />
        <${jn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${Yn} />
    <${Un} />
  `}function ks(e,t){e.preventDefault(),t.focus()}function $e(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>Zn(i.channel,t)&&Zn(i.queue,n)).toSorted((i,c)=>Xn(i.match)-Xn(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function Xn({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Zn(e,t){return!e||e===t}var[Ss,eo,ct]=[6e4,36e5,864e5],_s=14*ct;function to(e,t,n){let{pause:o}=e,s=$e(n,e).pause,a=I(t,"supervisor")||s.calendar?_s:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<Ss?0:i}function cl(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+eo},{name:"hours",words:r("extension.hoursLonger",{count:4}),until:e+4*eo},{name:"day",words:r("extension.1DayLonger"),until:e+ct},{name:"days",words:r("extension.daysLonger",{count:3}),until:e+3*ct},{name:"week",words:r("extension.weekLonger"),until:e+7*ct}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function no(e,t,{channel:n,queue:o}){return!e||!$e(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function ve(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function ut(e,t,n){let o=ve(e),[s,a]=[I(t,"agent"),I(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&s?o:null;return{reply:l==="active"&&i&&s,leave:d&&no(n,"leave",e),pause:d&&no(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:l==="pause"&&c&&Os(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||I(t,"signal")),take:f&&s&&Es(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&a,end:l!=="closed"&&(c||a),forAgent:Ts(e,t,c&&!i?o:null),from:$}}function Es({reserved_for:e},t,n){return!e||e===t.id||n}function Os(e,t,n){return to(e,t,n)>Date.parse(e.pause.reassign_at)}function Ts({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var It=({version:e})=>({ifMatch:e&&`"${e}"`}),Bt=e=>({...It(e),keepalive:!0});function Ns(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(C`/v1/conversations/${t.id}/leave`,a,Bt(t))}function As(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:Tt()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:Tt()}),e.post(C`/v1/conversations/${t.id}/pause`,f,Bt(t))}function Cs(e,t,{signal:n,outcome:o}={}){return e.post(C`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Ls(e,t){return e.post(C`/v1/conversations/${t.id}/resume`)}function Ds(e,t){return e.post(C`/v1/conversations/${t.id}/plan/skip`,{},It(t))}function Rs(e,t){return e.post(C`/v1/conversations/${t.id}/plan/cancel`)}function Ps(e,t,{agentId:n}={}){return e.post(C`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Ms(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(C`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function Ws(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(C`/v1/conversations/${t.id}/transfer`,i,Bt(t))}function qs(e,t,{until:n}){return e.post(C`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Is(e,t){return e.post(C`/v1/conversations/${t.id}/end`,{wrap_up:!0},It(t))}function oo(e,t){return e.post(C`/v1/tasks/${t}/complete`)}function ro(e,t,n,o,s){let a={message_id:n,body:o,...s&&{template:s}};return e.post(C`/v1/conversations/${t.id}/messages`,a)}function so(e,t,n,o){return e.post(C`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function hl(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function ao(e,t){return e.post(C`/v1/agents/${t}/heartbeat`)}function io(e,t,n){return e.put(C`/v1/agents/${t}`,n)}var co={leave:Ns,pause:As,answer:Cs,resume:Ls,end:Is,extend:qs,reactivate:Ps,skip:Ds,cancel:Rs,take:Ms,transfer:Ws},uo={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var Bs=1/3,Fs=5e3;function Us(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Fs,t*1e3*Bs):null}function lo(e,t,n){let o=Us(n);g(()=>{if(o===null)return;let s=()=>ao(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var Hs=5e3,js=2e4,Ks=15e3,Gs=6e4,Ys=300,zs=6e5,Vs=2e3,Ae={data:null,etag:null,error:null,loaded:!1};function mo({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=Js}){let i=Ae,c,l=0,m=!1,d=!1,f=!1,p=0,$=-1/0,w=()=>{};function v(_){i=_,m&&s(i)}async function O(){let _=p+=1;$=a.now();try{let b=await e(i.etag);if(!m||_!==p)return;l=0,Qs(b,i)?i.error&&v({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),v({data:b.body,etag:b.etag??null,error:null,loaded:!0}))}catch(b){if(!m||_!==p)return;let W=fo(b);l=W?0:l+1;let h=W?Ae:i;v({data:h.data,etag:h.etag,error:b,loaded:!0})}}function k(){if(o()&&l===0)return f?Vs:zs*(.5+a.random());let _=a.isLively()?t():Math.max(t(),Hs),b=Math.min(_*2**Math.min(l,6),Math.max(_,Ks)),W=fo(i.error)?Math.max(Gs,b):b;return a.hidden()?Math.max(js,W):W}function N(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(y,k())),f=!1)}function y(){return a.hidden()&&(n()||o())?void 0:E()}async function E(){d=!1,a.clearTimeout(c),await O(),N()}let M=()=>a.hidden()||A();function A(){let _=Ys-(a.now()-$);a.clearTimeout(c),_<=0?E():(d=!0,c=a.setTimeout(E,_))}return{state:()=>i,start(){return m=!0,w=a.onWake(M),E()},stop(){m=!1,d=!1,a.clearTimeout(c),w()},nudge(){!m||a.hidden()&&n()||(f=!0,A())},async refresh(){return await E(),i},put(_,b){p+=1,v({data:_,etag:b??null,error:null,loaded:!0}),N()}}}function fo(e){return e?.status===403||e?.status===404}function Qs(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Js={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:Ie,noteActivity:At,onWake:Ye,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Ft=new WeakMap;function Z(e,t,n,{at:o=Xs,whileHidden:s=!0}={}){let[a,i]=S({address:null,state:Ae}),c=T(null);g(()=>{if(t===null)return;let f=w=>i({address:t,state:w}),{poller:p,end:$}=Zs(e,t,o,{every:n,whileHidden:s,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let l=a.address===t?a.state:Ae,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??Ae,put:(f,p)=>m()?.put(f,p)}}var Xs=e=>e;function Zs(e,t,n,o){Ft.has(e)||Ft.set(e,new Map);let s=Ft.get(e);s.has(t)||s.set(t,ea(e,t,n));let a=s.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),s.delete(t))}}}function ea(e,t,n){let o=new Set,s=mo({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>Xe(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:m})=>m(l))}),a;return{poller:s,watchers:o,start:()=>{a=Xe(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var ta=6e4;function lt(e){return Z(e,"/v1/settings",ta).data}var ft=B({});function mt(e,t){g(()=>ft.set({...ft.get(),[e]:t}),[e,t]),g(()=>()=>ft.set(X(ft.get(),e)),[e])}function Dl(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var na=6e4,oa=200,ra=3,sa=50,aa=12e4,Ce=V("left"),ia={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Le({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let l=Ce.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Ce.set(re(l,e,m,sa))}else l[e]&&Ce.set(X(l,e))}async function po(e,t,n=ra){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:oa,cursor:s},{body:c}=await e.get("/v1/conversations"+K(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function ca({found:e,isAll:t},n,o=de()){let s=Object.values(t?$o(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function $o(e,t,n=de()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<aa;return Object.fromEntries(Object.entries(t).filter(s))}function Fl(e){let t=x(Ce),[n,o]=S(ia),s=Object.keys(t).join();g(()=>{let c=!0,l=$=>c&&o(w=>({...w,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ce.set($o($.found,Ce.get())),l($)},d=()=>document.hidden||po(e).then(m,$=>l({error:$}));d();let f=setInterval(d,na),p=Ye(d);return()=>{c=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,i=sn(async()=>{let c=await po(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:ca(n,t),more:i}}var go=50,ua=64,Fe=V("topics");function jl(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,ua).replaceAll(/^-+|-+$/g,"")}function la({pause:e,leave:t}){return(e??t)?.topic??null}function ho(e){let t=e.map(la).filter(n=>n&&!Fe.get()[n]);for(let n of new Set(t))Fe.set(re(Fe.get(),n,!0,go))}function Kl(e){Fe.set(re(Fe.get(),e,!0,go))}var fa=1500,ma=15e3,pa=25,da=["resume","outbound"];function Ut(e,t){return C`/v1/agents/${e}/tasks`+K({limit:pa,cursor:t})}function yo(e){let{api:t,user:n}=R(),o=Z(t,C`/v1/agents/${n.id}`,ma),s=Z(t,Ut(n.id),fa);return ga(s.data?.tasks,e),ha(s.data?.paused,e),Rn(s.data),g(()=>{let i=s.data?.tasks.map(({conversation:c})=>c).filter(Boolean)??[];for(let c of i)Le(c,n.id)},[s.data]),g(()=>{s.data?.paused.forEach(({pause:i})=>Te(i)),ho(s.data?.paused??[])},[s.data]),mt("work",ee(()=>$a(s.data),[s.data])),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function $a(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}function ga(e,t){let n=T(null);g(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:c,conversation:l})=>ae.get()[c]||da.includes(l?.task?.reason),a=c=>!n.current.has(c.task_id)&&!s(c),i=o.filter(a);for(let c of i){let l={words:r("common.open"),href:j(t,c.conversation_id)};ce(r("work.newTask",{inWords:wa(c)}),{action:l})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function ha(e,t){let n=T(null);g(()=>{if(!e)return;let o=e.filter(({pause:a})=>a.reminded_at),s=({pause:a})=>n.current&&!n.current.has(wo(a));for(let a of o.filter(s)){let{id:i,pause:c}=a,l=Ee(c.reassign_at,de(),void 0,c.then).text,m={words:r("common.open"),href:j(t,i)};ce(r("work.reminder",{name:U(a),due:l}),{action:m})}n.current=new Set(o.map(({pause:a})=>wo(a)))},[e])}function wo({pause_id:e,reminded_at:t}){return`${e}@${t}`}function wa({conversation:e,conversation_id:t}){return e?r("work.on",{name:U(e),channel:_e(e.channel)}):t}var[vo,ya,va]=[1e3,6e4,864e5],ba=5*vo,xa=12,ka=15*vo,Sa=50,_a=["sending","accepted","sent","delivered"];function Ea(e,t,n){return e.slice(-Sa).find(({from:o,at:s,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(s);return a?_a.includes(a.status)&&i<(n?va:2*ya):i<ka})}function bo({messages:e,reread:t}){g(()=>{let n=0,s=setInterval(()=>{if(n+=1,document.hidden)return;let a=Ea(e,de(),n%xa===0);a&&t(a.seq)},ba);return()=>clearInterval(s)},[e,t])}var Ht=200,xo={events:[],cursor:null,isOver:!1};function ko(e,t){let n=[],o=null,s=null,a=xo,i=m=>e.get(C`/v1/conversations/${t}/events`+K({...m,limit:Ht}));function c(m,d){n=[...m,...n],s=d,o={...o,from:o.from+m.length}}async function l(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(s??=Math.max(0,m-Ht),o??={asked:{after_version:s},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;s>0&&!n.some(d);){let f=Math.max(0,s-Ht),p=[],$=new Set(n.map(w=>w.id));for(let w={after_version:f};w;){let{body:v}=await i(w);p.push(...v.events.filter(k=>k.version<=s&&!$.has(k.id))),w=!v.next_cursor||v.events.at(-1)?.version>s?null:{cursor:v.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>s);)await l();c(a.events.filter(({version:m})=>m<=s),0),a=xo}}}function Ue(e){return{from:Math.max(1,e-100+1),to:null}}function So(e){return jt({from:1,to:100},e)}function _o({from:e,to:t},n){let o=Math.max(1,e-100);return jt({from:o,to:Math.min(t??n,o+200-1)},n)}function Eo({from:e,to:t},n){let o=Math.min((t??n)+100,n);return jt({from:Math.max(e,o-200+1),to:o},n)}function Oo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function jt({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var Oa=200,No=8,Ta=600,Kt=[];function Ao({api:e,id:t,wait:n=o=>setTimeout(o,Ta)}){let o=new Set,s=ko(e,t),a=Kt,i=Kt,c=null,l=Ue(0),m=null,d=!0,f={...v(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function w(){return a[0]?.seq??1}function v(){let h={count:$(),earlier:l.from>1,later:l.to!==null,jump:m};return{messages:a,events:s.newest(),version:c,loaded:!0,shown:O(),...h}}function O(){let h=l.from<w(),L=h?i:a,D=l.to??$(),q=L.filter(({seq:Q})=>Q>=l.from&&Q<=D),ue=l.to===null?null:L.find(({seq:Q})=>Q>D)??{seq:D+1,at:q.at(-1)?.at};return{messages:q,events:h?s.first():s.newest(),next:ue}}function k(){f=v();for(let h of[...o])h(f)}async function N(h,L){let D=[],q=h;for(;q<L;){let ue=Math.min(Oa,L-q),{body:Q}=await e.get(C`/v1/conversations/${t}/messages`+K({after_seq:q,limit:ue}));if(Q.messages.length===0)break;D.push(...Q.messages),q=Q.messages.at(-1).seq}return D}async function y(h){let L=h.last_message?.seq??0,D=a.at(-1)?.seq??Math.max(0,L-100);if(L<=D)return;let q=a.length===0;a=[...a,...await N(D,L)],l=q?Ue($()):Oo(l,$(),d)}async function E(h,L){if(o.size===0)return;let D=y(h).then(()=>{c=Math.max(c??0,h.version),k()});await Promise.all([D,s.readNew(h.version)]),await s.readBack(w()),k();let q=(s.newest().at(-1)?.version??0)<h.version;(L===No||q&&L>1)&&n(()=>b(()=>E(h,L-1)))}async function M(){i.length===0||i.at(-1).seq<w()-1||(await s.join(),a=[...i.filter(({seq:h})=>h<w()),...a],i=Kt)}async function A(h){h>=w()||(a=[...await N(h-1,w()-1),...a])}async function _(h){let L=i.at(-1)?.seq??0,D=Math.min(h,w()-1);if(D<=L)return;let[q]=await Promise.all([N(L,D),s.readOnTo(D)]);i=[...i,...q],await M()}function b(h){return p=p.then(h).catch(()=>{}),p}function W(h,L){l=h,L&&(m={to:L}),k()}return{sync:h=>b(()=>E(h,No)).then(()=>a),earlier:()=>b(async()=>{if(!(l.from>1))return;let h=_o(l,$());if(l.from<w())return W(h);await A(h.from),await M(),W(h),await s.readBack(w()),k()}),later:()=>b(async()=>{if(l.to===null)return;let h=Eo(l,$());l.from<w()&&await _(h.to??$()),W(h)}),toBeginning:()=>b(async()=>{await _(100),W(So($()),"start")}),toNewest:()=>b(async()=>W(Ue($()),"end")),reading(h){d=h},reread:h=>b(async()=>{let L=$(),q=[...a.filter(({seq:ue})=>ue<h),...await N(h-1,L)];JSON.stringify(q)!==JSON.stringify(a)&&(a=q,k())}),state:()=>f,watch(h){return o.add(h),()=>{o.delete(h),!(o.size>0||!f.loaded)&&([l,m,d]=[Ue($()),null,!0],f=v())}}}}var Na=20,Gt=new WeakMap;function Aa(e,t){Gt.has(e)||Gt.set(e,new Map);let n=Gt.get(e),o=n.get(t)??Ao({api:e,id:t});return n.delete(t),n.set(t,o),n.size>Na&&n.delete(n.keys().next().value),o}function Co(e,t,n){let o=ee(()=>Aa(e,t),[e,t]),[s,a]=S(o.state());return g(()=>o.watch(a),[o]),g(()=>{n&&o.sync(n)},[o,n]),bo({messages:s.messages,reread:o.reread}),{...s,go:o,sync:o.sync}}function Lo({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function Sf({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function _f({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var Ca=3e4,La=200,Yt={notes:[],cursor:void 0};function Do(e,t){let[n,o]=S(Yt),s=Z(e,C`/v1/conversations/${t}/notes`+K({limit:La,cursor:n.cursor}),Ca),a=s.data?.notes??Yt.notes,i=s.data?.next_cursor;g(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=S(Yt.notes);return g(()=>l([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}function Ro(e){let[t,n]=S(()=>matchMedia(e).matches);return g(()=>{let o=matchMedia(e),s=()=>n(o.matches);return s(),o.addEventListener("change",s),()=>o.removeEventListener("change",s)},[e]),t}var be=V("outbox"),fe=B({}),Po=new Map,Da=[],Ra=2e4;function De(e,t=be.get()){return t[e]??Da}function Vt(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function pt(e){return De(e).some(t=>!Wo(t))}function Mo(e){return De(e).some(Wo)}function Wo(e){return Qt(e).state!=="failed"}function Qt({messageId:e,at:t,seq:n},o=fe.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<Ra?"sending":"failed"}}function dt(e,t,n,o){let s={messageId:crypto.randomUUID(),text:n,...o&&{template:o},at:Date.now()};return Xt(t,a=>[...a,s]),Bo(e,t,s)}function qo(e,t,n){return Bo(e,t,n)}function $t(e,t){Xt(e,n=>n.filter(o=>o.messageId!==t)),fe.set(X(fe.get(),t))}function Jt(e){return Po.get(e)??Promise.resolve()}function Io(e,t){let n=De(e),o=Vt(t,n);for(let s of n)o.includes(s)||$t(e,s.messageId)}function Bo(e,t,n){zt(n.messageId,{state:"sending"});let o=Jt(t).then(()=>Pa(e,t,n));return Po.set(t,o),o}async function Pa(e,t,{messageId:n,text:o,template:s}){try{let{body:a}=await ro(e,{id:t},n,o,s);Xt(t,i=>i.map(c=>c.messageId===n?{...c,seq:a.seq}:c)),zt(n,{state:"sent"})}catch(a){zt(n,{state:"failed",refusal:a})}}function zt(e,t){fe.set({...fe.get(),[e]:t})}function Xt(e,t){let n=t(De(e)),o=X(be.get(),e);be.set(n.length===0?o:{...o,[e]:n})}var Ma=["channel.left","channel.closed"];function Fo(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>Ma.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}var Wa=100,Uo=14*864e5;function Ho(e){let t=V(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<Uo?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<Uo));t.set(a===""?X(c,s):re(c,s,{text:a,at:i},Wa))}}}var Zt=Ho("drafts"),ge=Zt.store,G=Zt.of,me=Zt.keep,Re=Ho("note-drafts");function xe(e){return typeof e=="object"?e.total:e}function jo(e,t){return typeof e=="object"?{...e,total:t}:t}function Ko(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:_e(n)})).join(", ")}function Go(e,t,n={}){let o=xe(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function Yo(e,t,n){let{channel:o,pause:s}=t;if($e(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(C`/v1/agents/${s.agent_id}/tasks`+K({limit:1}));return Go(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:xe(a.capacity)}}catch{return null}}var gt=B(null);function zo(e){g(()=>gt.set(e)),g(()=>()=>gt.set(null),[])}var Vo={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},qa=5;function Xf(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:yn(n),deed:Vo[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function ht({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:Vo[e]??e,time:Y(t)})}function Zf(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=qa&&e.every(t)}var Ia={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):Ba(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:he(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>Qo(r("common.resumed"),e,t),reactivate:(e,t)=>Qo(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Fa(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:ht(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:Y(e.reassign_at)}):r("outcomes.extended")};function Jo(e,t,n,o){return Ia[e](t,n,o)}function Ba({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:he(n.outcome)}):r("outcomes.notPausedWasAnswered")}function Qo(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Fa({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function Xo({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=R(),{busy:l,refusal:m,run:d,clear:f}=ne(),[p,$]=S(!1),[w,v]=S(null),O=Ka(),{id:k}=e,N=U(e),y=async(A,_,b,W=!0)=>{await Jt(k),v(_.agentId??null);let h=()=>co[A](i,{...e,version:b.version},_),{answer:L,refusal:D}=await d(A,h,ja);L?(a(null),Le(L.body,c.id),L.body.task?.agent_id===c.id&&et(L.body.task.id),ce(Jo(A,L.body,c.id,_)),await s(L)):D.code==="version_mismatch"?await E(A,_,b,W):D.code==="unanswered"&&O.current?a({what:"leave",details:_}):((D.status===409||D.status===404)&&o.refresh(),O.current||M(A,Ge(D,{forAgent:_.agentId})))},E=async(A,_,b,W)=>{$(!0);try{let h=await i.get(C`/v1/conversations/${k}`);o.put(h.body,h.etag);let L=h.body.last_message.seq===b.seq,D=L||!O.current?[]:await t.sync(h.body),q=L?!1:!O.current||D.some(Q=>Ha(Q,b,c)),ue=ut(h.body,c,n)[A];W&&ue&&!q&&!Ua.includes(A)?await y(A,_,{...b,version:h.body.version},!1):O.current?a({what:"again",name:A,details:_,readUpTo:b.seq}):M(A,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),O.current||M(A,r("perform.serviceCannotReached"))}finally{$(!1)}},M=(A,_)=>{let b={words:r("common.open"),href:j("desk",k)};ce(r("common.doneCustomerWhy",{done:uo[A],customer:N,why:_}),{tone:"bad",action:b})};return{perform:y,busy:l!==null||p,refusal:m,about:w,clear:f}}var Ua=["skip"];function Ha({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function ja({code:e}){return e==="version_mismatch"||e==="unanswered"}function Ka(){let e=T(!0);return g(()=>(e.current=!0,()=>e.current=!1),[]),e}var Zo=["end","extend","assign","take-over"],er=P(()=>import("./later-B36BB5QZ.js").then(e=>e.ActionDialog));function tr(e){let t=G(e,x(ge)).trim();x(be),x(fe);let n=pt(e);return t!==""||n?{draft:t,failed:n}:null}function Ga(e,t){let n=G(t);return me(t,""),dt(e,t,n)}function Cm({conversation:e,unsent:t,canReply:n}){let{api:o}=R();return t?t.draft===""?u`<${z} tone="warn">${r("common.messageYoursCouldNot")}<//>`:u`
    <${z} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Ga(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function nr({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=R(),[l,m]=S(null),[d,f]=S(!1),p=tr(e.id),$=x(J)[e.id],w=Xo({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:v,refusal:O,about:k,clear:N}=w,y=w.busy||d||!n.loaded,{id:E}=e,M=U(e);Va($,E,n.messages.at(-1));let A=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),_=n.messages.at(-1)?.from.type==="customer"&&!Mo(E),b=(H,_t,on=A())=>{m(null),Sn(E,{name:H,customer:M,seq:on.seq},c.undoSeconds,()=>v(H,_t,on))},W=(H,_t={})=>v(H,_t,A()),h=H=>{N(),m({what:H})},L=()=>_||p?h("leave"):b("leave",{}),D=t.pause&&Fo(n.messages,n.events),q=()=>p?h("pause-again"):b("pause",{again:!0}),ue=H=>b("answer",{signal:e.pause.wait.signal,outcome:H}),Q=async()=>{f(!0);let H=await Yo(i,e,o);f(!1),H?m({what:"give-away",load:H}):await W("resume")},Jr=()=>{m(null),N()},Xr=()=>{let H=A();return()=>G(E).trim()===""?b("leave",{},H):h("leave")},nn=!y&&!$;if(zo({conversation:e,rules:$e(o,e).pause,leaveOnceSent:t.leave&&nn?Xr:null,pauseUntil:t.pause&&nn?H=>p?h("pause"):b("pause",H):null}),$)return u`<${za} name=${$.name} id=${E} />`;let Zr=ve(e),es=l!==null&&Zo.includes(l.what);return u`
    <div class="actions">
      <${Ya} actions=${{...t,again:D}} disabled=${y} ...${{ask:h,onLeave:L,onResume:Q,onAgain:q,onAnswer:ue}}
        onPlan=${W} onTake=${()=>t.from?h("take-over"):W("take")} onReactivate=${()=>W("reactivate")} />
      ${!es&&u`<${oe} refusal=${O} forAgent=${k??t.forAgent} onDismiss=${N} />`}
      ${l&&u`
        <${er} ...${{asking:l,conversation:e,actions:t,owner:Zr,history:n,settings:o,unsent:p,isUnanswered:_,refusal:O,about:k}}
          busy=${y} begin=${b} now=${W} onClose=${Jr} />
      `}
    </div>
  `}function Ya({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,$,w,v="")=>u`
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
  `}function za({name:e,id:t}){let{doing:n,now:o}=we[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Ve(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Be(t)}>${o}</button>
    </div>
  `}function Va(e,t,n){g(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Be(t)},[n?.seq])}function or({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function rr({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,Qa[n]].filter(Boolean).join(" ")}var Qa={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function wt({pause:e}){let t=F(),{tone:n,text:o}=Ee(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${Y(e.reassign_at)}>${o}</time>
  `}function ar({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=Ja(e,n),l=i&&e.last_pause?.reason;return u`
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
    ${a?.note&&u`<${Pe} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&u`<${ei} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${ti} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${Pe} tag=${r("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${Pe} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function Ja(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${sr(o)}<${wt} pause=${o} />
      ${" "}<span class="weak">${rr(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:hn(s.expires_at)});return`${Xa(s,t)}. ${sr(s)}${i}${Za(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function Xa({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function sr({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function Za({plan:e}){return e?` ${ht(e)}`:""}function Pe({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function ei({wait:{ask:e,signal:t}}){return e?u`<${Pe} tag=${r("banner.asked")} text=${e} />`:u`<${Pe} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function ti({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Pe} tag=${r("banner.answer")} text=${[he(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var ni=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,ir="^{}\\[~]|€\f";function cr(e){let t=[...e],n=t.every(c=>ni.includes(c)||ir.includes(c)),[o,s]=n?[160,153]:[70,67],a=n?t.reduce((c,l)=>c+(ir.includes(l)?2:1),0):e.length;if(a<=o)return{used:a,messages:a===0?0:1,left:o-a};let i=Math.ceil(a/s);return{used:a,messages:i,left:i*s-a}}var oi="(pointer: coarse)",ri=()=>matchMedia(oi).matches;function ur({conversation:e,canLeave:t,onSend:n}){let o=te(),s=G(e.id,x(ge)),a=ri(),i=x(gt)?.leaveOnceSent,c=(f=null)=>{let p=G(e.id);p.trim()!==""&&(me(e.id,""),n(p,{leave:f}))},l=()=>i&&c(i()),m=f=>{f.preventDefault(),c()},d=f=>{let p=f.ctrlKey||f.metaKey||!(a||f.shiftKey);f.key!=="Enter"||f.isComposing||!p||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${r("composer.reply",{name:U(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${s} aria-describedby=${`${o}-hint`}
        onInput=${f=>me(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${a?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
          <${si} window=${e.reply_window} />
          <${ai} ...${{conversation:e,text:s}} />
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
  `}function si({window:e}){let t=F();return e?.closes_at?u`<span class="until">${r("composer.freeAnswersUntil",{at:Ke(e.closes_at,t)})}</span>`:null}function ai({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=cr(t);return u`<span class="sms-counter">${r("composer.textMessages",{count:n,left:o})}</span>`}var ii={sending:r("delivery.sending"),accepted:r("delivery.accepted"),sent:r("delivery.sent"),delivered:r("delivery.delivered"),read:r("delivery.read"),failed:r("delivery.failed")},ci={reply_window_closed:r("delivery.replyWindowClosed"),opted_out:r("delivery.optedOut"),bad_address:r("delivery.badAddress"),too_long:r("delivery.tooLong"),template_refused:r("delivery.templateRefused"),rejected:r("delivery.rejected"),expired:r("delivery.expired"),no_connection:r("delivery.noConnection"),unknown:r("delivery.unknown")};function lr({status:e}){return ii[e]??e}function fr({error:e}){if(!e)return null;let t=ci[e.code]??e.code;return e.provider_code?r("delivery.withCode",{why:t,code:e.provider_code}):t}var ui={"conversation.opened":({actor:e},{who:t,isMe:n})=>bt(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+vt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+vt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in yt)return r("trail.whyBackWith",{why:yt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+vt(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:yt[e]??yt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>bt(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=he(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+vt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>li[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},yt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},li={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},fi=["resume","transfer","take","reactivate","outbound","bulk"],mi=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function pr({messages:e,events:t,next:n=null},o,s=[]){let{dividers:a,whilePaused:i}=$i(t,o),c=e[0]?.seq??1,l=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)m.push(l[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return di([...m,...l.slice(d)],pi(s,c>1?e[0]?.at:null,n?.at),o)}function pi(e,t,n){let[o,s]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<s)}function di(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(mr(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>mr(a,n))]}function mr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function $i(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let l=ui[c.type];if(l&&!gi(c)){let m=!dr(c.actor)&&!bt(c.actor)&&c.actor.id===t,d=l(c,{who:wi(c.actor),isMe:m,whom:hi(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:mi.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function gi(e){return e.type==="task.assigned"&&fi.includes(e.cause)}function bt(e){return e?.type==="customer"}function dr(e){return!e||e.type==="system"}function hi({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function wi(e){return dr(e)?r("trail.system"):bt(e)?r("trail.customer"):e.id}function vt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var yi=80;function gr(e,t,n){let o=T(null),s=T({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=S(!1),c=()=>{o.current&&(Object.assign(s.current,vi(o.current,e.later)),e.go.reading(s.current.isEnd),s.current.isEnd&&i(!1))},l=()=>{o.current&&$r(o.current,s.current),c()};ke(()=>{let{jump:f,added:p,isEnd:$}=s.current;!$&&n>p&&i(!0),Object.assign(s.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?en(o.current,e.jump.to):$r(o.current,s.current),c()},t);let m=T(l);return m.current=l,g(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():en(o.current,"end"),o.current.focus()}}}function en(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function vi(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:s}=e,a=!t&&o-n-s<yi,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function $r(e,{isEnd:t,entry:n,top:o}){t?en(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var bi=/\bhttps?:\/\/[^\s<>"]+/gi,xi=/[.,;:!?'’”]+$/;function hr(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(bi)){let i=wr(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function wr(e){let t=e.replace(xi,"");return t.endsWith(")")&&!t.includes("(")?wr(t.slice(0,-1)):t}function He({text:e}){return u`
    <p class="message-body" dir="auto">
      ${hr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function yr({conversationId:e,entry:t,canReply:n,onSent:o}){F();let{state:s,refusal:a}=Qt(t,x(fe));return u`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&u`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${He} text=${t.text} />
      ${s==="failed"&&u`<${ki} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function ki({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=R(),{messageId:i,text:c}=t,l=async()=>{await qo(a,e,t),s()},m=()=>{let d=G(e);$t(e,i),me(e,d===""?c:`${c}
${d}`)};return u`
    <${z} tone="bad">
      <span>${r("pending.notSent")} ${n?Ge(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${r("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>$t(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var Si=P(()=>import("./later-B36BB5QZ.js").then(e=>e.MessageFiles)),vr={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")};function xr({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=R(),{messages:c,shown:l,earlier:m,later:d,loaded:f,go:p}=n,$=F(),w=wn(0,$),v=De(e,x(be)),O=ee(()=>Vt(c,v),[c,v]),k=ee(()=>Ti(pr(l,i.id,o),$).map(_=>u`<${Ni} key=${Oi(_)} ...${{conversationId:e,entry:_,customer:t}} />`),[e,l,o,t,i.id,w]);Ei(O.length,n);let{scroller:N,onScroll:y,below:E,toEnd:M}=gr(n,[k,O],n.count+o.length+O.length),A=_=>()=>{N.current.focus({preventScroll:!0}),_()};return u`
    <div class="history-frame">
      ${(m||d)&&u`<${_i} ...${{history:n,toBeginning:A(p.toBeginning),toNewest:A(p.toNewest)}} />`}
      <div class="history" ref=${N} onScroll=${y} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!f}>
        ${m&&u`<${br} words=${r("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${k}
          ${!d&&O.map(_=>u`<${yr} key=${_.messageId} ...${{conversationId:e,entry:_,canReply:s,onSent:a}} />`)}
        </ol>
        ${d&&u`<${br} words=${r("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${E&&u`<button type="button" class="small to-end" onClick=${M}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function _i({history:{shown:e,count:t,earlier:n,later:o},toBeginning:s,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${r("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${s}>${r("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${r("history.toNewest")}</button>`}
    </p>
  `}function br({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function Ei(e,{later:t,go:n}){let o=T(e);g(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function Oi({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function Ti(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=gn(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function Ni({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${Li} ...${t} />`:t.kind==="divider"?u`<${Ai} divider=${t} />`:u`<${Ci} ...${t} ...${{conversationId:e,customer:n}} />`}function Ai({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${Y(e.at)}>${je(e.at)}</time></span>
    </li>
  `}function Ci({conversationId:e,message:t,mine:n,whilePaused:o,customer:s}){let{from:a,body:i,at:c,kind:l,quiet:m,delivery:d,media:f}=t,p={customer:s,system:r("history.sentPlanned")}[a.type]??a.id;return u`
    <li class="message" data-from=${a.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?r("common.you"):p}</span>
        <time datetime=${c} title=${Y(c)}>${je(c)}</time>
        ${m&&u`<span class="weak">${vr[l]??vr.message}</span>`}
        ${o&&u`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${Y(d.at)}>${lr(d)}</span>`}
      </p>
      ${i!==""&&u`<${He} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${r("history.noText")}</em></p>`}
      ${f.length>0&&u`<${Si} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${fr(d)}</p>`}
    </li>
  `}function Li({note:e,mine:t}){let{author:n,text:o,at:s}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${Y(s)}>${je(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${He} text=${o} />
    </li>
  `}function tn({conversationId:e}){let t=G(e,x(ge)).trim();return t===""?null:u`
    <${z} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>me(e,"")}>${r("common.discard")}</button>
    <//>
  `}var Di=16*1024;function kr({conversationId:e,onAdded:t}){let{api:n}=R(),{busy:o,refusal:s,run:a,clear:i}=ne(),c=Re.of(e,x(Re.store)),[l,m]=S(c!==""),d=T({}),f=T(null),p=()=>{i(),m(!1)},$=async()=>{let w=Re.of(e).trim();if(w==="")return;d.current.text!==w&&(d.current={text:w,id:crypto.randomUUID()});let{answer:v}=await a("note",()=>so(n,e,d.current.id,w));v&&(d.current={},Re.keep(e,""),p(),ce(r("noteBox.noteAdded")),await t())};return Pi(f,l),l?u`<${Ri} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function Ri({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=te(),c=T(null);g(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>Di,m=t.trim()!==""&&!l,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>Re.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
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
  `}function Pi(e,t){let n=T(t);g(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Me({channel:e}){return u`<span class="tag">${_e(e)}</span>`}function Sr({state:e}){return u`<span class="tag state" data-state=${e}>${pn(e)}</span>`}function We({priority:e}){return e>0?u`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var Mi=P(()=>import("./later-B36BB5QZ.js").then(e=>e.TemplateBox)),Wi=P(()=>import("./later-B36BB5QZ.js").then(e=>e.CustomerPanel)),qi=1500,Ii="(min-width: 1400px)",Bi=r("conversation.thisConversationNotYours");function _r({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=R(),d=x(J)[e];Ze(l,`conversation:${e}`);let f=Z(l,C`/v1/conversations/${e}`,qi),p=f.data,$=Co(l,e,p),w=Do(l,e),v=T(null),O=T(!1);p&&(O.current=!0),Ui(v,p&&`${p.channel_state} ${ve(p)}`),g(()=>Te(p?.pause),[p]);let k=rt("customer",Ro(Ii),x(ie));g(()=>{p&&Le(p,m.id)},[p]),Hi(p,$,m),g(()=>Io(e,$.messages),[e,$.messages]);let N=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let b=O.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${N}
        ${b?u`<${z} tone="warn">${Bi}<//>`:u`<${oe} refusal=${f.error} />`}
      </div>
    `}let[y,E]=[U(p),p.customer_address],M=ut(p,m,o),A=async b=>{f.put(b.body,b.etag),await c(b.body)},_=async(b,{template:W,leave:h}={})=>{await dt(l,e,b,W),pt(e)||h?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${N}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${v}>${y}</h2>
          <p class="conversation-facts">
            <${Sr} state=${p.channel_state} /> <${Me} channel=${p.channel} />
            <${We} priority=${p.priority} />
            ${y!==E&&u`<span dir="auto">${E}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${k}
              onClick=${()=>st("customer",!k)}>${r("common.customer")}</button>
          </p>
        </div>
        <${nr} ...${{conversation:p,actions:M,history:$,settings:o,poll:f,onChanged:A}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${ar} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${xr} conversationId=${e} customer=${y} history=${$} notes=${w.notes}
            canReply=${M.reply} onSent=${f.refresh} />
          ${!M.reply&&u`<${tn} conversationId=${e} />`}
          <${kr} conversationId=${e} onAdded=${w.refresh} />
          ${M.reply&&!d&&u`<${Fi} conversation=${p} canLeave=${M.leave} onSend=${_} />`}
        </div>
        ${k&&u`<${Wi} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function Fi({conversation:e,canLeave:t,onSend:n}){let o=F();return Lo(e,o)?u`<${ur} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${tn} conversationId=${e.id} />
    <${Mi} conversation=${e} onSend=${n} />
  `}function Ui(e,t){let n=T(!1);g(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Hi(e,t,n){let o=e&&t.messages.at(-1),s=T(null),a=e?.task?.agent_id===n.id?e.task.id:null;g(()=>{if(!o)return;let i=()=>{document.hidden||(Cn(e.id,o.seq),et(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&Ne(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var ji=P(()=>import("./later-B36BB5QZ.js").then(e=>e.LeftRows));function Er({view:e,current:t}){let n=te(),o=rt("left",!1,x(ie));return u`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>st("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${ji} view=${e} current=${t} />`}</div>
    </section>
  `}var Ki=P(()=>import("./later-B36BB5QZ.js").then(e=>e.FirstWordDialog));function Or({work:e,settings:t,view:n,onSent:o}){let[s,a]=S(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&u`<${Ki} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function Tr(){let[e,t]=S([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Nr({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:u`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}function xt({conversation:{preview:e,last_message:t}}){if(e===void 0)return null;let n=e.trim()===""?u`<em>${r("history.noText")}</em>`:u`<bdi>${e}</bdi>`;return u`<span class="row-line row-note row-preview">${t.from!=="customer"&&u`<span>${r("preview.ours")}</span>`} ${n}</span>`}var Gi=3e3,Yi=[];function Ar({first:e,view:t,current:n}){let{api:o,user:s}=R(),a=F(),i=Tr(),c=Z(o,i.cursor&&Ut(s.id,i.cursor),Gi),l=T(null),m=Vi(i.cursor?c:e),d=m.data?.paused??Yi;mt("paused",d),g(()=>d.forEach(({pause:O})=>Te(O)),[m.data]),g(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),Qi(l,i.page);let f=({pause:O})=>Ee(O.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);Ji(p);let $=d.filter(O=>!p.some(({id:k})=>k===O.id)),w=O=>u`<${Xi} key=${O.id} ...${{conversation:O,view:t,current:n}} />`,v=i.page===1&&!m.data?.next_cursor;return u`
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
      ${m.loaded&&$.length===0&&u`<p class="list-empty">${zi(p,v)}</p>`}
      <ul>${$.map(w)}</ul>
      <${Nr} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function zi(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function Vi(e){let t=T(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function Qi(e,t){let n=T(t);ke(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function Ji(e){let t=T(new Set);g(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(U).join(", ");Ne(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Xi({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=x(se),i=n===e.id,c=Wt(e),l=c&&tt(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i}>
      <a class="row-link" href=${j(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${U(e)}</span>
          <${We} priority=${e.priority} /> <${Me} channel=${e.channel} />
        </span>
        <span class="row-line"><${wt} pause=${o} /></span>
        ${or(o).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${xt} conversation=${e} />
        ${c&&u`<${Zi} at=${s.at} unread=${l} />`}
      </a>
    </li>
  `}function Zi({at:e,unread:t}){let n=F();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:Oe(e,n)})}
    </span>
  `}var Cr=["available","away","offline"],P$=["new_task","custom_routing"],M$=["refuse","allow"],W$=["queue","wait","refuse"],q$=["own","all"];var Lr=12;function Dr({inUse:e,capacity:t}){let[n,o]=[xe(t),Ko(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=Lr?u`<${ec} ...${{inUse:e,capacity:n}} />`:u`<${tc} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function ec({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,Lr));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function tc({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Rr={capacity:3,queues:["default"]};function nc(e,t,n){return Pr(e)&&n?{...Rr,availability:t}:{availability:t}}function oc(e,t){return(t?.agents?.self_service??t!==null)||I(e,"supervisor")||I(e,"admin")}function Pr({error:e}){return e?.status===404}function Mr({agent:e,work:t,onChange:n}){let{api:o,user:s}=R(),{busy:a,refusal:i,run:c,clear:l}=ne(),m=oc(s,lt(o)),d=te();if(!e.loaded)return u`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(Pr(e)?Rr:null);if(!f)return u`<${sc} onRetry=${n} />`;let p=async w=>{let{answer:v}=await c("presence",()=>io(o,s.id,w));return v&&(e.put(v.body,v.etag),n()),!!v},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${w=>p(nc(e,w.currentTarget.value,m))}>
            ${Cr.map(w=>u`<option key=${w} value=${w}>${$n(w)}</option>`)}
          </select>
        </span>
        <${Dr} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${z} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${ac} known=${f} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${rc(e)}</p>`}
      <${oe} refusal=${i} onDismiss=${l} />
    </section>
  `}function rc({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function sc({onRetry:e}){return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function ac({known:e,busy:t,onSave:n}){let[o,s]=S({}),[a,i]=[te(),te()],{capacity:c=String(xe(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:jo(e.capacity,Number(c)),queues:m})&&s({})};return u`
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
  `}var ic=P(()=>import("./later-B36BB5QZ.js").then(e=>e.Search));function Wr(){return u`<div class="search"><${ic} /></div>`}function qr(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),s=[],a=0;return e.forEach((i,c)=>{Br(a,i,t)||o.has(c)?s.push({row:c}):s.at(-1)?.room>0?s.at(-1).room+=i:s.push({room:i,after:c}),a+=i}),s}function Ir(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((s,a)=>{Br(o,s,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=s}),n}function Br(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function Fr(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),s=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??s)}var Ur=80,kt=200;function Hr({keys:e,current:t,row:n,isOpen:o=!1,onNear:s,known:a}){let i=T(null),c=T(a??new Map),[l,m]=S(null),d=cc(i),f=Fr(e,c.current,Ur),p=[t,l].map(k=>e.indexOf(k)).filter(k=>k>=0),$=qr(f,d,p);ke(()=>{let k=[...i.current.children].filter(({dataset:N})=>N.room===void 0);$.filter(({row:N})=>N!==void 0).forEach(({row:N},y)=>c.current.set(e[N],k[y]?.offsetHeight))});let{first:w,last:v}=Ir(f,d);return g(()=>s?.({first:w,last:v}),[w,v]),u`
    <ul ref=${i} onFocusIn=${({target:k})=>{let N=Number(k.closest("li")?.getAttribute("aria-posinset"));m(e[N-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:k,room:N,after:y})=>k===void 0?u`<li key=${`room ${y}`} aria-hidden="true" data-room style=${{height:`${N}px`}}></li>`:n(k,{"aria-posinset":k+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function cc(e){let[t,n]=S({top:0,bottom:2*Ur});return g(()=>{let o=null,s=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:kt*Math.floor(-i/kt),bottom:kt*Math.ceil((innerHeight-i)/kt)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(s);return s(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[uc,lc]=[3e5,9e5];function jr({waiting_since:e}){return e?Date.parse(e):null}function Kr(e){return e>=lc?"urgent":e>=uc?"soon":"calm"}function Gr({conversation:e}){let t=F(),n=jr(e),o=e.last_message;if(n===null)return u`<span class="weak">${r("wait.answered",{time:Oe(o.at,t)})}</span>`;let s=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${Kr(i)} datetime=${a} title=${r("wait.customerWaitsSince",{time:Y(a)})}>
      ${s?r("wait.waitsAnswer",{time:Ot(i),by:Ke(s,t)}):r("wait.waits",{time:Ot(i)})}
    </time>
  `}function zr({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:l})=>l==="assigned"),c=a.filter(({status:l})=>l==="wrapping");return u`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${pe(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&u`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <${Hr} keys=${i.map(({conversation_id:l})=>l)} current=${n}
        row=${(l,m)=>u`<${Yr} key=${i[l].task_id} ...${{task:i[l],view:t,current:n,place:m}} />`} />
    </section>
    ${c.length>0&&u`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${pe(c.length)}</span></h2>
        <ul>
          ${c.map(l=>{let m=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(l)}
                aria-label=${r("taskList.completeWrapUp",{customer:Vr(l)})}>${r("taskList.complete")}</button>
            `;return u`<${Yr} key=${l.task_id} ...${{task:l,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function Vr({conversation:e,conversation_id:t}){return e?U(e):t}function Yr({task:e,view:t,current:n,action:o,place:s}){let a=nt(e,x(se),x(ae)),i=x(J)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${s}>
      <a class="row-link" href=${j(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${Vr(e)}</span>
          ${e.conversation&&!o&&u`<${fc} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${xt} conversation=${e.conversation} />`}
        <${pc} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function fc({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${We} priority=${e} /> <${Me} channel=${t} /></span>`}var mc={task:r("common.new"),message:r("common.unread")};function pc({task:e,news:t,waits:n}){let o=G(e.conversation_id,x(ge)),s=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${mc[t]}</span>`}
      ${n?`${we[n.name].doing}…`:u`<${dc} task=${e} />`}
      ${a&&s&&s!=="new"&&u`<span class="tag">${dn(s)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function dc({task:{status:e,since:t,conversation:n}}){let o=F();return e==="wrapping"?r("taskList.since",{time:Oe(t,o)}):n&&u`<${Gr} conversation=${n} />`}function Qr({conversationId:e,view:t="desk"}){let{api:n,user:o}=R(),{agent:s,work:a,refresh:i}=yo(t),c=lt(n);lo(n,o,c);let{busy:l,refusal:m,run:d,clear:f}=ne(),p=a.data?.tasks.find(v=>v.conversation_id===e&&v.status==="wrapping"),$=async v=>{let{answer:O}=await d("complete",()=>oo(n,v.task_id)),{data:k}=await a.refresh();if(!O)return;ce(r("desk.wrapUpCompleted"));let N=!v.conversation||ve(v.conversation)!==o.id;$c(t)===v.conversation_id&&N&&cn(t,Ln(k?.tasks??[])?.conversation_id)},w={href:j(t),words:r("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${Mr} agent=${s} work=${a} onChange=${i} />
        <${vn} error=${a.error} />
        <${oe} refusal=${m} onDismiss=${f} />
        <${Or} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${Wr} />
        <${zr} ...${{work:a,view:t,busy:l,onComplete:$}} current=${e} />
        <${Ar} first=${a} view=${t} current=${e} />
        <${Er} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?u`
              <${_r} key=${e} id=${e} ...${{back:w,wrapping:p,busy:l,onComplete:$}}
                hrefOf=${v=>j(t,v)}
                settings=${c} onChange=${i} />
            `:u`<${gc} agent=${s.data} />`}
      </section>
    </div>
  `}function $c(e){let t=Se.get();return t.view===e?t.rest:null}function gc({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${hc(e)}</p>
    </div>
  `}function hc(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var wc=2e3,yc=30,St={rare:!0},vc=P(()=>import("./settings-KPUYRPZB.js").then(e=>e.Settings),St),bc=P(()=>import("./supervisor-E7V2KI2Z.js").then(e=>e.Supervisor),St),xc=P(()=>import("./try-DH2BT7O4.js").then(e=>e.Try),St),kc=P(()=>import("./phones-ATWUX7PH.js").then(e=>e.Phones),St),Sc={desk:({rest:e})=>u`<${Qr} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${bc} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${vc} />`,try:({rest:e})=>u`<${xc} conversationId=${e} />`,phones:({rest:e})=>u`<${kc} conversationId=${e} />`};xn();addEventListener("pagehide",Qe);function dh({config:e,user:t}){let n=Qn(x(Se),t,e),o=ee(()=>({config:e,user:t,api:Ec(e)}),[e,t]),s=ee(()=>_c(t)?Nn(o.api,t):()=>{},[o]);return g(()=>s,[s]),Ze(o.api,I(t,"agent")?"desk":null),Oc(e),g(Bn,[]),u`
    <${Rt.Provider} value=${o}>
      <${Jn} view=${n.view}>${Sc[n.view](n)}<//>
    <//>
  `}function _c(e){return I(e,"agent")||I(e,"supervisor")}function Ec(e){return fn({base:e.api,token:()=>qe.get().token,onUnauthorized:un})}function Oc(e){g(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%yc!==1&&!Ie())&&mn().then(Dt,()=>{})};n();let o=setInterval(n,wc);return()=>clearInterval(o)},[e])}export{Dt as a,Te as b,de as c,F as d,R as e,V as f,we as g,J as h,Sn as i,Ze as j,et as k,ie as l,Pn as m,eu as n,Wn as o,ms as p,P as q,$e as r,Xn as s,to as t,cl as u,no as v,ve as w,ut as x,Ns as y,As as z,oo as A,ro as B,hl as C,io as D,co as E,uo as F,Le as G,Fl as H,qa as I,Xf as J,Zf as K,Jo as L,pt as M,Ne as N,ce as O,Ha as P,Ga as Q,Cm as R,Fe as S,jl as T,la as U,ho as V,Kl as W,P$ as X,M$ as Y,W$ as Z,q$ as _,ft as $,mt as aa,Dl as ba,gt as ca,Me as da,Sr as ea,We as fa,xt as ga,Hr as ha,Z as ia,lt as ja,Sf as ka,_f as la,He as ma,Ut as na,Co as oa,Ro as pa,Yo as qa,Zo as ra,er as sa,or as ta,wt as ua,_r as va,Tr as wa,Nr as xa,Dr as ya,nc as za,oc as Aa,Pr as Ba,Wr as Ca,jr as Da,Kr as Ea,Gr as Fa,Qr as Ga,dh as Ha};
