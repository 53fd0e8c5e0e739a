/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as Tn,A as q,D as se,E as a,I as ae,O as Sn,P as N,Q as G,S as _n,V as Dt,X as Ke,Y as En,Z as On,_ as we,aa as V,b as wn,c as _,ca as Q,d as h,da as Ge,e as me,ea as Ye,f as T,fa as Nn,g as z,ga as An,h as yn,i as vn,j as ee,ja as Cn,k as u,ka as ze,l as F,m as b,ma as Ee,n as oe,na as Mt,p as pe,r as kn,t as We,ta as Ln,va as Pt,w as bn,wa as Ve,x as xn,xa as J,ya as Qe,za as ie}from"./chunk-RJH564VO.js";var Ts=["pointerdown","keydown","wheel","touchstart"],Rn=Date.now(),Wt=new Set;function qt(e=Date.now()){let t=!qe(e);if(Rn=e,t)for(let n of[...Wt])n()}function qe(e=Date.now()){return e-Rn<6e4}function Dn(){for(let e of Ts)addEventListener(e,()=>qt(),{capture:!0,passive:!0})}function Je(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Wt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Wt.delete(e)}}var It=0,Bt=F(0);function Ft(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-It)>1500;It=t,n&&Bt.set(Bt.get()+1)}function Oe(e){e?.remaining_seconds>0&&Ft(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function de(){return Date.now()+It}function U(e=1e4){b(Bt);let[,t]=_(0);return h(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),de()}var Ut=wn(null);function R(){return vn(Ut)}var Mn=As();function j(e){let t=F({}),n=null,o=()=>t.set((n&&Ns(Mn?.getItem(n)))??{}),r=({user:s})=>{let i=s&&`hiatus.${e}.${s.id}`;i!==n&&(n=i,o())};return We.subscribe(r),r(We.get()),globalThis.addEventListener?.("storage",s=>n!==null&&s.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(s){t.set(s);try{n&&Mn?.setItem(n,JSON.stringify(s))}catch{}}}}function te(e,t,n,o){let{[t]:r,...s}=e;return Object.fromEntries([...Object.entries(s),[t,n]].slice(-o))}function re(e,t){let{[t]:n,...o}=e;return o}function Ns(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function As(){try{return globalThis.localStorage??null}catch{return null}}var ye={leave:{doing:a("held.leaving"),now:a("held.leaveNow")},pause:{doing:a("held.pausing"),now:a("held.pauseNow")},answer:{doing:a("held.answering"),now:a("held.answerNow")},transfer:{doing:a("held.transferring"),now:a("held.transferNow")}},ne=F({}),Xe=new Map;function Pn(e,t,n,o){if(!(n>0))return o();let r=setTimeout(()=>Ie(e),n*1e3);Xe.set(e,{timer:r,commit:o}),ne.set({...ne.get(),[e]:t})}function Ze(e){Wn(e)}async function Ie(e){await Wn(e)?.commit()}function et(){return Promise.all([...Xe.keys()].map(Ie))}function Wn(e){let t=Xe.get(e);return t?(clearTimeout(t.timer),Xe.delete(e),ne.set(re(ne.get(),e)),t):null}function Cs({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var tt=e=>encodeURIComponent(e),ve=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),Ls=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Ht(e,t,n){return[...t].some(o=>Rs(o,n).some(r=>ve(e,r)))}function Rs(e,t){return e==="desk"?[`/v1/agents/${tt(t)}`,"/v1/settings"]:e==="supervisor"?Ls:[`/v1/conversations/${tt(e.slice(13))}`]}function qn(e,t){let{what:n,id:o}=e;if(n==="settings")return ve(t,"/v1/settings");if(ve(t,"/v1/settings"))return!1;let r=t.startsWith("/v1/agents/");return n==="agent"?r?ve(t,`/v1/agents/${tt(o)}`):ve(t,"/v1/agents")||ve(t,"/v1/queues"):t.startsWith("/v1/conversations/")?ve(t,`/v1/conversations/${tt(Cs(e))}`):!r||n==="task"||t.includes("/tasks")}function In({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:r=()=>!0,env:s=Ds}){let i=[],c=null,l=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(s.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=s.setTimeout(p,3e5))}async function $(){if(f=!r(),!(d||f))try{g(s.open(await e()))}catch(k){k?.status===404||k?.status===403?d=!0:L()}}function g(k){c=k,c.onopen=p,c.onmessage=({data:P})=>{let O=JSON.parse(P);O.type==="changed"&&t(O),O.type==="following"&&(l=0,n(O.follow))},c.onclose=()=>c===k&&w(),d&&E()}function w(){let k=c;c=null,k?.close(),n([]),L()}function L(){d||(l+=1,s.clearTimeout(m),m=s.setTimeout($,Math.min(6e4,2e3*2**(l-1))))}function E(){d=!0,A(),s.clearTimeout(m);let k=c;c=null,k?.close()}let A=s.onOffline(()=>c&&w()),y=()=>f&&$();return o>0?m=s.setTimeout($,o):$(),{follow(k){i=k,p(),y()},again:y,stop:E}}var Ds={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Bn="hiatus.live",jt=new WeakMap,nt=e=>jt.get(e);function ot(e,t){h(()=>t===null?void 0:nt(e)?.want(t),[e,t])}function Fn(e,t){let n=Ms({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return jt.set(e,n),()=>{jt.delete(e),n.end()}}function Ms({userId:e,ticket:t,env:n=Ps}){let o=n.tabId(),r=new Map,s=new Map,i=new Set,c=new Set,l=null,m=n.channel(`${Bn}.${e}`),d=()=>[...r.keys()],f=y=>m?.postMessage(y);function p(){l?.follow([...new Set([...d(),...[...s.values()].flat()])].sort())}function $(){l?p():f({type:"wants",tab:o,follow:d()})}function g(y){for(let k of[...i])qn(y,k.address)&&k.nudge()}function w(y){let k=c;c=new Set(y);for(let P of[...i]){let[O,S]=[k,c].map(x=>Ht(P.address,x,e));O!==S&&P.nudge()}}let L={wants({tab:y,follow:k}){l&&(k.length>0?s.set(y,k):s.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>w(y),changed:({change:y})=>g(y)};m&&(m.onmessage=({data:y})=>L[y.type]?.(y));let E=n.onSeen(()=>l?.again()),A=n.whileAlone(`${Bn}.${e}`,()=>{l=In({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||s.size>0,...n.socket&&{env:n.socket},onChange(y){g(y),f({type:"changed",change:y})},onFollowing(y){w(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>Ht(y,c,e),want(y){return r.set(y,(r.get(y)??0)+1),$(),()=>{r.get(y)>1?r.set(y,r.get(y)-1):r.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){r.clear(),$(),E(),l?.stop(),A(),m?.close()}}}var Ps={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,r=()=>{if(!o)return t(),new Promise(s=>n=s)};return globalThis.navigator?.locks?navigator.locks.request(e,r):r(),()=>{o=!0,n()}}};var Ws=50,qs=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,Un=j("deeds");function Hn(e){return{...e,post:(n,...o)=>{let r=qs.exec(n)?.[1];return r&&Un.set(te(Un.get(),decodeURIComponent(r),de(),Ws)),e.post(n,...o)}}}var jn=1e3,ce=j("seen"),$e=j("opened");function rt(e,t){t>(ce.get()[e]??0)&&ce.set(te(ce.get(),e,t,jn))}function Te(e){e&&!$e.get()[e]&&$e.set(te($e.get(),e,!0,jn))}function st(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Kt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function at(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?st(e.conversation,t)?"message":null:"task"}function Kn(e,t=ce.get(),n=$e.get()){return e.find(o=>at(o,t,n)!==null)}function Gn({tasks:e=[],paused:t=[]}={},n,o){let r=e.filter(i=>at(i,n,o)!==null),s=t.filter(i=>Kt(i)&&st(i,n));return r.length+s.length}var it=F(0);function Yn(e){let[t,n]=[b(ce),b($e)];h(()=>{it.set(e?Gn(e,t,n):0)},[e,t,n]),h(()=>()=>it.set(0),[])}var B=j("preferences");function zn(e=B.get()){return e.shortcuts!==!1}function Gu(e){B.set({...B.get(),shortcuts:e})}function ct(e,t,n=B.get()){return n[e]??t}function ut(e,t){B.set({...B.get(),[e]:t})}function Yu(e=B.get()){return{isOn:e.sound!==!1,volume:e.volume??.5}}function zu(e=B.get()){return e.desktop===!0}function Is(e=B.get(),t=Date.now()){return e.quiet_until>t?e.quiet_until:null}var Vn=()=>Is()!==null;function Qn(e){B.set({...B.get(),...e})}var Xn="Control+K Meta+K",Zn="input, textarea, select, [contenteditable]",Bs=".desk-side .row-link";function eo(){return addEventListener("keydown",Jn),()=>removeEventListener("keydown",Jn)}function Jn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(Zn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}zn()&&(t==="j"||t==="k"?(e.preventDefault(),Hs(t==="j"?1:-1)):!e.repeat&&t.length===1&&Fs(e))}}function Fs(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(r=>r.checkVisibility());o&&(e.preventDefault(),Us(o))}function Us(e){e.matches(Zn)?e.focus():e.click()}function Hs(e){let t=[...document.querySelectorAll(Bs)].filter(r=>r.checkVisibility()),n=t.findIndex(r=>r.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Gt=new Set;function D(e,{rare:t=!1}={}){let n=null,o=null,r=()=>(Gt.delete(r),o??=e().then(s=>n=s),o.catch(()=>o=null),o);return t||Gt.add(r),function(i){let[c,l]=_(()=>n),[m,d]=_(!1);return h(()=>{c||r().then(f=>l(()=>f),()=>d(!0))},[]),m?u`<${J} tone="bad">${a("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function to(){let e=()=>[...Gt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var js=D(()=>import("./later-EWCRO26I.js").then(e=>e.CommandMenu));function no(){let[e,t]=_(!1),n=T(null);h(()=>{let r=s=>{Ks(s)&&(s.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",r),()=>removeEventListener("keydown",r)},[]),h(()=>{if(e)return;let r=n.current;n.current=null,r?.()},[e]);let o=(r=null)=>{n.current=r,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${Xn} onClick=${()=>t(!0)}>${a("commandMenu.commands")}</button>
    ${e&&u`<${js} onClose=${o} />`}
  `}function Ks({key:e,code:t,ctrlKey:n,metaKey:o,altKey:r,shiftKey:s,isComposing:i}){return i||r||s||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var Gs=5,lt=F([]);function ke(e){let t=lt.get(),n=(t.at(-1)?.id??0)+1;lt.set([...t,{id:n,text:e}].slice(-Gs))}function oo(){let e=b(lt);return u`
    <div class="visually-hidden" role="log" aria-label=${a("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var Ys=5e3,zs=2e4,Vs=15e3,Qs=6e4,Js=300,Xs=6e5,Zs=2e3,Ne={data:null,etag:null,error:null,loaded:!1};function so({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:r,env:s=ta}){let i=Ne,c,l=0,m=!1,d=!1,f=!1,p=0,$=-1/0,g=()=>{};function w(S){i=S,m&&r(i)}async function L(){let S=p+=1;$=s.now();try{let x=await e(i.etag);if(!m||S!==p)return;l=0,ea(x,i)?i.error&&w({...i,error:null}):(f=!1,i.loaded&&s.noteActivity(),w({data:x.body,etag:x.etag??null,error:null,loaded:!0}))}catch(x){if(!m||S!==p)return;let W=ro(x);l=W?0:l+1;let v=W?Ne:i;w({data:v.data,etag:v.etag,error:x,loaded:!0})}}function E(){if(o()&&l===0)return f?Zs:Xs*(.5+s.random());let S=s.isLively()?t():Math.max(t(),Ys),x=Math.min(S*2**Math.min(l,6),Math.max(S,Vs)),W=ro(i.error)?Math.max(Qs,x):x;return s.hidden()?Math.max(zs,W):W}function A(){d||(s.clearTimeout(c),m&&(c=s.setTimeout(y,E())),f=!1)}function y(){return s.hidden()&&(n()||o())?void 0:k()}async function k(){d=!1,s.clearTimeout(c),await L(),A()}let P=()=>s.hidden()||O();function O(){let S=Js-(s.now()-$);s.clearTimeout(c),S<=0?k():(d=!0,c=s.setTimeout(k,S))}return{state:()=>i,start(){return m=!0,g=s.onWake(P),k()},stop(){m=!1,d=!1,s.clearTimeout(c),g()},nudge(){!m||s.hidden()&&n()||(f=!0,O())},async refresh(){return await k(),i},put(S,x){p+=1,w({data:S,etag:x??null,error:null,loaded:!0}),A()}}}function ro(e){return e?.status===403||e?.status===404}function ea(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var ta={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:qe,noteActivity:qt,onWake:Je,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Yt=new WeakMap;function X(e,t,n,{at:o=na,whileHidden:r=!0}={}){let[s,i]=_({address:null,state:Ne}),c=T(null);h(()=>{if(t===null)return;let f=g=>i({address:t,state:g}),{poller:p,end:$}=oa(e,t,o,{every:n,whileHidden:r,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let l=s.address===t?s.state:Ne,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??Ne,put:(f,p)=>m()?.put(f,p)}}var na=e=>e;function oa(e,t,n,o){Yt.has(e)||Yt.set(e,new Map);let r=Yt.get(e);r.has(t)||r.set(t,ra(e,t,n));let s=r.get(t),{poller:i,watchers:c}=s;return c.add(o),c.size===1?s.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(s.stop(),r.delete(t))}}}function ra(e,t,n){let o=new Set,r=so({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>nt(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:m})=>m(l))}),s;return{poller:r,watchers:o,start:()=>{s=nt(e)?.watch({address:t,nudge:r.nudge}),r.start()},stop:()=>{s?.(),r.stop()}}}var ft=F({});function mt(e,t){h(()=>ft.set({...ft.get(),[e]:t}),[e,t]),h(()=>()=>ft.set(re(ft.get(),e)),[e])}function xl(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var sa=6e4,aa=200,ia=3,ca=50,ua=12e4,Ae=j("left"),la={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Ce({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:r,channel:s,leave:i},c){let l=Ae.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:r?.name},channel:s,leave:i};Ae.set(te(l,e,m,ca))}else l[e]&&Ae.set(re(l,e))}async function ao(e,t,n=ia){let o=[],r=t;for(let s=0;s<n;s+=1){let i={agent_id:"me",state:"inactive",limit:aa,cursor:r},{body:c}=await e.get("/v1/conversations"+G(i));if(o.push(...c.conversations),r=c.next_cursor,!r)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:r,isAll:!1}}function fa({found:e,isAll:t},n,o=de()){let r=Object.values(t?io(e,n,o):n),s=new Set(e.map(({id:c})=>c));return[...e,...r.filter(({id:c})=>!s.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function io(e,t,n=de()){let o=new Set(e.map(({id:s})=>s)),r=([s,{leave:i}])=>o.has(s)||n-Date.parse(i.left_at)<ua;return Object.fromEntries(Object.entries(t).filter(r))}function Cl(e){let t=b(Ae),[n,o]=_(la),r=Object.keys(t).join();h(()=>{let c=!0,l=$=>c&&o(g=>({...g,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ae.set(io($.found,Ae.get())),l($)},d=()=>document.hidden||ao(e).then(m,$=>l({error:$}));d();let f=setInterval(d,sa),p=Je(d);return()=>{c=!1,clearInterval(f),p()}},[e,r]);let{cursor:s}=n,i=yn(async()=>{let c=await ao(e,s);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,s]);return{...n,left:fa(n,t),more:i}}var zt=({version:e})=>({ifMatch:e&&`"${e}"`}),Vt=e=>({...zt(e),keepalive:!0});function ma(e,t,{unanswered:n,topic:o,plan:r}={}){let s={wrap_up:!0};return n&&(s.unanswered=!0),o&&(s.topic=o),r&&(s.plan=r),e.post(N`/v1/conversations/${t.id}/leave`,s,Vt(t))}function pa(e,t,{reason:n,note:o,until:r,preset:s,then:i,onReply:c,topic:l,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),m&&(f.wait=m),s?Object.assign(f,{preset:s,zone:Pt()}):r&&Object.assign(f,{until:new Date(r).toISOString(),zone:Pt()}),e.post(N`/v1/conversations/${t.id}/pause`,f,Vt(t))}function da(e,t,{signal:n,outcome:o}={}){return e.post(N`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function $a(e,t){return e.post(N`/v1/conversations/${t.id}/resume`)}function ga(e,t){return e.post(N`/v1/conversations/${t.id}/plan/skip`,{},zt(t))}function ha(e,t){return e.post(N`/v1/conversations/${t.id}/plan/cancel`)}function wa(e,t,{agentId:n}={}){return e.post(N`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function ya(e,t,{agentId:n,force:o}={}){let r=n?{agent_id:n}:{};return e.post(N`/v1/conversations/${t.id}/take`,o?{...r,force:o}:r)}function va(e,t,{queue:n,agentId:o,note:r,refuse:s}={}){let i=o?{agent_id:o}:{queue:n};return r&&(i.note=r),o&&s&&(i.if_unavailable="refuse"),e.post(N`/v1/conversations/${t.id}/transfer`,i,Vt(t))}function ka(e,t,{until:n}){return e.post(N`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function ba(e,t){return e.post(N`/v1/conversations/${t.id}/end`,{wrap_up:!0},zt(t))}function co(e,t){return e.post(N`/v1/tasks/${t}/complete`)}function uo(e,t,n,o,r){let s={message_id:n,body:o,...r&&{template:r}};return e.post(N`/v1/conversations/${t.id}/messages`,s)}function lo(e,t,n,o){return e.post(N`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function Pl(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function fo(e,t,n){return e.post(N`/v1/conversations/${t}/read`,{seq:n})}function mo(e,t){return e.post(N`/v1/agents/${t}/heartbeat`)}function po(e,t,n){return e.put(N`/v1/agents/${t}`,n)}var $o={leave:ma,pause:pa,answer:da,resume:$a,end:ba,extend:ka,reactivate:wa,skip:ga,cancel:ha,take:ya,transfer:va},go={leave:a("commands.notLeft"),pause:a("commands.notPaused"),answer:a("common.notAnswered"),resume:a("commands.notResumed"),end:a("commands.notEnded"),extend:a("commands.notExtended"),reactivate:a("commands.notTakenUp"),skip:a("commands.notSkipped"),cancel:a("commands.notCanceled"),take:a("commands.notTaken"),transfer:a("commands.notTransferred")};var xa=3e3,Sa=3e4,Qt=new WeakMap;function Jt(e){return Qt.has(e)||Qt.set(e,_a({tell:(t,n)=>fo(e,t,n)})),Qt.get(e)}function _a({tell:e,env:t=Ea}){let n=new Map,o=new Map,r=null,s=0,i=!1,c=(p,{seq:$,task:g})=>{let w=n.get(p);return $<=(w?.seq??0)&&(g===null||w?.task===g)};function l(p,{seq:$,task:g}){let w=n.get(p);n.set(p,{seq:Math.max($,w?.seq??0),task:g??w?.task??null}),o.has(p)&&c(p,o.get(p))&&o.delete(p)}function m(){r===null&&o.size>0&&(r=t.setTimeout(d,Math.max(0,s-t.now())))}async function d(){let[p,$]=o.entries().next().value??[];if(!$){r=null;return}o.delete(p),s=t.now()+xa;try{await e(p,$.seq),l(p,$)}catch(g){f(p,$,g)}r=null,m()}function f(p,$,{status:g,code:w}){g===404&&w==="http_404"?(i=!0,o.clear()):g>=400&&g<500&&g!==429?l(p,$):(o.has(p)||o.set(p,$),s=t.now()+Sa)}return{read(p,$,g){let w={seq:$,task:g};i||c(p,w)||(o.delete(p),o.set(p,w),m())},know:l}}function pt(e,{tasks:t=[],paused:n=[]}){for(let{task_id:o,status:r,since:s,conversation:i}of t){if(!i?.read_seq)continue;let c=r==="assigned"&&Date.parse(i.read_at)>=Date.parse(s);ho(e,i,c?o:null)}for(let o of n)o.read_seq&&ho(e,o,null)}function ho(e,{id:t,read_seq:n},o){Jt(e).know(t,{seq:n,task:o}),rt(t,n),Te(o)}var Ea={now:()=>Date.now(),setTimeout:(e,t)=>setTimeout(e,t)};var wo=50,Oa=64,Be=j("topics");function Ul(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,Oa).replaceAll(/^-+|-+$/g,"")}function Ta({pause:e,leave:t}){return(e??t)?.topic??null}function dt(e){let t=e.map(Ta).filter(n=>n&&!Be.get()[n]);for(let n of new Set(t))Be.set(te(Be.get(),n,!0,wo))}function Hl(e){Be.set(te(Be.get(),e,!0,wo))}var Na=1500,Aa=15e3,Ca=25;function Fe(e,t){return N`/v1/agents/${e}/tasks`+G({limit:Ca,cursor:t})}function yo(){let{api:e,user:t}=R(),n=X(e,N`/v1/agents/${t.id}`,Aa),o=X(e,Fe(t.id),Na);return me(()=>{o.data&&pt(e,o.data)},[o.data]),h(()=>{let s=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of s)Ce(i,t.id)},[o.data]),h(()=>{o.data?.paused.forEach(({pause:s})=>Oe(s)),dt(o.data?.paused??[])},[o.data]),mt("work",z(()=>La(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function La(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}var Ra=5e3,Da=D(()=>import("./later-EWCRO26I.js").then(e=>e.Told)),Ma=D(()=>import("./later-EWCRO26I.js").then(e=>e.BellMenu));function vo({view:e}){let{api:t,user:n}=R(),{data:o}=X(t,Fe(n.id),Ra),r=T(null);return r.current??=o,Yn(o),o&&u`<${Da} work=${o} first=${r.current} view=${e} />`}function ko(){let e=ee(),[t,n]=_(!1);return b(B),u`
    <button type="button" class="quiet small bell" popovertarget=${e} data-quiet=${Vn()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${a("toasts.notifications")}</span>
    </button>
    <div id=${e} popover class="menu" role="group" aria-label=${a("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${t&&u`<${Ma} />`}
    </div>
  `}var Pa=D(()=>import("./later-EWCRO26I.js").then(e=>e.ShortcutList));function bo(){let[e,t]=_(!1);return h(eo,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${a("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${Pa} onClose=${()=>t(!1)} />`}
  `}var Wa=D(()=>import("./later-EWCRO26I.js").then(e=>e.SignOutDialog));function xo(){let{api:e,config:t,user:n}=R(),[o,r]=_(null),{busy:s,run:i}=ae(),c=async()=>{await et(),xn({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${s!==null} onClick=${async()=>{let{answer:m}=q(n,"agent")?await i("look",()=>qa(e,n)):{};m?.isAvailable?r(m.tasks):await c()}}>${a("signOut.signOut")}</button>
    ${o!==null&&u`<${Wa} tasks=${o} onLeave=${c} onClose=${()=>r(null)} />`}
  `}async function qa(e,t){let n=await e.get(N`/v1/agents/${t.id}`),o=await e.get(N`/v1/agents/${t.id}/tasks`+G({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var So=4,K=F([]),$t=0;function be(e,{tone:t="info",action:n=null}={}){ke(e),$t+=1,K.set([...K.get(),{id:$t,text:e,tone:t,action:n}].slice(-So))}function Tf(e,t,{many:n,open:o,isSaid:r=!1}){r||ke(t.text),$t+=1;let s=K.get().find(c=>c.stack?.kind===e),i=K.get().filter(c=>c!==s);K.set([...i,_o($t,{kind:e,many:n,open:o,pieces:[...s?.stack.pieces??[],t]})].slice(-So))}function _o(e,{kind:t,many:n,open:o,pieces:r}){let[{text:s}]=r,i=r.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:e,text:r.length===1?s:n(r.length),tone:"info",action:c,stack:{kind:t,many:n,open:o,pieces:r}}}function Nf(){K.set(K.get().filter(({stack:e})=>!e))}function Xt(e){K.set(K.get().filter(t=>t.id!==e))}function Zt(e){let t=K.get().map(n=>Ia(n,e)).filter(Boolean);(t.some((n,o)=>n!==K.get()[o])||t.length<K.get().length)&&K.set(t)}function Ia(e,t){if(!e.stack)return e.action?.href===t?null:e;let n=e.stack.pieces.filter(({href:o})=>o!==t);return n.length===e.stack.pieces.length?e:n.length>0?_o(e.id,{...e.stack,pieces:n}):null}var Ba=8e3;function Eo(){let e=b(K),t=Object.entries(b(ne)),n=b(pe);return h(()=>Zt(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${a("toasts.notifications")}>
      ${e.map(o=>u`<${Fa} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:r,customer:s}])=>u`
          <div key=${o} class="toast">
            <p>${a("toasts.doingCustomer",{doing:ye[r].doing,customer:s})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${a("toasts.undo",{doing:ye[r].doing,customer:s})} onClick=${()=>Ze(o)}>
              ${a("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function Fa({toast:{id:e,text:t,tone:n,action:o}}){let[r,s]=_(!1);h(()=>{if(r)return;let c=setInterval(()=>document.hidden||Xt(e),Ba);return()=>clearInterval(c)},[r]);let i=c=>()=>s(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Ua(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${a("common.dismiss")} onClick=${()=>Xt(e)}>✕</button>
    </div>
  `}function Ua(e){setTimeout(()=>Zt(e))}var Oo={desk:a("common.desk"),supervisor:a("common.supervisor"),settings:a("common.settings"),try:a("common.try"),phones:a("common.phones")};function To(e,t){return[...q(e,"agent")?["desk"]:[],...q(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&q(e,"agent")?["try","phones"]:[]]}function No(e,t,n){let o=To(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&q(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Ao({view:e,children:t}){let{config:n,user:o}=R(),r=T(null),s=T(e),i=b(it);return h(()=>{document.title=[i>0&&`(${se(i)})`,Oo[e],"·",Dt].filter(Boolean).join(" ")},[e,i]),h(()=>{s.current!==e&&r.current.focus({preventScroll:!0}),s.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>Ha(c,r.current)}>${a("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${Dt}</p>
      <nav class="views" aria-label=${a("shell.views")}>
        ${To(o,n).map(c=>u`
            <a key=${c} href=${oe(c)} aria-current=${c===e?"page":void 0}>${Oo[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${a("shell.signed")} </span>${o.name}</span>
        <${no} />
        ${q(o,"agent")&&u`<${ko} />`}
        <${bo} />
        <${xo} />
      </div>
    </header>
    ${q(o,"agent")&&u`<${vo} view=${e} />`}
    <main id="main" tabindex="-1" ref=${r} data-view=${e}>${t}</main>
    <${Eo} />
    <${oo} />
  `}function Ha(e,t){e.preventDefault(),t.focus()}function ge(e,{channel:t,queue:n}){let r=(e?.policies??[]).filter(({match:i})=>Lo(i.channel,t)&&Lo(i.queue,n)).toSorted((i,c)=>Co(i.match)-Co(c.match)),s=i=>Object.assign({},e?.[i],...r.map(c=>c[i]));return{leave:s("leave"),pause:s("pause")}}function Co({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Lo(e,t){return!e||e===t}var[ja,Ro,gt]=[6e4,36e5,864e5],Ka=14*gt;function Do(e,t,n){let{pause:o}=e,r=ge(n,e).pause,s=q(t,"supervisor")||r.calendar?Ka:(r.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+s;return i-Date.parse(o.reassign_at)<ja?0:i}function om(e,t){return[...[{name:"hour",words:a("extension.1HourLonger"),until:e+Ro},{name:"hours",words:a("extension.hoursLonger",{count:4}),until:e+4*Ro},{name:"day",words:a("extension.1DayLonger"),until:e+gt},{name:"days",words:a("extension.daysLonger",{count:3}),until:e+3*gt},{name:"week",words:a("extension.weekLonger"),until:e+7*gt}].filter(({until:o})=>o<t),{name:"limit",words:a("common.limit"),until:t}]}function Mo(e,t,{channel:n,queue:o}){return!e||!ge(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function xe(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function ht(e,t,n){let o=xe(e),[r,s]=[q(t,"agent"),q(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&s,{channel_state:l,leave:m}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(m?.agent_id===t.id||s),$=!i&&o!==null&&r?o:null;return{reply:l==="active"&&i&&r,leave:d&&Mo(n,"leave",e),pause:d&&Mo(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:l==="pause"&&c&&Ya(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(s||q(t,"signal")),take:f&&r&&Ga(e.task,t,s)||$!==null,assign:s&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&s,end:l!=="closed"&&(c||s),forAgent:za(e,t,c&&!i?o:null),from:$}}function Ga({reserved_for:e},t,n){return!e||e===t.id||n}function Ya(e,t,n){return Do(e,t,n)>Date.parse(e.pause.reassign_at)}function za({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var Va=1/3,Qa=5e3;function Ja(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Qa,t*1e3*Va):null}function Po(e,t,n){let o=Ja(n);h(()=>{if(o===null)return;let r=()=>mo(e,t.id).catch(()=>{});r();let s=setInterval(r,o);return()=>clearInterval(s)},[e,t.id,o])}var Xa=6e4;function wt(e){return X(e,"/v1/settings",Xa).data}var[Wo,Za,ei]=[1e3,6e4,864e5],ti=5*Wo,ni=12,oi=15*Wo,ri=50,si=["sending","accepted","sent","delivered"];function ai(e,t,n){return e.slice(-ri).find(({from:o,at:r,delivery:s})=>{if(o.type==="customer")return!1;let i=t-Date.parse(r);return s?si.includes(s.status)&&i<(n?ei:2*Za):i<oi})}function qo({messages:e,reread:t}){h(()=>{let n=0,r=setInterval(()=>{if(n+=1,document.hidden)return;let s=ai(e,de(),n%ni===0);s&&t(s.seq)},ti);return()=>clearInterval(r)},[e,t])}var en=200,Io={events:[],cursor:null,isOver:!1};function Bo(e,t){let n=[],o=null,r=null,s=Io,i=m=>e.get(N`/v1/conversations/${t}/events`+G({...m,limit:en}));function c(m,d){n=[...m,...n],r=d,o={...o,from:o.from+m.length}}async function l(){let{body:m}=await i(s.cursor?{cursor:s.cursor}:{after_version:0});s={events:[...s.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>s.events,async readNew(m){for(r??=Math.max(0,m-en),o??={asked:{after_version:r},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;r>0&&!n.some(d);){let f=Math.max(0,r-en),p=[],$=new Set(n.map(g=>g.id));for(let g={after_version:f};g;){let{body:w}=await i(g);p.push(...w.events.filter(E=>E.version<=r&&!$.has(E.id))),g=!w.next_cursor||w.events.at(-1)?.version>r?null:{cursor:w.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!s.isOver&&!s.events.some(d);)await l()},async join(){for(;!s.isOver&&!(s.events.at(-1)?.version>r);)await l();c(s.events.filter(({version:m})=>m<=r),0),s=Io}}}function Ue(e){return{from:Math.max(1,e-100+1),to:null}}function Fo(e){return tn({from:1,to:100},e)}function Uo({from:e,to:t},n){let o=Math.max(1,e-100);return tn({from:o,to:Math.min(t??n,o+200-1)},n)}function Ho({from:e,to:t},n){let o=Math.min((t??n)+100,n);return tn({from:Math.max(e,o-200+1),to:o},n)}function jo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function tn({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var ii=200,Go=8,ci=600,nn=[];function Yo({api:e,id:t,wait:n=o=>setTimeout(o,ci)}){let o=new Set,r=Bo(e,t),s=nn,i=nn,c=null,l=Ue(0),m=null,d=!0,f={...w(),loaded:!1},p=Promise.resolve();function $(){return s.at(-1)?.seq??0}function g(){return s[0]?.seq??1}function w(){let v={count:$(),earlier:l.from>1,later:l.to!==null,jump:m};return{messages:s,events:r.newest(),version:c,loaded:!0,shown:L(),...v}}function L(){let v=l.from<g(),C=v?i:s,M=l.to??$(),I=C.filter(({seq:Z})=>Z>=l.from&&Z<=M),ue=l.to===null?null:C.find(({seq:Z})=>Z>M)??{seq:M+1,at:I.at(-1)?.at};return{messages:I,events:v?r.first():r.newest(),next:ue}}function E(){f=w();for(let v of[...o])v(f)}async function A(v,C){let M=[],I=v;for(;I<C;){let ue=Math.min(ii,C-I),{body:Z}=await e.get(N`/v1/conversations/${t}/messages`+G({after_seq:I,limit:ue}));if(Z.messages.length===0)break;M.push(...Z.messages),I=Z.messages.at(-1).seq}return M}async function y(v){let C=v.last_message?.seq??0,M=s.at(-1)?.seq??Math.max(0,C-100);if(C<=M)return;let I=s.length===0;s=[...s,...await A(M,C)],l=I?Ue($()):jo(l,$(),d)}async function k(v,C){if(o.size===0)return;let M=y(v).then(()=>{c=Math.max(c??0,v.version),E()});await Promise.all([M,r.readNew(v.version)]),await r.readBack(g()),E();let I=(r.newest().at(-1)?.version??0)<v.version;(C===Go||I&&C>1)&&n(()=>x(()=>k(v,C-1)))}async function P(){i.length===0||i.at(-1).seq<g()-1||(await r.join(),s=[...i.filter(({seq:v})=>v<g()),...s],i=nn)}async function O(v){v>=g()||(s=[...await A(v-1,g()-1),...s])}async function S(v){let C=i.at(-1)?.seq??0,M=Math.min(v,g()-1);if(M<=C)return;let[I]=await Promise.all([A(C,M),r.readOnTo(M)]);i=[...i,...I],await P()}function x(v){return p=p.then(v).catch(()=>{}),p}function W(v,C){l=v,C&&(m={to:C}),E()}return{sync:v=>x(()=>k(v,Go)).then(()=>s),earlier:()=>x(async()=>{if(!(l.from>1))return;let v=Uo(l,$());if(l.from<g())return W(v);await O(v.from),await P(),W(v),await r.readBack(g()),E()}),later:()=>x(async()=>{if(l.to===null)return;let v=Ho(l,$());l.from<g()&&await S(v.to??$()),W(v)}),toBeginning:()=>x(async()=>{await S(100),W(Fo($()),"start")}),toNewest:()=>x(async()=>W(Ue($()),"end")),reading(v){d=v},reread:v=>x(async()=>{let C=$(),I=[...s.filter(({seq:ue})=>ue<v),...await A(v-1,C)];JSON.stringify(I)!==JSON.stringify(s)&&(s=I,E())}),state:()=>f,watch(v){return o.add(v),()=>{o.delete(v),!(o.size>0||!f.loaded)&&([l,m,d]=[Ue($()),null,!0],f=w())}}}}var ui=20,on=new WeakMap;function li(e,t){on.has(e)||on.set(e,new Map);let n=on.get(e),o=n.get(t)??Yo({api:e,id:t});return n.delete(t),n.set(t,o),n.size>ui&&n.delete(n.keys().next().value),o}function zo(e,t,n){let o=z(()=>li(e,t),[e,t]),[r,s]=_(o.state());return h(()=>o.watch(s),[o]),h(()=>{n&&o.sync(n)},[o,n]),qo({messages:r.messages,reread:o.reread}),{...r,go:o,sync:o.sync}}function Vo({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function Tm({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function Nm({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var fi=3e4,mi=200,rn={notes:[],cursor:void 0};function Qo(e,t){let[n,o]=_(rn),r=X(e,N`/v1/conversations/${t}/notes`+G({limit:mi,cursor:n.cursor}),fi),s=r.data?.notes??rn.notes,i=r.data?.next_cursor;h(()=>{i&&o({notes:[...n.notes,...s],cursor:i})},[i]);let[c,l]=_(rn.notes);return h(()=>l([...n.notes,...s]),[n,r.data]),{notes:c,refresh:r.refresh}}function Jo(e){let[t,n]=_(()=>matchMedia(e).matches);return h(()=>{let o=matchMedia(e),r=()=>n(o.matches);return r(),o.addEventListener("change",r),()=>o.removeEventListener("change",r)},[e]),t}var Se=j("outbox"),le=F({}),Xo=new Map,pi=[],di=2e4;function Le(e,t=Se.get()){return t[e]??pi}function an(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:r})=>!(r<=n)&&!e.some(s=>s.message_id===o))}function yt(e){return Le(e).some(t=>!er(t))}function Zo(e){return Le(e).some(er)}function er(e){return cn(e).state!=="failed"}function cn({messageId:e,at:t,seq:n},o=le.get(),r=Date.now()){return n>0?{state:"sent"}:o[e]??{state:r-t<di?"sending":"failed"}}function vt(e,t,n,o){let r={messageId:crypto.randomUUID(),text:n,...o&&{template:o},at:Date.now()};return ln(t,s=>[...s,r]),or(e,t,r)}function tr(e,t,n){return or(e,t,n)}function kt(e,t){ln(e,n=>n.filter(o=>o.messageId!==t)),le.set(re(le.get(),t))}function un(e){return Xo.get(e)??Promise.resolve()}function nr(e,t){let n=Le(e),o=an(t,n);for(let r of n)o.includes(r)||kt(e,r.messageId)}function or(e,t,n){sn(n.messageId,{state:"sending"});let o=un(t).then(()=>$i(e,t,n));return Xo.set(t,o),o}async function $i(e,t,{messageId:n,text:o,template:r}){try{let{body:s}=await uo(e,{id:t},n,o,r);ln(t,i=>i.map(c=>c.messageId===n?{...c,seq:s.seq}:c)),sn(n,{state:"sent"})}catch(s){sn(n,{state:"failed",refusal:s})}}function sn(e,t){le.set({...le.get(),[e]:t})}function ln(e,t){let n=t(Le(e)),o=re(Se.get(),e);Se.set(n.length===0?o:{...o,[e]:n})}var gi=["channel.left","channel.closed"];function rr(e,t){let n=t.findLastIndex(({type:r})=>r==="channel.paused");if(n<0||t.slice(n).some(({type:r})=>gi.includes(r)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:r,at:s})=>r.type==="agent"&&Date.parse(s)>o)}var hi=100,sr=14*864e5;function ar(e){let t=j(e);return{store:t,of:(r,s=t.get(),i=Date.now())=>{let c=s[r];return c&&i-c.at<sr?c.text:""},keep:(r,s,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<sr));t.set(s===""?re(c,r):te(c,r,{text:s,at:i},hi))}}}var fn=ar("drafts"),he=fn.store,Y=fn.of,fe=fn.keep,Re=ar("note-drafts");function _e(e){return typeof e=="object"?e.total:e}function ir(e,t){return typeof e=="object"?{...e,total:t}:t}function cr(e){return Object.entries(e?.channels??{}).map(([n,o])=>a("capacity.mostOn",{most:o,channel:Ke(n)})).join(", ")}function ur(e,t,n={}){let o=_e(e.capacity),r=Math.min(o,e.capacity?.channels?.[t]??o),s=Math.max(1,Math.min(n[t]??1,r)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+s<=o&&c+s<=r}async function lr(e,t,n){let{channel:o,pause:r}=t;if(ge(n,t).pause.at_capacity!=="queue")return null;try{let{body:s}=await e.get(N`/v1/agents/${r.agent_id}/tasks`+G({limit:1}));return ur(s,o,n.routing?.weights)?null:{inUse:s.in_use,capacity:_e(s.capacity)}}catch{return null}}var bt=F(null);function fr(e){h(()=>bt.set(e)),h(()=>()=>bt.set(null),[])}var mr={nudge:a("planWords.messageSent"),return:a("planWords.goesBackQueue"),close:a("planWords.closed")},wi=5;function np(e){let t=({after_seconds:n,do:o,text:r})=>{let s=a("planWords.after",{time:Ln(n),deed:mr[o]??o});return r?`${s}: ${r}`:s};return e.map(t).join("; ")||a("planWords.nothingHappens")}function xt({do:e,next_at:t}){return a("planWords.ifCustomerStaysSilent",{deed:mr[e]??e,time:Q(t)})}function op(e){let t=({after_seconds:n,do:o,text:r},s)=>n>=1&&n<=7776e3&&(o==="nudge"?!!r?.trim():s===e.length-1);return e.length>0&&e.length<=wi&&e.every(t)}var yi={leave:()=>a("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?a("outcomes.paused"):vi(e,n),answer:(e,t,{outcome:n})=>a("outcomes.answered",{outcome:we(n)}),end:()=>a("outcomes.conversationClosed"),resume:(e,t)=>pr(a("common.resumed"),e,t),reactivate:(e,t)=>pr(a("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?a("outcomes.takenTaskYoursNow"):a("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>ki(e,t,n),skip:({leave:e})=>e?.plan?a("outcomes.skipped",{next:xt(e.plan)}):a("outcomes.skippedNothingElsePlanned"),cancel:()=>a("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?a("outcomes.extendedStaysPausedUntil",{time:Q(e.reassign_at)}):a("outcomes.extended")};function dr(e,t,n,o){return yi[e](t,n,o)}function vi({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?a("outcomes.notPausedWasAnsweredAlready",{outcome:we(n.outcome)}):a("outcomes.notPausedWasAnswered")}function pr(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?a("outcomes.taskYoursAgain",{done:e}):a("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?a("outcomes.waitsForYourSlot",{done:e}):a("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):a("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function ki({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?a("outcomes.transferredHaveNow"):a("outcomes.transferredHasNow",{agent:e.agent_id});let r={agent:o,queue:e?.queue??t};return o?a("outcomes.cannotTakeNowWaits",r):a("outcomes.transferredWaitsQueue",r)}function $r({conversation:e,history:t,settings:n,poll:o,onChanged:r,ask:s}){let{api:i,user:c}=R(),{busy:l,refusal:m,run:d,clear:f}=ae(),[p,$]=_(!1),[g,w]=_(null),L=_i(),{id:E}=e,A=V(e),y=async(O,S,x,W=!0)=>{await un(E),w(S.agentId??null);let v=()=>$o[O](i,{...e,version:x.version},S),{answer:C,refusal:M}=await d(O,v,Si);C?(s(null),Ce(C.body,c.id),C.body.task?.agent_id===c.id&&Te(C.body.task.id),be(dr(O,C.body,c.id,S)),await r(C)):M.code==="version_mismatch"?await k(O,S,x,W):M.code==="unanswered"&&L.current?s({what:"leave",details:S}):((M.status===409||M.status===404)&&o.refresh(),L.current||P(O,Ve(M,{forAgent:S.agentId})))},k=async(O,S,x,W)=>{$(!0);try{let v=await i.get(N`/v1/conversations/${E}`);o.put(v.body,v.etag);let C=v.body.last_message.seq===x.seq,M=C||!L.current?[]:await t.sync(v.body),I=C?!1:!L.current||M.some(Z=>xi(Z,x,c)),ue=ht(v.body,c,n)[O];W&&ue&&!I&&!bi.includes(O)?await y(O,S,{...x,version:v.body.version},!1):L.current?s({what:"again",name:O,details:S,readUpTo:x.seq}):P(O,a("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),L.current||P(O,a("perform.serviceCannotReached"))}finally{$(!1)}},P=(O,S)=>{let x={words:a("common.open"),href:oe("desk",E)};be(a("common.doneCustomerWhy",{done:go[O],customer:A,why:S}),{tone:"bad",action:x})};return{perform:y,busy:l!==null||p,refusal:m,about:g,clear:f}}var bi=["skip"];function xi({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Si({code:e}){return e==="version_mismatch"||e==="unanswered"}function _i(){let e=T(!0);return h(()=>(e.current=!0,()=>e.current=!1),[]),e}var gr=["end","extend","assign","take-over"],hr=D(()=>import("./later-EWCRO26I.js").then(e=>e.ActionDialog));function wr(e){let t=Y(e,b(he)).trim();b(Se),b(le);let n=yt(e);return t!==""||n?{draft:t,failed:n}:null}function Ei(e,t){let n=Y(t);return fe(t,""),vt(e,t,n)}function Mp({conversation:e,unsent:t,canReply:n}){let{api:o}=R();return t?t.draft===""?u`<${J} tone="warn">${a("common.messageYoursCouldNot")}<//>`:u`
    <${J} tone="warn">
      <span>${a("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Ei(o,e.id)}>${a("unsent.send")}</button>`}
    <//>
  `:null}function yr({conversation:e,actions:t,history:n,settings:o,poll:r,onChanged:s}){let{api:i,config:c}=R(),[l,m]=_(null),[d,f]=_(!1),p=wr(e.id),$=b(ne)[e.id],g=$r({conversation:e,history:n,settings:o,poll:r,onChanged:s,ask:m}),{perform:w,refusal:L,about:E,clear:A}=g,y=g.busy||d||!n.loaded,{id:k}=e,P=V(e);Ni($,k,n.messages.at(-1));let O=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),S=n.messages.at(-1)?.from.type==="customer"&&!Zo(k),x=(H,Rt,hn=O())=>{m(null),Pn(k,{name:H,customer:P,seq:hn.seq},c.undoSeconds,()=>w(H,Rt,hn))},W=(H,Rt={})=>w(H,Rt,O()),v=H=>{A(),m({what:H})},C=()=>S||p?v("leave"):x("leave",{}),M=t.pause&&rr(n.messages,n.events),I=()=>p?v("pause-again"):x("pause",{again:!0}),ue=H=>x("answer",{signal:e.pause.wait.signal,outcome:H}),Z=async()=>{f(!0);let H=await lr(i,e,o);f(!1),H?m({what:"give-away",load:H}):await W("resume")},Ss=()=>{m(null),A()},_s=()=>{let H=O();return()=>Y(k).trim()===""?x("leave",{},H):v("leave")},gn=!y&&!$;if(fr({conversation:e,rules:ge(o,e).pause,leaveOnceSent:t.leave&&gn?_s:null,pauseUntil:t.pause&&gn?H=>p?v("pause"):x("pause",H):null}),$)return u`<${Ti} name=${$.name} id=${k} />`;let Es=xe(e),Os=l!==null&&gr.includes(l.what);return u`
    <div class="actions">
      <${Oi} actions=${{...t,again:M}} disabled=${y} ...${{ask:v,onLeave:C,onResume:Z,onAgain:I,onAnswer:ue}}
        onPlan=${W} onTake=${()=>t.from?v("take-over"):W("take")} onReactivate=${()=>W("reactivate")} />
      ${!Os&&u`<${ie} refusal=${L} forAgent=${E??t.forAgent} onDismiss=${A} />`}
      ${l&&u`
        <${hr} ...${{asking:l,conversation:e,actions:t,owner:Es,history:n,settings:o,unsent:p,isUnanswered:S,refusal:L,about:E}}
          busy=${y} begin=${x} now=${W} onClose=${Ss} />
      `}
    </div>
  `}function Oi({actions:e,disabled:t,ask:n,onLeave:o,onResume:r,onAgain:s,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${a("common.for",{agent:e.forAgent})}`:"",f=(p,$,g,w="")=>u`
    <button type="button" class=${w} disabled=${t} aria-keyshortcuts=${p} onClick=${g}>${$}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&f("y",a("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&f("d",a("common.decline"),()=>i("declined"))}
      ${e.take&&f("a",e.from?a("common.takeOver"):a("common.take"),l,e.from?"":"primary")}
      ${e.resume&&f("u",a("common.resume")+d,r,e.answer?"":"primary")}
      ${e.reactivate&&f("u",a("common.takeUpAgain")+d,m,"primary")}
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
  `}function Ti({name:e,id:t}){let{doing:n,now:o}=ye[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Ze(t)}>${a("common.undo")}</button>
      <button type="button" onClick=${()=>Ie(t)}>${o}</button>
    </div>
  `}function Ni(e,t,n){h(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Ie(t)},[n?.seq])}function vr({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:a("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:a("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:a("common.waits",{topic:o})}].filter(Boolean)}function kr({agent_id:e,then:t,on_reply:n},o){let r=e===o?a("pauseWords.comesBackThenIf"):a("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&r,Ai[n]].filter(Boolean).join(" ")}var Ai={notify:a("pauseWords.othersAreToldWhen"),wake:a("pauseWords.endsWhenCustomerWrites")};function St({pause:e}){let t=U(),{tone:n,text:o}=ze(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${Q(e.reassign_at)}>${o}</time>
  `}function xr({conversation:e,wrapping:t,user:n,busy:o,onComplete:r}){let{pause:s,task:i}=e,c=Ci(e,n),l=i&&e.last_pause?.reason;return u`
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
    ${s?.note&&u`<${De} tag=${a("common.note")} text=${s.note} />`} ${s?.wait&&u`<${Di} wait=${s.wait} />`}
    ${i?.reason==="signal"&&u`<${Mi} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${De} tag=${a("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${De} tag=${i.reason==="transfer"?a("banner.handedOn"):a("common.note")} text=${i.note} />`}
  `}function Ci(e,t){let{channel_state:n,pause:o,leave:r,task:s}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?a("banner.pausedByYou"):a("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${br(o)}<${St} pause=${o} />
      ${" "}<span class="weak">${kr(o,t.id)}</span>
    `}if(n==="inactive"){let i=a("banner.replyUntilBringsBack",{date:An(r.expires_at)});return`${Li(r,t)}. ${br(r)}${i}${Ri(r)}`}if(n==="closed")return a("banner.closedCustomersNextMessage");if(!s)return a("banner.activeWithoutTaskOwn");if(s.reserved_for){let{reserved_for:i}=s;return i===t.id?a("banner.waitsForYourSlot"):a("banner.waitsForSlot",{agent:i})}return s.status==="pending"?a("banner.waitingQueueFreeAgent",{queue:s.queue}):s.agent_id===t.id?null:a("banner.workingOn",{agent:s.agent_id})}function Li({agent_id:e},t){return e?e===t.id?a("banner.leftByYou"):a("banner.leftBy",{agent:e}):a("banner.nobodyHadYet")}function br({topic:e}){return e?`${a("banner.waitsForTopic",{topic:e})} `:""}function Ri({plan:e}){return e?` ${xt(e)}`:""}function De({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Di({wait:{ask:e,signal:t}}){return e?u`<${De} tag=${a("banner.asked")} text=${e} />`:u`<${De} tag=${a("banner.waitsFor")} text=${a("banner.signal",{signal:t})} />`}function Mi({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${De} tag=${a("banner.answer")} text=${[we(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Pi=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,Sr="^{}\\[~]|€\f";function _r(e){let t=[...e],n=t.every(c=>Pi.includes(c)||Sr.includes(c)),[o,r]=n?[160,153]:[70,67],s=n?t.reduce((c,l)=>c+(Sr.includes(l)?2:1),0):e.length;if(s<=o)return{used:s,messages:s===0?0:1,left:o-s};let i=Math.ceil(s/r);return{used:s,messages:i,left:i*r-s}}var Wi="(pointer: coarse)",qi=()=>matchMedia(Wi).matches;function Er({conversation:e,canLeave:t,onSend:n}){let o=ee(),r=Y(e.id,b(he)),s=qi(),i=b(bt)?.leaveOnceSent,c=(f=null)=>{let p=Y(e.id);p.trim()!==""&&(fe(e.id,""),n(p,{leave:f}))},l=()=>i&&c(i()),m=f=>{f.preventDefault(),c()},d=f=>{let p=f.ctrlKey||f.metaKey||!(s||f.shiftKey);f.key!=="Enter"||f.isComposing||!p||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${a("composer.reply",{name:V(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${r} aria-describedby=${`${o}-hint`}
        onInput=${f=>fe(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${s?a("composer.enterStartsNewLine"):a("composer.enterSendsShiftEnter")}
          <${Ii} window=${e.reply_window} />
          <${Bi} ...${{conversation:e,text:r}} />
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
  `}function Ii({window:e}){let t=U();return e?.closes_at?u`<span class="until">${a("composer.freeAnswersUntil",{at:Ye(e.closes_at,t)})}</span>`:null}function Bi({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=_r(t);return u`<span class="sms-counter">${a("composer.textMessages",{count:n,left:o})}</span>`}var Fi={sending:a("delivery.sending"),accepted:a("delivery.accepted"),sent:a("delivery.sent"),delivered:a("delivery.delivered"),read:a("delivery.read"),failed:a("delivery.failed")},Ui={reply_window_closed:a("delivery.replyWindowClosed"),opted_out:a("delivery.optedOut"),bad_address:a("delivery.badAddress"),too_long:a("delivery.tooLong"),template_refused:a("delivery.templateRefused"),rejected:a("delivery.rejected"),expired:a("delivery.expired"),no_connection:a("delivery.noConnection"),unknown:a("delivery.unknown")};function Or({status:e}){return Fi[e]??e}function Tr({error:e}){if(!e)return null;let t=Ui[e.code]??e.code;return e.provider_code?a("delivery.withCode",{why:t,code:e.provider_code}):t}var Hi={"conversation.opened":({actor:e},{who:t,isMe:n})=>Ot(e)?a("trail.customerOpenedConversation"):n?a("trail.youWroteFirst"):a("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?a("trail.customerStayedSilentLeft"):(n?a("trail.youLeft"):a("trail.theyLeft",{who:t}))+Et(e),"channel.paused":(e,{who:t,isMe:n})=>(n?a("trail.youPaused"):a("trail.theyPaused",{who:t}))+Et(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:r})=>{if(e.cause in _t)return a("trail.whyBackWith",{why:_t[e.cause],whom:o});let s=(n?a("trail.youResumed"):a("trail.theyResumed",{who:t}))+Et(e);return r===0?s:a("trail.messagesArrivedMeanwhile",{resumed:s,count:r})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?a("trail.whyBackInQueue",{why:_t[e]??_t.pause_expired}):n?a("trail.youEndedPauseWithOthers"):a("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>Ot(e)?a("trail.customerRepliedActiveAgain"):t==="follow_up"?a("trail.customerStayedSilentActive"):t==="bulk"?o?a("trail.youWokeWithOthers"):a("trail.theyWokeWithOthers",{who:n}):o?a("trail.youTookUpAgain"):a("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=we(e);return n?a("trail.youAnswered",{answer:o}):a("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?a("trail.youExtendedPause"):a("trail.theyExtendedPause",{who:t}))+Et(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?a("trail.youWereReminded"):a("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>a("trail.customerStayedSilentStays"),"channel.expired":()=>a("trail.timeReplyOver"),"plan.skipped":({cause:e},{who:t,isMe:n})=>e==="follow_up"?a("trail.channelCarriesNoNudge"):n?a("trail.youSkipped"):a("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?a("trail.youCanceledPlan"):a("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?a("trail.customerStayedSilentClosed"):n?a("trail.youEndedConversation"):a("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?a("trail.youTook"):a("trail.theyTook",{who:t}):n?a("trail.youTookFor",{whom:o}):a("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?a("trail.youHandedOn",{whom:o}):a("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>ji[e]??a("trail.backInQueue"),"task.escalated":()=>a("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?a("trail.assignedToYou"):a("trail.assignedTo",{agent:e.agent_id})},_t={pause_expired:a("trail.pauseReachedLimit"),message:a("trail.customerReplied"),signal:a("trail.whatWaitedHasCome")},ji={agent_absent:a("trail.backQueueAgentWas"),agent_removed:a("trail.backQueueAgentNo"),unanswered:a("trail.backQueueAgentDid")},Ki=["resume","transfer","take","reactivate","outbound","bulk"],Gi=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Ar({messages:e,events:t,next:n=null},o,r=[]){let{dividers:s,whilePaused:i}=Vi(t,o),c=e[0]?.seq??1,l=s.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)m.push(l[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return zi([...m,...l.slice(d)],Yi(r,c>1?e[0]?.at:null,n?.at),o)}function Yi(e,t,n){let[o,r]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:s})=>Date.parse(s)>=o&&Date.parse(s)<r)}function zi(e,t,n){let o=[],r=0;for(let s of e){let i=Date.parse(s.message?.at??s.at);for(;r<t.length&&Date.parse(t[r].at)<i;)o.push(Nr(t[r++],n));o.push(s)}return[...o,...t.slice(r).map(s=>Nr(s,n))]}function Nr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Vi(e,t){let n=[],o=new Set,r=0,s=!1,i=0;for(let c of e){c.type==="message.added"&&(r=c.seq,s&&(o.add(r),i+=1));let l=Hi[c.type];if(l&&!Qi(c)){let m=!Cr(c.actor)&&!Ot(c.actor)&&c.actor.id===t,d=l(c,{who:Xi(c.actor),isMe:m,whom:Ji(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:r,text:d})}c.type==="channel.paused"?[s,i]=[!0,0]:Gi.includes(c.type)&&(s=!1)}return{dividers:n,whilePaused:o}}function Qi(e){return e.type==="task.assigned"&&Ki.includes(e.cause)}function Ot(e){return e?.type==="customer"}function Cr(e){return!e||e.type==="system"}function Ji({agent_id:e,queue:t},n){return e?e===n?a("trail.you"):e:a("trail.queue",{queue:t})}function Xi(e){return Cr(e)?a("trail.system"):Ot(e)?a("trail.customer"):e.id}function Et({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${a("common.for",{agent:t})}`:""}var Zi=80;function Rr(e,t,n){let o=T(null),r=T({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[s,i]=_(!1),c=()=>{o.current&&(Object.assign(r.current,ec(o.current,e.later)),e.go.reading(r.current.isEnd),r.current.isEnd&&i(!1))},l=()=>{o.current&&Lr(o.current,r.current),c()};me(()=>{let{jump:f,added:p,isEnd:$}=r.current;!$&&n>p&&i(!0),Object.assign(r.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?mn(o.current,e.jump.to):Lr(o.current,r.current),c()},t);let m=T(l);return m.current=l,h(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:s,toEnd:()=>{e.later?e.go.toNewest():mn(o.current,"end"),o.current.focus()}}}function mn(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function ec(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:r}=e,s=!t&&o-n-r<Zi,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:s,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function Lr(e,{isEnd:t,entry:n,top:o}){t?mn(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var tc=/\bhttps?:\/\/[^\s<>"]+/gi,nc=/[.,;:!?'’”]+$/;function Dr(e){let t=[],n=0,o=(r,s,i=null)=>r<s&&t.push({text:e.slice(r,s),href:i});for(let{0:r,index:s}of e.matchAll(tc)){let i=Mr(r);URL.canParse(i)&&(o(n,s),n=s+i.length,o(s,n,i))}return o(n,e.length),t}function Mr(e){let t=e.replace(nc,"");return t.endsWith(")")&&!t.includes("(")?Mr(t.slice(0,-1)):t}function He({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Dr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function Pr({conversationId:e,entry:t,canReply:n,onSent:o}){U();let{state:r,refusal:s}=cn(t,b(le));return u`
    <li class="message" data-from="agent" data-pending=${r!=="sent"}>
      <p class="message-head">
        <span class="author">${a("common.you")}</span>
        ${r==="sending"&&u`<span role="status">${a("pending.sending")}</span>`}
      </p>
      <${He} text=${t.text} />
      ${r==="failed"&&u`<${oc} ...${{conversationId:e,entry:t,refusal:s,canReply:n,onSent:o}} />`}
    </li>
  `}function oc({conversationId:e,entry:t,refusal:n,canReply:o,onSent:r}){let{api:s}=R(),{messageId:i,text:c}=t,l=async()=>{await tr(s,e,t),r()},m=()=>{let d=Y(e);kt(e,i),fe(e,d===""?c:`${c}
${d}`)};return u`
    <${J} tone="bad">
      <span>${a("pending.notSent")} ${n?Ve(n):a("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${a("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${a("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>kt(e,i)}>${a("common.discard")}</button>
      </span>
    <//>
  `}var rc=D(()=>import("./later-EWCRO26I.js").then(e=>e.MessageFiles)),Wr={message:a("history.needsNoAnswer"),auto_reply:a("history.automaticReply"),reaction:a("history.reaction"),receipt:a("history.receipt")};function Ir({conversationId:e,customer:t,history:n,notes:o,canReply:r,onSent:s}){let{user:i}=R(),{messages:c,shown:l,earlier:m,later:d,loaded:f,go:p}=n,$=U(),g=Cn(0,$),w=Le(e,b(Se)),L=z(()=>an(c,w),[c,w]),E=z(()=>cc(Ar(l,i.id,o),$).map(S=>u`<${uc} key=${ic(S)} ...${{conversationId:e,entry:S,customer:t}} />`),[e,l,o,t,i.id,g]);ac(L.length,n);let{scroller:A,onScroll:y,below:k,toEnd:P}=Rr(n,[E,L],n.count+o.length+L.length),O=S=>()=>{A.current.focus({preventScroll:!0}),S()};return u`
    <div class="history-frame">
      ${(m||d)&&u`<${sc} ...${{history:n,toBeginning:O(p.toBeginning),toNewest:O(p.toNewest)}} />`}
      <div class="history" ref=${A} onScroll=${y} tabindex="0" role="region" aria-label=${a("history.history")}
        aria-busy=${!f}>
        ${m&&u`<${qr} words=${a("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${E}
          ${!d&&L.map(S=>u`<${Pr} key=${S.messageId} ...${{conversationId:e,entry:S,canReply:r,onSent:s}} />`)}
        </ol>
        ${d&&u`<${qr} words=${a("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${k&&u`<button type="button" class="small to-end" onClick=${P}>${a("history.newMessagesBelow")}</button>`}
    </div>
  `}function sc({history:{shown:e,count:t,earlier:n,later:o},toBeginning:r,toNewest:s}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${a("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${r}>${a("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${s}>${a("history.toNewest")}</button>`}
    </p>
  `}function qr({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function ac(e,{later:t,go:n}){let o=T(e);h(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function ic({kind:e,id:t,message:n,note:o,at:r}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${r}`}function cc(e,t){let n=null;return e.flatMap(o=>{let r=(o.message??o.note??o).at,s=Nn(r,t);return s===n?[o]:(n=s,[{kind:"day",at:r,text:s},o])})}function uc({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${mc} ...${t} />`:t.kind==="divider"?u`<${lc} divider=${t} />`:u`<${fc} ...${t} ...${{conversationId:e,customer:n}} />`}function lc({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${Q(e.at)}>${Ge(e.at)}</time></span>
    </li>
  `}function fc({conversationId:e,message:t,mine:n,whilePaused:o,customer:r}){let{from:s,body:i,at:c,kind:l,quiet:m,delivery:d,media:f}=t,p={customer:r,system:a("history.sentPlanned")}[s.type]??s.id;return u`
    <li class="message" data-from=${s.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?a("common.you"):p}</span>
        <time datetime=${c} title=${Q(c)}>${Ge(c)}</time>
        ${m&&u`<span class="weak">${Wr[l]??Wr.message}</span>`}
        ${o&&u`<span class="while-paused">${a("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${Q(d.at)}>${Or(d)}</span>`}
      </p>
      ${i!==""&&u`<${He} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${a("history.noText")}</em></p>`}
      ${f.length>0&&u`<${rc} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${Tr(d)}</p>`}
    </li>
  `}function mc({note:e,mine:t}){let{author:n,text:o,at:r}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${a("common.note")}</span> <span class="author" dir="auto">${t?a("common.you"):n.id}</span>
        <time datetime=${r} title=${Q(r)}>${Ge(r)}</time> <span>${a("history.notCustomer")}</span>
      </p>
      <${He} text=${o} />
    </li>
  `}function pn({conversationId:e}){let t=Y(e,b(he)).trim();return t===""?null:u`
    <${J} tone="warn">
      <span>${a("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>fe(e,"")}>${a("common.discard")}</button>
    <//>
  `}var pc=16*1024;function Br({conversationId:e,onAdded:t}){let{api:n}=R(),{busy:o,refusal:r,run:s,clear:i}=ae(),c=Re.of(e,b(Re.store)),[l,m]=_(c!==""),d=T({}),f=T(null),p=()=>{i(),m(!1)},$=async()=>{let g=Re.of(e).trim();if(g==="")return;d.current.text!==g&&(d.current={text:g,id:crypto.randomUUID()});let{answer:w}=await s("note",()=>lo(n,e,d.current.id,g));w&&(d.current={},Re.keep(e,""),p(),be(a("noteBox.noteAdded")),await t())};return $c(f,l),l?u`<${dc} ...${{conversationId:e,text:c,refusal:r}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${a("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${a("common.draft")}</span>`}
      </div>
    `}function dc({conversationId:e,text:t,busy:n,refusal:o,onAdd:r,onClose:s}){let i=ee(),c=T(null);h(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>pc,m=t.trim()!==""&&!l,d=p=>{p.preventDefault(),m&&!n&&r()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${a("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>Re.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${ie} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${i}-hint`} class="hint" data-wrong=${l}>
          ${l?a("noteBox.thisTooLongNote"):a("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${s}>${a("common.close")}</button>
          <button type="submit" disabled=${!m||n}>${a("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `}function $c(e,t){let n=T(t);h(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Me({channel:e}){return u`<span class="tag">${Ke(e)}</span>`}function Fr({state:e}){return u`<span class="tag state" data-state=${e}>${En(e)}</span>`}function Pe({priority:e}){return e>0?u`<span class="tag priority">${a("tags.priority",{priority:e})}</span>`:null}var gc=D(()=>import("./later-EWCRO26I.js").then(e=>e.TemplateBox)),hc=D(()=>import("./later-EWCRO26I.js").then(e=>e.CustomerPanel)),wc=1500,yc="(min-width: 1400px)",vc=a("conversation.thisConversationNotYours");function Ur({id:e,back:t,hrefOf:n,settings:o,wrapping:r,busy:s,onComplete:i,onChange:c}){let{api:l,user:m}=R(),d=b(ne)[e];ot(l,`conversation:${e}`);let f=X(l,N`/v1/conversations/${e}`,wc),p=f.data,$=zo(l,e,p),g=Qo(l,e),w=T(null),L=T(!1);p&&(L.current=!0),bc(w,p&&`${p.channel_state} ${xe(p)}`),h(()=>Oe(p?.pause),[p]);let E=ct("customer",Jo(yc),b(B));h(()=>{p&&Ce(p,m.id)},[p]),xc(l,p,$,m),h(()=>nr(e,$.messages),[e,$.messages]);let A=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let x=L.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${A}
        ${x?u`<${J} tone="warn">${vc}<//>`:u`<${ie} refusal=${f.error} />`}
      </div>
    `}let[y,k]=[V(p),p.customer_address],P=ht(p,m,o),O=async x=>{f.put(x.body,x.etag),await c(x.body)},S=async(x,{template:W,leave:v}={})=>{await vt(l,e,x,W),yt(e)||v?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${A}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${w}>${y}</h2>
          <p class="conversation-facts">
            <${Fr} state=${p.channel_state} /> <${Me} channel=${p.channel} />
            <${Pe} priority=${p.priority} />
            ${y!==k&&u`<span dir="auto">${k}</span>`}
            <span>${a("conversation.to",{businessAddress:p.business_address})}</span> <span>${a("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${E}
              onClick=${()=>ut("customer",!E)}>${a("common.customer")}</button>
          </p>
        </div>
        <${yr} ...${{conversation:p,actions:P,history:$,settings:o,poll:f,onChanged:O}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${xr} ...${{conversation:p,wrapping:r,user:m,busy:s,onComplete:i}} />
          <${Ir} conversationId=${e} customer=${y} history=${$} notes=${g.notes}
            canReply=${P.reply} onSent=${f.refresh} />
          ${!P.reply&&u`<${pn} conversationId=${e} />`}
          <${Br} conversationId=${e} onAdded=${g.refresh} />
          ${P.reply&&!d&&u`<${kc} conversation=${p} canLeave=${P.leave} onSend=${S} />`}
        </div>
        ${E&&u`<${hc} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function kc({conversation:e,canLeave:t,onSend:n}){let o=U();return Vo(e,o)?u`<${Er} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${pn} conversationId=${e.id} />
    <${gc} conversation=${e} onSend=${n} />
  `}function bc(e,t){let n=T(!1);h(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function xc(e,t,n,o){let r=t&&n.messages.at(-1),s=T(null),i=t?.task?.agent_id===o.id?t.task.id:null;h(()=>{if(!r)return;let c=()=>{document.hidden||(rt(t.id,r.seq),Te(i),(i||t.pause?.agent_id===o.id)&&Jt(e).read(t.id,r.seq,i))};return c(),s.current!==null&&r.seq>s.current&&r.from.type==="customer"&&ke(a("conversation.wrote",{who:r.from.id,text:r.body})),s.current=r.seq,document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[r?.seq,i,t?.pause?.pause_id])}var Sc=D(()=>import("./later-EWCRO26I.js").then(e=>e.LeftRows));function Hr({view:e,current:t}){let n=ee(),o=ct("left",!1,b(B));return u`
    <section class="list" aria-label=${a("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>ut("left",!o)}>
          ${a("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${Sc} view=${e} current=${t} />`}</div>
    </section>
  `}var _c=D(()=>import("./later-EWCRO26I.js").then(e=>e.FirstWordDialog));function jr({work:e,settings:t,view:n,onSent:o}){let[r,s]=_(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>s(!0)}>${a("common.newConversation")}</button>
    ${r&&u`<${_c} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>s(!1)} />`}
  `}var Kr=[{cursor:null,data:null,error:null}];function Gr(e,t,{data:n,error:o}){if(!e[t])return e;let r=e.slice(0,t),s=n?.next_cursor??null,[i,...c]=e.slice(t+1),l=i&&s!==null?[{...i,cursor:s},...c]:[];return[...r,{...e[t],data:n,error:o},...o&&!n?e.slice(t+1):l]}function dn(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function Yr(e,t){let n=new Map;return e.forEach(({data:o},r)=>{for(let s of o?t(o):[])n.has(s.id)||n.set(s.id,{row:s,page:r})}),[...n.values()]}function zr(e,t,{first:n,last:o}){let r=t.slice(n,o+1).map(({page:i})=>i),s=e.flatMap(({data:i},c)=>i?[]:[c]);return new Set([0,...r,...s])}function Vr(e,t,{last:n},o=!1){let{data:r}=e.at(-1);if(!r?.next_cursor)return{more:!1,asks:!1};let s=!t.some(({page:c})=>c===e.length-1),i=n>=t.length-Ec||o&&t.length<Oc;return{more:!s&&i,asks:s}}var Ec=15,Oc=500;var Tc={whileHidden:!1},je=null;function Qr(e,t,{every:n,rowsOf:o,inOrder:r,at:s}){let[i]=_(()=>Lc(e,t(null))),[c,l]=_(i.pages),[m,d]=_(i.near),f=T(new Map),p=z(()=>Nc(Yr(c,o),r),[c]),$=z(()=>p.map(({row:O})=>O),[p]),{more:g,asks:w}=Vr(c,p,m,!!r);h(()=>g&&l(dn),[g,c]);let L=Cc(),E=T(null);E.current={api:e,address:t(null),pages:c,near:m,known:i.known},h(()=>()=>Rc(E.current,L.current),[]);let A=zr(c,p,m),y=c.map((O,S)=>u`
      <${Ac} key=${S} ...${{api:e,at:s,every:n,n:S,refreshers:f}} address=${A.has(S)?t(O.cursor):null}
        onAnswer=${x=>l(W=>Gr(W,S,x))} />
    `),[{data:k,error:P}]=c;return{rows:$,loaded:!!(k??P),isRead:!!k,error:c.find(O=>O.error)?.error??null,isOpen:!!c.at(-1).data?.next_cursor||c.at(-1).data===null,asks:w,more:()=>l(dn),refresh:()=>Promise.all([...f.current.values()].map(O=>O())),onNear:d,known:i.known,reading:y}}function Nc(e,t){if(!t)return e;let n=new Map(e.map(o=>[o.row,o]));return t([...n.keys()]).map(o=>n.get(o))}function Ac({api:e,address:t,at:n,every:o,n:r,refreshers:s,onAnswer:i}){let c=X(e,t,o,{...Tc,at:n});return h(()=>{t!==null&&c.loaded&&i(c)},[c.data,c.error]),h(()=>{if(t!==null)return s.current.set(r,c.refresh),()=>s.current.delete(r)}),null}function Cc(){let e=T(0);return h(()=>{let t=({target:n})=>Xr()&&n===Jr()&&(e.current=n.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var Jr=()=>document.querySelector("main"),Xr=()=>!pe.get().more;function Lc(e,t){let n=je?.api===e&&je.address===t?je:null;return je=null,n&&requestAnimationFrame(()=>Jr()?.scrollTo(0,n.top)),n??{pages:Kr,near:{first:0,last:0},known:new Map}}function Rc(e,t){Xr()||(je={...e,top:t})}var Zr={picture:a("files.picture"),audio:a("files.voice"),video:a("files.film"),file:a("files.file")};function Tt({conversation:{preview:e,preview_media:t=[],last_message:n}}){if(e===void 0)return null;let o=e.trim()!=="",r=t.length>0?Dc(t):!o&&a("history.noText");return u`
    <span class="row-line row-note row-preview">${n.from!=="customer"&&u`<span>${a("preview.ours")}</span>`}
      ${r&&u`<em>${r}</em>`} ${o&&u`<bdi>${e}</bdi>`}</span>
  `}function Dc(e){let t=new Map;for(let n of e){let o=Zr[n]??Zr.file;t.set(o,(t.get(o)??0)+1)}return[...t].map(([n,o])=>o>1?`${n} (${se(o)})`:n).join(", ")}function es(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),r=[],s=0;return e.forEach((i,c)=>{ns(s,i,t)||o.has(c)?r.push({row:c}):r.at(-1)?.room>0?r.at(-1).room+=i:r.push({room:i,after:c}),s+=i}),r}function ts(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((r,s)=>{ns(o,r,t)&&Object.assign(n,{first:Math.min(n.first,s),last:s}),o+=r}),n}function ns(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function os(e,t,n){let o=e.map(s=>t.get(s)).filter(Boolean),r=o.length===0?n:o.reduce((s,i)=>s+i,0)/o.length;return e.map(s=>t.get(s)??r)}var rs=80,Nt=200;function At({keys:e,current:t,row:n,isOpen:o=!1,onNear:r,known:s}){let i=T(null),c=T(s??new Map),[l,m]=_(null),d=Mc(i),f=os(e,c.current,rs),p=[t,l].map(E=>e.indexOf(E)).filter(E=>E>=0),$=es(f,d,p);me(()=>{let E=[...i.current.children].filter(({dataset:y})=>y.room===void 0),A=$.filter(({row:y})=>y!==void 0).map(({row:y},k)=>[e[y],E[k]?.offsetHeight]);for(let[y,k]of A)k>0&&c.current.set(y,k)});let{first:g,last:w}=ts(f,d);return h(()=>r?.({first:g,last:w}),[g,w]),u`
    <ul ref=${i} onFocusIn=${({target:E})=>{let A=Number(E.closest("li")?.getAttribute("aria-posinset"));m(e[A-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:E,room:A,after:y})=>E===void 0?u`<li key=${`room ${y}`} aria-hidden="true" data-room style=${{height:`${A}px`}}></li>`:n(E,{"aria-posinset":E+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function Mc(e){let[t,n]=_({top:0,bottom:2*rs});return h(()=>{let o=null,r=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:Nt*Math.floor(-i/Nt),bottom:Nt*Math.ceil((innerHeight-i)/Nt)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},s=()=>o??=requestAnimationFrame(r);return r(),document.addEventListener("scroll",s,{capture:!0,passive:!0}),addEventListener("resize",s),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",s,{capture:!0}),removeEventListener("resize",s)}},[]),t}var Pc=3e3;function ss({work:e,view:t,current:n}){let{api:o,user:r}=R(),s=U(),i=Qr(o,p=>Fe(r.id,p),{every:Pc,rowsOf:Wc});mt("paused",i.rows),me(()=>pt(o,{paused:i.rows}),[i.rows]),h(()=>{i.rows.forEach(({pause:p})=>Oe(p)),dt(i.rows)},[i.rows]);let c=({pause:p})=>ze(p.reassign_at,s).tone==="urgent",[l,m]=[i.rows.filter(c),i.rows.filter(p=>!c(p))];Ic(l);let d=(p,$)=>u`
    <${At} keys=${p.map(({id:g})=>g)} current=${n} ...${$}
      row=${(g,w)=>u`<${Bc} key=${p[g].id} conversation=${p[g]} ...${{view:t,current:n,place:w}} />`} />
  `,f=({first:p,last:$})=>i.onNear({first:p+l.length,last:$+l.length});return u`
    ${l.length>0&&u`
      <section class="list" aria-label=${a("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${a("pausedList.dueWithinHour")} <span class="count">${se(l.length)}</span></h2>
        ${d(l)}
      </section>
    `}
    <section class="list" aria-label=${a("common.paused")} aria-busy=${!i.loaded}>
      <h2 class="list-title">
        ${a("common.paused")} ${!i.isOpen&&m.length>0&&u`<span class="count">${se(m.length)}</span>`}
      </h2>
      ${i.loaded&&!i.isOpen&&m.length===0&&u`<p class="list-empty">${qc(l)}</p>`}
      ${d(m,{isOpen:i.isOpen,onNear:f})}
      ${i.asks&&u`<p class="list-empty"><button type="button" class="small" onClick=${i.more}>${a("common.showMore")}</button></p>`}
      ${!e.error&&u`<${Qe} error=${i.error} />`}
      ${i.reading}
    </section>
  `}var Wc=({paused:e})=>e,qc=e=>e.length>0?a("pausedList.nothingElsePaused"):a("pausedList.nothingPaused");function Ic(e){let t=T(new Set);h(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(V).join(", ");ke(a("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Bc({conversation:e,view:t,current:n,place:o}){let{pause:r,last_message:s}=e,i=b(ce),c=n===e.id,l=Kt(e),m=l&&st(e,i);return u`
    <li class="row" data-unread=${m} data-selected=${c} ...${o}>
      <a class="row-link" href=${oe(t,e.id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${V(e)}</span>
          <${Pe} priority=${e.priority} /> <${Me} channel=${e.channel} />
        </span>
        <span class="row-line"><${St} pause=${r} /></span>
        ${vr(r).map(({text:d,isTyped:f})=>u`<span key=${d} class="row-line row-note" dir=${f?"auto":void 0}>${d}</span>`)}
        <${Tt} conversation=${e} />
        ${l&&u`<${Fc} at=${s.at} unread=${m} />`}
      </a>
    </li>
  `}function Fc({at:e,unread:t}){let n=U();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${a("common.unread")}</span>`}${a("pausedList.customerWrote",{time:Ee(e,n)})}
    </span>
  `}var as=["available","away","offline"],Qg=["new_task","custom_routing"],Jg=["refuse","allow"],Xg=["queue","wait","refuse"],Zg=["own","all"];var is=12;function cs({inUse:e,capacity:t}){let[n,o]=[_e(t),cr(t)],r=[a("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${a("capacity.capacity")} </span>${r}</span>
      ${n<=is?u`<${Uc} ...${{inUse:e,capacity:n}} />`:u`<${Hc} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Uc({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,is));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(r,s)=>u`<span key=${s} data-used=${s<e} data-over=${s>=t}></span>`)}</span>`}function Hc({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var us={capacity:3,queues:["default"]};function jc(e,t,n){return ls(e)&&n?{...us,availability:t}:{availability:t}}function Kc(e,t){return(t?.agents?.self_service??t!==null)||q(e,"supervisor")||q(e,"admin")}function ls({error:e}){return e?.status===404}function fs({agent:e,work:t,onChange:n}){let{api:o,user:r}=R(),{busy:s,refusal:i,run:c,clear:l}=ae(),m=Kc(r,wt(o)),d=ee();if(!e.loaded)return u`<section class="presence" aria-label=${a("presence.availability")} aria-busy="true"></section>`;let f=e.data??(ls(e)?us:null);if(!f)return u`<${Yc} onRetry=${n} />`;let p=async g=>{let{answer:w}=await c("presence",()=>po(o,r.id,g));return w&&(e.put(w.body,w.etag),n()),!!w},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${a("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${a("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${s!==null}
            onChange=${g=>p(jc(e,g.currentTarget.value,m))}>
            ${as.map(g=>u`<option key=${g} value=${g}>${Tn(g)}</option>`)}
          </select>
        </span>
        <${cs} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${J} tone="warn">${a("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${zc} known=${f} busy=${s!==null} onSave=${p} />`:u`<p class="hint">${Gc(e)}</p>`}
      <${ie} refusal=${i} onDismiss=${l} />
    </section>
  `}function Gc({data:e}){if(!e)return a("presence.areNotSetUp");let t=e.queues.join(", ");return a("presence.queuesSupervisorCanChange",{queues:t})}function Yc({onRetry:e}){return u`
    <section class="presence" aria-label=${a("presence.availability")}>
      <p>${a("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${a("presence.tryAgain")}</button>
    </section>
  `}function zc({known:e,busy:t,onSave:n}){let[o,r]=_({}),[s,i]=[ee(),ee()],{capacity:c=String(_e(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:ir(e.capacity,Number(c)),queues:m})&&r({})};return u`
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
          <input id=${i} type="text" autocapitalize="none" value=${l} aria-invalid=${m.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${f=>r({...o,queues:f.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${m.length===0?a("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||m.length===0}>${a("presence.save")}</button>
      </form>
    </details>
  `}var Vc=D(()=>import("./later-EWCRO26I.js").then(e=>e.Search));function ms(){return u`<div class="search"><${Vc} /></div>`}var $n=["came","wait","priority"],Ct=({conversation:e})=>Date.parse(e?.waiting_since??"")||1/0,ps=({conversation:e})=>e?.priority??0,ds=(e,t)=>Ct(e)===Ct(t)?0:Ct(e)-Ct(t),$s={wait:ds,priority:(e,t)=>ps(t)-ps(e)||ds(e,t)};function gs(e,t){return $s[t]?e.toSorted($s[t]):e}var[Qc,Jc]=[3e5,9e5];function hs({waiting_since:e}){return e?Date.parse(e):null}function ws(e){return e>=Jc?"urgent":e>=Qc?"soon":"calm"}function ys({conversation:e}){let t=U(),n=hs(e),o=e.last_message;if(n===null)return u`<span class="weak">${a("wait.answered",{time:Ee(o.at,t)})}</span>`;let r=e.task?.answer_by,[s,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${ws(i)} datetime=${s} title=${a("wait.customerWaitsSince",{time:Q(s)})}>
      ${r?a("wait.waitsAnswer",{time:Mt(i),by:Ye(r,t)}):a("wait.waits",{time:Mt(i)})}
    </time>
  `}function ks({work:e,view:t,current:n,busy:o,onComplete:r}){let s=e.data?.tasks??[],{order:i=$n[0]}=b(B),c=gs(s.filter(({status:m})=>m==="assigned"),i),l=s.filter(({status:m})=>m==="wrapping");return u`
    <section class="list" aria-label=${a("taskList.myTasks")}>
      <div class="list-head">
        <h2 class="list-title">${a("taskList.myTasks")} <span class="count">${se(c.length)}</span></h2>
        ${c.length>1&&u`<${Zc} order=${i} />`}
      </div>
      ${c.length===0&&e.loaded&&u`<p class="list-empty">${a("taskList.noTaskRightNow")}</p>`}
      <${At} keys=${c.map(({conversation_id:m})=>m)} current=${n}
        row=${(m,d)=>u`<${vs} key=${c[m].task_id} ...${{task:c[m],view:t,current:n,place:d}} />`} />
    </section>
    ${l.length>0&&u`
      <section class="list" aria-label=${a("common.wrappingUp")}>
        <h2 class="list-title">${a("common.wrappingUp")} <span class="count">${se(l.length)}</span></h2>
        <ul>
          ${l.map(m=>{let d=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>r(m)}
                aria-label=${a("taskList.completeWrapUp",{customer:bs(m)})}>${a("taskList.complete")}</button>
            `;return u`<${vs} key=${m.task_id} ...${{task:m,view:t,current:n}} action=${d} />`})}
        </ul>
      </section>
    `}
  `}var Xc={came:a("taskList.asTheyCame"),wait:a("taskList.longestWait"),priority:a("taskList.byPriority")};function Zc({order:e}){return u`
    <select class="small" aria-label=${a("taskList.order")} value=${e} onChange=${t=>Qn({order:t.currentTarget.value})}>
      ${$n.map(t=>u`<option key=${t} value=${t}>${Xc[t]}</option>`)}
    </select>
  `}function bs({conversation:e,conversation_id:t}){return e?V(e):t}function vs({task:e,view:t,current:n,action:o,place:r}){let s=at(e,b(ce),b($e)),i=b(ne)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${s!==null} data-selected=${c} ...${r}>
      <a class="row-link" href=${oe(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${bs(e)}</span>
          ${e.conversation&&!o&&u`<${eu} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${Tt} conversation=${e.conversation} />`}
        <${nu} task=${e} news=${s} waits=${i} />
      </a>
      ${o}
    </li>
  `}function eu({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Pe} priority=${e} /> <${Me} channel=${t} /></span>`}var tu={task:a("common.new"),message:a("common.unread")};function nu({task:e,news:t,waits:n}){let o=Y(e.conversation_id,b(he)),r=e.conversation?.task?.reason,s=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${tu[t]}</span>`}
      ${n?`${ye[n.name].doing}…`:u`<${ou} task=${e} />`}
      ${s&&r&&r!=="new"&&u`<span class="tag">${On(r)}</span>`}
      ${s&&o.trim()!==""&&u`<span class="tag">${a("common.draft")}</span>`}
    </span>
  `}function ou({task:{status:e,since:t,conversation:n}}){let o=U();return e==="wrapping"?a("taskList.since",{time:Ee(t,o)}):n&&u`<${ys} conversation=${n} />`}function xs({conversationId:e,view:t="desk"}){let{api:n,user:o}=R(),{agent:r,work:s,refresh:i}=yo(),c=wt(n);Po(n,o,c);let{busy:l,refusal:m,run:d,clear:f}=ae(),p=s.data?.tasks.find(w=>w.conversation_id===e&&w.status==="wrapping"),$=async w=>{let{answer:L}=await d("complete",()=>co(n,w.task_id)),{data:E}=await s.refresh();if(!L)return;be(a("desk.wrapUpCompleted"));let A=!w.conversation||xe(w.conversation)!==o.id;ru(t)===w.conversation_id&&A&&kn(t,Kn(E?.tasks??[])?.conversation_id)},g={href:oe(t),words:a("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${a("common.desk")}</h1>`}
      <div class="desk-side">
        <${fs} agent=${r} work=${s} onChange=${i} />
        <${Qe} error=${s.error} />
        <${ie} refusal=${m} onDismiss=${f} />
        <${jr} work=${s.data} settings=${c} view=${t} onSent=${i} />
        <${ms} />
        <${ks} ...${{work:s,view:t,busy:l,onComplete:$}} current=${e} />
        <${ss} work=${s} view=${t} current=${e} />
        <${Hr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${a("common.conversation")}>
        ${e?u`
              <${Ur} key=${e} id=${e} ...${{back:g,wrapping:p,busy:l,onComplete:$}}
                hrefOf=${w=>oe(t,w)}
                settings=${c} onChange=${i} />
            `:u`<${su} agent=${r.data} />`}
      </section>
    </div>
  `}function ru(e){let t=pe.get();return t.view===e?t.rest:null}function su({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${a("desk.noConversationOpen")}</p>
      <p>${au(e)}</p>
    </div>
  `}function au(e){return e?.queues.length===0?a("desk.nameQueueUnderCapacity"):e?.availability==="available"?a("desk.newTasksAppearOn"):a("desk.setYourselfAvailableGet")}var iu=2e3,cu=30,Lt={rare:!0},uu=D(()=>import("./settings-U3YI5EAP.js").then(e=>e.Settings),Lt),lu=D(()=>import("./supervisor-DBRAIEGC.js").then(e=>e.Supervisor),Lt),fu=D(()=>import("./try-OWAKJ7ZM.js").then(e=>e.Try),Lt),mu=D(()=>import("./phones-5JNSBYE3.js").then(e=>e.Phones),Lt),pu={desk:({rest:e})=>u`<${xs} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${lu} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${uu} />`,try:({rest:e})=>u`<${fu} conversationId=${e} />`,phones:({rest:e})=>u`<${mu} conversationId=${e} />`};Dn();addEventListener("pagehide",et);function Nw({config:e,user:t}){let n=No(b(pe),t,e),o=z(()=>({config:e,user:t,api:$u(e)}),[e,t]),r=z(()=>du(t)?Fn(o.api,t):()=>{},[o]);return h(()=>r,[r]),ot(o.api,q(t,"agent")?"desk":null),gu(e),h(to,[]),u`
    <${Ut.Provider} value=${o}>
      <${Ao} view=${n.view}>${pu[n.view](n)}<//>
    <//>
  `}function du(e){return q(e,"agent")||q(e,"supervisor")}function $u(e){return Hn(Sn({base:e.api,token:()=>We.get().token,onUnauthorized:bn}))}function gu(e){h(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%cu!==1&&!qe())&&_n().then(Ft,()=>{})};n();let o=setInterval(n,iu);return()=>clearInterval(o)},[e])}export{Ft as a,Oe as b,de as c,U as d,R as e,j as f,ye as g,ne as h,Pn as i,ot as j,Un as k,ce as l,$e as m,Te as n,it as o,B as p,zn as q,Gu as r,Yu as s,zu as t,Is as u,Vn as v,Qn as w,Xn as x,Us as y,D as z,ge as A,Co as B,Do as C,om as D,Mo as E,xe as F,ht as G,ma as H,pa as I,co as J,uo as K,Pl as L,po as M,$o as N,go as O,Ce as P,Cl as Q,wi as R,np as S,op as T,dr as U,yt as V,ke as W,be as X,Tf as Y,Nf as Z,xi as _,Ei as $,Mp as aa,Be as ba,Ul as ca,Ta as da,dt as ea,Hl as fa,Qg as ga,Jg as ha,Xg as ia,Zg as ja,ft as ka,mt as la,xl as ma,bt as na,Me as oa,Fr as pa,Pe as qa,Tt as ra,At as sa,X as ta,wt as ua,Tm as va,Nm as wa,He as xa,Ar as ya,Fe as za,zo as Aa,Jo as Ba,lr as Ca,gr as Da,hr as Ea,vr as Fa,St as Ga,Ur as Ha,Qr as Ia,cs as Ja,jc as Ka,Kc as La,ls as Ma,ms as Na,hs as Oa,ws as Pa,ys as Qa,xs as Ra,Nw as Sa};
