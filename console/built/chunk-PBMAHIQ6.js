/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{C,D as V,E as Ut,F as v,G as W,I as Ft,M as Le,N as Kt,O as Yt,P as ce,Q as jt,R as q,S as U,T as qe,U as zt,V as Gt,W as Vt,X as Jt,Y as Pe,Z as $e,_ as Qt,b as Pt,c as b,d,e as Rt,ea as Xt,f as T,fa as Zt,g as ue,ga as ct,h as Te,ha as Re,i as It,ia as M,j as G,ja as en,k as u,ka as J,n as P,o as h,p as I,q as Wt,s as Mt,u as Ne,x as Ht,y as Bt}from"./chunk-WQQTAGGD.js";var as=["pointerdown","keydown","wheel","touchstart"],tn=Date.now(),lt=new Set;function ft(e=Date.now()){let t=!pt(e);if(tn=e,t)for(let n of[...lt])n()}function pt(e=Date.now()){return e-tn<6e4}function nn(){for(let e of as)addEventListener(e,()=>ft(),{capture:!0,passive:!0})}function Ie(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),lt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),lt.delete(e)}}var mt=0,dt=new Set;function $t(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-mt)>1500;if(mt=t,n)for(let o of[...dt])o()}function he(e){e?.remaining_seconds>0&&$t(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function We(){return Date.now()+mt}function H(e=1e4){let[,t]=b(0);return d(()=>{let n=()=>t(s=>s+1),o=setInterval(n,e);return dt.add(n),()=>{clearInterval(o),dt.delete(n)}},[e]),We()}var ht=Pt(null);function N(){return It(ht)}var on=us();function B(e){let t=P({}),n=null,o=()=>t.set((n&&is(on?.getItem(n)))??{}),s=({user:r})=>{let a=r&&`hiatus.${e}.${r.id}`;a!==n&&(n=a,o())};return Ne.subscribe(s),s(Ne.get()),globalThis.addEventListener?.("storage",r=>n!==null&&r.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(r){t.set(r);try{n&&on?.setItem(n,JSON.stringify(r))}catch{}}}}function Q(e,t,n,o){let{[t]:s,...r}=e;return Object.fromEntries([...Object.entries(r),[t,n]].slice(-o))}function oe(e,t){let{[t]:n,...o}=e;return o}function is(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function us(){try{return globalThis.localStorage??null}catch{return null}}var le={leave:{doing:"Leaving",now:"Leave now"},pause:{doing:"Pausing",now:"Pause now"},answer:{doing:"Answering",now:"Answer now"},transfer:{doing:"Transferring",now:"Transfer now"}},F=P({}),Me=new Map;function sn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Oe(e),n*1e3);Me.set(e,{timer:s,commit:o}),F.set({...F.get(),[e]:t})}function He(e){rn(e)}async function Oe(e){await rn(e)?.commit()}function Be(){return Promise.all([...Me.keys()].map(Oe))}function rn(e){let t=Me.get(e);return t?(clearTimeout(t.timer),Me.delete(e),F.set(oe(F.get(),e)),t):null}var an=1e3,X=B("seen"),Z=B("opened");function un(e,t){t>(X.get()[e]??0)&&X.set(Q(X.get(),e,t,an))}function Ue(e){e&&!Z.get()[e]&&Z.set(Q(Z.get(),e,!0,an))}function Fe(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function gt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function Ke(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?Fe(e.conversation,t)?"message":null:"task"}function cn(e,t=X.get(),n=Z.get()){return e.find(o=>Ke(o,t,n)!==null)}function ln({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(a=>Ke(a,n,o)!==null),r=t.filter(a=>gt(a)&&Fe(a,n));return s.length+r.length}var Ye=P(0);function fn(e){let[t,n]=[h(X),h(Z)];d(()=>{Ye.set(e?ln(e,t,n):0)},[e,t,n]),d(()=>()=>Ye.set(0),[])}var cs=5,je=P([]);function ge(e){let t=je.get(),n=(t.at(-1)?.id??0)+1;je.set([...t,{id:n,text:e}].slice(-cs))}function pn(){let e=h(je);return u`
    <div class="visually-hidden" role="log" aria-label="Announcements" aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var ee=B("preferences");function mn(e=ee.get()){return e.shortcuts!==!1}function gi(e){ee.set({...ee.get(),shortcuts:e})}function ze(e,t,n=ee.get()){return n[e]??t}function Ge(e,t){ee.set({...ee.get(),[e]:t})}var $n="input, textarea, select, [contenteditable]",ls=".desk-side .row-link";function hn(){return addEventListener("keydown",dn),()=>removeEventListener("keydown",dn)}function dn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.($n)){t==="Escape"&&n.matches("textarea")&&n.blur();return}mn()&&(t==="j"||t==="k"?(e.preventDefault(),ps(t==="j"?1:-1)):!e.repeat&&t.length===1&&fs(e))}}function fs(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),o.matches($n)?o.focus():o.click())}function ps(e){let t=[...document.querySelectorAll(ls)],n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var wt=new Set;function L(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(wt.delete(s),o??=e().then(r=>n=r),o.catch(()=>o=null),o);return t||wt.add(s),function(a){let[i,c]=b(()=>n),[l,m]=b(!1);return d(()=>{i||s().then(f=>c(()=>f),()=>m(!0))},[]),l?u`<${M} tone="bad">This part of the console could not be loaded. Reload the page.<//>`:i&&u`<${i} ...${a} />`}}function gn(){let e=()=>[...wt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var ms=L(()=>import("./later-YQLVCVOP.js").then(e=>e.ShortcutList));function wn(){let[e,t]=b(!1);return d(hn,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">Keyboard shortcuts</span>
    </button>
    ${e&&u`<${ms} onClose=${()=>t(!1)} />`}
  `}var ds=L(()=>import("./later-YQLVCVOP.js").then(e=>e.SignOutDialog));function yn(){let{api:e,config:t,user:n}=N(),[o,s]=b(null),{busy:r,run:a}=V(),i=async()=>{await Be(),Bt({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${r!==null} onClick=${async()=>{let{answer:l}=C(n,"agent")?await a("look",()=>$s(e,n)):{};l?.isAvailable?s(l.tasks):await i()}}>Sign out</button>
    ${o!==null&&u`<${ds} tasks=${o} onLeave=${i} onClose=${()=>s(null)} />`}
  `}async function $s(e,t){let n=await e.get(v`/v1/agents/${t.id}`),o=await e.get(v`/v1/agents/${t.id}/tasks`+W({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var hs=4,we=P([]),bn=0;function se(e,{tone:t="info",action:n=null}={}){ge(e),bn+=1,we.set([...we.get(),{id:bn,text:e,tone:t,action:n}].slice(-hs))}function Ve(e){we.set(we.get().filter(t=>t.id!==e))}var gs=8e3;function vn(){let e=h(we),t=Object.entries(h(F));return e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label="Notifications">
      ${e.map(n=>u`<${ws} key=${n.id} toast=${n} />`)}
      ${t.map(([n,{name:o,customer:s}])=>u`
          <div key=${n} class="toast">
            <p>${le[o].doing} ${s}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${`Undo: ${le[o].doing} ${s}`} onClick=${()=>He(n)}>
              Undo
            </button>
          </div>
        `)}
    </section>
  `}function ws({toast:{id:e,text:t,tone:n,action:o}}){let[s,r]=b(!1);d(()=>{if(s)return;let i=setTimeout(()=>Ve(e),gs);return()=>clearTimeout(i)},[s]);let a=i=>()=>r(i);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${a(!0)} onMouseLeave=${a(!1)} onFocusIn=${a(!0)}
      onFocusOut=${a(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Ve(e)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label="Dismiss" onClick=${()=>Ve(e)}>✕</button>
    </div>
  `}var xn={desk:"Desk",supervisor:"Supervisor",settings:"Settings",try:"Try it"};function kn(e,t){return[...C(e,"agent")?["desk"]:[],...C(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&C(e,"agent")?["try"]:[]]}function _n(e,t,n){let o=kn(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&C(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Sn({view:e,children:t}){let{config:n,user:o}=N(),s=T(null),r=T(e),a=h(Ye);return d(()=>{document.title=`${a>0?`(${a}) `:""}${xn[e]} · Hiatus`},[e,a]),d(()=>{r.current!==e&&s.current.focus({preventScroll:!0}),r.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${i=>ys(i,s.current)}>Skip to content</a>
    <header class="top">
      <p class="wordmark">Hiatus</p>
      <nav class="views" aria-label="Views">
        ${kn(o,n).map(i=>u`
            <a key=${i} href=${I(i)} aria-current=${i===e?"page":void 0}>${xn[i]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">Signed in as </span>${o.name}</span>
        <${wn} />
        <${yn} />
      </div>
    </header>
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${vn} />
    <${pn} />
  `}function ys(e,t){e.preventDefault(),t.focus()}function ye(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:a})=>Tn(a.channel,t)&&Tn(a.queue,n)).toSorted((a,i)=>En(a.match)-En(i.match)),r=a=>Object.assign({},e?.[a],...s.map(i=>i[a]));return{leave:r("leave"),pause:r("pause")}}function En({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Tn(e,t){return!e||e===t}var[bs,Nn,Je]=[6e4,36e5,864e5],vs=14*Je;function On(e,t,n){let{pause:o}=e,s=ye(n,e).pause,r=C(t,"supervisor")||s.calendar?vs:(s.time_limit_seconds??0)*1e3,a=Date.parse(o.paused_at)+r;return a-Date.parse(o.reassign_at)<bs?0:a}function su(e,t){return[...[{name:"hour",words:"1 hour longer",until:e+Nn},{name:"hours",words:"4 hours longer",until:e+4*Nn},{name:"day",words:"1 day longer",until:e+Je},{name:"days",words:"3 days longer",until:e+3*Je},{name:"week",words:"A week longer",until:e+7*Je}].filter(({until:o})=>o<t),{name:"limit",words:"The limit",until:t}]}function An(e,t,{channel:n,queue:o}){return!e||!ye(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function fe(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function Qe(e,t,n){let o=fe(e),[s,r]=[C(t,"agent"),C(t,"supervisor")],a=o!==null&&o===t.id,i=a||o!==null&&r,{channel_state:c,leave:l}=e,m=c==="active"&&i,f=c==="active"&&e.task?.status==="pending",p=c==="inactive"&&(l?.agent_id===t.id||r),$=!a&&o!==null&&s?o:null;return{reply:c==="active"&&a&&s,leave:m&&An(n,"leave",e),pause:m&&An(n,"pause",e),resume:c==="pause"&&i,reactivate:p,skip:p&&!!l?.plan,extend:c==="pause"&&i&&ks(e,t,n),answer:c==="pause"&&!!e.pause?.wait?.ask&&(r||C(t,"signal")),take:f&&s&&xs(e.task,t,r)||$!==null,assign:r&&!a&&(f||o!==null||c==="inactive"),transfer:i||f&&r,end:c!=="closed"&&(i||r),forAgent:_s(e,t,i&&!a?o:null),from:$}}function xs({reserved_for:e},t,n){return!e||e===t.id||n}function ks(e,t,n){return On(e,t,n)>Date.parse(e.pause.reassign_at)}function _s({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var yt=({version:e})=>({ifMatch:e&&`"${e}"`}),bt=e=>({...yt(e),keepalive:!0});function Ss(e,t,{unanswered:n,topic:o,plan:s}={}){let r={wrap_up:!0};return n&&(r.unanswered=!0),o&&(r.topic=o),s&&(r.plan=s),e.post(v`/v1/conversations/${t.id}/leave`,r,bt(t))}function Es(e,t,{reason:n,note:o,until:s,preset:r,then:a,onReply:i,topic:c,wait:l,again:m}={}){let f={wrap_up:!0,then:a,on_reply:i};return m&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),c&&(f.topic=c),l&&(f.wait=l),r?Object.assign(f,{preset:r,zone:ct()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:ct()}),e.post(v`/v1/conversations/${t.id}/pause`,f,bt(t))}function Ts(e,t,{signal:n,outcome:o}={}){return e.post(v`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Ns(e,t){return e.post(v`/v1/conversations/${t.id}/resume`)}function Os(e,t){return e.post(v`/v1/conversations/${t.id}/plan/skip`,{},yt(t))}function As(e,t){return e.post(v`/v1/conversations/${t.id}/plan/cancel`)}function Ds(e,t,{agentId:n}={}){return e.post(v`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Cs(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(v`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function Ls(e,t,{queue:n,agentId:o,note:s,refuse:r}={}){let a=o?{agent_id:o}:{queue:n};return s&&(a.note=s),o&&r&&(a.if_unavailable="refuse"),e.post(v`/v1/conversations/${t.id}/transfer`,a,bt(t))}function qs(e,t,{until:n}){return e.post(v`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Ps(e,t){return e.post(v`/v1/conversations/${t.id}/end`,{wrap_up:!0},yt(t))}function Dn(e,t){return e.post(v`/v1/tasks/${t}/complete`)}function Cn(e,t,n,o){return e.post(v`/v1/conversations/${t.id}/messages`,{message_id:n,body:o})}function Ln(e,t,n,o){return e.post(v`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function pu(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function qn(e,t){return e.post(v`/v1/agents/${t}/heartbeat`)}function Pn(e,t,n){return e.put(v`/v1/agents/${t}`,n)}var Rn={leave:Ss,pause:Es,answer:Ts,resume:Ns,end:Ps,extend:qs,reactivate:Ds,skip:Os,cancel:As,take:Cs,transfer:Ls},In={leave:"Not left",pause:"Not paused",answer:"Not answered",resume:"Not resumed",end:"Not ended",extend:"Not extended",reactivate:"Not taken up",skip:"Not skipped",cancel:"Not canceled",take:"Not taken",transfer:"Not transferred"};var Rs=1/3,Is=5e3;function Ws(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Is,t*1e3*Rs):null}function Wn(e,t,n){let o=Ws(n);d(()=>{if(o===null)return;let s=()=>qn(e,t.id).catch(()=>{});s();let r=setInterval(s,o);return()=>clearInterval(r)},[e,t.id,o])}var Ms=5e3,Hs=2e4,Bs=15e3,Us=6e4,Fs=300,be={data:null,etag:null,error:null,loaded:!1};function Hn({load:e,every:t,sleeps:n=()=>!1,onChange:o,env:s=Ys}){let r=be,a,i=0,c=!1,l=!1,m=0,f=-1/0,p=()=>{};function $(_){r=_,c&&o(r)}async function w(){let _=m+=1;f=s.now();try{let S=await e(r.etag);if(!c||_!==m)return;i=0,Ks(S,r)?r.error&&$({...r,error:null}):(r.loaded&&s.noteActivity(),$({data:S.body,etag:S.etag??null,error:null,loaded:!0}))}catch(S){if(!c||_!==m)return;let E=Mn(S);i=E?0:i+1;let D=E?be:r;$({data:D.data,etag:D.etag,error:S,loaded:!0})}}function y(){let _=s.isLively()?t():Math.max(t(),Ms),S=Math.min(_*2**Math.min(i,6),Math.max(_,Bs)),E=Mn(r.error)?Math.max(Us,S):S;return s.hidden()?Math.max(Hs,E):E}function x(){l||(s.clearTimeout(a),c&&(a=s.setTimeout(g,y())))}function g(){return s.hidden()&&n()?void 0:k()}async function k(){l=!1,s.clearTimeout(a),await w(),x()}let O=()=>{if(s.hidden())return;let _=Fs-(s.now()-f);s.clearTimeout(a),_<=0?k():(l=!0,a=s.setTimeout(k,_))};return{state:()=>r,start(){return c=!0,p=s.onWake(O),k()},stop(){c=!1,l=!1,s.clearTimeout(a),p()},async refresh(){return await k(),r},put(_,S){m+=1,$({data:_,etag:S??null,error:null,loaded:!0}),x()}}}function Mn(e){return e?.status===403||e?.status===404}function Ks(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Ys={hidden:()=>document.hidden,now:()=>Date.now(),isLively:pt,noteActivity:ft,onWake:Ie,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var vt=new WeakMap;function z(e,t,n,{at:o=js,whileHidden:s=!0}={}){let[r,a]=b({address:null,state:be}),i=T(null);d(()=>{if(t===null)return;let f=w=>a({address:t,state:w}),{poller:p,end:$}=zs(e,t,o,{every:n,whileHidden:s,onChange:f});return i.current={address:t,poller:p},()=>{i.current=null,$()}},[e,t,n]);let c=r.address===t?r.state:be,l=()=>i.current?.address===t?i.current.poller:null;return{...c,refresh:async()=>await l()?.refresh()??be,put:(f,p)=>l()?.put(f,p)}}var js=e=>e;function zs(e,t,n,o){vt.has(e)||vt.set(e,new Map);let s=vt.get(e);s.has(t)||s.set(t,Gs(e,t,n));let{poller:r,watchers:a}=s.get(t);return a.add(o),a.size===1?r.start():o.onChange(r.state()),{poller:r,end:()=>{a.delete(o),!(a.size>0)&&(r.stop(),s.delete(t))}}}function Gs(e,t,n){let o=new Set;return{poller:Hn({load:r=>e.get(n(t),r),every:()=>Math.min(...[...o].map(({every:r})=>r)),sleeps:()=>[...o].every(({whileHidden:r})=>!r),onChange:r=>[...o].forEach(({onChange:a})=>a(r))}),watchers:o}}var Vs=6e4;function Xe(e){return z(e,"/v1/settings",Vs).data}var Js=6e4,Qs=200,Xs=3,Zs=50,er=12e4,ve=B("left"),tr={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function xe({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:r,leave:a},i){let c=ve.get();if(t==="inactive"&&a?.agent_id===i){if(c[e]?.leave.left_at===a.left_at)return;let l={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:r,leave:a};ve.set(Q(c,e,l,Zs))}else c[e]&&ve.set(oe(c,e))}async function Bn(e,t,n=Xs){let o=[],s=t;for(let r=0;r<n;r+=1){let a={agent_id:"me",state:"inactive",limit:Qs,cursor:s},{body:i}=await e.get("/v1/conversations"+W(a));if(o.push(...i.conversations),s=i.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function nr({found:e,isAll:t},n,o=We()){let s=Object.values(t?Un(e,n,o):n),r=new Set(e.map(({id:i})=>i));return[...e,...s.filter(({id:i})=>!r.has(i))].sort((i,c)=>Date.parse(c.leave.left_at)-Date.parse(i.leave.left_at))}function Un(e,t,n=We()){let o=new Set(e.map(({id:r})=>r)),s=([r,{leave:a}])=>o.has(r)||n-Date.parse(a.left_at)<er;return Object.fromEntries(Object.entries(t).filter(s))}function Au(e){let t=h(ve),[n,o]=b(tr),s=Object.keys(t).join();d(()=>{let i=!0,c=$=>i&&o(w=>({...w,loaded:!0,error:null,...$})),l=$=>{$.isAll&&ve.set(Un($.found,ve.get())),c($)},m=()=>document.hidden||Bn(e).then(l,$=>c({error:$}));m();let f=setInterval(m,Js),p=Ie(m);return()=>{i=!1,clearInterval(f),p()}},[e,s]);let{cursor:r}=n,a=Te(async()=>{let i=await Bn(e,r);o(c=>({...c,...i,found:[...c.found,...i.found]}))},[e,r]);return{...n,left:nr(n,t),more:a}}var Fn=50,or=64,Ae=B("topics");function Lu(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,or).replaceAll(/^-+|-+$/g,"")}function sr({pause:e,leave:t}){return(e??t)?.topic??null}function Kn(e){let t=e.map(sr).filter(n=>n&&!Ae.get()[n]);for(let n of new Set(t))Ae.set(Q(Ae.get(),n,!0,Fn))}function qu(e){Ae.set(Q(Ae.get(),e,!0,Fn))}var Yn=6e4,[rr,ar]=[5*Yn,15*Yn],pe=P({});function jn(e,t=!1,n=pe.get()){let{id:o,last_message:s,task:r,unanswered:a}=e;if(!a)return null;let i=n[o];if(i?.since&&i.seq<=s.seq)return i.since;let c=r&&["new","reply"].includes(r.reason)&&(t||r.status==="pending");return Date.parse(c?r.created_at:s.at)}function zn(e){let t=pe.get(),n={...t};for(let{id:o,last_message:s,unanswered:r}of e)s&&!r?n[o]={seq:s.seq+1,since:null}:s&&n[o]?.since===null&&(n[o]={seq:s.seq,since:Date.parse(s.at)});JSON.stringify(n)!==JSON.stringify(t)&&pe.set(n)}function Gn(e,t){let n=t.filter(({quiet:r})=>!r),o=n.findLastIndex(({from:r})=>r.type!=="customer"),s=n[o+1];s&&pe.set({...pe.get(),[e]:{seq:s.seq,since:Date.parse(s.at)}})}function Vn(e){return e>=ar?"urgent":e>=rr?"soon":"calm"}var ir=1500,ur=15e3,cr=25,lr=["resume","outbound"];function xt(e,t){return v`/v1/agents/${e}/tasks`+W({limit:cr,cursor:t})}function Jn(e){let{api:t,user:n}=N(),o=z(t,v`/v1/agents/${n.id}`,ur),s=z(t,xt(n.id),ir);return fr(s.data?.tasks,e),fn(s.data),d(()=>{let a=s.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];zn(a);for(let i of a)xe(i,n.id)},[s.data]),d(()=>{s.data?.paused.forEach(({pause:a})=>he(a)),Kn(s.data?.paused??[])},[s.data]),{agent:o,work:s,refresh:()=>Promise.all([o.refresh(),s.refresh()])}}function fr(e,t){let n=T(null);d(()=>{if(!e)return;let o=e.filter(({status:s})=>s==="assigned");if(n.current){let s=({task_id:i,conversation:c})=>Z.get()[i]||lr.includes(c?.task?.reason),r=i=>!n.current.has(i.task_id)&&!s(i),a=o.filter(r);for(let i of a){let c={words:"Open",href:I(t,i.conversation_id)};se(`New task: ${pr(i)}`,{action:c})}}n.current=new Set(o.map(s=>s.task_id))},[e])}function pr({conversation:e,conversation_id:t}){return e?`${q(e)} on ${Le(e.channel)}`:t}var Qn=100,Xn=200,Zn=8,mr=600,dr=20,$r={messages:[],version:null,events:[],earlier:!1,loaded:!1};function hr({api:e,id:t,wait:n=o=>setTimeout(o,mr)}){let o=new Set,s=$r,r=[],a=null,i=null,c=[],l={cursor:void 0,from:0},m=Promise.resolve();function f(){s={messages:r,version:a,events:c,earlier:i>1,loaded:!0};for(let g of[...o])g(s)}async function p(g,k){let O=[],_=g;for(;_<k;){let S=Math.min(Xn,k-_),{body:E}=await e.get(v`/v1/conversations/${t}/messages`+W({after_seq:_,limit:S}));if(E.messages.length===0)break;O.push(...E.messages),_=E.messages.at(-1).seq}return O}async function $(g){let k=g.last_message?.seq??0,O=r.at(-1)?.seq??Math.max(0,k-Qn);k<=O||(r=[...r,...await p(O,k)],i??=r[0]?.seq??1)}async function w(){let{cursor:g,from:k}=l;for(;;){let{body:O}=await e.get(v`/v1/conversations/${t}/events`+W({cursor:g,limit:Xn}));if(c=[...c.slice(0,k),...O.events],l={cursor:g,from:k},!O.next_cursor)return;[g,k]=[O.next_cursor,c.length]}}async function y(g,k){if(o.size===0)return;let O=$(g).then(()=>{a=Math.max(a??0,g.version),f()});await Promise.all([O,w()]),f();let _=(c.at(-1)?.version??0)<g.version;(k===Zn||_&&k>1)&&n(()=>x(()=>y(g,k-1)))}function x(g){return m=m.then(g).catch(()=>{}),m}return{sync:g=>x(()=>y(g,Zn)).then(()=>r),earlier:()=>x(async()=>{if(!(i>1))return;let g=Math.max(0,i-1-Qn);r=[...await p(g,i-1),...r],i=r[0].seq,f()}),state:()=>s,watch(g){return o.add(g),()=>o.delete(g)}}}var kt=new WeakMap;function gr(e,t){kt.has(e)||kt.set(e,new Map);let n=kt.get(e),o=n.get(t)??hr({api:e,id:t});return n.delete(t),n.set(t,o),n.size>dr&&n.delete(n.keys().next().value),o}function eo(e,t,n){let o=ue(()=>gr(e,t),[e,t]),[s,r]=b(o.state());d(()=>o.watch(r),[o]),d(()=>{n&&o.sync(n)},[o,n]);let a=Te(()=>o.earlier(),[o]),i=Te(c=>o.sync(c),[o]);return{...s,loadEarlier:a,sync:i}}var wr=3e4,yr=200,_t={notes:[],cursor:void 0};function to(e,t){let[n,o]=b(_t),s=z(e,v`/v1/conversations/${t}/notes`+W({limit:yr,cursor:n.cursor}),wr),r=s.data?.notes??_t.notes,a=s.data?.next_cursor;d(()=>{a&&o({notes:[...n.notes,...r],cursor:a})},[a]);let[i,c]=b(_t.notes);return d(()=>c([...n.notes,...r]),[n,s.data]),{notes:i,refresh:s.refresh}}var me=B("outbox"),re=P({}),no=new Map,br=[],vr=2e4;function ke(e,t=me.get()){return t[e]??br}function Et(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(r=>r.message_id===o))}function oo(e){return ke(e).some(t=>!ro(t))}function so(e){return ke(e).some(ro)}function ro(e){return Tt(e).state!=="failed"}function Tt({messageId:e,at:t,seq:n},o=re.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<vr?"sending":"failed"}}function Ze(e,t,n){let o={messageId:crypto.randomUUID(),text:n,at:Date.now()};return Ot(t,s=>[...s,o]),uo(e,t,o)}function ao(e,t,n){return uo(e,t,n)}function et(e,t){Ot(e,n=>n.filter(o=>o.messageId!==t)),re.set(oe(re.get(),t))}function Nt(e){return no.get(e)??Promise.resolve()}function io(e,t){let n=ke(e),o=Et(t,n);for(let s of n)o.includes(s)||et(e,s.messageId)}function uo(e,t,n){St(n.messageId,{state:"sending"});let o=Nt(t).then(()=>xr(e,t,n));return no.set(t,o),o}async function xr(e,t,{messageId:n,text:o}){try{let{body:s}=await Cn(e,{id:t},n,o);Ot(t,r=>r.map(a=>a.messageId===n?{...a,seq:s.seq}:a)),St(n,{state:"sent"})}catch(s){St(n,{state:"failed",refusal:s})}}function St(e,t){re.set({...re.get(),[e]:t})}function Ot(e,t){let n=t(ke(e)),o=oe(me.get(),e);me.set(n.length===0?o:{...o,[e]:n})}var kr=["channel.left","channel.closed"];function co(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>kr.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:r})=>s.type==="agent"&&Date.parse(r)>o)}function de(e){return typeof e=="object"?e.total:e}function lo(e,t){return typeof e=="object"?{...e,total:t}:t}function fo(e){return Object.entries(e?.channels??{}).map(([n,o])=>`at most ${o} on ${n}`).join(", ")}function po(e,t,n={}){let o=de(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),r=Math.max(1,Math.min(n[t]??1,s)),a=c=>c.conversation?.channel===t,i=(e.tasks??[]).filter(a).reduce((c,l)=>c+(l.weight??1),0);return e.in_use+r<=o&&i+r<=s}async function mo(e,t,n){let{channel:o,pause:s}=t;if(ye(n,t).pause.at_capacity!=="queue")return null;try{let{body:r}=await e.get(v`/v1/agents/${s.agent_id}/tasks`+W({limit:1}));return po(r,o,n.routing?.weights)?null:{inUse:r.in_use,capacity:de(r.capacity)}}catch{return null}}var $o={nudge:"a message is sent",return:"it goes back to its queue",close:"it is closed"},_r=5;function hc(e){let t=({after_seconds:n,do:o,text:s})=>`after ${Xt(n)} ${$o[o]??o}${s?`: ${s}`:""}`;return e.map(t).join("; ")||"nothing happens"}function tt({do:e,next_at:t}){return`If the customer stays silent, ${$o[e]??e} on ${U(t)}.`}function gc(e){let t=({after_seconds:n,do:o,text:s},r)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():r===e.length-1);return e.length>0&&e.length<=_r&&e.every(t)}var Sr={leave:()=>"You left the conversation.",pause:(e,t,n)=>e.channel_state==="pause"?"Paused.":Er(e,n),answer:(e,t,{outcome:n})=>`Answered: ${ce(n)}.`,end:()=>"The conversation is closed.",resume:(e,t)=>ho("Resumed",e,t),reactivate:(e,t)=>ho("Taken up again",e,t),take:({task:e},t)=>e?.agent_id===t?"Taken: the task is yours now.":`Assigned: ${e?.agent_id} has it now.`,transfer:(e,t,{agentId:n}={})=>Tr(e,t,n),skip:({leave:e})=>e?.plan?`Skipped. ${tt(e.plan)}`:"Skipped: nothing else is planned.",cancel:()=>"Canceled: nothing is planned any more.",extend:({pause:e})=>e?`Extended: it stays paused until ${U(e.reassign_at)}.`:"Extended."};function go(e,t,n,o){return Sr[e](t,n,o)}function Er({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?`Not paused: it was answered already, ${ce(n.outcome)}.`:"Not paused: it was answered already."}function ho(e,{task:t,queue:n},o){if(t?.status==="assigned")return t.agent_id===o?`${e}: the task is yours again.`:`${e} for ${t.agent_id}.`;if(!t?.reserved_for)return`${e}: it waits in queue ${t?.queue??n} for any free agent.`;let s=t.reserved_for===o?"your":`${t.reserved_for}'s`;return`${e}: it waits for ${s} next free slot.`}function Tr({task:e,queue:t},n,o){if(e?.status==="assigned")return`Transferred: ${e.agent_id===n?"you have":`${e.agent_id} has`} it now.`;let s=`it waits in queue ${e?.queue??t}.`;return o?`${o} cannot take it now: ${s}`:`Transferred: ${s}`}function wo({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:r}){let{api:a,user:i}=N(),{busy:c,refusal:l,run:m,clear:f}=V(),[p,$]=b(!1),[w,y]=b(null),x=Dr(),{id:g}=e,k=q(e),O=async(E,D,A,te=!0)=>{await Nt(g),y(D.agentId??null);let R=()=>Rn[E](a,{...e,version:A.version},D),{answer:Y,refusal:ne}=await m(E,R,Ar);Y?(r(null),xe(Y.body,i.id),Y.body.task?.agent_id===i.id&&Ue(Y.body.task.id),se(go(E,Y.body,i.id,D)),await s(Y)):ne.code==="version_mismatch"?await _(E,D,A,te):ne.code==="unanswered"&&x.current?r({what:"leave",details:D}):((ne.status===409||ne.status===404)&&o.refresh(),x.current||S(E,Re(ne,{forAgent:D.agentId})))},_=async(E,D,A,te)=>{$(!0);try{let R=await a.get(v`/v1/conversations/${g}`);o.put(R.body,R.etag);let Y=R.body.last_message.seq===A.seq,ne=Y||!x.current?[]:await t.sync(R.body),rt=Y?!1:!x.current||ne.some(it=>Or(it,A,i)),at=Qe(R.body,i,n)[E];te&&at&&!rt&&!Nr.includes(E)?await O(E,D,{...A,version:R.body.version},!1):x.current?r({what:"again",name:E,details:D,readUpTo:A.seq}):S(E,"the conversation has changed meanwhile.")}catch{o.refresh(),x.current||S(E,"the service cannot be reached.")}finally{$(!1)}},S=(E,D)=>{let A={words:"Open",href:I("desk",g)};se(`${In[E]}, ${k}: ${D}`,{tone:"bad",action:A})};return{perform:O,busy:c!==null||p,refusal:l,about:w,clear:f}}var Nr=["skip"];function Or({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Ar({code:e}){return e==="version_mismatch"||e==="unanswered"}function Dr(){let e=T(!0);return d(()=>(e.current=!0,()=>e.current=!1),[]),e}var yo=["end","extend","assign","take-over"],bo=L(()=>import("./later-YQLVCVOP.js").then(e=>e.ActionDialog));var Cr=100,vo=14*864e5;function xo(e){let t=B(e);return{store:t,of:(s,r=t.get(),a=Date.now())=>{let i=r[s];return i&&a-i.at<vo?i.text:""},keep:(s,r,a=Date.now())=>{let i=Object.fromEntries(Object.entries(t.get()).filter(([,{at:c}])=>a-c<vo));t.set(r===""?oe(i,s):Q(i,s,{text:r,at:a},Cr))}}}var At=xo("drafts"),ie=At.store,K=At.of,ae=At.keep,_e=xo("note-drafts");function ko(e){let t=K(e,h(ie)).trim();h(me),h(re);let n=oo(e);return t!==""||n?{draft:t,failed:n}:null}function Lr(e,t){let n=K(t);return ae(t,""),Ze(e,t,n)}function Gc({conversation:e,unsent:t,canReply:n}){let{api:o}=N();return t?t.draft===""?u`<${M} tone="warn">A message of yours could not be sent. It is still in the history.<//>`:u`
    <${M} tone="warn">
      <span>You have not sent what you wrote. It is kept as a draft:</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Lr(o,e.id)}>Send it</button>`}
    <//>
  `:null}function _o({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:r}){let{api:a,config:i}=N(),[c,l]=b(null),[m,f]=b(!1),p=ko(e.id),$=h(F)[e.id],w=wo({conversation:e,history:n,settings:o,poll:s,onChanged:r,ask:l}),{perform:y,refusal:x,about:g,clear:k}=w,O=w.busy||m||!n.loaded,{id:_}=e,S=q(e);Rr($,_,n.messages.at(-1));let E=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),D=n.messages.at(-1)?.from.type==="customer"&&!so(_),A=(j,ut)=>{let qt=E();l(null),sn(_,{name:j,customer:S,seq:qt.seq},i.undoSeconds,()=>y(j,ut,qt))},te=(j,ut={})=>y(j,ut,E()),R=j=>{k(),l({what:j})},Y=()=>D||p?R("leave"):A("leave",{}),ne=t.pause&&co(n.messages,n.events),rt=()=>p?R("pause-again"):A("pause",{again:!0}),at=j=>A("answer",{signal:e.pause.wait.signal,outcome:j}),it=async()=>{f(!0);let j=await mo(a,e,o);f(!1),j?l({what:"give-away",load:j}):await te("resume")},os=()=>{l(null),k()};if($)return u`<${Pr} name=${$.name} id=${_} />`;let ss=fe(e),rs=c!==null&&yo.includes(c.what);return u`
    <div class="actions">
      <${qr} actions=${{...t,again:ne}} disabled=${O} ...${{ask:R,onLeave:Y,onResume:it,onAgain:rt,onAnswer:at}}
        onPlan=${te} onTake=${()=>t.from?R("take-over"):te("take")} onReactivate=${()=>te("reactivate")} />
      ${!rs&&u`<${J} refusal=${x} forAgent=${g??t.forAgent} onDismiss=${k} />`}
      ${c&&u`
        <${bo} ...${{asking:c,conversation:e,actions:t,owner:ss,history:n,settings:o,unsent:p,isUnanswered:D,refusal:x,about:g}}
          busy=${O} begin=${A} now=${te} onClose=${os} />
      `}
    </div>
  `}function qr({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:r,onAnswer:a,onPlan:i,onTake:c,onReactivate:l}){let m=e.forAgent?` for ${e.forAgent}`:"",f=(p,$,w,y="")=>u`
    <button type="button" class=${y} disabled=${t} aria-keyshortcuts=${p} onClick=${w}>${$}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&f("y","Approve",()=>a("approved"),"primary")}
      ${e.answer&&f("d","Decline",()=>a("declined"))}
      ${e.take&&f("a",e.from?"Take over":"Take",c,e.from?"":"primary")}
      ${e.resume&&f("u",`Resume${m}`,s,e.answer?"":"primary")}
      ${e.reactivate&&f("u",`Take up again${m}`,l,"primary")}
      ${e.skip&&f("s","Skip the next step",()=>i("skip"))}
      ${e.skip&&f("q","Cancel the plan",()=>i("cancel"))}
      ${e.pause&&f("p",`Pause${m}`,()=>n("pause"))}
      ${e.again&&f("o",`Pause again${m}`,r)}
      ${e.leave&&f("l",`Leave${m}`,o)}
      ${e.leave&&f("f",`Leave with details${m}`,()=>n("leave-with"))}
      ${e.extend&&f("x","Extend",()=>n("extend"))}
      ${e.assign&&f("g","Assign",()=>n("assign"))}
      ${e.transfer&&f("t","Transfer",()=>n("transfer"))}
      ${e.end&&f("e","End",()=>n("end"),"danger-quiet")}
    </div>
  `}function Pr({name:e,id:t}){let{doing:n,now:o}=le[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>He(t)}>Undo</button>
      <button type="button" onClick=${()=>Oe(t)}>${o}</button>
    </div>
  `}function Rr(e,t,n){d(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Oe(t)},[n?.seq])}function So({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:`Asked: ${n.ask}`,isTyped:!0},n&&!n.ask&&{text:`Waits for the signal ${n.signal}`},o&&{text:`Waits for ${o}`}].filter(Boolean)}function Eo({agent_id:e,then:t,on_reply:n},o){let s=e===o?"It comes back to you then, if you are available.":`It comes back to ${e} then, if available.`;return[t==="agent"&&s,Ir[n]].filter(Boolean).join(" ")}var Ir={notify:"Others are told when the customer writes.",wake:"It ends when the customer writes."};function nt({pause:e}){let t=H(),{tone:n,text:o}=Pe(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${U(e.reassign_at)}>${o}</time>
  `}function No({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:r,task:a}=e,i=Wr(e,n);return u`
    ${t&&u`
      <div class="banner" data-tone="accent">
        <p><strong>Wrapping up.</strong> Your capacity is free once you complete it.</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${o!==null}
          onClick=${()=>s(t)}>
          Complete wrap-up
        </button>
      </div>
    `}
    ${i&&u`<div class="banner"><p>${i}</p></div>`}
    ${r?.note&&u`<${De} tag="Note" text=${r.note} />`} ${r?.wait&&u`<${Hr} wait=${r.wait} />`}
    ${a?.reason==="signal"&&u`<${Br} given=${e.signals?.at(-1)} />`}
    ${a?.note&&u`<${De} tag=${a.reason==="transfer"?"Handed on":"Note"} text=${a.note} />`}
  `}function Wr(e,t){let n=i=>i===t.id?"you":i,{channel_state:o,pause:s,leave:r,task:a}=e;if(o==="pause"){let i=s.reason?`: ${s.reason}`:"";return u`
      Paused by ${n(s.agent_id)}${i}. ${To(s)}<${nt} pause=${s} />
      ${" "}<span class="weak">${Eo(s,t.id)}</span>
    `}return o==="inactive"?`${r.agent_id?`Left by ${n(r.agent_id)}`:"Nobody had it yet"}. ${To(r)}A reply until ${Vt(r.expires_at)} brings it back with its history.${Mr(r)}`:o==="closed"?"Closed. The customer's next message opens a new conversation.":a?a.reserved_for?`Waiting for ${a.reserved_for===t.id?"your":`${a.reserved_for}'s`} next free slot.`:a.status==="pending"?`Waiting in queue ${a.queue} for a free agent.`:a.agent_id===t.id?null:`${a.agent_id} is working on it.`:"Active without a task: your own routing decides who gets it."}function To({topic:e}){return e?`It waits for ${e}. `:""}function Mr({plan:e}){return e?` ${tt(e)}`:""}function De({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Hr({wait:{ask:e,signal:t}}){return e?u`<${De} tag="Asked" text=${e} />`:u`<${De} tag="Waits for" text=${`the signal ${t}`} />`}function Br({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${De} tag="Answer" text=${[ce(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Ur=()=>matchMedia("(pointer: coarse)").matches;function Oo({conversation:e,onSend:t}){let n=G(),o=K(e.id,h(ie)),s=Ur(),r=()=>{let c=K(e.id);c.trim()!==""&&(ae(e.id,""),t(c))},a=c=>{c.preventDefault(),r()},i=c=>{let l=c.ctrlKey||c.metaKey||!(s||c.shiftKey);c.key!=="Enter"||c.isComposing||!l||(c.preventDefault(),r())};return u`
    <form class="composer" onSubmit=${a}>
      <label for=${n}>Reply to ${q(e)}</label>
      <textarea id=${n} rows="3" dir="auto" aria-keyshortcuts="r" value=${o} aria-describedby=${`${n}-hint`}
        onInput=${c=>ae(e.id,c.currentTarget.value)} onKeyDown=${i}></textarea>
      <div class="composer-foot">
        <span id=${`${n}-hint`} class="hint">
          ${s?"Enter starts a new line":"Enter sends, Shift+Enter starts a new line"}
        </span>
        <button type="submit" class="primary" disabled=${o.trim()===""}>Send</button>
      </div>
    </form>
  `}var Fr={"conversation.opened":({actor:e},t)=>Ct(e)?"The customer opened the conversation":`${t} wrote first`,"channel.left":(e,t)=>e.cause==="auto_leave"?"The customer stayed silent; left by itself":`${t} left${st(e)}`,"channel.paused":(e,t)=>`${t} paused${st(e)}`,"channel.resumed":(e,t,n,o)=>{if(e.cause in ot)return`${ot[e.cause]}; back with ${Dt(e,o)}`;let s=n>0?`; ${Zt(n,"message")} arrived meanwhile`:"";return`${t} resumed${st(e)}${s}`},"channel.reassigned":({cause:e},t)=>`${e==="bulk"?`${t} ended the pause, with others`:ot[e]??ot.pause_expired}; back in the queue`,"channel.reactivated":({actor:e,cause:t},n)=>Ct(e)?"The customer replied; active again":t==="follow_up"?"The customer stayed silent; active again, as planned":t==="bulk"?`${n} woke it, with others; active again`:`${n} took it up again`,"signal.received":({outcome:e},t)=>`${t} answered: ${ce(e)}`,"pause.extended":(e,t)=>`${t} extended the pause${st(e)}`,"leave.skipped":()=>"The customer stayed silent; it stays with its agent, since leave is off","pause.reminder":({agent_id:e},t,n,o)=>`The pause is over soon; ${e===o?"you were":`${e} was`} reminded`,"channel.expired":()=>"The time for a reply is over","plan.skipped":(e,t)=>`${t} skipped the next step of the plan`,"plan.canceled":(e,t)=>`${t} canceled the plan`,"channel.closed":({cause:e},t)=>e==="follow_up"?"The customer stayed silent; closed, as planned":`${t} ended the conversation`,"task.taken":(e,t,n,o)=>e.agent_id===e.actor?.id?`${t} took it`:`${t} took it for ${Dt(e,o)}`,"task.transferred":(e,t,n,o)=>`${t} handed it on to ${Dt(e,o)}`,"task.returned":({cause:e})=>`Back in the queue${Kr[e]??""}`,"task.escalated":()=>"Still not answered; it stays where it is","task.assigned":(e,t,n,o)=>`Assigned to ${e.agent_id===o?"you":e.agent_id}`},ot={pause_expired:"The pause reached its limit",message:"The customer replied",signal:"What it waited for has come"},Kr={agent_absent:": its agent was away",agent_removed:": its agent is no longer here",unanswered:": its agent did not answer in time"},Yr=["resume","transfer","take","reactivate","outbound","bulk"],jr=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Do(e,t,n,o=[]){let{dividers:s,whilePaused:r}=Vr(t,n),a=e[0]?.seq??1,i=a>1?s.filter(({after:m})=>m>=a):s,c=[],l=0;for(let m of e){for(;l<i.length&&i[l].after<m.seq;)c.push(i[l++]);c.push({kind:"message",message:m,mine:m.from.type==="agent"&&m.from.id===n,whilePaused:r.has(m.seq)})}return Gr([...c,...i.slice(l)],a>1?zr(o,e[0]?.at):o,n)}function zr(e,t){return e.filter(n=>Date.parse(n.at)>=Date.parse(t))}function Gr(e,t,n){let o=[],s=0;for(let r of e){let a=Date.parse(r.message?.at??r.at);for(;s<t.length&&Date.parse(t[s].at)<a;)o.push(Ao(t[s++],n));o.push(r)}return[...o,...t.slice(s).map(r=>Ao(r,n))]}function Ao(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Vr(e,t){let n=[],o=new Set,s=0,r=!1,a=0;for(let i of e){i.type==="message.added"&&(s=i.seq,r&&(o.add(s),a+=1));let c=Fr[i.type];if(c&&!Jr(i)){let l=c(i,Qr(i.actor,t),a,t);n.push({kind:"divider",id:i.id,type:i.type,at:i.time,after:s,text:l})}i.type==="channel.paused"?[r,a]=[!0,0]:jr.includes(i.type)&&(r=!1)}return{dividers:n,whilePaused:o}}function Jr(e){return e.type==="task.assigned"&&Yr.includes(e.cause)}function Ct(e){return e?.type==="customer"}function Dt({agent_id:e,queue:t},n){return e?e===n?"you":e:`the queue ${t}`}function Qr(e,t){return!e||e.type==="system"?"The system":Ct(e)?"The customer":e.id===t?"You":e.id}function st({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` for ${t}`:""}var Xr=/\bhttps?:\/\/[^\s<>"]+/gi,Zr=/[.,;:!?'’”]+$/;function Co(e){let t=[],n=0,o=(s,r,a=null)=>s<r&&t.push({text:e.slice(s,r),href:a});for(let{0:s,index:r}of e.matchAll(Xr)){let a=Lo(s);URL.canParse(a)&&(o(n,r),n=r+a.length,o(r,n,a))}return o(n,e.length),t}function Lo(e){let t=e.replace(Zr,"");return t.endsWith(")")&&!t.includes("(")?Lo(t.slice(0,-1)):t}function Ce({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Co(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function qo({conversationId:e,entry:t,canReply:n,onSent:o}){H();let{state:s,refusal:r}=Tt(t,h(re));return u`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">You</span>
        ${s==="sending"&&u`<span role="status">Sending…</span>`}
      </p>
      <${Ce} text=${t.text} />
      ${s==="failed"&&u`<${ea} ...${{conversationId:e,entry:t,refusal:r,canReply:n,onSent:o}} />`}
    </li>
  `}function ea({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:r}=N(),{messageId:a,text:i}=t,c=async()=>{await ao(r,e,t),s()},l=()=>{let m=K(e);et(e,a),ae(e,m===""?i:`${i}
${m}`)};return u`
    <${M} tone="bad">
      <span>Not sent. ${n?Re(n):"The page was closed before the answer came."}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${c}>Send again</button>`}
        ${o&&u`<button type="button" class="small" onClick=${l}>Edit</button>`}
        <button type="button" class="small" onClick=${()=>et(e,a)}>Discard</button>
      </span>
    <//>
  `}var Po={message:"needs no answer",auto_reply:"automatic reply",reaction:"reaction",receipt:"receipt"},ta=80;function Ro({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:r}){let{user:a}=N(),{messages:i,events:c,earlier:l,loaded:m,loadEarlier:f}=n,p=H(),$=Jt(0,p),w=ke(e,h(me)),y=ue(()=>Et(i,w),[i,w]),x=ue(()=>oa(Do(i,c,a.id,o),p).map(S=>u`<${sa} key=${na(S)} entry=${S} customer=${t} />`),[i,c,o,t,a.id,$]),{scroller:g,onScroll:k,below:O,toEnd:_}=ua([x,y],i[0]?.seq);return u`
    <div class="history-frame">
      <div class="history" ref=${g} onScroll=${k} tabindex="0" role="region" aria-label="History"
        aria-busy=${!m}>
        ${l&&u`<p class="earlier"><button type="button" class="small" onClick=${f}>Show earlier messages</button></p>`}
        <ol>
          ${x}
          ${y.map(S=>u`<${qo} key=${S.messageId} ...${{conversationId:e,entry:S,canReply:s,onSent:r}} />`)}
        </ol>
      </div>
      ${O&&u`<button type="button" class="small to-end" onClick=${_}>New messages below</button>`}
    </div>
  `}function na({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function oa(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,r=Gt(s,t);return r===n?[o]:(n=r,[{kind:"day",at:s,text:r},o])})}function sa({entry:e,customer:t}){return e.kind==="day"?u`<li class="day"><span>${e.text}</span></li>`:e.kind==="note"?u`<${ia} ...${e} />`:e.kind==="divider"?u`<${ra} divider=${e} />`:u`<${aa} ...${e} customer=${t} />`}function ra({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${U(e.at)}>${qe(e.at)}</time></span>
    </li>
  `}function aa({message:e,mine:t,whilePaused:n,customer:o}){let{from:s,body:r,at:a,kind:i,quiet:c}=e,l={customer:o,system:"Sent as planned"}[s.type]??s.id;return u`
    <li class="message" data-from=${s.type} data-quiet=${c||void 0}>
      <p class="message-head">
        <span class="author">${t?"You":l}</span>
        <time datetime=${a} title=${U(a)}>${qe(a)}</time>
        ${c&&u`<span class="weak">${Po[i]??Po.message}</span>`}
        ${n&&u`<span class="while-paused">arrived while paused</span>`}
      </p>
      ${r===""?u`<p class="message-body"><em>no text</em></p>`:u`<${Ce} text=${r} />`}
    </li>
  `}function ia({note:e,mine:t}){let{author:n,text:o,at:s}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">Note</span> <span class="author">${t?"You":n.id}</span>
        <time datetime=${s} title=${U(s)}>${qe(s)}</time> <span>not for the customer</span>
      </p>
      <${Ce} text=${o} />
    </li>
  `}function ua(e,t){let n=T(null),o=T({end:!0,height:0,firstSeq:t}),[s,r]=b(!1),a=()=>{let{scrollTop:c,scrollHeight:l,clientHeight:m}=n.current;o.current.end=l-c-m<ta,o.current.end&&r(!1)},i=()=>{n.current.scrollTop=n.current.scrollHeight,n.current.focus()};return d(()=>{let c=n.current,l=c.scrollHeight-o.current.height;o.current.end?c.scrollTop=c.scrollHeight:t<o.current.firstSeq?c.scrollTop+=l:l>0&&r(!0),o.current={...o.current,height:c.scrollHeight,firstSeq:t}},e),d(()=>{let c=n.current,l=new ResizeObserver(()=>{o.current.end&&(c.scrollTop=c.scrollHeight)});return l.observe(c),l.observe(c.querySelector("ol")),()=>l.disconnect()},[]),{scroller:n,onScroll:a,below:s,toEnd:i}}function Io({conversationId:e}){let t=K(e,h(ie)).trim();return t===""?null:u`
    <${M} tone="warn">
      <span>You cannot reply now. What you were writing is kept as a draft:</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>ae(e,"")}>Discard</button>
    <//>
  `}var ca=16*1024;function Wo({conversationId:e,onAdded:t}){let{api:n}=N(),{busy:o,refusal:s,run:r,clear:a}=V(),i=_e.of(e,h(_e.store)),[c,l]=b(i!==""),m=T({}),f=T(null),p=()=>{a(),l(!1)},$=async()=>{let w=_e.of(e).trim();if(w==="")return;m.current.text!==w&&(m.current={text:w,id:crypto.randomUUID()});let{answer:y}=await r("note",()=>Ln(n,e,m.current.id,w));y&&(m.current={},_e.keep(e,""),p(),se("Note added."),await t())};return fa(f,c),c?u`<${la} ...${{conversationId:e,text:i,refusal:s}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>l(!0)}>Add a note</button>
        ${i!==""&&u`<span class="tag">Draft</span>`}
      </div>
    `}function la({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:r}){let a=G(),i=T(null);d(()=>i.current.focus(),[]);let c=new TextEncoder().encode(t.trim()).length>ca,l=t.trim()!==""&&!c,m=p=>{p.preventDefault(),l&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&m(p)};return u`
    <form class="note-box" onSubmit=${m}>
      <label for=${a}>Note for colleagues</label>
      <textarea id=${a} rows="3" dir="auto" ref=${i} value=${t} aria-describedby=${`${a}-hint`} aria-invalid=${c}
        onInput=${p=>_e.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${J} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${a}-hint`} class="hint" data-wrong=${c}>
          ${c?"This is too long for a note. Shorten it.":"The customer never sees it. Ctrl+Enter adds it"}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${r}>Close</button>
          <button type="submit" disabled=${!l||n}>Add note</button>
        </span>
      </div>
    </form>
  `}function fa(e,t){let n=T(t);d(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Se({channel:e}){return u`<span class="tag">${Le(e)}</span>`}function Mo({state:e}){return u`<span class="tag state" data-state=${e}>${Kt(e)}</span>`}function Ee({priority:e}){return e>0?u`<span class="tag priority">Priority ${e}</span>`:null}var pa=L(()=>import("./later-YQLVCVOP.js").then(e=>e.CustomerPanel)),ma=1500,da="(min-width: 1400px)",$a="This conversation is not yours to see any more: somebody else has it now, or it has ended.";function Ho({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:r,onComplete:a,onChange:i}){let{api:c,user:l}=N(),m=h(F)[e],f=z(c,v`/v1/conversations/${e}`,ma),p=f.data,$=eo(c,e,p),w=to(c,e),y=T(null),x=T(!1);p&&(x.current=!0),ha(y,p&&`${p.channel_state} ${fe(p)}`),d(()=>he(p?.pause),[p]);let g=ze("customer",matchMedia(da).matches,h(ee));d(()=>{p&&xe(p,l.id)},[p]),ga(p,$,l),d(()=>io(e,$.messages),[e,$.messages]);let k=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let A=x.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${k}
        ${A?u`<${M} tone="warn">${$a}<//>`:u`<${J} refusal=${f.error} />`}
      </div>
    `}let[O,_]=[q(p),p.customer_address],S=Qe(p,l,o),E=async A=>{f.put(A.body,A.etag),await i(A.body)},D=async A=>{await Ze(c,e,A),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${k}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${y}>${O}</h2>
          <p class="conversation-facts">
            <${Mo} state=${p.channel_state} /> <${Se} channel=${p.channel} />
            <${Ee} priority=${p.priority} />
            ${O!==_&&u`<span dir="auto">${_}</span>`}
            <span>to ${p.business_address}</span> <span>queue ${p.queue}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${g}
              onClick=${()=>Ge("customer",!g)}>Customer</button>
          </p>
        </div>
        <${_o} ...${{conversation:p,actions:S,history:$,settings:o,poll:f,onChanged:E}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${No} ...${{conversation:p,wrapping:s,user:l,busy:r,onComplete:a}} />
          <${Ro} conversationId=${e} customer=${O} history=${$} notes=${w.notes}
            canReply=${S.reply} onSent=${f.refresh} />
          ${!S.reply&&u`<${Io} conversationId=${e} />`}
          <${Wo} conversationId=${e} onAdded=${w.refresh} />
          ${S.reply&&!m&&u`<${Oo} conversation=${p} onSend=${D} />`}
        </div>
        ${g&&u`<${pa} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function ha(e,t){let n=T(!1);d(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function ga(e,t,n){let o=e&&t.messages.at(-1),s=T(null),r=e?.task?.agent_id===n.id?e.task.id:null;d(()=>{if(!o)return;let a=()=>{document.hidden||(un(e.id,o.seq),Ue(r))};return a(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&ge(`${o.from.id} wrote: ${o.body}`),s.current=o.seq,Gn(e.id,t.messages),document.addEventListener("visibilitychange",a),()=>document.removeEventListener("visibilitychange",a)},[o?.seq,r])}var wa=L(()=>import("./later-YQLVCVOP.js").then(e=>e.LeftRows));function Bo({view:e,current:t}){let n=G(),o=ze("left",!1,h(ee));return u`
    <section class="list" aria-label="Waiting for the customer">
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>Ge("left",!o)}>
          Waiting for the customer
        </button>
      </h2>
      <div id=${n}>${o&&u`<${wa} view=${e} current=${t} />`}</div>
    </section>
  `}var ya=L(()=>import("./later-YQLVCVOP.js").then(e=>e.FirstWordDialog));function Uo({work:e,settings:t,view:n,onSent:o}){let[s,r]=b(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>r(!0)}>New conversation</button>
    ${s&&u`<${ya} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>r(!1)} />`}
  `}function Fo(){let[e,t]=b([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Ko({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:u`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>Previous</button>
      <span aria-live="polite">Page ${e.page}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>Next</button>
    </nav>
  `}var ba=3e3;function Yo({first:e,view:t,current:n}){let{api:o,user:s}=N(),r=H(),a=Fo(),i=z(o,a.cursor&&xt(s.id,a.cursor),ba),c=T(null),l=xa(a.cursor?i:e),m=l.data?.paused??[];d(()=>m.forEach(({pause:x})=>he(x)),[l.data]),d(()=>{a.cursor&&i.loaded&&i.data?.paused.length===0&&a.previous()},[i.loaded,i.data]),ka(c,a.page);let f=({pause:x})=>Pe(x.reassign_at,r).tone==="urgent",p=(e.data?.paused??[]).filter(f);_a(p);let $=m.filter(x=>!p.some(({id:g})=>g===x.id)),w=x=>u`<${Sa} key=${x.id} ...${{conversation:x,view:t,current:n}} />`,y=a.page===1&&!l.data?.next_cursor;return u`
    ${p.length>0&&u`
      <section class="list" aria-label="Paused, due within the hour">
        <h2 class="list-title" data-tone="urgent">Due within the hour <span class="count">${p.length}</span></h2>
        <ul>${p.map(w)}</ul>
      </section>
    `}
    <section class="list" aria-label="Paused" aria-busy=${!l.loaded}>
      <h2 class="list-title" ref=${c}>
        Paused ${y&&$.length>0&&u`<span class="count">${$.length}</span>`}
      </h2>
      ${l.loaded&&$.length===0&&u`<p class="list-empty">${va(p,y)}</p>`}
      <ul>${$.map(w)}</ul>
      <${Ko} pages=${a} nextCursor=${l.data?.next_cursor} label="Pages of paused conversations" />
    </section>
  `}function va(e,t){return t?e.length>0?"Nothing else is paused.":"Nothing is paused.":"All on this page is due within the hour."}function xa(e){let t=T(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function ka(e,t){let n=T(t);Rt(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function _a(e){let t=T(new Set);d(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);n.length>0&&ge(`Reassigned within the hour: ${n.map(q).join(", ")}`)},[e.map(({pause:n})=>n.pause_id).join()])}function Sa({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,r=h(X),a=n===e.id,i=gt(e),c=i&&Fe(e,r);return u`
    <li class="row" data-unread=${c} data-selected=${a}>
      <a class="row-link" href=${I(t,e.id)} aria-current=${a?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${q(e)}</span>
          <${Ee} priority=${e.priority} /> <${Se} channel=${e.channel} />
        </span>
        <span class="row-line"><${nt} pause=${o} /></span>
        ${So(o).map(({text:l,isTyped:m})=>u`<span key=${l} class="row-line row-note" dir=${m?"auto":void 0}>${l}</span>`)}
        ${i&&u`<${Ea} at=${s.at} unread=${c} />`}
      </a>
    </li>
  `}function Ea({at:e,unread:t}){let n=H();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">Unread</span>`}Customer wrote ${$e(e,n)}
    </span>
  `}var jo=["available","away","offline"],gp=["new_task","custom_routing"],wp=["refuse","allow"],yp=["queue","wait","refuse"],bp=["own","all"];var zo=12;function Go({inUse:e,capacity:t}){let[n,o]=[de(t),fo(t)],s=`${e} of ${n} in use${o&&`, ${o}`}`;return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">Capacity: </span>${s}</span>
      ${n<=zo?u`<${Ta} ...${{inUse:e,capacity:n}} />`:u`<${Na} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Ta({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,zo));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,r)=>u`<span key=${r} data-used=${r<e} data-over=${r>=t}></span>`)}</span>`}function Na({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Vo={capacity:3,queues:["default"]};function Oa(e,t,n){return Jo(e)&&n?{...Vo,availability:t}:{availability:t}}function Aa(e,t){return(t?.agents?.self_service??t!==null)||C(e,"supervisor")||C(e,"admin")}function Jo({error:e}){return e?.status===404}function Qo({agent:e,work:t,onChange:n}){let{api:o,user:s}=N(),{busy:r,refusal:a,run:i,clear:c}=V(),l=Aa(s,Xe(o)),m=G();if(!e.loaded)return u`<section class="presence" aria-label="Availability" aria-busy="true"></section>`;let f=e.data??(Jo(e)?Vo:null);if(!f)return u`<${Ca} onRetry=${n} />`;let p=async w=>{let{answer:y}=await i("presence",()=>Pn(o,s.id,w));return y&&(e.put(y.body,y.etag),n()),!!y},$=f.availability??"offline";return u`
    <section class="presence" aria-label="Availability">
      <div class="presence-row">
        <label class="visually-hidden" for=${m}>Your availability</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${m} value=${$} disabled=${r!==null}
            onChange=${w=>p(Oa(e,w.currentTarget.value,l))}>
            ${jo.map(w=>u`<option key=${w} value=${w}>${jt(w)}</option>`)}
          </select>
        </span>
        <${Go} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${M} tone="warn">You serve no queue, so no task can come to you.<//>`}
      ${l?u`<${La} known=${f} busy=${r!==null} onSave=${p} />`:u`<p class="hint">${Da(e)}</p>`}
      <${J} refusal=${a} onDismiss=${c} />
    </section>
  `}function Da({data:e}){return e?`Queues: ${e.queues.join(", ")}. A supervisor can change them and your capacity.`:"You are not set up yet: a supervisor gives you a capacity and queues."}function Ca({onRetry:e}){return u`
    <section class="presence" aria-label="Availability">
      <p>Your availability could not be read.</p>
      <button type="button" class="small" onClick=${e}>Try again</button>
    </section>
  `}function La({known:e,busy:t,onSave:n}){let[o,s]=b({}),[r,a]=[G(),G()],{capacity:i=String(de(e.capacity)),queues:c=e.queues.join(", ")}=o,l=c.split(",").map(f=>f.trim()).filter(Boolean);return u`
    <details class="presence-details">
      <summary>Capacity and queues</summary>
      <form onSubmit=${async f=>{f.preventDefault(),await n({capacity:lo(e.capacity,Number(i)),queues:l})&&s({})}}>
        <div class="field">
          <label for=${r}>Tasks at once</label>
          <input id=${r} type="number" min="0" max="100" required value=${i}
            onInput=${f=>s({...o,capacity:f.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${a}>Queues, separated by commas</label>
          <input id=${a} type="text" autocapitalize="none" value=${c} aria-invalid=${l.length===0}
            aria-describedby=${`${a}-hint`}
            onInput=${f=>s({...o,queues:f.currentTarget.value})} />
          <p id=${`${a}-hint`} class="hint" data-wrong="true">
            ${l.length===0?"Name a queue: without one, no task can come to you.":""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||l.length===0}>Save</button>
      </form>
    </details>
  `}function Xo({conversation:e,isUntouched:t}){let n=H(),o=jn(e,t,h(pe)),s=e.last_message;if(o===null)return u`<span class="weak">Answered ${$e(s.at,n)}</span>`;let r=e.task?.answer_by,[a,i]=[new Date(o).toISOString(),Math.max(0,n-o)];return u`
    <time class="due" data-tone=${Vn(i)} datetime=${a} title=${`The customer waits since ${U(a)}`}>
      Waits ${Qt(i)}${r&&`, answer by ${zt(r,n)}`}
    </time>
  `}function es({work:e,view:t,current:n,busy:o,onComplete:s}){let r=e.data?.tasks??[],a=r.filter(({status:c})=>c==="assigned"),i=r.filter(({status:c})=>c==="wrapping");return u`
    <section class="list" aria-label="My tasks">
      <h2 class="list-title">My tasks <span class="count">${a.length}</span></h2>
      ${a.length===0&&e.loaded&&u`<p class="list-empty">No task right now.</p>`}
      <ul>
        ${a.map(c=>u`<${Zo} key=${c.task_id} ...${{task:c,view:t,current:n}} />`)}
      </ul>
    </section>
    ${i.length>0&&u`
      <section class="list" aria-label="Wrapping up">
        <h2 class="list-title">Wrapping up <span class="count">${i.length}</span></h2>
        <ul>
          ${i.map(c=>{let l=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(c)}
                aria-label=${`Complete wrap-up of ${ts(c)}`}>Complete</button>
            `;return u`<${Zo} key=${c.task_id} ...${{task:c,view:t,current:n}} action=${l} />`})}
        </ul>
      </section>
    `}
  `}function ts({conversation:e,conversation_id:t}){return e?q(e):t}function Zo({task:e,view:t,current:n,action:o}){let s=Ke(e,h(X),h(Z)),r=h(F)[e.conversation_id],a=n===e.conversation_id;return u`
    <li class="row" data-unread=${s!==null} data-selected=${a}>
      <a class="row-link" href=${I(t,e.conversation_id)} aria-current=${a?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${ts(e)}</span>
          ${e.conversation&&!o&&u`<${qa} conversation=${e.conversation} />`}
        </span>
        <${Ra} task=${e} news=${s} waits=${r} />
      </a>
      ${o}
    </li>
  `}function qa({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Ee} priority=${e} /> <${Se} channel=${t} /></span>`}var Pa={task:"New",message:"Unread"};function Ra({task:e,news:t,waits:n}){let o=K(e.conversation_id,h(ie)),s=e.conversation?.task?.reason,r=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Pa[t]}</span>`}
      ${n?`${le[n.name].doing}…`:u`<${Ia} task=${e} isUntouched=${t==="task"} />`}
      ${r&&s&&s!=="new"&&u`<span class="tag">${Yt(s)}</span>`}
      ${r&&o.trim()!==""&&u`<span class="tag">Draft</span>`}
    </span>
  `}function Ia({task:{status:e,since:t,conversation:n},isUntouched:o}){let s=H();return e==="wrapping"?`Since ${$e(t,s)}`:n&&u`<${Xo} conversation=${n} isUntouched=${o} />`}function ns({conversationId:e,view:t="desk"}){let{api:n,user:o}=N(),{agent:s,work:r,refresh:a}=Jn(t),i=Xe(n);Wn(n,o,i);let{busy:c,refusal:l,run:m,clear:f}=V(),p=r.data?.tasks.find(y=>y.conversation_id===e&&y.status==="wrapping"),$=async y=>{let{answer:x}=await m("complete",()=>Dn(n,y.task_id)),{data:g}=await r.refresh();if(!x)return;se("Wrap-up completed.");let k=!y.conversation||fe(y.conversation)!==o.id;y.conversation_id===e&&k&&Mt(t,cn(g?.tasks??[])?.conversation_id)},w={href:I(t),words:"All my work"};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">Desk</h1>`}
      <div class="desk-side">
        <${Qo} agent=${s} work=${r} onChange=${a} />
        <${en} error=${r.error} />
        <${J} refusal=${l} onDismiss=${f} />
        <${Uo} work=${r.data} settings=${i} view=${t} onSent=${a} />
        <${es} ...${{work:r,view:t,busy:c,onComplete:$}} current=${e} />
        <${Yo} first=${r} view=${t} current=${e} />
        <${Bo} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label="Conversation">
        ${e?u`
              <${Ho} key=${e} id=${e} ...${{back:w,wrapping:p,busy:c,onComplete:$}}
                hrefOf=${y=>I(t,y)}
                settings=${i} onChange=${a} />
            `:u`<${Wa} agent=${s.data} />`}
      </section>
    </div>
  `}function Wa({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">No conversation open</p>
      <p>${Ma(e)}</p>
    </div>
  `}function Ma(e){return e?.queues.length===0?"Name a queue under Capacity and queues to get tasks.":e?.availability==="available"?"New tasks appear on the left as soon as they are yours.":"Set yourself to Available to get tasks."}var Ha=2e3,Lt={rare:!0},Ba=L(()=>import("./settings-4AL4G4O3.js").then(e=>e.Settings),Lt),Ua=L(()=>import("./supervisor-K3UB7I6U.js").then(e=>e.Supervisor),Lt),Fa=L(()=>import("./try-5ZQFYPE6.js").then(e=>e.Try),Lt),Ka={desk:({rest:e})=>u`<${ns} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${Ua} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${Ba} />`,try:({rest:e})=>u`<${Fa} conversationId=${e} />`};nn();addEventListener("pagehide",Be);function Lm({config:e,user:t}){let n=_n(h(Wt),t,e),o=ue(()=>({config:e,user:t,api:Ya(e)}),[e,t]);return ja(e),d(gn,[]),u`
    <${ht.Provider} value=${o}>
      <${Sn} view=${n.view}>${Ka[n.view](n)}<//>
    <//>
  `}function Ya(e){return Ut({base:e.api,token:()=>Ne.get().token,onUnauthorized:Ht})}function ja(e){d(()=>{if(e.mode!=="local")return;let t=()=>document.hidden||Ft().then($t,()=>{});t();let n=setInterval(t,Ha);return()=>clearInterval(n)},[e])}export{$t as a,he as b,We as c,H as d,N as e,B as f,le as g,F as h,sn as i,Ue as j,ge as k,ee as l,mn as m,gi as n,ye as o,En as p,On as q,su as r,An as s,fe as t,Qe as u,pu as v,Pn as w,Rn as x,In as y,xe as z,Au as A,_r as B,hc as C,gc as D,go as E,oo as F,se as G,Or as H,Lr as I,Gc as J,Ae as K,Lu as L,sr as M,Kn as N,qu as O,gp as P,wp as Q,yp as R,bp as S,Se as T,Mo as U,Ee as V,z as W,Xe as X,jn as Y,zn as Z,Vn as _,xt as $,eo as aa,mo as ba,yo as ca,bo as da,So as ea,nt as fa,Ho as ga,Fo as ha,Ko as ia,Go as ja,Oa as ka,Aa as la,Jo as ma,Xo as na,ns as oa,Lm as pa};
