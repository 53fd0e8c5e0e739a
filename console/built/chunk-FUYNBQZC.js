/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as Ln,A as q,D as se,E as s,I as ae,O as Tn,P as N,Q as G,S as Nn,V as qt,X as je,Y as An,Z as Cn,_ as we,aa as Q,b as bn,c as S,ca as J,d as h,da as Ke,e as me,ea as Ge,f as T,fa as Rn,g as V,ga as Dn,h as xn,i as Sn,j as te,ja as Mn,k as u,ka as Ye,l as F,m as b,ma as ze,n as oe,na as It,p as pe,r as _n,t as Pe,ta as Pn,va as Bt,w as On,wa as Ve,x as En,xa as X,ya as Qe,za as ie}from"./chunk-G5B6RXMX.js";var Rs=["pointerdown","keydown","wheel","touchstart"],Wn=Date.now(),Ft=new Set;function Ut(e=Date.now()){let t=!We(e);if(Wn=e,t)for(let n of[...Ft])n()}function We(e=Date.now()){return e-Wn<6e4}function qn(){for(let e of Rs)addEventListener(e,()=>Ut(),{capture:!0,passive:!0})}function Je(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Ft.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Ft.delete(e)}}var Ht=0,jt=F(0);function Kt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Ht)>1500;Ht=t,n&&jt.set(jt.get()+1)}function Oe(e){e?.remaining_seconds>0&&Kt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function de(){return Date.now()+Ht}function H(e=1e4){b(jt);let[,t]=S(0);return h(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),de()}var Gt=bn(null);function R(){return Sn(Gt)}var In=Ms();function U(e){let t=F({}),n=null,o=()=>t.set((n&&Ds(In?.getItem(n)))??{}),r=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return Pe.subscribe(r),r(Pe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&In?.setItem(n,JSON.stringify(a))}catch{}}}}function Y(e,t,n,o){let{[t]:r,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function re(e,t){let{[t]:n,...o}=e;return o}function Ds(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function Ms(){try{return globalThis.localStorage??null}catch{return null}}var ye={leave:{doing:s("held.leaving"),now:s("held.leaveNow")},pause:{doing:s("held.pausing"),now:s("held.pauseNow")},answer:{doing:s("held.answering"),now:s("held.answerNow")},transfer:{doing:s("held.transferring"),now:s("held.transferNow")}},ne=F({}),Xe=new Map;function Bn(e,t,n,o){if(!(n>0))return o();let r=setTimeout(()=>qe(e),n*1e3);Xe.set(e,{timer:r,commit:o}),ne.set({...ne.get(),[e]:t})}function Ze(e){Fn(e)}async function qe(e){await Fn(e)?.commit()}function et(){return Promise.all([...Xe.keys()].map(qe))}function Fn(e){let t=Xe.get(e);return t?(clearTimeout(t.timer),Xe.delete(e),ne.set(re(ne.get(),e)),t):null}function Ps({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var tt=e=>encodeURIComponent(e),ve=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),Ws=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Yt(e,t,n){return[...t].some(o=>qs(o,n).some(r=>ve(e,r)))}function qs(e,t){return e==="desk"?[`/v1/agents/${tt(t)}`,"/v1/settings"]:e==="supervisor"?Ws:[`/v1/conversations/${tt(e.slice(13))}`]}function Un(e,t){let{what:n,id:o}=e;if(n==="settings")return ve(t,"/v1/settings");if(ve(t,"/v1/settings"))return!1;let r=t.startsWith("/v1/agents/");return n==="agent"?r?ve(t,`/v1/agents/${tt(o)}`):ve(t,"/v1/agents")||ve(t,"/v1/queues"):t.startsWith("/v1/conversations/")?ve(t,`/v1/conversations/${tt(Ps(e))}`):!r||n==="task"||t.includes("/tasks")}function Hn({ticket:e,onChange:t,onFollowing:n,after:o=0,env:r=Is}){let a=[],i=null,c=0,l,m=!1;function d(){i?.readyState===1&&(r.clearTimeout(l),i.send(JSON.stringify({follow:a})),l=r.setTimeout(d,3e5))}async function f(){if(!m)try{p(r.open(await e()))}catch(k){k?.status===404||k?.status===403?m=!0:g()}}function p(k){i=k,i.onopen=d,i.onmessage=({data:y})=>{let O=JSON.parse(y);O.type==="changed"&&t(O),O.type==="following"&&(c=0,n(O.follow))},i.onclose=()=>i===k&&$(),m&&w()}function $(){let k=i;i=null,k?.close(),n([]),g()}function g(){m||(c+=1,r.clearTimeout(l),l=r.setTimeout(f,Math.min(6e4,2e3*2**(c-1))))}function w(){m=!0,L(),r.clearTimeout(l);let k=i;i=null,k?.close()}let L=r.onOffline(()=>i&&$());return o>0?l=r.setTimeout(f,o):f(),{follow(k){a=k,d()},stop:w}}var Is={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var jn="hiatus.live",zt=new WeakMap,nt=e=>zt.get(e);function ot(e,t){h(()=>t===null?void 0:nt(e)?.want(t),[e,t])}function Kn(e,t){let n=Bs({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return zt.set(e,n),()=>{zt.delete(e),n.end()}}function Bs({userId:e,ticket:t,env:n=Fs}){let o=n.tabId(),r=new Map,a=new Map,i=new Set,c=new Set,l=null,m=n.channel(`${jn}.${e}`),d=()=>[...r.keys()],f=y=>m?.postMessage(y);function p(){l?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){l?p():f({type:"wants",tab:o,follow:d()})}function g(y){for(let O of[...i])Un(y,O.address)&&O.nudge()}function w(y){let O=c;c=new Set(y);for(let C of[...i]){let[W,E]=[O,c].map(x=>Yt(C.address,x,e));W!==E&&C.nudge()}}let L={wants({tab:y,follow:O}){l&&(O.length>0?a.set(y,O):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>w(y),changed:({change:y})=>g(y)};m&&(m.onmessage=({data:y})=>L[y.type]?.(y));let k=n.whileAlone(`${jn}.${e}`,()=>{l=Hn({ticket:t,after:n.after,...n.socket&&{env:n.socket},onChange(y){g(y),f({type:"changed",change:y})},onFollowing(y){w(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>Yt(y,c,e),want(y){return r.set(y,(r.get(y)??0)+1),$(),()=>{r.get(y)>1?r.set(y,r.get(y)-1):r.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){r.clear(),$(),l?.stop(),k(),m?.close()}}}var Fs={after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,r=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,r):r(),()=>{o=!0,n()}}};var Us=50,Hs=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,Gn=U("deeds");function Yn(e){return{...e,post:(n,...o)=>{let r=Hs.exec(n)?.[1];return r&&Gn.set(Y(Gn.get(),decodeURIComponent(r),de(),Us)),e.post(n,...o)}}}var zn=1e3,ce=U("seen"),$e=U("opened");function rt(e,t){t>(ce.get()[e]??0)&&ce.set(Y(ce.get(),e,t,zn))}function Ee(e){e&&!$e.get()[e]&&$e.set(Y($e.get(),e,!0,zn))}function st(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Vt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function at(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?st(e.conversation,t)?"message":null:"task"}function Vn(e,t=ce.get(),n=$e.get()){return e.find(o=>at(o,t,n)!==null)}function Qn({tasks:e=[],paused:t=[]}={},n,o){let r=e.filter(i=>at(i,n,o)!==null),a=t.filter(i=>Vt(i)&&st(i,n));return r.length+a.length}var it=F(0);function Jn(e){let[t,n]=[b(ce),b($e)];h(()=>{it.set(e?Qn(e,t,n):0)},[e,t,n]),h(()=>()=>it.set(0),[])}var B=U("preferences");function Xn(e=B.get()){return e.shortcuts!==!1}function el(e){B.set({...B.get(),shortcuts:e})}function ct(e,t,n=B.get()){return n[e]??t}function ut(e,t){B.set({...B.get(),[e]:t})}function tl(e=B.get()){return{isOn:e.sound!==!1,volume:e.volume??.5}}function nl(e=B.get()){return e.desktop===!0}function js(e=B.get(),t=Date.now()){return e.quiet_until>t?e.quiet_until:null}var Zn=()=>js()!==null;function eo(e){B.set({...B.get(),...e})}var ro="Control+K Meta+K",so="input, textarea, select, [contenteditable]",Ks=".desk-side .row-link",[Gs,Ys]=[".case",".cases .row-name"];function ao(){return addEventListener("keydown",to),()=>removeEventListener("keydown",to)}function to(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(so)){t==="Escape"&&n.matches("textarea")&&n.blur();return}Xn()&&(t==="j"||t==="k"?(e.preventDefault(),Qs(t==="j"?1:-1)):!e.repeat&&t.length===1&&zs(e))}}function zs(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(r=>r.checkVisibility());o&&(e.preventDefault(),Vs(o))}function Vs(e){e.matches(so)?e.focus():e.click()}function Qs(e){let t=no(Ks),n=no(Ys);t.length>0?Js(oo(t,o=>o.getAttribute("aria-current")==="true",e)):oo(n,o=>o.closest(Gs).contains(document.activeElement),e)?.focus()}var no=e=>[...document.querySelectorAll(e)].filter(t=>t.checkVisibility());function oo(e,t,n){let o=e.findIndex(t);return o<0?e.at(n>0?0:-1):e[o+n]}function Js(e){e?.click(),e?.scrollIntoView({block:"nearest"})}var Qt=new Set;function D(e,{rare:t=!1}={}){let n=null,o=null,r=()=>(Qt.delete(r),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Qt.add(r),function(i){let[c,l]=S(()=>n),[m,d]=S(!1);return h(()=>{c||r().then(f=>l(()=>f),()=>d(!0))},[]),m?u`<${X} tone="bad">${s("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function io(){let e=()=>[...Qt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var Xs=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.B));function co(){let[e,t]=S(!1),n=T(null);h(()=>{let r=a=>{Zs(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",r),()=>removeEventListener("keydown",r)},[]),h(()=>{if(e)return;let r=n.current;n.current=null,r?.()},[e]);let o=(r=null)=>{n.current=r,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${ro} onClick=${()=>t(!0)}>${s("commandMenu.commands")}</button>
    ${e&&u`<${Xs} onClose=${o} />`}
  `}function Zs({key:e,code:t,ctrlKey:n,metaKey:o,altKey:r,shiftKey:a,isComposing:i}){return i||r||a||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var ea=5,lt=F([]);function ke(e){let t=lt.get(),n=(t.at(-1)?.id??0)+1;lt.set([...t,{id:n,text:e}].slice(-ea))}function uo(){let e=b(lt);return u`
    <div class="visually-hidden" role="log" aria-label=${s("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var ta=5e3,na=2e4,oa=15e3,ra=6e4,sa=300,aa=6e5,ia=2e3,Te={data:null,etag:null,error:null,loaded:!1};function fo({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:r,env:a=ua}){let i=Te,c,l=0,m=!1,d=!1,f=!1,p=0,$=-1/0,g=()=>{};function w(x){i=x,m&&r(i)}async function L(){let x=p+=1;$=a.now();try{let _=await e(i.etag);if(!m||x!==p)return;l=0,ca(_,i)?i.error&&w({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),w({data:_.body,etag:_.etag??null,error:null,loaded:!0}))}catch(_){if(!m||x!==p)return;let P=lo(_);l=P?0:l+1;let v=P?Te:i;w({data:v.data,etag:v.etag,error:_,loaded:!0})}}function k(){if(o()&&l===0)return f?ia:aa*(.5+a.random());let x=a.isLively()?t():Math.max(t(),ta),_=Math.min(x*2**Math.min(l,6),Math.max(x,oa)),P=lo(i.error)?Math.max(ra,_):_;return a.hidden()?Math.max(na,P):P}function y(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(O,k())),f=!1)}function O(){return a.hidden()&&(n()||o())?void 0:C()}async function C(){d=!1,a.clearTimeout(c),await L(),y()}let W=()=>a.hidden()||E();function E(){let x=sa-(a.now()-$);a.clearTimeout(c),x<=0?C():(d=!0,c=a.setTimeout(C,x))}return{state:()=>i,start(){return m=!0,g=a.onWake(W),C()},stop(){m=!1,d=!1,a.clearTimeout(c),g()},nudge(){!m||a.hidden()&&n()||(f=!0,E())},async refresh(){return await C(),i},put(x,_){p+=1,w({data:x,etag:_??null,error:null,loaded:!0}),y()}}}function lo(e){return e?.status===403||e?.status===404}function ca(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var ua={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:We,noteActivity:Ut,onWake:Je,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Jt=new WeakMap;function Z(e,t,n,{at:o=la,whileHidden:r=!0}={}){let[a,i]=S({address:null,state:Te}),c=T(null);h(()=>{if(t===null)return;let f=g=>i({address:t,state:g}),{poller:p,end:$}=fa(e,t,o,{every:n,whileHidden:r,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let l=a.address===t?a.state:Te,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??Te,put:(f,p)=>m()?.put(f,p)}}var la=e=>e;function fa(e,t,n,o){Jt.has(e)||Jt.set(e,new Map);let r=Jt.get(e);r.has(t)||r.set(t,ma(e,t,n));let a=r.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),r.delete(t))}}}function ma(e,t,n){let o=new Set,r=fo({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>nt(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:m})=>m(l))}),a;return{poller:r,watchers:o,start:()=>{a=nt(e)?.watch({address:t,nudge:r.nudge}),r.start()},stop:()=>{a?.(),r.stop()}}}var ft=F({});function mt(e,t){h(()=>ft.set({...ft.get(),[e]:t}),[e,t]),h(()=>()=>ft.set(re(ft.get(),e)),[e])}function Cl(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var pa=6e4,da=200,$a=3,ga=50,ha=12e4,Ne=U("left"),wa={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Ae({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:r,channel:a,leave:i},c){let l=Ne.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:r?.name},channel:a,leave:i};Ne.set(Y(l,e,m,ga))}else l[e]&&Ne.set(re(l,e))}async function mo(e,t,n=$a){let o=[],r=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:da,cursor:r},{body:c}=await e.get("/v1/conversations"+G(i));if(o.push(...c.conversations),r=c.next_cursor,!r)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:r,isAll:!1}}function ya({found:e,isAll:t},n,o=de()){let r=Object.values(t?po(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...r.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function po(e,t,n=de()){let o=new Set(e.map(({id:a})=>a)),r=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<ha;return Object.fromEntries(Object.entries(t).filter(r))}function Il(e){let t=b(Ne),[n,o]=S(wa),r=Object.keys(t).join();h(()=>{let c=!0,l=$=>c&&o(g=>({...g,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ne.set(po($.found,Ne.get())),l($)},d=()=>document.hidden||mo(e).then(m,$=>l({error:$}));d();let f=setInterval(d,pa),p=Je(d);return()=>{c=!1,clearInterval(f),p()}},[e,r]);let{cursor:a}=n,i=xn(async()=>{let c=await mo(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:ya(n,t),more:i}}var Xt=({version:e})=>({ifMatch:e&&`"${e}"`}),Zt=e=>({...Xt(e),keepalive:!0});function va(e,t,{unanswered:n,topic:o,plan:r}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),r&&(a.plan=r),e.post(N`/v1/conversations/${t.id}/leave`,a,Zt(t))}function ka(e,t,{reason:n,note:o,until:r,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:Bt()}):r&&Object.assign(f,{until:new Date(r).toISOString(),zone:Bt()}),e.post(N`/v1/conversations/${t.id}/pause`,f,Zt(t))}function ba(e,t,{signal:n,outcome:o}={}){return e.post(N`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function xa(e,t){return e.post(N`/v1/conversations/${t.id}/resume`)}function Sa(e,t){return e.post(N`/v1/conversations/${t.id}/plan/skip`,{},Xt(t))}function _a(e,t){return e.post(N`/v1/conversations/${t.id}/plan/cancel`)}function Oa(e,t,{agentId:n}={}){return e.post(N`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Ea(e,t,{agentId:n,force:o}={}){let r=n?{agent_id:n}:{};return e.post(N`/v1/conversations/${t.id}/take`,o?{...r,force:o}:r)}function Ta(e,t,{queue:n,agentId:o,note:r,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return r&&(i.note=r),o&&a&&(i.if_unavailable="refuse"),e.post(N`/v1/conversations/${t.id}/transfer`,i,Zt(t))}function Na(e,t,{until:n}){return e.post(N`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Aa(e,t){return e.post(N`/v1/conversations/${t.id}/end`,{wrap_up:!0},Xt(t))}function $o(e,t){return e.post(N`/v1/tasks/${t}/complete`)}function go(e,t,n,o,r){let a={message_id:n,body:o,...r&&{template:r}};return e.post(N`/v1/conversations/${t.id}/messages`,a)}function ho(e,t,n,o){return e.post(N`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function jl(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function wo(e,t,n){return e.post(N`/v1/conversations/${t}/read`,{seq:n})}function yo(e,t){return e.post(N`/v1/agents/${t}/heartbeat`)}function vo(e,t,n){return e.put(N`/v1/agents/${t}`,n)}var ko={leave:va,pause:ka,answer:ba,resume:xa,end:Aa,extend:Na,reactivate:Oa,skip:Sa,cancel:_a,take:Ea,transfer:Ta},bo={leave:s("commands.notLeft"),pause:s("commands.notPaused"),answer:s("common.notAnswered"),resume:s("commands.notResumed"),end:s("commands.notEnded"),extend:s("commands.notExtended"),reactivate:s("commands.notTakenUp"),skip:s("commands.notSkipped"),cancel:s("commands.notCanceled"),take:s("commands.notTaken"),transfer:s("commands.notTransferred")};var Ca=3e3,La=3e4,en=new WeakMap;function tn(e){return en.has(e)||en.set(e,Ra({tell:(t,n)=>wo(e,t,n)})),en.get(e)}function Ra({tell:e,env:t=Da}){let n=new Map,o=new Map,r=null,a=0,i=!1,c=(p,{seq:$,task:g})=>{let w=n.get(p);return $<=(w?.seq??0)&&(g===null||w?.task===g)};function l(p,{seq:$,task:g}){let w=n.get(p);n.set(p,{seq:Math.max($,w?.seq??0),task:g??w?.task??null}),o.has(p)&&c(p,o.get(p))&&o.delete(p)}function m(){r===null&&o.size>0&&(r=t.setTimeout(d,Math.max(0,a-t.now())))}async function d(){let[p,$]=o.entries().next().value??[];if(!$){r=null;return}o.delete(p),a=t.now()+Ca;try{await e(p,$.seq),l(p,$)}catch(g){f(p,$,g)}r=null,m()}function f(p,$,{status:g,code:w}){g===404&&w==="http_404"?(i=!0,o.clear()):g>=400&&g<500&&g!==429?l(p,$):(o.has(p)||o.set(p,$),a=t.now()+La)}return{read(p,$,g){let w={seq:$,task:g};i||c(p,w)||(o.delete(p),o.set(p,w),m())},know:l}}function pt(e,{tasks:t=[],paused:n=[]}){for(let{task_id:o,status:r,since:a,conversation:i}of t){if(!i?.read_seq)continue;let c=r==="assigned"&&Date.parse(i.read_at)>=Date.parse(a);xo(e,i,c?o:null)}for(let o of n)o.read_seq&&xo(e,o,null)}function xo(e,{id:t,read_seq:n},o){tn(e).know(t,{seq:n,task:o}),rt(t,n),Ee(o)}var Da={now:()=>Date.now(),setTimeout:(e,t)=>setTimeout(e,t)};var So=50,Ma=64,Ie=U("topics");function Ql(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,Ma).replaceAll(/^-+|-+$/g,"")}function Pa({pause:e,leave:t}){return(e??t)?.topic??null}function dt(e){let t=e.map(Pa).filter(n=>n&&!Ie.get()[n]);for(let n of new Set(t))Ie.set(Y(Ie.get(),n,!0,So))}function Jl(e){Ie.set(Y(Ie.get(),e,!0,So))}var Wa=1500,qa=15e3,Ia=25;function Be(e,t){return N`/v1/agents/${e}/tasks`+G({limit:Ia,cursor:t})}function _o(){let{api:e,user:t}=R(),n=Z(e,N`/v1/agents/${t.id}`,qa),o=Z(e,Be(t.id),Wa);return me(()=>{o.data&&pt(e,o.data)},[o.data]),h(()=>{let a=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of a)Ae(i,t.id)},[o.data]),h(()=>{o.data?.paused.forEach(({pause:a})=>Oe(a)),dt(o.data?.paused??[])},[o.data]),mt("work",V(()=>Ba(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function Ba(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}var Fa=5e3,Ua=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.L)),Ha=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.z));function Oo({view:e}){let{api:t,user:n}=R(),{data:o}=Z(t,Be(n.id),Fa),r=T(null);return r.current??=o,Jn(o),o&&u`<${Ua} work=${o} first=${r.current} view=${e} />`}function Eo(){let e=te(),[t,n]=S(!1);return b(B),u`
    <button type="button" class="quiet small bell" popovertarget=${e} data-quiet=${Zn()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${s("toasts.notifications")}</span>
    </button>
    <div id=${e} popover class="menu" role="group" aria-label=${s("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${t&&u`<${Ha} />`}
    </div>
  `}var ja=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.I));function To(){let[e,t]=S(!1);return h(ao,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${s("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${ja} onClose=${()=>t(!1)} />`}
  `}var Ka=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.J));function No(){let{api:e,config:t,user:n}=R(),[o,r]=S(null),{busy:a,run:i}=ae(),c=async()=>{await et(),En({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=q(n,"agent")?await i("look",()=>Ga(e,n)):{};m?.isAvailable?r(m.tasks):await c()}}>${s("signOut.signOut")}</button>
    ${o!==null&&u`<${Ka} tasks=${o} onLeave=${c} onClose=${()=>r(null)} />`}
  `}async function Ga(e,t){let n=await e.get(N`/v1/agents/${t.id}`),o=await e.get(N`/v1/agents/${t.id}/tasks`+G({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var Ao=4,K=F([]),$t=0;function be(e,{tone:t="info",action:n=null}={}){ke(e),$t+=1,K.set([...K.get(),{id:$t,text:e,tone:t,action:n}].slice(-Ao))}function Pf(e,t,{many:n,open:o,isSaid:r=!1}){r||ke(t.text),$t+=1;let a=K.get().find(c=>c.stack?.kind===e),i=K.get().filter(c=>c!==a);K.set([...i,Co($t,{kind:e,many:n,open:o,pieces:[...a?.stack.pieces??[],t]})].slice(-Ao))}function Co(e,{kind:t,many:n,open:o,pieces:r}){let[{text:a}]=r,i=r.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:e,text:r.length===1?a:n(r.length),tone:"info",action:c,stack:{kind:t,many:n,open:o,pieces:r}}}function Wf(){K.set(K.get().filter(({stack:e})=>!e))}function nn(e){K.set(K.get().filter(t=>t.id!==e))}function on(e){let t=K.get().map(n=>Ya(n,e)).filter(Boolean);(t.some((n,o)=>n!==K.get()[o])||t.length<K.get().length)&&K.set(t)}function Ya(e,t){if(!e.stack)return e.action?.href===t?null:e;let n=e.stack.pieces.filter(({href:o})=>o!==t);return n.length===e.stack.pieces.length?e:n.length>0?Co(e.id,{...e.stack,pieces:n}):null}var za=8e3;function Lo(){let e=b(K),t=Object.entries(b(ne)),n=b(pe);return h(()=>on(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${s("toasts.notifications")}>
      ${e.map(o=>u`<${Va} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:r,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${s("toasts.doingCustomer",{doing:ye[r].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${s("toasts.undo",{doing:ye[r].doing,customer:a})} onClick=${()=>Ze(o)}>
              ${s("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function Va({toast:{id:e,text:t,tone:n,action:o}}){let[r,a]=S(!1);h(()=>{if(r)return;let c=setInterval(()=>document.hidden||nn(e),za);return()=>clearInterval(c)},[r]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Qa(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${s("common.dismiss")} onClick=${()=>nn(e)}>✕</button>
    </div>
  `}function Qa(e){setTimeout(()=>on(e))}var Ro={desk:s("common.desk"),supervisor:s("common.supervisor"),settings:s("common.settings"),try:s("common.try"),phones:s("common.phones")};function Do(e,t){return[...q(e,"agent")?["desk"]:[],...q(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&q(e,"agent")?["try","phones"]:[]]}function Mo(e,t,n){let o=Do(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&q(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Po({view:e,children:t}){let{config:n,user:o}=R(),r=T(null),a=T(e),i=b(it);return h(()=>{document.title=[i>0&&`(${se(i)})`,Ro[e],"·",qt].filter(Boolean).join(" ")},[e,i]),h(()=>{a.current!==e&&r.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>Ja(c,r.current)}>${s("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${qt}</p>
      <nav class="views" aria-label=${s("shell.views")}>
        ${Do(o,n).map(c=>u`
            <a key=${c} href=${oe(c)} aria-current=${c===e?"page":void 0}>${Ro[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${s("shell.signed")} </span>${o.name}</span>
        <${co} />
        ${q(o,"agent")&&u`<${Eo} />`}
        <${To} />
        <${No} />
      </div>
    </header>
    ${q(o,"agent")&&u`<${Oo} view=${e} />`}
    <main id="main" tabindex="-1" ref=${r} data-view=${e}>${t}</main>
    <${Lo} />
    <${uo} />
  `}function Ja(e,t){e.preventDefault(),t.focus()}function ge(e,{channel:t,queue:n}){let r=(e?.policies??[]).filter(({match:i})=>qo(i.channel,t)&&qo(i.queue,n)).toSorted((i,c)=>Wo(i.match)-Wo(c.match)),a=i=>Object.assign({},e?.[i],...r.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function Wo({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function qo(e,t){return!e||e===t}var[Xa,Io,gt]=[6e4,36e5,864e5],Za=14*gt;function Bo(e,t,n){let{pause:o}=e,r=ge(n,e).pause,a=q(t,"supervisor")||r.calendar?Za:(r.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<Xa?0:i}function fm(e,t){return[...[{name:"hour",words:s("extension.1HourLonger"),until:e+Io},{name:"hours",words:s("extension.hoursLonger",{count:4}),until:e+4*Io},{name:"day",words:s("extension.1DayLonger"),until:e+gt},{name:"days",words:s("extension.daysLonger",{count:3}),until:e+3*gt},{name:"week",words:s("extension.weekLonger"),until:e+7*gt}].filter(({until:o})=>o<t),{name:"limit",words:s("common.limit"),until:t}]}function Fo(e,t,{channel:n,queue:o}){return!e||!ge(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function xe(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function ht(e,t,n){let o=xe(e),[r,a]=[q(t,"agent"),q(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&r?o:null;return{reply:l==="active"&&i&&r,leave:d&&Fo(n,"leave",e),pause:d&&Fo(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:l==="pause"&&c&&ti(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||q(t,"signal")),take:f&&r&&ei(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&a,end:l!=="closed"&&(c||a),forAgent:ni(e,t,c&&!i?o:null),from:$}}function ei({reserved_for:e},t,n){return!e||e===t.id||n}function ti(e,t,n){return Bo(e,t,n)>Date.parse(e.pause.reassign_at)}function ni({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var oi=1/3,ri=5e3;function si(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(ri,t*1e3*oi):null}function Uo(e,t,n){let o=si(n);h(()=>{if(o===null)return;let r=()=>yo(e,t.id).catch(()=>{});r();let a=setInterval(r,o);return()=>clearInterval(a)},[e,t.id,o])}var ai=6e4;function wt(e){return Z(e,"/v1/settings",ai).data}var[Ho,ii,ci]=[1e3,6e4,864e5],ui=5*Ho,li=12,fi=15*Ho,mi=50,pi=["sending","accepted","sent","delivered"];function di(e,t,n){return e.slice(-mi).find(({from:o,at:r,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(r);return a?pi.includes(a.status)&&i<(n?ci:2*ii):i<fi})}function jo({messages:e,reread:t}){h(()=>{let n=0,r=setInterval(()=>{if(n+=1,document.hidden)return;let a=di(e,de(),n%li===0);a&&t(a.seq)},ui);return()=>clearInterval(r)},[e,t])}var rn=200,Ko={events:[],cursor:null,isOver:!1};function Go(e,t){let n=[],o=null,r=null,a=Ko,i=m=>e.get(N`/v1/conversations/${t}/events`+G({...m,limit:rn}));function c(m,d){n=[...m,...n],r=d,o={...o,from:o.from+m.length}}async function l(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(r??=Math.max(0,m-rn),o??={asked:{after_version:r},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;r>0&&!n.some(d);){let f=Math.max(0,r-rn),p=[],$=new Set(n.map(g=>g.id));for(let g={after_version:f};g;){let{body:w}=await i(g);p.push(...w.events.filter(k=>k.version<=r&&!$.has(k.id))),g=!w.next_cursor||w.events.at(-1)?.version>r?null:{cursor:w.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>r);)await l();c(a.events.filter(({version:m})=>m<=r),0),a=Ko}}}function Fe(e){return{from:Math.max(1,e-100+1),to:null}}function Yo(e){return sn({from:1,to:100},e)}function zo({from:e,to:t},n){let o=Math.max(1,e-100);return sn({from:o,to:Math.min(t??n,o+200-1)},n)}function Vo({from:e,to:t},n){let o=Math.min((t??n)+100,n);return sn({from:Math.max(e,o-200+1),to:o},n)}function Qo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function sn({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var $i=200,Xo=8,gi=600,an=[];function Zo({api:e,id:t,wait:n=o=>setTimeout(o,gi)}){let o=new Set,r=Go(e,t),a=an,i=an,c=null,l=Fe(0),m=null,d=!0,f={...w(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function g(){return a[0]?.seq??1}function w(){let v={count:$(),earlier:l.from>1,later:l.to!==null,jump:m};return{messages:a,events:r.newest(),version:c,loaded:!0,shown:L(),...v}}function L(){let v=l.from<g(),A=v?i:a,M=l.to??$(),I=A.filter(({seq:ee})=>ee>=l.from&&ee<=M),ue=l.to===null?null:A.find(({seq:ee})=>ee>M)??{seq:M+1,at:I.at(-1)?.at};return{messages:I,events:v?r.first():r.newest(),next:ue}}function k(){f=w();for(let v of[...o])v(f)}async function y(v,A){let M=[],I=v;for(;I<A;){let ue=Math.min($i,A-I),{body:ee}=await e.get(N`/v1/conversations/${t}/messages`+G({after_seq:I,limit:ue}));if(ee.messages.length===0)break;M.push(...ee.messages),I=ee.messages.at(-1).seq}return M}async function O(v){let A=v.last_message?.seq??0,M=a.at(-1)?.seq??Math.max(0,A-100);if(A<=M)return;let I=a.length===0;a=[...a,...await y(M,A)],l=I?Fe($()):Qo(l,$(),d)}async function C(v,A){if(o.size===0)return;let M=O(v).then(()=>{c=Math.max(c??0,v.version),k()});await Promise.all([M,r.readNew(v.version)]),await r.readBack(g()),k();let I=(r.newest().at(-1)?.version??0)<v.version;(A===Xo||I&&A>1)&&n(()=>_(()=>C(v,A-1)))}async function W(){i.length===0||i.at(-1).seq<g()-1||(await r.join(),a=[...i.filter(({seq:v})=>v<g()),...a],i=an)}async function E(v){v>=g()||(a=[...await y(v-1,g()-1),...a])}async function x(v){let A=i.at(-1)?.seq??0,M=Math.min(v,g()-1);if(M<=A)return;let[I]=await Promise.all([y(A,M),r.readOnTo(M)]);i=[...i,...I],await W()}function _(v){return p=p.then(v).catch(()=>{}),p}function P(v,A){l=v,A&&(m={to:A}),k()}return{sync:v=>_(()=>C(v,Xo)).then(()=>a),earlier:()=>_(async()=>{if(!(l.from>1))return;let v=zo(l,$());if(l.from<g())return P(v);await E(v.from),await W(),P(v),await r.readBack(g()),k()}),later:()=>_(async()=>{if(l.to===null)return;let v=Vo(l,$());l.from<g()&&await x(v.to??$()),P(v)}),toBeginning:()=>_(async()=>{await x(100),P(Yo($()),"start")}),toNewest:()=>_(async()=>P(Fe($()),"end")),reading(v){d=v},reread:v=>_(async()=>{let A=$(),I=[...a.filter(({seq:ue})=>ue<v),...await y(v-1,A)];JSON.stringify(I)!==JSON.stringify(a)&&(a=I,k())}),state:()=>f,watch(v){return o.add(v),()=>{o.delete(v),!(o.size>0||!f.loaded)&&([l,m,d]=[Fe($()),null,!0],f=w())}}}}var hi=20,cn=new WeakMap;function wi(e,t){cn.has(e)||cn.set(e,new Map);let n=cn.get(e),o=n.get(t)??Zo({api:e,id:t});return n.delete(t),n.set(t,o),n.size>hi&&n.delete(n.keys().next().value),o}function er(e,t,n){let o=V(()=>wi(e,t),[e,t]),[r,a]=S(o.state());return h(()=>o.watch(a),[o]),h(()=>{n&&o.sync(n)},[o,n]),jo({messages:r.messages,reread:o.reread}),{...r,go:o,sync:o.sync}}function tr({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function Pm({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function Wm({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var yi=3e4,vi=200,un={notes:[],cursor:void 0};function nr(e,t){let[n,o]=S(un),r=Z(e,N`/v1/conversations/${t}/notes`+G({limit:vi,cursor:n.cursor}),yi),a=r.data?.notes??un.notes,i=r.data?.next_cursor;h(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=S(un.notes);return h(()=>l([...n.notes,...a]),[n,r.data]),{notes:c,refresh:r.refresh}}function or(e){let[t,n]=S(()=>matchMedia(e).matches);return h(()=>{let o=matchMedia(e),r=()=>n(o.matches);return r(),o.addEventListener("change",r),()=>o.removeEventListener("change",r)},[e]),t}var Se=U("outbox"),le=F({}),rr=new Map,ki=[],bi=2e4;function Ce(e,t=Se.get()){return t[e]??ki}function fn(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:r})=>!(r<=n)&&!e.some(a=>a.message_id===o))}function yt(e){return Ce(e).some(t=>!ar(t))}function sr(e){return Ce(e).some(ar)}function ar(e){return mn(e).state!=="failed"}function mn({messageId:e,at:t,seq:n},o=le.get(),r=Date.now()){return n>0?{state:"sent"}:o[e]??{state:r-t<bi?"sending":"failed"}}function vt(e,t,n,o){let r={messageId:crypto.randomUUID(),text:n,...o&&{template:o},at:Date.now()};return dn(t,a=>[...a,r]),ur(e,t,r)}function ir(e,t,n){return ur(e,t,n)}function kt(e,t){dn(e,n=>n.filter(o=>o.messageId!==t)),le.set(re(le.get(),t))}function pn(e){return rr.get(e)??Promise.resolve()}function cr(e,t){let n=Ce(e),o=fn(t,n);for(let r of n)o.includes(r)||kt(e,r.messageId)}function ur(e,t,n){ln(n.messageId,{state:"sending"});let o=pn(t).then(()=>xi(e,t,n));return rr.set(t,o),o}async function xi(e,t,{messageId:n,text:o,template:r}){try{let{body:a}=await go(e,{id:t},n,o,r);dn(t,i=>i.map(c=>c.messageId===n?{...c,seq:a.seq}:c)),ln(n,{state:"sent"})}catch(a){ln(n,{state:"failed",refusal:a})}}function ln(e,t){le.set({...le.get(),[e]:t})}function dn(e,t){let n=t(Ce(e)),o=re(Se.get(),e);Se.set(n.length===0?o:{...o,[e]:n})}var Si=["channel.left","channel.closed"];function lr(e,t){let n=t.findLastIndex(({type:r})=>r==="channel.paused");if(n<0||t.slice(n).some(({type:r})=>Si.includes(r)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:r,at:a})=>r.type==="agent"&&Date.parse(a)>o)}var _i=100,fr=14*864e5;function mr(e){let t=U(e);return{store:t,of:(r,a=t.get(),i=Date.now())=>{let c=a[r];return c&&i-c.at<fr?c.text:""},keep:(r,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<fr));t.set(a===""?re(c,r):Y(c,r,{text:a,at:i},_i))}}}var $n=mr("drafts"),he=$n.store,z=$n.of,fe=$n.keep,Le=mr("note-drafts");function _e(e){return typeof e=="object"?e.total:e}function pr(e,t){return typeof e=="object"?{...e,total:t}:t}function dr(e){return Object.entries(e?.channels??{}).map(([n,o])=>s("capacity.mostOn",{most:o,channel:je(n)})).join(", ")}function $r(e,t,n={}){let o=_e(e.capacity),r=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,r)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=r}async function gr(e,t,n){let{channel:o,pause:r}=t;if(ge(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(N`/v1/agents/${r.agent_id}/tasks`+G({limit:1}));return $r(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:_e(a.capacity)}}catch{return null}}var bt=F(null);function hr(e){h(()=>bt.set(e)),h(()=>()=>bt.set(null),[])}var wr={nudge:s("planWords.messageSent"),return:s("planWords.goesBackQueue"),close:s("planWords.closed")},Oi=5;function lp(e){let t=({after_seconds:n,do:o,text:r})=>{let a=s("planWords.after",{time:Pn(n),deed:wr[o]??o});return r?`${a}: ${r}`:a};return e.map(t).join("; ")||s("planWords.nothingHappens")}function xt({do:e,next_at:t}){return s("planWords.ifCustomerStaysSilent",{deed:wr[e]??e,time:J(t)})}function fp(e){let t=({after_seconds:n,do:o,text:r},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!r?.trim():a===e.length-1);return e.length>0&&e.length<=Oi&&e.every(t)}var Ei={leave:()=>s("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?s("outcomes.paused"):Ti(e,n),answer:(e,t,{outcome:n})=>s("outcomes.answered",{outcome:we(n)}),end:()=>s("outcomes.conversationClosed"),resume:(e,t)=>yr(s("common.resumed"),e,t),reactivate:(e,t)=>yr(s("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?s("outcomes.takenTaskYoursNow"):s("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Ni(e,t,n),skip:({leave:e})=>e?.plan?s("outcomes.skipped",{next:xt(e.plan)}):s("outcomes.skippedNothingElsePlanned"),cancel:()=>s("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?s("outcomes.extendedStaysPausedUntil",{time:J(e.reassign_at)}):s("outcomes.extended")};function vr(e,t,n,o){return Ei[e](t,n,o)}function Ti({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?s("outcomes.notPausedWasAnsweredAlready",{outcome:we(n.outcome)}):s("outcomes.notPausedWasAnswered")}function yr(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?s("outcomes.taskYoursAgain",{done:e}):s("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?s("outcomes.waitsForYourSlot",{done:e}):s("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):s("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Ni({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?s("outcomes.transferredHaveNow"):s("outcomes.transferredHasNow",{agent:e.agent_id});let r={agent:o,queue:e?.queue??t};return o?s("outcomes.cannotTakeNowWaits",r):s("outcomes.transferredWaitsQueue",r)}function kr({conversation:e,history:t,settings:n,poll:o,onChanged:r,ask:a}){let{api:i,user:c}=R(),{busy:l,refusal:m,run:d,clear:f}=ae(),[p,$]=S(!1),[g,w]=S(null),L=Ri(),{id:k}=e,y=Q(e),O=async(E,x,_,P=!0)=>{await pn(k),w(x.agentId??null);let v=()=>ko[E](i,{...e,version:_.version},x),{answer:A,refusal:M}=await d(E,v,Li);A?(a(null),Ae(A.body,c.id),A.body.task?.agent_id===c.id&&Ee(A.body.task.id),be(vr(E,A.body,c.id,x)),await r(A)):M.code==="version_mismatch"?await C(E,x,_,P):M.code==="unanswered"&&L.current?a({what:"leave",details:x}):((M.status===409||M.status===404)&&o.refresh(),L.current||W(E,Ve(M,{forAgent:x.agentId})))},C=async(E,x,_,P)=>{$(!0);try{let v=await i.get(N`/v1/conversations/${k}`);o.put(v.body,v.etag);let A=v.body.last_message.seq===_.seq,M=A||!L.current?[]:await t.sync(v.body),I=A?!1:!L.current||M.some(ee=>Ci(ee,_,c)),ue=ht(v.body,c,n)[E];P&&ue&&!I&&!Ai.includes(E)?await O(E,x,{..._,version:v.body.version},!1):L.current?a({what:"again",name:E,details:x,readUpTo:_.seq}):W(E,s("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),L.current||W(E,s("perform.serviceCannotReached"))}finally{$(!1)}},W=(E,x)=>{let _={words:s("common.open"),href:oe("desk",k)};be(s("common.doneCustomerWhy",{done:bo[E],customer:y,why:x}),{tone:"bad",action:_})};return{perform:O,busy:l!==null||p,refusal:m,about:g,clear:f}}var Ai=["skip"];function Ci({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Li({code:e}){return e==="version_mismatch"||e==="unanswered"}function Ri(){let e=T(!0);return h(()=>(e.current=!0,()=>e.current=!1),[]),e}var br=["end","extend","assign","take-over"],xr=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.y));function Sr(e){let t=z(e,b(he)).trim();b(Se),b(le);let n=yt(e);return t!==""||n?{draft:t,failed:n}:null}function Di(e,t){let n=z(t);return fe(t,""),vt(e,t,n)}function Hp({conversation:e,unsent:t,canReply:n}){let{api:o}=R();return t?t.draft===""?u`<${X} tone="warn">${s("common.messageYoursCouldNot")}<//>`:u`
    <${X} tone="warn">
      <span>${s("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Di(o,e.id)}>${s("unsent.send")}</button>`}
    <//>
  `:null}function _r({conversation:e,actions:t,history:n,settings:o,poll:r,onChanged:a}){let{api:i,config:c}=R(),[l,m]=S(null),[d,f]=S(!1),p=Sr(e.id),$=b(ne)[e.id],g=kr({conversation:e,history:n,settings:o,poll:r,onChanged:a,ask:m}),{perform:w,refusal:L,about:k,clear:y}=g,O=g.busy||d||!n.loaded,{id:C}=e,W=Q(e);Wi($,C,n.messages.at(-1));let E=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),x=n.messages.at(-1)?.from.type==="customer"&&!sr(C),_=(j,Wt,kn=E())=>{m(null),Bn(C,{name:j,customer:W,seq:kn.seq},c.undoSeconds,()=>w(j,Wt,kn))},P=(j,Wt={})=>w(j,Wt,E()),v=j=>{y(),m({what:j})},A=()=>x||p?v("leave"):_("leave",{}),M=t.pause&&lr(n.messages,n.events),I=()=>p?v("pause-again"):_("pause",{again:!0}),ue=j=>_("answer",{signal:e.pause.wait.signal,outcome:j}),ee=async()=>{f(!0);let j=await gr(i,e,o);f(!1),j?m({what:"give-away",load:j}):await P("resume")},Ns=()=>{m(null),y()},As=()=>{let j=E();return()=>z(C).trim()===""?_("leave",{},j):v("leave")},vn=!O&&!$;if(hr({conversation:e,rules:ge(o,e).pause,leaveOnceSent:t.leave&&vn?As:null,pauseUntil:t.pause&&vn?j=>p?v("pause"):_("pause",j):null}),$)return u`<${Pi} name=${$.name} id=${C} />`;let Cs=xe(e),Ls=l!==null&&br.includes(l.what);return u`
    <div class="actions">
      <${Mi} actions=${{...t,again:M}} disabled=${O} ...${{ask:v,onLeave:A,onResume:ee,onAgain:I,onAnswer:ue}}
        onPlan=${P} onTake=${()=>t.from?v("take-over"):P("take")} onReactivate=${()=>P("reactivate")} />
      ${!Ls&&u`<${ie} refusal=${L} forAgent=${k??t.forAgent} onDismiss=${y} />`}
      ${l&&u`
        <${xr} ...${{asking:l,conversation:e,actions:t,owner:Cs,history:n,settings:o,unsent:p,isUnanswered:x,refusal:L,about:k}}
          busy=${O} begin=${_} now=${P} onClose=${Ns} />
      `}
    </div>
  `}function Mi({actions:e,disabled:t,ask:n,onLeave:o,onResume:r,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${s("common.for",{agent:e.forAgent})}`:"",f=(p,$,g,w="")=>u`
    <button type="button" class=${w} disabled=${t} aria-keyshortcuts=${p} onClick=${g}>${$}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&f("y",s("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&f("d",s("common.decline"),()=>i("declined"))}
      ${e.take&&f("a",e.from?s("common.takeOver"):s("common.take"),l,e.from?"":"primary")}
      ${e.resume&&f("u",s("common.resume")+d,r,e.answer?"":"primary")}
      ${e.reactivate&&f("u",s("common.takeUpAgain")+d,m,"primary")}
      ${e.skip&&f("s",s("actions.skipNextStep"),()=>c("skip"))}
      ${e.skip&&f("q",s("common.cancelPlan"),()=>c("cancel"))}
      ${e.pause&&f("p",s("common.pause")+d,()=>n("pause"))}
      ${e.again&&f("o",s("common.pauseAgain")+d,a)}
      ${e.leave&&f("l",s("common.leave")+d,o)}
      ${e.leave&&f("f",s("common.leaveDetails")+d,()=>n("leave-with"))}
      ${e.extend&&f("x",s("common.extend"),()=>n("extend"))}
      ${e.assign&&f("g",s("common.assign"),()=>n("assign"))}
      ${e.transfer&&f("t",s("common.transfer"),()=>n("transfer"))}
      ${e.end&&f("e",s("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function Pi({name:e,id:t}){let{doing:n,now:o}=ye[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Ze(t)}>${s("common.undo")}</button>
      <button type="button" onClick=${()=>qe(t)}>${o}</button>
    </div>
  `}function Wi(e,t,n){h(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&qe(t)},[n?.seq])}function Or({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:s("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:s("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:s("common.waits",{topic:o})}].filter(Boolean)}function Er({agent_id:e,then:t,on_reply:n},o){let r=e===o?s("pauseWords.comesBackThenIf"):s("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&r,qi[n]].filter(Boolean).join(" ")}var qi={notify:s("pauseWords.othersAreToldWhen"),wake:s("pauseWords.endsWhenCustomerWrites")};var Ii=100,St=U("reasons");function Tr({task:e,last_pause:t}){if(e)return t?.reason&&St.get()[e.id]!==t.reason&&St.set(Y(St.get(),e.id,t.reason,Ii)),t?.reason??St.get()[e.id]}function _t({pause:e}){let t=H(),{tone:n,text:o}=Ye(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${J(e.reassign_at)}>${o}</time>
  `}function Ar({conversation:e,wrapping:t,user:n,busy:o,onComplete:r}){let{pause:a,task:i}=e,c=Bi(e,n),l=Tr(e);return u`
    ${t&&u`
      <div class="banner" data-tone="accent">
        <p><strong>${s("banner.wrappingUp")}</strong> ${s("banner.capacityFreeOnceComplete")}</p>
        <button type="button" class="primary" aria-keyshortcuts="c" disabled=${o!==null}
          onClick=${()=>r(t)}>
          ${s("banner.completeWrapUp")}
        </button>
      </div>
    `}
    ${c&&u`<div class="banner"><p>${c}</p></div>`}
    ${a?.note&&u`<${Re} tag=${s("common.note")} text=${a.note} />`} ${a?.wait&&u`<${Hi} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${ji} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${Re} tag=${s("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${Re} tag=${i.reason==="transfer"?s("banner.handedOn"):s("common.note")} text=${i.note} />`}
  `}function Bi(e,t){let{channel_state:n,pause:o,leave:r,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?s("banner.pausedByYou"):s("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${Nr(o)}<${_t} pause=${o} />
      ${" "}<span class="weak">${Er(o,t.id)}</span>
    `}if(n==="inactive"){let i=s("banner.replyUntilBringsBack",{date:Dn(r.expires_at)});return`${Fi(r,t)}. ${Nr(r)}${i}${Ui(r)}`}if(n==="closed")return s("banner.closedCustomersNextMessage");if(!a)return s("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?s("banner.waitsForYourSlot"):s("banner.waitsForSlot",{agent:i})}return a.status==="pending"?s("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:s("banner.workingOn",{agent:a.agent_id})}function Fi({agent_id:e},t){return e?e===t.id?s("banner.leftByYou"):s("banner.leftBy",{agent:e}):s("banner.nobodyHadYet")}function Nr({topic:e}){return e?`${s("banner.waitsForTopic",{topic:e})} `:""}function Ui({plan:e}){return e?` ${xt(e)}`:""}function Re({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Hi({wait:{ask:e,signal:t}}){return e?u`<${Re} tag=${s("banner.asked")} text=${e} />`:u`<${Re} tag=${s("banner.waitsFor")} text=${s("banner.signal",{signal:t})} />`}function ji({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Re} tag=${s("banner.answer")} text=${[we(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Ki=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,Cr="^{}\\[~]|€\f";function Lr(e){let t=[...e],n=t.every(c=>Ki.includes(c)||Cr.includes(c)),[o,r]=n?[160,153]:[70,67],a=n?t.reduce((c,l)=>c+(Cr.includes(l)?2:1),0):e.length;if(a<=o)return{used:a,messages:a===0?0:1,left:o-a};let i=Math.ceil(a/r);return{used:a,messages:i,left:i*r-a}}function Ot({at:e}){let t=H();return!e||Date.parse(e)<=t?null:u`<span class="until">${s("composer.freeAnswersUntil",{at:Ge(e,t)})}</span>`}var Gi="(pointer: coarse)",Yi=()=>matchMedia(Gi).matches;function Rr({conversation:e,canLeave:t,onSend:n}){let o=te(),r=z(e.id,b(he)),a=Yi(),i=b(bt)?.leaveOnceSent,c=(f=null)=>{let p=z(e.id);p.trim()!==""&&(fe(e.id,""),n(p,{leave:f}))},l=()=>i&&c(i()),m=f=>{f.preventDefault(),c()},d=f=>{let p=f.ctrlKey||f.metaKey||!(a||f.shiftKey);f.key!=="Enter"||f.isComposing||!p||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${s("composer.reply",{name:Q(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${r} aria-describedby=${`${o}-hint`}
        onInput=${f=>fe(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${a?s("composer.enterStartsNewLine"):s("composer.enterSendsShiftEnter")}
          <${Ot} at=${e.reply_window?.closes_at} />
          <${zi} ...${{conversation:e,text:r}} />
        </span>
        <span class="note-actions">
          ${t&&u`
            <button type="button" disabled=${r.trim()===""||!i} aria-keyshortcuts="Control+Shift+Enter" onClick=${l}>
              ${s("beforeLeave.sendLeave")}
            </button>
          `}
          <button type="submit" class="primary" disabled=${r.trim()===""}>${s("common.send")}</button>
        </span>
      </div>
    </form>
  `}function zi({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=Lr(t);return u`<span class="sms-counter">${s("composer.textMessages",{count:n,left:o})}</span>`}var Vi={sending:s("delivery.sending"),accepted:s("delivery.accepted"),sent:s("delivery.sent"),delivered:s("delivery.delivered"),read:s("delivery.read"),failed:s("delivery.failed")},Qi={reply_window_closed:s("delivery.replyWindowClosed"),opted_out:s("delivery.optedOut"),bad_address:s("delivery.badAddress"),too_long:s("delivery.tooLong"),template_refused:s("delivery.templateRefused"),rejected:s("delivery.rejected"),expired:s("delivery.expired"),no_connection:s("delivery.noConnection"),unknown:s("delivery.unknown")};function Dr({status:e}){return Vi[e]??e}function Mr({error:e}){if(!e)return null;let t=Qi[e.code]??e.code;return e.provider_code?s("delivery.withCode",{why:t,code:e.provider_code}):t}var Ji={"conversation.opened":({actor:e},{who:t,isMe:n})=>Nt(e)?s("trail.customerOpenedConversation"):n?s("trail.youWroteFirst"):s("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?s("trail.customerStayedSilentLeft"):(n?s("trail.youLeft"):s("trail.theyLeft",{who:t}))+Tt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?s("trail.youPaused"):s("trail.theyPaused",{who:t}))+Tt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:r})=>{if(e.cause in Et)return s("trail.whyBackWith",{why:Et[e.cause],whom:o});let a=(n?s("trail.youResumed"):s("trail.theyResumed",{who:t}))+Tt(e);return r===0?a:s("trail.messagesArrivedMeanwhile",{resumed:a,count:r})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?s("trail.whyBackInQueue",{why:Et[e]??Et.pause_expired}):n?s("trail.youEndedPauseWithOthers"):s("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>Nt(e)?s("trail.customerRepliedActiveAgain"):t==="follow_up"?s("trail.customerStayedSilentActive"):t==="bulk"?o?s("trail.youWokeWithOthers"):s("trail.theyWokeWithOthers",{who:n}):o?s("trail.youTookUpAgain"):s("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=we(e);return n?s("trail.youAnswered",{answer:o}):s("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?s("trail.youExtendedPause"):s("trail.theyExtendedPause",{who:t}))+Tt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?s("trail.youWereReminded"):s("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>s("trail.customerStayedSilentStays"),"channel.expired":()=>s("trail.timeReplyOver"),"plan.skipped":({cause:e},{who:t,isMe:n})=>e==="follow_up"?s("trail.channelCarriesNoNudge"):n?s("trail.youSkipped"):s("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?s("trail.youCanceledPlan"):s("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?s("trail.customerStayedSilentClosed"):n?s("trail.youEndedConversation"):s("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?s("trail.youTook"):s("trail.theyTook",{who:t}):n?s("trail.youTookFor",{whom:o}):s("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?s("trail.youHandedOn",{whom:o}):s("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>Xi[e]??s("trail.backInQueue"),"task.escalated":()=>s("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?s("trail.assignedToYou"):s("trail.assignedTo",{agent:e.agent_id})},Et={pause_expired:s("trail.pauseReachedLimit"),message:s("trail.customerReplied"),signal:s("trail.whatWaitedHasCome")},Xi={agent_absent:s("trail.backQueueAgentWas"),agent_removed:s("trail.backQueueAgentNo"),unanswered:s("trail.backQueueAgentDid")},Zi=["resume","transfer","take","reactivate","outbound","bulk"],ec=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Wr({messages:e,events:t,next:n=null},o,r=[]){let{dividers:a,whilePaused:i}=oc(t,o),c=e[0]?.seq??1,l=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)m.push(l[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return nc([...m,...l.slice(d)],tc(r,c>1?e[0]?.at:null,n?.at),o)}function tc(e,t,n){let[o,r]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<r)}function nc(e,t,n){let o=[],r=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;r<t.length&&Date.parse(t[r].at)<i;)o.push(Pr(t[r++],n));o.push(a)}return[...o,...t.slice(r).map(a=>Pr(a,n))]}function Pr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function oc(e,t){let n=[],o=new Set,r=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(r=c.seq,a&&(o.add(r),i+=1));let l=Ji[c.type];if(l&&!rc(c)){let m=!qr(c.actor)&&!Nt(c.actor)&&c.actor.id===t,d=l(c,{who:ac(c.actor),isMe:m,whom:sc(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:r,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:ec.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function rc(e){return e.type==="task.assigned"&&Zi.includes(e.cause)}function Nt(e){return e?.type==="customer"}function qr(e){return!e||e.type==="system"}function sc({agent_id:e,queue:t},n){return e?e===n?s("trail.you"):e:s("trail.queue",{queue:t})}function ac(e){return qr(e)?s("trail.system"):Nt(e)?s("trail.customer"):e.id}function Tt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${s("common.for",{agent:t})}`:""}var ic=80;function Br(e,t,n){let o=T(null),r=T({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=S(!1),c=()=>{o.current&&(Object.assign(r.current,cc(o.current,e.later)),e.go.reading(r.current.isEnd),r.current.isEnd&&i(!1))},l=()=>{o.current&&Ir(o.current,r.current),c()};me(()=>{let{jump:f,added:p,isEnd:$}=r.current;!$&&n>p&&i(!0),Object.assign(r.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?gn(o.current,e.jump.to):Ir(o.current,r.current),c()},t);let m=T(l);return m.current=l,h(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():gn(o.current,"end"),o.current.focus()}}}function gn(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function cc(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:r}=e,a=!t&&o-n-r<ic,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function Ir(e,{isEnd:t,entry:n,top:o}){t?gn(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var uc=/\bhttps?:\/\/[^\s<>"]+/gi,lc=/[.,;:!?'’”]+$/;function Fr(e){let t=[],n=0,o=(r,a,i=null)=>r<a&&t.push({text:e.slice(r,a),href:i});for(let{0:r,index:a}of e.matchAll(uc)){let i=Ur(r);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function Ur(e){let t=e.replace(lc,"");return t.endsWith(")")&&!t.includes("(")?Ur(t.slice(0,-1)):t}function Ue({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Fr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function Hr({conversationId:e,entry:t,canReply:n,onSent:o}){H();let{state:r,refusal:a}=mn(t,b(le));return u`
    <li class="message" data-from="agent" data-pending=${r!=="sent"}>
      <p class="message-head">
        <span class="author">${s("common.you")}</span>
        ${r==="sending"&&u`<span role="status">${s("pending.sending")}</span>`}
      </p>
      <${Ue} text=${t.text} />
      ${r==="failed"&&u`<${fc} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function fc({conversationId:e,entry:t,refusal:n,canReply:o,onSent:r}){let{api:a}=R(),{messageId:i,text:c}=t,l=async()=>{await ir(a,e,t),r()},m=()=>{let d=z(e);kt(e,i),fe(e,d===""?c:`${c}
${d}`)};return u`
    <${X} tone="bad">
      <span>${s("pending.notSent")} ${n?Ve(n):s("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${s("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${s("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>kt(e,i)}>${s("common.discard")}</button>
      </span>
    <//>
  `}var mc=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.G)),jr={message:s("history.needsNoAnswer"),auto_reply:s("history.automaticReply"),reaction:s("history.reaction"),receipt:s("history.receipt")};function Gr({conversationId:e,customer:t,history:n,notes:o,canReply:r,onSent:a}){let{user:i}=R(),{messages:c,shown:l,earlier:m,later:d,loaded:f,go:p}=n,$=H(),g=Mn(0,$),w=Ce(e,b(Se)),L=V(()=>fn(c,w),[c,w]),k=V(()=>gc(Wr(l,i.id,o),$).map(x=>u`<${hc} key=${$c(x)} ...${{conversationId:e,entry:x,customer:t}} />`),[e,l,o,t,i.id,g]);dc(L.length,n);let{scroller:y,onScroll:O,below:C,toEnd:W}=Br(n,[k,L],n.count+o.length+L.length),E=x=>()=>{y.current.focus({preventScroll:!0}),x()};return u`
    <div class="history-frame">
      ${(m||d)&&u`<${pc} ...${{history:n,toBeginning:E(p.toBeginning),toNewest:E(p.toNewest)}} />`}
      <div class="history" ref=${y} onScroll=${O} tabindex="0" role="region" aria-label=${s("history.history")}
        aria-busy=${!f}>
        ${m&&u`<${Kr} words=${s("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${k}
          ${!d&&L.map(x=>u`<${Hr} key=${x.messageId} ...${{conversationId:e,entry:x,canReply:r,onSent:a}} />`)}
        </ol>
        ${d&&u`<${Kr} words=${s("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${C&&u`<button type="button" class="small to-end" onClick=${W}>${s("history.newMessagesBelow")}</button>`}
    </div>
  `}function pc({history:{shown:e,count:t,earlier:n,later:o},toBeginning:r,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${s("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${r}>${s("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${s("history.toNewest")}</button>`}
    </p>
  `}function Kr({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function dc(e,{later:t,go:n}){let o=T(e);h(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function $c({kind:e,id:t,message:n,note:o,at:r}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${r}`}function gc(e,t){let n=null;return e.flatMap(o=>{let r=(o.message??o.note??o).at,a=Rn(r,t);return a===n?[o]:(n=a,[{kind:"day",at:r,text:a},o])})}function hc({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${vc} ...${t} />`:t.kind==="divider"?u`<${wc} divider=${t} />`:u`<${yc} ...${t} ...${{conversationId:e,customer:n}} />`}function wc({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${J(e.at)}>${Ke(e.at)}</time></span>
    </li>
  `}function yc({conversationId:e,message:t,mine:n,whilePaused:o,customer:r}){let{from:a,body:i,at:c,kind:l,quiet:m,delivery:d,media:f}=t,p={customer:r,system:s("history.sentPlanned")}[a.type]??a.id;return u`
    <li class="message" data-from=${a.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?s("common.you"):p}</span>
        <time datetime=${c} title=${J(c)}>${Ke(c)}</time>
        ${m&&u`<span class="weak">${jr[l]??jr.message}</span>`}
        ${o&&u`<span class="while-paused">${s("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${J(d.at)}>${Dr(d)}</span>`}
      </p>
      ${i!==""&&u`<${Ue} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${s("history.noText")}</em></p>`}
      ${f.length>0&&u`<${mc} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${Mr(d)}</p>`}
    </li>
  `}function vc({note:e,mine:t}){let{author:n,text:o,at:r}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${s("common.note")}</span> <span class="author" dir="auto">${t?s("common.you"):n.id}</span>
        <time datetime=${r} title=${J(r)}>${Ke(r)}</time> <span>${s("history.notCustomer")}</span>
      </p>
      <${Ue} text=${o} />
    </li>
  `}function hn({conversationId:e}){let t=z(e,b(he)).trim();return t===""?null:u`
    <${X} tone="warn">
      <span>${s("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>fe(e,"")}>${s("common.discard")}</button>
    <//>
  `}var kc=16*1024;function Yr({conversationId:e,onAdded:t}){let{api:n}=R(),{busy:o,refusal:r,run:a,clear:i}=ae(),c=Le.of(e,b(Le.store)),[l,m]=S(c!==""),d=T({}),f=T(null),p=()=>{i(),m(!1)},$=async()=>{let g=Le.of(e).trim();if(g==="")return;d.current.text!==g&&(d.current={text:g,id:crypto.randomUUID()});let{answer:w}=await a("note",()=>ho(n,e,d.current.id,g));w&&(d.current={},Le.keep(e,""),p(),be(s("noteBox.noteAdded")),await t())};return xc(f,l),l?u`<${bc} ...${{conversationId:e,text:c,refusal:r}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${s("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${s("common.draft")}</span>`}
      </div>
    `}function bc({conversationId:e,text:t,busy:n,refusal:o,onAdd:r,onClose:a}){let i=te(),c=T(null);h(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>kc,m=t.trim()!==""&&!l,d=p=>{p.preventDefault(),m&&!n&&r()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${s("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>Le.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${ie} refusal=${o} />
      <div class="composer-foot">
        <span id=${`${i}-hint`} class="hint" data-wrong=${l}>
          ${l?s("noteBox.thisTooLongNote"):s("noteBox.customerNeverSeesCtrl")}
        </span>
        <span class="note-actions">
          <button type="button" class="quiet" onClick=${a}>${s("common.close")}</button>
          <button type="submit" disabled=${!m||n}>${s("noteBox.add")}</button>
        </span>
      </div>
    </form>
  `}function xc(e,t){let n=T(t);h(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function De({channel:e}){return u`<span class="tag">${je(e)}</span>`}function zr({state:e}){return u`<span class="tag state" data-state=${e}>${An(e)}</span>`}function Me({priority:e}){return e>0?u`<span class="tag priority">${s("tags.priority",{priority:e})}</span>`:null}var Sc=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.K)),_c=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.D)),Oc=1500,Ec="(min-width: 1400px)",Tc=s("conversation.thisConversationNotYours");function Vr({id:e,back:t,hrefOf:n,settings:o,wrapping:r,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=R(),d=b(ne)[e];ot(l,`conversation:${e}`);let f=Z(l,N`/v1/conversations/${e}`,Oc),p=f.data,$=er(l,e,p),g=nr(l,e),w=T(null),L=T(!1);p&&(L.current=!0),Ac(w,p&&`${p.channel_state} ${xe(p)}`),h(()=>Oe(p?.pause),[p]);let k=ct("customer",or(Ec),b(B));h(()=>{p&&Ae(p,m.id)},[p]),Cc(l,p,$,m),h(()=>cr(e,$.messages),[e,$.messages]);let y=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let _=L.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${y}
        ${_?u`<${X} tone="warn">${Tc}<//>`:u`<${ie} refusal=${f.error} />`}
      </div>
    `}let[O,C]=[Q(p),p.customer_address],W=ht(p,m,o),E=async _=>{f.put(_.body,_.etag),await c(_.body)},x=async(_,{template:P,leave:v}={})=>{await vt(l,e,_,P),yt(e)||v?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${y}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${w}>${O}</h2>
          <p class="conversation-facts">
            <${zr} state=${p.channel_state} /> <${De} channel=${p.channel} />
            <${Me} priority=${p.priority} />
            ${O!==C&&u`<span dir="auto">${C}</span>`}
            <span>${s("conversation.to",{businessAddress:p.business_address})}</span> <span>${s("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${k}
              onClick=${()=>ut("customer",!k)}>${s("common.customer")}</button>
          </p>
        </div>
        <${_r} ...${{conversation:p,actions:W,history:$,settings:o,poll:f,onChanged:E}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Ar} ...${{conversation:p,wrapping:r,user:m,busy:a,onComplete:i}} />
          <${Gr} conversationId=${e} customer=${O} history=${$} notes=${g.notes}
            canReply=${W.reply} onSent=${f.refresh} />
          ${!W.reply&&u`<${hn} conversationId=${e} />`}
          <${Yr} conversationId=${e} onAdded=${g.refresh} />
          ${W.reply&&!d&&u`<${Nc} conversation=${p} canLeave=${W.leave} onSend=${x} />`}
        </div>
        ${k&&u`<${_c} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function Nc({conversation:e,canLeave:t,onSend:n}){let o=H();return tr(e,o)?u`<${Rr} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${hn} conversationId=${e.id} />
    <${Sc} conversation=${e} onSend=${n} />
  `}function Ac(e,t){let n=T(!1);h(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Cc(e,t,n,o){let r=t&&n.messages.at(-1),a=T(null),i=t?.task?.agent_id===o.id?t.task.id:null;h(()=>{if(!r)return;let c=()=>{document.hidden||(rt(t.id,r.seq),Ee(i),(i||t.pause?.agent_id===o.id)&&tn(e).read(t.id,r.seq,i))};return c(),a.current!==null&&r.seq>a.current&&r.from.type==="customer"&&ke(s("conversation.wrote",{who:r.from.id,text:r.body})),a.current=r.seq,document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[r?.seq,i,t?.pause?.pause_id])}var Lc=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.F));function Qr({view:e,current:t}){let n=te(),o=ct("left",!1,b(B));return u`
    <section class="list" aria-label=${s("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>ut("left",!o)}>
          ${s("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${Lc} view=${e} current=${t} />`}</div>
    </section>
  `}var Rc=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.E));function Jr({work:e,settings:t,view:n,onSent:o}){let[r,a]=S(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${s("common.newConversation")}</button>
    ${r&&u`<${Rc} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}var Xr=[{cursor:null,data:null,error:null}];function Zr(e,t,{data:n,error:o}){if(!e[t])return e;let r=e.slice(0,t),a=n?.next_cursor??null,[i,...c]=e.slice(t+1),l=i&&a!==null?[{...i,cursor:a},...c]:[];return[...r,{...e[t],data:n,error:o},...o&&!n?e.slice(t+1):l]}function wn(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function es(e,t){let n=new Map;return e.forEach(({data:o},r)=>{for(let a of o?t(o):[])n.has(a.id)||n.set(a.id,{row:a,page:r})}),[...n.values()]}function ts(e,t,{first:n,last:o}){let r=t.slice(n,o+1).map(({page:i})=>i),a=e.flatMap(({data:i},c)=>i?[]:[c]);return new Set([0,...r,...a])}function ns(e,t,{last:n},o=!1){let{data:r}=e.at(-1);if(!r?.next_cursor)return{more:!1,asks:!1};let a=!t.some(({page:c})=>c===e.length-1),i=n>=t.length-Dc||o&&t.length<Mc;return{more:!a&&i,asks:a}}var Dc=15,Mc=500;var Pc={whileHidden:!1},He=null;function os(e,t,{every:n,rowsOf:o,inOrder:r,at:a}){let[i]=S(()=>Bc(e,t(null))),[c,l]=S(i.pages),[m,d]=S(i.near),f=T(new Map),p=V(()=>Wc(es(c,o),r),[c]),$=V(()=>p.map(({row:E})=>E),[p]),{more:g,asks:w}=ns(c,p,m,!!r);h(()=>g&&l(wn),[g,c]);let L=Ic(),k=T(null);k.current={api:e,address:t(null),pages:c,near:m,known:i.known},h(()=>()=>Fc(k.current,L.current),[]);let y=ts(c,p,m),O=c.map((E,x)=>u`
      <${qc} key=${x} ...${{api:e,at:a,every:n,n:x,refreshers:f}} address=${y.has(x)?t(E.cursor):null}
        onAnswer=${_=>l(P=>Zr(P,x,_))} />
    `),[{data:C,error:W}]=c;return{rows:$,loaded:!!(C??W),isRead:!!C,error:c.find(E=>E.error)?.error??null,isOpen:!!c.at(-1).data?.next_cursor||c.at(-1).data===null,asks:w,more:()=>l(wn),refresh:()=>Promise.all([...f.current.values()].map(E=>E())),onNear:d,known:i.known,reading:O}}function Wc(e,t){if(!t)return e;let n=new Map(e.map(o=>[o.row,o]));return t([...n.keys()]).map(o=>n.get(o))}function qc({api:e,address:t,at:n,every:o,n:r,refreshers:a,onAnswer:i}){let c=Z(e,t,o,{...Pc,at:n});return h(()=>{t!==null&&c.loaded&&i(c)},[c.data,c.error]),h(()=>{if(t!==null)return a.current.set(r,c.refresh),()=>a.current.delete(r)}),null}function Ic(){let e=T(0);return h(()=>{let t=({target:n})=>ss()&&n===rs()&&(e.current=n.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var rs=()=>document.querySelector("main"),ss=()=>!pe.get().more;function Bc(e,t){let n=He?.api===e&&He.address===t?He:null;return He=null,n&&requestAnimationFrame(()=>rs()?.scrollTo(0,n.top)),n??{pages:Xr,near:{first:0,last:0},known:new Map}}function Fc(e,t){ss()||(He={...e,top:t})}var as={picture:s("files.picture"),audio:s("files.voice"),video:s("files.film"),file:s("files.file")};function At({conversation:{preview:e,preview_media:t=[],last_message:n}}){if(e===void 0)return null;let o=e.trim()!=="",r=t.length>0?Uc(t):!o&&s("history.noText");return u`
    <span class="row-line row-note row-preview">${n.from!=="customer"&&u`<span>${s("preview.ours")}</span>`}
      ${r&&u`<em>${r}</em>`} ${o&&u`<bdi>${e}</bdi>`}</span>
  `}function Uc(e){let t=new Map;for(let n of e){let o=as[n]??as.file;t.set(o,(t.get(o)??0)+1)}return[...t].map(([n,o])=>o>1?`${n} (${se(o)})`:n).join(", ")}function is(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),r=[],a=0;return e.forEach((i,c)=>{us(a,i,t)||o.has(c)?r.push({row:c}):r.at(-1)?.room>0?r.at(-1).room+=i:r.push({room:i,after:c}),a+=i}),r}function cs(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((r,a)=>{us(o,r,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=r}),n}function us(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function ls(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),r=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??r)}var fs=80,Ct=200;function Lt({keys:e,current:t,row:n,isOpen:o=!1,onNear:r,known:a}){let i=T(null),c=T(a??new Map),[l,m]=S(null),d=Hc(i),f=ls(e,c.current,fs),p=[t,l].map(k=>e.indexOf(k)).filter(k=>k>=0),$=is(f,d,p);me(()=>{let k=[...i.current.children].filter(({dataset:O})=>O.room===void 0),y=$.filter(({row:O})=>O!==void 0).map(({row:O},C)=>[e[O],k[C]?.offsetHeight]);for(let[O,C]of y)C>0&&c.current.set(O,C)});let{first:g,last:w}=cs(f,d);return h(()=>r?.({first:g,last:w}),[g,w]),u`
    <ul ref=${i} onFocusIn=${({target:k})=>{let y=Number(k.closest("li")?.getAttribute("aria-posinset"));m(e[y-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:k,room:y,after:O})=>k===void 0?u`<li key=${`room ${O}`} aria-hidden="true" data-room style=${{height:`${y}px`}}></li>`:n(k,{"aria-posinset":k+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function Hc(e){let[t,n]=S({top:0,bottom:2*fs});return h(()=>{let o=null,r=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:Ct*Math.floor(-i/Ct),bottom:Ct*Math.ceil((innerHeight-i)/Ct)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(r);return r(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[jc,Kc]=[3e5,9e5];function ms({waiting_since:e}){return e?Date.parse(e):null}function ps(e){return e>=Kc?"urgent":e>=jc?"soon":"calm"}function Rt({conversation:e}){let t=H(),n=ms(e),o=e.last_message;if(n===null)return u`<span class="weak">${s("wait.answered",{time:ze(o.at,t)})}</span>`;let r=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${ps(i)} datetime=${a} title=${s("wait.customerWaitsSince",{time:J(a)})}>
      ${r?s("wait.waitsAnswer",{time:It(i),by:Ge(r,t)}):s("wait.waits",{time:It(i)})}
    </time>
  `}var Gc=3e3;function ds({work:e,view:t,current:n}){let{api:o,user:r}=R(),a=H(),i=os(o,p=>Be(r.id,p),{every:Gc,rowsOf:Yc});mt("paused",i.rows),me(()=>pt(o,{paused:i.rows}),[i.rows]),h(()=>{i.rows.forEach(({pause:p})=>Oe(p)),dt(i.rows)},[i.rows]);let c=({pause:p})=>Ye(p.reassign_at,a).tone==="urgent",[l,m]=[i.rows.filter(c),i.rows.filter(p=>!c(p))];Vc(l);let d=(p,$)=>u`
    <${Lt} keys=${p.map(({id:g})=>g)} current=${n} ...${$}
      row=${(g,w)=>u`<${Qc} key=${p[g].id} conversation=${p[g]} ...${{view:t,current:n,place:w}} />`} />
  `,f=({first:p,last:$})=>i.onNear({first:p+l.length,last:$+l.length});return u`
    ${l.length>0&&u`
      <section class="list" aria-label=${s("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${s("pausedList.dueWithinHour")} <span class="count">${se(l.length)}</span></h2>
        ${d(l)}
      </section>
    `}
    <section class="list" aria-label=${s("common.paused")} aria-busy=${!i.loaded}>
      <h2 class="list-title">
        ${s("common.paused")} ${!i.isOpen&&m.length>0&&u`<span class="count">${se(m.length)}</span>`}
      </h2>
      ${i.loaded&&!i.isOpen&&m.length===0&&u`<p class="list-empty">${zc(l)}</p>`}
      ${d(m,{isOpen:i.isOpen,onNear:f})}
      ${i.asks&&u`<p class="list-empty"><button type="button" class="small" onClick=${i.more}>${s("common.showMore")}</button></p>`}
      ${!e.error&&u`<${Qe} error=${i.error} />`}
      ${i.reading}
    </section>
  `}var Yc=({paused:e})=>e,zc=e=>e.length>0?s("pausedList.nothingElsePaused"):s("pausedList.nothingPaused");function Vc(e){let t=T(new Set);h(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(Q).join(", ");ke(s("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Qc({conversation:e,view:t,current:n,place:o}){let{pause:r}=e,a=b(ce),i=n===e.id,c=Vt(e),l=c&&st(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i} ...${o}>
      <a class="row-link" href=${oe(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${Q(e)}</span>
          <${Me} priority=${e.priority} /> <${De} channel=${e.channel} />
        </span>
        <span class="row-line"><${_t} pause=${r} /> <${Ot} at=${r.reply_window_closes_at} /></span>
        ${Or(r).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${At} conversation=${e} />
        ${c&&u`<${Jc} ...${{conversation:e,unread:l}} />`}
      </a>
    </li>
  `}function Jc({conversation:e,unread:t}){return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${s("common.unread")}</span>`}<${Rt} conversation=${e} />
    </span>
  `}var $s=["available","away","offline"],vh=["new_task","custom_routing"],kh=["refuse","allow"],bh=["queue","wait","refuse"],xh=["own","all"];var gs=12;function hs({inUse:e,capacity:t}){let[n,o]=[_e(t),dr(t)],r=[s("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${s("capacity.capacity")} </span>${r}</span>
      ${n<=gs?u`<${Xc} ...${{inUse:e,capacity:n}} />`:u`<${Zc} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Xc({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,gs));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(r,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Zc({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var ws={capacity:3,queues:["default"]};function eu(e,t,n){return ys(e)&&n?{...ws,availability:t}:{availability:t}}function tu(e,t){return(t?.agents?.self_service??t!==null)||q(e,"supervisor")||q(e,"admin")}function ys({error:e}){return e?.status===404}function vs({agent:e,work:t,onChange:n}){let{api:o,user:r}=R(),{busy:a,refusal:i,run:c,clear:l}=ae(),m=tu(r,wt(o)),d=te();if(!e.loaded)return u`<section class="presence" aria-label=${s("presence.availability")} aria-busy="true"></section>`;let f=e.data??(ys(e)?ws:null);if(!f)return u`<${ou} onRetry=${n} />`;let p=async g=>{let{answer:w}=await c("presence",()=>vo(o,r.id,g));return w&&(e.put(w.body,w.etag),n()),!!w},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${s("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${g=>p(eu(e,g.currentTarget.value,m))}>
            ${$s.map(g=>u`<option key=${g} value=${g}>${Ln(g)}</option>`)}
          </select>
        </span>
        <${hs} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${X} tone="warn">${s("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${ru} known=${f} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${nu(e)}</p>`}
      <${ie} refusal=${i} onDismiss=${l} />
    </section>
  `}function nu({data:e}){if(!e)return s("presence.areNotSetUp");let t=e.queues.join(", ");return s("presence.queuesSupervisorCanChange",{queues:t})}function ou({onRetry:e}){return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <p>${s("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${s("presence.tryAgain")}</button>
    </section>
  `}function ru({known:e,busy:t,onSave:n}){let[o,r]=S({}),[a,i]=[te(),te()],{capacity:c=String(_e(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:pr(e.capacity,Number(c)),queues:m})&&r({})};return u`
    <details class="presence-details">
      <summary>${s("presence.capacityQueues")}</summary>
      <form onSubmit=${d}>
        <div class="field">
          <label for=${a}>${s("presence.tasksOnce")}</label>
          <input id=${a} type="number" min="0" max="100" required value=${c}
            onInput=${f=>r({...o,capacity:f.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${i}>${s("presence.queuesSeparatedCommas")}</label>
          <input id=${i} type="text" autocapitalize="none" value=${l} aria-invalid=${m.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${f=>r({...o,queues:f.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${m.length===0?s("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||m.length===0}>${s("presence.save")}</button>
      </form>
    </details>
  `}var su=D(()=>import("./chunk-NFWPZNSJ.js").then(e=>e.H));function ks(){return u`<div class="search"><${su} /></div>`}var yn=["came","wait","priority"],Dt=e=>Date.parse(e?.waiting_since??"")||1/0,bs=e=>e?.priority??0,xs=(e,t)=>Dt(e)===Dt(t)?0:Dt(e)-Dt(t),Mt={wait:xs,priority:(e,t)=>bs(t)-bs(e)||xs(e,t)};function Kh(e,t){return Mt[t]?e.toSorted(Mt[t]):e}function Ss(e,t){return Mt[t]?e.toSorted((n,o)=>Mt[t](n.conversation,o.conversation)):e}function Os({work:e,view:t,current:n,busy:o,onComplete:r}){let a=e.data?.tasks??[],{order:i=yn[0]}=b(B),c=Ss(a.filter(({status:m})=>m==="assigned"),i),l=a.filter(({status:m})=>m==="wrapping");return u`
    <section class="list" aria-label=${s("taskList.myTasks")}>
      <div class="list-head">
        <h2 class="list-title">${s("taskList.myTasks")} <span class="count">${se(c.length)}</span></h2>
        ${c.length>1&&u`<${iu} order=${i} />`}
      </div>
      ${c.length===0&&e.loaded&&u`<p class="list-empty">${s("taskList.noTaskRightNow")}</p>`}
      <${Lt} keys=${c.map(({conversation_id:m})=>m)} current=${n}
        row=${(m,d)=>u`<${_s} key=${c[m].task_id} ...${{task:c[m],view:t,current:n,place:d}} />`} />
    </section>
    ${l.length>0&&u`
      <section class="list" aria-label=${s("common.wrappingUp")}>
        <h2 class="list-title">${s("common.wrappingUp")} <span class="count">${se(l.length)}</span></h2>
        <ul>
          ${l.map(m=>{let d=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>r(m)}
                aria-label=${s("taskList.completeWrapUp",{customer:Es(m)})}>${s("taskList.complete")}</button>
            `;return u`<${_s} key=${m.task_id} ...${{task:m,view:t,current:n}} action=${d} />`})}
        </ul>
      </section>
    `}
  `}var au={came:s("taskList.asTheyCame"),wait:s("taskList.longestWait"),priority:s("taskList.byPriority")};function iu({order:e}){return u`
    <select class="small" aria-label=${s("taskList.order")} value=${e} onChange=${t=>eo({order:t.currentTarget.value})}>
      ${yn.map(t=>u`<option key=${t} value=${t}>${au[t]}</option>`)}
    </select>
  `}function Es({conversation:e,conversation_id:t}){return e?Q(e):t}function _s({task:e,view:t,current:n,action:o,place:r}){let a=at(e,b(ce),b($e)),i=b(ne)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${r}>
      <a class="row-link" href=${oe(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${Es(e)}</span>
          ${e.conversation&&!o&&u`<${cu} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${At} conversation=${e.conversation} />`}
        <${lu} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function cu({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Me} priority=${e} /> <${De} channel=${t} /></span>`}var uu={task:s("common.new"),message:s("common.unread")};function lu({task:e,news:t,waits:n}){let o=z(e.conversation_id,b(he)),r=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${uu[t]}</span>`}
      ${n?`${ye[n.name].doing}…`:u`<${fu} task=${e} />`}
      ${a&&r&&r!=="new"&&u`<span class="tag">${Cn(r)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${s("common.draft")}</span>`}
    </span>
  `}function fu({task:{status:e,since:t,conversation:n}}){let o=H();return e==="wrapping"?s("taskList.since",{time:ze(t,o)}):n&&u`<${Rt} conversation=${n} />`}function Ts({conversationId:e,view:t="desk"}){let{api:n,user:o}=R(),{agent:r,work:a,refresh:i}=_o(),c=wt(n);Uo(n,o,c);let{busy:l,refusal:m,run:d,clear:f}=ae(),p=a.data?.tasks.find(w=>w.conversation_id===e&&w.status==="wrapping"),$=async w=>{let{answer:L}=await d("complete",()=>$o(n,w.task_id)),{data:k}=await a.refresh();if(!L)return;be(s("desk.wrapUpCompleted"));let y=!w.conversation||xe(w.conversation)!==o.id;mu(t)===w.conversation_id&&y&&_n(t,Vn(k?.tasks??[])?.conversation_id)},g={href:oe(t),words:s("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${s("common.desk")}</h1>`}
      <div class="desk-side">
        <${vs} agent=${r} work=${a} onChange=${i} />
        <${Qe} error=${a.error} />
        <${ie} refusal=${m} onDismiss=${f} />
        <${Jr} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${ks} />
        <${Os} ...${{work:a,view:t,busy:l,onComplete:$}} current=${e} />
        <${ds} work=${a} view=${t} current=${e} />
        <${Qr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${s("common.conversation")}>
        ${e?u`
              <${Vr} key=${e} id=${e} ...${{back:g,wrapping:p,busy:l,onComplete:$}}
                hrefOf=${w=>oe(t,w)}
                settings=${c} onChange=${i} />
            `:u`<${pu} agent=${r.data} />`}
      </section>
    </div>
  `}function mu(e){let t=pe.get();return t.view===e?t.rest:null}function pu({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${s("desk.noConversationOpen")}</p>
      <p>${du(e)}</p>
    </div>
  `}function du(e){return e?.queues.length===0?s("desk.nameQueueUnderCapacity"):e?.availability==="available"?s("desk.newTasksAppearOn"):s("desk.setYourselfAvailableGet")}var $u=2e3,gu=30,Pt={rare:!0},hu=D(()=>import("./settings-GAEGBIL7.js").then(e=>e.Settings),Pt),wu=D(()=>import("./chunk-FQ327RU2.js").then(e=>e.a),Pt),yu=D(()=>import("./try-IQ25EEA2.js").then(e=>e.Try),Pt),vu=D(()=>import("./phones-V56ZBNK6.js").then(e=>e.Phones),Pt),ku={desk:({rest:e})=>u`<${Ts} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${wu} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${hu} />`,try:({rest:e})=>u`<${yu} conversationId=${e} />`,phones:({rest:e})=>u`<${vu} conversationId=${e} />`};qn();addEventListener("pagehide",et);function Yw({config:e,user:t}){let n=Mo(b(pe),t,e),o=V(()=>({config:e,user:t,api:xu(e)}),[e,t]),r=V(()=>bu(t)?Kn(o.api,t):()=>{},[o]);return h(()=>r,[r]),ot(o.api,q(t,"agent")?"desk":null),Su(e),h(io,[]),u`
    <${Gt.Provider} value=${o}>
      <${Po} view=${n.view}>${ku[n.view](n)}<//>
    <//>
  `}function bu(e){return q(e,"agent")||q(e,"supervisor")}function xu(e){return Yn(Tn({base:e.api,token:()=>Pe.get().token,onUnauthorized:On}))}function Su(e){h(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%gu!==1&&!We())&&Nn().then(Kt,()=>{})};n();let o=setInterval(n,$u);return()=>clearInterval(o)},[e])}export{Kt as a,Oe as b,de as c,H as d,R as e,U as f,ye as g,ne as h,Bn as i,ot as j,Gn as k,ce as l,$e as m,Ee as n,Vt as o,it as p,B as q,Xn as r,el as s,tl as t,nl as u,js as v,Zn as w,eo as x,ro as y,Vs as z,D as A,ge as B,Wo as C,Bo as D,fm as E,Fo as F,xe as G,ht as H,va as I,ka as J,$o as K,go as L,jl as M,vo as N,ko as O,bo as P,Ae as Q,Il as R,Oi as S,lp as T,fp as U,vr as V,yt as W,ke as X,be as Y,Pf as Z,Wf as _,Ci as $,Di as aa,Hp as ba,Ie as ca,Ql as da,Pa as ea,dt as fa,Jl as ga,vh as ha,kh as ia,bh as ja,xh as ka,Ot as la,ft as ma,mt as na,Cl as oa,bt as pa,De as qa,zr as ra,Me as sa,At as ta,Lt as ua,Z as va,wt as wa,Pm as xa,Wm as ya,Ue as za,Wr as Aa,Be as Ba,er as Ca,or as Da,gr as Ea,br as Fa,xr as Ga,Or as Ha,_t as Ia,Vr as Ja,os as Ka,ps as La,Rt as Ma,hs as Na,eu as Oa,tu as Pa,ys as Qa,ks as Ra,Kh as Sa,Ts as Ta,Yw as Ua};
