/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{$ as Zt,B as ce,C as r,G as Q,H as Kt,I as x,J as M,K as Yt,N as pt,P as ge,Q as zt,R as Gt,S as me,T as Vt,U as W,W as U,X as Re,Y as Qt,Z as Jt,_ as Xt,aa as qe,b as It,c as v,ca as ye,d as $,da as ft,e as Mt,f as T,g as le,h as Ae,i as Bt,j as V,ja as en,k as u,ka as dt,l as R,la as Ie,m as g,ma as B,n as I,na as tn,o as Ht,oa as J,q as Ft,s as Ce,v as Ut,w as jt,z as D}from"./chunk-LM4WWIO3.js";var cr=["pointerdown","keydown","wheel","touchstart"],nn=Date.now(),$t=new Set;function ht(e=Date.now()){let t=!gt(e);if(nn=e,t)for(let n of[...$t])n()}function gt(e=Date.now()){return e-nn<6e4}function on(){for(let e of cr)addEventListener(e,()=>ht(),{capture:!0,passive:!0})}function Me(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),$t.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),$t.delete(e)}}var yt=0,wt=new Set;function bt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-yt)>1500;if(yt=t,n)for(let o of[...wt])o()}function we(e){e?.remaining_seconds>0&&bt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function Be(){return Date.now()+yt}function H(e=1e4){let[,t]=v(0);return $(()=>{let n=()=>t(s=>s+1),o=setInterval(n,e);return wt.add(n),()=>{clearInterval(o),wt.delete(n)}},[e]),Be()}var vt=It(null);function N(){return Bt(vt)}var rn=lr();function F(e){let t=R({}),n=null,o=()=>t.set((n&&ur(rn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return Ce.subscribe(s),s(Ce.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&rn?.setItem(n,JSON.stringify(a))}catch{}}}}function X(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function re(e,t){let{[t]:n,...o}=e;return o}function ur(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function lr(){try{return globalThis.localStorage??null}catch{return null}}var pe={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},j=R({}),He=new Map;function sn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Le(e),n*1e3);He.set(e,{timer:s,commit:o}),j.set({...j.get(),[e]:t})}function Fe(e){an(e)}async function Le(e){await an(e)?.commit()}function Ue(){return Promise.all([...He.keys()].map(Le))}function an(e){let t=He.get(e);return t?(clearTimeout(t.timer),He.delete(e),j.set(re(j.get(),e)),t):null}var cn=1e3,Z=F("seen"),ee=F("opened");function un(e,t){t>(Z.get()[e]??0)&&Z.set(X(Z.get(),e,t,cn))}function je(e){e&&!ee.get()[e]&&ee.set(X(ee.get(),e,!0,cn))}function Ke(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function xt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function Ye(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?Ke(e.conversation,t)?"message":null:"task"}function ln(e,t=Z.get(),n=ee.get()){return e.find(o=>Ye(o,t,n)!==null)}function mn({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>Ye(i,n,o)!==null),a=t.filter(i=>xt(i)&&Ke(i,n));return s.length+a.length}var ze=R(0);function pn(e){let[t,n]=[g(Z),g(ee)];$(()=>{ze.set(e?mn(e,t,n):0)},[e,t,n]),$(()=>()=>ze.set(0),[])}var mr=5,Ge=R([]);function be(e){let t=Ge.get(),n=(t.at(-1)?.id??0)+1;Ge.set([...t,{id:n,text:e}].slice(-mr))}function fn(){let e=g(Ge);return u`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var te=F("preferences");function dn(e=te.get()){return e.shortcuts!==!1}function Si(e){te.set({...te.get(),shortcuts:e})}function Ve(e,t,n=te.get()){return n[e]??t}function Qe(e,t){te.set({...te.get(),[e]:t})}var hn="input, textarea, select, [contenteditable]",pr=".desk-side .row-link";function gn(){return addEventListener("keydown",$n),()=>removeEventListener("keydown",$n)}function $n(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(hn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}dn()&&(t==="j"||t==="k"?(e.preventDefault(),dr(t==="j"?1:-1)):!e.repeat&&t.length===1&&fr(e))}}function fr(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),o.matches(hn)?o.focus():o.click())}function dr(e){let t=[...document.querySelectorAll(pr)],n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var kt=new Set;function P(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(kt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||kt.add(s),function(i){let[c,l]=v(()=>n),[m,d]=v(!1);return $(()=>{c||s().then(p=>l(()=>p),()=>d(!0))},[]),m?u`<${B} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function yn(){let e=()=>[...kt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var $r=P(()=>import("./later-6PODO4AU.js").then(e=>e.ShortcutList));function wn(){let[e,t]=v(!1);return $(gn,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${$r} onClose=${()=>t(!1)} />`}
  `}var hr=P(()=>import("./later-6PODO4AU.js").then(e=>e.SignOutDialog));function bn(){let{api:e,config:t,user:n}=N(),[o,s]=v(null),{busy:a,run:i}=Q(),c=async()=>{await Ue(),jt({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=D(n,"agent")?await i("look",()=>gr(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&u`<${hr} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function gr(e,t){let n=await e.get(x`/v1/agents/${t.id}`),o=await e.get(x`/v1/agents/${t.id}/tasks`+M({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var yr=4,ve=R([]),vn=0;function se(e,{tone:t="info",action:n=null}={}){be(e),vn+=1,ve.set([...ve.get(),{id:vn,text:e,tone:t,action:n}].slice(-yr))}function Je(e){ve.set(ve.get().filter(t=>t.id!==e))}var wr=8e3;function xn(){let e=g(ve),t=Object.entries(g(j));return e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(n=>u`<${br} key=${n.id} toast=${n} />`)}
      ${t.map(([n,{name:o,customer:s}])=>u`
          <div key=${n} class="toast">
            <p>${r("toasts.doingCustomer",{doing:pe[o].doing,customer:s})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:pe[o].doing,customer:s})} onClick=${()=>Fe(n)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function br({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=v(!1);$(()=>{if(s)return;let c=setTimeout(()=>Je(e),wr);return()=>clearTimeout(c)},[s]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Je(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>Je(e)}>✕</button>
    </div>
  `}var kn={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try")};function Sn(e,t){return[...D(e,"agent")?["desk"]:[],...D(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&D(e,"agent")?["try"]:[]]}function _n(e,t,n){let o=Sn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&D(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function En({view:e,children:t}){let{config:n,user:o}=N(),s=T(null),a=T(e),i=g(ze);return $(()=>{document.title=[i>0&&`(${ce(i)})`,kn[e],"·",pt].filter(Boolean).join(" ")},[e,i]),$(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>vr(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${pt}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${Sn(o,n).map(c=>u`
            <a key=${c} href=${I(c)} aria-current=${c===e?"page":void 0}>${kn[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${wn} />
        <${bn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${xn} />
    <${fn} />
  `}function vr(e,t){e.preventDefault(),t.focus()}function xe(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>Tn(i.channel,t)&&Tn(i.queue,n)).toSorted((i,c)=>On(i.match)-On(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function On({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Tn(e,t){return!e||e===t}var[xr,Nn,Xe]=[6e4,36e5,864e5],kr=14*Xe;function An(e,t,n){let{pause:o}=e,s=xe(n,e).pause,a=D(t,"supervisor")||s.calendar?kr:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<xr?0:i}function yc(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+Nn},{name:"hours",words:r("extension.4HoursLonger"),until:e+4*Nn},{name:"day",words:r("extension.1DayLonger"),until:e+Xe},{name:"days",words:r("extension.3DaysLonger"),until:e+3*Xe},{name:"week",words:r("extension.weekLonger"),until:e+7*Xe}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function Cn(e,t,{channel:n,queue:o}){return!e||!xe(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function fe(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function Ze(e,t,n){let o=fe(e),[s,a]=[D(t,"agent"),D(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,p=l==="active"&&e.task?.status==="pending",f=l==="inactive"&&(m?.agent_id===t.id||a),h=!i&&o!==null&&s?o:null;return{reply:l==="active"&&i&&s,leave:d&&Cn(n,"leave",e),pause:d&&Cn(n,"pause",e),resume:l==="pause"&&c,reactivate:f,skip:f&&!!m?.plan,extend:l==="pause"&&c&&_r(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||D(t,"signal")),take:p&&s&&Sr(e.task,t,a)||h!==null,assign:a&&!i&&(p||o!==null||l==="inactive"),transfer:c||p&&a,end:l!=="closed"&&(c||a),forAgent:Er(e,t,c&&!i?o:null),from:h}}function Sr({reserved_for:e},t,n){return!e||e===t.id||n}function _r(e,t,n){return An(e,t,n)>Date.parse(e.pause.reassign_at)}function Er({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var St=({version:e})=>({ifMatch:e&&`"${e}"`}),_t=e=>({...St(e),keepalive:!0});function Or(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(x`/v1/conversations/${t.id}/leave`,a,_t(t))}function Tr(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let p={wrap_up:!0,then:i,on_reply:c};return d&&(p.again=!0),n&&(p.reason=n),o&&(p.note=o),l&&(p.topic=l),m&&(p.wait=m),a?Object.assign(p,{preset:a,zone:dt()}):s&&Object.assign(p,{until:new Date(s).toISOString(),zone:dt()}),e.post(x`/v1/conversations/${t.id}/pause`,p,_t(t))}function Nr(e,t,{signal:n,outcome:o}={}){return e.post(x`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Ar(e,t){return e.post(x`/v1/conversations/${t.id}/resume`)}function Cr(e,t){return e.post(x`/v1/conversations/${t.id}/plan/skip`,{},St(t))}function Lr(e,t){return e.post(x`/v1/conversations/${t.id}/plan/cancel`)}function Dr(e,t,{agentId:n}={}){return e.post(x`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Pr(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(x`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function Wr(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(x`/v1/conversations/${t.id}/transfer`,i,_t(t))}function Rr(e,t,{until:n}){return e.post(x`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function qr(e,t){return e.post(x`/v1/conversations/${t.id}/end`,{wrap_up:!0},St(t))}function Ln(e,t){return e.post(x`/v1/tasks/${t}/complete`)}function Dn(e,t,n,o){return e.post(x`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function Pn(e,t,n,o){return e.post(x`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function Oc(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function Wn(e,t){return e.post(x`/v1/agents/${t}/heartbeat`)}function Rn(e,t,n){return e.put(x`/v1/agents/${t}`,n)}var qn={leave:Or,pause:Tr,answer:Nr,resume:Ar,end:qr,extend:Rr,reactivate:Dr,skip:Cr,cancel:Lr,take:Pr,transfer:Wr},In={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var Ir=1/3,Mr=5e3;function Br(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Mr,t*1e3*Ir):null}function Mn(e,t,n){let o=Br(n);$(()=>{if(o===null)return;let s=()=>Wn(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var Hr=5e3,Fr=2e4,Ur=15e3,jr=6e4,Kr=300,ke={data:null,etag:null,error:null,loaded:!1};function Hn({load:e,every:t,sleeps:n=()=>!1,onChange:o,env:s=zr}){let a=ke,i,c=0,l=!1,m=!1,d=0,p=-1/0,f=()=>{};function h(_){a=_,l&&o(a)}async function w(){let _=d+=1;p=s.now();try{let E=await e(a.etag);if(!l||_!==d)return;c=0,Yr(E,a)?a.error&&h({...a,error:null}):(a.loaded&&s.noteActivity(),h({data:E.body,etag:E.etag??null,error:null,loaded:!0}))}catch(E){if(!l||_!==d)return;let O=Bn(E);c=O?0:c+1;let L=O?ke:a;h({data:L.data,etag:L.etag,error:E,loaded:!0})}}function b(){let _=s.isLively()?t():Math.max(t(),Hr),E=Math.min(_*2**Math.min(c,6),Math.max(_,Ur)),O=Bn(a.error)?Math.max(jr,E):E;return s.hidden()?Math.max(Fr,O):O}function k(){m||(s.clearTimeout(i),l&&(i=s.setTimeout(y,b())))}function y(){return s.hidden()&&n()?void 0:S()}async function S(){m=!1,s.clearTimeout(i),await w(),k()}let A=()=>{if(s.hidden())return;let _=Kr-(s.now()-p);s.clearTimeout(i),_<=0?S():(m=!0,i=s.setTimeout(S,_))};return{state:()=>a,start(){return l=!0,f=s.onWake(A),S()},stop(){l=!1,m=!1,s.clearTimeout(i),f()},async refresh(){return await S(),a},put(_,E){d+=1,h({data:_,etag:E??null,error:null,loaded:!0}),k()}}}function Bn(e){return e?.status===403||e?.status===404}function Yr(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var zr={hidden:()=>document.hidden,now:()=>Date.now(),isLively:gt,noteActivity:ht,onWake:Me,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Et=new WeakMap;function G(e,t,n,{at:o=Gr,whileHidden:s=!0}={}){let[a,i]=v({address:null,state:ke}),c=T(null);$(()=>{if(t===null)return;let p=w=>i({address:t,state:w}),{poller:f,end:h}=Vr(e,t,o,{every:n,whileHidden:s,onChange:p});return c.current={address:t,poller:f},()=>{c.current=null,h()}},[e,t,n]);let l=a.address===t?a.state:ke,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??ke,put:(p,f)=>m()?.put(p,f)}}var Gr=e=>e;function Vr(e,t,n,o){Et.has(e)||Et.set(e,new Map);let s=Et.get(e);s.has(t)||s.set(t,Qr(e,t,n));let{poller:a,watchers:i}=s.get(t);return i.add(o),i.size===1?a.start():o.onChange(a.state()),{poller:a,end:()=>{i.delete(o),!(i.size>0)&&(a.stop(),s.delete(t))}}}function Qr(e,t,n){let o=new Set;return{poller:Hn({load:a=>e.get(n(t),a),every:()=>Math.min(...[...o].map(({every:a})=>a)),sleeps:()=>[...o].every(({whileHidden:a})=>!a),onChange:a=>[...o].forEach(({onChange:i})=>i(a))}),watchers:o}}var Jr=6e4;function et(e){return G(e,"/v1/settings",Jr).data}var Xr=6e4,Zr=200,es=3,ts=50,ns=12e4,Se=F("left"),os={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function _e({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let l=Se.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Se.set(X(l,e,m,ts))}else l[e]&&Se.set(re(l,e))}async function Fn(e,t,n=es){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:Zr,cursor:s},{body:c}=await e.get("/v1/conversations"+M(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function rs({found:e,isAll:t},n,o=Be()){let s=Object.values(t?Un(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function Un(e,t,n=Be()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<ns;return Object.fromEntries(Object.entries(t).filter(s))}function Kc(e){let t=g(Se),[n,o]=v(os),s=Object.keys(t).join();$(()=>{let c=!0,l=h=>c&&o(w=>({...w,loaded:!0,error:null,...h})),m=h=>{h.isAll&&Se.set(Un(h.found,Se.get())),l(h)},d=()=>document.hidden||Fn(e).then(m,h=>l({error:h}));d();let p=setInterval(d,Xr),f=Me(d);return()=>{c=!1,clearInterval(p),f()}},[e,s]);let{cursor:a}=n,i=Ae(async()=>{let c=await Fn(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:rs(n,t),more:i}}var jn=50,ss=64,De=F("topics");function Gc(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,ss).replaceAll(/^-+|-+$/g,"")}function as({pause:e,leave:t}){return(e??t)?.topic??null}function Kn(e){let t=e.map(as).filter(n=>n&&!De.get()[n]);for(let n of new Set(t))De.set(X(De.get(),n,!0,jn))}function Vc(e){De.set(X(De.get(),e,!0,jn))}var Yn=6e4,[is,cs]=[5*Yn,15*Yn],de=R({});function zn(e,t=!1,n=de.get()){let{id:o,last_message:s,task:a,unanswered:i}=e;if(!i)return null;let c=n[o];if(c?.since&&c.seq<=s.seq)return c.since;let l=a&&["new","reply"].includes(a.reason)&&(t||a.status==="pending");return Date.parse(l?a.created_at:s.at)}function Gn(e){let t=de.get(),n={...t};for(let{id:o,last_message:s,unanswered:a}of e)s&&!a?n[o]={seq:s.seq+1,since:null}:s&&n[o]?.since===null&&(n[o]={seq:s.seq,since:Date.parse(s.at)});JSON.stringify(n)!==JSON.stringify(t)&&de.set(n)}function Vn(e,t){let n=t.filter(({quiet:a})=>!a),o=n.findLastIndex(({from:a})=>a.type!=="customer"),s=n[o+1];s&&de.set({...de.get(),[e]:{seq:s.seq,since:Date.parse(s.at)}})}function Qn(e){return e>=cs?"urgent":e>=is?"soon":"calm"}var us=1500,ls=15e3,ms=25,ps=["resume","outbound"];function Ot(e,t){return x`/v1/agents/${e}/tasks`+M({limit:ms,cursor:t})}function Jn(e){let{api:t,user:n}=N(),o=G(t,x`/v1/agents/${n.id}`,ls),s=G(t,Ot(n.id),us);return fs(s.data?.tasks,e),pn(s.data),$(()=>{let i=s.data?.tasks.map(({conversation:c})=>c).filter(Boolean)??[];Gn(i);for(let c of i)_e(c,n.id)},[s.data]),$(()=>{s.data?.paused.forEach(({pause:i})=>we(i)),Kn(s.data?.paused??[])},[s.data]),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function fs(e,t){let n=T(null);$(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:c,conversation:l})=>ee.get()[c]||ps.includes(l?.task?.reason),a=c=>!n.current.has(c.task_id)&&!s(c),i=o.filter(a);for(let c of i){let l={words:r("common.open"),href:I(t,c.conversation_id)};se(r("work.newTask",{inWords:ds(c)}),{action:l})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function ds({conversation:e,conversation_id:t}){return e?r("work.on",{name:W(e),channel:ge(e.channel)}):t}var Xn=100,Zn=200,eo=8,$s=600,hs=20,gs={messages:[],version:null,events:[],earlier:!1,loaded:!1};function ys({api:e,id:t,wait:n=o=>setTimeout(o,$s)}){let o=new Set,s=gs,a=[],i=null,c=null,l=[],m={cursor:void 0,from:0},d=Promise.resolve();function p(){s={messages:a,version:i,events:l,earlier:c>1,loaded:!0};for(let y of[...o])y(s)}async function f(y,S){let A=[],_=y;for(;_<S;){let E=Math.min(Zn,S-_),{body:O}=await e.get(x`/v1/conversations/${t}/messages`+M({after_seq:_,limit:E}));if(O.messages.length===0)break;A.push(...O.messages),_=O.messages.at(-1).seq}return A}async function h(y){let S=y.last_message?.seq??0,A=a.at(-1)?.seq??Math.max(0,S-Xn);S<=A||(a=[...a,...await f(A,S)],c??=a[0]?.seq??1)}async function w(){let{cursor:y,from:S}=m;for(;;){let{body:A}=await e.get(x`/v1/conversations/${t}/events`+M({cursor:y,limit:Zn}));if(l=[...l.slice(0,S),...A.events],m={cursor:y,from:S},!A.next_cursor)return;[y,S]=[A.next_cursor,l.length]}}async function b(y,S){if(o.size===0)return;let A=h(y).then(()=>{i=Math.max(i??0,y.version),p()});await Promise.all([A,w()]),p();let _=(l.at(-1)?.version??0)<y.version;(S===eo||_&&S>1)&&n(()=>k(()=>b(y,S-1)))}function k(y){return d=d.then(y).catch(()=>{}),d}return{sync:y=>k(()=>b(y,eo)).then(()=>a),earlier:()=>k(async()=>{if(!(c>1))return;let y=Math.max(0,c-1-Xn);a=[...await f(y,c-1),...a],c=a[0].seq,p()}),state:()=>s,watch(y){return o.add(y),()=>o.delete(y)}}}var Tt=new WeakMap;function ws(e,t){Tt.has(e)||Tt.set(e,new Map);let n=Tt.get(e),o=n.get(t)??ys({api:e,id:t});return n.delete(t),n.set(t,o),n.size>hs&&n.delete(n.keys().next().value),o}function to(e,t,n){let o=le(()=>ws(e,t),[e,t]),[s,a]=v(o.state());$(()=>o.watch(a),[o]),$(()=>{n&&o.sync(n)},[o,n]);let i=Ae(()=>o.earlier(),[o]),c=Ae(l=>o.sync(l),[o]);return{...s,loadEarlier:i,sync:c}}var bs=3e4,vs=200,Nt={notes:[],cursor:void 0};function no(e,t){let[n,o]=v(Nt),s=G(e,x`/v1/conversations/${t}/notes`+M({limit:vs,cursor:n.cursor}),bs),a=s.data?.notes??Nt.notes,i=s.data?.next_cursor;$(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=v(Nt.notes);return $(()=>l([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}var $e=F("outbox"),ae=R({}),oo=new Map,xs=[],ks=2e4;function Ee(e,t=$e.get()){return t[e]??xs}function Ct(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function ro(e){return Ee(e).some(t=>!ao(t))}function so(e){return Ee(e).some(ao)}function ao(e){return Lt(e).state!=="failed"}function Lt({messageId:e,at:t,seq:n},o=ae.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<ks?"sending":"failed"}}function tt(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return Pt(t,s=>[...s,o]),uo(e,t,o)}function io(e,t,n){return uo(e,t,n)}function nt(e,t){Pt(e,n=>n.filter(o=>o.messageId!==t)),ae.set(re(ae.get(),t))}function Dt(e){return oo.get(e)??Promise.resolve()}function co(e,t){let n=Ee(e),o=Ct(t,n);for(let s of n)o.includes(s)||nt(e,s.messageId)}function uo(e,t,n){At(n.messageId,{state:"sending"});let o=Dt(t).then(()=>Ss(e,t,n));return oo.set(t,o),o}async function Ss(e,t,{messageId:n,text:o}){try{let{body:s}=await Dn(e,{id:t},n,o);Pt(t,a=>a.map(i=>i.messageId===n?{...i,seq:s.seq}:i)),At(n,{state:"sent"})}catch(s){At(n,{state:"failed",refusal:s})}}function At(e,t){ae.set({...ae.get(),[e]:t})}function Pt(e,t){let n=t(Ee(e)),o=re($e.get(),e);$e.set(n.length===0?o:{...o,[e]:n})}var _s=["channel.left","channel.closed"];function lo(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>_s.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}function he(e){return typeof e=="object"?e.total:e}function mo(e,t){return typeof e=="object"?{...e,total:t}:t}function po(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:ge(n)})).join(", ")}function fo(e,t,n={}){let o=he(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function $o(e,t,n){let{channel:o,pause:s}=t;if(xe(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(x`/v1/agents/${s.agent_id}/tasks`+M({limit:1}));return fo(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:he(a.capacity)}}catch{return null}}var ho={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},Es=5;function Wu(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:en(n),deed:ho[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function ot({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:ho[e]??e,time:U(t)})}function Ru(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=Es&&e.every(t)}var Os={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):Ts(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:me(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>go(r("common.resumed"),e,t),reactivate:(e,t)=>go(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Ns(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:ot(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:U(e.reassign_at)}):r("outcomes.extended")};function yo(e,t,n,o){return Os[e](t,n,o)}function Ts({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:me(n.outcome)}):r("outcomes.notPausedWasAnswered")}function go(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Ns({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function wo({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=N(),{busy:l,refusal:m,run:d,clear:p}=Q(),[f,h]=v(!1),[w,b]=v(null),k=Ds(),{id:y}=e,S=W(e),A=async(O,L,C,ne=!0)=>{await Dt(y),b(L.agentId??null);let q=()=>qn[O](i,{...e,version:C.version},L),{answer:Y,refusal:oe}=await d(O,q,Ls);Y?(a(null),_e(Y.body,c.id),Y.body.task?.agent_id===c.id&&je(Y.body.task.id),se(yo(O,Y.body,c.id,L)),await s(Y)):oe.code==="version_mismatch"?await _(O,L,C,ne):oe.code==="unanswered"&&k.current?a({what:"leave",details:L}):((oe.status===409||oe.status===404)&&o.refresh(),k.current||E(O,Ie(oe,{forAgent:L.agentId})))},_=async(O,L,C,ne)=>{h(!0);try{let q=await i.get(x`/v1/conversations/${y}`);o.put(q.body,q.etag);let Y=q.body.last_message.seq===C.seq,oe=Y||!k.current?[]:await t.sync(q.body),ct=Y?!1:!k.current||oe.some(lt=>Cs(lt,C,c)),ut=Ze(q.body,c,n)[O];ne&&ut&&!ct&&!As.includes(O)?await A(O,L,{...C,version:q.body.version},!1):k.current?a({what:"again",name:O,details:L,readUpTo:C.seq}):E(O,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),k.current||E(O,r("perform.serviceCannotReached"))}finally{h(!1)}},E=(O,L)=>{let C={words:r("common.open"),href:I("desk",y)};se(r("common.doneCustomerWhy",{done:In[O],customer:S,why:L}),{tone:"bad",action:C})};return{perform:A,busy:l!==null||f,refusal:m,about:w,clear:p}}var As=["skip"];function Cs({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Ls({code:e}){return e==="version_mismatch"||e==="unanswered"}function Ds(){let e=T(!0);return $(()=>(e.current=!0,()=>e.current=!1),[]),e}var bo=["end","extend","assign","take-over"],vo=P(()=>import("./later-6PODO4AU.js").then(e=>e.ActionDialog));var Ps=100,xo=14*864e5;function ko(e){let t=F(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<xo?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<xo));t.set(a===""?re(c,s):X(c,s,{text:a,at:i},Ps))}}}var Wt=ko("drafts"),ue=Wt.store,K=Wt.of,ie=Wt.keep,Oe=ko("note-drafts");function So(e){let t=K(e,g(ue)).trim();g($e),g(ae);let n=ro(e);return t!==""||n?{draft:t,failed:n}:null}function Ws(e,t){let n=K(t);return ie(t,""),tt(e,t,n)}function hl({conversation:e,unsent:t,canReply:n}){let{api:o}=N();return t?t.draft===""?u`<${B} tone="warn">${r("common.messageYoursCouldNot")}<//>`:u`
    <${B} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Ws(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function _o({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=N(),[l,m]=v(null),[d,p]=v(!1),f=So(e.id),h=g(j)[e.id],w=wo({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:b,refusal:k,about:y,clear:S}=w,A=w.busy||d||!n.loaded,{id:_}=e,E=W(e);Is(h,_,n.messages.at(-1));let O=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),L=n.messages.at(-1)?.from.type==="customer"&&!so(_),C=(z,mt)=>{let qt=O();m(null),sn(_,{name:z,customer:E,seq:qt.seq},c.undoSeconds,()=>b(z,mt,qt))},ne=(z,mt={})=>b(z,mt,O()),q=z=>{S(),m({what:z})},Y=()=>L||f?q("leave"):C("leave",{}),oe=t.pause&&lo(n.messages,n.events),ct=()=>f?q("pause-again"):C("pause",{again:!0}),ut=z=>C("answer",{signal:e.pause.wait.signal,outcome:z}),lt=async()=>{p(!0);let z=await $o(i,e,o);p(!1),z?m({what:"give-away",load:z}):await ne("resume")},sr=()=>{m(null),S()};if(h)return u`<${qs} name=${h.name} id=${_} />`;let ar=fe(e),ir=l!==null&&bo.includes(l.what);return u`
    <div class="actions">
      <${Rs} actions=${{...t,again:oe}} disabled=${A} ...${{ask:q,onLeave:Y,onResume:lt,onAgain:ct,onAnswer:ut}}
        onPlan=${ne} onTake=${()=>t.from?q("take-over"):ne("take")} onReactivate=${()=>ne("reactivate")} />
      ${!ir&&u`<${J} refusal=${k} forAgent=${y??t.forAgent} onDismiss=${S} />`}
      ${l&&u`
        <${vo} ...${{asking:l,conversation:e,actions:t,owner:ar,history:n,settings:o,unsent:f,isUnanswered:L,refusal:k,about:y}}
          busy=${A} begin=${C} now=${ne} onClose=${sr} />
      `}
    </div>
  `}function Rs({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",p=(f,h,w,b="")=>u`
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
  `}function qs({name:e,id:t}){let{doing:n,now:o}=pe[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Fe(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Le(t)}>${o}</button>
    </div>
  `}function Is(e,t,n){$(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Le(t)},[n?.seq])}function Eo({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function Oo({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,Ms[n]].filter(Boolean).join(" ")}var Ms={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function rt({pause:e}){let t=H(),{tone:n,text:o}=qe(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${U(e.reassign_at)}>${o}</time>
  `}function No({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=Bs(e,n);return u`
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
    ${a?.note&&u`<${Pe} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&u`<${Us} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${js} given=${e.signals?.at(-1)} />`}
    ${i?.note&&u`<${Pe} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function Bs(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${To(o)}<${rt} pause=${o} />
      ${" "}<span class="weak">${Oo(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:Xt(s.expires_at)});return`${Hs(s,t)}. ${To(s)}${i}${Fs(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function Hs({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function To({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function Fs({plan:e}){return e?` ${ot(e)}`:""}function Pe({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Us({wait:{ask:e,signal:t}}){return e?u`<${Pe} tag=${r("banner.asked")} text=${e} />`:u`<${Pe} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function js({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Pe} tag=${r("banner.answer")} text=${[me(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Ks="(pointer: coarse)",Ys=()=>matchMedia(Ks).matches;function Ao({conversation:e,onSend:t}){let n=V(),o=K(e.id,g(ue)),s=Ys(),a=()=>{let l=K(e.id);l.trim()!==""&&(ie(e.id,""),t(l))},i=l=>{l.preventDefault(),a()},c=l=>{let m=l.ctrlKey||l.metaKey||!(s||l.shiftKey);l.key!=="Enter"||l.isComposing||!m||(l.preventDefault(),a())};return u`
    <form class="composer" onSubmit=${i}>
      <label for=${n}>${r("composer.reply",{name:W(e)})}</label>
      <textarea id=${n} rows="3" dir="auto" aria-keyshortcuts="r" value=${o} aria-describedby=${`${n}-hint`}
        onInput=${l=>ie(e.id,l.currentTarget.value)} onKeyDown=${c}></textarea>
      <div class="composer-foot">
        <span id=${`${n}-hint`} class="hint">
          ${s?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
        </span>
        <button type="submit" class="primary" disabled=${o.trim()===""}>${r("common.send")}</button>
      </div>
    </form>
  `}var zs={"conversation.opened":({actor:e},{who:t,isMe:n})=>it(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+at(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+at(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in st)return r("trail.whyBackWith",{why:st[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+at(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:st[e]??st.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>it(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=me(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+at(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":(e,{who:t,isMe:n})=>n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>Gs[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},st={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},Gs={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},Vs=["resume","transfer","take","reactivate","outbound","bulk"],Qs=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Lo(e,t,n,o=[]){let{dividers:s,whilePaused:a}=Zs(t,n),i=e[0]?.seq??1,c=i>1?s.filter(({after:d})=>d>=i):s,l=[],m=0;for(let d of e){for(;m<c.length&&c[m].after<d.seq;)l.push(c[m++]);l.push({kind:"message",message:d,mine:d.from.type==="agent"&&d.from.id===n,whilePaused:a.has(d.seq)})}return Xs([...l,...c.slice(m)],i>1?Js(o,e[0]?.at):o,n)}function Js(e,t){return e.filter(n=>Date.parse(n.at)>=Date.parse(t))}function Xs(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(Co(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>Co(a,n))]}function Co(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Zs(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let l=zs[c.type];if(l&&!ea(c)){let m=!Do(c.actor)&&!it(c.actor)&&c.actor.id===t,d=l(c,{who:na(c.actor),isMe:m,whom:ta(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:Qs.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function ea(e){return e.type==="task.assigned"&&Vs.includes(e.cause)}function it(e){return e?.type==="customer"}function Do(e){return!e||e.type==="system"}function ta({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function na(e){return Do(e)?r("trail.system"):it(e)?r("trail.customer"):e.id}function at({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var oa=/\bhttps?:\/\/[^\s<>"]+/gi,ra=/[.,;:!?'’”]+$/;function Po(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(oa)){let i=Wo(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function Wo(e){let t=e.replace(ra,"");return t.endsWith(")")&&!t.includes("(")?Wo(t.slice(0,-1)):t}function We({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Po(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function Ro({conversationId:e,entry:t,canReply:n,onSent:o}){H();let{state:s,refusal:a}=Lt(t,g(ae));return u`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&u`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${We} text=${t.text} />
      ${s==="failed"&&u`<${sa} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function sa({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=N(),{messageId:i,text:c}=t,l=async()=>{await io(a,e,t),s()},m=()=>{let d=K(e);nt(e,i),ie(e,d===""?c:`${c}
${d}`)};return u`
    <${B} tone="bad">
      <span>${r("pending.notSent")} ${n?Ie(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${r("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>nt(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var qo={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")},aa=80;function Io({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=N(),{messages:c,events:l,earlier:m,loaded:d,loadEarlier:p}=n,f=H(),h=Zt(0,f),w=Ee(e,g($e)),b=le(()=>Ct(c,w),[c,w]),k=le(()=>ca(Lo(c,l,i.id,o),f).map(E=>u`<${ua} key=${ia(E)} entry=${E} customer=${t} />`),[c,l,o,t,i.id,h]),{scroller:y,onScroll:S,below:A,toEnd:_}=fa([k,b],c[0]?.seq);return u`
    <div class="history-frame">
      <div class="history" ref=${y} onScroll=${S} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!d}>
        ${m&&u`<p class="earlier"><button type="button" class="small" onClick=${p}>${r("history.showEarlierMessages")}</button></p>`}
        <ol>
          ${k}
          ${b.map(E=>u`<${Ro} key=${E.messageId} ...${{conversationId:e,entry:E,canReply:s,onSent:a}} />`)}
        </ol>
      </div>
      ${A&&u`<button type="button" class="small to-end" onClick=${_}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function ia({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function ca(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=Jt(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function ua({entry:e,customer:t}){return e.kind==="day"?u`<li class="day"><span>${e.text}</span></li>`:e.kind==="note"?u`<${pa} ...${e} />`:e.kind==="divider"?u`<${la} divider=${e} />`:u`<${ma} ...${e} customer=${t} />`}function la({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${U(e.at)}>${Re(e.at)}</time></span>
    </li>
  `}function ma({message:e,mine:t,whilePaused:n,customer:o}){let{from:s,body:a,at:i,kind:c,quiet:l}=e,m={customer:o,system:r("history.sentPlanned")}[s.type]??s.id;return u`
    <li class="message" data-from=${s.type} data-quiet=${l||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${t?r("common.you"):m}</span>
        <time datetime=${i} title=${U(i)}>${Re(i)}</time>
        ${l&&u`<span class="weak">${qo[c]??qo.message}</span>`}
        ${n&&u`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
      </p>
      ${a===""?u`<p class="message-body"><em>${r("history.noText")}</em></p>`:u`<${We} text=${a} />`}
    </li>
  `}function pa({note:e,mine:t}){let{author:n,text:o,at:s}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${U(s)}>${Re(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${We} text=${o} />
    </li>
  `}function fa(e,t){let n=T(null),o=T({end:!0,height:0,firstSeq:t}),[s,a]=v(!1),i=()=>{let{scrollTop:l,scrollHeight:m,clientHeight:d}=n.current;o.current.end=m-l-d<aa,o.current.end&&a(!1)},c=()=>{n.current.scrollTop=n.current.scrollHeight,n.current.focus()};return $(()=>{let l=n.current,m=l.scrollHeight-o.current.height;o.current.end?l.scrollTop=l.scrollHeight:t<o.current.firstSeq?l.scrollTop+=m:m>0&&a(!0),o.current={...o.current,height:l.scrollHeight,firstSeq:t}},e),$(()=>{let l=n.current,m=new ResizeObserver(()=>{o.current.end&&(l.scrollTop=l.scrollHeight)});return m.observe(l),m.observe(l.querySelector("ol")),()=>m.disconnect()},[]),{scroller:n,onScroll:i,below:s,toEnd:c}}function Mo({conversationId:e}){let t=K(e,g(ue)).trim();return t===""?null:u`
    <${B} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>ie(e,"")}>${r("common.discard")}</button>
    <//>
  `}var da=16*1024;function Bo({conversationId:e,onAdded:t}){let{api:n}=N(),{busy:o,refusal:s,run:a,clear:i}=Q(),c=Oe.of(e,g(Oe.store)),[l,m]=v(c!==""),d=T({}),p=T(null),f=()=>{i(),m(!1)},h=async()=>{let w=Oe.of(e).trim();if(w==="")return;d.current.text!==w&&(d.current={text:w,id:crypto.randomUUID()});let{answer:b}=await a("note",()=>Pn(n,e,d.current.id,w));b&&(d.current={},Oe.keep(e,""),f(),se(r("noteBox.noteAdded")),await t())};return ha(p,l),l?u`<${$a} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${h} onClose=${f} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${p} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function $a({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=V(),c=T(null);$(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>da,m=t.trim()!==""&&!l,d=f=>{f.preventDefault(),m&&!n&&s()},p=f=>{f.key==="Enter"&&(f.ctrlKey||f.metaKey)&&!f.isComposing&&d(f)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${f=>Oe.keep(e,f.currentTarget.value)} onKeyDown=${p}></textarea>
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
  `}function ha(e,t){let n=T(t);$(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Te({channel:e}){return u`<span class="tag">${ge(e)}</span>`}function Ho({state:e}){return u`<span class="tag state" data-state=${e}>${zt(e)}</span>`}function Ne({priority:e}){return e>0?u`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var ga=P(()=>import("./later-6PODO4AU.js").then(e=>e.CustomerPanel)),ya=1500,wa="(min-width: 1400px)",ba=r("conversation.thisConversationNotYours");function Fo({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=N(),d=g(j)[e],p=G(l,x`/v1/conversations/${e}`,ya),f=p.data,h=to(l,e,f),w=no(l,e),b=T(null),k=T(!1);f&&(k.current=!0),va(b,f&&`${f.channel_state} ${fe(f)}`),$(()=>we(f?.pause),[f]);let y=Ve("customer",matchMedia(wa).matches,g(te));$(()=>{f&&_e(f,m.id)},[f]),xa(f,h,m),$(()=>co(e,h.messages),[e,h.messages]);let S=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!f){let C=k.current&&p.error?.status===404;return u`
      <div class="conversation">
        ${S}
        ${C?u`<${B} tone="warn">${ba}<//>`:u`<${J} refusal=${p.error} />`}
      </div>
    `}let[A,_]=[W(f),f.customer_address],E=Ze(f,m,o),O=async C=>{p.put(C.body,C.etag),await c(C.body)},L=async C=>{await tt(l,e,C),p.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${S}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${b}>${A}</h2>
          <p class="conversation-facts">
            <${Ho} state=${f.channel_state} /> <${Te} channel=${f.channel} />
            <${Ne} priority=${f.priority} />
            ${A!==_&&u`<span dir="auto">${_}</span>`}
            <span>${r("conversation.to",{businessAddress:f.business_address})}</span> <span>${r("conversation.queue",{queue:f.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${y}
              onClick=${()=>Qe("customer",!y)}>${r("common.customer")}</button>
          </p>
        </div>
        <${_o} ...${{conversation:f,actions:E,history:h,settings:o,poll:p,onChanged:O}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${No} ...${{conversation:f,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${Io} conversationId=${e} customer=${A} history=${h} notes=${w.notes}
            canReply=${E.reply} onSent=${p.refresh} />
          ${!E.reply&&u`<${Mo} conversationId=${e} />`}
          <${Bo} conversationId=${e} onAdded=${w.refresh} />
          ${E.reply&&!d&&u`<${Ao} conversation=${f} onSend=${L} />`}
        </div>
        ${y&&u`<${ga} conversation=${f} hrefOf=${n} />`}
      </div>
    </div>
  `}function va(e,t){let n=T(!1);$(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function xa(e,t,n){let o=e&&t.messages.at(-1),s=T(null),a=e?.task?.agent_id===n.id?e.task.id:null;$(()=>{if(!o)return;let i=()=>{document.hidden||(un(e.id,o.seq),je(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&be(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,Vn(e.id,t.messages),document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var ka=P(()=>import("./later-6PODO4AU.js").then(e=>e.LeftRows));function Uo({view:e,current:t}){let n=V(),o=Ve("left",!1,g(te));return u`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>Qe("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${ka} view=${e} current=${t} />`}</div>
    </section>
  `}var Sa=P(()=>import("./later-6PODO4AU.js").then(e=>e.FirstWordDialog));function jo({work:e,settings:t,view:n,onSent:o}){let[s,a]=v(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&u`<${Sa} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function Ko(){let[e,t]=v([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Yo({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:u`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}var _a=3e3;function zo({first:e,view:t,current:n}){let{api:o,user:s}=N(),a=H(),i=Ko(),c=G(o,i.cursor&&Ot(s.id,i.cursor),_a),l=T(null),m=Oa(i.cursor?c:e),d=m.data?.paused??[];$(()=>d.forEach(({pause:k})=>we(k)),[m.data]),$(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),Ta(l,i.page);let p=({pause:k})=>qe(k.reassign_at,a).tone==="urgent",f=(e.data?.paused??[]).filter(p);Na(f);let h=d.filter(k=>!f.some(({id:y})=>y===k.id)),w=k=>u`<${Aa} key=${k.id} ...${{conversation:k,view:t,current:n}} />`,b=i.page===1&&!m.data?.next_cursor;return u`
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
      ${m.loaded&&h.length===0&&u`<p class="list-empty">${Ea(f,b)}</p>`}
      <ul>${h.map(w)}</ul>
      <${Yo} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function Ea(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function Oa(e){let t=T(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function Ta(e,t){let n=T(t);Mt(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function Na(e){let t=T(new Set);$(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(W).join(", ");be(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Aa({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=g(Z),i=n===e.id,c=xt(e),l=c&&Ke(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i}>
      <a class="row-link" href=${I(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${W(e)}</span>
          <${Ne} priority=${e.priority} /> <${Te} channel=${e.channel} />
        </span>
        <span class="row-line"><${rt} pause=${o} /></span>
        ${Eo(o).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        ${c&&u`<${Ca} at=${s.at} unread=${l} />`}
      </a>
    </li>
  `}function Ca({at:e,unread:t}){let n=H();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:ye(e,n)})}
    </span>
  `}var Go=["available","away","offline"],Xp=["new_task","custom_routing"],Zp=["refuse","allow"],ef=["queue","wait","refuse"],tf=["own","all"];var Vo=12;function Qo({inUse:e,capacity:t}){let[n,o]=[he(t),po(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=Vo?u`<${La} ...${{inUse:e,capacity:n}} />`:u`<${Da} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function La({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,Vo));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Da({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Jo={capacity:3,queues:["default"]};function Pa(e,t,n){return Xo(e)&&n?{...Jo,availability:t}:{availability:t}}function Wa(e,t){return(t?.agents?.self_service??t!==null)||D(e,"supervisor")||D(e,"admin")}function Xo({error:e}){return e?.status===404}function Zo({agent:e,work:t,onChange:n}){let{api:o,user:s}=N(),{busy:a,refusal:i,run:c,clear:l}=Q(),m=Wa(s,et(o)),d=V();if(!e.loaded)return u`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let p=e.data??(Xo(e)?Jo:null);if(!p)return u`<${qa} onRetry=${n} />`;let f=async w=>{let{answer:b}=await c("presence",()=>Rn(o,s.id,w));return b&&(e.put(b.body,b.etag),n()),!!b},h=p.availability??"offline";return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${h}>
          <select id=${d} value=${h} disabled=${a!==null}
            onChange=${w=>f(Pa(e,w.currentTarget.value,m))}>
            ${Go.map(w=>u`<option key=${w} value=${w}>${Vt(w)}</option>`)}
          </select>
        </span>
        <${Qo} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??p.capacity} />
      </div>
      ${p.queues.length===0&&u`<${B} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${Ia} known=${p} busy=${a!==null} onSave=${f} />`:u`<p class="hint">${Ra(e)}</p>`}
      <${J} refusal=${i} onDismiss=${l} />
    </section>
  `}function Ra({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function qa({onRetry:e}){return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function Ia({known:e,busy:t,onSave:n}){let[o,s]=v({}),[a,i]=[V(),V()],{capacity:c=String(he(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(p=>p.trim()).filter(Boolean),d=async p=>{p.preventDefault(),await n({capacity:mo(e.capacity,Number(c)),queues:m})&&s({})};return u`
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
  `}function er({conversation:e,isUntouched:t}){let n=H(),o=zn(e,t,g(de)),s=e.last_message;if(o===null)return u`<span class="weak">${r("wait.answered",{time:ye(s.at,n)})}</span>`;let a=e.task?.answer_by,[i,c]=[new Date(o).toISOString(),Math.max(0,n-o)];return u`
    <time class="due" data-tone=${Qn(c)} datetime=${i} title=${r("wait.customerWaitsSince",{time:U(i)})}>
      ${a?r("wait.waitsAnswer",{time:ft(c),by:Qt(a,n)}):r("wait.waits",{time:ft(c)})}
    </time>
  `}function nr({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:l})=>l==="assigned"),c=a.filter(({status:l})=>l==="wrapping");return u`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${ce(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&u`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <ul>
        ${i.map(l=>u`<${tr} key=${l.task_id} ...${{task:l,view:t,current:n}} />`)}
      </ul>
    </section>
    ${c.length>0&&u`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${ce(c.length)}</span></h2>
        <ul>
          ${c.map(l=>{let m=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(l)}
                aria-label=${r("taskList.completeWrapUp",{customer:or(l)})}>${r("taskList.complete")}</button>
            `;return u`<${tr} key=${l.task_id} ...${{task:l,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function or({conversation:e,conversation_id:t}){return e?W(e):t}function tr({task:e,view:t,current:n,action:o}){let s=Ye(e,g(Z),g(ee)),a=g(j)[e.conversation_id],i=n===e.conversation_id;return u`
    <li class="row" data-unread=${s!==null} data-selected=${i}>
      <a class="row-link" href=${I(t,e.conversation_id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${or(e)}</span>
          ${e.conversation&&!o&&u`<${Ma} conversation=${e.conversation} />`}
        </span>
        <${Ha} task=${e} news=${s} waits=${a} />
      </a>
      ${o}
    </li>
  `}function Ma({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Ne} priority=${e} /> <${Te} channel=${t} /></span>`}var Ba={task:r("common.new"),message:r("common.unread")};function Ha({task:e,news:t,waits:n}){let o=K(e.conversation_id,g(ue)),s=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Ba[t]}</span>`}
      ${n?`${pe[n.name].doing}…`:u`<${Fa} task=${e} isUntouched=${t==="task"} />`}
      ${a&&s&&s!=="new"&&u`<span class="tag">${Gt(s)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function Fa({task:{status:e,since:t,conversation:n},isUntouched:o}){let s=H();return e==="wrapping"?r("taskList.since",{time:ye(t,s)}):n&&u`<${er} conversation=${n} isUntouched=${o} />`}function rr({conversationId:e,view:t="desk"}){let{api:n,user:o}=N(),{agent:s,work:a,refresh:i}=Jn(t),c=et(n);Mn(n,o,c);let{busy:l,refusal:m,run:d,clear:p}=Q(),f=a.data?.tasks.find(b=>b.conversation_id===e&&b.status==="wrapping"),h=async b=>{let{answer:k}=await d("complete",()=>Ln(n,b.task_id)),{data:y}=await a.refresh();if(!k)return;se(r("desk.wrapUpCompleted"));let S=!b.conversation||fe(b.conversation)!==o.id;b.conversation_id===e&&S&&Ft(t,ln(y?.tasks??[])?.conversation_id)},w={href:I(t),words:r("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${Zo} agent=${s} work=${a} onChange=${i} />
        <${tn} error=${a.error} />
        <${J} refusal=${m} onDismiss=${p} />
        <${jo} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${nr} ...${{work:a,view:t,busy:l,onComplete:h}} current=${e} />
        <${zo} first=${a} view=${t} current=${e} />
        <${Uo} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?u`
              <${Fo} key=${e} id=${e} ...${{back:w,wrapping:f,busy:l,onComplete:h}}
                hrefOf=${b=>I(t,b)}
                settings=${c} onChange=${i} />
            `:u`<${Ua} agent=${s.data} />`}
      </section>
    </div>
  `}function Ua({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${ja(e)}</p>
    </div>
  `}function ja(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var Ka=2e3,Rt={rare:!0},Ya=P(()=>import("./settings-SC7AXPQD.js").then(e=>e.Settings),Rt),za=P(()=>import("./supervisor-ZVBIQCUX.js").then(e=>e.Supervisor),Rt),Ga=P(()=>import("./try-SYDRH3GJ.js").then(e=>e.Try),Rt),Va={desk:({rest:e})=>u`<${rr} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${za} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${Ya} />`,try:({rest:e})=>u`<${Ga} conversationId=${e} />`};on();addEventListener("pagehide",Ue);function vd({config:e,user:t}){let n=_n(g(Ht),t,e),o=le(()=>({config:e,user:t,api:Qa(e)}),[e,t]);return Ja(e),$(yn,[]),u`
    <${vt.Provider} value=${o}>
      <${En} view=${n.view}>${Va[n.view](n)}<//>
    <//>
  `}function Qa(e){return Kt({base:e.api,token:()=>Ce.get().token,onUnauthorized:Ut})}function Ja(e){$(()=>{if(e.mode!=="local")return;let t=()=>document.hidden||Yt().then(bt,()=>{});t();let n=setInterval(t,Ka);return()=>clearInterval(n)},[e])}export{bt as a,we as b,Be as c,H as d,N as e,F as f,pe as g,j as h,sn as i,je as j,be as k,te as l,dn as m,Si as n,xe as o,On as p,An as q,yc as r,Cn as s,fe as t,Ze as u,Oc as v,Rn as w,qn as x,In as y,_e as z,Kc as A,Es as B,Wu as C,Ru as D,yo as E,ro as F,se as G,Cs as H,Ws as I,hl as J,De as K,Gc as L,as as M,Kn as N,Vc as O,Xp as P,Zp as Q,ef as R,tf as S,Te as T,Ho as U,Ne as V,G as W,et as X,zn as Y,Gn as Z,Qn as _,Ot as $,to as aa,$o as ba,bo as ca,vo as da,Eo as ea,rt as fa,Fo as ga,Ko as ha,Yo as ia,Qo as ja,Pa as ka,Wa as la,Xo as ma,er as na,rr as oa,vd as pa};
