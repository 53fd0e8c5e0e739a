/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as En,A as W,D as se,E as a,I as ae,O as bn,P as N,Q as G,S as xn,V as Mt,X as Ke,Y as Sn,Z as _n,_ as we,aa as V,b as gn,c as _,ca as Q,d as h,da as Ge,e as me,ea as Ye,f as T,fa as On,g as z,ga as Tn,h as hn,i as wn,j as ee,ja as Nn,k as u,ka as ze,l as B,m as x,ma as Ee,n as oe,na as Rt,p as pe,r as yn,t as qe,ta as An,va as Dt,w as vn,wa as Ve,x as kn,xa as J,ya as Qe,za as ie}from"./chunk-DYYY5RHM.js";var ks=["pointerdown","keydown","wheel","touchstart"],Cn=Date.now(),Pt=new Set;function qt(e=Date.now()){let t=!We(e);if(Cn=e,t)for(let n of[...Pt])n()}function We(e=Date.now()){return e-Cn<6e4}function Ln(){for(let e of ks)addEventListener(e,()=>qt(),{capture:!0,passive:!0})}function Je(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Pt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Pt.delete(e)}}var Wt=0,It=B(0);function Bt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Wt)>1500;Wt=t,n&&It.set(It.get()+1)}function Oe(e){e?.remaining_seconds>0&&Bt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function de(){return Date.now()+Wt}function F(e=1e4){x(It);let[,t]=_(0);return h(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),de()}var Ft=gn(null);function M(){return wn(Ft)}var Mn=xs();function j(e){let t=B({}),n=null,o=()=>t.set((n&&bs(Mn?.getItem(n)))??{}),r=({user:s})=>{let i=s&&`hiatus.${e}.${s.id}`;i!==n&&(n=i,o())};return qe.subscribe(r),r(qe.get()),globalThis.addEventListener?.("storage",s=>n!==null&&s.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(s){t.set(s);try{n&&Mn?.setItem(n,JSON.stringify(s))}catch{}}}}function te(e,t,n,o){let{[t]:r,...s}=e;return Object.fromEntries([...Object.entries(s),[t,n]].slice(-o))}function re(e,t){let{[t]:n,...o}=e;return o}function bs(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function xs(){try{return globalThis.localStorage??null}catch{return null}}var ye={leave:{doing:a("held.leaving"),now:a("held.leaveNow")},pause:{doing:a("held.pausing"),now:a("held.pauseNow")},answer:{doing:a("held.answering"),now:a("held.answerNow")},transfer:{doing:a("held.transferring"),now:a("held.transferNow")}},ne=B({}),Xe=new Map;function Rn(e,t,n,o){if(!(n>0))return o();let r=setTimeout(()=>Ie(e),n*1e3);Xe.set(e,{timer:r,commit:o}),ne.set({...ne.get(),[e]:t})}function Ze(e){Dn(e)}async function Ie(e){await Dn(e)?.commit()}function et(){return Promise.all([...Xe.keys()].map(Ie))}function Dn(e){let t=Xe.get(e);return t?(clearTimeout(t.timer),Xe.delete(e),ne.set(re(ne.get(),e)),t):null}function Ss({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var tt=e=>encodeURIComponent(e),ve=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),_s=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Ut(e,t,n){return[...t].some(o=>Es(o,n).some(r=>ve(e,r)))}function Es(e,t){return e==="desk"?[`/v1/agents/${tt(t)}`,"/v1/settings"]:e==="supervisor"?_s:[`/v1/conversations/${tt(e.slice(13))}`]}function Pn(e,t){let{what:n,id:o}=e;if(n==="settings")return ve(t,"/v1/settings");if(ve(t,"/v1/settings"))return!1;let r=t.startsWith("/v1/agents/");return n==="agent"?r?ve(t,`/v1/agents/${tt(o)}`):ve(t,"/v1/agents")||ve(t,"/v1/queues"):t.startsWith("/v1/conversations/")?ve(t,`/v1/conversations/${tt(Ss(e))}`):!r||n==="task"||t.includes("/tasks")}function qn({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:r=()=>!0,env:s=Os}){let i=[],c=null,l=0,p,d=!1,f=!1;function m(){c?.readyState===1&&(s.clearTimeout(p),c.send(JSON.stringify({follow:i})),p=s.setTimeout(m,3e5))}async function $(){if(f=!r(),!(d||f))try{g(s.open(await e()))}catch(k){k?.status===404||k?.status===403?d=!0:L()}}function g(k){c=k,c.onopen=m,c.onmessage=({data:P})=>{let O=JSON.parse(P);O.type==="changed"&&t(O),O.type==="following"&&(l=0,n(O.follow))},c.onclose=()=>c===k&&w(),d&&E()}function w(){let k=c;c=null,k?.close(),n([]),L()}function L(){d||(l+=1,s.clearTimeout(p),p=s.setTimeout($,Math.min(6e4,2e3*2**(l-1))))}function E(){d=!0,A(),s.clearTimeout(p);let k=c;c=null,k?.close()}let A=s.onOffline(()=>c&&w()),y=()=>f&&$();return o>0?p=s.setTimeout($,o):$(),{follow(k){i=k,m(),y()},again:y,stop:E}}var Os={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Wn="hiatus.live",Ht=new WeakMap,nt=e=>Ht.get(e);function ot(e,t){h(()=>t===null?void 0:nt(e)?.want(t),[e,t])}function In(e,t){let n=Ts({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Ht.set(e,n),()=>{Ht.delete(e),n.end()}}function Ts({userId:e,ticket:t,env:n=Ns}){let o=n.tabId(),r=new Map,s=new Map,i=new Set,c=new Set,l=null,p=n.channel(`${Wn}.${e}`),d=()=>[...r.keys()],f=y=>p?.postMessage(y);function m(){l?.follow([...new Set([...d(),...[...s.values()].flat()])].sort())}function $(){l?m():f({type:"wants",tab:o,follow:d()})}function g(y){for(let k of[...i])Pn(y,k.address)&&k.nudge()}function w(y){let k=c;c=new Set(y);for(let P of[...i]){let[O,S]=[k,c].map(b=>Ut(P.address,b,e));O!==S&&P.nudge()}}let L={wants({tab:y,follow:k}){l&&(k.length>0?s.set(y,k):s.delete(y),m(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>w(y),changed:({change:y})=>g(y)};p&&(p.onmessage=({data:y})=>L[y.type]?.(y));let E=n.onSeen(()=>l?.again()),A=n.whileAlone(`${Wn}.${e}`,()=>{l=qn({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||s.size>0,...n.socket&&{env:n.socket},onChange(y){g(y),f({type:"changed",change:y})},onFollowing(y){w(y),f({type:"following",follow:y})}}),m(),f({type:"ask"})});return{covers:y=>Ut(y,c,e),want(y){return r.set(y,(r.get(y)??0)+1),$(),()=>{r.get(y)>1?r.set(y,r.get(y)-1):r.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){r.clear(),$(),E(),l?.stop(),A(),p?.close()}}}var Ns={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,r=()=>{if(!o)return t(),new Promise(s=>n=s)};return globalThis.navigator?.locks?navigator.locks.request(e,r):r(),()=>{o=!0,n()}}};var As=50,Cs=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,Bn=j("deeds");function Fn(e){return{...e,post:(n,...o)=>{let r=Cs.exec(n)?.[1];return r&&Bn.set(te(Bn.get(),decodeURIComponent(r),de(),As)),e.post(n,...o)}}}var Un=1e3,ce=j("seen"),$e=j("opened");function rt(e,t){t>(ce.get()[e]??0)&&ce.set(te(ce.get(),e,t,Un))}function Te(e){e&&!$e.get()[e]&&$e.set(te($e.get(),e,!0,Un))}function st(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function jt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function at(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?st(e.conversation,t)?"message":null:"task"}function Hn(e,t=ce.get(),n=$e.get()){return e.find(o=>at(o,t,n)!==null)}function jn({tasks:e=[],paused:t=[]}={},n,o){let r=e.filter(i=>at(i,n,o)!==null),s=t.filter(i=>jt(i)&&st(i,n));return r.length+s.length}var it=B(0);function Kn(e){let[t,n]=[x(ce),x($e)];h(()=>{it.set(e?jn(e,t,n):0)},[e,t,n]),h(()=>()=>it.set(0),[])}var U=j("preferences");function Gn(e=U.get()){return e.shortcuts!==!1}function qu(e){U.set({...U.get(),shortcuts:e})}function ct(e,t,n=U.get()){return n[e]??t}function ut(e,t){U.set({...U.get(),[e]:t})}function Wu(e=U.get()){return{isOn:e.sound!==!1,volume:e.volume??.5}}function Iu(e=U.get()){return e.desktop===!0}function Ls(e=U.get(),t=Date.now()){return e.quiet_until>t?e.quiet_until:null}var Yn=()=>Ls()!==null;function Bu(e){U.set({...U.get(),...e})}var Vn="Control+K Meta+K",Qn="input, textarea, select, [contenteditable]",Ms=".desk-side .row-link";function Jn(){return addEventListener("keydown",zn),()=>removeEventListener("keydown",zn)}function zn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(Qn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}Gn()&&(t==="j"||t==="k"?(e.preventDefault(),Ps(t==="j"?1:-1)):!e.repeat&&t.length===1&&Rs(e))}}function Rs(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(r=>r.checkVisibility());o&&(e.preventDefault(),Ds(o))}function Ds(e){e.matches(Qn)?e.focus():e.click()}function Ps(e){let t=[...document.querySelectorAll(Ms)].filter(r=>r.checkVisibility()),n=t.findIndex(r=>r.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Kt=new Set;function R(e,{rare:t=!1}={}){let n=null,o=null,r=()=>(Kt.delete(r),o??=e().then(s=>n=s),o.catch(()=>o=null),o);return t||Kt.add(r),function(i){let[c,l]=_(()=>n),[p,d]=_(!1);return h(()=>{c||r().then(f=>l(()=>f),()=>d(!0))},[]),p?u`<${J} tone="bad">${a("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function Xn(){let e=()=>[...Kt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var qs=R(()=>import("./later-2RYVRGUN.js").then(e=>e.CommandMenu));function Zn(){let[e,t]=_(!1),n=T(null);h(()=>{let r=s=>{Ws(s)&&(s.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",r),()=>removeEventListener("keydown",r)},[]),h(()=>{if(e)return;let r=n.current;n.current=null,r?.()},[e]);let o=(r=null)=>{n.current=r,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${Vn} onClick=${()=>t(!0)}>${a("commandMenu.commands")}</button>
    ${e&&u`<${qs} onClose=${o} />`}
  `}function Ws({key:e,code:t,ctrlKey:n,metaKey:o,altKey:r,shiftKey:s,isComposing:i}){return i||r||s||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var Is=5,lt=B([]);function ke(e){let t=lt.get(),n=(t.at(-1)?.id??0)+1;lt.set([...t,{id:n,text:e}].slice(-Is))}function eo(){let e=x(lt);return u`
    <div class="visually-hidden" role="log" aria-label=${a("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var Bs=5e3,Fs=2e4,Us=15e3,Hs=6e4,js=300,Ks=6e5,Gs=2e3,Ne={data:null,etag:null,error:null,loaded:!1};function no({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:r,env:s=zs}){let i=Ne,c,l=0,p=!1,d=!1,f=!1,m=0,$=-1/0,g=()=>{};function w(S){i=S,p&&r(i)}async function L(){let S=m+=1;$=s.now();try{let b=await e(i.etag);if(!p||S!==m)return;l=0,Ys(b,i)?i.error&&w({...i,error:null}):(f=!1,i.loaded&&s.noteActivity(),w({data:b.body,etag:b.etag??null,error:null,loaded:!0}))}catch(b){if(!p||S!==m)return;let q=to(b);l=q?0:l+1;let v=q?Ne:i;w({data:v.data,etag:v.etag,error:b,loaded:!0})}}function E(){if(o()&&l===0)return f?Gs:Ks*(.5+s.random());let S=s.isLively()?t():Math.max(t(),Bs),b=Math.min(S*2**Math.min(l,6),Math.max(S,Us)),q=to(i.error)?Math.max(Hs,b):b;return s.hidden()?Math.max(Fs,q):q}function A(){d||(s.clearTimeout(c),p&&(c=s.setTimeout(y,E())),f=!1)}function y(){return s.hidden()&&(n()||o())?void 0:k()}async function k(){d=!1,s.clearTimeout(c),await L(),A()}let P=()=>s.hidden()||O();function O(){let S=js-(s.now()-$);s.clearTimeout(c),S<=0?k():(d=!0,c=s.setTimeout(k,S))}return{state:()=>i,start(){return p=!0,g=s.onWake(P),k()},stop(){p=!1,d=!1,s.clearTimeout(c),g()},nudge(){!p||s.hidden()&&n()||(f=!0,O())},async refresh(){return await k(),i},put(S,b){m+=1,w({data:S,etag:b??null,error:null,loaded:!0}),A()}}}function to(e){return e?.status===403||e?.status===404}function Ys(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var zs={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:We,noteActivity:qt,onWake:Je,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Gt=new WeakMap;function X(e,t,n,{at:o=Vs,whileHidden:r=!0}={}){let[s,i]=_({address:null,state:Ne}),c=T(null);h(()=>{if(t===null)return;let f=g=>i({address:t,state:g}),{poller:m,end:$}=Qs(e,t,o,{every:n,whileHidden:r,onChange:f});return c.current={address:t,poller:m},()=>{c.current=null,$()}},[e,t,n]);let l=s.address===t?s.state:Ne,p=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await p()?.refresh()??Ne,put:(f,m)=>p()?.put(f,m)}}var Vs=e=>e;function Qs(e,t,n,o){Gt.has(e)||Gt.set(e,new Map);let r=Gt.get(e);r.has(t)||r.set(t,Js(e,t,n));let s=r.get(t),{poller:i,watchers:c}=s;return c.add(o),c.size===1?s.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(s.stop(),r.delete(t))}}}function Js(e,t,n){let o=new Set,r=no({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>nt(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:p})=>p(l))}),s;return{poller:r,watchers:o,start:()=>{s=nt(e)?.watch({address:t,nudge:r.nudge}),r.start()},stop:()=>{s?.(),r.stop()}}}var ft=B({});function mt(e,t){h(()=>ft.set({...ft.get(),[e]:t}),[e,t]),h(()=>()=>ft.set(re(ft.get(),e)),[e])}function $l(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var Xs=6e4,Zs=200,ea=3,ta=50,na=12e4,Ae=j("left"),oa={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Ce({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:r,channel:s,leave:i},c){let l=Ae.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let p={id:e,customer_address:n,customer_name:o,attributes:{name:r?.name},channel:s,leave:i};Ae.set(te(l,e,p,ta))}else l[e]&&Ae.set(re(l,e))}async function oo(e,t,n=ea){let o=[],r=t;for(let s=0;s<n;s+=1){let i={agent_id:"me",state:"inactive",limit:Zs,cursor:r},{body:c}=await e.get("/v1/conversations"+G(i));if(o.push(...c.conversations),r=c.next_cursor,!r)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:r,isAll:!1}}function ra({found:e,isAll:t},n,o=de()){let r=Object.values(t?ro(e,n,o):n),s=new Set(e.map(({id:c})=>c));return[...e,...r.filter(({id:c})=>!s.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function ro(e,t,n=de()){let o=new Set(e.map(({id:s})=>s)),r=([s,{leave:i}])=>o.has(s)||n-Date.parse(i.left_at)<na;return Object.fromEntries(Object.entries(t).filter(r))}function xl(e){let t=x(Ae),[n,o]=_(oa),r=Object.keys(t).join();h(()=>{let c=!0,l=$=>c&&o(g=>({...g,loaded:!0,error:null,...$})),p=$=>{$.isAll&&Ae.set(ro($.found,Ae.get())),l($)},d=()=>document.hidden||oo(e).then(p,$=>l({error:$}));d();let f=setInterval(d,Xs),m=Je(d);return()=>{c=!1,clearInterval(f),m()}},[e,r]);let{cursor:s}=n,i=hn(async()=>{let c=await oo(e,s);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,s]);return{...n,left:ra(n,t),more:i}}var Yt=({version:e})=>({ifMatch:e&&`"${e}"`}),zt=e=>({...Yt(e),keepalive:!0});function sa(e,t,{unanswered:n,topic:o,plan:r}={}){let s={wrap_up:!0};return n&&(s.unanswered=!0),o&&(s.topic=o),r&&(s.plan=r),e.post(N`/v1/conversations/${t.id}/leave`,s,zt(t))}function aa(e,t,{reason:n,note:o,until:r,preset:s,then:i,onReply:c,topic:l,wait:p,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),p&&(f.wait=p),s?Object.assign(f,{preset:s,zone:Dt()}):r&&Object.assign(f,{until:new Date(r).toISOString(),zone:Dt()}),e.post(N`/v1/conversations/${t.id}/pause`,f,zt(t))}function ia(e,t,{signal:n,outcome:o}={}){return e.post(N`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function ca(e,t){return e.post(N`/v1/conversations/${t.id}/resume`)}function ua(e,t){return e.post(N`/v1/conversations/${t.id}/plan/skip`,{},Yt(t))}function la(e,t){return e.post(N`/v1/conversations/${t.id}/plan/cancel`)}function fa(e,t,{agentId:n}={}){return e.post(N`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function ma(e,t,{agentId:n,force:o}={}){let r=n?{agent_id:n}:{};return e.post(N`/v1/conversations/${t.id}/take`,o?{...r,force:o}:r)}function pa(e,t,{queue:n,agentId:o,note:r,refuse:s}={}){let i=o?{agent_id:o}:{queue:n};return r&&(i.note=r),o&&s&&(i.if_unavailable="refuse"),e.post(N`/v1/conversations/${t.id}/transfer`,i,zt(t))}function da(e,t,{until:n}){return e.post(N`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function $a(e,t){return e.post(N`/v1/conversations/${t.id}/end`,{wrap_up:!0},Yt(t))}function so(e,t){return e.post(N`/v1/tasks/${t}/complete`)}function ao(e,t,n,o,r){let s={message_id:n,body:o,...r&&{template:r}};return e.post(N`/v1/conversations/${t.id}/messages`,s)}function io(e,t,n,o){return e.post(N`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function Tl(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function co(e,t,n){return e.post(N`/v1/conversations/${t}/read`,{seq:n})}function uo(e,t){return e.post(N`/v1/agents/${t}/heartbeat`)}function lo(e,t,n){return e.put(N`/v1/agents/${t}`,n)}var fo={leave:sa,pause:aa,answer:ia,resume:ca,end:$a,extend:da,reactivate:fa,skip:ua,cancel:la,take:ma,transfer:pa},mo={leave:a("commands.notLeft"),pause:a("commands.notPaused"),answer:a("common.notAnswered"),resume:a("commands.notResumed"),end:a("commands.notEnded"),extend:a("commands.notExtended"),reactivate:a("commands.notTakenUp"),skip:a("commands.notSkipped"),cancel:a("commands.notCanceled"),take:a("commands.notTaken"),transfer:a("commands.notTransferred")};var ga=3e3,ha=3e4,Vt=new WeakMap;function Qt(e){return Vt.has(e)||Vt.set(e,wa({tell:(t,n)=>co(e,t,n)})),Vt.get(e)}function wa({tell:e,env:t=ya}){let n=new Map,o=new Map,r=null,s=0,i=!1,c=(m,{seq:$,task:g})=>{let w=n.get(m);return $<=(w?.seq??0)&&(g===null||w?.task===g)};function l(m,{seq:$,task:g}){let w=n.get(m);n.set(m,{seq:Math.max($,w?.seq??0),task:g??w?.task??null}),o.has(m)&&c(m,o.get(m))&&o.delete(m)}function p(){r===null&&o.size>0&&(r=t.setTimeout(d,Math.max(0,s-t.now())))}async function d(){let[m,$]=o.entries().next().value??[];if(!$){r=null;return}o.delete(m),s=t.now()+ga;try{await e(m,$.seq),l(m,$)}catch(g){f(m,$,g)}r=null,p()}function f(m,$,{status:g,code:w}){g===404&&w==="http_404"?(i=!0,o.clear()):g>=400&&g<500&&g!==429?l(m,$):(o.has(m)||o.set(m,$),s=t.now()+ha)}return{read(m,$,g){let w={seq:$,task:g};i||c(m,w)||(o.delete(m),o.set(m,w),p())},know:l}}function pt(e,{tasks:t=[],paused:n=[]}){for(let{task_id:o,status:r,since:s,conversation:i}of t){if(!i?.read_seq)continue;let c=r==="assigned"&&Date.parse(i.read_at)>=Date.parse(s);po(e,i,c?o:null)}for(let o of n)o.read_seq&&po(e,o,null)}function po(e,{id:t,read_seq:n},o){Qt(e).know(t,{seq:n,task:o}),rt(t,n),Te(o)}var ya={now:()=>Date.now(),setTimeout:(e,t)=>setTimeout(e,t)};var $o=50,va=64,Be=j("topics");function Rl(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,va).replaceAll(/^-+|-+$/g,"")}function ka({pause:e,leave:t}){return(e??t)?.topic??null}function dt(e){let t=e.map(ka).filter(n=>n&&!Be.get()[n]);for(let n of new Set(t))Be.set(te(Be.get(),n,!0,$o))}function Dl(e){Be.set(te(Be.get(),e,!0,$o))}var ba=1500,xa=15e3,Sa=25;function Fe(e,t){return N`/v1/agents/${e}/tasks`+G({limit:Sa,cursor:t})}function go(){let{api:e,user:t}=M(),n=X(e,N`/v1/agents/${t.id}`,xa),o=X(e,Fe(t.id),ba);return me(()=>{o.data&&pt(e,o.data)},[o.data]),h(()=>{let s=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of s)Ce(i,t.id)},[o.data]),h(()=>{o.data?.paused.forEach(({pause:s})=>Oe(s)),dt(o.data?.paused??[])},[o.data]),mt("work",z(()=>_a(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function _a(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}var Ea=5e3,Oa=R(()=>import("./later-2RYVRGUN.js").then(e=>e.Told)),Ta=R(()=>import("./later-2RYVRGUN.js").then(e=>e.BellMenu));function ho({view:e}){let{api:t,user:n}=M(),{data:o}=X(t,Fe(n.id),Ea),r=T(null);return r.current??=o,Kn(o),o&&u`<${Oa} work=${o} first=${r.current} view=${e} />`}function wo(){let e=ee(),[t,n]=_(!1);return x(U),u`
    <button type="button" class="quiet small bell" popovertarget=${e} data-quiet=${Yn()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${a("toasts.notifications")}</span>
    </button>
    <div id=${e} popover class="menu" role="group" aria-label=${a("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${t&&u`<${Ta} />`}
    </div>
  `}var Na=R(()=>import("./later-2RYVRGUN.js").then(e=>e.ShortcutList));function yo(){let[e,t]=_(!1);return h(Jn,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${a("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${Na} onClose=${()=>t(!1)} />`}
  `}var Aa=R(()=>import("./later-2RYVRGUN.js").then(e=>e.SignOutDialog));function vo(){let{api:e,config:t,user:n}=M(),[o,r]=_(null),{busy:s,run:i}=ae(),c=async()=>{await et(),kn({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${s!==null} onClick=${async()=>{let{answer:p}=W(n,"agent")?await i("look",()=>Ca(e,n)):{};p?.isAvailable?r(p.tasks):await c()}}>${a("signOut.signOut")}</button>
    ${o!==null&&u`<${Aa} tasks=${o} onLeave=${c} onClose=${()=>r(null)} />`}
  `}async function Ca(e,t){let n=await e.get(N`/v1/agents/${t.id}`),o=await e.get(N`/v1/agents/${t.id}/tasks`+G({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var ko=4,K=B([]),$t=0;function be(e,{tone:t="info",action:n=null}={}){ke(e),$t+=1,K.set([...K.get(),{id:$t,text:e,tone:t,action:n}].slice(-ko))}function vf(e,t,{many:n,open:o,isSaid:r=!1}){r||ke(t.text),$t+=1;let s=K.get().find(c=>c.stack?.kind===e),i=K.get().filter(c=>c!==s);K.set([...i,bo($t,{kind:e,many:n,open:o,pieces:[...s?.stack.pieces??[],t]})].slice(-ko))}function bo(e,{kind:t,many:n,open:o,pieces:r}){let[{text:s}]=r,i=r.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:e,text:r.length===1?s:n(r.length),tone:"info",action:c,stack:{kind:t,many:n,open:o,pieces:r}}}function kf(){K.set(K.get().filter(({stack:e})=>!e))}function Jt(e){K.set(K.get().filter(t=>t.id!==e))}function Xt(e){let t=K.get().map(n=>La(n,e)).filter(Boolean);(t.some((n,o)=>n!==K.get()[o])||t.length<K.get().length)&&K.set(t)}function La(e,t){if(!e.stack)return e.action?.href===t?null:e;let n=e.stack.pieces.filter(({href:o})=>o!==t);return n.length===e.stack.pieces.length?e:n.length>0?bo(e.id,{...e.stack,pieces:n}):null}var Ma=8e3;function xo(){let e=x(K),t=Object.entries(x(ne)),n=x(pe);return h(()=>Xt(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${a("toasts.notifications")}>
      ${e.map(o=>u`<${Ra} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:r,customer:s}])=>u`
          <div key=${o} class="toast">
            <p>${a("toasts.doingCustomer",{doing:ye[r].doing,customer:s})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${a("toasts.undo",{doing:ye[r].doing,customer:s})} onClick=${()=>Ze(o)}>
              ${a("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function Ra({toast:{id:e,text:t,tone:n,action:o}}){let[r,s]=_(!1);h(()=>{if(r)return;let c=setInterval(()=>document.hidden||Jt(e),Ma);return()=>clearInterval(c)},[r]);let i=c=>()=>s(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Da(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${a("common.dismiss")} onClick=${()=>Jt(e)}>✕</button>
    </div>
  `}function Da(e){setTimeout(()=>Xt(e))}var So={desk:a("common.desk"),supervisor:a("common.supervisor"),settings:a("common.settings"),try:a("common.try"),phones:a("common.phones")};function _o(e,t){return[...W(e,"agent")?["desk"]:[],...W(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&W(e,"agent")?["try","phones"]:[]]}function Eo(e,t,n){let o=_o(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&W(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Oo({view:e,children:t}){let{config:n,user:o}=M(),r=T(null),s=T(e),i=x(it);return h(()=>{document.title=[i>0&&`(${se(i)})`,So[e],"·",Mt].filter(Boolean).join(" ")},[e,i]),h(()=>{s.current!==e&&r.current.focus({preventScroll:!0}),s.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>Pa(c,r.current)}>${a("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${Mt}</p>
      <nav class="views" aria-label=${a("shell.views")}>
        ${_o(o,n).map(c=>u`
            <a key=${c} href=${oe(c)} aria-current=${c===e?"page":void 0}>${So[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${a("shell.signed")} </span>${o.name}</span>
        <${Zn} />
        ${W(o,"agent")&&u`<${wo} />`}
        <${yo} />
        <${vo} />
      </div>
    </header>
    ${W(o,"agent")&&u`<${ho} view=${e} />`}
    <main id="main" tabindex="-1" ref=${r} data-view=${e}>${t}</main>
    <${xo} />
    <${eo} />
  `}function Pa(e,t){e.preventDefault(),t.focus()}function ge(e,{channel:t,queue:n}){let r=(e?.policies??[]).filter(({match:i})=>No(i.channel,t)&&No(i.queue,n)).toSorted((i,c)=>To(i.match)-To(c.match)),s=i=>Object.assign({},e?.[i],...r.map(c=>c[i]));return{leave:s("leave"),pause:s("pause")}}function To({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function No(e,t){return!e||e===t}var[qa,Ao,gt]=[6e4,36e5,864e5],Wa=14*gt;function Co(e,t,n){let{pause:o}=e,r=ge(n,e).pause,s=W(t,"supervisor")||r.calendar?Wa:(r.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+s;return i-Date.parse(o.reassign_at)<qa?0:i}function Vf(e,t){return[...[{name:"hour",words:a("extension.1HourLonger"),until:e+Ao},{name:"hours",words:a("extension.hoursLonger",{count:4}),until:e+4*Ao},{name:"day",words:a("extension.1DayLonger"),until:e+gt},{name:"days",words:a("extension.daysLonger",{count:3}),until:e+3*gt},{name:"week",words:a("extension.weekLonger"),until:e+7*gt}].filter(({until:o})=>o<t),{name:"limit",words:a("common.limit"),until:t}]}function Lo(e,t,{channel:n,queue:o}){return!e||!ge(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function xe(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function ht(e,t,n){let o=xe(e),[r,s]=[W(t,"agent"),W(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&s,{channel_state:l,leave:p}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",m=l==="inactive"&&(p?.agent_id===t.id||s),$=!i&&o!==null&&r?o:null;return{reply:l==="active"&&i&&r,leave:d&&Lo(n,"leave",e),pause:d&&Lo(n,"pause",e),resume:l==="pause"&&c,reactivate:m,skip:m&&!!p?.plan,extend:l==="pause"&&c&&Ba(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(s||W(t,"signal")),take:f&&r&&Ia(e.task,t,s)||$!==null,assign:s&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&s,end:l!=="closed"&&(c||s),forAgent:Fa(e,t,c&&!i?o:null),from:$}}function Ia({reserved_for:e},t,n){return!e||e===t.id||n}function Ba(e,t,n){return Co(e,t,n)>Date.parse(e.pause.reassign_at)}function Fa({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var Ua=1/3,Ha=5e3;function ja(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Ha,t*1e3*Ua):null}function Mo(e,t,n){let o=ja(n);h(()=>{if(o===null)return;let r=()=>uo(e,t.id).catch(()=>{});r();let s=setInterval(r,o);return()=>clearInterval(s)},[e,t.id,o])}var Ka=6e4;function wt(e){return X(e,"/v1/settings",Ka).data}var[Ro,Ga,Ya]=[1e3,6e4,864e5],za=5*Ro,Va=12,Qa=15*Ro,Ja=50,Xa=["sending","accepted","sent","delivered"];function Za(e,t,n){return e.slice(-Ja).find(({from:o,at:r,delivery:s})=>{if(o.type==="customer")return!1;let i=t-Date.parse(r);return s?Xa.includes(s.status)&&i<(n?Ya:2*Ga):i<Qa})}function Do({messages:e,reread:t}){h(()=>{let n=0,r=setInterval(()=>{if(n+=1,document.hidden)return;let s=Za(e,de(),n%Va===0);s&&t(s.seq)},za);return()=>clearInterval(r)},[e,t])}var Zt=200,Po={events:[],cursor:null,isOver:!1};function qo(e,t){let n=[],o=null,r=null,s=Po,i=p=>e.get(N`/v1/conversations/${t}/events`+G({...p,limit:Zt}));function c(p,d){n=[...p,...n],r=d,o={...o,from:o.from+p.length}}async function l(){let{body:p}=await i(s.cursor?{cursor:s.cursor}:{after_version:0});s={events:[...s.events,...p.events],cursor:p.next_cursor??null,isOver:!p.next_cursor}}return{newest:()=>n,first:()=>s.events,async readNew(p){for(r??=Math.max(0,p-Zt),o??={asked:{after_version:r},from:0};;){let{asked:d,from:f}=o,{body:m}=await i(d);if(n=[...n.slice(0,f),...m.events],!m.next_cursor)return;o={asked:{cursor:m.next_cursor},from:n.length}}},async readBack(p){let d=f=>f.type==="message.added"&&f.seq<=p;for(;r>0&&!n.some(d);){let f=Math.max(0,r-Zt),m=[],$=new Set(n.map(g=>g.id));for(let g={after_version:f};g;){let{body:w}=await i(g);m.push(...w.events.filter(E=>E.version<=r&&!$.has(E.id))),g=!w.next_cursor||w.events.at(-1)?.version>r?null:{cursor:w.next_cursor}}c(m,f)}},async readOnTo(p){let d=f=>f.type==="message.added"&&f.seq>=p;for(;!s.isOver&&!s.events.some(d);)await l()},async join(){for(;!s.isOver&&!(s.events.at(-1)?.version>r);)await l();c(s.events.filter(({version:p})=>p<=r),0),s=Po}}}function Ue(e){return{from:Math.max(1,e-100+1),to:null}}function Wo(e){return en({from:1,to:100},e)}function Io({from:e,to:t},n){let o=Math.max(1,e-100);return en({from:o,to:Math.min(t??n,o+200-1)},n)}function Bo({from:e,to:t},n){let o=Math.min((t??n)+100,n);return en({from:Math.max(e,o-200+1),to:o},n)}function Fo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function en({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var ei=200,Ho=8,ti=600,tn=[];function jo({api:e,id:t,wait:n=o=>setTimeout(o,ti)}){let o=new Set,r=qo(e,t),s=tn,i=tn,c=null,l=Ue(0),p=null,d=!0,f={...w(),loaded:!1},m=Promise.resolve();function $(){return s.at(-1)?.seq??0}function g(){return s[0]?.seq??1}function w(){let v={count:$(),earlier:l.from>1,later:l.to!==null,jump:p};return{messages:s,events:r.newest(),version:c,loaded:!0,shown:L(),...v}}function L(){let v=l.from<g(),C=v?i:s,D=l.to??$(),I=C.filter(({seq:Z})=>Z>=l.from&&Z<=D),ue=l.to===null?null:C.find(({seq:Z})=>Z>D)??{seq:D+1,at:I.at(-1)?.at};return{messages:I,events:v?r.first():r.newest(),next:ue}}function E(){f=w();for(let v of[...o])v(f)}async function A(v,C){let D=[],I=v;for(;I<C;){let ue=Math.min(ei,C-I),{body:Z}=await e.get(N`/v1/conversations/${t}/messages`+G({after_seq:I,limit:ue}));if(Z.messages.length===0)break;D.push(...Z.messages),I=Z.messages.at(-1).seq}return D}async function y(v){let C=v.last_message?.seq??0,D=s.at(-1)?.seq??Math.max(0,C-100);if(C<=D)return;let I=s.length===0;s=[...s,...await A(D,C)],l=I?Ue($()):Fo(l,$(),d)}async function k(v,C){if(o.size===0)return;let D=y(v).then(()=>{c=Math.max(c??0,v.version),E()});await Promise.all([D,r.readNew(v.version)]),await r.readBack(g()),E();let I=(r.newest().at(-1)?.version??0)<v.version;(C===Ho||I&&C>1)&&n(()=>b(()=>k(v,C-1)))}async function P(){i.length===0||i.at(-1).seq<g()-1||(await r.join(),s=[...i.filter(({seq:v})=>v<g()),...s],i=tn)}async function O(v){v>=g()||(s=[...await A(v-1,g()-1),...s])}async function S(v){let C=i.at(-1)?.seq??0,D=Math.min(v,g()-1);if(D<=C)return;let[I]=await Promise.all([A(C,D),r.readOnTo(D)]);i=[...i,...I],await P()}function b(v){return m=m.then(v).catch(()=>{}),m}function q(v,C){l=v,C&&(p={to:C}),E()}return{sync:v=>b(()=>k(v,Ho)).then(()=>s),earlier:()=>b(async()=>{if(!(l.from>1))return;let v=Io(l,$());if(l.from<g())return q(v);await O(v.from),await P(),q(v),await r.readBack(g()),E()}),later:()=>b(async()=>{if(l.to===null)return;let v=Bo(l,$());l.from<g()&&await S(v.to??$()),q(v)}),toBeginning:()=>b(async()=>{await S(100),q(Wo($()),"start")}),toNewest:()=>b(async()=>q(Ue($()),"end")),reading(v){d=v},reread:v=>b(async()=>{let C=$(),I=[...s.filter(({seq:ue})=>ue<v),...await A(v-1,C)];JSON.stringify(I)!==JSON.stringify(s)&&(s=I,E())}),state:()=>f,watch(v){return o.add(v),()=>{o.delete(v),!(o.size>0||!f.loaded)&&([l,p,d]=[Ue($()),null,!0],f=w())}}}}var ni=20,nn=new WeakMap;function oi(e,t){nn.has(e)||nn.set(e,new Map);let n=nn.get(e),o=n.get(t)??jo({api:e,id:t});return n.delete(t),n.set(t,o),n.size>ni&&n.delete(n.keys().next().value),o}function Ko(e,t,n){let o=z(()=>oi(e,t),[e,t]),[r,s]=_(o.state());return h(()=>o.watch(s),[o]),h(()=>{n&&o.sync(n)},[o,n]),Do({messages:r.messages,reread:o.reread}),{...r,go:o,sync:o.sync}}function Go({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function vm({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function km({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var ri=3e4,si=200,on={notes:[],cursor:void 0};function Yo(e,t){let[n,o]=_(on),r=X(e,N`/v1/conversations/${t}/notes`+G({limit:si,cursor:n.cursor}),ri),s=r.data?.notes??on.notes,i=r.data?.next_cursor;h(()=>{i&&o({notes:[...n.notes,...s],cursor:i})},[i]);let[c,l]=_(on.notes);return h(()=>l([...n.notes,...s]),[n,r.data]),{notes:c,refresh:r.refresh}}function zo(e){let[t,n]=_(()=>matchMedia(e).matches);return h(()=>{let o=matchMedia(e),r=()=>n(o.matches);return r(),o.addEventListener("change",r),()=>o.removeEventListener("change",r)},[e]),t}var Se=j("outbox"),le=B({}),Vo=new Map,ai=[],ii=2e4;function Le(e,t=Se.get()){return t[e]??ai}function sn(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:r})=>!(r<=n)&&!e.some(s=>s.message_id===o))}function yt(e){return Le(e).some(t=>!Jo(t))}function Qo(e){return Le(e).some(Jo)}function Jo(e){return an(e).state!=="failed"}function an({messageId:e,at:t,seq:n},o=le.get(),r=Date.now()){return n>0?{state:"sent"}:o[e]??{state:r-t<ii?"sending":"failed"}}function vt(e,t,n,o){let r={messageId:crypto.randomUUID(),text:n,...o&&{template:o},at:Date.now()};return un(t,s=>[...s,r]),er(e,t,r)}function Xo(e,t,n){return er(e,t,n)}function kt(e,t){un(e,n=>n.filter(o=>o.messageId!==t)),le.set(re(le.get(),t))}function cn(e){return Vo.get(e)??Promise.resolve()}function Zo(e,t){let n=Le(e),o=sn(t,n);for(let r of n)o.includes(r)||kt(e,r.messageId)}function er(e,t,n){rn(n.messageId,{state:"sending"});let o=cn(t).then(()=>ci(e,t,n));return Vo.set(t,o),o}async function ci(e,t,{messageId:n,text:o,template:r}){try{let{body:s}=await ao(e,{id:t},n,o,r);un(t,i=>i.map(c=>c.messageId===n?{...c,seq:s.seq}:c)),rn(n,{state:"sent"})}catch(s){rn(n,{state:"failed",refusal:s})}}function rn(e,t){le.set({...le.get(),[e]:t})}function un(e,t){let n=t(Le(e)),o=re(Se.get(),e);Se.set(n.length===0?o:{...o,[e]:n})}var ui=["channel.left","channel.closed"];function tr(e,t){let n=t.findLastIndex(({type:r})=>r==="channel.paused");if(n<0||t.slice(n).some(({type:r})=>ui.includes(r)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:r,at:s})=>r.type==="agent"&&Date.parse(s)>o)}var li=100,nr=14*864e5;function or(e){let t=j(e);return{store:t,of:(r,s=t.get(),i=Date.now())=>{let c=s[r];return c&&i-c.at<nr?c.text:""},keep:(r,s,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<nr));t.set(s===""?re(c,r):te(c,r,{text:s,at:i},li))}}}var ln=or("drafts"),he=ln.store,Y=ln.of,fe=ln.keep,Me=or("note-drafts");function _e(e){return typeof e=="object"?e.total:e}function rr(e,t){return typeof e=="object"?{...e,total:t}:t}function sr(e){return Object.entries(e?.channels??{}).map(([n,o])=>a("capacity.mostOn",{most:o,channel:Ke(n)})).join(", ")}function ar(e,t,n={}){let o=_e(e.capacity),r=Math.min(o,e.capacity?.channels?.[t]??o),s=Math.max(1,Math.min(n[t]??1,r)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,p)=>l+(p.weight??1),0);return e.in_use+s<=o&&c+s<=r}async function ir(e,t,n){let{channel:o,pause:r}=t;if(ge(n,t).pause.at_capacity!=="queue")return null;try{let{body:s}=await e.get(N`/v1/agents/${r.agent_id}/tasks`+G({limit:1}));return ar(s,o,n.routing?.weights)?null:{inUse:s.in_use,capacity:_e(s.capacity)}}catch{return null}}var bt=B(null);function cr(e){h(()=>bt.set(e)),h(()=>()=>bt.set(null),[])}var ur={nudge:a("planWords.messageSent"),return:a("planWords.goesBackQueue"),close:a("planWords.closed")},fi=5;function zm(e){let t=({after_seconds:n,do:o,text:r})=>{let s=a("planWords.after",{time:An(n),deed:ur[o]??o});return r?`${s}: ${r}`:s};return e.map(t).join("; ")||a("planWords.nothingHappens")}function xt({do:e,next_at:t}){return a("planWords.ifCustomerStaysSilent",{deed:ur[e]??e,time:Q(t)})}function Vm(e){let t=({after_seconds:n,do:o,text:r},s)=>n>=1&&n<=7776e3&&(o==="nudge"?!!r?.trim():s===e.length-1);return e.length>0&&e.length<=fi&&e.every(t)}var mi={leave:()=>a("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?a("outcomes.paused"):pi(e,n),answer:(e,t,{outcome:n})=>a("outcomes.answered",{outcome:we(n)}),end:()=>a("outcomes.conversationClosed"),resume:(e,t)=>lr(a("common.resumed"),e,t),reactivate:(e,t)=>lr(a("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?a("outcomes.takenTaskYoursNow"):a("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>di(e,t,n),skip:({leave:e})=>e?.plan?a("outcomes.skipped",{next:xt(e.plan)}):a("outcomes.skippedNothingElsePlanned"),cancel:()=>a("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?a("outcomes.extendedStaysPausedUntil",{time:Q(e.reassign_at)}):a("outcomes.extended")};function fr(e,t,n,o){return mi[e](t,n,o)}function pi({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?a("outcomes.notPausedWasAnsweredAlready",{outcome:we(n.outcome)}):a("outcomes.notPausedWasAnswered")}function lr(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?a("outcomes.taskYoursAgain",{done:e}):a("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?a("outcomes.waitsForYourSlot",{done:e}):a("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):a("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function di({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?a("outcomes.transferredHaveNow"):a("outcomes.transferredHasNow",{agent:e.agent_id});let r={agent:o,queue:e?.queue??t};return o?a("outcomes.cannotTakeNowWaits",r):a("outcomes.transferredWaitsQueue",r)}function mr({conversation:e,history:t,settings:n,poll:o,onChanged:r,ask:s}){let{api:i,user:c}=M(),{busy:l,refusal:p,run:d,clear:f}=ae(),[m,$]=_(!1),[g,w]=_(null),L=wi(),{id:E}=e,A=V(e),y=async(O,S,b,q=!0)=>{await cn(E),w(S.agentId??null);let v=()=>fo[O](i,{...e,version:b.version},S),{answer:C,refusal:D}=await d(O,v,hi);C?(s(null),Ce(C.body,c.id),C.body.task?.agent_id===c.id&&Te(C.body.task.id),be(fr(O,C.body,c.id,S)),await r(C)):D.code==="version_mismatch"?await k(O,S,b,q):D.code==="unanswered"&&L.current?s({what:"leave",details:S}):((D.status===409||D.status===404)&&o.refresh(),L.current||P(O,Ve(D,{forAgent:S.agentId})))},k=async(O,S,b,q)=>{$(!0);try{let v=await i.get(N`/v1/conversations/${E}`);o.put(v.body,v.etag);let C=v.body.last_message.seq===b.seq,D=C||!L.current?[]:await t.sync(v.body),I=C?!1:!L.current||D.some(Z=>gi(Z,b,c)),ue=ht(v.body,c,n)[O];q&&ue&&!I&&!$i.includes(O)?await y(O,S,{...b,version:v.body.version},!1):L.current?s({what:"again",name:O,details:S,readUpTo:b.seq}):P(O,a("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),L.current||P(O,a("perform.serviceCannotReached"))}finally{$(!1)}},P=(O,S)=>{let b={words:a("common.open"),href:oe("desk",E)};be(a("common.doneCustomerWhy",{done:mo[O],customer:A,why:S}),{tone:"bad",action:b})};return{perform:y,busy:l!==null||m,refusal:p,about:g,clear:f}}var $i=["skip"];function gi({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function hi({code:e}){return e==="version_mismatch"||e==="unanswered"}function wi(){let e=T(!0);return h(()=>(e.current=!0,()=>e.current=!1),[]),e}var pr=["end","extend","assign","take-over"],dr=R(()=>import("./later-2RYVRGUN.js").then(e=>e.ActionDialog));function $r(e){let t=Y(e,x(he)).trim();x(Se),x(le);let n=yt(e);return t!==""||n?{draft:t,failed:n}:null}function yi(e,t){let n=Y(t);return fe(t,""),vt(e,t,n)}function Op({conversation:e,unsent:t,canReply:n}){let{api:o}=M();return t?t.draft===""?u`<${J} tone="warn">${a("common.messageYoursCouldNot")}<//>`:u`
    <${J} tone="warn">
      <span>${a("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>yi(o,e.id)}>${a("unsent.send")}</button>`}
    <//>
  `:null}function gr({conversation:e,actions:t,history:n,settings:o,poll:r,onChanged:s}){let{api:i,config:c}=M(),[l,p]=_(null),[d,f]=_(!1),m=$r(e.id),$=x(ne)[e.id],g=mr({conversation:e,history:n,settings:o,poll:r,onChanged:s,ask:p}),{perform:w,refusal:L,about:E,clear:A}=g,y=g.busy||d||!n.loaded,{id:k}=e,P=V(e);bi($,k,n.messages.at(-1));let O=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),S=n.messages.at(-1)?.from.type==="customer"&&!Qo(k),b=(H,Lt,$n=O())=>{p(null),Rn(k,{name:H,customer:P,seq:$n.seq},c.undoSeconds,()=>w(H,Lt,$n))},q=(H,Lt={})=>w(H,Lt,O()),v=H=>{A(),p({what:H})},C=()=>S||m?v("leave"):b("leave",{}),D=t.pause&&tr(n.messages,n.events),I=()=>m?v("pause-again"):b("pause",{again:!0}),ue=H=>b("answer",{signal:e.pause.wait.signal,outcome:H}),Z=async()=>{f(!0);let H=await ir(i,e,o);f(!1),H?p({what:"give-away",load:H}):await q("resume")},hs=()=>{p(null),A()},ws=()=>{let H=O();return()=>Y(k).trim()===""?b("leave",{},H):v("leave")},dn=!y&&!$;if(cr({conversation:e,rules:ge(o,e).pause,leaveOnceSent:t.leave&&dn?ws:null,pauseUntil:t.pause&&dn?H=>m?v("pause"):b("pause",H):null}),$)return u`<${ki} name=${$.name} id=${k} />`;let ys=xe(e),vs=l!==null&&pr.includes(l.what);return u`
    <div class="actions">
      <${vi} actions=${{...t,again:D}} disabled=${y} ...${{ask:v,onLeave:C,onResume:Z,onAgain:I,onAnswer:ue}}
        onPlan=${q} onTake=${()=>t.from?v("take-over"):q("take")} onReactivate=${()=>q("reactivate")} />
      ${!vs&&u`<${ie} refusal=${L} forAgent=${E??t.forAgent} onDismiss=${A} />`}
      ${l&&u`
        <${dr} ...${{asking:l,conversation:e,actions:t,owner:ys,history:n,settings:o,unsent:m,isUnanswered:S,refusal:L,about:E}}
          busy=${y} begin=${b} now=${q} onClose=${hs} />
      `}
    </div>
  `}function vi({actions:e,disabled:t,ask:n,onLeave:o,onResume:r,onAgain:s,onAnswer:i,onPlan:c,onTake:l,onReactivate:p}){let d=e.forAgent?` ${a("common.for",{agent:e.forAgent})}`:"",f=(m,$,g,w="")=>u`
    <button type="button" class=${w} disabled=${t} aria-keyshortcuts=${m} onClick=${g}>${$}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&f("y",a("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&f("d",a("common.decline"),()=>i("declined"))}
      ${e.take&&f("a",e.from?a("common.takeOver"):a("common.take"),l,e.from?"":"primary")}
      ${e.resume&&f("u",a("common.resume")+d,r,e.answer?"":"primary")}
      ${e.reactivate&&f("u",a("common.takeUpAgain")+d,p,"primary")}
      ${e.skip&&f("s",a("actions.skipNextStep"),()=>c("skip"))}
      ${e.skip&&f("q",a("common.cancelPlan"),()=>c("cancel"))}
      ${e.pause&&f("p",a("common.pause")+d,()=>n("pause"))}
      ${e.again&&f("o",a("common.pauseAgain")+d,s)}
      ${e.leave&&f("l",a("common.leave")+d,o)}
      ${e.leave&&f("f",a("common.leaveDetails")+d,()=>n("leave-with"))}
      ${e.extend&&f("x",a("common.extend"),()=>n("extend"))}
      ${e.assign&&f("g",a("common.assign"),()=>n("assign"))}
      ${e.transfer&&f("t",a("common.transfer"),()=>n("transfer"))}
      ${e.end&&f("e",a("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function ki({name:e,id:t}){let{doing:n,now:o}=ye[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Ze(t)}>${a("common.undo")}</button>
      <button type="button" onClick=${()=>Ie(t)}>${o}</button>
    </div>
  `}function bi(e,t,n){h(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Ie(t)},[n?.seq])}function hr({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:a("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:a("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:a("common.waits",{topic:o})}].filter(Boolean)}function wr({agent_id:e,then:t,on_reply:n},o){let r=e===o?a("pauseWords.comesBackThenIf"):a("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&r,xi[n]].filter(Boolean).join(" ")}var xi={notify:a("pauseWords.othersAreToldWhen"),wake:a("pauseWords.endsWhenCustomerWrites")};function St({pause:e}){let t=F(),{tone:n,text:o}=ze(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${Q(e.reassign_at)}>${o}</time>
  `}function vr({conversation:e,wrapping:t,user:n,busy:o,onComplete:r}){let{pause:s,task:i}=e,c=Si(e,n),l=i&&e.last_pause?.reason;return u`
    ${t&&u`
      <div class="banner" data-tone="accent">
        <p><strong>${a("banner.wrappingUp")}</strong> ${a("banner.capacityFreeOnceComplete")}</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${o!==null}
          onClick=${()=>r(t)}>
          ${a("banner.completeWrapUp")}
        </button>
      </div>
    `}
    ${c&&u`<div class="banner"><p>${c}</p></div>`}
    ${s?.note&&u`<${Re} tag=${a("common.note")} text=${s.note} />`} ${s?.wait&&u`<${Oi} wait=${s.wait} />`}
    ${i?.reason==="signal"&&u`<${Ti} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${Re} tag=${a("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${Re} tag=${i.reason==="transfer"?a("banner.handedOn"):a("common.note")} text=${i.note} />`}
  `}function Si(e,t){let{channel_state:n,pause:o,leave:r,task:s}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?a("banner.pausedByYou"):a("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${yr(o)}<${St} pause=${o} />
      ${" "}<span class="weak">${wr(o,t.id)}</span>
    `}if(n==="inactive"){let i=a("banner.replyUntilBringsBack",{date:Tn(r.expires_at)});return`${_i(r,t)}. ${yr(r)}${i}${Ei(r)}`}if(n==="closed")return a("banner.closedCustomersNextMessage");if(!s)return a("banner.activeWithoutTaskOwn");if(s.reserved_for){let{reserved_for:i}=s;return i===t.id?a("banner.waitsForYourSlot"):a("banner.waitsForSlot",{agent:i})}return s.status==="pending"?a("banner.waitingQueueFreeAgent",{queue:s.queue}):s.agent_id===t.id?null:a("banner.workingOn",{agent:s.agent_id})}function _i({agent_id:e},t){return e?e===t.id?a("banner.leftByYou"):a("banner.leftBy",{agent:e}):a("banner.nobodyHadYet")}function yr({topic:e}){return e?`${a("banner.waitsForTopic",{topic:e})} `:""}function Ei({plan:e}){return e?` ${xt(e)}`:""}function Re({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Oi({wait:{ask:e,signal:t}}){return e?u`<${Re} tag=${a("banner.asked")} text=${e} />`:u`<${Re} tag=${a("banner.waitsFor")} text=${a("banner.signal",{signal:t})} />`}function Ti({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Re} tag=${a("banner.answer")} text=${[we(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Ni=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,kr="^{}\\[~]|€\f";function br(e){let t=[...e],n=t.every(c=>Ni.includes(c)||kr.includes(c)),[o,r]=n?[160,153]:[70,67],s=n?t.reduce((c,l)=>c+(kr.includes(l)?2:1),0):e.length;if(s<=o)return{used:s,messages:s===0?0:1,left:o-s};let i=Math.ceil(s/r);return{used:s,messages:i,left:i*r-s}}var Ai="(pointer: coarse)",Ci=()=>matchMedia(Ai).matches;function xr({conversation:e,canLeave:t,onSend:n}){let o=ee(),r=Y(e.id,x(he)),s=Ci(),i=x(bt)?.leaveOnceSent,c=(f=null)=>{let m=Y(e.id);m.trim()!==""&&(fe(e.id,""),n(m,{leave:f}))},l=()=>i&&c(i()),p=f=>{f.preventDefault(),c()},d=f=>{let m=f.ctrlKey||f.metaKey||!(s||f.shiftKey);f.key!=="Enter"||f.isComposing||!m||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${p}>
      <label for=${o}>${a("composer.reply",{name:V(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${r} aria-describedby=${`${o}-hint`}
        onInput=${f=>fe(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${s?a("composer.enterStartsNewLine"):a("composer.enterSendsShiftEnter")}
          <${Li} window=${e.reply_window} />
          <${Mi} ...${{conversation:e,text:r}} />
        </span>
        <span class="note-actions">
          ${t&&u`
            <button type="button" disabled=${r.trim()===""||!i} aria-keyshortcuts="Control+Shift+Enter" onClick=${l}>
              ${a("beforeLeave.sendLeave")}
            </button>
          `}
          <button type="submit" class="primary" disabled=${r.trim()===""}>${a("common.send")}</button>
        </span>
      </div>
    </form>
  `}function Li({window:e}){let t=F();return e?.closes_at?u`<span class="until">${a("composer.freeAnswersUntil",{at:Ye(e.closes_at,t)})}</span>`:null}function Mi({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=br(t);return u`<span class="sms-counter">${a("composer.textMessages",{count:n,left:o})}</span>`}var Ri={sending:a("delivery.sending"),accepted:a("delivery.accepted"),sent:a("delivery.sent"),delivered:a("delivery.delivered"),read:a("delivery.read"),failed:a("delivery.failed")},Di={reply_window_closed:a("delivery.replyWindowClosed"),opted_out:a("delivery.optedOut"),bad_address:a("delivery.badAddress"),too_long:a("delivery.tooLong"),template_refused:a("delivery.templateRefused"),rejected:a("delivery.rejected"),expired:a("delivery.expired"),no_connection:a("delivery.noConnection"),unknown:a("delivery.unknown")};function Sr({status:e}){return Ri[e]??e}function _r({error:e}){if(!e)return null;let t=Di[e.code]??e.code;return e.provider_code?a("delivery.withCode",{why:t,code:e.provider_code}):t}var Pi={"conversation.opened":({actor:e},{who:t,isMe:n})=>Ot(e)?a("trail.customerOpenedConversation"):n?a("trail.youWroteFirst"):a("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?a("trail.customerStayedSilentLeft"):(n?a("trail.youLeft"):a("trail.theyLeft",{who:t}))+Et(e),"channel.paused":(e,{who:t,isMe:n})=>(n?a("trail.youPaused"):a("trail.theyPaused",{who:t}))+Et(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:r})=>{if(e.cause in _t)return a("trail.whyBackWith",{why:_t[e.cause],whom:o});let s=(n?a("trail.youResumed"):a("trail.theyResumed",{who:t}))+Et(e);return r===0?s:a("trail.messagesArrivedMeanwhile",{resumed:s,count:r})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?a("trail.whyBackInQueue",{why:_t[e]??_t.pause_expired}):n?a("trail.youEndedPauseWithOthers"):a("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>Ot(e)?a("trail.customerRepliedActiveAgain"):t==="follow_up"?a("trail.customerStayedSilentActive"):t==="bulk"?o?a("trail.youWokeWithOthers"):a("trail.theyWokeWithOthers",{who:n}):o?a("trail.youTookUpAgain"):a("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=we(e);return n?a("trail.youAnswered",{answer:o}):a("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?a("trail.youExtendedPause"):a("trail.theyExtendedPause",{who:t}))+Et(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?a("trail.youWereReminded"):a("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>a("trail.customerStayedSilentStays"),"channel.expired":()=>a("trail.timeReplyOver"),"plan.skipped":({cause:e},{who:t,isMe:n})=>e==="follow_up"?a("trail.channelCarriesNoNudge"):n?a("trail.youSkipped"):a("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?a("trail.youCanceledPlan"):a("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?a("trail.customerStayedSilentClosed"):n?a("trail.youEndedConversation"):a("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?a("trail.youTook"):a("trail.theyTook",{who:t}):n?a("trail.youTookFor",{whom:o}):a("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?a("trail.youHandedOn",{whom:o}):a("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>qi[e]??a("trail.backInQueue"),"task.escalated":()=>a("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?a("trail.assignedToYou"):a("trail.assignedTo",{agent:e.agent_id})},_t={pause_expired:a("trail.pauseReachedLimit"),message:a("trail.customerReplied"),signal:a("trail.whatWaitedHasCome")},qi={agent_absent:a("trail.backQueueAgentWas"),agent_removed:a("trail.backQueueAgentNo"),unanswered:a("trail.backQueueAgentDid")},Wi=["resume","transfer","take","reactivate","outbound","bulk"],Ii=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Or({messages:e,events:t,next:n=null},o,r=[]){let{dividers:s,whilePaused:i}=Ui(t,o),c=e[0]?.seq??1,l=s.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),p=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)p.push(l[d++]);p.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return Fi([...p,...l.slice(d)],Bi(r,c>1?e[0]?.at:null,n?.at),o)}function Bi(e,t,n){let[o,r]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:s})=>Date.parse(s)>=o&&Date.parse(s)<r)}function Fi(e,t,n){let o=[],r=0;for(let s of e){let i=Date.parse(s.message?.at??s.at);for(;r<t.length&&Date.parse(t[r].at)<i;)o.push(Er(t[r++],n));o.push(s)}return[...o,...t.slice(r).map(s=>Er(s,n))]}function Er(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Ui(e,t){let n=[],o=new Set,r=0,s=!1,i=0;for(let c of e){c.type==="message.added"&&(r=c.seq,s&&(o.add(r),i+=1));let l=Pi[c.type];if(l&&!Hi(c)){let p=!Tr(c.actor)&&!Ot(c.actor)&&c.actor.id===t,d=l(c,{who:Ki(c.actor),isMe:p,whom:ji(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:r,text:d})}c.type==="channel.paused"?[s,i]=[!0,0]:Ii.includes(c.type)&&(s=!1)}return{dividers:n,whilePaused:o}}function Hi(e){return e.type==="task.assigned"&&Wi.includes(e.cause)}function Ot(e){return e?.type==="customer"}function Tr(e){return!e||e.type==="system"}function ji({agent_id:e,queue:t},n){return e?e===n?a("trail.you"):e:a("trail.queue",{queue:t})}function Ki(e){return Tr(e)?a("trail.system"):Ot(e)?a("trail.customer"):e.id}function Et({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${a("common.for",{agent:t})}`:""}var Gi=80;function Ar(e,t,n){let o=T(null),r=T({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[s,i]=_(!1),c=()=>{o.current&&(Object.assign(r.current,Yi(o.current,e.later)),e.go.reading(r.current.isEnd),r.current.isEnd&&i(!1))},l=()=>{o.current&&Nr(o.current,r.current),c()};me(()=>{let{jump:f,added:m,isEnd:$}=r.current;!$&&n>m&&i(!0),Object.assign(r.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?fn(o.current,e.jump.to):Nr(o.current,r.current),c()},t);let p=T(l);return p.current=l,h(()=>{let f=new ResizeObserver(()=>p.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:s,toEnd:()=>{e.later?e.go.toNewest():fn(o.current,"end"),o.current.focus()}}}function fn(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function Yi(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:r}=e,s=!t&&o-n-r<Gi,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:s,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function Nr(e,{isEnd:t,entry:n,top:o}){t?fn(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var zi=/\bhttps?:\/\/[^\s<>"]+/gi,Vi=/[.,;:!?'’”]+$/;function Cr(e){let t=[],n=0,o=(r,s,i=null)=>r<s&&t.push({text:e.slice(r,s),href:i});for(let{0:r,index:s}of e.matchAll(zi)){let i=Lr(r);URL.canParse(i)&&(o(n,s),n=s+i.length,o(s,n,i))}return o(n,e.length),t}function Lr(e){let t=e.replace(Vi,"");return t.endsWith(")")&&!t.includes("(")?Lr(t.slice(0,-1)):t}function He({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Cr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function Mr({conversationId:e,entry:t,canReply:n,onSent:o}){F();let{state:r,refusal:s}=an(t,x(le));return u`
    <li class="message" data-from="agent" data-pending=${r!=="sent"}>
      <p class="message-head">
        <span class="author">${a("common.you")}</span>
        ${r==="sending"&&u`<span role="status">${a("pending.sending")}</span>`}
      </p>
      <${He} text=${t.text} />
      ${r==="failed"&&u`<${Qi} ...${{conversationId:e,entry:t,refusal:s,canReply:n,onSent:o}} />`}
    </li>
  `}function Qi({conversationId:e,entry:t,refusal:n,canReply:o,onSent:r}){let{api:s}=M(),{messageId:i,text:c}=t,l=async()=>{await Xo(s,e,t),r()},p=()=>{let d=Y(e);kt(e,i),fe(e,d===""?c:`${c}
${d}`)};return u`
    <${J} tone="bad">
      <span>${a("pending.notSent")} ${n?Ve(n):a("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${a("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${p}>${a("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>kt(e,i)}>${a("common.discard")}</button>
      </span>
    <//>
  `}var Ji=R(()=>import("./later-2RYVRGUN.js").then(e=>e.MessageFiles)),Rr={message:a("history.needsNoAnswer"),auto_reply:a("history.automaticReply"),reaction:a("history.reaction"),receipt:a("history.receipt")};function Pr({conversationId:e,customer:t,history:n,notes:o,canReply:r,onSent:s}){let{user:i}=M(),{messages:c,shown:l,earlier:p,later:d,loaded:f,go:m}=n,$=F(),g=Nn(0,$),w=Le(e,x(Se)),L=z(()=>sn(c,w),[c,w]),E=z(()=>tc(Or(l,i.id,o),$).map(S=>u`<${nc} key=${ec(S)} ...${{conversationId:e,entry:S,customer:t}} />`),[e,l,o,t,i.id,g]);Zi(L.length,n);let{scroller:A,onScroll:y,below:k,toEnd:P}=Ar(n,[E,L],n.count+o.length+L.length),O=S=>()=>{A.current.focus({preventScroll:!0}),S()};return u`
    <div class="history-frame">
      ${(p||d)&&u`<${Xi} ...${{history:n,toBeginning:O(m.toBeginning),toNewest:O(m.toNewest)}} />`}
      <div class="history" ref=${A} onScroll=${y} tabindex="0" role="region" aria-label=${a("history.history")}
        aria-busy=${!f}>
        ${p&&u`<${Dr} words=${a("history.showEarlierMessages")} onClick=${m.earlier} />`}
        <ol>
          ${E}
          ${!d&&L.map(S=>u`<${Mr} key=${S.messageId} ...${{conversationId:e,entry:S,canReply:r,onSent:s}} />`)}
        </ol>
        ${d&&u`<${Dr} words=${a("history.showLaterMessages")} onClick=${m.later} />`}
      </div>
      ${k&&u`<button type="button" class="small to-end" onClick=${P}>${a("history.newMessagesBelow")}</button>`}
    </div>
  `}function Xi({history:{shown:e,count:t,earlier:n,later:o},toBeginning:r,toNewest:s}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${a("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${r}>${a("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${s}>${a("history.toNewest")}</button>`}
    </p>
  `}function Dr({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function Zi(e,{later:t,go:n}){let o=T(e);h(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function ec({kind:e,id:t,message:n,note:o,at:r}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${r}`}function tc(e,t){let n=null;return e.flatMap(o=>{let r=(o.message??o.note??o).at,s=On(r,t);return s===n?[o]:(n=s,[{kind:"day",at:r,text:s},o])})}function nc({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${sc} ...${t} />`:t.kind==="divider"?u`<${oc} divider=${t} />`:u`<${rc} ...${t} ...${{conversationId:e,customer:n}} />`}function oc({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${Q(e.at)}>${Ge(e.at)}</time></span>
    </li>
  `}function rc({conversationId:e,message:t,mine:n,whilePaused:o,customer:r}){let{from:s,body:i,at:c,kind:l,quiet:p,delivery:d,media:f}=t,m={customer:r,system:a("history.sentPlanned")}[s.type]??s.id;return u`
    <li class="message" data-from=${s.type} data-quiet=${p||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?a("common.you"):m}</span>
        <time datetime=${c} title=${Q(c)}>${Ge(c)}</time>
        ${p&&u`<span class="weak">${Rr[l]??Rr.message}</span>`}
        ${o&&u`<span class="while-paused">${a("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${Q(d.at)}>${Sr(d)}</span>`}
      </p>
      ${i!==""&&u`<${He} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${a("history.noText")}</em></p>`}
      ${f.length>0&&u`<${Ji} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${_r(d)}</p>`}
    </li>
  `}function sc({note:e,mine:t}){let{author:n,text:o,at:r}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${a("common.note")}</span> <span class="author" dir="auto">${t?a("common.you"):n.id}</span>
        <time datetime=${r} title=${Q(r)}>${Ge(r)}</time> <span>${a("history.notCustomer")}</span>
      </p>
      <${He} text=${o} />
    </li>
  `}function mn({conversationId:e}){let t=Y(e,x(he)).trim();return t===""?null:u`
    <${J} tone="warn">
      <span>${a("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>fe(e,"")}>${a("common.discard")}</button>
    <//>
  `}var ac=16*1024;function qr({conversationId:e,onAdded:t}){let{api:n}=M(),{busy:o,refusal:r,run:s,clear:i}=ae(),c=Me.of(e,x(Me.store)),[l,p]=_(c!==""),d=T({}),f=T(null),m=()=>{i(),p(!1)},$=async()=>{let g=Me.of(e).trim();if(g==="")return;d.current.text!==g&&(d.current={text:g,id:crypto.randomUUID()});let{answer:w}=await s("note",()=>io(n,e,d.current.id,g));w&&(d.current={},Me.keep(e,""),m(),be(a("noteBox.noteAdded")),await t())};return cc(f,l),l?u`<${ic} ...${{conversationId:e,text:c,refusal:r}} busy=${o!==null} onAdd=${$} onClose=${m} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>p(!0)}>${a("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${a("common.draft")}</span>`}
      </div>
    `}function ic({conversationId:e,text:t,busy:n,refusal:o,onAdd:r,onClose:s}){let i=ee(),c=T(null);h(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>ac,p=t.trim()!==""&&!l,d=m=>{m.preventDefault(),p&&!n&&r()},f=m=>{m.key==="Enter"&&(m.ctrlKey||m.metaKey)&&!m.isComposing&&d(m)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${a("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${m=>Me.keep(e,m.currentTarget.value)} onKeyDown=${f}></textarea>
      <${ie} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${i}-hint`} class="hint" data-wrong=${l}>
          ${l?a("noteBox.thisTooLongNote"):a("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${s}>${a("common.close")}</button>
          <button type="submit" disabled=${!p||n}>${a("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `}function cc(e,t){let n=T(t);h(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function De({channel:e}){return u`<span class="tag">${Ke(e)}</span>`}function Wr({state:e}){return u`<span class="tag state" data-state=${e}>${Sn(e)}</span>`}function Pe({priority:e}){return e>0?u`<span class="tag priority">${a("tags.priority",{priority:e})}</span>`:null}var uc=R(()=>import("./later-2RYVRGUN.js").then(e=>e.TemplateBox)),lc=R(()=>import("./later-2RYVRGUN.js").then(e=>e.CustomerPanel)),fc=1500,mc="(min-width: 1400px)",pc=a("conversation.thisConversationNotYours");function Ir({id:e,back:t,hrefOf:n,settings:o,wrapping:r,busy:s,onComplete:i,onChange:c}){let{api:l,user:p}=M(),d=x(ne)[e];ot(l,`conversation:${e}`);let f=X(l,N`/v1/conversations/${e}`,fc),m=f.data,$=Ko(l,e,m),g=Yo(l,e),w=T(null),L=T(!1);m&&(L.current=!0),$c(w,m&&`${m.channel_state} ${xe(m)}`),h(()=>Oe(m?.pause),[m]);let E=ct("customer",zo(mc),x(U));h(()=>{m&&Ce(m,p.id)},[m]),gc(l,m,$,p),h(()=>Zo(e,$.messages),[e,$.messages]);let A=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!m){let b=L.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${A}
        ${b?u`<${J} tone="warn">${pc}<//>`:u`<${ie} refusal=${f.error} />`}
      </div>
    `}let[y,k]=[V(m),m.customer_address],P=ht(m,p,o),O=async b=>{f.put(b.body,b.etag),await c(b.body)},S=async(b,{template:q,leave:v}={})=>{await vt(l,e,b,q),yt(e)||v?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${A}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${w}>${y}</h2>
          <p class="conversation-facts">
            <${Wr} state=${m.channel_state} /> <${De} channel=${m.channel} />
            <${Pe} priority=${m.priority} />
            ${y!==k&&u`<span dir="auto">${k}</span>`}
            <span>${a("conversation.to",{businessAddress:m.business_address})}</span> <span>${a("conversation.queue",{queue:m.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${E}
              onClick=${()=>ut("customer",!E)}>${a("common.customer")}</button>
          </p>
        </div>
        <${gr} ...${{conversation:m,actions:P,history:$,settings:o,poll:f,onChanged:O}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${vr} ...${{conversation:m,wrapping:r,user:p,busy:s,onComplete:i}} />
          <${Pr} conversationId=${e} customer=${y} history=${$} notes=${g.notes}
            canReply=${P.reply} onSent=${f.refresh} />
          ${!P.reply&&u`<${mn} conversationId=${e} />`}
          <${qr} conversationId=${e} onAdded=${g.refresh} />
          ${P.reply&&!d&&u`<${dc} conversation=${m} canLeave=${P.leave} onSend=${S} />`}
        </div>
        ${E&&u`<${lc} conversation=${m} hrefOf=${n} />`}
      </div>
    </div>
  `}function dc({conversation:e,canLeave:t,onSend:n}){let o=F();return Go(e,o)?u`<${xr} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${mn} conversationId=${e.id} />
    <${uc} conversation=${e} onSend=${n} />
  `}function $c(e,t){let n=T(!1);h(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function gc(e,t,n,o){let r=t&&n.messages.at(-1),s=T(null),i=t?.task?.agent_id===o.id?t.task.id:null;h(()=>{if(!r)return;let c=()=>{document.hidden||(rt(t.id,r.seq),Te(i),(i||t.pause?.agent_id===o.id)&&Qt(e).read(t.id,r.seq,i))};return c(),s.current!==null&&r.seq>s.current&&r.from.type==="customer"&&ke(a("conversation.wrote",{who:r.from.id,text:r.body})),s.current=r.seq,document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[r?.seq,i,t?.pause?.pause_id])}var hc=R(()=>import("./later-2RYVRGUN.js").then(e=>e.LeftRows));function Br({view:e,current:t}){let n=ee(),o=ct("left",!1,x(U));return u`
    <section class="list" aria-label=${a("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>ut("left",!o)}>
          ${a("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${hc} view=${e} current=${t} />`}</div>
    </section>
  `}var wc=R(()=>import("./later-2RYVRGUN.js").then(e=>e.FirstWordDialog));function Fr({work:e,settings:t,view:n,onSent:o}){let[r,s]=_(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>s(!0)}>${a("common.newConversation")}</button>
    ${r&&u`<${wc} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>s(!1)} />`}
  `}var Ur=[{cursor:null,data:null,error:null}];function Hr(e,t,{data:n,error:o}){if(!e[t])return e;let r=e.slice(0,t),s=n?.next_cursor??null,[i,...c]=e.slice(t+1),l=i&&s!==null?[{...i,cursor:s},...c]:[];return[...r,{...e[t],data:n,error:o},...o&&!n?e.slice(t+1):l]}function pn(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function jr(e,t){let n=new Map;return e.forEach(({data:o},r)=>{for(let s of o?t(o):[])n.has(s.id)||n.set(s.id,{row:s,page:r})}),[...n.values()]}function Kr(e,t,{first:n,last:o}){let r=t.slice(n,o+1).map(({page:i})=>i),s=e.flatMap(({data:i},c)=>i?[]:[c]);return new Set([0,...r,...s])}function Gr(e,t,{last:n},o=!1){let{data:r}=e.at(-1);if(!r?.next_cursor)return{more:!1,asks:!1};let s=!t.some(({page:c})=>c===e.length-1),i=n>=t.length-yc||o&&t.length<vc;return{more:!s&&i,asks:s}}var yc=15,vc=500;var kc={whileHidden:!1},je=null;function Yr(e,t,{every:n,rowsOf:o,inOrder:r,at:s}){let[i]=_(()=>_c(e,t(null))),[c,l]=_(i.pages),[p,d]=_(i.near),f=T(new Map),m=z(()=>bc(jr(c,o),r),[c]),$=z(()=>m.map(({row:O})=>O),[m]),{more:g,asks:w}=Gr(c,m,p,!!r);h(()=>g&&l(pn),[g,c]);let L=Sc(),E=T(null);E.current={api:e,address:t(null),pages:c,near:p,known:i.known},h(()=>()=>Ec(E.current,L.current),[]);let A=Kr(c,m,p),y=c.map((O,S)=>u`
      <${xc} key=${S} ...${{api:e,at:s,every:n,n:S,refreshers:f}} address=${A.has(S)?t(O.cursor):null}
        onAnswer=${b=>l(q=>Hr(q,S,b))} />
    `),[{data:k,error:P}]=c;return{rows:$,loaded:!!(k??P),isRead:!!k,error:c.find(O=>O.error)?.error??null,isOpen:!!c.at(-1).data?.next_cursor||c.at(-1).data===null,asks:w,more:()=>l(pn),refresh:()=>Promise.all([...f.current.values()].map(O=>O())),onNear:d,known:i.known,reading:y}}function bc(e,t){if(!t)return e;let n=new Map(e.map(o=>[o.row,o]));return t([...n.keys()]).map(o=>n.get(o))}function xc({api:e,address:t,at:n,every:o,n:r,refreshers:s,onAnswer:i}){let c=X(e,t,o,{...kc,at:n});return h(()=>{t!==null&&c.loaded&&i(c)},[c.data,c.error]),h(()=>{if(t!==null)return s.current.set(r,c.refresh),()=>s.current.delete(r)}),null}function Sc(){let e=T(0);return h(()=>{let t=({target:n})=>Vr()&&n===zr()&&(e.current=n.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var zr=()=>document.querySelector("main"),Vr=()=>!pe.get().more;function _c(e,t){let n=je?.api===e&&je.address===t?je:null;return je=null,n&&requestAnimationFrame(()=>zr()?.scrollTo(0,n.top)),n??{pages:Ur,near:{first:0,last:0},known:new Map}}function Ec(e,t){Vr()||(je={...e,top:t})}var Qr={picture:a("files.picture"),audio:a("files.voice"),video:a("files.film"),file:a("files.file")};function Tt({conversation:{preview:e,preview_media:t=[],last_message:n}}){if(e===void 0)return null;let o=e.trim()!=="",r=t.length>0?Oc(t):!o&&a("history.noText");return u`
    <span class="row-line row-note row-preview">${n.from!=="customer"&&u`<span>${a("preview.ours")}</span>`}
      ${r&&u`<em>${r}</em>`} ${o&&u`<bdi>${e}</bdi>`}</span>
  `}function Oc(e){let t=new Map;for(let n of e){let o=Qr[n]??Qr.file;t.set(o,(t.get(o)??0)+1)}return[...t].map(([n,o])=>o>1?`${n} (${se(o)})`:n).join(", ")}function Jr(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),r=[],s=0;return e.forEach((i,c)=>{Zr(s,i,t)||o.has(c)?r.push({row:c}):r.at(-1)?.room>0?r.at(-1).room+=i:r.push({room:i,after:c}),s+=i}),r}function Xr(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((r,s)=>{Zr(o,r,t)&&Object.assign(n,{first:Math.min(n.first,s),last:s}),o+=r}),n}function Zr(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function es(e,t,n){let o=e.map(s=>t.get(s)).filter(Boolean),r=o.length===0?n:o.reduce((s,i)=>s+i,0)/o.length;return e.map(s=>t.get(s)??r)}var ts=80,Nt=200;function At({keys:e,current:t,row:n,isOpen:o=!1,onNear:r,known:s}){let i=T(null),c=T(s??new Map),[l,p]=_(null),d=Tc(i),f=es(e,c.current,ts),m=[t,l].map(E=>e.indexOf(E)).filter(E=>E>=0),$=Jr(f,d,m);me(()=>{let E=[...i.current.children].filter(({dataset:y})=>y.room===void 0),A=$.filter(({row:y})=>y!==void 0).map(({row:y},k)=>[e[y],E[k]?.offsetHeight]);for(let[y,k]of A)k>0&&c.current.set(y,k)});let{first:g,last:w}=Xr(f,d);return h(()=>r?.({first:g,last:w}),[g,w]),u`
    <ul ref=${i} onFocusIn=${({target:E})=>{let A=Number(E.closest("li")?.getAttribute("aria-posinset"));p(e[A-1]??null)}} onFocusOut=${()=>p(null)}>
      ${$.map(({row:E,room:A,after:y})=>E===void 0?u`<li key=${`room ${y}`} aria-hidden="true" data-room style=${{height:`${A}px`}}></li>`:n(E,{"aria-posinset":E+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function Tc(e){let[t,n]=_({top:0,bottom:2*ts});return h(()=>{let o=null,r=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:Nt*Math.floor(-i/Nt),bottom:Nt*Math.ceil((innerHeight-i)/Nt)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},s=()=>o??=requestAnimationFrame(r);return r(),document.addEventListener("scroll",s,{capture:!0,passive:!0}),addEventListener("resize",s),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",s,{capture:!0}),removeEventListener("resize",s)}},[]),t}var Nc=3e3;function ns({work:e,view:t,current:n}){let{api:o,user:r}=M(),s=F(),i=Yr(o,m=>Fe(r.id,m),{every:Nc,rowsOf:Ac});mt("paused",i.rows),me(()=>pt(o,{paused:i.rows}),[i.rows]),h(()=>{i.rows.forEach(({pause:m})=>Oe(m)),dt(i.rows)},[i.rows]);let c=({pause:m})=>ze(m.reassign_at,s).tone==="urgent",[l,p]=[i.rows.filter(c),i.rows.filter(m=>!c(m))];Lc(l);let d=(m,$)=>u`
    <${At} keys=${m.map(({id:g})=>g)} current=${n} ...${$}
      row=${(g,w)=>u`<${Mc} key=${m[g].id} conversation=${m[g]} ...${{view:t,current:n,place:w}} />`} />
  `,f=({first:m,last:$})=>i.onNear({first:m+l.length,last:$+l.length});return u`
    ${l.length>0&&u`
      <section class="list" aria-label=${a("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${a("pausedList.dueWithinHour")} <span class="count">${se(l.length)}</span></h2>
        ${d(l)}
      </section>
    `}
    <section class="list" aria-label=${a("common.paused")} aria-busy=${!i.loaded}>
      <h2 class="list-title">
        ${a("common.paused")} ${!i.isOpen&&p.length>0&&u`<span class="count">${se(p.length)}</span>`}
      </h2>
      ${i.loaded&&!i.isOpen&&p.length===0&&u`<p class="list-empty">${Cc(l)}</p>`}
      ${d(p,{isOpen:i.isOpen,onNear:f})}
      ${i.asks&&u`<p class="list-empty"><button type="button" class="small" onClick=${i.more}>${a("common.showMore")}</button></p>`}
      ${!e.error&&u`<${Qe} error=${i.error} />`}
      ${i.reading}
    </section>
  `}var Ac=({paused:e})=>e,Cc=e=>e.length>0?a("pausedList.nothingElsePaused"):a("pausedList.nothingPaused");function Lc(e){let t=T(new Set);h(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(V).join(", ");ke(a("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Mc({conversation:e,view:t,current:n,place:o}){let{pause:r,last_message:s}=e,i=x(ce),c=n===e.id,l=jt(e),p=l&&st(e,i);return u`
    <li class="row" data-unread=${p} data-selected=${c} ...${o}>
      <a class="row-link" href=${oe(t,e.id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${V(e)}</span>
          <${Pe} priority=${e.priority} /> <${De} channel=${e.channel} />
        </span>
        <span class="row-line"><${St} pause=${r} /></span>
        ${hr(r).map(({text:d,isTyped:f})=>u`<span key=${d} class="row-line row-note" dir=${f?"auto":void 0}>${d}</span>`)}
        <${Tt} conversation=${e} />
        ${l&&u`<${Rc} at=${s.at} unread=${p} />`}
      </a>
    </li>
  `}function Rc({at:e,unread:t}){let n=F();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${a("common.unread")}</span>`}${a("pausedList.customerWrote",{time:Ee(e,n)})}
    </span>
  `}var os=["available","away","offline"],Ug=["new_task","custom_routing"],Hg=["refuse","allow"],jg=["queue","wait","refuse"],Kg=["own","all"];var rs=12;function ss({inUse:e,capacity:t}){let[n,o]=[_e(t),sr(t)],r=[a("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${a("capacity.capacity")} </span>${r}</span>
      ${n<=rs?u`<${Dc} ...${{inUse:e,capacity:n}} />`:u`<${Pc} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Dc({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,rs));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(r,s)=>u`<span key=${s} data-used=${s<e} data-over=${s>=t}></span>`)}</span>`}function Pc({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var as={capacity:3,queues:["default"]};function qc(e,t,n){return is(e)&&n?{...as,availability:t}:{availability:t}}function Wc(e,t){return(t?.agents?.self_service??t!==null)||W(e,"supervisor")||W(e,"admin")}function is({error:e}){return e?.status===404}function cs({agent:e,work:t,onChange:n}){let{api:o,user:r}=M(),{busy:s,refusal:i,run:c,clear:l}=ae(),p=Wc(r,wt(o)),d=ee();if(!e.loaded)return u`<section class="presence" aria-label=${a("presence.availability")} aria-busy="true"></section>`;let f=e.data??(is(e)?as:null);if(!f)return u`<${Bc} onRetry=${n} />`;let m=async g=>{let{answer:w}=await c("presence",()=>lo(o,r.id,g));return w&&(e.put(w.body,w.etag),n()),!!w},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${a("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${a("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${s!==null}
            onChange=${g=>m(qc(e,g.currentTarget.value,p))}>
            ${os.map(g=>u`<option key=${g} value=${g}>${En(g)}</option>`)}
          </select>
        </span>
        <${ss} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${J} tone="warn">${a("presence.serveNoQueueSo")}<//>`}
      ${p?u`<${Fc} known=${f} busy=${s!==null} onSave=${m} />`:u`<p class="hint">${Ic(e)}</p>`}
      <${ie} refusal=${i} onDismiss=${l} />
    </section>
  `}function Ic({data:e}){if(!e)return a("presence.areNotSetUp");let t=e.queues.join(", ");return a("presence.queuesSupervisorCanChange",{queues:t})}function Bc({onRetry:e}){return u`
    <section class="presence" aria-label=${a("presence.availability")}>
      <p>${a("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${a("presence.tryAgain")}</button>
    </section>
  `}function Fc({known:e,busy:t,onSave:n}){let[o,r]=_({}),[s,i]=[ee(),ee()],{capacity:c=String(_e(e.capacity)),queues:l=e.queues.join(", ")}=o,p=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:rr(e.capacity,Number(c)),queues:p})&&r({})};return u`
    <details class="presence-details">
      <summary>${a("presence.capacityQueues")}</summary>
      <form onSubmit=${d}>
        <div class="field">
          <label for=${s}>${a("presence.tasksOnce")}</label>
          <input id=${s} type="number" min="0" max="100" required value=${c}
            onInput=${f=>r({...o,capacity:f.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${i}>${a("presence.queuesSeparatedCommas")}</label>
          <input id=${i} type="text" autocapitalize="none" value=${l} aria-invalid=${p.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${f=>r({...o,queues:f.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${p.length===0?a("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||p.length===0}>${a("presence.save")}</button>
      </form>
    </details>
  `}var Uc=R(()=>import("./later-2RYVRGUN.js").then(e=>e.Search));function us(){return u`<div class="search"><${Uc} /></div>`}var[Hc,jc]=[3e5,9e5];function ls({waiting_since:e}){return e?Date.parse(e):null}function fs(e){return e>=jc?"urgent":e>=Hc?"soon":"calm"}function ms({conversation:e}){let t=F(),n=ls(e),o=e.last_message;if(n===null)return u`<span class="weak">${a("wait.answered",{time:Ee(o.at,t)})}</span>`;let r=e.task?.answer_by,[s,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${fs(i)} datetime=${s} title=${a("wait.customerWaitsSince",{time:Q(s)})}>
      ${r?a("wait.waitsAnswer",{time:Rt(i),by:Ye(r,t)}):a("wait.waits",{time:Rt(i)})}
    </time>
  `}function ds({work:e,view:t,current:n,busy:o,onComplete:r}){let s=e.data?.tasks??[],i=s.filter(({status:l})=>l==="assigned"),c=s.filter(({status:l})=>l==="wrapping");return u`
    <section class="list" aria-label=${a("taskList.myTasks")}>
      <h2 class="list-title">${a("taskList.myTasks")} <span class="count">${se(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&u`<p class="list-empty">${a("taskList.noTaskRightNow")}</p>`}
      <${At} keys=${i.map(({conversation_id:l})=>l)} current=${n}
        row=${(l,p)=>u`<${ps} key=${i[l].task_id} ...${{task:i[l],view:t,current:n,place:p}} />`} />
    </section>
    ${c.length>0&&u`
      <section class="list" aria-label=${a("common.wrappingUp")}>
        <h2 class="list-title">${a("common.wrappingUp")} <span class="count">${se(c.length)}</span></h2>
        <ul>
          ${c.map(l=>{let p=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>r(l)}
                aria-label=${a("taskList.completeWrapUp",{customer:$s(l)})}>${a("taskList.complete")}</button>
            `;return u`<${ps} key=${l.task_id} ...${{task:l,view:t,current:n}} action=${p} />`})}
        </ul>
      </section>
    `}
  `}function $s({conversation:e,conversation_id:t}){return e?V(e):t}function ps({task:e,view:t,current:n,action:o,place:r}){let s=at(e,x(ce),x($e)),i=x(ne)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${s!==null} data-selected=${c} ...${r}>
      <a class="row-link" href=${oe(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${$s(e)}</span>
          ${e.conversation&&!o&&u`<${Kc} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${Tt} conversation=${e.conversation} />`}
        <${Yc} task=${e} news=${s} waits=${i} />
      </a>
      ${o}
    </li>
  `}function Kc({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Pe} priority=${e} /> <${De} channel=${t} /></span>`}var Gc={task:a("common.new"),message:a("common.unread")};function Yc({task:e,news:t,waits:n}){let o=Y(e.conversation_id,x(he)),r=e.conversation?.task?.reason,s=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Gc[t]}</span>`}
      ${n?`${ye[n.name].doing}…`:u`<${zc} task=${e} />`}
      ${s&&r&&r!=="new"&&u`<span class="tag">${_n(r)}</span>`}
      ${s&&o.trim()!==""&&u`<span class="tag">${a("common.draft")}</span>`}
    </span>
  `}function zc({task:{status:e,since:t,conversation:n}}){let o=F();return e==="wrapping"?a("taskList.since",{time:Ee(t,o)}):n&&u`<${ms} conversation=${n} />`}function gs({conversationId:e,view:t="desk"}){let{api:n,user:o}=M(),{agent:r,work:s,refresh:i}=go(),c=wt(n);Mo(n,o,c);let{busy:l,refusal:p,run:d,clear:f}=ae(),m=s.data?.tasks.find(w=>w.conversation_id===e&&w.status==="wrapping"),$=async w=>{let{answer:L}=await d("complete",()=>so(n,w.task_id)),{data:E}=await s.refresh();if(!L)return;be(a("desk.wrapUpCompleted"));let A=!w.conversation||xe(w.conversation)!==o.id;Vc(t)===w.conversation_id&&A&&yn(t,Hn(E?.tasks??[])?.conversation_id)},g={href:oe(t),words:a("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${a("common.desk")}</h1>`}
      <div class="desk-side">
        <${cs} agent=${r} work=${s} onChange=${i} />
        <${Qe} error=${s.error} />
        <${ie} refusal=${p} onDismiss=${f} />
        <${Fr} work=${s.data} settings=${c} view=${t} onSent=${i} />
        <${us} />
        <${ds} ...${{work:s,view:t,busy:l,onComplete:$}} current=${e} />
        <${ns} work=${s} view=${t} current=${e} />
        <${Br} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${a("common.conversation")}>
        ${e?u`
              <${Ir} key=${e} id=${e} ...${{back:g,wrapping:m,busy:l,onComplete:$}}
                hrefOf=${w=>oe(t,w)}
                settings=${c} onChange=${i} />
            `:u`<${Qc} agent=${r.data} />`}
      </section>
    </div>
  `}function Vc(e){let t=pe.get();return t.view===e?t.rest:null}function Qc({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${a("desk.noConversationOpen")}</p>
      <p>${Jc(e)}</p>
    </div>
  `}function Jc(e){return e?.queues.length===0?a("desk.nameQueueUnderCapacity"):e?.availability==="available"?a("desk.newTasksAppearOn"):a("desk.setYourselfAvailableGet")}var Xc=2e3,Zc=30,Ct={rare:!0},eu=R(()=>import("./settings-AEIMJIO7.js").then(e=>e.Settings),Ct),tu=R(()=>import("./supervisor-KLDENA7D.js").then(e=>e.Supervisor),Ct),nu=R(()=>import("./try-OLIDYVWS.js").then(e=>e.Try),Ct),ou=R(()=>import("./phones-JLG55PVP.js").then(e=>e.Phones),Ct),ru={desk:({rest:e})=>u`<${gs} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${tu} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${eu} />`,try:({rest:e})=>u`<${nu} conversationId=${e} />`,phones:({rest:e})=>u`<${ou} conversationId=${e} />`};Ln();addEventListener("pagehide",et);function ww({config:e,user:t}){let n=Eo(x(pe),t,e),o=z(()=>({config:e,user:t,api:au(e)}),[e,t]),r=z(()=>su(t)?In(o.api,t):()=>{},[o]);return h(()=>r,[r]),ot(o.api,W(t,"agent")?"desk":null),iu(e),h(Xn,[]),u`
    <${Ft.Provider} value=${o}>
      <${Oo} view=${n.view}>${ru[n.view](n)}<//>
    <//>
  `}function su(e){return W(e,"agent")||W(e,"supervisor")}function au(e){return Fn(bn({base:e.api,token:()=>qe.get().token,onUnauthorized:vn}))}function iu(e){h(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%Zc!==1&&!We())&&xn().then(Bt,()=>{})};n();let o=setInterval(n,Xc);return()=>clearInterval(o)},[e])}export{Bt as a,Oe as b,de as c,F as d,M as e,j as f,ye as g,ne as h,Rn as i,ot as j,Bn as k,ce as l,$e as m,Te as n,it as o,U as p,Gn as q,qu as r,Wu as s,Iu as t,Ls as u,Yn as v,Bu as w,Vn as x,Ds as y,R as z,ge as A,To as B,Co as C,Vf as D,Lo as E,xe as F,ht as G,sa as H,aa as I,so as J,ao as K,Tl as L,lo as M,fo as N,mo as O,Ce as P,xl as Q,fi as R,zm as S,Vm as T,fr as U,yt as V,ke as W,be as X,vf as Y,kf as Z,gi as _,yi as $,Op as aa,Be as ba,Rl as ca,ka as da,dt as ea,Dl as fa,Ug as ga,Hg as ha,jg as ia,Kg as ja,ft as ka,mt as la,$l as ma,bt as na,De as oa,Wr as pa,Pe as qa,Tt as ra,At as sa,X as ta,wt as ua,vm as va,km as wa,He as xa,Or as ya,Fe as za,Ko as Aa,zo as Ba,ir as Ca,pr as Da,dr as Ea,hr as Fa,St as Ga,Ir as Ha,Yr as Ia,ss as Ja,qc as Ka,Wc as La,is as Ma,us as Na,ls as Oa,fs as Pa,ms as Qa,gs as Ra,ww as Sa};
