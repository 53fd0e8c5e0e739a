/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as xt,A as W,Aa as ee,Ba as ct,E as at,F as s,J as it,P as In,Q as E,R as G,T as Bn,W as Ye,Y as Vt,Z as Fn,_ as Un,aa as Hn,b as Dn,ba as z,c as S,ca as jn,d as g,e as dt,ea as X,f as A,fa as Qt,g as J,ga as Jt,h as Mn,ha as Kn,i as Rn,ia as Gn,j as et,k as u,l as U,la as Yn,m as k,ma as Xt,n as ot,oa as Zt,p as $t,pa as ze,r as Pn,t as Ut,va as zn,w as qn,x as Wn,xa as Ve,ya as te,za as Z}from"./chunk-ZVXUVGBQ.js";var zs=["pointerdown","keydown","wheel","touchstart"],Vn=Date.now(),Qe=new Set;function Je(t=Date.now()){let e=!Ht(t);if(Vn=t,e)for(let n of[...Qe])n()}function Ht(t=Date.now()){return t-Vn<6e4}function Qn(){for(let t of zs)addEventListener(t,()=>Je(),{capture:!0,passive:!0})}function ne(t){let e=()=>document.hidden||t();return document.addEventListener("visibilitychange",e),addEventListener("focus",t),addEventListener("online",t),Qe.add(t),()=>{document.removeEventListener("visibilitychange",e),removeEventListener("focus",t),removeEventListener("online",t),Qe.delete(t)}}var Xe=0,Ze=U(0);function tn(t){if(!Number.isFinite(t))return;let e=t-Date.now(),n=Math.abs(e-Xe)>1500;Xe=e,n&&Ze.set(Ze.get()+1)}function At(t){t?.remaining_seconds>0&&tn(Date.parse(t.reassign_at)-t.remaining_seconds*1e3)}function ht(){return Date.now()+Xe}function j(t=1e4){k(Ze);let[,e]=S(0);return g(()=>{let n=setInterval(()=>e(o=>o+1),t);return()=>clearInterval(n)},[t]),ht()}var en=Dn(null);function R(){return Rn(en)}var Jn=Qs();function H(t){let e=U({}),n=null,o=()=>e.set((n&&Vs(Jn?.getItem(n)))??{}),r=({user:a})=>{let i=a&&`hiatus.${t}.${a.id}`;i!==n&&(n=i,o())};return Ut.subscribe(r),r(Ut.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:e.get,subscribe:e.subscribe,set(a){e.set(a);try{n&&Jn?.setItem(n,JSON.stringify(a))}catch{}}}}function V(t,e,n,o){let{[e]:r,...a}=t;return Object.fromEntries([...Object.entries(a),[e,n]].slice(-o))}function rt(t,e){let{[e]:n,...o}=t;return o}function Vs(t){try{let e=JSON.parse(t??"null");return e!==null&&typeof e=="object"?e:null}catch{return null}}function Qs(){try{return globalThis.localStorage??null}catch{return null}}var kt={leave:{doing:s("held.leaving"),now:s("held.leaveNow")},pause:{doing:s("held.pausing"),now:s("held.pauseNow")},answer:{doing:s("held.answering"),now:s("held.answerNow")},transfer:{doing:s("held.transferring"),now:s("held.transferNow")}},nt=U({}),oe=new Map;function Xn(t,e,n,o){if(!(n>0))return o();let r=setTimeout(()=>jt(t),n*1e3);oe.set(t,{timer:r,commit:o}),nt.set({...nt.get(),[t]:e})}function re(t){Zn(t)}async function jt(t){await Zn(t)?.commit()}function se(){return Promise.all([...oe.keys()].map(jt))}function Zn(t){let e=oe.get(t);return e?(clearTimeout(e.timer),oe.delete(t),nt.set(rt(nt.get(),t)),e):null}function Js({what:t,id:e}){return t==="conversation"?e:t==="task"?e.slice(0,e.lastIndexOf(".")):null}var ae=t=>encodeURIComponent(t),bt=(t,e)=>t===e||t.startsWith(`${e}/`)||t.startsWith(`${e}?`),Xs=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function nn(t,e,n){return[...e].some(o=>Zs(o,n).some(r=>bt(t,r)))}function Zs(t,e){return t==="desk"?[`/v1/agents/${ae(e)}`,"/v1/settings"]:t==="supervisor"?Xs:[`/v1/conversations/${ae(t.slice(13))}`]}function to(t,e){let{what:n,id:o}=t;if(n==="settings")return bt(e,"/v1/settings");if(bt(e,"/v1/settings"))return!1;let r=e.startsWith("/v1/agents/");return n==="agent"?r?bt(e,`/v1/agents/${ae(o)}`):bt(e,"/v1/agents")||bt(e,"/v1/queues"):e.startsWith("/v1/conversations/")?bt(e,`/v1/conversations/${ae(Js(t))}`):!r||n==="task"||e.includes("/tasks")}function eo({ticket:t,onChange:e,onFollowing:n,after:o=0,env:r=ta}){let a=[],i=null,c=0,l,f=!1;function $(){i?.readyState===1&&(r.clearTimeout(l),i.send(JSON.stringify({follow:a})),l=r.setTimeout($,3e5))}async function m(){if(!f)try{p(r.open(await t()))}catch(x){x?.status===404||x?.status===403?f=!0:h()}}function p(x){i=x,i.onopen=$,i.onmessage=({data:y})=>{let _=JSON.parse(y);_.type==="changed"&&e(_),_.type==="following"&&(c=0,n(_.follow))},i.onclose=()=>i===x&&d(),f&&w()}function d(){let x=i;i=null,x?.close(),n([]),h()}function h(){f||(c+=1,r.clearTimeout(l),l=r.setTimeout(m,Math.min(6e4,2e3*2**(c-1))))}function w(){f=!0,L(),r.clearTimeout(l);let x=i;i=null,x?.close()}let L=r.onOffline(()=>i&&d());return o>0?l=r.setTimeout(m,o):m(),{follow(x){a=x,$()},stop:w}}var ta={open:t=>new WebSocket(t),onOffline(t){return addEventListener("offline",t),()=>removeEventListener("offline",t)},setTimeout:(t,e)=>setTimeout(t,e),clearTimeout:t=>clearTimeout(t)};var no="hiatus.live",on=new WeakMap,Ct=t=>on.get(t);function ie(t,e){g(()=>e===null?void 0:Ct(t)?.want(e),[t,e])}function oo(t,e){let n=ea({userId:e.id,ticket:async()=>(await t.post("/v1/live/ticket")).body.url});return on.set(t,n),()=>{on.delete(t),n.end()}}function ea({userId:t,ticket:e,env:n=na}){let o=n.tabId(),r=new Map,a=new Map,i=new Set,c=new Set,l=null,f=n.channel(`${no}.${t}`),$=()=>[...r.keys()],m=y=>f?.postMessage(y);function p(){l?.follow([...new Set([...$(),...[...a.values()].flat()])].sort())}function d(){l?p():m({type:"wants",tab:o,follow:$()})}function h(y){for(let _ of[...i])to(y,_.address)&&_.nudge(y)}function w(y){let _=c;c=new Set(y);for(let C of[...i]){let[q,T]=[_,c].map(O=>nn(C.address,O,t));q!==T&&C.nudge()}}let L={wants({tab:y,follow:_}){l&&(_.length>0?a.set(y,_):a.delete(y),p(),m({type:"following",follow:[...c]}))},ask:()=>m({type:"wants",tab:o,follow:$()}),following:({follow:y})=>w(y),changed:({change:y})=>h(y)};f&&(f.onmessage=({data:y})=>L[y.type]?.(y));let x=n.whileAlone(`${no}.${t}`,()=>{l=eo({ticket:e,after:n.after,...n.socket&&{env:n.socket},onChange(y){h(y),m({type:"changed",change:y})},onFollowing(y){w(y),m({type:"following",follow:y})}}),p(),m({type:"ask"})});return{covers:y=>nn(y,c,t),want(y){return r.set(y,(r.get(y)??0)+1),d(),()=>{r.get(y)>1?r.set(y,r.get(y)-1):r.delete(y),d()}},watch(y){return i.add(y),()=>i.delete(y)},end(){r.clear(),d(),l?.stop(),x(),f?.close()}}}var na={after:2e3,tabId:()=>crypto.randomUUID(),channel:t=>globalThis.BroadcastChannel?new BroadcastChannel(t):null,whileAlone(t,e){let n=()=>{},o=!1,r=()=>{if(!o)return e(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(t,r):r(),()=>{o=!0,n()}}};var oa=50,ra=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,ro=H("deeds");function so(t){return{...t,post:(n,...o)=>{let r=ra.exec(n)?.[1];return r&&ro.set(V(ro.get(),decodeURIComponent(r),ht(),oa)),t.post(n,...o)}}}var ao=1e3,ut=H("seen"),gt=H("opened");function ce(t,e){e>(ut.get()[t]??0)&&ut.set(V(ut.get(),t,e,ao))}function Lt(t){t&&!gt.get()[t]&&gt.set(V(gt.get(),t,!0,ao))}function ue(t,e){let n=t?.last_message;return!!t?.unanswered&&n.seq>(e[t.id]??0)}function rn({last_message:t,unanswered:e,pause:n}){return!!e&&Date.parse(t.at)>Date.parse(n.paused_at)}function le(t,e,n){return t.status!=="assigned"?null:n[t.task_id]?ue(t.conversation,e)?"message":null:"task"}function io(t,e=ut.get(),n=gt.get()){return t.find(o=>le(o,e,n)!==null)}function co({tasks:t=[],paused:e=[]}={},n,o){let r=t.filter(i=>le(i,n,o)!==null),a=e.filter(i=>rn(i)&&ue(i,n));return r.length+a.length}var fe=U(0);function uo(t){let[e,n]=[k(ut),k(gt)];g(()=>{fe.set(t?co(t,e,n):0)},[t,e,n]),g(()=>()=>fe.set(0),[])}var B=H("preferences");function lo(t=B.get()){return t.shortcuts!==!1}function bl(t){B.set({...B.get(),shortcuts:t})}function me(t,e,n=B.get()){return n[t]??e}function pe(t,e){B.set({...B.get(),[t]:e})}function Sl(t=B.get()){return{isOn:t.sound!==!1,volume:t.volume??.5}}function _l(t=B.get()){return t.desktop===!0}function sa(t=B.get(),e=Date.now()){return t.quiet_until>e?t.quiet_until:null}var fo=()=>sa()!==null;function mo(t){B.set({...B.get(),...t})}var go="Control+K Meta+K",wo="input, textarea, select, [contenteditable]",aa=".desk-side .row-link",[ia,ca]=[".case",".cases .row-name"];function yo(){return addEventListener("keydown",po),()=>removeEventListener("keydown",po)}function po(t){let{key:e,target:n}=t;if(!(t.defaultPrevented||t.isComposing||t.ctrlKey||t.metaKey||t.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(wo)){e==="Escape"&&n.matches("textarea")&&n.blur();return}lo()&&(e==="j"||e==="k"?(t.preventDefault(),fa(e==="j"?1:-1)):!t.repeat&&e.length===1&&ua(t))}}function ua(t){let e=CSS.escape(t.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${e}"]:not(:disabled)`)].findLast(r=>r.checkVisibility());o&&(t.preventDefault(),la(o))}function la(t){t.matches(wo)?t.focus():t.click()}function fa(t){let e=$o(aa),n=$o(ca);e.length>0?ma(ho(e,o=>o.getAttribute("aria-current")==="true",t)):ho(n,o=>o.closest(ia).contains(document.activeElement),t)?.focus()}var $o=t=>[...document.querySelectorAll(t)].filter(e=>e.checkVisibility());function ho(t,e,n){let o=t.findIndex(e);return o<0?t.at(n>0?0:-1):t[o+n]}function ma(t){t?.click(),t?.scrollIntoView({block:"nearest"})}var sn=new Set;function D(t,{rare:e=!1}={}){let n=null,o=null,r=()=>(sn.delete(r),o??=t().then(a=>n=a),o.catch(()=>o=null),o);return e||sn.add(r),function(i){let[c,l]=S(()=>n),[f,$]=S(!1);return g(()=>{c||r().then(m=>l(()=>m),()=>$(!0))},[]),f?u`<${Z} tone="bad">${s("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function vo(){let t=()=>[...sn].forEach(e=>e().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(t):setTimeout(t,1e3)}var pa=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.C));function xo(){let[t,e]=S(!1),n=A(null);g(()=>{let r=a=>{da(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||e(!0))};return addEventListener("keydown",r),()=>removeEventListener("keydown",r)},[]),g(()=>{if(t)return;let r=n.current;n.current=null,r?.()},[t]);let o=(r=null)=>{n.current=r,e(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${go} onClick=${()=>e(!0)}>${s("commandMenu.commands")}</button>
    ${t&&u`<${pa} onClose=${o} />`}
  `}function da({key:t,code:e,ctrlKey:n,metaKey:o,altKey:r,shiftKey:a,isComposing:i}){return i||r||a||!(n||o)?!1:/^[a-z]$/i.test(t)?t.toLowerCase()==="k":e==="KeyK"}var $a=5,de=U([]);function St(t){let e=de.get(),n=(e.at(-1)?.id??0)+1;de.set([...e,{id:n,text:t}].slice(-$a))}function ko(){let t=k(de);return u`
    <div class="visually-hidden" role="log" aria-label=${s("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${t.map(({id:e,text:n})=>u`<p key=${e}>${n}</p>`)}
    </div>
  `}var ha=5e3,ga=2e4,wa=15e3,ya=6e4,va=300,xa=6e5,ka=2e3,Dt={data:null,etag:null,error:null,loaded:!1};function So({load:t,every:e,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:r,env:a=Sa}){let i=Dt,c,l=0,f=!1,$=!1,m=!1,p=0,d=-1/0,h=()=>{};function w(O){i=O,f&&r(i)}async function L(){let O=p+=1;d=a.now();try{let b=await t(i.etag);if(!f||O!==p)return;l=0,ba(b,i)?i.error&&w({...i,error:null}):(m=!1,i.loaded&&a.noteActivity(),w({data:b.body,etag:b.etag??null,error:null,loaded:!0}))}catch(b){if(!f||O!==p)return;let M=bo(b);l=M?0:l+1;let P=M?Dt:i;w({data:P.data,etag:P.etag,error:b,loaded:!0})}}function x(){if(o()&&l===0)return m?ka:xa*(.5+a.random());let O=a.isLively()?e():Math.max(e(),ha),b=Math.min(O*2**Math.min(l,6),Math.max(O,wa)),M=bo(i.error)?Math.max(ya,b):b;return a.hidden()?Math.max(ga,M):M}function y(){$||(a.clearTimeout(c),f&&(c=a.setTimeout(_,x())),m=!1)}function _(){return a.hidden()&&(n()||o())?void 0:C()}async function C(){$=!1,a.clearTimeout(c),await L(),y()}let q=()=>a.hidden()||T();function T(){let O=va-(a.now()-d);a.clearTimeout(c),O<=0?C():($=!0,c=a.setTimeout(C,O))}return{state:()=>i,start(){return f=!0,h=a.onWake(q),C()},stop(){f=!1,$=!1,a.clearTimeout(c),h()},nudge(){!f||a.hidden()&&n()||(m=!0,T())},async refresh(){return await C(),i},put(O,b){p+=1,w({data:O,etag:b??null,error:null,loaded:!0}),y()}}}function bo(t){return t?.status===403||t?.status===404}function ba(t,{data:e,loaded:n}){return t.status===304?!0:n&&!t.etag&&JSON.stringify(t.body)===JSON.stringify(e)}var Sa={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:Ht,noteActivity:Je,onWake:ne,setTimeout:(t,e)=>setTimeout(t,e),clearTimeout:t=>clearTimeout(t)};var an=new WeakMap;function tt(t,e,n,{at:o=_a,whileHidden:r=!0}={}){let[a,i]=S({address:null,state:Dt}),c=A(null);g(()=>{if(e===null)return;let m=h=>i({address:e,state:h}),{poller:p,end:d}=Oa(t,e,o,{every:n,whileHidden:r,onChange:m});return c.current={address:e,poller:p},()=>{c.current=null,d()}},[t,e,n]);let l=a.address===e?a.state:Dt,f=()=>c.current?.address===e?c.current.poller:null;return{...l,refresh:async()=>await f()?.refresh()??Dt,put:(m,p)=>f()?.put(m,p)}}var _a=t=>t;function Oa(t,e,n,o){an.has(t)||an.set(t,new Map);let r=an.get(t);r.has(e)||r.set(e,Ea(t,e,n));let a=r.get(e),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),r.delete(e))}}}function Ea(t,e,n){let o=new Set,r=So({load:l=>t.get(n(e),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>Ct(t)?.covers(e)??!1,onChange:l=>[...o].forEach(({onChange:f})=>f(l))}),a;return{poller:r,watchers:o,start:()=>{a=Ct(t)?.watch({address:e,nudge:()=>r.nudge()}),r.start()},stop:()=>{a?.(),r.stop()}}}var $e=U({});function he(t,e){g(()=>$e.set({...$e.get(),[t]:e}),[t,e]),g(()=>()=>$e.set(rt($e.get(),t)),[t])}function tf(t){let e=new Map;for(let n of Object.values(t).flat())e.has(n.id)||e.set(n.id,n);return[...e.values()]}var Ta=6e4,Na=200,Aa=3,Ca=50,La=12e4,Mt=H("left"),Da={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Rt({id:t,channel_state:e,customer_address:n,customer_name:o,attributes:r,channel:a,leave:i},c){let l=Mt.get();if(e==="inactive"&&i?.agent_id===c){if(l[t]?.leave.left_at===i.left_at)return;let f={id:t,customer_address:n,customer_name:o,attributes:{name:r?.name},channel:a,leave:i};Mt.set(V(l,t,f,Ca))}else l[t]&&Mt.set(rt(l,t))}async function _o(t,e,n=Aa){let o=[],r=e;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:Na,cursor:r},{body:c}=await t.get("/v1/conversations"+G(i));if(o.push(...c.conversations),r=c.next_cursor,!r)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:r,isAll:!1}}function Ma({found:t,isAll:e},n,o=ht()){let r=Object.values(e?Oo(t,n,o):n),a=new Set(t.map(({id:c})=>c));return[...t,...r.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function Oo(t,e,n=ht()){let o=new Set(t.map(({id:a})=>a)),r=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<La;return Object.fromEntries(Object.entries(e).filter(r))}function uf(t){let e=k(Mt),[n,o]=S(Da),r=Object.keys(e).join();g(()=>{let c=!0,l=d=>c&&o(h=>({...h,loaded:!0,error:null,...d})),f=d=>{d.isAll&&Mt.set(Oo(d.found,Mt.get())),l(d)},$=()=>document.hidden||_o(t).then(f,d=>l({error:d}));$();let m=setInterval($,Ta),p=ne($);return()=>{c=!1,clearInterval(m),p()}},[t,r]);let{cursor:a}=n,i=Mn(async()=>{let c=await _o(t,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[t,a]);return{...n,left:Ma(n,e),more:i}}var cn=({version:t})=>({ifMatch:t&&`"${t}"`}),un=t=>({...cn(t),keepalive:!0});function Ra(t,e,{unanswered:n,topic:o,plan:r}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),r&&(a.plan=r),t.post(E`/v1/conversations/${e.id}/leave`,a,un(e))}function Pa(t,e,{reason:n,note:o,until:r,preset:a,then:i,onReply:c,topic:l,wait:f,again:$}={}){let m={wrap_up:!0,then:i,on_reply:c};return $&&(m.again=!0),n&&(m.reason=n),o&&(m.note=o),l&&(m.topic=l),f&&(m.wait=f),a?Object.assign(m,{preset:a,zone:Ve()}):r&&Object.assign(m,{until:new Date(r).toISOString(),zone:Ve()}),t.post(E`/v1/conversations/${e.id}/pause`,m,un(e))}function qa(t,e,{signal:n,outcome:o}={}){return t.post(E`/v1/conversations/${e.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Wa(t,e){return t.post(E`/v1/conversations/${e.id}/resume`)}function Ia(t,e){return t.post(E`/v1/conversations/${e.id}/plan/skip`,{},cn(e))}function Ba(t,e){return t.post(E`/v1/conversations/${e.id}/plan/cancel`)}function Fa(t,e,{agentId:n}={}){return t.post(E`/v1/conversations/${e.id}/reactivate`,n?{agent_id:n}:{})}function Ua(t,e,{agentId:n,force:o}={}){let r=n?{agent_id:n}:{};return t.post(E`/v1/conversations/${e.id}/take`,o?{...r,force:o}:r)}function Ha(t,e,{queue:n,agentId:o,note:r,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return r&&(i.note=r),o&&a&&(i.if_unavailable="refuse"),t.post(E`/v1/conversations/${e.id}/transfer`,i,un(e))}function ja(t,e,{until:n}){return t.post(E`/v1/conversations/${e.id}/extend`,{until:new Date(n).toISOString()})}function Ka(t,e){return t.post(E`/v1/conversations/${e.id}/end`,{wrap_up:!0},cn(e))}function Eo(t,e){return t.post(E`/v1/tasks/${e}/complete`)}function To(t,e,n,o,{template:r,media:a}={}){let i={message_id:n,body:o,...r&&{template:r},...a&&{media:a}};return t.post(E`/v1/conversations/${e.id}/messages`,i)}function No(t,e,n,o){return t.post(E`/v1/conversations/${e}/notes`,{note_id:n,text:o})}function df(t,e,n){return t.post("/v1/conversations",{...n,message_id:e})}function Ao(t,e,n){return t.post(E`/v1/conversations/${e}/read`,{seq:n})}function Co(t,e){return t.post(E`/v1/agents/${e}/heartbeat`)}function Lo(t,e,n){return t.put(E`/v1/agents/${e}`,n)}var Do={leave:Ra,pause:Pa,answer:qa,resume:Wa,end:Ka,extend:ja,reactivate:Fa,skip:Ia,cancel:Ba,take:Ua,transfer:Ha},Mo={leave:s("commands.notLeft"),pause:s("commands.notPaused"),answer:s("common.notAnswered"),resume:s("commands.notResumed"),end:s("commands.notEnded"),extend:s("commands.notExtended"),reactivate:s("commands.notTakenUp"),skip:s("commands.notSkipped"),cancel:s("commands.notCanceled"),take:s("commands.notTaken"),transfer:s("commands.notTransferred")};var Ga=3e3,Ya=3e4,ln=new WeakMap;function fn(t){return ln.has(t)||ln.set(t,za({tell:(e,n)=>Ao(t,e,n)})),ln.get(t)}function za({tell:t,env:e=Va}){let n=new Map,o=new Map,r=null,a=0,i=!1,c=(p,{seq:d,task:h})=>{let w=n.get(p);return d<=(w?.seq??0)&&(h===null||w?.task===h)};function l(p,{seq:d,task:h}){let w=n.get(p);n.set(p,{seq:Math.max(d,w?.seq??0),task:h??w?.task??null}),o.has(p)&&c(p,o.get(p))&&o.delete(p)}function f(){r===null&&o.size>0&&(r=e.setTimeout($,Math.max(0,a-e.now())))}async function $(){let[p,d]=o.entries().next().value??[];if(!d){r=null;return}o.delete(p),a=e.now()+Ga;try{await t(p,d.seq),l(p,d)}catch(h){m(p,d,h)}r=null,f()}function m(p,d,{status:h,code:w}){h===404&&w==="http_404"?(i=!0,o.clear()):h>=400&&h<500&&h!==429?l(p,d):(o.has(p)||o.set(p,d),a=e.now()+Ya)}return{read(p,d,h){let w={seq:d,task:h};i||c(p,w)||(o.delete(p),o.set(p,w),f())},know:l}}function ge(t,{tasks:e=[],paused:n=[]}){for(let{task_id:o,status:r,since:a,conversation:i}of e){if(!i?.read_seq)continue;let c=r==="assigned"&&Date.parse(i.read_at)>=Date.parse(a);Ro(t,i,c?o:null)}for(let o of n)o.read_seq&&Ro(t,o,null)}function Ro(t,{id:e,read_seq:n},o){fn(t).know(e,{seq:n,task:o}),ce(e,n),Lt(o)}var Va={now:()=>Date.now(),setTimeout:(t,e)=>setTimeout(t,e)};var Po=50,Qa=64,Kt=H("topics");function vf(t){return t.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,Qa).replaceAll(/^-+|-+$/g,"")}function Ja({pause:t,leave:e}){return(t??e)?.topic??null}function we(t){let e=t.map(Ja).filter(n=>n&&!Kt.get()[n]);for(let n of new Set(e))Kt.set(V(Kt.get(),n,!0,Po))}function xf(t){Kt.set(V(Kt.get(),t,!0,Po))}var Xa=1500,Za=15e3,ti=25;function Gt(t,e){return E`/v1/agents/${t}/tasks`+G({limit:ti,cursor:e})}function qo(){let{api:t,user:e}=R(),n=tt(t,E`/v1/agents/${e.id}`,Za),o=tt(t,Gt(e.id),Xa);return dt(()=>{o.data&&ge(t,o.data)},[o.data]),g(()=>{let a=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of a)Rt(i,e.id)},[o.data]),g(()=>{o.data?.paused.forEach(({pause:a})=>At(a)),we(o.data?.paused??[])},[o.data]),he("work",J(()=>ei(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function ei(t){return[...(t?.tasks??[]).map(({conversation:e})=>e).filter(Boolean),...t?.paused??[]]}var ni=5e3,oi=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.M)),ri=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.A));function Wo({view:t}){let{api:e,user:n}=R(),{data:o}=tt(e,Gt(n.id),ni),r=A(null);return r.current??=o,uo(o),o&&u`<${oi} work=${o} first=${r.current} view=${t} />`}function Io(){let t=et(),[e,n]=S(!1);return k(B),u`
    <button type="button" class="quiet small bell" popovertarget=${t} data-quiet=${fo()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${s("toasts.notifications")}</span>
    </button>
    <div id=${t} popover class="menu" role="group" aria-label=${s("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${e&&u`<${ri} />`}
    </div>
  `}var si=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.J));function Bo(){let[t,e]=S(!1);return g(yo,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>e(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${s("common.keyboardShortcuts")}</span>
    </button>
    ${t&&u`<${si} onClose=${()=>e(!1)} />`}
  `}var ai=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.K));function Fo(){let{api:t,config:e,user:n}=R(),[o,r]=S(null),{busy:a,run:i}=it(),c=async()=>{await se(),Wn({everywhere:e.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:f}=W(n,"agent")?await i("look",()=>ii(t,n)):{};f?.isAvailable?r(f.tasks):await c()}}>${s("signOut.signOut")}</button>
    ${o!==null&&u`<${ai} tasks=${o} onLeave=${c} onClose=${()=>r(null)} />`}
  `}async function ii(t,e){let n=await t.get(E`/v1/agents/${e.id}`),o=await t.get(E`/v1/agents/${e.id}/tasks`+G({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var Uo=4,Y=U([]),ye=0;function _t(t,{tone:e="info",action:n=null}={}){St(t),ye+=1,Y.set([...Y.get(),{id:ye,text:t,tone:e,action:n}].slice(-Uo))}function sm(t,e,{many:n,open:o,isSaid:r=!1}){r||St(e.text),ye+=1;let a=Y.get().find(c=>c.stack?.kind===t),i=Y.get().filter(c=>c!==a);Y.set([...i,Ho(ye,{kind:t,many:n,open:o,pieces:[...a?.stack.pieces??[],e]})].slice(-Uo))}function Ho(t,{kind:e,many:n,open:o,pieces:r}){let[{text:a}]=r,i=r.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:t,text:r.length===1?a:n(r.length),tone:"info",action:c,stack:{kind:e,many:n,open:o,pieces:r}}}function am(){Y.set(Y.get().filter(({stack:t})=>!t))}function mn(t){Y.set(Y.get().filter(e=>e.id!==t))}function pn(t){let e=Y.get().map(n=>ci(n,t)).filter(Boolean);(e.some((n,o)=>n!==Y.get()[o])||e.length<Y.get().length)&&Y.set(e)}function ci(t,e){if(!t.stack)return t.action?.href===e?null:t;let n=t.stack.pieces.filter(({href:o})=>o!==e);return n.length===t.stack.pieces.length?t:n.length>0?Ho(t.id,{...t.stack,pieces:n}):null}var ui=8e3;function jo(){let t=k(Y),e=Object.entries(k(nt)),n=k($t);return g(()=>pn(location.hash),[n]),t.length===0&&e.length===0?null:u`
    <section class="toasts" aria-label=${s("toasts.notifications")}>
      ${t.map(o=>u`<${li} key=${o.id} toast=${o} />`)}
      ${e.map(([o,{name:r,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${s("toasts.doingCustomer",{doing:kt[r].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${s("toasts.undo",{doing:kt[r].doing,customer:a})} onClick=${()=>re(o)}>
              ${s("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function li({toast:{id:t,text:e,tone:n,action:o}}){let[r,a]=S(!1);g(()=>{if(r)return;let c=setInterval(()=>document.hidden||mn(t),ui);return()=>clearInterval(c)},[r]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${e}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>fi(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${s("common.dismiss")} onClick=${()=>mn(t)}>✕</button>
    </div>
  `}function fi(t){setTimeout(()=>pn(t))}var Ko={desk:s("common.desk"),supervisor:s("common.supervisor"),settings:s("common.settings"),try:s("common.try"),phones:s("common.phones")};function Go(t,e){return[...W(t,"agent")?["desk"]:[],...W(t,"supervisor")?["supervisor"]:[],"settings",...e.mode==="local"&&W(t,"agent")?["try","phones"]:[]]}function Yo(t,e,n){let o=Go(e,n);return o.includes(t.view)?t:t.view==="desk"&&t.rest!==null&&W(e,"supervisor")?{view:"supervisor",rest:"now",more:t.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function zo({view:t,children:e}){let{config:n,user:o}=R(),r=A(null),a=A(t),i=k(fe);return g(()=>{document.title=[i>0&&`(${at(i)})`,Ko[t],"·",Ye].filter(Boolean).join(" ")},[t,i]),g(()=>{a.current!==t&&r.current.focus({preventScroll:!0}),a.current=t},[t]),u`
    <a class="skip" href="#main" onClick=${c=>mi(c,r.current)}>${s("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${Ye}</p>
      <nav class="views" aria-label=${s("shell.views")}>
        ${Go(o,n).map(c=>u`
            <a key=${c} href=${ot(c)} aria-current=${c===t?"page":void 0}>${Ko[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${s("shell.signed")} </span>${o.name}</span>
        <${xo} />
        ${W(o,"agent")&&u`<${Io} />`}
        <${Bo} />
        <${Fo} />
      </div>
    </header>
    ${W(o,"agent")&&u`<${Wo} view=${t} />`}
    <main id="main" tabindex="-1" ref=${r} data-view=${t}>${e}</main>
    <${jo} />
    <${ko} />
  `}function mi(t,e){t.preventDefault(),e.focus()}function wt(t,{channel:e,queue:n}){let r=(t?.policies??[]).filter(({match:i})=>Qo(i.channel,e)&&Qo(i.queue,n)).toSorted((i,c)=>Vo(i.match)-Vo(c.match)),a=i=>Object.assign({},t?.[i],...r.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function Vo({queue:t,channel:e}){return(t?2:0)+(e?1:0)}function Qo(t,e){return!t||t===e}var[pi,Jo,ve]=[6e4,36e5,864e5],di=14*ve;function Xo(t,e,n){let{pause:o}=t,r=wt(n,t).pause,a=W(e,"supervisor")||r.calendar?di:(r.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<pi?0:i}function Mm(t,e){return[...[{name:"hour",words:s("extension.1HourLonger"),until:t+Jo},{name:"hours",words:s("extension.hoursLonger",{count:4}),until:t+4*Jo},{name:"day",words:s("extension.1DayLonger"),until:t+ve},{name:"days",words:s("extension.daysLonger",{count:3}),until:t+3*ve},{name:"week",words:s("extension.weekLonger"),until:t+7*ve}].filter(({until:o})=>o<e),{name:"limit",words:s("common.limit"),until:e}]}function Zo(t,e,{channel:n,queue:o}){return!t||!wt(t,{channel:n,queue:o})[e].enabled?!1:t.channels.includes("*")||t.channels.includes(n)}function Ot(t){if(t.channel_state==="pause")return t.pause?.agent_id??null;let e=t.task;return t.channel_state==="active"&&e?.status==="assigned"?e.agent_id:null}function xe(t,e,n){let o=Ot(t),[r,a]=[W(e,"agent"),W(e,"supervisor")],i=o!==null&&o===e.id,c=i||o!==null&&a,{channel_state:l,leave:f}=t,$=l==="active"&&c,m=l==="active"&&t.task?.status==="pending",p=l==="inactive"&&(f?.agent_id===e.id||a),d=!i&&o!==null&&r?o:null;return{reply:l==="active"&&i&&r,leave:$&&Zo(n,"leave",t),pause:$&&Zo(n,"pause",t),resume:l==="pause"&&c,reactivate:p,skip:p&&!!f?.plan,extend:l==="pause"&&c&&hi(t,e,n),answer:l==="pause"&&!!t.pause?.wait?.ask&&(a||W(e,"signal")),take:m&&r&&$i(t.task,e,a)||d!==null,assign:a&&!i&&(m||o!==null||l==="inactive"),transfer:c||m&&a,end:l!=="closed"&&(c||a),forAgent:gi(t,e,c&&!i?o:null),from:d}}function $i({reserved_for:t},e,n){return!t||t===e.id||n}function hi(t,e,n){return Xo(t,e,n)>Date.parse(t.pause.reassign_at)}function gi({channel_state:t,leave:e},n,o){return t!=="inactive"||!e?o:e.agent_id===n.id?null:e.agent_id}var wi=1/3,yi=5e3;function vi(t){let e=t?.routing?.presence_seconds??0;return e>0?Math.max(yi,e*1e3*wi):null}function tr(t,e,n){let o=vi(n);g(()=>{if(o===null)return;let r=()=>Co(t,e.id).catch(()=>{});r();let a=setInterval(r,o);return()=>clearInterval(a)},[t,e.id,o])}var xi=6e4;function ke(t){return tt(t,"/v1/settings",xi).data}var[er,ki,bi]=[1e3,6e4,864e5],Si=5*er,_i=12,Oi=15*er,Ei=50,Ti=["sending","accepted","sent","delivered"];function Ni(t,e,n){return t.slice(-Ei).find(({from:o,at:r,delivery:a})=>{if(o.type==="customer")return!1;let i=e-Date.parse(r);return a?Ti.includes(a.status)&&i<(n?bi:2*ki):i<Oi})}function nr({messages:t,reread:e}){g(()=>{let n=0,r=setInterval(()=>{if(n+=1,document.hidden)return;let a=Ni(t,ht(),n%_i===0);a&&e(a.seq)},Si);return()=>clearInterval(r)},[t,e])}var dn=200,or={events:[],cursor:null,isOver:!1};function rr(t,e){let n=[],o=null,r=null,a=or,i=f=>t.get(E`/v1/conversations/${e}/events`+G({...f,limit:dn}));function c(f,$){n=[...f,...n],r=$,o={...o,from:o.from+f.length}}async function l(){let{body:f}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...f.events],cursor:f.next_cursor??null,isOver:!f.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(f){for(r??=Math.max(0,f-dn),o??={asked:{after_version:r},from:0};;){let{asked:$,from:m}=o,{body:p}=await i($);if(n=[...n.slice(0,m),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(f){let $=m=>m.type==="message.added"&&m.seq<=f;for(;r>0&&!n.some($);){let m=Math.max(0,r-dn),p=[],d=new Set(n.map(h=>h.id));for(let h={after_version:m};h;){let{body:w}=await i(h);p.push(...w.events.filter(x=>x.version<=r&&!d.has(x.id))),h=!w.next_cursor||w.events.at(-1)?.version>r?null:{cursor:w.next_cursor}}c(p,m)}},async readOnTo(f){let $=m=>m.type==="message.added"&&m.seq>=f;for(;!a.isOver&&!a.events.some($);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>r);)await l();c(a.events.filter(({version:f})=>f<=r),0),a=or}}}function Yt(t){return{from:Math.max(1,t-100+1),to:null}}function sr(t){return $n({from:1,to:100},t)}function ar({from:t,to:e},n){let o=Math.max(1,t-100);return $n({from:o,to:Math.min(e??n,o+200-1)},n)}function ir({from:t,to:e},n){let o=Math.min((e??n)+100,n);return $n({from:Math.max(t,o-200+1),to:o},n)}function cr(t,e,n){return t.to!==null||e-t.from<200?t:n?{from:e-200+1,to:null}:{from:t.from,to:t.from+200-1}}function $n({from:t,to:e},n){return{from:t,to:e>=n?null:e}}var lr=200,fr=8,Ai=600,hn=[];function mr({api:t,id:e,wait:n=o=>setTimeout(o,Ai)}){let o=new Set,r=rr(t,e),a=hn,i=hn,c=null,l=Yt(0),f=null,$=!0,m={...w(),loaded:!1},p=Promise.resolve();function d(){return a.at(-1)?.seq??0}function h(){return a[0]?.seq??1}function w(){let v={count:d(),earlier:l.from>1,later:l.to!==null,jump:f};return{messages:a,events:r.newest(),version:c,loaded:!0,shown:L(),...v}}function L(){let v=l.from<h(),N=v?i:a,I=l.to??d(),F=N.filter(({seq:st})=>st>=l.from&&st<=I),lt=l.to===null?null:N.find(({seq:st})=>st>I)??{seq:I+1,at:F.at(-1)?.at};return{messages:F,events:v?r.first():r.newest(),next:lt}}function x(){m=w();for(let v of[...o])v(m)}async function y(v,N){let I=[],F=v;for(;F<N;){let lt=Math.min(lr,N-F),{body:st}=await t.get(E`/v1/conversations/${e}/messages`+G({after_seq:F,limit:lt}));if(st.messages.length===0)break;I.push(...st.messages),F=st.messages.at(-1).seq}return I}async function _(v){let N=v.last_message?.seq??0,I=a.at(-1)?.seq??Math.max(0,N-100);N>I&&C(await y(I,N))}function C(v){let N=a.length===0;a=[...a,...v],l=N?Yt(d()):cr(l,d(),$)}async function q(v,N){if(o.size===0)return;let I=_(v).then(()=>{c=Math.max(c??0,v.version),x()});await Promise.all([I,r.readNew(v.version)]),await r.readBack(h()),x();let F=(r.newest().at(-1)?.version??0)<v.version;(N===fr||F&&N>1)&&n(()=>M(()=>q(v,N-1)))}async function T(){i.length===0||i.at(-1).seq<h()-1||(await r.join(),a=[...i.filter(({seq:v})=>v<h()),...a],i=hn)}async function O(v){v>=h()||(a=[...await y(v-1,h()-1),...a])}async function b(v){let N=i.at(-1)?.seq??0,I=Math.min(v,h()-1);if(I<=N)return;let[F]=await Promise.all([y(N,I),r.readOnTo(I)]);i=[...i,...F],await T()}function M(v){return p=p.then(v).catch(()=>{}),p}function P(v,N){l=v,N&&(f={to:N}),x()}return{sync:v=>M(()=>q(v,fr)).then(()=>a),ahead:v=>M(async()=>{if(o.size===0||c===null||v<=c)return;let{body:N}=await t.get(E`/v1/conversations/${e}/messages`+G({after_seq:d(),limit:lr}));N.messages.length!==0&&(C(N.messages),x())}),earlier:()=>M(async()=>{if(!(l.from>1))return;let v=ar(l,d());if(l.from<h())return P(v);await O(v.from),await T(),P(v),await r.readBack(h()),x()}),later:()=>M(async()=>{if(l.to===null)return;let v=ir(l,d());l.from<h()&&await b(v.to??d()),P(v)}),toBeginning:()=>M(async()=>{await b(100),P(sr(d()),"start")}),toNewest:()=>M(async()=>P(Yt(d()),"end")),reading(v){$=v},reread:v=>M(async()=>{let N=d(),F=[...a.filter(({seq:lt})=>lt<v),...await y(v-1,N)];JSON.stringify(F)!==JSON.stringify(a)&&(a=F,x())}),state:()=>m,watch(v){return o.add(v),()=>{o.delete(v),!(o.size>0||!m.loaded)&&([l,f,$]=[Yt(d()),null,!0],m=w())}}}}var Ci=20,gn=new WeakMap;function Li(t,e){gn.has(t)||gn.set(t,new Map);let n=gn.get(t),o=n.get(e)??mr({api:t,id:e});return n.delete(e),n.set(e,o),n.size>Ci&&n.delete(n.keys().next().value),o}function pr(t,e,n){let o=J(()=>Li(t,e),[t,e]),[r,a]=S(o.state());return g(()=>o.watch(a),[o]),g(()=>{n&&o.sync(n)},[o,n]),g(()=>{let i=c=>c?.what==="conversation"&&o.ahead(c.version);return Ct(t)?.watch({address:E`/v1/conversations/${e}`,nudge:i})},[t,o]),nr({messages:r.messages,reread:o.reread}),{...r,go:o,sync:o.sync}}function dr({reply_window:t},e){return!t||t.open&&e<Date.parse(t.closes_at)}function ip({preview:t},e){return t.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>e[o-1]||n)}function cp({name:t,language:e},n){return{name:t,...e&&{language:e},variables:n}}var Di=3e4,Mi=200,wn={notes:[],cursor:void 0};function $r(t,e){let[n,o]=S(wn),r=tt(t,E`/v1/conversations/${e}/notes`+G({limit:Mi,cursor:n.cursor}),Di),a=r.data?.notes??wn.notes,i=r.data?.next_cursor;g(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=S(wn.notes);return g(()=>l([...n.notes,...a]),[n,r.data]),{notes:c,refresh:r.refresh}}function hr(t){let[e,n]=S(()=>matchMedia(t).matches);return g(()=>{let o=matchMedia(t),r=()=>n(o.matches);return r(),o.addEventListener("change",r),()=>o.removeEventListener("change",r)},[t]),e}var Et=H("outbox"),ft=U({}),gr=new Map,Ri=[],Pi=2e4;function Pt(t,e=Et.get()){return e[t]??Ri}function vn(t,e){let n=t.at(-1)?.seq??0;return e.filter(({messageId:o,seq:r})=>!(r<=n)&&!t.some(a=>a.message_id===o))}function be(t){return Pt(t).some(e=>!yr(e))}function wr(t){return Pt(t).some(yr)}function yr(t){return xn(t).state!=="failed"}function xn({messageId:t,at:e,seq:n},o=ft.get(),r=Date.now()){return n>0?{state:"sent"}:o[t]??{state:r-e<Pi?"sending":"failed"}}function Se(t,e,n,{template:o,media:r}={}){let a={...o&&{template:o},...r?.length>0&&{media:r}},i={messageId:crypto.randomUUID(),text:n,...a,at:Date.now()};return bn(e,c=>[...c,i]),kr(t,e,i)}function vr(t,e,n){return kr(t,e,n)}function _e(t,e){bn(t,n=>n.filter(o=>o.messageId!==e)),ft.set(rt(ft.get(),e))}function kn(t){return gr.get(t)??Promise.resolve()}function xr(t,e){let n=Pt(t),o=vn(e,n);for(let r of n)o.includes(r)||_e(t,r.messageId)}function kr(t,e,n){yn(n.messageId,{state:"sending"});let o=kn(e).then(()=>qi(t,e,n));return gr.set(e,o),o}async function qi(t,e,{messageId:n,text:o,template:r,media:a}){try{let{body:i}=await To(t,{id:e},n,o,{template:r,media:a});bn(e,c=>c.map(l=>l.messageId===n?{...l,seq:i.seq}:l)),yn(n,{state:"sent"})}catch(i){yn(n,{state:"failed",refusal:i})}}function yn(t,e){ft.set({...ft.get(),[t]:e})}function bn(t,e){let n=e(Pt(t)),o=rt(Et.get(),t);Et.set(n.length===0?o:{...o,[t]:n})}var Wi=["channel.left","channel.closed"];function br(t,e){let n=e.findLastIndex(({type:r})=>r==="channel.paused");if(n<0||e.slice(n).some(({type:r})=>Wi.includes(r)))return!1;let o=Date.parse(e[n].time);return!t.some(({from:r,at:a})=>r.type==="agent"&&Date.parse(a)>o)}var Ii=100,Sr=14*864e5;function Oe(t){let e=H(t);return{store:e,of:(r,a=e.get(),i=Date.now())=>{let c=a[r];return c&&i-c.at<Sr?c.text:""},keep:(r,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(e.get()).filter(([,{at:l}])=>i-l<Sr));e.set(a===""?rt(c,r):V(c,r,{text:a,at:i},Ii))}}}var Sn=Oe("drafts"),yt=Sn.store,Q=Sn.of,mt=Sn.keep,qt=Oe("note-drafts");function Tt(t){return typeof t=="object"?t.total:t}function _r(t,e){return typeof t=="object"?{...t,total:e}:e}function Or(t){return Object.entries(t?.channels??{}).map(([n,o])=>s("capacity.mostOn",{most:o,channel:Vt(n)})).join(", ")}function Er(t,e,n={}){let o=Tt(t.capacity),r=Math.min(o,t.capacity?.channels?.[e]??o),a=Math.max(1,Math.min(n[e]??1,r)),i=l=>l.conversation?.channel===e,c=(t.tasks??[]).filter(i).reduce((l,f)=>l+(f.weight??1),0);return t.in_use+a<=o&&c+a<=r}async function Tr(t,e,n){let{channel:o,pause:r}=e;if(wt(n,e).pause.at_capacity!=="queue")return null;try{let{body:a}=await t.get(E`/v1/agents/${r.agent_id}/tasks`+G({limit:1}));return Er(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:Tt(a.capacity)}}catch{return null}}var Ee=U(null);function Nr(t){g(()=>Ee.set(t)),g(()=>()=>Ee.set(null),[])}var Ar={nudge:s("planWords.messageSent"),return:s("planWords.goesBackQueue"),close:s("planWords.closed")},Bi=5;function Rp(t){let e=({after_seconds:n,do:o,text:r})=>{let a=s("planWords.after",{time:zn(n),deed:Ar[o]??o});return r?`${a}: ${r}`:a};return t.map(e).join("; ")||s("planWords.nothingHappens")}function Te({do:t,next_at:e}){return s("planWords.ifCustomerStaysSilent",{deed:Ar[t]??t,time:X(e)})}function Pp(t){let e=({after_seconds:n,do:o,text:r},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!r?.trim():a===t.length-1);return t.length>0&&t.length<=Bi&&t.every(e)}var Fi={leave:()=>s("outcomes.leftConversation"),pause:(t,e,n)=>t.channel_state==="pause"?s("outcomes.paused"):Ui(t,n),answer:(t,e,{outcome:n})=>s("outcomes.answered",{outcome:xt(n)}),end:()=>s("outcomes.conversationClosed"),resume:(t,e)=>Cr(s("common.resumed"),t,e),reactivate:(t,e)=>Cr(s("common.takenUpAgain"),t,e),take:({task:t},e)=>t?.agent_id===e?s("outcomes.takenTaskYoursNow"):s("outcomes.assignedHasNow",{agent:t?.agent_id}),transfer:(t,e,{agentId:n}={})=>Hi(t,e,n),skip:({leave:t})=>t?.plan?s("outcomes.skipped",{next:Te(t.plan)}):s("outcomes.skippedNothingElsePlanned"),cancel:()=>s("outcomes.canceledNothingPlannedAny"),extend:({pause:t})=>t?s("outcomes.extendedStaysPausedUntil",{time:X(t.reassign_at)}):s("outcomes.extended")};function Lr(t,e,n,o){return Fi[t](e,n,o)}function Ui({signals:t},{wait:e}={}){let n=t?.find(({signal:o})=>o===e?.signal);return n?s("outcomes.notPausedWasAnsweredAlready",{outcome:xt(n.outcome)}):s("outcomes.notPausedWasAnswered")}function Cr(t,{task:e,queue:n},o){return e?.status==="assigned"?e.agent_id===o?s("outcomes.taskYoursAgain",{done:t}):s("outcomes.for",{done:t,agent:e.agent_id}):e?.reserved_for?e.reserved_for===o?s("outcomes.waitsForYourSlot",{done:t}):s("outcomes.waitsForSlot",{done:t,agent:e.reserved_for}):s("outcomes.waitsQueueAnyFree",{done:t,queue:e?.queue??n})}function Hi({task:t,queue:e},n,o){if(t?.status==="assigned")return t.agent_id===n?s("outcomes.transferredHaveNow"):s("outcomes.transferredHasNow",{agent:t.agent_id});let r={agent:o,queue:t?.queue??e};return o?s("outcomes.cannotTakeNowWaits",r):s("outcomes.transferredWaitsQueue",r)}function Dr({conversation:t,history:e,settings:n,poll:o,onChanged:r,ask:a}){let{api:i,user:c}=R(),{busy:l,refusal:f,run:$,clear:m}=it(),[p,d]=S(!1),[h,w]=S(null),L=Yi(),{id:x}=t,y=z(t),_=async(T,O,b,M=!0)=>{await kn(x),w(O.agentId??null);let P=()=>Do[T](i,{...t,version:b.version},O),{answer:v,refusal:N}=await $(T,P,Gi);v?(a(null),Rt(v.body,c.id),v.body.task?.agent_id===c.id&&Lt(v.body.task.id),_t(Lr(T,v.body,c.id,O)),await r(v)):N.code==="version_mismatch"?await C(T,O,b,M):N.code==="unanswered"&&L.current?a({what:"leave",details:O}):((N.status===409||N.status===404)&&o.refresh(),L.current||q(T,te(N,{forAgent:O.agentId})))},C=async(T,O,b,M)=>{d(!0);try{let P=await i.get(E`/v1/conversations/${x}`);o.put(P.body,P.etag);let v=P.body.last_message.seq===b.seq,N=v||!L.current?[]:await e.sync(P.body),I=v?!1:!L.current||N.some(lt=>Ki(lt,b,c)),F=xe(P.body,c,n)[T];M&&F&&!I&&!ji.includes(T)?await _(T,O,{...b,version:P.body.version},!1):L.current?a({what:"again",name:T,details:O,readUpTo:b.seq}):q(T,s("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),L.current||q(T,s("perform.serviceCannotReached"))}finally{d(!1)}},q=(T,O)=>{let b={words:s("common.open"),href:ot("desk",x)};_t(s("common.doneCustomerWhy",{done:Mo[T],customer:y,why:O}),{tone:"bad",action:b})};return{perform:_,busy:l!==null||p,refusal:f,about:h,clear:m}}var ji=["skip"];function Ki({seq:t,from:e},n,o){return t>n.seq&&!(e.type==="agent"&&e.id===o.id)}function Gi({code:t}){return t==="version_mismatch"||t==="unanswered"}function Yi(){let t=A(!0);return g(()=>(t.current=!0,()=>t.current=!1),[]),t}var Mr=["end","extend","assign","take-over"],Rr=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.y));var _n=Oe("draft-files"),zi=[],Ne=_n.store;function vt(t,e){let n=_n.of(t,e);return n===""?zi:JSON.parse(n)}function Nt(t,e){_n.keep(t,e.length===0?"":JSON.stringify(e))}function Ae({name:t,url:e}){return t??e}function Pr(t){let e=Q(t,k(yt)).trim(),n=vt(t,k(Ne)),o=[e,...n.map(Ae)].filter(Boolean).join(`
`);k(Et),k(ft);let r=be(t);return o!==""||r?{draft:o,failed:r}:null}function Vi(t,e){let[n,o]=[Q(e),vt(e)];return mt(e,""),Nt(e,[]),Se(t,e,n,{media:o})}function gd({conversation:t,unsent:e,canReply:n}){let{api:o}=R();return e?e.draft===""?u`<${Z} tone="warn">${s("common.messageYoursCouldNot")}<//>`:u`
    <${Z} tone="warn">
      <span>${s("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${e.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Vi(o,t.id)}>${s("unsent.send")}</button>`}
    <//>
  `:null}function qr({conversation:t,actions:e,history:n,settings:o,poll:r,onChanged:a}){let{api:i,config:c}=R(),[l,f]=S(null),[$,m]=S(!1),p=Pr(t.id),d=k(nt)[t.id],h=Dr({conversation:t,history:n,settings:o,poll:r,onChanged:a,ask:f}),{perform:w,refusal:L,about:x,clear:y}=h,_=h.busy||$||!n.loaded,{id:C}=t,q=z(t);Xi(d,C,n.messages.at(-1));let T=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),O=n.messages.at(-1)?.from.type==="customer"&&!wr(C),b=(K,Ge,Ln=T())=>{f(null),Xn(C,{name:K,customer:q,seq:Ln.seq},c.undoSeconds,()=>w(K,Ge,Ln))},M=(K,Ge={})=>w(K,Ge,T()),P=K=>{y(),f({what:K})},v=()=>O||p?P("leave"):b("leave",{}),N=e.pause&&br(n.messages,n.events),I=()=>p?P("pause-again"):b("pause",{again:!0}),F=K=>b("answer",{signal:t.pause.wait.signal,outcome:K}),lt=async()=>{m(!0);let K=await Tr(i,t,o);m(!1),K?f({what:"give-away",load:K}):await M("resume")},st=()=>{f(null),y()},Ks=()=>{let K=T();return()=>Q(C).trim()===""?b("leave",{},K):P("leave")},Cn=!_&&!d;if(Nr({conversation:t,rules:wt(o,t).pause,leaveOnceSent:e.leave&&Cn?Ks:null,pauseUntil:e.pause&&Cn?K=>p?P("pause"):b("pause",K):null}),d)return u`<${Ji} name=${d.name} id=${C} />`;let Gs=Ot(t),Ys=l!==null&&Mr.includes(l.what);return u`
    <div class="actions">
      <${Qi} actions=${{...e,again:N}} disabled=${_} ...${{ask:P,onLeave:v,onResume:lt,onAgain:I,onAnswer:F}}
        onPlan=${M} onTake=${()=>e.from?P("take-over"):M("take")} onReactivate=${()=>M("reactivate")} />
      ${!Ys&&u`<${ct} refusal=${L} forAgent=${x??e.forAgent} onDismiss=${y} />`}
      ${l&&u`
        <${Rr} ...${{asking:l,conversation:t,actions:e,owner:Gs,history:n,settings:o,unsent:p,isUnanswered:O,refusal:L,about:x}}
          busy=${_} begin=${b} now=${M} onClose=${st} />
      `}
    </div>
  `}function Qi({actions:t,disabled:e,ask:n,onLeave:o,onResume:r,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:f}){let $=t.forAgent?` ${s("common.for",{agent:t.forAgent})}`:"",m=(p,d,h,w="")=>u`
    <button type="button" class=${w} disabled=${e} aria-keyshortcuts=${p} onClick=${h}>${d}</button>
  `;return u`
    <div class="action-buttons">
      ${t.answer&&m("y",s("common.approve"),()=>i("approved"),"primary")}
      ${t.answer&&m("d",s("common.decline"),()=>i("declined"))}
      ${t.take&&m("a",t.from?s("common.takeOver"):s("common.take"),l,t.from?"":"primary")}
      ${t.resume&&m("u",s("common.resume")+$,r,t.answer?"":"primary")}
      ${t.reactivate&&m("u",s("common.takeUpAgain")+$,f,"primary")}
      ${t.skip&&m("s",s("actions.skipNextStep"),()=>c("skip"))}
      ${t.skip&&m("q",s("common.cancelPlan"),()=>c("cancel"))}
      ${t.pause&&m("p",s("common.pause")+$,()=>n("pause"))}
      ${t.again&&m("o",s("common.pauseAgain")+$,a)}
      ${t.leave&&m("l",s("common.leave")+$,o)}
      ${t.leave&&m("f",s("common.leaveDetails")+$,()=>n("leave-with"))}
      ${t.extend&&m("x",s("common.extend"),()=>n("extend"))}
      ${t.assign&&m("g",s("common.assign"),()=>n("assign"))}
      ${t.transfer&&m("t",s("common.transfer"),()=>n("transfer"))}
      ${t.end&&m("e",s("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function Ji({name:t,id:e}){let{doing:n,now:o}=kt[t];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>re(e)}>${s("common.undo")}</button>
      <button type="button" onClick=${()=>jt(e)}>${o}</button>
    </div>
  `}function Xi(t,e,n){g(()=>{t&&n?.from.type==="customer"&&n.seq>t.seq&&jt(e)},[n?.seq])}function Wr(t){let e=t.split("@")[0].match(/\p{L}[\p{L}\p{M}]*/gu)??[];if(e.length===0)return t.match(/\d{1,2}(?=\D*$)/)?.[0]??"?";let[n,o]=[e[0],e.length>1?e.at(-1):""].map(r=>[...r][0]??"");return(Zi(n)?n+o:n).toLocaleUpperCase()}var Zi=t=>t.toLowerCase()!==t.toUpperCase();function Ir(t){return[...t].reduce((e,n)=>(e*31+n.codePointAt(0))%9973,7)%6}function Wt({name:t}){return u`<span class="avatar" data-colour=${Ir(t)} data-initials=${Wr(t)} aria-hidden="true"></span>`}function Br({reason:t,note:e,wait:n,topic:o}){return[t&&{text:t,isTyped:!0},e&&{text:e,isTyped:!0},n?.ask&&{text:s("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:s("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:s("common.waits",{topic:o})}].filter(Boolean)}function Fr({agent_id:t,then:e,on_reply:n},o){let r=t===o?s("pauseWords.comesBackThenIf"):s("pauseWords.comesBackThenIfAvailable",{agent:t});return[e==="agent"&&r,tc[n]].filter(Boolean).join(" ")}var tc={notify:s("pauseWords.othersAreToldWhen"),wake:s("pauseWords.endsWhenCustomerWrites")};var ec=100,Ce=H("reasons");function Ur({task:t,last_pause:e}){if(t)return e?.reason&&Ce.get()[t.id]!==e.reason&&Ce.set(V(Ce.get(),t.id,e.reason,ec)),e?.reason??Ce.get()[t.id]}function Le({pause:t}){let e=j(),{tone:n,text:o}=Xt(t.reassign_at,e,void 0,t.then);return u`
    <time class="due" data-tone=${n} datetime=${t.reassign_at} title=${X(t.reassign_at)}>${o}</time>
  `}function jr({conversation:t,wrapping:e,user:n,busy:o,onComplete:r}){let{pause:a,task:i}=t,c=nc(t,n),l=Ur(t);return u`
    ${e&&u`
      <div class="banner" data-tone="accent">
        <p><strong>${s("banner.wrappingUp")}</strong> ${s("banner.capacityFreeOnceComplete")}</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${o!==null}
          onClick=${()=>r(e)}>
          ${s("banner.completeWrapUp")}
        </button>
      </div>
    `}
    ${c&&u`<div class="banner"><p>${c}</p></div>`}
    ${a?.note&&u`<${It} tag=${s("common.note")} text=${a.note} />`} ${a?.wait&&u`<${sc} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${ac} given=${t.signals?.at(-1)} />`}
    ${l&&u`<${It} tag=${s("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${It} tag=${i.reason==="transfer"?s("banner.handedOn"):s("common.note")} text=${i.note} />`}
  `}function nc(t,e){let{channel_state:n,pause:o,leave:r,task:a}=t;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===e.id?s("banner.pausedByYou"):s("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${Hr(o)}<${Le} pause=${o} />
      ${" "}<span class="weak">${Fr(o,e.id)}</span>
    `}if(n==="inactive"){let i=s("banner.replyUntilBringsBack",{date:Gn(r.expires_at)});return`${oc(r,e)}. ${Hr(r)}${i}${rc(r)}`}if(n==="closed")return s("banner.closedCustomersNextMessage");if(!a)return s("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===e.id?s("banner.waitsForYourSlot"):s("banner.waitsForSlot",{agent:i})}return a.status==="pending"?s("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===e.id?null:s("banner.workingOn",{agent:a.agent_id})}function oc({agent_id:t},e){return t?t===e.id?s("banner.leftByYou"):s("banner.leftBy",{agent:t}):s("banner.nobodyHadYet")}function Hr({topic:t}){return t?`${s("banner.waitsForTopic",{topic:t})} `:""}function rc({plan:t}){return t?` ${Te(t)}`:""}function It({tag:t,text:e}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${t}</span> ${e}</p></div>`}function sc({wait:{ask:t,signal:e}}){return t?u`<${It} tag=${s("banner.asked")} text=${t} />`:u`<${It} tag=${s("banner.waitsFor")} text=${s("banner.signal",{signal:e})} />`}function ac({given:t}){if(!t)return null;let e=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${It} tag=${s("banner.answer")} text=${[xt(t.outcome),...Object.entries(t.data??{}).map(e)].join(", ")} />`}var ic=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,Kr="^{}\\[~]|€\f";function Gr(t){let e=[...t],n=e.every(c=>ic.includes(c)||Kr.includes(c)),[o,r]=n?[160,153]:[70,67],a=n?e.reduce((c,l)=>c+(Kr.includes(l)?2:1),0):t.length;if(a<=o)return{used:a,messages:a===0?0:1,left:o-a};let i=Math.ceil(a/r);return{used:a,messages:i,left:i*r-a}}function De({at:t}){let e=j();return!t||Date.parse(t)<=e?null:u`<span class="until">${s("composer.freeAnswersUntil",{at:Jt(t,e)})}</span>`}var cc="(pointer: coarse)",uc=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.z)),lc=()=>matchMedia(cc).matches;function Yr({conversation:t,canLeave:e,onSend:n}){let o=et(),r=Q(t.id,k(yt)),a=vt(t.id,k(Ne)),i=r.trim()===""&&a.length===0,c=lc(),l=k(Ee)?.leaveOnceSent,f=(d=null)=>{let h=Q(t.id),w=vt(t.id);h.trim()===""&&w.length===0||(mt(t.id,""),Nt(t.id,[]),n(h,{media:w,leave:d}))},$=()=>l&&f(l()),m=d=>{d.preventDefault(),f()},p=d=>{let h=d.ctrlKey||d.metaKey||!(c||d.shiftKey);d.key!=="Enter"||d.isComposing||!h||(d.preventDefault(),e&&d.shiftKey?$():f())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${s("composer.reply",{name:z(t)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${r} aria-describedby=${`${o}-hint`}
        onInput=${d=>mt(t.id,d.currentTarget.value)} onKeyDown=${p}></textarea>
      <div class="composer-foot">
        <${uc} files=${a} onChange=${d=>Nt(t.id,d)} />
        <span id=${`${o}-hint`} class="hint">
          ${c?s("composer.enterStartsNewLine"):s("composer.enterSendsShiftEnter")}
          <${De} at=${t.reply_window?.closes_at} />
          <${fc} ...${{conversation:t,text:r}} />
        </span>
        <span class="note-actions">
          ${e&&u`
            <button type="button" disabled=${i||!l} aria-keyshortcuts="Control+Shift+Enter" onClick=${$}>
              ${s("beforeLeave.sendLeave")}
            </button>
          `}
          <button type="submit" class="primary" disabled=${i}>${s("common.send")}</button>
        </span>
      </div>
    </form>
  `}function fc({conversation:t,text:e}){if(t.channel!=="sms"||e==="")return null;let{messages:n,left:o}=Gr(e);return u`<span class="sms-counter">${s("composer.textMessages",{count:n,left:o})}</span>`}var mc={sending:s("delivery.sending"),accepted:s("delivery.accepted"),sent:s("delivery.sent"),delivered:s("delivery.delivered"),read:s("delivery.read"),failed:s("delivery.failed")},pc={reply_window_closed:s("delivery.replyWindowClosed"),opted_out:s("delivery.optedOut"),bad_address:s("delivery.badAddress"),too_long:s("delivery.tooLong"),template_refused:s("delivery.templateRefused"),rejected:s("delivery.rejected"),expired:s("delivery.expired"),no_connection:s("delivery.noConnection"),unknown:s("delivery.unknown")};function zr({status:t}){return mc[t]??t}function Vr({error:t}){if(!t)return null;let e=pc[t.code]??t.code;return t.provider_code?s("delivery.withCode",{why:e,code:t.provider_code}):e}var dc={"conversation.opened":({actor:t},{who:e,isMe:n})=>Pe(t)?s("trail.customerOpenedConversation"):n?s("trail.youWroteFirst"):s("trail.theyWroteFirst",{who:e}),"channel.left":(t,{who:e,isMe:n})=>t.cause==="auto_leave"?s("trail.customerStayedSilentLeft"):(n?s("trail.youLeft"):s("trail.theyLeft",{who:e}))+Re(t),"channel.paused":(t,{who:e,isMe:n})=>(n?s("trail.youPaused"):s("trail.theyPaused",{who:e}))+Re(t),"channel.resumed":(t,{who:e,isMe:n,whom:o,arrived:r})=>{if(t.cause in Me)return s("trail.whyBackWith",{why:Me[t.cause],whom:o});let a=(n?s("trail.youResumed"):s("trail.theyResumed",{who:e}))+Re(t);return r===0?a:s("trail.messagesArrivedMeanwhile",{resumed:a,count:r})},"channel.reassigned":({cause:t},{who:e,isMe:n})=>t!=="bulk"?s("trail.whyBackInQueue",{why:Me[t]??Me.pause_expired}):n?s("trail.youEndedPauseWithOthers"):s("trail.theyEndedPauseWithOthers",{who:e}),"channel.reactivated":({actor:t,cause:e},{who:n,isMe:o})=>Pe(t)?s("trail.customerRepliedActiveAgain"):e==="follow_up"?s("trail.customerStayedSilentActive"):e==="bulk"?o?s("trail.youWokeWithOthers"):s("trail.theyWokeWithOthers",{who:n}):o?s("trail.youTookUpAgain"):s("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:t},{who:e,isMe:n})=>{let o=xt(t);return n?s("trail.youAnswered",{answer:o}):s("trail.theyAnswered",{who:e,answer:o})},"pause.extended":(t,{who:e,isMe:n})=>(n?s("trail.youExtendedPause"):s("trail.theyExtendedPause",{who:e}))+Re(t),"pause.reminder":({agent_id:t},{me:e})=>t===e?s("trail.youWereReminded"):s("trail.theyWereReminded",{agent:t}),"leave.skipped":()=>s("trail.customerStayedSilentStays"),"channel.expired":()=>s("trail.timeReplyOver"),"plan.skipped":({cause:t},{who:e,isMe:n})=>t==="follow_up"?s("trail.channelCarriesNoNudge"):n?s("trail.youSkipped"):s("trail.theySkipped",{who:e}),"plan.canceled":(t,{who:e,isMe:n})=>n?s("trail.youCanceledPlan"):s("trail.theyCanceledPlan",{who:e}),"channel.closed":({cause:t},{who:e,isMe:n})=>t==="follow_up"?s("trail.customerStayedSilentClosed"):n?s("trail.youEndedConversation"):s("trail.theyEndedConversation",{who:e}),"task.taken":(t,{who:e,isMe:n,whom:o})=>t.agent_id===t.actor?.id?n?s("trail.youTook"):s("trail.theyTook",{who:e}):n?s("trail.youTookFor",{whom:o}):s("trail.theyTookFor",{who:e,whom:o}),"task.transferred":(t,{who:e,isMe:n,whom:o})=>n?s("trail.youHandedOn",{whom:o}):s("trail.theyHandedOn",{who:e,whom:o}),"task.returned":({cause:t})=>$c[t]??s("trail.backInQueue"),"task.escalated":()=>s("trail.stillNotAnsweredStays"),"task.assigned":(t,{me:e})=>t.agent_id===e?s("trail.assignedToYou"):s("trail.assignedTo",{agent:t.agent_id})},Me={pause_expired:s("trail.pauseReachedLimit"),message:s("trail.customerReplied"),signal:s("trail.whatWaitedHasCome")},$c={agent_absent:s("trail.backQueueAgentWas"),agent_removed:s("trail.backQueueAgentNo"),unanswered:s("trail.backQueueAgentDid")},hc=["resume","transfer","take","reactivate","outbound","bulk"],gc=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Jr({messages:t,events:e,next:n=null},o,r=[]){let{dividers:a,whilePaused:i}=vc(e,o),c=t[0]?.seq??1,l=a.filter(({after:m})=>(c===1||m>=c)&&(!n||m<n.seq)),f=[],$=0;for(let m of t){for(;$<l.length&&l[$].after<m.seq;)f.push(l[$++]);f.push({kind:"message",message:m,mine:m.from.type==="agent"&&m.from.id===o,whilePaused:i.has(m.seq)})}return yc([...f,...l.slice($)],wc(r,c>1?t[0]?.at:null,n?.at),o)}function wc(t,e,n){let[o,r]=[e?Date.parse(e):-1/0,n?Date.parse(n):1/0];return t.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<r)}function yc(t,e,n){let o=[],r=0;for(let a of t){let i=Date.parse(a.message?.at??a.at);for(;r<e.length&&Date.parse(e[r].at)<i;)o.push(Qr(e[r++],n));o.push(a)}return[...o,...e.slice(r).map(a=>Qr(a,n))]}function Qr(t,e){return{kind:"note",note:t,mine:t.author.id===e}}function vc(t,e){let n=[],o=new Set,r=0,a=!1,i=0;for(let c of t){c.type==="message.added"&&(r=c.seq,a&&(o.add(r),i+=1));let l=dc[c.type];if(l&&!xc(c)){let f=!Xr(c.actor)&&!Pe(c.actor)&&c.actor.id===e,$=l(c,{who:bc(c.actor),isMe:f,whom:kc(c,e),arrived:i,me:e});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:r,text:$})}c.type==="channel.paused"?[a,i]=[!0,0]:gc.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function xc(t){return t.type==="task.assigned"&&hc.includes(t.cause)}function Pe(t){return t?.type==="customer"}function Xr(t){return!t||t.type==="system"}function kc({agent_id:t,queue:e},n){return t?t===n?s("trail.you"):t:s("trail.queue",{queue:e})}function bc(t){return Xr(t)?s("trail.system"):Pe(t)?s("trail.customer"):t.id}function Re({actor:t,agent_id:e}){return t?.type==="supervisor"&&e&&e!==t.id?` ${s("common.for",{agent:e})}`:""}var Sc=80;function ts(t,e,n){let o=A(null),r=A({isEnd:!0,entry:null,top:0,jump:t.jump,added:0}),[a,i]=S(!1),c=()=>{o.current&&(Object.assign(r.current,_c(o.current,t.later)),t.go.reading(r.current.isEnd),r.current.isEnd&&i(!1))},l=()=>{o.current&&Zr(o.current,r.current),c()};dt(()=>{let{jump:m,added:p,isEnd:d}=r.current;!d&&n>p&&i(!0),Object.assign(r.current,{added:n,jump:t.jump}),t.jump&&t.jump!==m?On(o.current,t.jump.to):Zr(o.current,r.current),c()},e);let f=A(l);return f.current=l,g(()=>{let m=new ResizeObserver(()=>f.current());return m.observe(o.current),m.observe(o.current.querySelector("ol")),()=>m.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{t.later?t.go.toNewest():On(o.current,"end"),o.current.focus()}}}function On(t,e){t.scrollTop=e==="start"?0:t.scrollHeight}function _c(t,e){let{scrollTop:n,scrollHeight:o,clientHeight:r}=t,a=!e&&o-n-r<Sc,{top:i}=t.getBoundingClientRect(),c=[...t.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function Zr(t,{isEnd:e,entry:n,top:o}){e?On(t,"end"):n?.isConnected&&(t.scrollTop+=n.getBoundingClientRect().top-t.getBoundingClientRect().top-o)}var Oc=/^\*?\p{Lu}[\p{L}. ]{0,20}:\*? \S/u,Ec=/[<[(][^\s<>@]{1,100}@[^\s<>@]{1,100}[>\])]/;var Tc=/[\p{N}@]/u;function ns(t){let e=t.split(`
`),n=[Nc(e),Lc(e)].filter(r=>r>0);if(n.length===0)return{said:t,quoted:null};let o=e.slice(0,Math.min(...n)).join(`
`).length;return t.slice(0,o).trim()===""?{said:t,quoted:null}:{said:t.slice(0,o),quoted:t.slice(o)}}function Nc(t){return t.findIndex((e,n)=>Ac(e)?es(t,os(t,n+1),Cc(e)):qe(t[n-1])&&es(t,n,!1))}function Ac(t){let e=t.trim();return e.length<=300&&["---","___"].some(n=>e.startsWith(n)&&e.endsWith(n))}function Cc(t){return/\p{L}/u.test(t.slice(0,300))}function es(t,e,n){let o=t.slice(e,e+3).map(r=>r.slice(0,300).trim());return o.length===3&&o.every(r=>Oc.test(r))&&(n||Ec.test(o[0]))}function qe(t){return t!==void 0&&t.trim()===""}function os(t,e){let n=e;for(;n<t.length&&qe(t[n]);)n+=1;return n}function Lc(t){let e=r=>r.trimStart().startsWith(">"),n=t.length;for(;n>0&&(e(t[n-1])||qe(t[n-1]));)n-=1;let o=os(t,n);if(o===t.length)return-1;for(let r=1;r<=2;r+=1){let a=t.slice(Math.max(n-r,0),n).join(" ");if((n-r===0||qe(t[n-r-1]))&&a.length<=300&&a.trimEnd().endsWith(":")&&Tc.test(a))return n-r}return o}var Dc=/\bhttps?:\/\/[^\s<>"]+/gi,Mc=/[.,;:!?'’”]+$/;function rs(t){let e=[],n=0,o=(r,a,i=null)=>r<a&&e.push({text:t.slice(r,a),href:i});for(let{0:r,index:a}of t.matchAll(Dc)){let i=ss(r);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,t.length),e}function ss(t){let e=t.replace(Mc,"");return e.endsWith(")")&&!e.includes("(")?ss(e.slice(0,-1)):e}function pt({text:t}){return u`
    <p class="message-body" dir="auto">
      ${rs(t).map(({text:e,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${e}</a>`:e)}
    </p>
  `}function as({text:t}){let{said:e,quoted:n}=ns(t);return n===null?u`<${pt} text=${t} />`:u`
    <${pt} text=${e.trimEnd()} />
    <details class="quoted">
      <summary>${s("history.quoted")}</summary>
      <${pt} text=${n.trim()} />
    </details>
  `}function is({conversationId:t,entry:e,canReply:n,onSent:o}){j();let{state:r,refusal:a}=xn(e,k(ft));return u`
    <li class="message" data-from="agent" data-pending=${r!=="sent"}>
      <p class="message-head">
        <span class="author">${s("common.you")}</span>
        ${r==="sending"&&u`<span role="status">${s("pending.sending")}</span>`}
      </p>
      ${e.text!==""&&u`<${pt} text=${e.text} />`}
      ${e.media?.map(i=>u`<p key=${i.url} class="message-body" dir="auto">${Ae(i)}</p>`)}
      ${r==="failed"&&u`<${Rc} ...${{conversationId:t,entry:e,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function Rc({conversationId:t,entry:e,refusal:n,canReply:o,onSent:r}){let{api:a}=R(),{messageId:i,text:c,media:l=[]}=e,f=async()=>{await vr(a,t,e),r()},$=()=>{let m=Q(t);_e(t,i),mt(t,[c,m].filter(Boolean).join(`
`)),Nt(t,[...l,...vt(t)])};return u`
    <${Z} tone="bad">
      <span>${s("pending.notSent")} ${n?te(n):s("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${f}>${s("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${$}>${s("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>_e(t,i)}>${s("common.discard")}</button>
      </span>
    <//>
  `}var Pc=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.H)),cs={message:s("history.needsNoAnswer"),auto_reply:s("history.automaticReply"),reaction:s("history.reaction"),receipt:s("history.receipt")};function ls({conversationId:t,customer:e,isMail:n,history:o,notes:r,canReply:a,onSent:i}){let{user:c}=R(),{messages:l,shown:f,earlier:$,later:m,loaded:p,go:d}=o,h=j(),w=Yn(0,h),L=Pt(t,k(Et)),x=J(()=>vn(l,L),[l,L]),y=J(()=>Bc(Jr(f,c.id,r),h).map(b=>u`<${Fc} key=${Ic(b)} ...${{conversationId:t,entry:b,customer:e,isMail:n}} />`),[t,f,r,e,n,c.id,w]);Wc(x.length,o);let{scroller:_,onScroll:C,below:q,toEnd:T}=ts(o,[y,x],o.count+r.length+x.length),O=b=>()=>{_.current.focus({preventScroll:!0}),b()};return u`
    <div class="history-frame">
      ${($||m)&&u`<${qc} ...${{history:o,toBeginning:O(d.toBeginning),toNewest:O(d.toNewest)}} />`}
      <div class="history" ref=${_} onScroll=${C} tabindex="0" role="region" aria-label=${s("history.history")}
        aria-busy=${!p}>
        ${$&&u`<${us} words=${s("history.showEarlierMessages")} onClick=${d.earlier} />`}
        <ol>
          ${y}
          ${!m&&x.map(b=>u`<${is} key=${b.messageId} ...${{conversationId:t,entry:b,canReply:a,onSent:i}} />`)}
        </ol>
        ${m&&u`<${us} words=${s("history.showLaterMessages")} onClick=${d.later} />`}
      </div>
      ${q&&u`<button type="button" class="small to-end" onClick=${T}>${s("history.newMessagesBelow")}</button>`}
    </div>
  `}function qc({history:{shown:t,count:e,earlier:n,later:o},toBeginning:r,toNewest:a}){let[i,c]=[t.messages[0]?.seq??0,t.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${s("history.place",{from:i,to:c,count:e})}</span>
      ${n&&u`<button type="button" class="small" onClick=${r}>${s("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${s("history.toNewest")}</button>`}
    </p>
  `}function us({words:t,onClick:e}){return u`<p class="history-more"><button type="button" class="small" onClick=${e}>${t}</button></p>`}function Wc(t,{later:e,go:n}){let o=A(t);g(()=>{e&&t>o.current&&n.toNewest(),o.current=t},[t])}function Ic({kind:t,id:e,message:n,note:o,at:r}){return t==="note"?`n${o.note_id}`:t==="message"?`m${n.seq}`:e??`${t}${r}`}function Bc(t,e){let n=null;return t.flatMap(o=>{let r=(o.message??o.note??o).at,a=Kn(r,e);return a===n?[o]:(n=a,[{kind:"day",at:r,text:a},o])})}function Fc({conversationId:t,entry:e,customer:n,isMail:o}){return e.kind==="day"?u`<li class="day"><span>${e.text}</span></li>`:e.kind==="note"?u`<${jc} ...${e} />`:e.kind==="divider"?u`<${Uc} divider=${e} />`:u`<${Hc} ...${e} ...${{conversationId:t,customer:n,isMail:o}} />`}function Uc({divider:t}){return u`
    <li class="divider" data-type=${t.type}>
      <span>${t.text} <time datetime=${t.at} title=${X(t.at)}>${Qt(t.at)}</time></span>
    </li>
  `}function Hc({conversationId:t,message:e,mine:n,whilePaused:o,customer:r,isMail:a}){let{from:i,body:c,at:l,kind:f,quiet:$,delivery:m,media:p}=e,d={customer:r,system:s("history.sentPlanned")}[i.type]??i.id;return u`
    <li class="message" data-from=${i.type} data-quiet=${$||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?s("common.you"):d}</span>
        <time datetime=${l} title=${X(l)}>${Qt(l)}</time>
        ${$&&u`<span class="weak">${cs[f]??cs.message}</span>`}
        ${o&&u`<span class="while-paused">${s("history.arrivedWhilePaused")}</span>`}
        ${m&&u`<span class="delivery" data-status=${m.status} title=${X(m.at)}>${zr(m)}</span>`}
      </p>
      ${c!==""&&u`<${a&&i.type==="customer"?as:pt} text=${c} />`}
      ${c===""&&p.length===0&&u`<p class="message-body"><em>${s("history.noText")}</em></p>`}
      ${p.length>0&&u`<${Pc} ...${{conversationId:t,message:e}} />`}
      ${m?.error&&u`<p class="message-failed">${Vr(m)}</p>`}
    </li>
  `}function jc({note:t,mine:e}){let{author:n,text:o,at:r}=t;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${s("common.note")}</span> <span class="author" dir="auto">${e?s("common.you"):n.id}</span>
        <time datetime=${r} title=${X(r)}>${Qt(r)}</time> <span>${s("history.notCustomer")}</span>
      </p>
      <${pt} text=${o} />
    </li>
  `}function En({conversationId:t}){let e=Q(t,k(yt)).trim();return e===""?null:u`
    <${Z} tone="warn">
      <span>${s("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${e}</q>
      <button type="button" class="small" onClick=${()=>mt(t,"")}>${s("common.discard")}</button>
    <//>
  `}var Kc=16*1024;function fs({conversationId:t,onAdded:e}){let{api:n}=R(),{busy:o,refusal:r,run:a,clear:i}=it(),c=qt.of(t,k(qt.store)),[l,f]=S(c!==""),$=A({}),m=A(null),p=()=>{i(),f(!1)},d=async()=>{let h=qt.of(t).trim();if(h==="")return;$.current.text!==h&&($.current={text:h,id:crypto.randomUUID()});let{answer:w}=await a("note",()=>No(n,t,$.current.id,h));w&&($.current={},qt.keep(t,""),p(),_t(s("noteBox.noteAdded")),await e())};return Yc(m,l),l?u`<${Gc} ...${{conversationId:t,text:c,refusal:r}} busy=${o!==null} onAdd=${d} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${m} onClick=${()=>f(!0)}>${s("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${s("common.draft")}</span>`}
      </div>
    `}function Gc({conversationId:t,text:e,busy:n,refusal:o,onAdd:r,onClose:a}){let i=et(),c=A(null);g(()=>c.current.focus(),[]);let l=new TextEncoder().encode(e.trim()).length>Kc,f=e.trim()!==""&&!l,$=p=>{p.preventDefault(),f&&!n&&r()},m=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&$(p)};return u`
    <form class="note-box" onSubmit=${$}>
      <label for=${i}>${s("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${e} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>qt.keep(t,p.currentTarget.value)} onKeyDown=${m}></textarea>
      <${ct} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${i}-hint`} class="hint" data-wrong=${l}>
          ${l?s("noteBox.thisTooLongNote"):s("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${a}>${s("common.close")}</button>
          <button type="submit" disabled=${!f||n}>${s("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `}function Yc(t,e){let n=A(e);g(()=>{n.current&&!e&&t.current?.focus(),n.current=e},[e])}function Bt({channel:t}){return u`<span class="tag">${Vt(t)}</span>`}function ms({state:t}){return u`<span class="tag state" data-state=${t}>${Fn(t)}</span>`}function Ft({priority:t}){return t>0?u`<span class="tag priority">${s("tags.priority",{priority:t})}</span>`:null}var zc=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.L)),Vc=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.E)),Qc=1500,Jc="(min-width: 1400px)",Xc=s("conversation.thisConversationNotYours");function ps({id:t,back:e,hrefOf:n,settings:o,wrapping:r,busy:a,onComplete:i,onChange:c}){let{api:l,user:f}=R(),$=k(nt)[t];ie(l,`conversation:${t}`);let m=tt(l,E`/v1/conversations/${t}`,Qc),p=m.data,d=pr(l,t,p),h=$r(l,t),w=A(null),L=A(!1);p&&(L.current=!0),tu(w,p&&`${p.channel_state} ${Ot(p)}`),g(()=>At(p?.pause),[p]);let x=me("customer",hr(Jc),k(B));g(()=>{p&&Rt(p,f.id)},[p]),eu(l,p,d,f),g(()=>xr(t,d.messages),[t,d.messages]);let y=u`<a class="back" data-always=${!!e.always} href=${e.href}>${e.words}</a>`;if(!p){let b=L.current&&m.error?.status===404;return u`
      <div class="conversation">
        ${y}
        ${b?u`<${Z} tone="warn">${Xc}<//>`:u`<${ct} refusal=${m.error} />`}
      </div>
    `}let[_,C]=[z(p),p.customer_address],q=xe(p,f,o),T=async b=>{m.put(b.body,b.etag),await c(b.body)},O=async(b,{template:M,media:P,leave:v}={})=>{await Se(l,t,b,{template:M,media:P}),be(t)||v?.(),m.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${y}
        <div class="conversation-title">
          <${Wt} name=${_} />
          <h2 tabindex="-1" dir="auto" ref=${w}>${_}</h2>
          <p class="conversation-facts">
            <${ms} state=${p.channel_state} /> <${Bt} channel=${p.channel} />
            <${Ft} priority=${p.priority} />
            ${_!==C&&u`<span dir="auto">${C}</span>`}
            <span>${s("conversation.to",{businessAddress:p.business_address})}</span> <span>${s("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${x}
              onClick=${()=>pe("customer",!x)}>${s("common.customer")}</button>
          </p>
        </div>
        <${qr} ...${{conversation:p,actions:q,history:d,settings:o,poll:m,onChanged:T}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${jr} ...${{conversation:p,wrapping:r,user:f,busy:a,onComplete:i}} />
          <${ls} conversationId=${t} customer=${_} isMail=${jn(p)} history=${d} notes=${h.notes}
            canReply=${q.reply} onSent=${m.refresh} />
          ${!q.reply&&u`<${En} conversationId=${t} />`}
          <${fs} conversationId=${t} onAdded=${h.refresh} />
          ${q.reply&&!$&&u`<${Zc} conversation=${p} canLeave=${q.leave} onSend=${O} />`}
        </div>
        ${x&&u`<${Vc} conversation=${p} notes=${h.notes} hrefOf=${n} />`}
      </div>
    </div>
  `}function Zc({conversation:t,canLeave:e,onSend:n}){let o=j();return dr(t,o)?u`<${Yr} ...${{conversation:t,canLeave:e,onSend:n}} />`:u`
    <${En} conversationId=${t.id} />
    <${zc} conversation=${t} onSend=${n} />
  `}function tu(t,e){let n=A(!1);g(()=>{!t.current||n.current&&document.activeElement!==document.body||(n.current=!0,t.current.focus({preventScroll:!0}))},[e])}function eu(t,e,n,o){let r=e&&n.messages.at(-1),a=A(null),i=e?.task?.agent_id===o.id?e.task.id:null;g(()=>{if(!r)return;let c=()=>{document.hidden||(ce(e.id,r.seq),Lt(i),(i||e.pause?.agent_id===o.id)&&fn(t).read(e.id,r.seq,i))};return c(),a.current!==null&&r.seq>a.current&&r.from.type==="customer"&&St(s("conversation.wrote",{who:r.from.id,text:r.body})),a.current=r.seq,document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[r?.seq,i,e?.pause?.pause_id])}var nu=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.G));function ds({view:t,current:e}){let n=et(),o=me("left",!1,k(B));return u`
    <section class="list" aria-label=${s("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>pe("left",!o)}>
          ${s("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${nu} view=${t} current=${e} />`}</div>
    </section>
  `}var ou=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.F));function $s({work:t,settings:e,view:n,onSent:o}){let[r,a]=S(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${s("common.newConversation")}</button>
    ${r&&u`<${ou} ...${{work:t,settings:e,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}var hs=[{cursor:null,data:null,error:null}];function gs(t,e,{data:n,error:o}){if(!t[e])return t;let r=t.slice(0,e),a=n?.next_cursor??null,[i,...c]=t.slice(e+1),l=i&&a!==null?[{...i,cursor:a},...c]:[];return[...r,{...t[e],data:n,error:o},...o&&!n?t.slice(e+1):l]}function Tn(t){let e=t.at(-1).data?.next_cursor;return e?[...t,{cursor:e,data:null,error:null}]:t}function ws(t,e){let n=new Map;return t.forEach(({data:o},r)=>{for(let a of o?e(o):[])n.has(a.id)||n.set(a.id,{row:a,page:r})}),[...n.values()]}function ys(t,e,{first:n,last:o}){let r=e.slice(n,o+1).map(({page:i})=>i),a=t.flatMap(({data:i},c)=>i?[]:[c]);return new Set([0,...r,...a])}function vs(t,e,{last:n},o=!1){let{data:r}=t.at(-1);if(!r?.next_cursor)return{more:!1,asks:!1};let a=!e.some(({page:c})=>c===t.length-1),i=n>=e.length-ru||o&&e.length<su;return{more:!a&&i,asks:a}}var ru=15,su=500;var au={whileHidden:!1},zt=null;function xs(t,e,{every:n,rowsOf:o,inOrder:r,at:a}){let[i]=S(()=>lu(t,e(null))),[c,l]=S(i.pages),[f,$]=S(i.near),m=A(new Map),p=J(()=>iu(ws(c,o),r),[c]),d=J(()=>p.map(({row:T})=>T),[p]),{more:h,asks:w}=vs(c,p,f,!!r);g(()=>h&&l(Tn),[h,c]);let L=uu(),x=A(null);x.current={api:t,address:e(null),pages:c,near:f,known:i.known},g(()=>()=>fu(x.current,L.current),[]);let y=ys(c,p,f),_=c.map((T,O)=>u`
      <${cu} key=${O} ...${{api:t,at:a,every:n,n:O,refreshers:m}} address=${y.has(O)?e(T.cursor):null}
        onAnswer=${b=>l(M=>gs(M,O,b))} />
    `),[{data:C,error:q}]=c;return{rows:d,loaded:!!(C??q),isRead:!!C,error:c.find(T=>T.error)?.error??null,isOpen:!!c.at(-1).data?.next_cursor||c.at(-1).data===null,asks:w,more:()=>l(Tn),refresh:()=>Promise.all([...m.current.values()].map(T=>T())),onNear:$,known:i.known,reading:_}}function iu(t,e){if(!e)return t;let n=new Map(t.map(o=>[o.row,o]));return e([...n.keys()]).map(o=>n.get(o))}function cu({api:t,address:e,at:n,every:o,n:r,refreshers:a,onAnswer:i}){let c=tt(t,e,o,{...au,at:n});return g(()=>{e!==null&&c.loaded&&i(c)},[c.data,c.error]),g(()=>{if(e!==null)return a.current.set(r,c.refresh),()=>a.current.delete(r)}),null}function uu(){let t=A(0);return g(()=>{let e=({target:n})=>bs()&&n===ks()&&(t.current=n.scrollTop);return document.addEventListener("scroll",e,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",e,{capture:!0})},[]),t}var ks=()=>document.querySelector("main"),bs=()=>!$t.get().more;function lu(t,e){let n=zt?.api===t&&zt.address===e?zt:null;return zt=null,n&&requestAnimationFrame(()=>ks()?.scrollTo(0,n.top)),n??{pages:hs,near:{first:0,last:0},known:new Map}}function fu(t,e){bs()||(zt={...t,top:e})}var Ss={picture:s("files.picture"),audio:s("files.voice"),video:s("files.film"),file:s("files.file")};function We({conversation:{preview:t,preview_media:e=[],last_message:n}}){if(t===void 0)return null;let o=t.trim()!=="",r=e.length>0?mu(e):!o&&s("history.noText");return u`
    <span class="row-line row-note row-preview">${n.from!=="customer"&&u`<span>${s("preview.ours")}</span>`}
      ${r&&u`<em>${r}</em>`} ${o&&u`<bdi>${t}</bdi>`}</span>
  `}function mu(t){let e=new Map;for(let n of t){let o=Ss[n]??Ss.file;e.set(o,(e.get(o)??0)+1)}return[...e].map(([n,o])=>o>1?`${n} (${at(o)})`:n).join(", ")}function _s(t,e,n){if(t.length<=40)return t.map((i,c)=>({row:c}));let o=new Set([0,t.length-1,...n.flatMap(i=>[i-1,i,i+1])]),r=[],a=0;return t.forEach((i,c)=>{Es(a,i,e)||o.has(c)?r.push({row:c}):r.at(-1)?.room>0?r.at(-1).room+=i:r.push({room:i,after:c}),a+=i}),r}function Os(t,e){let n={first:t.length,last:-1},o=0;return t.forEach((r,a)=>{Es(o,r,e)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=r}),n}function Es(t,e,n){return t+e>n.top-800&&t<n.bottom+800}function Ts(t,e,n){let o=t.map(a=>e.get(a)).filter(Boolean),r=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return t.map(a=>e.get(a)??r)}var Ns=80,Ie=200;function Be({keys:t,current:e,row:n,isOpen:o=!1,onNear:r,known:a}){let i=A(null),c=A(a??new Map),[l,f]=S(null),$=pu(i),m=Ts(t,c.current,Ns),p=[e,l].map(x=>t.indexOf(x)).filter(x=>x>=0),d=_s(m,$,p);dt(()=>{let x=[...i.current.children].filter(({dataset:_})=>_.room===void 0),y=d.filter(({row:_})=>_!==void 0).map(({row:_},C)=>[t[_],x[C]?.offsetHeight]);for(let[_,C]of y)C>0&&c.current.set(_,C)});let{first:h,last:w}=Os(m,$);return g(()=>r?.({first:h,last:w}),[h,w]),u`
    <ul ref=${i} onFocusIn=${({target:x})=>{let y=Number(x.closest("li")?.getAttribute("aria-posinset"));f(t[y-1]??null)}} onFocusOut=${()=>f(null)}>
      ${d.map(({row:x,room:y,after:_})=>x===void 0?u`<li key=${`room ${_}`} aria-hidden="true" data-room style=${{height:`${y}px`}}></li>`:n(x,{"aria-posinset":x+1,"aria-setsize":o?-1:t.length}))}
    </ul>
  `}function pu(t){let[e,n]=S({top:0,bottom:2*Ns});return g(()=>{let o=null,r=()=>{if(o=null,!t.current)return;let{top:i}=t.current.getBoundingClientRect(),c={top:Ie*Math.floor(-i/Ie),bottom:Ie*Math.ceil((innerHeight-i)/Ie)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(r);return r(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),e}var[du,$u]=[3e5,9e5];function Fe({waiting_since:t}){return t?Date.parse(t):null}function As(t){return t>=$u?"urgent":t>=du?"soon":"calm"}function Ue({conversation:t}){let e=j(),n=Fe(t),o=t.last_message;if(n===null)return u`<span class="weak">${s("wait.answered",{time:Zt(o.at,e)})}</span>`;let r=t.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,e-n)];return u`
    <time class="due" data-tone=${As(i)} datetime=${a} title=${s("wait.customerWaitsSince",{time:X(a)})}>
      ${r?s("wait.waitsAnswer",{time:ze(i),by:Jt(r,e)}):s("wait.waits",{time:ze(i)})}
    </time>
  `}var hu=3e3;function Cs({work:t,view:e,current:n}){let{api:o,user:r}=R(),a=j(),i=xs(o,p=>Gt(r.id,p),{every:hu,rowsOf:gu});he("paused",i.rows),dt(()=>ge(o,{paused:i.rows}),[i.rows]),g(()=>{i.rows.forEach(({pause:p})=>At(p)),we(i.rows)},[i.rows]);let c=({pause:p})=>Xt(p.reassign_at,a).tone==="urgent",[l,f]=[i.rows.filter(c),i.rows.filter(p=>!c(p))];yu(l);let $=(p,d)=>u`
    <${Be} keys=${p.map(({id:h})=>h)} current=${n} ...${d}
      row=${(h,w)=>u`<${vu} key=${p[h].id} conversation=${p[h]} ...${{view:e,current:n,place:w}} />`} />
  `,m=({first:p,last:d})=>i.onNear({first:p+l.length,last:d+l.length});return u`
    ${l.length>0&&u`
      <section class="list" aria-label=${s("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${s("pausedList.dueWithinHour")} <span class="count">${at(l.length)}</span></h2>
        ${$(l)}
      </section>
    `}
    <section class="list" aria-label=${s("common.paused")} aria-busy=${!i.loaded}>
      <h2 class="list-title">
        ${s("common.paused")} ${!i.isOpen&&f.length>0&&u`<span class="count">${at(f.length)}</span>`}
      </h2>
      ${i.loaded&&!i.isOpen&&f.length===0&&u`<p class="list-empty">${wu(l)}</p>`}
      ${$(f,{isOpen:i.isOpen,onNear:m})}
      ${i.asks&&u`<p class="list-empty"><button type="button" class="small" onClick=${i.more}>${s("common.showMore")}</button></p>`}
      ${!t.error&&u`<${ee} error=${i.error} />`}
      ${i.reading}
    </section>
  `}var gu=({paused:t})=>t,wu=t=>t.length>0?s("pausedList.nothingElsePaused"):s("pausedList.nothingPaused");function yu(t){let e=A(new Set);g(()=>{let n=t.filter(({pause:o})=>!e.current.has(o.pause_id));for(let{pause:o}of n)e.current.add(o.pause_id);if(n.length>0){let o=n.map(z).join(", ");St(s("pausedList.reassignedWithinHour",{names:o}))}},[t.map(({pause:n})=>n.pause_id).join()])}function vu({conversation:t,view:e,current:n,place:o}){let{pause:r}=t,a=k(ut),i=n===t.id,c=rn(t),l=c&&ue(t,a);return u`
    <li class="row" data-unread=${l} data-selected=${i} ...${o}>
      <a class="row-link" href=${ot(e,t.id)} aria-current=${i?"true":void 0}>
        <${Wt} name=${z(t)} />
        <span class="row-top">
          <span class="row-name" dir="auto">${z(t)}</span>
          <${Bt} channel=${t.channel} />
        </span>
        <span class="row-line"><${Ft} priority=${t.priority} /> <${Le} pause=${r} /> <${De} at=${r.reply_window_closes_at} /></span>
        ${Br(r).map(({text:f,isTyped:$})=>u`<span key=${f} class="row-line row-note" dir=${$?"auto":void 0}>${f}</span>`)}
        <${We} conversation=${t} />
        ${c&&u`<${xu} ...${{conversation:t,unread:l}} />`}
      </a>
    </li>
  `}function xu({conversation:t,unread:e}){return u`
    <span class="row-line">
      ${e&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${s("common.unread")}</span>`}<${Ue} conversation=${t} />
    </span>
  `}var Ls=["available","away","offline"],lw=["new_task","custom_routing"],fw=["refuse","allow"],mw=["queue","wait","refuse"],pw=["own","all"];var Ds=12;function Ms({inUse:t,capacity:e}){let[n,o]=[Tt(e),Or(e)],r=[s("capacity.use",{inUse:t,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${t>=n}>
      <span class="capacity-words"><span class="visually-hidden">${s("capacity.capacity")} </span>${r}</span>
      ${n<=Ds?u`<${ku} ...${{inUse:t,capacity:n}} />`:u`<${bu} ...${{inUse:t,capacity:n}} />`}
    </div>
  `}function ku({inUse:t,capacity:e}){let n=Math.max(e,Math.min(t,Ds));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(r,a)=>u`<span key=${a} data-used=${a<t} data-over=${a>=e}></span>`)}</span>`}function bu({inUse:t,capacity:e}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,t/e*100)} height="4" class="bar-used" />
    </svg>
  `}var Rs={capacity:3,queues:["default"]};function Su(t,e,n){return Ps(t)&&n?{...Rs,availability:e}:{availability:e}}function _u(t,e){return(e?.agents?.self_service??e!==null)||W(t,"supervisor")||W(t,"admin")}function Ps({error:t}){return t?.status===404}function qs({agent:t,work:e,onChange:n}){let{api:o,user:r}=R(),{busy:a,refusal:i,run:c,clear:l}=it(),f=_u(r,ke(o)),$=et();if(!t.loaded)return u`<section class="presence" aria-label=${s("presence.availability")} aria-busy="true"></section>`;let m=t.data??(Ps(t)?Rs:null);if(!m)return u`<${Eu} onRetry=${n} />`;let p=async h=>{let{answer:w}=await c("presence",()=>Lo(o,r.id,h));return w&&(t.put(w.body,w.etag),n()),!!w},d=m.availability??"offline";return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${$}>${s("presence.yours")}</label>
        <span class="select-dot" data-availability=${d}>
          <select id=${$} value=${d} disabled=${a!==null}
            onChange=${h=>p(Su(t,h.currentTarget.value,f))}>
            ${Ls.map(h=>u`<option key=${h} value=${h}>${Hn(h)}</option>`)}
          </select>
        </span>
        <${Ms} inUse=${e.data?.in_use??0} capacity=${e.data?.capacity??m.capacity} />
      </div>
      ${m.queues.length===0&&u`<${Z} tone="warn">${s("presence.serveNoQueueSo")}<//>`}
      ${f?u`<${Tu} known=${m} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${Ou(t)}</p>`}
      <${ct} refusal=${i} onDismiss=${l} />
    </section>
  `}function Ou({data:t}){if(!t)return s("presence.areNotSetUp");let e=t.queues.join(", ");return s("presence.queuesSupervisorCanChange",{queues:e})}function Eu({onRetry:t}){return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <p>${s("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${t}>${s("presence.tryAgain")}</button>
    </section>
  `}function Tu({known:t,busy:e,onSave:n}){let[o,r]=S({}),[a,i]=[et(),et()],{capacity:c=String(Tt(t.capacity)),queues:l=t.queues.join(", ")}=o,f=l.split(",").map(m=>m.trim()).filter(Boolean),$=async m=>{m.preventDefault(),await n({capacity:_r(t.capacity,Number(c)),queues:f})&&r({})};return u`
    <details class="presence-details">
      <summary>${s("presence.capacityQueues")}</summary>
      <form onSubmit=${$}>
        <div class="field">
          <label for=${a}>${s("presence.tasksOnce")}</label>
          <input id=${a} type="number" min="0" max="100" required value=${c}
            onInput=${m=>r({...o,capacity:m.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${i}>${s("presence.queuesSeparatedCommas")}</label>
          <input id=${i} type="text" autocapitalize="none" value=${l} aria-invalid=${f.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${m=>r({...o,queues:m.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${f.length===0?s("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${e||f.length===0}>${s("presence.save")}</button>
      </form>
    </details>
  `}var Nu=D(()=>import("./chunk-DLK4YCJP.js").then(t=>t.I));function Ws(){return u`<div class="search"><${Nu} /></div>`}var Nn=["came","wait","priority"],He=t=>(t&&Fe(t))??1/0,Is=t=>t?.priority??0,Bs=(t,e)=>He(t)===He(e)?0:He(t)-He(e),je={wait:Bs,priority:(t,e)=>Is(e)-Is(t)||Bs(t,e)};function Pw(t,e){return je[e]?t.toSorted(je[e]):t}function Fs(t,e){return je[e]?t.toSorted((n,o)=>je[e](n.conversation,o.conversation)):t}function Hs({work:t,view:e,current:n,busy:o,onComplete:r}){let a=t.data?.tasks??[],{order:i=Nn[0]}=k(B),c=Fs(a.filter(({status:f})=>f==="assigned"),i),l=a.filter(({status:f})=>f==="wrapping");return u`
    <section class="list" aria-label=${s("taskList.myTasks")}>
      <div class="list-head">
        <h2 class="list-title">${s("taskList.myTasks")} <span class="count">${at(c.length)}</span></h2>
        ${c.length>1&&u`<${Cu} order=${i} />`}
      </div>
      ${c.length===0&&t.loaded&&u`<p class="list-empty">${s("taskList.noTaskRightNow")}</p>`}
      <${Be} keys=${c.map(({conversation_id:f})=>f)} current=${n}
        row=${(f,$)=>u`<${Us} key=${c[f].task_id} ...${{task:c[f],view:e,current:n,place:$}} />`} />
    </section>
    ${l.length>0&&u`
      <section class="list" aria-label=${s("common.wrappingUp")}>
        <h2 class="list-title">${s("common.wrappingUp")} <span class="count">${at(l.length)}</span></h2>
        <ul>
          ${l.map(f=>{let $=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>r(f)}
                aria-label=${s("taskList.completeWrapUp",{customer:An(f)})}>${s("taskList.complete")}</button>
            `;return u`<${Us} key=${f.task_id} ...${{task:f,view:e,current:n}} action=${$} />`})}
        </ul>
      </section>
    `}
  `}var Au={came:s("taskList.asTheyCame"),wait:s("taskList.longestWait"),priority:s("taskList.byPriority")};function Cu({order:t}){return u`
    <select class="small" aria-label=${s("taskList.order")} value=${t} onChange=${e=>mo({order:e.currentTarget.value})}>
      ${Nn.map(e=>u`<option key=${e} value=${e}>${Au[e]}</option>`)}
    </select>
  `}function An({conversation:t,conversation_id:e}){return t?z(t):e}function Us({task:t,view:e,current:n,action:o,place:r}){let a=le(t,k(ut),k(gt)),i=k(nt)[t.conversation_id],c=n===t.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${r}>
      <a class="row-link" href=${ot(e,t.conversation_id)} aria-current=${c?"true":void 0}>
        <${Wt} name=${An(t)} />
        <span class="row-top">
          <span class="row-name" dir="auto">${An(t)}</span>
          ${t.conversation&&!o&&u`<${Bt} channel=${t.conversation.channel} />`}
        </span>
        ${t.conversation&&u`<${We} conversation=${t.conversation} />`}
        <${Du} task=${t} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}var Lu={task:s("common.new"),message:s("common.unread")};function Du({task:t,news:e,waits:n}){let o=Q(t.conversation_id,k(yt)),r=t.conversation?.task?.reason,a=t.status==="assigned";return u`
    <span class="row-line">
      ${e&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Lu[e]}</span>`}
      ${a&&u`<${Ft} priority=${t.conversation?.priority} />`}
      ${n?`${kt[n.name].doing}…`:u`<${Mu} task=${t} />`}
      ${a&&r&&r!=="new"&&u`<span class="tag">${Un(r)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${s("common.draft")}</span>`}
    </span>
  `}function Mu({task:{status:t,since:e,conversation:n}}){let o=j();return t==="wrapping"?s("taskList.since",{time:Zt(e,o)}):n&&u`<${Ue} conversation=${n} />`}function js({conversationId:t,view:e="desk"}){let{api:n,user:o}=R(),{agent:r,work:a,refresh:i}=qo(),c=ke(n);tr(n,o,c);let{busy:l,refusal:f,run:$,clear:m}=it(),p=a.data?.tasks.find(w=>w.conversation_id===t&&w.status==="wrapping"),d=async w=>{let{answer:L}=await $("complete",()=>Eo(n,w.task_id)),{data:x}=await a.refresh();if(!L)return;_t(s("desk.wrapUpCompleted"));let y=!w.conversation||Ot(w.conversation)!==o.id;Ru(e)===w.conversation_id&&y&&Pn(e,io(x?.tasks??[])?.conversation_id)},h={href:ot(e),words:s("desk.allMyWork")};return u`
    <div class="desk" data-open=${t!==null}>
      ${e==="desk"&&u`<h1 class="visually-hidden">${s("common.desk")}</h1>`}
      <div class="desk-side">
        <${qs} agent=${r} work=${a} onChange=${i} />
        <${ee} error=${a.error} />
        <${ct} refusal=${f} onDismiss=${m} />
        <${$s} work=${a.data} settings=${c} view=${e} onSent=${i} />
        <${Ws} />
        <${Hs} ...${{work:a,view:e,busy:l,onComplete:d}} current=${t} />
        <${Cs} work=${a} view=${e} current=${t} />
        <${ds} view=${e} current=${t} />
      </div>
      <section class="desk-main" aria-label=${s("common.conversation")}>
        ${t?u`
              <${ps} key=${t} id=${t} ...${{back:h,wrapping:p,busy:l,onComplete:d}}
                hrefOf=${w=>ot(e,w)}
                settings=${c} onChange=${i} />
            `:u`<${Pu} agent=${r.data} />`}
      </section>
    </div>
  `}function Ru(t){let e=$t.get();return e.view===t?e.rest:null}function Pu({agent:t}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${s("desk.noConversationOpen")}</p>
      <p>${qu(t)}</p>
    </div>
  `}function qu(t){return t?.queues.length===0?s("desk.nameQueueUnderCapacity"):t?.availability==="available"?s("desk.newTasksAppearOn"):s("desk.setYourselfAvailableGet")}var Wu=2e3,Iu=30,Ke={rare:!0},Bu=D(()=>import("./settings-HT4MHEDW.js").then(t=>t.Settings),Ke),Fu=D(()=>import("./chunk-VUZTJZNF.js").then(t=>t.a),Ke),Uu=D(()=>import("./try-NIXH2QAS.js").then(t=>t.Try),Ke),Hu=D(()=>import("./phones-54DHIOZC.js").then(t=>t.Phones),Ke),ju={desk:({rest:t})=>u`<${js} conversationId=${t} />`,supervisor:({rest:t,more:e,query:n})=>u`<${Fu} list=${t} conversationId=${e} filter=${n} />`,settings:()=>u`<${Bu} />`,try:({rest:t})=>u`<${Uu} conversationId=${t} />`,phones:({rest:t})=>u`<${Hu} conversationId=${t} />`};Qn();addEventListener("pagehide",se);function Iy({config:t,user:e}){let n=Yo(k($t),e,t),o=J(()=>({config:t,user:e,api:Gu(t)}),[t,e]),r=J(()=>Ku(e)?oo(o.api,e):()=>{},[o]);return g(()=>r,[r]),ie(o.api,W(e,"agent")?"desk":null),Yu(t),g(vo,[]),u`
    <${en.Provider} value=${o}>
      <${zo} view=${n.view}>${ju[n.view](n)}<//>
    <//>
  `}function Ku(t){return W(t,"agent")||W(t,"supervisor")}function Gu(t){return so(In({base:t.api,token:()=>Ut.get().token,onUnauthorized:qn}))}function Yu(t){g(()=>{if(t.mode!=="local")return;let e=0,n=()=>{e+=1,!(document.hidden||e%Iu!==1&&!Ht())&&Bn().then(tn,()=>{})};n();let o=setInterval(n,Wu);return()=>clearInterval(o)},[t])}export{tn as a,At as b,ht as c,j as d,R as e,H as f,kt as g,nt as h,Xn as i,ie as j,ro as k,ut as l,gt as m,Lt as n,rn as o,fe as p,B as q,lo as r,bl as s,Sl as t,_l as u,sa as v,fo as w,mo as x,go as y,la as z,D as A,wt as B,Vo as C,Xo as D,Mm as E,Zo as F,Ot as G,xe as H,Ra as I,Pa as J,Eo as K,To as L,df as M,Lo as N,Do as O,Mo as P,Rt as Q,uf as R,Bi as S,Rp as T,Pp as U,Lr as V,be as W,St as X,_t as Y,sm as Z,am as _,Ki as $,Ae as aa,Vi as ba,gd as ca,Kt as da,vf as ea,Ja as fa,we as ga,xf as ha,lw as ia,fw as ja,mw as ka,pw as la,De as ma,$e as na,he as oa,tf as pa,Ee as qa,pt as ra,Bt as sa,ms as ta,Ft as ua,Wt as va,We as wa,Be as xa,tt as ya,ke as za,ip as Aa,cp as Ba,Jr as Ca,Gt as Da,pr as Ea,hr as Fa,Tr as Ga,Mr as Ha,Rr as Ia,Br as Ja,Le as Ka,ps as La,xs as Ma,As as Na,Ue as Oa,Ms as Pa,Su as Qa,_u as Ra,Ps as Sa,Ws as Ta,Pw as Ua,js as Va,Iy as Wa};
