/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{$ as sn,B as ue,C as r,G as J,H as Xt,I as T,J as U,L as Zt,O as vt,Q as we,R as en,S as tn,T as fe,U as nn,V as q,X as F,Y as Be,Z as on,_ as rn,aa as an,b as Kt,ba as ve,c as E,d as g,da as be,e as zt,ea as bt,f as N,g as ce,h as ye,i as Gt,j as Q,k as l,ka as cn,l as M,la as kt,m as S,ma as Ue,n as B,na as H,o as Me,oa as un,pa as X,q as Vt,s as Pe,v as Qt,w as Jt,z as P}from"./chunk-UHMB54AR.js";var vr=["pointerdown","keydown","wheel","touchstart"],ln=Date.now(),xt=new Set;function St(e=Date.now()){let t=!We(e);if(ln=e,t)for(let n of[...xt])n()}function We(e=Date.now()){return e-ln<6e4}function mn(){for(let e of vr)addEventListener(e,()=>St(),{capture:!0,passive:!0})}function Fe(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),xt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),xt.delete(e)}}var _t=0,Et=M(0);function Ot(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-_t)>1500;_t=t,n&&Et.set(Et.get()+1)}function ke(e){e?.remaining_seconds>0&&Ot(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function le(){return Date.now()+_t}function j(e=1e4){S(Et);let[,t]=E(0);return g(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),le()}var Tt=Kt(null);function C(){return Gt(Tt)}var fn=kr();function Y(e){let t=M({}),n=null,o=()=>t.set((n&&br(fn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return Pe.subscribe(s),s(Pe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&fn?.setItem(n,JSON.stringify(a))}catch{}}}}function Z(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function se(e,t){let{[t]:n,...o}=e;return o}function br(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function kr(){try{return globalThis.localStorage??null}catch{return null}}var pe={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},K=M({}),He=new Map;function pn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Re(e),n*1e3);He.set(e,{timer:s,commit:o}),K.set({...K.get(),[e]:t})}function je(e){dn(e)}async function Re(e){await dn(e)?.commit()}function Ye(){return Promise.all([...He.keys()].map(Re))}function dn(e){let t=He.get(e);return t?(clearTimeout(t.timer),He.delete(e),K.set(se(K.get(),e)),t):null}function xr({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Ke=e=>encodeURIComponent(e),de=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),Sr=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Nt(e,t,n){return[...t].some(o=>_r(o,n).some(s=>de(e,s)))}function _r(e,t){return e==="desk"?[`/v1/agents/${Ke(t)}`,"/v1/settings"]:e==="supervisor"?Sr:[`/v1/conversations/${Ke(e.slice(13))}`]}function $n(e,t){let{what:n,id:o}=e;if(n==="settings")return de(t,"/v1/settings");if(de(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?de(t,`/v1/agents/${Ke(o)}`):de(t,"/v1/agents")||de(t,"/v1/queues"):t.startsWith("/v1/conversations/")?de(t,`/v1/conversations/${Ke(xr(e))}`):!s||n==="task"||t.includes("/tasks")}function gn({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=Er}){let i=[],c=null,u=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(a.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=a.setTimeout(p,3e5))}async function h(){if(f=!s(),!(d||f))try{x(a.open(await e()))}catch($){$?.status===404||$?.status===403?d=!0:O()}}function x($){c=$,c.onopen=p,c.onmessage=({data:_})=>{let b=JSON.parse(_);b.type==="changed"&&t(b),b.type==="following"&&(u=0,n(b.follow))},c.onclose=()=>c===$&&v(),d&&A()}function v(){let $=c;c=null,$?.close(),n([]),O()}function O(){d||(u+=1,a.clearTimeout(m),m=a.setTimeout(h,Math.min(6e4,2e3*2**(u-1))))}function A(){d=!0,D(),a.clearTimeout(m);let $=c;c=null,$?.close()}let D=a.onOffline(()=>c&&v()),y=()=>f&&h();return o>0?m=a.setTimeout(h,o):h(),{follow($){i=$,p(),y()},again:y,stop:A}}var Er={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var hn="hiatus.live",At=new WeakMap,ze=e=>At.get(e);function Ge(e,t){g(()=>t===null?void 0:ze(e)?.want(t),[e,t])}function yn(e,t){let n=Or({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return At.set(e,n),()=>{At.delete(e),n.end()}}function Or({userId:e,ticket:t,env:n=Tr}){let o=n.tabId(),s=new Map,a=new Map,i=new Set,c=new Set,u=null,m=n.channel(`${hn}.${e}`),d=()=>[...s.keys()],f=y=>m?.postMessage(y);function p(){u?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function h(){u?p():f({type:"wants",tab:o,follow:d()})}function x(y){for(let $ of[...i])$n(y,$.address)&&$.nudge()}function v(y){let $=c;c=new Set(y);for(let _ of[...i]){let[b,w]=[$,c].map(k=>Nt(_.address,k,e));b!==w&&_.nudge()}}let O={wants({tab:y,follow:$}){u&&($.length>0?a.set(y,$):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>v(y),changed:({change:y})=>x(y)};m&&(m.onmessage=({data:y})=>O[y.type]?.(y));let A=n.onSeen(()=>u?.again()),D=n.whileAlone(`${hn}.${e}`,()=>{u=gn({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange(y){x(y),f({type:"changed",change:y})},onFollowing(y){v(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>Nt(y,c,e),want(y){return s.set(y,(s.get(y)??0)+1),h(),()=>{s.get(y)>1?s.set(y,s.get(y)-1):s.delete(y),h()}},watch(y){return i.add(y),()=>i.delete(y)},end(){s.clear(),h(),A(),u?.stop(),D(),m?.close()}}}var Tr={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var wn=1e3,ee=Y("seen"),te=Y("opened");function vn(e,t){t>(ee.get()[e]??0)&&ee.set(Z(ee.get(),e,t,wn))}function Ve(e){e&&!te.get()[e]&&te.set(Z(te.get(),e,!0,wn))}function Qe(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Ct({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function Je(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?Qe(e.conversation,t)?"message":null:"task"}function bn(e,t=ee.get(),n=te.get()){return e.find(o=>Je(o,t,n)!==null)}function kn({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>Je(i,n,o)!==null),a=t.filter(i=>Ct(i)&&Qe(i,n));return s.length+a.length}var Xe=M(0);function xn(e){let[t,n]=[S(ee),S(te)];g(()=>{Xe.set(e?kn(e,t,n):0)},[e,t,n]),g(()=>()=>Xe.set(0),[])}var Nr=5,Ze=M([]);function xe(e){let t=Ze.get(),n=(t.at(-1)?.id??0)+1;Ze.set([...t,{id:n,text:e}].slice(-Nr))}function Sn(){let e=S(Ze);return l`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>l`<p key=${t}>${n}</p>`)}
    </div>
  `}var ne=Y("preferences");function _n(e=ne.get()){return e.shortcuts!==!1}function fc(e){ne.set({...ne.get(),shortcuts:e})}function et(e,t,n=ne.get()){return n[e]??t}function tt(e,t){ne.set({...ne.get(),[e]:t})}var On="input, textarea, select, [contenteditable]",Ar=".desk-side .row-link";function Tn(){return addEventListener("keydown",En),()=>removeEventListener("keydown",En)}function En(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(On)){t==="Escape"&&n.matches("textarea")&&n.blur();return}_n()&&(t==="j"||t==="k"?(e.preventDefault(),Lr(t==="j"?1:-1)):!e.repeat&&t.length===1&&Cr(e))}}function Cr(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),o.matches(On)?o.focus():o.click())}function Lr(e){let t=[...document.querySelectorAll(Ar)],n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Lt=new Set;function R(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(Lt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Lt.add(s),function(i){let[c,u]=E(()=>n),[m,d]=E(!1);return g(()=>{c||s().then(f=>u(()=>f),()=>d(!0))},[]),m?l`<${H} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&l`<${c} ...${i} />`}}function Nn(){let e=()=>[...Lt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var Dr=R(()=>import("./later-6NEYJKQP.js").then(e=>e.ShortcutList));function An(){let[e,t]=E(!1);return g(Tn,[]),l`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&l`<${Dr} onClose=${()=>t(!1)} />`}
  `}var Pr=R(()=>import("./later-6NEYJKQP.js").then(e=>e.SignOutDialog));function Cn(){let{api:e,config:t,user:n}=C(),[o,s]=E(null),{busy:a,run:i}=J(),c=async()=>{await Ye(),Jt({everywhere:t.mode!=="local"})};return l`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=P(n,"agent")?await i("look",()=>Wr(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&l`<${Pr} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function Wr(e,t){let n=await e.get(T`/v1/agents/${t.id}`),o=await e.get(T`/v1/agents/${t.id}/tasks`+U({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var Rr=4,Se=M([]),Ln=0;function oe(e,{tone:t="info",action:n=null}={}){xe(e),Ln+=1,Se.set([...Se.get(),{id:Ln,text:e,tone:t,action:n}].slice(-Rr))}function nt(e){Se.set(Se.get().filter(t=>t.id!==e))}var qr=8e3;function Dn(){let e=S(Se),t=Object.entries(S(K));return e.length===0&&t.length===0?null:l`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(n=>l`<${Ir} key=${n.id} toast=${n} />`)}
      ${t.map(([n,{name:o,customer:s}])=>l`
          <div key=${n} class="toast">
            <p>${r("toasts.doingCustomer",{doing:pe[o].doing,customer:s})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:pe[o].doing,customer:s})} onClick=${()=>je(n)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function Ir({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=E(!1);g(()=>{if(s)return;let c=setTimeout(()=>nt(e),qr);return()=>clearTimeout(c)},[s]);let i=c=>()=>a(c);return l`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&l`<a href=${o.href} onClick=${()=>nt(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>nt(e)}>✕</button>
    </div>
  `}var Pn={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try"),phones:r("common.phones")};function Wn(e,t){return[...P(e,"agent")?["desk"]:[],...P(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&P(e,"agent")?["try","phones"]:[]]}function Rn(e,t,n){let o=Wn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&P(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function qn({view:e,children:t}){let{config:n,user:o}=C(),s=N(null),a=N(e),i=S(Xe);return g(()=>{document.title=[i>0&&`(${ue(i)})`,Pn[e],"·",vt].filter(Boolean).join(" ")},[e,i]),g(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),l`
    <a class="skip" href="#main" onClick=${c=>Mr(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${vt}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${Wn(o,n).map(c=>l`
            <a key=${c} href=${B(c)} aria-current=${c===e?"page":void 0}>${Pn[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${An} />
        <${Cn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${Dn} />
    <${Sn} />
  `}function Mr(e,t){e.preventDefault(),t.focus()}function _e(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>Mn(i.channel,t)&&Mn(i.queue,n)).toSorted((i,c)=>In(i.match)-In(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function In({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Mn(e,t){return!e||e===t}var[Br,Bn,ot]=[6e4,36e5,864e5],Ur=14*ot;function Un(e,t,n){let{pause:o}=e,s=_e(n,e).pause,a=P(t,"supervisor")||s.calendar?Ur:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<Br?0:i}function au(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+Bn},{name:"hours",words:r("extension.4HoursLonger"),until:e+4*Bn},{name:"day",words:r("extension.1DayLonger"),until:e+ot},{name:"days",words:r("extension.3DaysLonger"),until:e+3*ot},{name:"week",words:r("extension.weekLonger"),until:e+7*ot}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function Fn(e,t,{channel:n,queue:o}){return!e||!_e(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function $e(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function rt(e,t,n){let o=$e(e),[s,a]=[P(t,"agent"),P(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:u,leave:m}=e,d=u==="active"&&c,f=u==="active"&&e.task?.status==="pending",p=u==="inactive"&&(m?.agent_id===t.id||a),h=!i&&o!==null&&s?o:null;return{reply:u==="active"&&i&&s,leave:d&&Fn(n,"leave",e),pause:d&&Fn(n,"pause",e),resume:u==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:u==="pause"&&c&&Hr(e,t,n),answer:u==="pause"&&!!e.pause?.wait?.ask&&(a||P(t,"signal")),take:f&&s&&Fr(e.task,t,a)||h!==null,assign:a&&!i&&(f||o!==null||u==="inactive"),transfer:c||f&&a,end:u!=="closed"&&(c||a),forAgent:jr(e,t,c&&!i?o:null),from:h}}function Fr({reserved_for:e},t,n){return!e||e===t.id||n}function Hr(e,t,n){return Un(e,t,n)>Date.parse(e.pause.reassign_at)}function jr({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var Dt=({version:e})=>({ifMatch:e&&`"${e}"`}),Pt=e=>({...Dt(e),keepalive:!0});function Yr(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(T`/v1/conversations/${t.id}/leave`,a,Pt(t))}function Kr(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:u,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),u&&(f.topic=u),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:kt()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:kt()}),e.post(T`/v1/conversations/${t.id}/pause`,f,Pt(t))}function zr(e,t,{signal:n,outcome:o}={}){return e.post(T`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Gr(e,t){return e.post(T`/v1/conversations/${t.id}/resume`)}function Vr(e,t){return e.post(T`/v1/conversations/${t.id}/plan/skip`,{},Dt(t))}function Qr(e,t){return e.post(T`/v1/conversations/${t.id}/plan/cancel`)}function Jr(e,t,{agentId:n}={}){return e.post(T`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Xr(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(T`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function Zr(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(T`/v1/conversations/${t.id}/transfer`,i,Pt(t))}function es(e,t,{until:n}){return e.post(T`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function ts(e,t){return e.post(T`/v1/conversations/${t.id}/end`,{wrap_up:!0},Dt(t))}function Hn(e,t){return e.post(T`/v1/tasks/${t}/complete`)}function jn(e,t,n,o){return e.post(T`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function Yn(e,t,n,o){return e.post(T`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function $u(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function Kn(e,t){return e.post(T`/v1/agents/${t}/heartbeat`)}function zn(e,t,n){return e.put(T`/v1/agents/${t}`,n)}var Gn={leave:Yr,pause:Kr,answer:zr,resume:Gr,end:ts,extend:es,reactivate:Jr,skip:Vr,cancel:Qr,take:Xr,transfer:Zr},Vn={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var ns=1/3,os=5e3;function rs(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(os,t*1e3*ns):null}function Qn(e,t,n){let o=rs(n);g(()=>{if(o===null)return;let s=()=>Kn(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var ss=5e3,as=2e4,is=15e3,cs=6e4,us=300,ls=6e5,ms=2e3,Ee={data:null,etag:null,error:null,loaded:!1};function Xn({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=ps}){let i=Ee,c,u=0,m=!1,d=!1,f=!1,p=0,h=-1/0,x=()=>{};function v(w){i=w,m&&s(i)}async function O(){let w=p+=1;h=a.now();try{let k=await e(i.etag);if(!m||w!==p)return;u=0,fs(k,i)?i.error&&v({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),v({data:k.body,etag:k.etag??null,error:null,loaded:!0}))}catch(k){if(!m||w!==p)return;let L=Jn(k);u=L?0:u+1;let W=L?Ee:i;v({data:W.data,etag:W.etag,error:k,loaded:!0})}}function A(){if(o()&&u===0)return f?ms:ls*(.5+a.random());let w=a.isLively()?t():Math.max(t(),ss),k=Math.min(w*2**Math.min(u,6),Math.max(w,is)),L=Jn(i.error)?Math.max(cs,k):k;return a.hidden()?Math.max(as,L):L}function D(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(y,A())),f=!1)}function y(){return a.hidden()&&(n()||o())?void 0:$()}async function $(){d=!1,a.clearTimeout(c),await O(),D()}let _=()=>a.hidden()||b();function b(){let w=us-(a.now()-h);a.clearTimeout(c),w<=0?$():(d=!0,c=a.setTimeout($,w))}return{state:()=>i,start(){return m=!0,x=a.onWake(_),$()},stop(){m=!1,d=!1,a.clearTimeout(c),x()},nudge(){!m||a.hidden()&&n()||(f=!0,b())},async refresh(){return await $(),i},put(w,k){p+=1,v({data:w,etag:k??null,error:null,loaded:!0}),D()}}}function Jn(e){return e?.status===403||e?.status===404}function fs(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var ps={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:We,noteActivity:St,onWake:Fe,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Wt=new WeakMap;function V(e,t,n,{at:o=ds,whileHidden:s=!0}={}){let[a,i]=E({address:null,state:Ee}),c=N(null);g(()=>{if(t===null)return;let f=x=>i({address:t,state:x}),{poller:p,end:h}=$s(e,t,o,{every:n,whileHidden:s,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,h()}},[e,t,n]);let u=a.address===t?a.state:Ee,m=()=>c.current?.address===t?c.current.poller:null;return{...u,refresh:async()=>await m()?.refresh()??Ee,put:(f,p)=>m()?.put(f,p)}}var ds=e=>e;function $s(e,t,n,o){Wt.has(e)||Wt.set(e,new Map);let s=Wt.get(e);s.has(t)||s.set(t,gs(e,t,n));let a=s.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),s.delete(t))}}}function gs(e,t,n){let o=new Set,s=Xn({load:u=>e.get(n(t),u),every:()=>Math.min(...[...o].map(({every:u})=>u)),sleeps:()=>[...o].every(({whileHidden:u})=>!u),isTold:()=>ze(e)?.covers(t)??!1,onChange:u=>[...o].forEach(({onChange:m})=>m(u))}),a;return{poller:s,watchers:o,start:()=>{a=ze(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var hs=6e4;function st(e){return V(e,"/v1/settings",hs).data}var ys=6e4,ws=200,vs=3,bs=50,ks=12e4,Oe=Y("left"),xs={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Te({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let u=Oe.get();if(t==="inactive"&&i?.agent_id===c){if(u[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Oe.set(Z(u,e,m,bs))}else u[e]&&Oe.set(se(u,e))}async function Zn(e,t,n=vs){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:ws,cursor:s},{body:c}=await e.get("/v1/conversations"+U(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function Ss({found:e,isAll:t},n,o=le()){let s=Object.values(t?eo(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,u)=>Date.parse(u.leave.left_at)-Date.parse(c.leave.left_at))}function eo(e,t,n=le()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<ks;return Object.fromEntries(Object.entries(t).filter(s))}function Pu(e){let t=S(Oe),[n,o]=E(xs),s=Object.keys(t).join();g(()=>{let c=!0,u=h=>c&&o(x=>({...x,loaded:!0,error:null,...h})),m=h=>{h.isAll&&Oe.set(eo(h.found,Oe.get())),u(h)},d=()=>document.hidden||Zn(e).then(m,h=>u({error:h}));d();let f=setInterval(d,ys),p=Fe(d);return()=>{c=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,i=ye(async()=>{let c=await Zn(e,a);o(u=>({...u,...c,found:[...u.found,...c.found]}))},[e,a]);return{...n,left:Ss(n,t),more:i}}var to=50,_s=64,qe=Y("topics");function qu(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,_s).replaceAll(/^-+|-+$/g,"")}function Es({pause:e,leave:t}){return(e??t)?.topic??null}function no(e){let t=e.map(Es).filter(n=>n&&!qe.get()[n]);for(let n of new Set(t))qe.set(Z(qe.get(),n,!0,to))}function Iu(e){qe.set(Z(qe.get(),e,!0,to))}var Os=1500,Ts=15e3,Ns=25,As=["resume","outbound"];function Rt(e,t){return T`/v1/agents/${e}/tasks`+U({limit:Ns,cursor:t})}function ro(e){let{api:t,user:n}=C(),o=V(t,T`/v1/agents/${n.id}`,Ts),s=V(t,Rt(n.id),Os);return Cs(s.data?.tasks,e),Ls(s.data?.paused,e),xn(s.data),g(()=>{let i=s.data?.tasks.map(({conversation:c})=>c).filter(Boolean)??[];for(let c of i)Te(c,n.id)},[s.data]),g(()=>{s.data?.paused.forEach(({pause:i})=>ke(i)),no(s.data?.paused??[])},[s.data]),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function Cs(e,t){let n=N(null);g(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:c,conversation:u})=>te.get()[c]||As.includes(u?.task?.reason),a=c=>!n.current.has(c.task_id)&&!s(c),i=o.filter(a);for(let c of i){let u={words:r("common.open"),href:B(t,c.conversation_id)};oe(r("work.newTask",{inWords:Ds(c)}),{action:u})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function Ls(e,t){let n=N(null);g(()=>{if(!e)return;let o=e.filter(({pause:a})=>a.reminded_at),s=({pause:a})=>n.current&&!n.current.has(oo(a));for(let a of o.filter(s)){let{id:i,pause:c}=a,u=ve(c.reassign_at,le(),void 0,c.then).text,m={words:r("common.open"),href:B(t,i)};oe(r("work.reminder",{name:q(a),due:u}),{action:m})}n.current=new Set(o.map(({pause:a})=>oo(a)))},[e])}function oo({pause_id:e,reminded_at:t}){return`${e}@${t}`}function Ds({conversation:e,conversation_id:t}){return e?r("work.on",{name:q(e),channel:we(e.channel)}):t}var[so,Ps,Ws]=[1e3,6e4,864e5],Rs=5*so,qs=12,Is=15*so,Ms=50,Bs=["sending","accepted","sent","delivered"];function Us(e,t,n){return e.slice(-Ms).find(({from:o,at:s,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(s);return a?Bs.includes(a.status)&&i<(n?Ws:2*Ps):i<Is})}function ao({messages:e,reread:t}){g(()=>{let n=0,s=setInterval(()=>{if(n+=1,document.hidden)return;let a=Us(e,le(),n%qs===0);a&&t(a.seq)},Rs);return()=>clearInterval(s)},[e,t])}var io=100,at=200,co=8,Fs=600,Hs=20,js={messages:[],version:null,events:[],earlier:!1,loaded:!1};function Ys({api:e,id:t,wait:n=o=>setTimeout(o,Fs)}){let o=new Set,s=js,a=[],i=null,c=null,u=[],m=null,d=null,f=Promise.resolve();function p(){s={messages:a,version:i,events:u,earlier:c>1,loaded:!0};for(let $ of[...o])$(s)}async function h($,_){let b=[],w=$;for(;w<_;){let k=Math.min(at,_-w),{body:L}=await e.get(T`/v1/conversations/${t}/messages`+U({after_seq:w,limit:k}));if(L.messages.length===0)break;b.push(...L.messages),w=L.messages.at(-1).seq}return b}async function x($){let _=$.last_message?.seq??0,b=a.at(-1)?.seq??Math.max(0,_-io);_<=b||(a=[...a,...await h(b,_)],c??=a[0]?.seq??1)}let v=$=>e.get(T`/v1/conversations/${t}/events`+U({...$,limit:at}));async function O({version:$}){for(d??=Math.max(0,$-at),m??={asked:{after_version:d},from:0};;){let{asked:_,from:b}=m,{body:w}=await v(_);if(u=[...u.slice(0,b),...w.events],!w.next_cursor)return;m={asked:{cursor:w.next_cursor},from:u.length}}}async function A(){let $=({type:_,seq:b})=>_==="message.added"&&b<=c;for(;d>0&&c!==null&&!u.some($);){let _=Math.max(0,d-at),b=[],w=new Set(u.map(k=>k.id));for(let k={after_version:_};k;){let{body:L}=await v(k);b.push(...L.events.filter(I=>I.version<=d&&!w.has(I.id))),k=!L.next_cursor||L.events.at(-1)?.version>d?null:{cursor:L.next_cursor}}[u,d]=[[...b,...u],_],m={...m,from:m.from+b.length}}}async function D($,_){if(o.size===0)return;let b=x($).then(()=>{i=Math.max(i??0,$.version),p()});await Promise.all([b,O($)]),await A(),p();let w=(u.at(-1)?.version??0)<$.version;(_===co||w&&_>1)&&n(()=>y(()=>D($,_-1)))}function y($){return f=f.then($).catch(()=>{}),f}return{sync:$=>y(()=>D($,co)).then(()=>a),earlier:()=>y(async()=>{if(!(c>1))return;let $=Math.max(0,c-1-io);a=[...await h($,c-1),...a],c=a[0].seq,p(),await A(),p()}),reread:$=>y(async()=>{let _=a.at(-1)?.seq??0,w=[...a.filter(({seq:k})=>k<$),...await h($-1,_)];JSON.stringify(w)!==JSON.stringify(a)&&(a=w,p())}),state:()=>s,watch($){return o.add($),()=>o.delete($)}}}var qt=new WeakMap;function Ks(e,t){qt.has(e)||qt.set(e,new Map);let n=qt.get(e),o=n.get(t)??Ys({api:e,id:t});return n.delete(t),n.set(t,o),n.size>Hs&&n.delete(n.keys().next().value),o}function uo(e,t,n){let o=ce(()=>Ks(e,t),[e,t]),[s,a]=E(o.state());g(()=>o.watch(a),[o]),g(()=>{n&&o.sync(n)},[o,n]);let i=ye(()=>o.earlier(),[o]),c=ye(m=>o.sync(m),[o]),u=ye(m=>o.reread(m),[o]);return ao({messages:s.messages,reread:u}),{...s,loadEarlier:i,sync:c}}var zs=3e4,Gs=200,It={notes:[],cursor:void 0};function lo(e,t){let[n,o]=E(It),s=V(e,T`/v1/conversations/${t}/notes`+U({limit:Gs,cursor:n.cursor}),zs),a=s.data?.notes??It.notes,i=s.data?.next_cursor;g(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,u]=E(It.notes);return g(()=>u([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}var ge=Y("outbox"),ae=M({}),mo=new Map,Vs=[],Qs=2e4;function Ne(e,t=ge.get()){return t[e]??Vs}function Bt(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function fo(e){return Ne(e).some(t=>!$o(t))}function po(e){return Ne(e).some($o)}function $o(e){return Ut(e).state!=="failed"}function Ut({messageId:e,at:t,seq:n},o=ae.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<Qs?"sending":"failed"}}function it(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return Ht(t,s=>[...s,o]),yo(e,t,o)}function go(e,t,n){return yo(e,t,n)}function ct(e,t){Ht(e,n=>n.filter(o=>o.messageId!==t)),ae.set(se(ae.get(),t))}function Ft(e){return mo.get(e)??Promise.resolve()}function ho(e,t){let n=Ne(e),o=Bt(t,n);for(let s of n)o.includes(s)||ct(e,s.messageId)}function yo(e,t,n){Mt(n.messageId,{state:"sending"});let o=Ft(t).then(()=>Js(e,t,n));return mo.set(t,o),o}async function Js(e,t,{messageId:n,text:o}){try{let{body:s}=await jn(e,{id:t},n,o);Ht(t,a=>a.map(i=>i.messageId===n?{...i,seq:s.seq}:i)),Mt(n,{state:"sent"})}catch(s){Mt(n,{state:"failed",refusal:s})}}function Mt(e,t){ae.set({...ae.get(),[e]:t})}function Ht(e,t){let n=t(Ne(e)),o=se(ge.get(),e);ge.set(n.length===0?o:{...o,[e]:n})}var Xs=["channel.left","channel.closed"];function wo(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>Xs.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}function he(e){return typeof e=="object"?e.total:e}function vo(e,t){return typeof e=="object"?{...e,total:t}:t}function bo(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:we(n)})).join(", ")}function ko(e,t,n={}){let o=he(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=u=>u.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((u,m)=>u+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function xo(e,t,n){let{channel:o,pause:s}=t;if(_e(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(T`/v1/agents/${s.agent_id}/tasks`+U({limit:1}));return ko(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:he(a.capacity)}}catch{return null}}var So={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},Zs=5;function El(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:cn(n),deed:So[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function ut({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:So[e]??e,time:F(t)})}function Ol(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=Zs&&e.every(t)}var ea={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):ta(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:fe(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>_o(r("common.resumed"),e,t),reactivate:(e,t)=>_o(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>na(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:ut(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:F(e.reassign_at)}):r("outcomes.extended")};function Eo(e,t,n,o){return ea[e](t,n,o)}function ta({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:fe(n.outcome)}):r("outcomes.notPausedWasAnswered")}function _o(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function na({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function Oo({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=C(),{busy:u,refusal:m,run:d,clear:f}=J(),[p,h]=E(!1),[x,v]=E(null),O=aa(),{id:A}=e,D=q(e),y=async(b,w,k,L=!0)=>{await Ft(A),v(w.agentId??null);let W=()=>Gn[b](i,{...e,version:k.version},w),{answer:I,refusal:re}=await d(b,W,sa);I?(a(null),Te(I.body,c.id),I.body.task?.agent_id===c.id&&Ve(I.body.task.id),oe(Eo(b,I.body,c.id,w)),await s(I)):re.code==="version_mismatch"?await $(b,w,k,L):re.code==="unanswered"&&O.current?a({what:"leave",details:w}):((re.status===409||re.status===404)&&o.refresh(),O.current||_(b,Ue(re,{forAgent:w.agentId})))},$=async(b,w,k,L)=>{h(!0);try{let W=await i.get(T`/v1/conversations/${A}`);o.put(W.body,W.etag);let I=W.body.last_message.seq===k.seq,re=I||!O.current?[]:await t.sync(W.body),gt=I?!1:!O.current||re.some(yt=>ra(yt,k,c)),ht=rt(W.body,c,n)[b];L&&ht&&!gt&&!oa.includes(b)?await y(b,w,{...k,version:W.body.version},!1):O.current?a({what:"again",name:b,details:w,readUpTo:k.seq}):_(b,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),O.current||_(b,r("perform.serviceCannotReached"))}finally{h(!1)}},_=(b,w)=>{let k={words:r("common.open"),href:B("desk",A)};oe(r("common.doneCustomerWhy",{done:Vn[b],customer:D,why:w}),{tone:"bad",action:k})};return{perform:y,busy:u!==null||p,refusal:m,about:x,clear:f}}var oa=["skip"];function ra({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function sa({code:e}){return e==="version_mismatch"||e==="unanswered"}function aa(){let e=N(!0);return g(()=>(e.current=!0,()=>e.current=!1),[]),e}var To=["end","extend","assign","take-over"],No=R(()=>import("./later-6NEYJKQP.js").then(e=>e.ActionDialog));var ia=100,Ao=14*864e5;function Co(e){let t=Y(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<Ao?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:u}])=>i-u<Ao));t.set(a===""?se(c,s):Z(c,s,{text:a,at:i},ia))}}}var jt=Co("drafts"),me=jt.store,z=jt.of,ie=jt.keep,Ae=Co("note-drafts");function Lo(e){let t=z(e,S(me)).trim();S(ge),S(ae);let n=fo(e);return t!==""||n?{draft:t,failed:n}:null}function ca(e,t){let n=z(t);return ie(t,""),it(e,t,n)}function im({conversation:e,unsent:t,canReply:n}){let{api:o}=C();return t?t.draft===""?l`<${H} tone="warn">${r("common.messageYoursCouldNot")}<//>`:l`
    <${H} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&l`<button type="button" class="small" onClick=${()=>ca(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function Do({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=C(),[u,m]=E(null),[d,f]=E(!1),p=Lo(e.id),h=S(K)[e.id],x=Oo({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:v,refusal:O,about:A,clear:D}=x,y=x.busy||d||!n.loaded,{id:$}=e,_=q(e);ma(h,$,n.messages.at(-1));let b=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),w=n.messages.at(-1)?.from.type==="customer"&&!po($),k=(G,wt)=>{let Yt=b();m(null),pn($,{name:G,customer:_,seq:Yt.seq},c.undoSeconds,()=>v(G,wt,Yt))},L=(G,wt={})=>v(G,wt,b()),W=G=>{D(),m({what:G})},I=()=>w||p?W("leave"):k("leave",{}),re=t.pause&&wo(n.messages,n.events),gt=()=>p?W("pause-again"):k("pause",{again:!0}),ht=G=>k("answer",{signal:e.pause.wait.signal,outcome:G}),yt=async()=>{f(!0);let G=await xo(i,e,o);f(!1),G?m({what:"give-away",load:G}):await L("resume")},hr=()=>{m(null),D()};if(h)return l`<${la} name=${h.name} id=${$} />`;let yr=$e(e),wr=u!==null&&To.includes(u.what);return l`
    <div class="actions">
      <${ua} actions=${{...t,again:re}} disabled=${y} ...${{ask:W,onLeave:I,onResume:yt,onAgain:gt,onAnswer:ht}}
        onPlan=${L} onTake=${()=>t.from?W("take-over"):L("take")} onReactivate=${()=>L("reactivate")} />
      ${!wr&&l`<${X} refusal=${O} forAgent=${A??t.forAgent} onDismiss=${D} />`}
      ${u&&l`
        <${No} ...${{asking:u,conversation:e,actions:t,owner:yr,history:n,settings:o,unsent:p,isUnanswered:w,refusal:O,about:A}}
          busy=${y} begin=${k} now=${L} onClose=${hr} />
      `}
    </div>
  `}function ua({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:u,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,h,x,v="")=>l`
    <button type="button" class=${v} disabled=${t} aria-keyshortcuts=${p} onClick=${x}>${h}</button>
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
  `}function la({name:e,id:t}){let{doing:n,now:o}=pe[e];return l`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>je(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Re(t)}>${o}</button>
    </div>
  `}function ma(e,t,n){g(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Re(t)},[n?.seq])}function Po({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function Wo({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,fa[n]].filter(Boolean).join(" ")}var fa={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function lt({pause:e}){let t=j(),{tone:n,text:o}=ve(e.reassign_at,t,void 0,e.then);return l`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${F(e.reassign_at)}>${o}</time>
  `}function qo({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=pa(e,n),u=i&&e.last_pause?.reason;return l`
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
    ${a?.note&&l`<${Ce} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&l`<${ga} wait=${a.wait} />`}
    ${i?.reason==="signal"&&l`<${ha} given=${e.signals?.at(-1)} />`}
    ${u&&l`<${Ce} tag=${r("banner.wasPausedFor")} text=${u} />`}
    ${i?.note&&l`<${Ce} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function pa(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,u=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return l`
      ${c?`${u}: ${c}`:u}. ${Ro(o)}<${lt} pause=${o} />
      ${" "}<span class="weak">${Wo(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:sn(s.expires_at)});return`${da(s,t)}. ${Ro(s)}${i}${$a(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function da({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function Ro({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function $a({plan:e}){return e?` ${ut(e)}`:""}function Ce({tag:e,text:t}){return l`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function ga({wait:{ask:e,signal:t}}){return e?l`<${Ce} tag=${r("banner.asked")} text=${e} />`:l`<${Ce} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function ha({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return l`<${Ce} tag=${r("banner.answer")} text=${[fe(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var ya="(pointer: coarse)",wa=()=>matchMedia(ya).matches;function Io({conversation:e,onSend:t}){let n=Q(),o=z(e.id,S(me)),s=wa(),a=()=>{let u=z(e.id);u.trim()!==""&&(ie(e.id,""),t(u))},i=u=>{u.preventDefault(),a()},c=u=>{let m=u.ctrlKey||u.metaKey||!(s||u.shiftKey);u.key!=="Enter"||u.isComposing||!m||(u.preventDefault(),a())};return l`
    <form class="composer" onSubmit=${i}>
      <label for=${n}>${r("composer.reply",{name:q(e)})}</label>
      <textarea id=${n} rows="3" dir="auto" aria-keyshortcuts="r" value=${o} aria-describedby=${`${n}-hint`}
        onInput=${u=>ie(e.id,u.currentTarget.value)} onKeyDown=${c}></textarea>
      <div class="composer-foot">
        <span id=${`${n}-hint`} class="hint">
          ${s?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
        </span>
        <button type="submit" class="primary" disabled=${o.trim()===""}>${r("common.send")}</button>
      </div>
    </form>
  `}var va={sending:r("delivery.sending"),accepted:r("delivery.accepted"),sent:r("delivery.sent"),delivered:r("delivery.delivered"),read:r("delivery.read"),failed:r("delivery.failed")},ba={reply_window_closed:r("delivery.replyWindowClosed"),opted_out:r("delivery.optedOut"),bad_address:r("delivery.badAddress"),too_long:r("delivery.tooLong"),template_refused:r("delivery.templateRefused"),rejected:r("delivery.rejected"),expired:r("delivery.expired"),no_connection:r("delivery.noConnection"),unknown:r("delivery.unknown")};function Mo({status:e}){return va[e]??e}function Bo({error:e}){if(!e)return null;let t=ba[e.code]??e.code;return e.provider_code?r("delivery.withCode",{why:t,code:e.provider_code}):t}var ka={"conversation.opened":({actor:e},{who:t,isMe:n})=>pt(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+ft(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+ft(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in mt)return r("trail.whyBackWith",{why:mt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+ft(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:mt[e]??mt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>pt(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=fe(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+ft(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>xa[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},mt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},xa={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},Sa=["resume","transfer","take","reactivate","outbound","bulk"],_a=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Fo(e,t,n,o=[]){let{dividers:s,whilePaused:a}=Ta(t,n),i=e[0]?.seq??1,c=i>1?s.filter(({after:d})=>d>=i):s,u=[],m=0;for(let d of e){for(;m<c.length&&c[m].after<d.seq;)u.push(c[m++]);u.push({kind:"message",message:d,mine:d.from.type==="agent"&&d.from.id===n,whilePaused:a.has(d.seq)})}return Oa([...u,...c.slice(m)],i>1?Ea(o,e[0]?.at):o,n)}function Ea(e,t){return e.filter(n=>Date.parse(n.at)>=Date.parse(t))}function Oa(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(Uo(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>Uo(a,n))]}function Uo(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Ta(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let u=ka[c.type];if(u&&!Na(c)){let m=!Ho(c.actor)&&!pt(c.actor)&&c.actor.id===t,d=u(c,{who:Ca(c.actor),isMe:m,whom:Aa(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:_a.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function Na(e){return e.type==="task.assigned"&&Sa.includes(e.cause)}function pt(e){return e?.type==="customer"}function Ho(e){return!e||e.type==="system"}function Aa({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function Ca(e){return Ho(e)?r("trail.system"):pt(e)?r("trail.customer"):e.id}function ft({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var La=/\bhttps?:\/\/[^\s<>"]+/gi,Da=/[.,;:!?'’”]+$/;function jo(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(La)){let i=Yo(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function Yo(e){let t=e.replace(Da,"");return t.endsWith(")")&&!t.includes("(")?Yo(t.slice(0,-1)):t}function Ie({text:e}){return l`
    <p class="message-body" dir="auto">
      ${jo(e).map(({text:t,href:n})=>n?l`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function Ko({conversationId:e,entry:t,canReply:n,onSent:o}){j();let{state:s,refusal:a}=Ut(t,S(ae));return l`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&l`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${Ie} text=${t.text} />
      ${s==="failed"&&l`<${Pa} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function Pa({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=C(),{messageId:i,text:c}=t,u=async()=>{await go(a,e,t),s()},m=()=>{let d=z(e);ct(e,i),ie(e,d===""?c:`${c}
${d}`)};return l`
    <${H} tone="bad">
      <span>${r("pending.notSent")} ${n?Ue(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&l`<button type="button" class="small" onClick=${u}>${r("pending.sendAgain")}</button>`}
        ${o&&l`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>ct(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var zo={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")},Wa=80;function Go({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=C(),{messages:c,events:u,earlier:m,loaded:d,loadEarlier:f}=n,p=j(),h=an(0,p),x=Ne(e,S(ge)),v=ce(()=>Bt(c,x),[c,x]),O=ce(()=>qa(Fo(c,u,i.id,o),p).map(_=>l`<${Ia} key=${Ra(_)} entry=${_} customer=${t} />`),[c,u,o,t,i.id,h]),{scroller:A,onScroll:D,below:y,toEnd:$}=Fa([O,v],c[0]?.seq);return l`
    <div class="history-frame">
      <div class="history" ref=${A} onScroll=${D} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!d}>
        ${m&&l`<p class="earlier"><button type="button" class="small" onClick=${f}>${r("history.showEarlierMessages")}</button></p>`}
        <ol>
          ${O}
          ${v.map(_=>l`<${Ko} key=${_.messageId} ...${{conversationId:e,entry:_,canReply:s,onSent:a}} />`)}
        </ol>
      </div>
      ${y&&l`<button type="button" class="small to-end" onClick=${$}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function Ra({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function qa(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=rn(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function Ia({entry:e,customer:t}){return e.kind==="day"?l`<li class="day"><span>${e.text}</span></li>`:e.kind==="note"?l`<${Ua} ...${e} />`:e.kind==="divider"?l`<${Ma} divider=${e} />`:l`<${Ba} ...${e} customer=${t} />`}function Ma({divider:e}){return l`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${F(e.at)}>${Be(e.at)}</time></span>
    </li>
  `}function Ba({message:e,mine:t,whilePaused:n,customer:o}){let{from:s,body:a,at:i,kind:c,quiet:u,delivery:m}=e,d={customer:o,system:r("history.sentPlanned")}[s.type]??s.id;return l`
    <li class="message" data-from=${s.type} data-quiet=${u||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${t?r("common.you"):d}</span>
        <time datetime=${i} title=${F(i)}>${Be(i)}</time>
        ${u&&l`<span class="weak">${zo[c]??zo.message}</span>`}
        ${n&&l`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
        ${m&&l`<span class="delivery" data-status=${m.status} title=${F(m.at)}>${Mo(m)}</span>`}
      </p>
      ${a===""?l`<p class="message-body"><em>${r("history.noText")}</em></p>`:l`<${Ie} text=${a} />`}
      ${m?.error&&l`<p class="message-failed">${Bo(m)}</p>`}
    </li>
  `}function Ua({note:e,mine:t}){let{author:n,text:o,at:s}=e;return l`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${F(s)}>${Be(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${Ie} text=${o} />
    </li>
  `}function Fa(e,t){let n=N(null),o=N({end:!0,height:0,firstSeq:t}),[s,a]=E(!1),i=({currentTarget:{scrollTop:u,scrollHeight:m,clientHeight:d}})=>{o.current.end=m-u-d<Wa,o.current.end&&a(!1)},c=()=>{n.current.scrollTop=n.current.scrollHeight,n.current.focus()};return g(()=>{let u=n.current,m=u.scrollHeight-o.current.height;o.current.end?u.scrollTop=u.scrollHeight:t<o.current.firstSeq?u.scrollTop+=m:m>0&&a(!0),o.current={...o.current,height:u.scrollHeight,firstSeq:t}},e),g(()=>{let u=n.current,m=new ResizeObserver(()=>{o.current.end&&(u.scrollTop=u.scrollHeight)});return m.observe(u),m.observe(u.querySelector("ol")),()=>m.disconnect()},[]),{scroller:n,onScroll:i,below:s,toEnd:c}}function Vo({conversationId:e}){let t=z(e,S(me)).trim();return t===""?null:l`
    <${H} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>ie(e,"")}>${r("common.discard")}</button>
    <//>
  `}var Ha=16*1024;function Qo({conversationId:e,onAdded:t}){let{api:n}=C(),{busy:o,refusal:s,run:a,clear:i}=J(),c=Ae.of(e,S(Ae.store)),[u,m]=E(c!==""),d=N({}),f=N(null),p=()=>{i(),m(!1)},h=async()=>{let x=Ae.of(e).trim();if(x==="")return;d.current.text!==x&&(d.current={text:x,id:crypto.randomUUID()});let{answer:v}=await a("note",()=>Yn(n,e,d.current.id,x));v&&(d.current={},Ae.keep(e,""),p(),oe(r("noteBox.noteAdded")),await t())};return Ya(f,u),u?l`<${ja} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${h} onClose=${p} />`:l`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&l`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function ja({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=Q(),c=N(null);g(()=>c.current.focus(),[]);let u=new TextEncoder().encode(t.trim()).length>Ha,m=t.trim()!==""&&!u,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return l`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${u}
        onInput=${p=>Ae.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${X} refusal=${o} />
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
  `}function Ya(e,t){let n=N(t);g(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Le({channel:e}){return l`<span class="tag">${we(e)}</span>`}function Jo({state:e}){return l`<span class="tag state" data-state=${e}>${en(e)}</span>`}function De({priority:e}){return e>0?l`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var Ka=R(()=>import("./later-6NEYJKQP.js").then(e=>e.CustomerPanel)),za=1500,Ga="(min-width: 1400px)",Va=r("conversation.thisConversationNotYours");function Xo({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:u,user:m}=C(),d=S(K)[e];Ge(u,`conversation:${e}`);let f=V(u,T`/v1/conversations/${e}`,za),p=f.data,h=uo(u,e,p),x=lo(u,e),v=N(null),O=N(!1);p&&(O.current=!0),Qa(v,p&&`${p.channel_state} ${$e(p)}`),g(()=>ke(p?.pause),[p]);let A=et("customer",matchMedia(Ga).matches,S(ne));g(()=>{p&&Te(p,m.id)},[p]),Ja(p,h,m),g(()=>ho(e,h.messages),[e,h.messages]);let D=l`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let k=O.current&&f.error?.status===404;return l`
      <div class="conversation">
        ${D}
        ${k?l`<${H} tone="warn">${Va}<//>`:l`<${X} refusal=${f.error} />`}
      </div>
    `}let[y,$]=[q(p),p.customer_address],_=rt(p,m,o),b=async k=>{f.put(k.body,k.etag),await c(k.body)},w=async k=>{await it(u,e,k),f.refresh()};return l`
    <div class="conversation">
      <header class="conversation-head">
        ${D}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${v}>${y}</h2>
          <p class="conversation-facts">
            <${Jo} state=${p.channel_state} /> <${Le} channel=${p.channel} />
            <${De} priority=${p.priority} />
            ${y!==$&&l`<span dir="auto">${$}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${A}
              onClick=${()=>tt("customer",!A)}>${r("common.customer")}</button>
          </p>
        </div>
        <${Do} ...${{conversation:p,actions:_,history:h,settings:o,poll:f,onChanged:b}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${qo} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${Go} conversationId=${e} customer=${y} history=${h} notes=${x.notes}
            canReply=${_.reply} onSent=${f.refresh} />
          ${!_.reply&&l`<${Vo} conversationId=${e} />`}
          <${Qo} conversationId=${e} onAdded=${x.refresh} />
          ${_.reply&&!d&&l`<${Io} conversation=${p} onSend=${w} />`}
        </div>
        ${A&&l`<${Ka} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function Qa(e,t){let n=N(!1);g(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Ja(e,t,n){let o=e&&t.messages.at(-1),s=N(null),a=e?.task?.agent_id===n.id?e.task.id:null;g(()=>{if(!o)return;let i=()=>{document.hidden||(vn(e.id,o.seq),Ve(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&xe(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var Xa=R(()=>import("./later-6NEYJKQP.js").then(e=>e.LeftRows));function Zo({view:e,current:t}){let n=Q(),o=et("left",!1,S(ne));return l`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>tt("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&l`<${Xa} view=${e} current=${t} />`}</div>
    </section>
  `}var Za=R(()=>import("./later-6NEYJKQP.js").then(e=>e.FirstWordDialog));function er({work:e,settings:t,view:n,onSent:o}){let[s,a]=E(!1);return l`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&l`<${Za} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function tr(){let[e,t]=E([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function nr({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:l`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}function dt({conversation:{preview:e,last_message:t}}){if(e===void 0)return null;let n=e.trim()===""?l`<em>${r("history.noText")}</em>`:l`<bdi>${e}</bdi>`;return l`<span class="row-line row-note row-preview">${t.from!=="customer"&&l`<span>${r("preview.ours")}</span>`} ${n}</span>`}var ei=3e3;function or({first:e,view:t,current:n}){let{api:o,user:s}=C(),a=j(),i=tr(),c=V(o,i.cursor&&Rt(s.id,i.cursor),ei),u=N(null),m=ni(i.cursor?c:e),d=m.data?.paused??[];g(()=>d.forEach(({pause:O})=>ke(O)),[m.data]),g(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),oi(u,i.page);let f=({pause:O})=>ve(O.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);ri(p);let h=d.filter(O=>!p.some(({id:A})=>A===O.id)),x=O=>l`<${si} key=${O.id} ...${{conversation:O,view:t,current:n}} />`,v=i.page===1&&!m.data?.next_cursor;return l`
    ${p.length>0&&l`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${ue(p.length)}</span></h2>
        <ul>${p.map(x)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${u}>
        ${r("common.paused")} ${v&&h.length>0&&l`<span class="count">${ue(h.length)}</span>`}
      </h2>
      ${m.loaded&&h.length===0&&l`<p class="list-empty">${ti(p,v)}</p>`}
      <ul>${h.map(x)}</ul>
      <${nr} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function ti(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function ni(e){let t=N(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function oi(e,t){let n=N(t);zt(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function ri(e){let t=N(new Set);g(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(q).join(", ");xe(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function si({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=S(ee),i=n===e.id,c=Ct(e),u=c&&Qe(e,a);return l`
    <li class="row" data-unread=${u} data-selected=${i}>
      <a class="row-link" href=${B(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${q(e)}</span>
          <${De} priority=${e.priority} /> <${Le} channel=${e.channel} />
        </span>
        <span class="row-line"><${lt} pause=${o} /></span>
        ${Po(o).map(({text:m,isTyped:d})=>l`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${dt} conversation=${e} />
        ${c&&l`<${ai} at=${s.at} unread=${u} />`}
      </a>
    </li>
  `}function ai({at:e,unread:t}){let n=j();return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:be(e,n)})}
    </span>
  `}var rr=["available","away","offline"],Jp=["new_task","custom_routing"],Xp=["refuse","allow"],Zp=["queue","wait","refuse"],ed=["own","all"];var sr=12;function ar({inUse:e,capacity:t}){let[n,o]=[he(t),bo(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return l`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=sr?l`<${ii} ...${{inUse:e,capacity:n}} />`:l`<${ci} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function ii({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,sr));return l`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>l`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function ci({inUse:e,capacity:t}){return l`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var ir={capacity:3,queues:["default"]};function ui(e,t,n){return cr(e)&&n?{...ir,availability:t}:{availability:t}}function li(e,t){return(t?.agents?.self_service??t!==null)||P(e,"supervisor")||P(e,"admin")}function cr({error:e}){return e?.status===404}function ur({agent:e,work:t,onChange:n}){let{api:o,user:s}=C(),{busy:a,refusal:i,run:c,clear:u}=J(),m=li(s,st(o)),d=Q();if(!e.loaded)return l`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(cr(e)?ir:null);if(!f)return l`<${fi} onRetry=${n} />`;let p=async x=>{let{answer:v}=await c("presence",()=>zn(o,s.id,x));return v&&(e.put(v.body,v.etag),n()),!!v},h=f.availability??"offline";return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${h}>
          <select id=${d} value=${h} disabled=${a!==null}
            onChange=${x=>p(ui(e,x.currentTarget.value,m))}>
            ${rr.map(x=>l`<option key=${x} value=${x}>${nn(x)}</option>`)}
          </select>
        </span>
        <${ar} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&l`<${H} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?l`<${pi} known=${f} busy=${a!==null} onSave=${p} />`:l`<p class="hint">${mi(e)}</p>`}
      <${X} refusal=${i} onDismiss=${u} />
    </section>
  `}function mi({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function fi({onRetry:e}){return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function pi({known:e,busy:t,onSave:n}){let[o,s]=E({}),[a,i]=[Q(),Q()],{capacity:c=String(he(e.capacity)),queues:u=e.queues.join(", ")}=o,m=u.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:vo(e.capacity,Number(c)),queues:m})&&s({})};return l`
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
  `}var[di,$i]=[3e5,9e5];function lr({waiting_since:e}){return e?Date.parse(e):null}function mr(e){return e>=$i?"urgent":e>=di?"soon":"calm"}function fr({conversation:e}){let t=j(),n=lr(e),o=e.last_message;if(n===null)return l`<span class="weak">${r("wait.answered",{time:be(o.at,t)})}</span>`;let s=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return l`
    <time class="due" data-tone=${mr(i)} datetime=${a} title=${r("wait.customerWaitsSince",{time:F(a)})}>
      ${s?r("wait.waitsAnswer",{time:bt(i),by:on(s,t)}):r("wait.waits",{time:bt(i)})}
    </time>
  `}function dr({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:u})=>u==="assigned"),c=a.filter(({status:u})=>u==="wrapping");return l`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${ue(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&l`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <ul>
        ${i.map(u=>l`<${pr} key=${u.task_id} ...${{task:u,view:t,current:n}} />`)}
      </ul>
    </section>
    ${c.length>0&&l`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${ue(c.length)}</span></h2>
        <ul>
          ${c.map(u=>{let m=l`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(u)}
                aria-label=${r("taskList.completeWrapUp",{customer:$r(u)})}>${r("taskList.complete")}</button>
            `;return l`<${pr} key=${u.task_id} ...${{task:u,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function $r({conversation:e,conversation_id:t}){return e?q(e):t}function pr({task:e,view:t,current:n,action:o}){let s=Je(e,S(ee),S(te)),a=S(K)[e.conversation_id],i=n===e.conversation_id;return l`
    <li class="row" data-unread=${s!==null} data-selected=${i}>
      <a class="row-link" href=${B(t,e.conversation_id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${$r(e)}</span>
          ${e.conversation&&!o&&l`<${gi} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&l`<${dt} conversation=${e.conversation} />`}
        <${yi} task=${e} news=${s} waits=${a} />
      </a>
      ${o}
    </li>
  `}function gi({conversation:{priority:e,channel:t}}){return l`<span class="row-tags"><${De} priority=${e} /> <${Le} channel=${t} /></span>`}var hi={task:r("common.new"),message:r("common.unread")};function yi({task:e,news:t,waits:n}){let o=z(e.conversation_id,S(me)),s=e.conversation?.task?.reason,a=e.status==="assigned";return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${hi[t]}</span>`}
      ${n?`${pe[n.name].doing}…`:l`<${wi} task=${e} />`}
      ${a&&s&&s!=="new"&&l`<span class="tag">${tn(s)}</span>`}
      ${a&&o.trim()!==""&&l`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function wi({task:{status:e,since:t,conversation:n}}){let o=j();return e==="wrapping"?r("taskList.since",{time:be(t,o)}):n&&l`<${fr} conversation=${n} />`}function gr({conversationId:e,view:t="desk"}){let{api:n,user:o}=C(),{agent:s,work:a,refresh:i}=ro(t),c=st(n);Qn(n,o,c);let{busy:u,refusal:m,run:d,clear:f}=J(),p=a.data?.tasks.find(v=>v.conversation_id===e&&v.status==="wrapping"),h=async v=>{let{answer:O}=await d("complete",()=>Hn(n,v.task_id)),{data:A}=await a.refresh();if(!O)return;oe(r("desk.wrapUpCompleted"));let D=!v.conversation||$e(v.conversation)!==o.id;vi(t)===v.conversation_id&&D&&Vt(t,bn(A?.tasks??[])?.conversation_id)},x={href:B(t),words:r("desk.allMyWork")};return l`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&l`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${ur} agent=${s} work=${a} onChange=${i} />
        <${un} error=${a.error} />
        <${X} refusal=${m} onDismiss=${f} />
        <${er} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${dr} ...${{work:a,view:t,busy:u,onComplete:h}} current=${e} />
        <${or} first=${a} view=${t} current=${e} />
        <${Zo} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?l`
              <${Xo} key=${e} id=${e} ...${{back:x,wrapping:p,busy:u,onComplete:h}}
                hrefOf=${v=>B(t,v)}
                settings=${c} onChange=${i} />
            `:l`<${bi} agent=${s.data} />`}
      </section>
    </div>
  `}function vi(e){let t=Me.get();return t.view===e?t.rest:null}function bi({agent:e}){return l`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${ki(e)}</p>
    </div>
  `}function ki(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var xi=2e3,Si=30,$t={rare:!0},_i=R(()=>import("./settings-IZIQUG6P.js").then(e=>e.Settings),$t),Ei=R(()=>import("./supervisor-47EZQ6J3.js").then(e=>e.Supervisor),$t),Oi=R(()=>import("./try-BWNZ6BZC.js").then(e=>e.Try),$t),Ti=R(()=>import("./phones-SEMUCUPR.js").then(e=>e.Phones),$t),Ni={desk:({rest:e})=>l`<${gr} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>l`<${Ei} list=${e} conversationId=${t} filter=${n} />`,settings:()=>l`<${_i} />`,try:({rest:e})=>l`<${Oi} conversationId=${e} />`,phones:({rest:e})=>l`<${Ti} conversationId=${e} />`};mn();addEventListener("pagehide",Ye);function b$({config:e,user:t}){let n=Rn(S(Me),t,e),o=ce(()=>({config:e,user:t,api:Ci(e)}),[e,t]),s=ce(()=>Ai(t)?yn(o.api,t):()=>{},[o]);return g(()=>s,[s]),Ge(o.api,P(t,"agent")?"desk":null),Li(e),g(Nn,[]),l`
    <${Tt.Provider} value=${o}>
      <${qn} view=${n.view}>${Ni[n.view](n)}<//>
    <//>
  `}function Ai(e){return P(e,"agent")||P(e,"supervisor")}function Ci(e){return Xt({base:e.api,token:()=>Pe.get().token,onUnauthorized:Qt})}function Li(e){g(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%Si!==1&&!We())&&Zt().then(Ot,()=>{})};n();let o=setInterval(n,xi);return()=>clearInterval(o)},[e])}export{Ot as a,ke as b,le as c,j as d,C as e,Y as f,pe as g,K as h,pn as i,Ge as j,Ve as k,xe as l,ne as m,_n as n,fc as o,R as p,_e as q,In as r,Un as s,au as t,Fn as u,$e as v,rt as w,$u as x,zn as y,Gn as z,Vn as A,Te as B,Pu as C,Zs as D,El as E,Ol as F,Eo as G,fo as H,oe as I,ra as J,ca as K,im as L,qe as M,qu as N,Es as O,no as P,Iu as Q,Jp as R,Xp as S,Zp as T,ed as U,Le as V,Jo as W,De as X,dt as Y,V as Z,st as _,Rt as $,uo as aa,xo as ba,To as ca,No as da,Po as ea,lt as fa,Xo as ga,tr as ha,nr as ia,ar as ja,ui as ka,li as la,cr as ma,lr as na,mr as oa,fr as pa,gr as qa,b$ as ra};
