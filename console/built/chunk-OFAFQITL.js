/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{$ as Zt,B as ce,C as r,G as Q,H as Kt,I as k,J as M,K as Yt,N as pt,P as ge,Q as zt,R as Gt,S as me,T as Vt,U as P,W as U,X as Ie,Y as Qt,Z as Jt,_ as Xt,aa as ye,b as It,c as v,ca as we,d as $,da as ft,e as Mt,f as T,g as le,h as Le,i as Bt,j as V,ja as en,k as u,ka as dt,l as R,la as Me,m as g,ma as B,n as q,na as tn,o as Ht,oa as J,q as Ft,s as De,v as Ut,w as jt,z as D}from"./chunk-GBCCCU23.js";var ur=["pointerdown","keydown","wheel","touchstart"],nn=Date.now(),$t=new Set;function ht(e=Date.now()){let t=!gt(e);if(nn=e,t)for(let n of[...$t])n()}function gt(e=Date.now()){return e-nn<6e4}function on(){for(let e of ur)addEventListener(e,()=>ht(),{capture:!0,passive:!0})}function Be(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),$t.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),$t.delete(e)}}var yt=0,wt=new Set;function bt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-yt)>1500;if(yt=t,n)for(let o of[...wt])o()}function be(e){e?.remaining_seconds>0&&bt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function ve(){return Date.now()+yt}function H(e=1e4){let[,t]=v(0);return $(()=>{let n=()=>t(s=>s+1),o=setInterval(n,e);return wt.add(n),()=>{clearInterval(o),wt.delete(n)}},[e]),ve()}var vt=It(null);function N(){return Bt(vt)}var rn=mr();function F(e){let t=R({}),n=null,o=()=>t.set((n&&lr(rn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return De.subscribe(s),s(De.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&rn?.setItem(n,JSON.stringify(a))}catch{}}}}function X(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function se(e,t){let{[t]:n,...o}=e;return o}function lr(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function mr(){try{return globalThis.localStorage??null}catch{return null}}var pe={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},j=R({}),He=new Map;function sn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Pe(e),n*1e3);He.set(e,{timer:s,commit:o}),j.set({...j.get(),[e]:t})}function Fe(e){an(e)}async function Pe(e){await an(e)?.commit()}function Ue(){return Promise.all([...He.keys()].map(Pe))}function an(e){let t=He.get(e);return t?(clearTimeout(t.timer),He.delete(e),j.set(se(j.get(),e)),t):null}var cn=1e3,Z=F("seen"),ee=F("opened");function un(e,t){t>(Z.get()[e]??0)&&Z.set(X(Z.get(),e,t,cn))}function je(e){e&&!ee.get()[e]&&ee.set(X(ee.get(),e,!0,cn))}function Ke(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function kt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function Ye(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?Ke(e.conversation,t)?"message":null:"task"}function ln(e,t=Z.get(),n=ee.get()){return e.find(o=>Ye(o,t,n)!==null)}function mn({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>Ye(i,n,o)!==null),a=t.filter(i=>kt(i)&&Ke(i,n));return s.length+a.length}var ze=R(0);function pn(e){let[t,n]=[g(Z),g(ee)];$(()=>{ze.set(e?mn(e,t,n):0)},[e,t,n]),$(()=>()=>ze.set(0),[])}var pr=5,Ge=R([]);function ke(e){let t=Ge.get(),n=(t.at(-1)?.id??0)+1;Ge.set([...t,{id:n,text:e}].slice(-pr))}function fn(){let e=g(Ge);return u`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var te=F("preferences");function dn(e=te.get()){return e.shortcuts!==!1}function Ei(e){te.set({...te.get(),shortcuts:e})}function Ve(e,t,n=te.get()){return n[e]??t}function Qe(e,t){te.set({...te.get(),[e]:t})}var hn="input, textarea, select, [contenteditable]",fr=".desk-side .row-link";function gn(){return addEventListener("keydown",$n),()=>removeEventListener("keydown",$n)}function $n(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(hn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}dn()&&(t==="j"||t==="k"?(e.preventDefault(),$r(t==="j"?1:-1)):!e.repeat&&t.length===1&&dr(e))}}function dr(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),o.matches(hn)?o.focus():o.click())}function $r(e){let t=[...document.querySelectorAll(fr)],n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var xt=new Set;function W(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(xt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||xt.add(s),function(i){let[c,l]=v(()=>n),[m,d]=v(!1);return $(()=>{c||s().then(p=>l(()=>p),()=>d(!0))},[]),m?u`<${B} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function yn(){let e=()=>[...xt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var hr=W(()=>import("./later-M2LUEGXJ.js").then(e=>e.ShortcutList));function wn(){let[e,t]=v(!1);return $(gn,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${hr} onClose=${()=>t(!1)} />`}
  `}var gr=W(()=>import("./later-M2LUEGXJ.js").then(e=>e.SignOutDialog));function bn(){let{api:e,config:t,user:n}=N(),[o,s]=v(null),{busy:a,run:i}=Q(),c=async()=>{await Ue(),jt({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=D(n,"agent")?await i("look",()=>yr(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&u`<${gr} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function yr(e,t){let n=await e.get(k`/v1/agents/${t.id}`),o=await e.get(k`/v1/agents/${t.id}/tasks`+M({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var wr=4,xe=R([]),vn=0;function ne(e,{tone:t="info",action:n=null}={}){ke(e),vn+=1,xe.set([...xe.get(),{id:vn,text:e,tone:t,action:n}].slice(-wr))}function Je(e){xe.set(xe.get().filter(t=>t.id!==e))}var br=8e3;function kn(){let e=g(xe),t=Object.entries(g(j));return e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(n=>u`<${vr} key=${n.id} toast=${n} />`)}
      ${t.map(([n,{name:o,customer:s}])=>u`
          <div key=${n} class="toast">
            <p>${r("toasts.doingCustomer",{doing:pe[o].doing,customer:s})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:pe[o].doing,customer:s})} onClick=${()=>Fe(n)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function vr({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=v(!1);$(()=>{if(s)return;let c=setTimeout(()=>Je(e),br);return()=>clearTimeout(c)},[s]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Je(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>Je(e)}>✕</button>
    </div>
  `}var xn={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try")};function Sn(e,t){return[...D(e,"agent")?["desk"]:[],...D(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&D(e,"agent")?["try"]:[]]}function _n(e,t,n){let o=Sn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&D(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function En({view:e,children:t}){let{config:n,user:o}=N(),s=T(null),a=T(e),i=g(ze);return $(()=>{document.title=[i>0&&`(${ce(i)})`,xn[e],"·",pt].filter(Boolean).join(" ")},[e,i]),$(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>kr(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${pt}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${Sn(o,n).map(c=>u`
            <a key=${c} href=${q(c)} aria-current=${c===e?"page":void 0}>${xn[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${wn} />
        <${bn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${kn} />
    <${fn} />
  `}function kr(e,t){e.preventDefault(),t.focus()}function Se(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>Tn(i.channel,t)&&Tn(i.queue,n)).toSorted((i,c)=>On(i.match)-On(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function On({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Tn(e,t){return!e||e===t}var[xr,Nn,Xe]=[6e4,36e5,864e5],Sr=14*Xe;function An(e,t,n){let{pause:o}=e,s=Se(n,e).pause,a=D(t,"supervisor")||s.calendar?Sr:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<xr?0:i}function bc(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+Nn},{name:"hours",words:r("extension.4HoursLonger"),until:e+4*Nn},{name:"day",words:r("extension.1DayLonger"),until:e+Xe},{name:"days",words:r("extension.3DaysLonger"),until:e+3*Xe},{name:"week",words:r("extension.weekLonger"),until:e+7*Xe}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function Cn(e,t,{channel:n,queue:o}){return!e||!Se(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function fe(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function Ze(e,t,n){let o=fe(e),[s,a]=[D(t,"agent"),D(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,p=l==="active"&&e.task?.status==="pending",f=l==="inactive"&&(m?.agent_id===t.id||a),h=!i&&o!==null&&s?o:null;return{reply:l==="active"&&i&&s,leave:d&&Cn(n,"leave",e),pause:d&&Cn(n,"pause",e),resume:l==="pause"&&c,reactivate:f,skip:f&&!!m?.plan,extend:l==="pause"&&c&&Er(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||D(t,"signal")),take:p&&s&&_r(e.task,t,a)||h!==null,assign:a&&!i&&(p||o!==null||l==="inactive"),transfer:c||p&&a,end:l!=="closed"&&(c||a),forAgent:Or(e,t,c&&!i?o:null),from:h}}function _r({reserved_for:e},t,n){return!e||e===t.id||n}function Er(e,t,n){return An(e,t,n)>Date.parse(e.pause.reassign_at)}function Or({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var St=({version:e})=>({ifMatch:e&&`"${e}"`}),_t=e=>({...St(e),keepalive:!0});function Tr(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(k`/v1/conversations/${t.id}/leave`,a,_t(t))}function Nr(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let p={wrap_up:!0,then:i,on_reply:c};return d&&(p.again=!0),n&&(p.reason=n),o&&(p.note=o),l&&(p.topic=l),m&&(p.wait=m),a?Object.assign(p,{preset:a,zone:dt()}):s&&Object.assign(p,{until:new Date(s).toISOString(),zone:dt()}),e.post(k`/v1/conversations/${t.id}/pause`,p,_t(t))}function Ar(e,t,{signal:n,outcome:o}={}){return e.post(k`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Cr(e,t){return e.post(k`/v1/conversations/${t.id}/resume`)}function Lr(e,t){return e.post(k`/v1/conversations/${t.id}/plan/skip`,{},St(t))}function Dr(e,t){return e.post(k`/v1/conversations/${t.id}/plan/cancel`)}function Pr(e,t,{agentId:n}={}){return e.post(k`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Wr(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(k`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function Rr(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(k`/v1/conversations/${t.id}/transfer`,i,_t(t))}function qr(e,t,{until:n}){return e.post(k`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Ir(e,t){return e.post(k`/v1/conversations/${t.id}/end`,{wrap_up:!0},St(t))}function Ln(e,t){return e.post(k`/v1/tasks/${t}/complete`)}function Dn(e,t,n,o){return e.post(k`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function Pn(e,t,n,o){return e.post(k`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function Nc(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function Wn(e,t){return e.post(k`/v1/agents/${t}/heartbeat`)}function Rn(e,t,n){return e.put(k`/v1/agents/${t}`,n)}var qn={leave:Tr,pause:Nr,answer:Ar,resume:Cr,end:Ir,extend:qr,reactivate:Pr,skip:Lr,cancel:Dr,take:Wr,transfer:Rr},In={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var Mr=1/3,Br=5e3;function Hr(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Br,t*1e3*Mr):null}function Mn(e,t,n){let o=Hr(n);$(()=>{if(o===null)return;let s=()=>Wn(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var Fr=5e3,Ur=2e4,jr=15e3,Kr=6e4,Yr=300,_e={data:null,etag:null,error:null,loaded:!1};function Hn({load:e,every:t,sleeps:n=()=>!1,onChange:o,env:s=Gr}){let a=_e,i,c=0,l=!1,m=!1,d=0,p=-1/0,f=()=>{};function h(_){a=_,l&&o(a)}async function w(){let _=d+=1;p=s.now();try{let E=await e(a.etag);if(!l||_!==d)return;c=0,zr(E,a)?a.error&&h({...a,error:null}):(a.loaded&&s.noteActivity(),h({data:E.body,etag:E.etag??null,error:null,loaded:!0}))}catch(E){if(!l||_!==d)return;let O=Bn(E);c=O?0:c+1;let L=O?_e:a;h({data:L.data,etag:L.etag,error:E,loaded:!0})}}function b(){let _=s.isLively()?t():Math.max(t(),Fr),E=Math.min(_*2**Math.min(c,6),Math.max(_,jr)),O=Bn(a.error)?Math.max(Kr,E):E;return s.hidden()?Math.max(Ur,O):O}function x(){m||(s.clearTimeout(i),l&&(i=s.setTimeout(y,b())))}function y(){return s.hidden()&&n()?void 0:S()}async function S(){m=!1,s.clearTimeout(i),await w(),x()}let A=()=>{if(s.hidden())return;let _=Yr-(s.now()-p);s.clearTimeout(i),_<=0?S():(m=!0,i=s.setTimeout(S,_))};return{state:()=>a,start(){return l=!0,f=s.onWake(A),S()},stop(){l=!1,m=!1,s.clearTimeout(i),f()},async refresh(){return await S(),a},put(_,E){d+=1,h({data:_,etag:E??null,error:null,loaded:!0}),x()}}}function Bn(e){return e?.status===403||e?.status===404}function zr(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Gr={hidden:()=>document.hidden,now:()=>Date.now(),isLively:gt,noteActivity:ht,onWake:Be,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Et=new WeakMap;function G(e,t,n,{at:o=Vr,whileHidden:s=!0}={}){let[a,i]=v({address:null,state:_e}),c=T(null);$(()=>{if(t===null)return;let p=w=>i({address:t,state:w}),{poller:f,end:h}=Qr(e,t,o,{every:n,whileHidden:s,onChange:p});return c.current={address:t,poller:f},()=>{c.current=null,h()}},[e,t,n]);let l=a.address===t?a.state:_e,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??_e,put:(p,f)=>m()?.put(p,f)}}var Vr=e=>e;function Qr(e,t,n,o){Et.has(e)||Et.set(e,new Map);let s=Et.get(e);s.has(t)||s.set(t,Jr(e,t,n));let{poller:a,watchers:i}=s.get(t);return i.add(o),i.size===1?a.start():o.onChange(a.state()),{poller:a,end:()=>{i.delete(o),!(i.size>0)&&(a.stop(),s.delete(t))}}}function Jr(e,t,n){let o=new Set;return{poller:Hn({load:a=>e.get(n(t),a),every:()=>Math.min(...[...o].map(({every:a})=>a)),sleeps:()=>[...o].every(({whileHidden:a})=>!a),onChange:a=>[...o].forEach(({onChange:i})=>i(a))}),watchers:o}}var Xr=6e4;function et(e){return G(e,"/v1/settings",Xr).data}var Zr=6e4,es=200,ts=3,ns=50,os=12e4,Ee=F("left"),rs={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Oe({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let l=Ee.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Ee.set(X(l,e,m,ns))}else l[e]&&Ee.set(se(l,e))}async function Fn(e,t,n=ts){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:es,cursor:s},{body:c}=await e.get("/v1/conversations"+M(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function ss({found:e,isAll:t},n,o=ve()){let s=Object.values(t?Un(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function Un(e,t,n=ve()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<os;return Object.fromEntries(Object.entries(t).filter(s))}function zc(e){let t=g(Ee),[n,o]=v(rs),s=Object.keys(t).join();$(()=>{let c=!0,l=h=>c&&o(w=>({...w,loaded:!0,error:null,...h})),m=h=>{h.isAll&&Ee.set(Un(h.found,Ee.get())),l(h)},d=()=>document.hidden||Fn(e).then(m,h=>l({error:h}));d();let p=setInterval(d,Zr),f=Be(d);return()=>{c=!1,clearInterval(p),f()}},[e,s]);let{cursor:a}=n,i=Le(async()=>{let c=await Fn(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:ss(n,t),more:i}}var jn=50,as=64,We=F("topics");function Qc(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,as).replaceAll(/^-+|-+$/g,"")}function is({pause:e,leave:t}){return(e??t)?.topic??null}function Kn(e){let t=e.map(is).filter(n=>n&&!We.get()[n]);for(let n of new Set(t))We.set(X(We.get(),n,!0,jn))}function Jc(e){We.set(X(We.get(),e,!0,jn))}var Yn=6e4,[cs,us]=[5*Yn,15*Yn],de=R({});function zn(e,t=!1,n=de.get()){let{id:o,last_message:s,task:a,unanswered:i}=e;if(!i)return null;let c=n[o];if(c?.since&&c.seq<=s.seq)return c.since;let l=a&&["new","reply"].includes(a.reason)&&(t||a.status==="pending");return Date.parse(l?a.created_at:s.at)}function Gn(e){let t=de.get(),n={...t};for(let{id:o,last_message:s,unanswered:a}of e)s&&!a?n[o]={seq:s.seq+1,since:null}:s&&n[o]?.since===null&&(n[o]={seq:s.seq,since:Date.parse(s.at)});JSON.stringify(n)!==JSON.stringify(t)&&de.set(n)}function Vn(e,t){let n=t.filter(({quiet:a})=>!a),o=n.findLastIndex(({from:a})=>a.type!=="customer"),s=n[o+1];s&&de.set({...de.get(),[e]:{seq:s.seq,since:Date.parse(s.at)}})}function Qn(e){return e>=us?"urgent":e>=cs?"soon":"calm"}var ls=1500,ms=15e3,ps=25,fs=["resume","outbound"];function Ot(e,t){return k`/v1/agents/${e}/tasks`+M({limit:ps,cursor:t})}function Xn(e){let{api:t,user:n}=N(),o=G(t,k`/v1/agents/${n.id}`,ms),s=G(t,Ot(n.id),ls);return ds(s.data?.tasks,e),$s(s.data?.paused,e),pn(s.data),$(()=>{let i=s.data?.tasks.map(({conversation:c})=>c).filter(Boolean)??[];Gn(i);for(let c of i)Oe(c,n.id)},[s.data]),$(()=>{s.data?.paused.forEach(({pause:i})=>be(i)),Kn(s.data?.paused??[])},[s.data]),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function ds(e,t){let n=T(null);$(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:c,conversation:l})=>ee.get()[c]||fs.includes(l?.task?.reason),a=c=>!n.current.has(c.task_id)&&!s(c),i=o.filter(a);for(let c of i){let l={words:r("common.open"),href:q(t,c.conversation_id)};ne(r("work.newTask",{inWords:hs(c)}),{action:l})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function $s(e,t){let n=T(null);$(()=>{if(!e)return;let o=e.filter(({pause:a})=>a.reminded_at),s=({pause:a})=>n.current&&!n.current.has(Jn(a));for(let a of o.filter(s)){let{id:i,pause:c}=a,l=ye(c.reassign_at,ve(),void 0,c.then).text,m={words:r("common.open"),href:q(t,i)};ne(r("work.reminder",{name:P(a),due:l}),{action:m})}n.current=new Set(o.map(({pause:a})=>Jn(a)))},[e])}function Jn({pause_id:e,reminded_at:t}){return`${e}@${t}`}function hs({conversation:e,conversation_id:t}){return e?r("work.on",{name:P(e),channel:ge(e.channel)}):t}var Zn=100,eo=200,to=8,gs=600,ys=20,ws={messages:[],version:null,events:[],earlier:!1,loaded:!1};function bs({api:e,id:t,wait:n=o=>setTimeout(o,gs)}){let o=new Set,s=ws,a=[],i=null,c=null,l=[],m={cursor:void 0,from:0},d=Promise.resolve();function p(){s={messages:a,version:i,events:l,earlier:c>1,loaded:!0};for(let y of[...o])y(s)}async function f(y,S){let A=[],_=y;for(;_<S;){let E=Math.min(eo,S-_),{body:O}=await e.get(k`/v1/conversations/${t}/messages`+M({after_seq:_,limit:E}));if(O.messages.length===0)break;A.push(...O.messages),_=O.messages.at(-1).seq}return A}async function h(y){let S=y.last_message?.seq??0,A=a.at(-1)?.seq??Math.max(0,S-Zn);S<=A||(a=[...a,...await f(A,S)],c??=a[0]?.seq??1)}async function w(){let{cursor:y,from:S}=m;for(;;){let{body:A}=await e.get(k`/v1/conversations/${t}/events`+M({cursor:y,limit:eo}));if(l=[...l.slice(0,S),...A.events],m={cursor:y,from:S},!A.next_cursor)return;[y,S]=[A.next_cursor,l.length]}}async function b(y,S){if(o.size===0)return;let A=h(y).then(()=>{i=Math.max(i??0,y.version),p()});await Promise.all([A,w()]),p();let _=(l.at(-1)?.version??0)<y.version;(S===to||_&&S>1)&&n(()=>x(()=>b(y,S-1)))}function x(y){return d=d.then(y).catch(()=>{}),d}return{sync:y=>x(()=>b(y,to)).then(()=>a),earlier:()=>x(async()=>{if(!(c>1))return;let y=Math.max(0,c-1-Zn);a=[...await f(y,c-1),...a],c=a[0].seq,p()}),state:()=>s,watch(y){return o.add(y),()=>o.delete(y)}}}var Tt=new WeakMap;function vs(e,t){Tt.has(e)||Tt.set(e,new Map);let n=Tt.get(e),o=n.get(t)??bs({api:e,id:t});return n.delete(t),n.set(t,o),n.size>ys&&n.delete(n.keys().next().value),o}function no(e,t,n){let o=le(()=>vs(e,t),[e,t]),[s,a]=v(o.state());$(()=>o.watch(a),[o]),$(()=>{n&&o.sync(n)},[o,n]);let i=Le(()=>o.earlier(),[o]),c=Le(l=>o.sync(l),[o]);return{...s,loadEarlier:i,sync:c}}var ks=3e4,xs=200,Nt={notes:[],cursor:void 0};function oo(e,t){let[n,o]=v(Nt),s=G(e,k`/v1/conversations/${t}/notes`+M({limit:xs,cursor:n.cursor}),ks),a=s.data?.notes??Nt.notes,i=s.data?.next_cursor;$(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=v(Nt.notes);return $(()=>l([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}var $e=F("outbox"),ae=R({}),ro=new Map,Ss=[],_s=2e4;function Te(e,t=$e.get()){return t[e]??Ss}function Ct(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function so(e){return Te(e).some(t=>!io(t))}function ao(e){return Te(e).some(io)}function io(e){return Lt(e).state!=="failed"}function Lt({messageId:e,at:t,seq:n},o=ae.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<_s?"sending":"failed"}}function tt(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return Pt(t,s=>[...s,o]),lo(e,t,o)}function co(e,t,n){return lo(e,t,n)}function nt(e,t){Pt(e,n=>n.filter(o=>o.messageId!==t)),ae.set(se(ae.get(),t))}function Dt(e){return ro.get(e)??Promise.resolve()}function uo(e,t){let n=Te(e),o=Ct(t,n);for(let s of n)o.includes(s)||nt(e,s.messageId)}function lo(e,t,n){At(n.messageId,{state:"sending"});let o=Dt(t).then(()=>Es(e,t,n));return ro.set(t,o),o}async function Es(e,t,{messageId:n,text:o}){try{let{body:s}=await Dn(e,{id:t},n,o);Pt(t,a=>a.map(i=>i.messageId===n?{...i,seq:s.seq}:i)),At(n,{state:"sent"})}catch(s){At(n,{state:"failed",refusal:s})}}function At(e,t){ae.set({...ae.get(),[e]:t})}function Pt(e,t){let n=t(Te(e)),o=se($e.get(),e);$e.set(n.length===0?o:{...o,[e]:n})}var Os=["channel.left","channel.closed"];function mo(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>Os.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}function he(e){return typeof e=="object"?e.total:e}function po(e,t){return typeof e=="object"?{...e,total:t}:t}function fo(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:ge(n)})).join(", ")}function $o(e,t,n={}){let o=he(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function ho(e,t,n){let{channel:o,pause:s}=t;if(Se(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(k`/v1/agents/${s.agent_id}/tasks`+M({limit:1}));return $o(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:he(a.capacity)}}catch{return null}}var go={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},Ts=5;function Iu(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:en(n),deed:go[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function ot({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:go[e]??e,time:U(t)})}function Mu(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=Ts&&e.every(t)}var Ns={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):As(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:me(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>yo(r("common.resumed"),e,t),reactivate:(e,t)=>yo(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Cs(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:ot(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:U(e.reassign_at)}):r("outcomes.extended")};function wo(e,t,n,o){return Ns[e](t,n,o)}function As({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:me(n.outcome)}):r("outcomes.notPausedWasAnswered")}function yo(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Cs({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function bo({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=N(),{busy:l,refusal:m,run:d,clear:p}=Q(),[f,h]=v(!1),[w,b]=v(null),x=Ws(),{id:y}=e,S=P(e),A=async(O,L,C,oe=!0)=>{await Dt(y),b(L.agentId??null);let I=()=>qn[O](i,{...e,version:C.version},L),{answer:Y,refusal:re}=await d(O,I,Ps);Y?(a(null),Oe(Y.body,c.id),Y.body.task?.agent_id===c.id&&je(Y.body.task.id),ne(wo(O,Y.body,c.id,L)),await s(Y)):re.code==="version_mismatch"?await _(O,L,C,oe):re.code==="unanswered"&&x.current?a({what:"leave",details:L}):((re.status===409||re.status===404)&&o.refresh(),x.current||E(O,Me(re,{forAgent:L.agentId})))},_=async(O,L,C,oe)=>{h(!0);try{let I=await i.get(k`/v1/conversations/${y}`);o.put(I.body,I.etag);let Y=I.body.last_message.seq===C.seq,re=Y||!x.current?[]:await t.sync(I.body),ct=Y?!1:!x.current||re.some(lt=>Ds(lt,C,c)),ut=Ze(I.body,c,n)[O];oe&&ut&&!ct&&!Ls.includes(O)?await A(O,L,{...C,version:I.body.version},!1):x.current?a({what:"again",name:O,details:L,readUpTo:C.seq}):E(O,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),x.current||E(O,r("perform.serviceCannotReached"))}finally{h(!1)}},E=(O,L)=>{let C={words:r("common.open"),href:q("desk",y)};ne(r("common.doneCustomerWhy",{done:In[O],customer:S,why:L}),{tone:"bad",action:C})};return{perform:A,busy:l!==null||f,refusal:m,about:w,clear:p}}var Ls=["skip"];function Ds({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Ps({code:e}){return e==="version_mismatch"||e==="unanswered"}function Ws(){let e=T(!0);return $(()=>(e.current=!0,()=>e.current=!1),[]),e}var vo=["end","extend","assign","take-over"],ko=W(()=>import("./later-M2LUEGXJ.js").then(e=>e.ActionDialog));var Rs=100,xo=14*864e5;function So(e){let t=F(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<xo?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<xo));t.set(a===""?se(c,s):X(c,s,{text:a,at:i},Rs))}}}var Wt=So("drafts"),ue=Wt.store,K=Wt.of,ie=Wt.keep,Ne=So("note-drafts");function _o(e){let t=K(e,g(ue)).trim();g($e),g(ae);let n=so(e);return t!==""||n?{draft:t,failed:n}:null}function qs(e,t){let n=K(t);return ie(t,""),tt(e,t,n)}function wl({conversation:e,unsent:t,canReply:n}){let{api:o}=N();return t?t.draft===""?u`<${B} tone="warn">${r("common.messageYoursCouldNot")}<//>`:u`
    <${B} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>qs(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function Eo({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=N(),[l,m]=v(null),[d,p]=v(!1),f=_o(e.id),h=g(j)[e.id],w=bo({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:b,refusal:x,about:y,clear:S}=w,A=w.busy||d||!n.loaded,{id:_}=e,E=P(e);Bs(h,_,n.messages.at(-1));let O=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),L=n.messages.at(-1)?.from.type==="customer"&&!ao(_),C=(z,mt)=>{let qt=O();m(null),sn(_,{name:z,customer:E,seq:qt.seq},c.undoSeconds,()=>b(z,mt,qt))},oe=(z,mt={})=>b(z,mt,O()),I=z=>{S(),m({what:z})},Y=()=>L||f?I("leave"):C("leave",{}),re=t.pause&&mo(n.messages,n.events),ct=()=>f?I("pause-again"):C("pause",{again:!0}),ut=z=>C("answer",{signal:e.pause.wait.signal,outcome:z}),lt=async()=>{p(!0);let z=await ho(i,e,o);p(!1),z?m({what:"give-away",load:z}):await oe("resume")},ar=()=>{m(null),S()};if(h)return u`<${Ms} name=${h.name} id=${_} />`;let ir=fe(e),cr=l!==null&&vo.includes(l.what);return u`
    <div class="actions">
      <${Is} actions=${{...t,again:re}} disabled=${A} ...${{ask:I,onLeave:Y,onResume:lt,onAgain:ct,onAnswer:ut}}
        onPlan=${oe} onTake=${()=>t.from?I("take-over"):oe("take")} onReactivate=${()=>oe("reactivate")} />
      ${!cr&&u`<${J} refusal=${x} forAgent=${y??t.forAgent} onDismiss=${S} />`}
      ${l&&u`
        <${ko} ...${{asking:l,conversation:e,actions:t,owner:ir,history:n,settings:o,unsent:f,isUnanswered:L,refusal:x,about:y}}
          busy=${A} begin=${C} now=${oe} onClose=${ar} />
      `}
    </div>
  `}function Is({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",p=(f,h,w,b="")=>u`
    <button type="button" class=${b} disabled=${t} aria-keyshortcuts=${f} onClick=${w}>${h}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&p("y",r("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&p("d",r("common.decline"),()=>i("declined"))}
      ${e.take&&p("a",e.from?r("common.takeOver"):r("common.take"),l,e.from?"":"primary")}
      ${e.resume&&p("u",r("common.resume")+d,s,e.answer?"":"primary")}
      ${e.reactivate&&p("u",r("common.takeUpAgain")+d,m,"primary")}
      ${e.skip&&p("s",r("actions.skipNextStep"),()=>c("skip"))}
      ${e.skip&&p("q",r("common.cancelPlan"),()=>c("cancel"))}
      ${e.pause&&p("p",r("common.pause")+d,()=>n("pause"))}
      ${e.again&&p("o",r("common.pauseAgain")+d,a)}
      ${e.leave&&p("l",r("common.leave")+d,o)}
      ${e.leave&&p("f",r("common.leaveDetails")+d,()=>n("leave-with"))}
      ${e.extend&&p("x",r("common.extend"),()=>n("extend"))}
      ${e.assign&&p("g",r("common.assign"),()=>n("assign"))}
      ${e.transfer&&p("t",r("common.transfer"),()=>n("transfer"))}
      ${e.end&&p("e",r("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function Ms({name:e,id:t}){let{doing:n,now:o}=pe[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Fe(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Pe(t)}>${o}</button>
    </div>
  `}function Bs(e,t,n){$(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Pe(t)},[n?.seq])}function Oo({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function To({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,Hs[n]].filter(Boolean).join(" ")}var Hs={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function rt({pause:e}){let t=H(),{tone:n,text:o}=ye(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${U(e.reassign_at)}>${o}</time>
  `}function Ao({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=Fs(e,n);return u`
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
    ${a?.note&&u`<${Re} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&u`<${Ks} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${Ys} given=${e.signals?.at(-1)} />`}
    ${i?.note&&u`<${Re} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function Fs(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${No(o)}<${rt} pause=${o} />
      ${" "}<span class="weak">${To(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:Xt(s.expires_at)});return`${Us(s,t)}. ${No(s)}${i}${js(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function Us({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function No({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function js({plan:e}){return e?` ${ot(e)}`:""}function Re({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Ks({wait:{ask:e,signal:t}}){return e?u`<${Re} tag=${r("banner.asked")} text=${e} />`:u`<${Re} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function Ys({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Re} tag=${r("banner.answer")} text=${[me(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var zs="(pointer: coarse)",Gs=()=>matchMedia(zs).matches;function Co({conversation:e,onSend:t}){let n=V(),o=K(e.id,g(ue)),s=Gs(),a=()=>{let l=K(e.id);l.trim()!==""&&(ie(e.id,""),t(l))},i=l=>{l.preventDefault(),a()},c=l=>{let m=l.ctrlKey||l.metaKey||!(s||l.shiftKey);l.key!=="Enter"||l.isComposing||!m||(l.preventDefault(),a())};return u`
    <form class="composer" onSubmit=${i}>
      <label for=${n}>${r("composer.reply",{name:P(e)})}</label>
      <textarea id=${n} rows="3" dir="auto" aria-keyshortcuts="r" value=${o} aria-describedby=${`${n}-hint`}
        onInput=${l=>ie(e.id,l.currentTarget.value)} onKeyDown=${c}></textarea>
      <div class="composer-foot">
        <span id=${`${n}-hint`} class="hint">
          ${s?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
        </span>
        <button type="submit" class="primary" disabled=${o.trim()===""}>${r("common.send")}</button>
      </div>
    </form>
  `}var Vs={"conversation.opened":({actor:e},{who:t,isMe:n})=>it(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+at(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+at(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in st)return r("trail.whyBackWith",{why:st[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+at(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:st[e]??st.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>it(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=me(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+at(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>Qs[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},st={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},Qs={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},Js=["resume","transfer","take","reactivate","outbound","bulk"],Xs=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Do(e,t,n,o=[]){let{dividers:s,whilePaused:a}=ta(t,n),i=e[0]?.seq??1,c=i>1?s.filter(({after:d})=>d>=i):s,l=[],m=0;for(let d of e){for(;m<c.length&&c[m].after<d.seq;)l.push(c[m++]);l.push({kind:"message",message:d,mine:d.from.type==="agent"&&d.from.id===n,whilePaused:a.has(d.seq)})}return ea([...l,...c.slice(m)],i>1?Zs(o,e[0]?.at):o,n)}function Zs(e,t){return e.filter(n=>Date.parse(n.at)>=Date.parse(t))}function ea(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(Lo(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>Lo(a,n))]}function Lo(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function ta(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let l=Vs[c.type];if(l&&!na(c)){let m=!Po(c.actor)&&!it(c.actor)&&c.actor.id===t,d=l(c,{who:ra(c.actor),isMe:m,whom:oa(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:Xs.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function na(e){return e.type==="task.assigned"&&Js.includes(e.cause)}function it(e){return e?.type==="customer"}function Po(e){return!e||e.type==="system"}function oa({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function ra(e){return Po(e)?r("trail.system"):it(e)?r("trail.customer"):e.id}function at({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var sa=/\bhttps?:\/\/[^\s<>"]+/gi,aa=/[.,;:!?'’”]+$/;function Wo(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(sa)){let i=Ro(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function Ro(e){let t=e.replace(aa,"");return t.endsWith(")")&&!t.includes("(")?Ro(t.slice(0,-1)):t}function qe({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Wo(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function qo({conversationId:e,entry:t,canReply:n,onSent:o}){H();let{state:s,refusal:a}=Lt(t,g(ae));return u`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&u`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${qe} text=${t.text} />
      ${s==="failed"&&u`<${ia} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function ia({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=N(),{messageId:i,text:c}=t,l=async()=>{await co(a,e,t),s()},m=()=>{let d=K(e);nt(e,i),ie(e,d===""?c:`${c}
${d}`)};return u`
    <${B} tone="bad">
      <span>${r("pending.notSent")} ${n?Me(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${r("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>nt(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var Io={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")},ca=80;function Mo({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=N(),{messages:c,events:l,earlier:m,loaded:d,loadEarlier:p}=n,f=H(),h=Zt(0,f),w=Te(e,g($e)),b=le(()=>Ct(c,w),[c,w]),x=le(()=>la(Do(c,l,i.id,o),f).map(E=>u`<${ma} key=${ua(E)} entry=${E} customer=${t} />`),[c,l,o,t,i.id,h]),{scroller:y,onScroll:S,below:A,toEnd:_}=$a([x,b],c[0]?.seq);return u`
    <div class="history-frame">
      <div class="history" ref=${y} onScroll=${S} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!d}>
        ${m&&u`<p class="earlier"><button type="button" class="small" onClick=${p}>${r("history.showEarlierMessages")}</button></p>`}
        <ol>
          ${x}
          ${b.map(E=>u`<${qo} key=${E.messageId} ...${{conversationId:e,entry:E,canReply:s,onSent:a}} />`)}
        </ol>
      </div>
      ${A&&u`<button type="button" class="small to-end" onClick=${_}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function ua({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function la(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=Jt(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function ma({entry:e,customer:t}){return e.kind==="day"?u`<li class="day"><span>${e.text}</span></li>`:e.kind==="note"?u`<${da} ...${e} />`:e.kind==="divider"?u`<${pa} divider=${e} />`:u`<${fa} ...${e} customer=${t} />`}function pa({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${U(e.at)}>${Ie(e.at)}</time></span>
    </li>
  `}function fa({message:e,mine:t,whilePaused:n,customer:o}){let{from:s,body:a,at:i,kind:c,quiet:l}=e,m={customer:o,system:r("history.sentPlanned")}[s.type]??s.id;return u`
    <li class="message" data-from=${s.type} data-quiet=${l||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${t?r("common.you"):m}</span>
        <time datetime=${i} title=${U(i)}>${Ie(i)}</time>
        ${l&&u`<span class="weak">${Io[c]??Io.message}</span>`}
        ${n&&u`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
      </p>
      ${a===""?u`<p class="message-body"><em>${r("history.noText")}</em></p>`:u`<${qe} text=${a} />`}
    </li>
  `}function da({note:e,mine:t}){let{author:n,text:o,at:s}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${U(s)}>${Ie(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${qe} text=${o} />
    </li>
  `}function $a(e,t){let n=T(null),o=T({end:!0,height:0,firstSeq:t}),[s,a]=v(!1),i=()=>{let{scrollTop:l,scrollHeight:m,clientHeight:d}=n.current;o.current.end=m-l-d<ca,o.current.end&&a(!1)},c=()=>{n.current.scrollTop=n.current.scrollHeight,n.current.focus()};return $(()=>{let l=n.current,m=l.scrollHeight-o.current.height;o.current.end?l.scrollTop=l.scrollHeight:t<o.current.firstSeq?l.scrollTop+=m:m>0&&a(!0),o.current={...o.current,height:l.scrollHeight,firstSeq:t}},e),$(()=>{let l=n.current,m=new ResizeObserver(()=>{o.current.end&&(l.scrollTop=l.scrollHeight)});return m.observe(l),m.observe(l.querySelector("ol")),()=>m.disconnect()},[]),{scroller:n,onScroll:i,below:s,toEnd:c}}function Bo({conversationId:e}){let t=K(e,g(ue)).trim();return t===""?null:u`
    <${B} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>ie(e,"")}>${r("common.discard")}</button>
    <//>
  `}var ha=16*1024;function Ho({conversationId:e,onAdded:t}){let{api:n}=N(),{busy:o,refusal:s,run:a,clear:i}=Q(),c=Ne.of(e,g(Ne.store)),[l,m]=v(c!==""),d=T({}),p=T(null),f=()=>{i(),m(!1)},h=async()=>{let w=Ne.of(e).trim();if(w==="")return;d.current.text!==w&&(d.current={text:w,id:crypto.randomUUID()});let{answer:b}=await a("note",()=>Pn(n,e,d.current.id,w));b&&(d.current={},Ne.keep(e,""),f(),ne(r("noteBox.noteAdded")),await t())};return ya(p,l),l?u`<${ga} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${h} onClose=${f} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${p} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function ga({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=V(),c=T(null);$(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>ha,m=t.trim()!==""&&!l,d=f=>{f.preventDefault(),m&&!n&&s()},p=f=>{f.key==="Enter"&&(f.ctrlKey||f.metaKey)&&!f.isComposing&&d(f)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${f=>Ne.keep(e,f.currentTarget.value)} onKeyDown=${p}></textarea>
      <${J} refusal=${o} />
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
  `}function ya(e,t){let n=T(t);$(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Ae({channel:e}){return u`<span class="tag">${ge(e)}</span>`}function Fo({state:e}){return u`<span class="tag state" data-state=${e}>${zt(e)}</span>`}function Ce({priority:e}){return e>0?u`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var wa=W(()=>import("./later-M2LUEGXJ.js").then(e=>e.CustomerPanel)),ba=1500,va="(min-width: 1400px)",ka=r("conversation.thisConversationNotYours");function Uo({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=N(),d=g(j)[e],p=G(l,k`/v1/conversations/${e}`,ba),f=p.data,h=no(l,e,f),w=oo(l,e),b=T(null),x=T(!1);f&&(x.current=!0),xa(b,f&&`${f.channel_state} ${fe(f)}`),$(()=>be(f?.pause),[f]);let y=Ve("customer",matchMedia(va).matches,g(te));$(()=>{f&&Oe(f,m.id)},[f]),Sa(f,h,m),$(()=>uo(e,h.messages),[e,h.messages]);let S=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!f){let C=x.current&&p.error?.status===404;return u`
      <div class="conversation">
        ${S}
        ${C?u`<${B} tone="warn">${ka}<//>`:u`<${J} refusal=${p.error} />`}
      </div>
    `}let[A,_]=[P(f),f.customer_address],E=Ze(f,m,o),O=async C=>{p.put(C.body,C.etag),await c(C.body)},L=async C=>{await tt(l,e,C),p.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${S}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${b}>${A}</h2>
          <p class="conversation-facts">
            <${Fo} state=${f.channel_state} /> <${Ae} channel=${f.channel} />
            <${Ce} priority=${f.priority} />
            ${A!==_&&u`<span dir="auto">${_}</span>`}
            <span>${r("conversation.to",{businessAddress:f.business_address})}</span> <span>${r("conversation.queue",{queue:f.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${y}
              onClick=${()=>Qe("customer",!y)}>${r("common.customer")}</button>
          </p>
        </div>
        <${Eo} ...${{conversation:f,actions:E,history:h,settings:o,poll:p,onChanged:O}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Ao} ...${{conversation:f,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${Mo} conversationId=${e} customer=${A} history=${h} notes=${w.notes}
            canReply=${E.reply} onSent=${p.refresh} />
          ${!E.reply&&u`<${Bo} conversationId=${e} />`}
          <${Ho} conversationId=${e} onAdded=${w.refresh} />
          ${E.reply&&!d&&u`<${Co} conversation=${f} onSend=${L} />`}
        </div>
        ${y&&u`<${wa} conversation=${f} hrefOf=${n} />`}
      </div>
    </div>
  `}function xa(e,t){let n=T(!1);$(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Sa(e,t,n){let o=e&&t.messages.at(-1),s=T(null),a=e?.task?.agent_id===n.id?e.task.id:null;$(()=>{if(!o)return;let i=()=>{document.hidden||(un(e.id,o.seq),je(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&ke(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,Vn(e.id,t.messages),document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var _a=W(()=>import("./later-M2LUEGXJ.js").then(e=>e.LeftRows));function jo({view:e,current:t}){let n=V(),o=Ve("left",!1,g(te));return u`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>Qe("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${_a} view=${e} current=${t} />`}</div>
    </section>
  `}var Ea=W(()=>import("./later-M2LUEGXJ.js").then(e=>e.FirstWordDialog));function Ko({work:e,settings:t,view:n,onSent:o}){let[s,a]=v(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&u`<${Ea} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function Yo(){let[e,t]=v([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function zo({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:u`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}var Oa=3e3;function Go({first:e,view:t,current:n}){let{api:o,user:s}=N(),a=H(),i=Yo(),c=G(o,i.cursor&&Ot(s.id,i.cursor),Oa),l=T(null),m=Na(i.cursor?c:e),d=m.data?.paused??[];$(()=>d.forEach(({pause:x})=>be(x)),[m.data]),$(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),Aa(l,i.page);let p=({pause:x})=>ye(x.reassign_at,a).tone==="urgent",f=(e.data?.paused??[]).filter(p);Ca(f);let h=d.filter(x=>!f.some(({id:y})=>y===x.id)),w=x=>u`<${La} key=${x.id} ...${{conversation:x,view:t,current:n}} />`,b=i.page===1&&!m.data?.next_cursor;return u`
    ${f.length>0&&u`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${ce(f.length)}</span></h2>
        <ul>${f.map(w)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${l}>
        ${r("common.paused")} ${b&&h.length>0&&u`<span class="count">${ce(h.length)}</span>`}
      </h2>
      ${m.loaded&&h.length===0&&u`<p class="list-empty">${Ta(f,b)}</p>`}
      <ul>${h.map(w)}</ul>
      <${zo} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function Ta(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function Na(e){let t=T(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function Aa(e,t){let n=T(t);Mt(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function Ca(e){let t=T(new Set);$(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(P).join(", ");ke(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function La({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=g(Z),i=n===e.id,c=kt(e),l=c&&Ke(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i}>
      <a class="row-link" href=${q(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${P(e)}</span>
          <${Ce} priority=${e.priority} /> <${Ae} channel=${e.channel} />
        </span>
        <span class="row-line"><${rt} pause=${o} /></span>
        ${Oo(o).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        ${c&&u`<${Da} at=${s.at} unread=${l} />`}
      </a>
    </li>
  `}function Da({at:e,unread:t}){let n=H();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:we(e,n)})}
    </span>
  `}var Vo=["available","away","offline"],tf=["new_task","custom_routing"],nf=["refuse","allow"],of=["queue","wait","refuse"],rf=["own","all"];var Qo=12;function Jo({inUse:e,capacity:t}){let[n,o]=[he(t),fo(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=Qo?u`<${Pa} ...${{inUse:e,capacity:n}} />`:u`<${Wa} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Pa({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,Qo));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Wa({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Xo={capacity:3,queues:["default"]};function Ra(e,t,n){return Zo(e)&&n?{...Xo,availability:t}:{availability:t}}function qa(e,t){return(t?.agents?.self_service??t!==null)||D(e,"supervisor")||D(e,"admin")}function Zo({error:e}){return e?.status===404}function er({agent:e,work:t,onChange:n}){let{api:o,user:s}=N(),{busy:a,refusal:i,run:c,clear:l}=Q(),m=qa(s,et(o)),d=V();if(!e.loaded)return u`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let p=e.data??(Zo(e)?Xo:null);if(!p)return u`<${Ma} onRetry=${n} />`;let f=async w=>{let{answer:b}=await c("presence",()=>Rn(o,s.id,w));return b&&(e.put(b.body,b.etag),n()),!!b},h=p.availability??"offline";return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${h}>
          <select id=${d} value=${h} disabled=${a!==null}
            onChange=${w=>f(Ra(e,w.currentTarget.value,m))}>
            ${Vo.map(w=>u`<option key=${w} value=${w}>${Vt(w)}</option>`)}
          </select>
        </span>
        <${Jo} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??p.capacity} />
      </div>
      ${p.queues.length===0&&u`<${B} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${Ba} known=${p} busy=${a!==null} onSave=${f} />`:u`<p class="hint">${Ia(e)}</p>`}
      <${J} refusal=${i} onDismiss=${l} />
    </section>
  `}function Ia({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function Ma({onRetry:e}){return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function Ba({known:e,busy:t,onSave:n}){let[o,s]=v({}),[a,i]=[V(),V()],{capacity:c=String(he(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(p=>p.trim()).filter(Boolean),d=async p=>{p.preventDefault(),await n({capacity:po(e.capacity,Number(c)),queues:m})&&s({})};return u`
    <details class="presence-details">
      <summary>${r("presence.capacityQueues")}</summary>
      <form onSubmit=${d}>
        <div class="field">
          <label for=${a}>${r("presence.tasksOnce")}</label>
          <input id=${a} type="number" min="0" max="100" required value=${c}
            onInput=${p=>s({...o,capacity:p.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${i}>${r("presence.queuesSeparatedCommas")}</label>
          <input id=${i} type="text" autocapitalize="none" value=${l} aria-invalid=${m.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${p=>s({...o,queues:p.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${m.length===0?r("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||m.length===0}>${r("presence.save")}</button>
      </form>
    </details>
  `}function tr({conversation:e,isUntouched:t}){let n=H(),o=zn(e,t,g(de)),s=e.last_message;if(o===null)return u`<span class="weak">${r("wait.answered",{time:we(s.at,n)})}</span>`;let a=e.task?.answer_by,[i,c]=[new Date(o).toISOString(),Math.max(0,n-o)];return u`
    <time class="due" data-tone=${Qn(c)} datetime=${i} title=${r("wait.customerWaitsSince",{time:U(i)})}>
      ${a?r("wait.waitsAnswer",{time:ft(c),by:Qt(a,n)}):r("wait.waits",{time:ft(c)})}
    </time>
  `}function or({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:l})=>l==="assigned"),c=a.filter(({status:l})=>l==="wrapping");return u`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${ce(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&u`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <ul>
        ${i.map(l=>u`<${nr} key=${l.task_id} ...${{task:l,view:t,current:n}} />`)}
      </ul>
    </section>
    ${c.length>0&&u`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${ce(c.length)}</span></h2>
        <ul>
          ${c.map(l=>{let m=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(l)}
                aria-label=${r("taskList.completeWrapUp",{customer:rr(l)})}>${r("taskList.complete")}</button>
            `;return u`<${nr} key=${l.task_id} ...${{task:l,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function rr({conversation:e,conversation_id:t}){return e?P(e):t}function nr({task:e,view:t,current:n,action:o}){let s=Ye(e,g(Z),g(ee)),a=g(j)[e.conversation_id],i=n===e.conversation_id;return u`
    <li class="row" data-unread=${s!==null} data-selected=${i}>
      <a class="row-link" href=${q(t,e.conversation_id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${rr(e)}</span>
          ${e.conversation&&!o&&u`<${Ha} conversation=${e.conversation} />`}
        </span>
        <${Ua} task=${e} news=${s} waits=${a} />
      </a>
      ${o}
    </li>
  `}function Ha({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Ce} priority=${e} /> <${Ae} channel=${t} /></span>`}var Fa={task:r("common.new"),message:r("common.unread")};function Ua({task:e,news:t,waits:n}){let o=K(e.conversation_id,g(ue)),s=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Fa[t]}</span>`}
      ${n?`${pe[n.name].doing}…`:u`<${ja} task=${e} isUntouched=${t==="task"} />`}
      ${a&&s&&s!=="new"&&u`<span class="tag">${Gt(s)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function ja({task:{status:e,since:t,conversation:n},isUntouched:o}){let s=H();return e==="wrapping"?r("taskList.since",{time:we(t,s)}):n&&u`<${tr} conversation=${n} isUntouched=${o} />`}function sr({conversationId:e,view:t="desk"}){let{api:n,user:o}=N(),{agent:s,work:a,refresh:i}=Xn(t),c=et(n);Mn(n,o,c);let{busy:l,refusal:m,run:d,clear:p}=Q(),f=a.data?.tasks.find(b=>b.conversation_id===e&&b.status==="wrapping"),h=async b=>{let{answer:x}=await d("complete",()=>Ln(n,b.task_id)),{data:y}=await a.refresh();if(!x)return;ne(r("desk.wrapUpCompleted"));let S=!b.conversation||fe(b.conversation)!==o.id;b.conversation_id===e&&S&&Ft(t,ln(y?.tasks??[])?.conversation_id)},w={href:q(t),words:r("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${er} agent=${s} work=${a} onChange=${i} />
        <${tn} error=${a.error} />
        <${J} refusal=${m} onDismiss=${p} />
        <${Ko} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${or} ...${{work:a,view:t,busy:l,onComplete:h}} current=${e} />
        <${Go} first=${a} view=${t} current=${e} />
        <${jo} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?u`
              <${Uo} key=${e} id=${e} ...${{back:w,wrapping:f,busy:l,onComplete:h}}
                hrefOf=${b=>q(t,b)}
                settings=${c} onChange=${i} />
            `:u`<${Ka} agent=${s.data} />`}
      </section>
    </div>
  `}function Ka({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${Ya(e)}</p>
    </div>
  `}function Ya(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var za=2e3,Rt={rare:!0},Ga=W(()=>import("./settings-GXPSFFI7.js").then(e=>e.Settings),Rt),Va=W(()=>import("./supervisor-WJ732DMY.js").then(e=>e.Supervisor),Rt),Qa=W(()=>import("./try-RYLWOG2T.js").then(e=>e.Try),Rt),Ja={desk:({rest:e})=>u`<${sr} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${Va} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${Ga} />`,try:({rest:e})=>u`<${Qa} conversationId=${e} />`};on();addEventListener("pagehide",Ue);function Sd({config:e,user:t}){let n=_n(g(Ht),t,e),o=le(()=>({config:e,user:t,api:Xa(e)}),[e,t]);return Za(e),$(yn,[]),u`
    <${vt.Provider} value=${o}>
      <${En} view=${n.view}>${Ja[n.view](n)}<//>
    <//>
  `}function Xa(e){return Kt({base:e.api,token:()=>De.get().token,onUnauthorized:Ut})}function Za(e){$(()=>{if(e.mode!=="local")return;let t=()=>document.hidden||Yt().then(bt,()=>{});t();let n=setInterval(t,za);return()=>clearInterval(n)},[e])}export{bt as a,be as b,ve as c,H as d,N as e,F as f,pe as g,j as h,sn as i,je as j,ke as k,te as l,dn as m,Ei as n,Se as o,On as p,An as q,bc as r,Cn as s,fe as t,Ze as u,Nc as v,Rn as w,qn as x,In as y,Oe as z,zc as A,Ts as B,Iu as C,Mu as D,wo as E,so as F,ne as G,Ds as H,qs as I,wl as J,We as K,Qc as L,is as M,Kn as N,Jc as O,tf as P,nf as Q,of as R,rf as S,Ae as T,Fo as U,Ce as V,G as W,et as X,zn as Y,Gn as Z,Qn as _,Ot as $,no as aa,ho as ba,vo as ca,ko as da,Oo as ea,rt as fa,Uo as ga,Yo as ha,zo as ia,Jo as ja,Ra as ka,qa as la,Zo as ma,tr as na,sr as oa,Sd as pa};
