/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{$ as sn,B as ue,C as r,G as J,H as Jt,I as O,J as B,K as Xt,N as ht,P as ye,Q as Zt,R as en,S as me,T as tn,U as W,W as j,X as Be,Y as nn,Z as on,_ as rn,aa as we,b as jt,c as _,ca as be,d as g,da as yt,e as Yt,f as A,g as ce,h as De,i as Kt,j as Q,ja as an,k as l,ka as wt,l as M,la as He,m as k,ma as H,n as I,na as cn,o as zt,oa as X,q as Gt,s as Pe,v as Vt,w as Qt,z as D}from"./chunk-GBCCCU23.js";var wr=["pointerdown","keydown","wheel","touchstart"],un=Date.now(),bt=new Set;function vt(e=Date.now()){let t=!We(e);if(un=e,t)for(let n of[...bt])n()}function We(e=Date.now()){return e-un<6e4}function ln(){for(let e of wr)addEventListener(e,()=>vt(),{capture:!0,passive:!0})}function Fe(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),bt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),bt.delete(e)}}var kt=0,xt=new Set;function St(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-kt)>1500;if(kt=t,n)for(let o of[...xt])o()}function ve(e){e?.remaining_seconds>0&&St(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function ke(){return Date.now()+kt}function F(e=1e4){let[,t]=_(0);return g(()=>{let n=()=>t(s=>s+1),o=setInterval(n,e);return xt.add(n),()=>{clearInterval(o),xt.delete(n)}},[e]),ke()}var _t=jt(null);function C(){return Kt(_t)}var mn=vr();function U(e){let t=M({}),n=null,o=()=>t.set((n&&br(mn?.getItem(n)))??{}),s=({user:a})=>{let c=a&&`hiatus.${e}.${a.id}`;c!==n&&(n=c,o())};return Pe.subscribe(s),s(Pe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&mn?.setItem(n,JSON.stringify(a))}catch{}}}}function Z(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function se(e,t){let{[t]:n,...o}=e;return o}function br(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function vr(){try{return globalThis.localStorage??null}catch{return null}}var fe={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},Y=M({}),Ue=new Map;function fn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Re(e),n*1e3);Ue.set(e,{timer:s,commit:o}),Y.set({...Y.get(),[e]:t})}function je(e){pn(e)}async function Re(e){await pn(e)?.commit()}function Ye(){return Promise.all([...Ue.keys()].map(Re))}function pn(e){let t=Ue.get(e);return t?(clearTimeout(t.timer),Ue.delete(e),Y.set(se(Y.get(),e)),t):null}function kr({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Ke=e=>encodeURIComponent(e),pe=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),xr=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Et(e,t,n){return[...t].some(o=>Sr(o,n).some(s=>pe(e,s)))}function Sr(e,t){return e==="desk"?[`/v1/agents/${Ke(t)}`,"/v1/settings"]:e==="supervisor"?xr:[`/v1/conversations/${Ke(e.slice(13))}`]}function dn(e,t){let{what:n,id:o}=e;if(n==="settings")return pe(t,"/v1/settings");if(pe(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?pe(t,`/v1/agents/${Ke(o)}`):pe(t,"/v1/agents")||pe(t,"/v1/queues"):t.startsWith("/v1/conversations/")?pe(t,`/v1/conversations/${Ke(kr(e))}`):!s||n==="task"||t.includes("/tasks")}function $n({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=_r}){let c=[],i=null,u=0,m,d=!1,f=!1;function p(){i?.readyState===1&&(a.clearTimeout(m),i.send(JSON.stringify({follow:c})),m=a.setTimeout(p,3e5))}async function h(){if(f=!s(),!(d||f))try{b(a.open(await e()))}catch(v){v?.status===404||v?.status===403?d=!0:x()}}function b(v){i=v,i.onopen=p,i.onmessage=({data:L})=>{let T=JSON.parse(L);T.type==="changed"&&t(T),T.type==="following"&&(u=0,n(T.follow))},i.onclose=()=>i===v&&w(),d&&y()}function w(){let v=i;i=null,v?.close(),n([]),x()}function x(){d||(u+=1,a.clearTimeout(m),m=a.setTimeout(h,Math.min(6e4,2e3*2**(u-1))))}function y(){d=!0,E(),a.clearTimeout(m);let v=i;i=null,v?.close()}let E=a.onOffline(()=>i&&w()),$=()=>f&&h();return o>0?m=a.setTimeout(h,o):h(),{follow(v){c=v,p(),$()},again:$,stop:y}}var _r={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var gn="hiatus.live",Ot=new WeakMap,ze=e=>Ot.get(e);function Ge(e,t){g(()=>t===null?void 0:ze(e)?.want(t),[e,t])}function hn(e,t){let n=Er({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Ot.set(e,n),()=>{Ot.delete(e),n.end()}}function Er({userId:e,ticket:t,env:n=Or}){let o=n.tabId(),s=new Map,a=new Map,c=new Set,i=new Set,u=null,m=n.channel(`${gn}.${e}`),d=()=>[...s.keys()],f=$=>m?.postMessage($);function p(){u?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function h(){u?p():f({type:"wants",tab:o,follow:d()})}function b($){for(let v of[...c])dn($,v.address)&&v.nudge()}function w($){let v=i;i=new Set($);for(let L of[...c]){let[T,N]=[v,i].map(S=>Et(L.address,S,e));T!==N&&L.nudge()}}let x={wants({tab:$,follow:v}){u&&(v.length>0?a.set($,v):a.delete($),p(),f({type:"following",follow:[...i]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:$})=>w($),changed:({change:$})=>b($)};m&&(m.onmessage=({data:$})=>x[$.type]?.($));let y=n.onSeen(()=>u?.again()),E=n.whileAlone(`${gn}.${e}`,()=>{u=$n({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange($){b($),f({type:"changed",change:$})},onFollowing($){w($),f({type:"following",follow:$})}}),p(),f({type:"ask"})});return{covers:$=>Et($,i,e),want($){return s.set($,(s.get($)??0)+1),h(),()=>{s.get($)>1?s.set($,s.get($)-1):s.delete($),h()}},watch($){return c.add($),()=>c.delete($)},end(){s.clear(),h(),y(),u?.stop(),E(),m?.close()}}}var Or={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var yn=1e3,ee=U("seen"),te=U("opened");function wn(e,t){t>(ee.get()[e]??0)&&ee.set(Z(ee.get(),e,t,yn))}function Ve(e){e&&!te.get()[e]&&te.set(Z(te.get(),e,!0,yn))}function Qe(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Tt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function Je(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?Qe(e.conversation,t)?"message":null:"task"}function bn(e,t=ee.get(),n=te.get()){return e.find(o=>Je(o,t,n)!==null)}function vn({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(c=>Je(c,n,o)!==null),a=t.filter(c=>Tt(c)&&Qe(c,n));return s.length+a.length}var Xe=M(0);function kn(e){let[t,n]=[k(ee),k(te)];g(()=>{Xe.set(e?vn(e,t,n):0)},[e,t,n]),g(()=>()=>Xe.set(0),[])}var Tr=5,Ze=M([]);function xe(e){let t=Ze.get(),n=(t.at(-1)?.id??0)+1;Ze.set([...t,{id:n,text:e}].slice(-Tr))}function xn(){let e=k(Ze);return l`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>l`<p key=${t}>${n}</p>`)}
    </div>
  `}var ne=U("preferences");function Sn(e=ne.get()){return e.shortcuts!==!1}function Xi(e){ne.set({...ne.get(),shortcuts:e})}function et(e,t,n=ne.get()){return n[e]??t}function tt(e,t){ne.set({...ne.get(),[e]:t})}var En="input, textarea, select, [contenteditable]",Nr=".desk-side .row-link";function On(){return addEventListener("keydown",_n),()=>removeEventListener("keydown",_n)}function _n(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(En)){t==="Escape"&&n.matches("textarea")&&n.blur();return}Sn()&&(t==="j"||t==="k"?(e.preventDefault(),Cr(t==="j"?1:-1)):!e.repeat&&t.length===1&&Ar(e))}}function Ar(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),o.matches(En)?o.focus():o.click())}function Cr(e){let t=[...document.querySelectorAll(Nr)],n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Nt=new Set;function R(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(Nt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Nt.add(s),function(c){let[i,u]=_(()=>n),[m,d]=_(!1);return g(()=>{i||s().then(f=>u(()=>f),()=>d(!0))},[]),m?l`<${H} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:i&&l`<${i} ...${c} />`}}function Tn(){let e=()=>[...Nt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var Lr=R(()=>import("./later-RHQCCSPA.js").then(e=>e.ShortcutList));function Nn(){let[e,t]=_(!1);return g(On,[]),l`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&l`<${Lr} onClose=${()=>t(!1)} />`}
  `}var Dr=R(()=>import("./later-RHQCCSPA.js").then(e=>e.SignOutDialog));function An(){let{api:e,config:t,user:n}=C(),[o,s]=_(null),{busy:a,run:c}=J(),i=async()=>{await Ye(),Qt({everywhere:t.mode!=="local"})};return l`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=D(n,"agent")?await c("look",()=>Pr(e,n)):{};m?.isAvailable?s(m.tasks):await i()}}>${r("signOut.signOut")}</button>
    ${o!==null&&l`<${Dr} tasks=${o} onLeave=${i} onClose=${()=>s(null)} />`}
  `}async function Pr(e,t){let n=await e.get(O`/v1/agents/${t.id}`),o=await e.get(O`/v1/agents/${t.id}/tasks`+B({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var Wr=4,Se=M([]),Cn=0;function oe(e,{tone:t="info",action:n=null}={}){xe(e),Cn+=1,Se.set([...Se.get(),{id:Cn,text:e,tone:t,action:n}].slice(-Wr))}function nt(e){Se.set(Se.get().filter(t=>t.id!==e))}var Rr=8e3;function Ln(){let e=k(Se),t=Object.entries(k(Y));return e.length===0&&t.length===0?null:l`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(n=>l`<${qr} key=${n.id} toast=${n} />`)}
      ${t.map(([n,{name:o,customer:s}])=>l`
          <div key=${n} class="toast">
            <p>${r("toasts.doingCustomer",{doing:fe[o].doing,customer:s})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:fe[o].doing,customer:s})} onClick=${()=>je(n)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function qr({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=_(!1);g(()=>{if(s)return;let i=setTimeout(()=>nt(e),Rr);return()=>clearTimeout(i)},[s]);let c=i=>()=>a(i);return l`
    <div class="toast" data-tone=${n} onMouseEnter=${c(!0)} onMouseLeave=${c(!1)} onFocusIn=${c(!0)}
      onFocusOut=${c(!1)}>
      <p>${t}</p>
      ${o&&l`<a href=${o.href} onClick=${()=>nt(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>nt(e)}>✕</button>
    </div>
  `}var Dn={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try")};function Pn(e,t){return[...D(e,"agent")?["desk"]:[],...D(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&D(e,"agent")?["try"]:[]]}function Wn(e,t,n){let o=Pn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&D(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Rn({view:e,children:t}){let{config:n,user:o}=C(),s=A(null),a=A(e),c=k(Xe);return g(()=>{document.title=[c>0&&`(${ue(c)})`,Dn[e],"·",ht].filter(Boolean).join(" ")},[e,c]),g(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),l`
    <a class="skip" href="#main" onClick=${i=>Mr(i,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${ht}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${Pn(o,n).map(i=>l`
            <a key=${i} href=${I(i)} aria-current=${i===e?"page":void 0}>${Dn[i]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${Nn} />
        <${An} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${Ln} />
    <${xn} />
  `}function Mr(e,t){e.preventDefault(),t.focus()}function _e(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:c})=>Mn(c.channel,t)&&Mn(c.queue,n)).toSorted((c,i)=>qn(c.match)-qn(i.match)),a=c=>Object.assign({},e?.[c],...s.map(i=>i[c]));return{leave:a("leave"),pause:a("pause")}}function qn({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Mn(e,t){return!e||e===t}var[Ir,In,ot]=[6e4,36e5,864e5],Br=14*ot;function Bn(e,t,n){let{pause:o}=e,s=_e(n,e).pause,a=D(t,"supervisor")||s.calendar?Br:(s.time_limit_seconds??0)*1e3,c=Date.parse(o.paused_at)+a;return c-Date.parse(o.reassign_at)<Ir?0:c}function Kc(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+In},{name:"hours",words:r("extension.4HoursLonger"),until:e+4*In},{name:"day",words:r("extension.1DayLonger"),until:e+ot},{name:"days",words:r("extension.3DaysLonger"),until:e+3*ot},{name:"week",words:r("extension.weekLonger"),until:e+7*ot}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function Hn(e,t,{channel:n,queue:o}){return!e||!_e(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function de(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function rt(e,t,n){let o=de(e),[s,a]=[D(t,"agent"),D(t,"supervisor")],c=o!==null&&o===t.id,i=c||o!==null&&a,{channel_state:u,leave:m}=e,d=u==="active"&&i,f=u==="active"&&e.task?.status==="pending",p=u==="inactive"&&(m?.agent_id===t.id||a),h=!c&&o!==null&&s?o:null;return{reply:u==="active"&&c&&s,leave:d&&Hn(n,"leave",e),pause:d&&Hn(n,"pause",e),resume:u==="pause"&&i,reactivate:p,skip:p&&!!m?.plan,extend:u==="pause"&&i&&Fr(e,t,n),answer:u==="pause"&&!!e.pause?.wait?.ask&&(a||D(t,"signal")),take:f&&s&&Hr(e.task,t,a)||h!==null,assign:a&&!c&&(f||o!==null||u==="inactive"),transfer:i||f&&a,end:u!=="closed"&&(i||a),forAgent:Ur(e,t,i&&!c?o:null),from:h}}function Hr({reserved_for:e},t,n){return!e||e===t.id||n}function Fr(e,t,n){return Bn(e,t,n)>Date.parse(e.pause.reassign_at)}function Ur({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var At=({version:e})=>({ifMatch:e&&`"${e}"`}),Ct=e=>({...At(e),keepalive:!0});function jr(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(O`/v1/conversations/${t.id}/leave`,a,Ct(t))}function Yr(e,t,{reason:n,note:o,until:s,preset:a,then:c,onReply:i,topic:u,wait:m,again:d}={}){let f={wrap_up:!0,then:c,on_reply:i};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),u&&(f.topic=u),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:wt()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:wt()}),e.post(O`/v1/conversations/${t.id}/pause`,f,Ct(t))}function Kr(e,t,{signal:n,outcome:o}={}){return e.post(O`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function zr(e,t){return e.post(O`/v1/conversations/${t.id}/resume`)}function Gr(e,t){return e.post(O`/v1/conversations/${t.id}/plan/skip`,{},At(t))}function Vr(e,t){return e.post(O`/v1/conversations/${t.id}/plan/cancel`)}function Qr(e,t,{agentId:n}={}){return e.post(O`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Jr(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(O`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function Xr(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let c=o?{agent_id:o}:{queue:n};return s&&(c.note=s),o&&a&&(c.if_unavailable="refuse"),e.post(O`/v1/conversations/${t.id}/transfer`,c,Ct(t))}function Zr(e,t,{until:n}){return e.post(O`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function es(e,t){return e.post(O`/v1/conversations/${t.id}/end`,{wrap_up:!0},At(t))}function Fn(e,t){return e.post(O`/v1/tasks/${t}/complete`)}function Un(e,t,n,o){return e.post(O`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function jn(e,t,n,o){return e.post(O`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function tu(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function Yn(e,t){return e.post(O`/v1/agents/${t}/heartbeat`)}function Kn(e,t,n){return e.put(O`/v1/agents/${t}`,n)}var zn={leave:jr,pause:Yr,answer:Kr,resume:zr,end:es,extend:Zr,reactivate:Qr,skip:Gr,cancel:Vr,take:Jr,transfer:Xr},Gn={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var ts=1/3,ns=5e3;function os(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(ns,t*1e3*ts):null}function Vn(e,t,n){let o=os(n);g(()=>{if(o===null)return;let s=()=>Yn(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var rs=5e3,ss=2e4,as=15e3,is=6e4,cs=300,us=6e5,ls=2e3,Ee={data:null,etag:null,error:null,loaded:!1};function Jn({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=fs}){let c=Ee,i,u=0,m=!1,d=!1,f=!1,p=0,h=-1/0,b=()=>{};function w(N){c=N,m&&s(c)}async function x(){let N=p+=1;h=a.now();try{let S=await e(c.etag);if(!m||N!==p)return;u=0,ms(S,c)?c.error&&w({...c,error:null}):(f=!1,c.loaded&&a.noteActivity(),w({data:S.body,etag:S.etag??null,error:null,loaded:!0}))}catch(S){if(!m||N!==p)return;let q=Qn(S);u=q?0:u+1;let P=q?Ee:c;w({data:P.data,etag:P.etag,error:S,loaded:!0})}}function y(){if(o()&&u===0)return f?ls:us*(.5+a.random());let N=a.isLively()?t():Math.max(t(),rs),S=Math.min(N*2**Math.min(u,6),Math.max(N,as)),q=Qn(c.error)?Math.max(is,S):S;return a.hidden()?Math.max(ss,q):q}function E(){d||(a.clearTimeout(i),m&&(i=a.setTimeout($,y())),f=!1)}function $(){return a.hidden()&&(n()||o())?void 0:v()}async function v(){d=!1,a.clearTimeout(i),await x(),E()}let L=()=>a.hidden()||T();function T(){let N=cs-(a.now()-h);a.clearTimeout(i),N<=0?v():(d=!0,i=a.setTimeout(v,N))}return{state:()=>c,start(){return m=!0,b=a.onWake(L),v()},stop(){m=!1,d=!1,a.clearTimeout(i),b()},nudge(){!m||a.hidden()&&n()||(f=!0,T())},async refresh(){return await v(),c},put(N,S){p+=1,w({data:N,etag:S??null,error:null,loaded:!0}),E()}}}function Qn(e){return e?.status===403||e?.status===404}function ms(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var fs={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:We,noteActivity:vt,onWake:Fe,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Lt=new WeakMap;function V(e,t,n,{at:o=ps,whileHidden:s=!0}={}){let[a,c]=_({address:null,state:Ee}),i=A(null);g(()=>{if(t===null)return;let f=b=>c({address:t,state:b}),{poller:p,end:h}=ds(e,t,o,{every:n,whileHidden:s,onChange:f});return i.current={address:t,poller:p},()=>{i.current=null,h()}},[e,t,n]);let u=a.address===t?a.state:Ee,m=()=>i.current?.address===t?i.current.poller:null;return{...u,refresh:async()=>await m()?.refresh()??Ee,put:(f,p)=>m()?.put(f,p)}}var ps=e=>e;function ds(e,t,n,o){Lt.has(e)||Lt.set(e,new Map);let s=Lt.get(e);s.has(t)||s.set(t,$s(e,t,n));let a=s.get(t),{poller:c,watchers:i}=a;return i.add(o),i.size===1?a.start():o.onChange(c.state()),{poller:c,end:()=>{i.delete(o),!(i.size>0)&&(a.stop(),s.delete(t))}}}function $s(e,t,n){let o=new Set,s=Jn({load:u=>e.get(n(t),u),every:()=>Math.min(...[...o].map(({every:u})=>u)),sleeps:()=>[...o].every(({whileHidden:u})=>!u),isTold:()=>ze(e)?.covers(t)??!1,onChange:u=>[...o].forEach(({onChange:m})=>m(u))}),a;return{poller:s,watchers:o,start:()=>{a=ze(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var gs=6e4;function st(e){return V(e,"/v1/settings",gs).data}var hs=6e4,ys=200,ws=3,bs=50,vs=12e4,Oe=U("left"),ks={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Te({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:c},i){let u=Oe.get();if(t==="inactive"&&c?.agent_id===i){if(u[e]?.leave.left_at===c.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:c};Oe.set(Z(u,e,m,bs))}else u[e]&&Oe.set(se(u,e))}async function Xn(e,t,n=ws){let o=[],s=t;for(let a=0;a<n;a+=1){let c={agent_id:"me",state:"inactive",limit:ys,cursor:s},{body:i}=await e.get("/v1/conversations"+B(c));if(o.push(...i.conversations),s=i.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function xs({found:e,isAll:t},n,o=ke()){let s=Object.values(t?Zn(e,n,o):n),a=new Set(e.map(({id:i})=>i));return[...e,...s.filter(({id:i})=>!a.has(i))].sort((i,u)=>Date.parse(u.leave.left_at)-Date.parse(i.leave.left_at))}function Zn(e,t,n=ke()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:c}])=>o.has(a)||n-Date.parse(c.left_at)<vs;return Object.fromEntries(Object.entries(t).filter(s))}function bu(e){let t=k(Oe),[n,o]=_(ks),s=Object.keys(t).join();g(()=>{let i=!0,u=h=>i&&o(b=>({...b,loaded:!0,error:null,...h})),m=h=>{h.isAll&&Oe.set(Zn(h.found,Oe.get())),u(h)},d=()=>document.hidden||Xn(e).then(m,h=>u({error:h}));d();let f=setInterval(d,hs),p=Fe(d);return()=>{i=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,c=De(async()=>{let i=await Xn(e,a);o(u=>({...u,...i,found:[...u.found,...i.found]}))},[e,a]);return{...n,left:xs(n,t),more:c}}var eo=50,Ss=64,qe=U("topics");function xu(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,Ss).replaceAll(/^-+|-+$/g,"")}function _s({pause:e,leave:t}){return(e??t)?.topic??null}function to(e){let t=e.map(_s).filter(n=>n&&!qe.get()[n]);for(let n of new Set(t))qe.set(Z(qe.get(),n,!0,eo))}function Su(e){qe.set(Z(qe.get(),e,!0,eo))}var no=6e4,[Es,Os]=[5*no,15*no],$e=M({});function oo(e,t=!1,n=$e.get()){let{id:o,last_message:s,task:a,unanswered:c}=e;if(!c)return null;let i=n[o];if(i?.since&&i.seq<=s.seq)return i.since;let u=a&&["new","reply"].includes(a.reason)&&(t||a.status==="pending");return Date.parse(u?a.created_at:s.at)}function ro(e){let t=$e.get(),n={...t};for(let{id:o,last_message:s,unanswered:a}of e)s&&!a?n[o]={seq:s.seq+1,since:null}:s&&n[o]?.since===null&&(n[o]={seq:s.seq,since:Date.parse(s.at)});JSON.stringify(n)!==JSON.stringify(t)&&$e.set(n)}function so(e,t){let n=t.filter(({quiet:a})=>!a),o=n.findLastIndex(({from:a})=>a.type!=="customer"),s=n[o+1];s&&$e.set({...$e.get(),[e]:{seq:s.seq,since:Date.parse(s.at)}})}function ao(e){return e>=Os?"urgent":e>=Es?"soon":"calm"}var Ts=1500,Ns=15e3,As=25,Cs=["resume","outbound"];function Dt(e,t){return O`/v1/agents/${e}/tasks`+B({limit:As,cursor:t})}function co(e){let{api:t,user:n}=C(),o=V(t,O`/v1/agents/${n.id}`,Ns),s=V(t,Dt(n.id),Ts);return Ls(s.data?.tasks,e),Ds(s.data?.paused,e),kn(s.data),g(()=>{let c=s.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];ro(c);for(let i of c)Te(i,n.id)},[s.data]),g(()=>{s.data?.paused.forEach(({pause:c})=>ve(c)),to(s.data?.paused??[])},[s.data]),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function Ls(e,t){let n=A(null);g(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:i,conversation:u})=>te.get()[i]||Cs.includes(u?.task?.reason),a=i=>!n.current.has(i.task_id)&&!s(i),c=o.filter(a);for(let i of c){let u={words:r("common.open"),href:I(t,i.conversation_id)};oe(r("work.newTask",{inWords:Ps(i)}),{action:u})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function Ds(e,t){let n=A(null);g(()=>{if(!e)return;let o=e.filter(({pause:a})=>a.reminded_at),s=({pause:a})=>n.current&&!n.current.has(io(a));for(let a of o.filter(s)){let{id:c,pause:i}=a,u=we(i.reassign_at,ke(),void 0,i.then).text,m={words:r("common.open"),href:I(t,c)};oe(r("work.reminder",{name:W(a),due:u}),{action:m})}n.current=new Set(o.map(({pause:a})=>io(a)))},[e])}function io({pause_id:e,reminded_at:t}){return`${e}@${t}`}function Ps({conversation:e,conversation_id:t}){return e?r("work.on",{name:W(e),channel:ye(e.channel)}):t}var uo=100,lo=200,mo=8,Ws=600,Rs=20,qs={messages:[],version:null,events:[],earlier:!1,loaded:!1};function Ms({api:e,id:t,wait:n=o=>setTimeout(o,Ws)}){let o=new Set,s=qs,a=[],c=null,i=null,u=[],m={cursor:void 0,from:0},d=Promise.resolve();function f(){s={messages:a,version:c,events:u,earlier:i>1,loaded:!0};for(let y of[...o])y(s)}async function p(y,E){let $=[],v=y;for(;v<E;){let L=Math.min(lo,E-v),{body:T}=await e.get(O`/v1/conversations/${t}/messages`+B({after_seq:v,limit:L}));if(T.messages.length===0)break;$.push(...T.messages),v=T.messages.at(-1).seq}return $}async function h(y){let E=y.last_message?.seq??0,$=a.at(-1)?.seq??Math.max(0,E-uo);E<=$||(a=[...a,...await p($,E)],i??=a[0]?.seq??1)}async function b(){let{cursor:y,from:E}=m;for(;;){let{body:$}=await e.get(O`/v1/conversations/${t}/events`+B({cursor:y,limit:lo}));if(u=[...u.slice(0,E),...$.events],m={cursor:y,from:E},!$.next_cursor)return;[y,E]=[$.next_cursor,u.length]}}async function w(y,E){if(o.size===0)return;let $=h(y).then(()=>{c=Math.max(c??0,y.version),f()});await Promise.all([$,b()]),f();let v=(u.at(-1)?.version??0)<y.version;(E===mo||v&&E>1)&&n(()=>x(()=>w(y,E-1)))}function x(y){return d=d.then(y).catch(()=>{}),d}return{sync:y=>x(()=>w(y,mo)).then(()=>a),earlier:()=>x(async()=>{if(!(i>1))return;let y=Math.max(0,i-1-uo);a=[...await p(y,i-1),...a],i=a[0].seq,f()}),state:()=>s,watch(y){return o.add(y),()=>o.delete(y)}}}var Pt=new WeakMap;function Is(e,t){Pt.has(e)||Pt.set(e,new Map);let n=Pt.get(e),o=n.get(t)??Ms({api:e,id:t});return n.delete(t),n.set(t,o),n.size>Rs&&n.delete(n.keys().next().value),o}function fo(e,t,n){let o=ce(()=>Is(e,t),[e,t]),[s,a]=_(o.state());g(()=>o.watch(a),[o]),g(()=>{n&&o.sync(n)},[o,n]);let c=De(()=>o.earlier(),[o]),i=De(u=>o.sync(u),[o]);return{...s,loadEarlier:c,sync:i}}var Bs=3e4,Hs=200,Wt={notes:[],cursor:void 0};function po(e,t){let[n,o]=_(Wt),s=V(e,O`/v1/conversations/${t}/notes`+B({limit:Hs,cursor:n.cursor}),Bs),a=s.data?.notes??Wt.notes,c=s.data?.next_cursor;g(()=>{c&&o({notes:[...n.notes,...a],cursor:c})},[c]);let[i,u]=_(Wt.notes);return g(()=>u([...n.notes,...a]),[n,s.data]),{notes:i,refresh:s.refresh}}var ge=U("outbox"),ae=M({}),$o=new Map,Fs=[],Us=2e4;function Ne(e,t=ge.get()){return t[e]??Fs}function qt(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function go(e){return Ne(e).some(t=>!yo(t))}function ho(e){return Ne(e).some(yo)}function yo(e){return Mt(e).state!=="failed"}function Mt({messageId:e,at:t,seq:n},o=ae.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<Us?"sending":"failed"}}function at(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return Bt(t,s=>[...s,o]),vo(e,t,o)}function wo(e,t,n){return vo(e,t,n)}function it(e,t){Bt(e,n=>n.filter(o=>o.messageId!==t)),ae.set(se(ae.get(),t))}function It(e){return $o.get(e)??Promise.resolve()}function bo(e,t){let n=Ne(e),o=qt(t,n);for(let s of n)o.includes(s)||it(e,s.messageId)}function vo(e,t,n){Rt(n.messageId,{state:"sending"});let o=It(t).then(()=>js(e,t,n));return $o.set(t,o),o}async function js(e,t,{messageId:n,text:o}){try{let{body:s}=await Un(e,{id:t},n,o);Bt(t,a=>a.map(c=>c.messageId===n?{...c,seq:s.seq}:c)),Rt(n,{state:"sent"})}catch(s){Rt(n,{state:"failed",refusal:s})}}function Rt(e,t){ae.set({...ae.get(),[e]:t})}function Bt(e,t){let n=t(Ne(e)),o=se(ge.get(),e);ge.set(n.length===0?o:{...o,[e]:n})}var Ys=["channel.left","channel.closed"];function ko(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>Ys.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}function he(e){return typeof e=="object"?e.total:e}function xo(e,t){return typeof e=="object"?{...e,total:t}:t}function So(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:ye(n)})).join(", ")}function _o(e,t,n={}){let o=he(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),c=u=>u.conversation?.channel===t,i=(e.tasks??[]).filter(c).reduce((u,m)=>u+(m.weight??1),0);return e.in_use+a<=o&&i+a<=s}async function Eo(e,t,n){let{channel:o,pause:s}=t;if(_e(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(O`/v1/agents/${s.agent_id}/tasks`+B({limit:1}));return _o(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:he(a.capacity)}}catch{return null}}var Oo={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},Ks=5;function ml(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:an(n),deed:Oo[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function ct({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:Oo[e]??e,time:j(t)})}function fl(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=Ks&&e.every(t)}var zs={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):Gs(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:me(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>To(r("common.resumed"),e,t),reactivate:(e,t)=>To(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Vs(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:ct(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:j(e.reassign_at)}):r("outcomes.extended")};function No(e,t,n,o){return zs[e](t,n,o)}function Gs({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:me(n.outcome)}):r("outcomes.notPausedWasAnswered")}function To(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Vs({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function Ao({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:c,user:i}=C(),{busy:u,refusal:m,run:d,clear:f}=J(),[p,h]=_(!1),[b,w]=_(null),x=Zs(),{id:y}=e,E=W(e),$=async(T,N,S,q=!0)=>{await It(y),w(N.agentId??null);let P=()=>zn[T](c,{...e,version:S.version},N),{answer:z,refusal:re}=await d(T,P,Xs);z?(a(null),Te(z.body,i.id),z.body.task?.agent_id===i.id&&Ve(z.body.task.id),oe(No(T,z.body,i.id,N)),await s(z)):re.code==="version_mismatch"?await v(T,N,S,q):re.code==="unanswered"&&x.current?a({what:"leave",details:N}):((re.status===409||re.status===404)&&o.refresh(),x.current||L(T,He(re,{forAgent:N.agentId})))},v=async(T,N,S,q)=>{h(!0);try{let P=await c.get(O`/v1/conversations/${y}`);o.put(P.body,P.etag);let z=P.body.last_message.seq===S.seq,re=z||!x.current?[]:await t.sync(P.body),pt=z?!1:!x.current||re.some($t=>Js($t,S,i)),dt=rt(P.body,i,n)[T];q&&dt&&!pt&&!Qs.includes(T)?await $(T,N,{...S,version:P.body.version},!1):x.current?a({what:"again",name:T,details:N,readUpTo:S.seq}):L(T,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),x.current||L(T,r("perform.serviceCannotReached"))}finally{h(!1)}},L=(T,N)=>{let S={words:r("common.open"),href:I("desk",y)};oe(r("common.doneCustomerWhy",{done:Gn[T],customer:E,why:N}),{tone:"bad",action:S})};return{perform:$,busy:u!==null||p,refusal:m,about:b,clear:f}}var Qs=["skip"];function Js({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Xs({code:e}){return e==="version_mismatch"||e==="unanswered"}function Zs(){let e=A(!0);return g(()=>(e.current=!0,()=>e.current=!1),[]),e}var Co=["end","extend","assign","take-over"],Lo=R(()=>import("./later-RHQCCSPA.js").then(e=>e.ActionDialog));var ea=100,Do=14*864e5;function Po(e){let t=U(e);return{store:t,of:(s,a=t.get(),c=Date.now())=>{let i=a[s];return i&&c-i.at<Do?i.text:""},keep:(s,a,c=Date.now())=>{let i=Object.fromEntries(Object.entries(t.get()).filter(([,{at:u}])=>c-u<Do));t.set(a===""?se(i,s):Z(i,s,{text:a,at:c},ea))}}}var Ht=Po("drafts"),le=Ht.store,K=Ht.of,ie=Ht.keep,Ae=Po("note-drafts");function Wo(e){let t=K(e,k(le)).trim();k(ge),k(ae);let n=go(e);return t!==""||n?{draft:t,failed:n}:null}function ta(e,t){let n=K(t);return ie(t,""),at(e,t,n)}function Kl({conversation:e,unsent:t,canReply:n}){let{api:o}=C();return t?t.draft===""?l`<${H} tone="warn">${r("common.messageYoursCouldNot")}<//>`:l`
    <${H} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&l`<button type="button" class="small" onClick=${()=>ta(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function Ro({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:c,config:i}=C(),[u,m]=_(null),[d,f]=_(!1),p=Wo(e.id),h=k(Y)[e.id],b=Ao({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:w,refusal:x,about:y,clear:E}=b,$=b.busy||d||!n.loaded,{id:v}=e,L=W(e);ra(h,v,n.messages.at(-1));let T=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),N=n.messages.at(-1)?.from.type==="customer"&&!ho(v),S=(G,gt)=>{let Ut=T();m(null),fn(v,{name:G,customer:L,seq:Ut.seq},i.undoSeconds,()=>w(G,gt,Ut))},q=(G,gt={})=>w(G,gt,T()),P=G=>{E(),m({what:G})},z=()=>N||p?P("leave"):S("leave",{}),re=t.pause&&ko(n.messages,n.events),pt=()=>p?P("pause-again"):S("pause",{again:!0}),dt=G=>S("answer",{signal:e.pause.wait.signal,outcome:G}),$t=async()=>{f(!0);let G=await Eo(c,e,o);f(!1),G?m({what:"give-away",load:G}):await q("resume")},gr=()=>{m(null),E()};if(h)return l`<${oa} name=${h.name} id=${v} />`;let hr=de(e),yr=u!==null&&Co.includes(u.what);return l`
    <div class="actions">
      <${na} actions=${{...t,again:re}} disabled=${$} ...${{ask:P,onLeave:z,onResume:$t,onAgain:pt,onAnswer:dt}}
        onPlan=${q} onTake=${()=>t.from?P("take-over"):q("take")} onReactivate=${()=>q("reactivate")} />
      ${!yr&&l`<${X} refusal=${x} forAgent=${y??t.forAgent} onDismiss=${E} />`}
      ${u&&l`
        <${Lo} ...${{asking:u,conversation:e,actions:t,owner:hr,history:n,settings:o,unsent:p,isUnanswered:N,refusal:x,about:y}}
          busy=${$} begin=${S} now=${q} onClose=${gr} />
      `}
    </div>
  `}function na({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:c,onPlan:i,onTake:u,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,h,b,w="")=>l`
    <button type="button" class=${w} disabled=${t} aria-keyshortcuts=${p} onClick=${b}>${h}</button>
  `;return l`
    <div class="action-buttons">
      ${e.answer&&f("y",r("common.approve"),()=>c("approved"),"primary")}
      ${e.answer&&f("d",r("common.decline"),()=>c("declined"))}
      ${e.take&&f("a",e.from?r("common.takeOver"):r("common.take"),u,e.from?"":"primary")}
      ${e.resume&&f("u",r("common.resume")+d,s,e.answer?"":"primary")}
      ${e.reactivate&&f("u",r("common.takeUpAgain")+d,m,"primary")}
      ${e.skip&&f("s",r("actions.skipNextStep"),()=>i("skip"))}
      ${e.skip&&f("q",r("common.cancelPlan"),()=>i("cancel"))}
      ${e.pause&&f("p",r("common.pause")+d,()=>n("pause"))}
      ${e.again&&f("o",r("common.pauseAgain")+d,a)}
      ${e.leave&&f("l",r("common.leave")+d,o)}
      ${e.leave&&f("f",r("common.leaveDetails")+d,()=>n("leave-with"))}
      ${e.extend&&f("x",r("common.extend"),()=>n("extend"))}
      ${e.assign&&f("g",r("common.assign"),()=>n("assign"))}
      ${e.transfer&&f("t",r("common.transfer"),()=>n("transfer"))}
      ${e.end&&f("e",r("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function oa({name:e,id:t}){let{doing:n,now:o}=fe[e];return l`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>je(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Re(t)}>${o}</button>
    </div>
  `}function ra(e,t,n){g(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Re(t)},[n?.seq])}function qo({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function Mo({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,sa[n]].filter(Boolean).join(" ")}var sa={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function ut({pause:e}){let t=F(),{tone:n,text:o}=we(e.reassign_at,t,void 0,e.then);return l`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${j(e.reassign_at)}>${o}</time>
  `}function Bo({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:c}=e,i=aa(e,n);return l`
    ${t&&l`
      <div class="banner" data-tone="accent">
        <p><strong>${r("banner.wrappingUp")}</strong> ${r("banner.capacityFreeOnceComplete")}</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${o!==null}
          onClick=${()=>s(t)}>
          ${r("banner.completeWrapUp")}
        </button>
      </div>
    `}
    ${i&&l`<div class="banner"><p>${i}</p></div>`}
    ${a?.note&&l`<${Me} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&l`<${ua} wait=${a.wait} />`}
    ${c?.reason==="signal"&&l`<${la} given=${e.signals?.at(-1)} />`}
    ${c?.note&&l`<${Me} tag=${c.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${c.note} />`}
  `}function aa(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:c,reason:i}=o,u=c===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:c});return l`
      ${i?`${u}: ${i}`:u}. ${Io(o)}<${ut} pause=${o} />
      ${" "}<span class="weak">${Mo(o,t.id)}</span>
    `}if(n==="inactive"){let c=r("banner.replyUntilBringsBack",{date:rn(s.expires_at)});return`${ia(s,t)}. ${Io(s)}${c}${ca(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:c}=a;return c===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:c})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function ia({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function Io({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function ca({plan:e}){return e?` ${ct(e)}`:""}function Me({tag:e,text:t}){return l`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function ua({wait:{ask:e,signal:t}}){return e?l`<${Me} tag=${r("banner.asked")} text=${e} />`:l`<${Me} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function la({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return l`<${Me} tag=${r("banner.answer")} text=${[me(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var ma="(pointer: coarse)",fa=()=>matchMedia(ma).matches;function Ho({conversation:e,onSend:t}){let n=Q(),o=K(e.id,k(le)),s=fa(),a=()=>{let u=K(e.id);u.trim()!==""&&(ie(e.id,""),t(u))},c=u=>{u.preventDefault(),a()},i=u=>{let m=u.ctrlKey||u.metaKey||!(s||u.shiftKey);u.key!=="Enter"||u.isComposing||!m||(u.preventDefault(),a())};return l`
    <form class="composer" onSubmit=${c}>
      <label for=${n}>${r("composer.reply",{name:W(e)})}</label>
      <textarea id=${n} rows="3" dir="auto" aria-keyshortcuts="r" value=${o} aria-describedby=${`${n}-hint`}
        onInput=${u=>ie(e.id,u.currentTarget.value)} onKeyDown=${i}></textarea>
      <div class="composer-foot">
        <span id=${`${n}-hint`} class="hint">
          ${s?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
        </span>
        <button type="submit" class="primary" disabled=${o.trim()===""}>${r("common.send")}</button>
      </div>
    </form>
  `}var pa={"conversation.opened":({actor:e},{who:t,isMe:n})=>ft(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+mt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+mt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in lt)return r("trail.whyBackWith",{why:lt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+mt(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:lt[e]??lt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>ft(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=me(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+mt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>da[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},lt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},da={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},$a=["resume","transfer","take","reactivate","outbound","bulk"],ga=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Uo(e,t,n,o=[]){let{dividers:s,whilePaused:a}=wa(t,n),c=e[0]?.seq??1,i=c>1?s.filter(({after:d})=>d>=c):s,u=[],m=0;for(let d of e){for(;m<i.length&&i[m].after<d.seq;)u.push(i[m++]);u.push({kind:"message",message:d,mine:d.from.type==="agent"&&d.from.id===n,whilePaused:a.has(d.seq)})}return ya([...u,...i.slice(m)],c>1?ha(o,e[0]?.at):o,n)}function ha(e,t){return e.filter(n=>Date.parse(n.at)>=Date.parse(t))}function ya(e,t,n){let o=[],s=0;for(let a of e){let c=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<c;)o.push(Fo(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>Fo(a,n))]}function Fo(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function wa(e,t){let n=[],o=new Set,s=0,a=!1,c=0;for(let i of e){i.type==="message.added"&&(s=i.seq,a&&(o.add(s),c+=1));let u=pa[i.type];if(u&&!ba(i)){let m=!jo(i.actor)&&!ft(i.actor)&&i.actor.id===t,d=u(i,{who:ka(i.actor),isMe:m,whom:va(i,t),arrived:c,me:t});n.push({kind:"divider",id:i.id,type:i.type,at:i.time,after:s,text:d})}i.type==="channel.paused"?[a,c]=[!0,0]:ga.includes(i.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function ba(e){return e.type==="task.assigned"&&$a.includes(e.cause)}function ft(e){return e?.type==="customer"}function jo(e){return!e||e.type==="system"}function va({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function ka(e){return jo(e)?r("trail.system"):ft(e)?r("trail.customer"):e.id}function mt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var xa=/\bhttps?:\/\/[^\s<>"]+/gi,Sa=/[.,;:!?'’”]+$/;function Yo(e){let t=[],n=0,o=(s,a,c=null)=>s<a&&t.push({text:e.slice(s,a),href:c});for(let{0:s,index:a}of e.matchAll(xa)){let c=Ko(s);URL.canParse(c)&&(o(n,a),n=a+c.length,o(a,n,c))}return o(n,e.length),t}function Ko(e){let t=e.replace(Sa,"");return t.endsWith(")")&&!t.includes("(")?Ko(t.slice(0,-1)):t}function Ie({text:e}){return l`
    <p class="message-body" dir="auto">
      ${Yo(e).map(({text:t,href:n})=>n?l`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function zo({conversationId:e,entry:t,canReply:n,onSent:o}){F();let{state:s,refusal:a}=Mt(t,k(ae));return l`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&l`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${Ie} text=${t.text} />
      ${s==="failed"&&l`<${_a} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function _a({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=C(),{messageId:c,text:i}=t,u=async()=>{await wo(a,e,t),s()},m=()=>{let d=K(e);it(e,c),ie(e,d===""?i:`${i}
${d}`)};return l`
    <${H} tone="bad">
      <span>${r("pending.notSent")} ${n?He(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&l`<button type="button" class="small" onClick=${u}>${r("pending.sendAgain")}</button>`}
        ${o&&l`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>it(e,c)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var Go={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")},Ea=80;function Vo({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:c}=C(),{messages:i,events:u,earlier:m,loaded:d,loadEarlier:f}=n,p=F(),h=sn(0,p),b=Ne(e,k(ge)),w=ce(()=>qt(i,b),[i,b]),x=ce(()=>Ta(Uo(i,u,c.id,o),p).map(L=>l`<${Na} key=${Oa(L)} entry=${L} customer=${t} />`),[i,u,o,t,c.id,h]),{scroller:y,onScroll:E,below:$,toEnd:v}=Da([x,w],i[0]?.seq);return l`
    <div class="history-frame">
      <div class="history" ref=${y} onScroll=${E} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!d}>
        ${m&&l`<p class="earlier"><button type="button" class="small" onClick=${f}>${r("history.showEarlierMessages")}</button></p>`}
        <ol>
          ${x}
          ${w.map(L=>l`<${zo} key=${L.messageId} ...${{conversationId:e,entry:L,canReply:s,onSent:a}} />`)}
        </ol>
      </div>
      ${$&&l`<button type="button" class="small to-end" onClick=${v}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function Oa({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function Ta(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=on(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function Na({entry:e,customer:t}){return e.kind==="day"?l`<li class="day"><span>${e.text}</span></li>`:e.kind==="note"?l`<${La} ...${e} />`:e.kind==="divider"?l`<${Aa} divider=${e} />`:l`<${Ca} ...${e} customer=${t} />`}function Aa({divider:e}){return l`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${j(e.at)}>${Be(e.at)}</time></span>
    </li>
  `}function Ca({message:e,mine:t,whilePaused:n,customer:o}){let{from:s,body:a,at:c,kind:i,quiet:u}=e,m={customer:o,system:r("history.sentPlanned")}[s.type]??s.id;return l`
    <li class="message" data-from=${s.type} data-quiet=${u||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${t?r("common.you"):m}</span>
        <time datetime=${c} title=${j(c)}>${Be(c)}</time>
        ${u&&l`<span class="weak">${Go[i]??Go.message}</span>`}
        ${n&&l`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
      </p>
      ${a===""?l`<p class="message-body"><em>${r("history.noText")}</em></p>`:l`<${Ie} text=${a} />`}
    </li>
  `}function La({note:e,mine:t}){let{author:n,text:o,at:s}=e;return l`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${j(s)}>${Be(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${Ie} text=${o} />
    </li>
  `}function Da(e,t){let n=A(null),o=A({end:!0,height:0,firstSeq:t}),[s,a]=_(!1),c=()=>{let{scrollTop:u,scrollHeight:m,clientHeight:d}=n.current;o.current.end=m-u-d<Ea,o.current.end&&a(!1)},i=()=>{n.current.scrollTop=n.current.scrollHeight,n.current.focus()};return g(()=>{let u=n.current,m=u.scrollHeight-o.current.height;o.current.end?u.scrollTop=u.scrollHeight:t<o.current.firstSeq?u.scrollTop+=m:m>0&&a(!0),o.current={...o.current,height:u.scrollHeight,firstSeq:t}},e),g(()=>{let u=n.current,m=new ResizeObserver(()=>{o.current.end&&(u.scrollTop=u.scrollHeight)});return m.observe(u),m.observe(u.querySelector("ol")),()=>m.disconnect()},[]),{scroller:n,onScroll:c,below:s,toEnd:i}}function Qo({conversationId:e}){let t=K(e,k(le)).trim();return t===""?null:l`
    <${H} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>ie(e,"")}>${r("common.discard")}</button>
    <//>
  `}var Pa=16*1024;function Jo({conversationId:e,onAdded:t}){let{api:n}=C(),{busy:o,refusal:s,run:a,clear:c}=J(),i=Ae.of(e,k(Ae.store)),[u,m]=_(i!==""),d=A({}),f=A(null),p=()=>{c(),m(!1)},h=async()=>{let b=Ae.of(e).trim();if(b==="")return;d.current.text!==b&&(d.current={text:b,id:crypto.randomUUID()});let{answer:w}=await a("note",()=>jn(n,e,d.current.id,b));w&&(d.current={},Ae.keep(e,""),p(),oe(r("noteBox.noteAdded")),await t())};return Ra(f,u),u?l`<${Wa} ...${{conversationId:e,text:i,refusal:s}} busy=${o!==null} onAdd=${h} onClose=${p} />`:l`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${i!==""&&l`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function Wa({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let c=Q(),i=A(null);g(()=>i.current.focus(),[]);let u=new TextEncoder().encode(t.trim()).length>Pa,m=t.trim()!==""&&!u,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return l`
    <form class="note-box" onSubmit=${d}>
      <label for=${c}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${c} rows="3" dir="auto" ref=${i} value=${t} aria-describedby=${`${c}-hint`} aria-invalid=${u}
        onInput=${p=>Ae.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${X} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${c}-hint`} class="hint" data-wrong=${u}>
          ${u?r("noteBox.thisTooLongNote"):r("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${a}>${r("common.close")}</button>
          <button type="submit" disabled=${!m||n}>${r("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `}function Ra(e,t){let n=A(t);g(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Ce({channel:e}){return l`<span class="tag">${ye(e)}</span>`}function Xo({state:e}){return l`<span class="tag state" data-state=${e}>${Zt(e)}</span>`}function Le({priority:e}){return e>0?l`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var qa=R(()=>import("./later-RHQCCSPA.js").then(e=>e.CustomerPanel)),Ma=1500,Ia="(min-width: 1400px)",Ba=r("conversation.thisConversationNotYours");function Zo({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:c,onChange:i}){let{api:u,user:m}=C(),d=k(Y)[e];Ge(u,`conversation:${e}`);let f=V(u,O`/v1/conversations/${e}`,Ma),p=f.data,h=fo(u,e,p),b=po(u,e),w=A(null),x=A(!1);p&&(x.current=!0),Ha(w,p&&`${p.channel_state} ${de(p)}`),g(()=>ve(p?.pause),[p]);let y=et("customer",matchMedia(Ia).matches,k(ne));g(()=>{p&&Te(p,m.id)},[p]),Fa(p,h,m),g(()=>bo(e,h.messages),[e,h.messages]);let E=l`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let S=x.current&&f.error?.status===404;return l`
      <div class="conversation">
        ${E}
        ${S?l`<${H} tone="warn">${Ba}<//>`:l`<${X} refusal=${f.error} />`}
      </div>
    `}let[$,v]=[W(p),p.customer_address],L=rt(p,m,o),T=async S=>{f.put(S.body,S.etag),await i(S.body)},N=async S=>{await at(u,e,S),f.refresh()};return l`
    <div class="conversation">
      <header class="conversation-head">
        ${E}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${w}>${$}</h2>
          <p class="conversation-facts">
            <${Xo} state=${p.channel_state} /> <${Ce} channel=${p.channel} />
            <${Le} priority=${p.priority} />
            ${$!==v&&l`<span dir="auto">${v}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${y}
              onClick=${()=>tt("customer",!y)}>${r("common.customer")}</button>
          </p>
        </div>
        <${Ro} ...${{conversation:p,actions:L,history:h,settings:o,poll:f,onChanged:T}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Bo} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:c}} />
          <${Vo} conversationId=${e} customer=${$} history=${h} notes=${b.notes}
            canReply=${L.reply} onSent=${f.refresh} />
          ${!L.reply&&l`<${Qo} conversationId=${e} />`}
          <${Jo} conversationId=${e} onAdded=${b.refresh} />
          ${L.reply&&!d&&l`<${Ho} conversation=${p} onSend=${N} />`}
        </div>
        ${y&&l`<${qa} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function Ha(e,t){let n=A(!1);g(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Fa(e,t,n){let o=e&&t.messages.at(-1),s=A(null),a=e?.task?.agent_id===n.id?e.task.id:null;g(()=>{if(!o)return;let c=()=>{document.hidden||(wn(e.id,o.seq),Ve(a))};return c(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&xe(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,so(e.id,t.messages),document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[o?.seq,a])}var Ua=R(()=>import("./later-RHQCCSPA.js").then(e=>e.LeftRows));function er({view:e,current:t}){let n=Q(),o=et("left",!1,k(ne));return l`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>tt("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&l`<${Ua} view=${e} current=${t} />`}</div>
    </section>
  `}var ja=R(()=>import("./later-RHQCCSPA.js").then(e=>e.FirstWordDialog));function tr({work:e,settings:t,view:n,onSent:o}){let[s,a]=_(!1);return l`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&l`<${ja} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function nr(){let[e,t]=_([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function or({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:l`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}var Ya=3e3;function rr({first:e,view:t,current:n}){let{api:o,user:s}=C(),a=F(),c=nr(),i=V(o,c.cursor&&Dt(s.id,c.cursor),Ya),u=A(null),m=za(c.cursor?i:e),d=m.data?.paused??[];g(()=>d.forEach(({pause:x})=>ve(x)),[m.data]),g(()=>{c.cursor&&i.loaded&&i.data?.paused.length===0&&c.previous()},[i.loaded,i.data]),Ga(u,c.page);let f=({pause:x})=>we(x.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);Va(p);let h=d.filter(x=>!p.some(({id:y})=>y===x.id)),b=x=>l`<${Qa} key=${x.id} ...${{conversation:x,view:t,current:n}} />`,w=c.page===1&&!m.data?.next_cursor;return l`
    ${p.length>0&&l`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${ue(p.length)}</span></h2>
        <ul>${p.map(b)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${u}>
        ${r("common.paused")} ${w&&h.length>0&&l`<span class="count">${ue(h.length)}</span>`}
      </h2>
      ${m.loaded&&h.length===0&&l`<p class="list-empty">${Ka(p,w)}</p>`}
      <ul>${h.map(b)}</ul>
      <${or} pages=${c} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function Ka(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function za(e){let t=A(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function Ga(e,t){let n=A(t);Yt(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function Va(e){let t=A(new Set);g(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(W).join(", ");xe(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Qa({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=k(ee),c=n===e.id,i=Tt(e),u=i&&Qe(e,a);return l`
    <li class="row" data-unread=${u} data-selected=${c}>
      <a class="row-link" href=${I(t,e.id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${W(e)}</span>
          <${Le} priority=${e.priority} /> <${Ce} channel=${e.channel} />
        </span>
        <span class="row-line"><${ut} pause=${o} /></span>
        ${qo(o).map(({text:m,isTyped:d})=>l`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        ${i&&l`<${Ja} at=${s.at} unread=${u} />`}
      </a>
    </li>
  `}function Ja({at:e,unread:t}){let n=F();return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:be(e,n)})}
    </span>
  `}var sr=["available","away","offline"],Ap=["new_task","custom_routing"],Cp=["refuse","allow"],Lp=["queue","wait","refuse"],Dp=["own","all"];var ar=12;function ir({inUse:e,capacity:t}){let[n,o]=[he(t),So(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return l`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=ar?l`<${Xa} ...${{inUse:e,capacity:n}} />`:l`<${Za} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Xa({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,ar));return l`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>l`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Za({inUse:e,capacity:t}){return l`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var cr={capacity:3,queues:["default"]};function ei(e,t,n){return ur(e)&&n?{...cr,availability:t}:{availability:t}}function ti(e,t){return(t?.agents?.self_service??t!==null)||D(e,"supervisor")||D(e,"admin")}function ur({error:e}){return e?.status===404}function lr({agent:e,work:t,onChange:n}){let{api:o,user:s}=C(),{busy:a,refusal:c,run:i,clear:u}=J(),m=ti(s,st(o)),d=Q();if(!e.loaded)return l`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(ur(e)?cr:null);if(!f)return l`<${oi} onRetry=${n} />`;let p=async b=>{let{answer:w}=await i("presence",()=>Kn(o,s.id,b));return w&&(e.put(w.body,w.etag),n()),!!w},h=f.availability??"offline";return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${h}>
          <select id=${d} value=${h} disabled=${a!==null}
            onChange=${b=>p(ei(e,b.currentTarget.value,m))}>
            ${sr.map(b=>l`<option key=${b} value=${b}>${tn(b)}</option>`)}
          </select>
        </span>
        <${ir} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&l`<${H} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?l`<${ri} known=${f} busy=${a!==null} onSave=${p} />`:l`<p class="hint">${ni(e)}</p>`}
      <${X} refusal=${c} onDismiss=${u} />
    </section>
  `}function ni({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function oi({onRetry:e}){return l`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function ri({known:e,busy:t,onSave:n}){let[o,s]=_({}),[a,c]=[Q(),Q()],{capacity:i=String(he(e.capacity)),queues:u=e.queues.join(", ")}=o,m=u.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:xo(e.capacity,Number(i)),queues:m})&&s({})};return l`
    <details class="presence-details">
      <summary>${r("presence.capacityQueues")}</summary>
      <form onSubmit=${d}>
        <div class="field">
          <label for=${a}>${r("presence.tasksOnce")}</label>
          <input id=${a} type="number" min="0" max="100" required value=${i}
            onInput=${f=>s({...o,capacity:f.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${c}>${r("presence.queuesSeparatedCommas")}</label>
          <input id=${c} type="text" autocapitalize="none" value=${u} aria-invalid=${m.length===0}
            aria-describedby=${`${c}-hint`}
            onInput=${f=>s({...o,queues:f.currentTarget.value})} />
          <p id=${`${c}-hint`} class="hint" data-wrong="true">
            ${m.length===0?r("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||m.length===0}>${r("presence.save")}</button>
      </form>
    </details>
  `}function mr({conversation:e,isUntouched:t}){let n=F(),o=oo(e,t,k($e)),s=e.last_message;if(o===null)return l`<span class="weak">${r("wait.answered",{time:be(s.at,n)})}</span>`;let a=e.task?.answer_by,[c,i]=[new Date(o).toISOString(),Math.max(0,n-o)];return l`
    <time class="due" data-tone=${ao(i)} datetime=${c} title=${r("wait.customerWaitsSince",{time:j(c)})}>
      ${a?r("wait.waitsAnswer",{time:yt(i),by:nn(a,n)}):r("wait.waits",{time:yt(i)})}
    </time>
  `}function pr({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],c=a.filter(({status:u})=>u==="assigned"),i=a.filter(({status:u})=>u==="wrapping");return l`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${ue(c.length)}</span></h2>
      ${c.length===0&&e.loaded&&l`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <ul>
        ${c.map(u=>l`<${fr} key=${u.task_id} ...${{task:u,view:t,current:n}} />`)}
      </ul>
    </section>
    ${i.length>0&&l`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${ue(i.length)}</span></h2>
        <ul>
          ${i.map(u=>{let m=l`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(u)}
                aria-label=${r("taskList.completeWrapUp",{customer:dr(u)})}>${r("taskList.complete")}</button>
            `;return l`<${fr} key=${u.task_id} ...${{task:u,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function dr({conversation:e,conversation_id:t}){return e?W(e):t}function fr({task:e,view:t,current:n,action:o}){let s=Je(e,k(ee),k(te)),a=k(Y)[e.conversation_id],c=n===e.conversation_id;return l`
    <li class="row" data-unread=${s!==null} data-selected=${c}>
      <a class="row-link" href=${I(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${dr(e)}</span>
          ${e.conversation&&!o&&l`<${si} conversation=${e.conversation} />`}
        </span>
        <${ii} task=${e} news=${s} waits=${a} />
      </a>
      ${o}
    </li>
  `}function si({conversation:{priority:e,channel:t}}){return l`<span class="row-tags"><${Le} priority=${e} /> <${Ce} channel=${t} /></span>`}var ai={task:r("common.new"),message:r("common.unread")};function ii({task:e,news:t,waits:n}){let o=K(e.conversation_id,k(le)),s=e.conversation?.task?.reason,a=e.status==="assigned";return l`
    <span class="row-line">
      ${t&&l`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${ai[t]}</span>`}
      ${n?`${fe[n.name].doing}…`:l`<${ci} task=${e} isUntouched=${t==="task"} />`}
      ${a&&s&&s!=="new"&&l`<span class="tag">${en(s)}</span>`}
      ${a&&o.trim()!==""&&l`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function ci({task:{status:e,since:t,conversation:n},isUntouched:o}){let s=F();return e==="wrapping"?r("taskList.since",{time:be(t,s)}):n&&l`<${mr} conversation=${n} isUntouched=${o} />`}function $r({conversationId:e,view:t="desk"}){let{api:n,user:o}=C(),{agent:s,work:a,refresh:c}=co(t),i=st(n);Vn(n,o,i);let{busy:u,refusal:m,run:d,clear:f}=J(),p=a.data?.tasks.find(w=>w.conversation_id===e&&w.status==="wrapping"),h=async w=>{let{answer:x}=await d("complete",()=>Fn(n,w.task_id)),{data:y}=await a.refresh();if(!x)return;oe(r("desk.wrapUpCompleted"));let E=!w.conversation||de(w.conversation)!==o.id;w.conversation_id===e&&E&&Gt(t,bn(y?.tasks??[])?.conversation_id)},b={href:I(t),words:r("desk.allMyWork")};return l`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&l`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${lr} agent=${s} work=${a} onChange=${c} />
        <${cn} error=${a.error} />
        <${X} refusal=${m} onDismiss=${f} />
        <${tr} work=${a.data} settings=${i} view=${t} onSent=${c} />
        <${pr} ...${{work:a,view:t,busy:u,onComplete:h}} current=${e} />
        <${rr} first=${a} view=${t} current=${e} />
        <${er} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?l`
              <${Zo} key=${e} id=${e} ...${{back:b,wrapping:p,busy:u,onComplete:h}}
                hrefOf=${w=>I(t,w)}
                settings=${i} onChange=${c} />
            `:l`<${ui} agent=${s.data} />`}
      </section>
    </div>
  `}function ui({agent:e}){return l`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${li(e)}</p>
    </div>
  `}function li(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var mi=2e3,fi=30,Ft={rare:!0},pi=R(()=>import("./settings-BWXVP7N4.js").then(e=>e.Settings),Ft),di=R(()=>import("./supervisor-TRBZANQE.js").then(e=>e.Supervisor),Ft),$i=R(()=>import("./try-OSEWOIRB.js").then(e=>e.Try),Ft),gi={desk:({rest:e})=>l`<${$r} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>l`<${di} list=${e} conversationId=${t} filter=${n} />`,settings:()=>l`<${pi} />`,try:({rest:e})=>l`<${$i} conversationId=${e} />`};ln();addEventListener("pagehide",Ye);function Zd({config:e,user:t}){let n=Wn(k(zt),t,e),o=ce(()=>({config:e,user:t,api:yi(e)}),[e,t]),s=ce(()=>hi(t)?hn(o.api,t):()=>{},[o]);return g(()=>s,[s]),Ge(o.api,D(t,"agent")?"desk":null),wi(e),g(Tn,[]),l`
    <${_t.Provider} value=${o}>
      <${Rn} view=${n.view}>${gi[n.view](n)}<//>
    <//>
  `}function hi(e){return D(e,"agent")||D(e,"supervisor")}function yi(e){return Jt({base:e.api,token:()=>Pe.get().token,onUnauthorized:Vt})}function wi(e){g(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%fi!==1&&!We())&&Xt().then(St,()=>{})};n();let o=setInterval(n,mi);return()=>clearInterval(o)},[e])}export{St as a,ve as b,ke as c,F as d,C as e,U as f,fe as g,Y as h,fn as i,Ge as j,Ve as k,xe as l,ne as m,Sn as n,Xi as o,_e as p,qn as q,Bn as r,Kc as s,Hn as t,de as u,rt as v,tu as w,Kn as x,zn as y,Gn as z,Te as A,bu as B,Ks as C,ml as D,fl as E,No as F,go as G,oe as H,Js as I,ta as J,Kl as K,qe as L,xu as M,_s as N,to as O,Su as P,Ap as Q,Cp as R,Lp as S,Dp as T,Ce as U,Xo as V,Le as W,V as X,st as Y,oo as Z,ro as _,ao as $,Dt as aa,fo as ba,Eo as ca,Co as da,Lo as ea,qo as fa,ut as ga,Zo as ha,nr as ia,or as ja,ir as ka,ei as la,ti as ma,ur as na,mr as oa,$r as pa,Zd as qa};
