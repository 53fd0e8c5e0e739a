/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as ve,A as W,Aa as ce,E as ae,F as s,J as ie,P as Wn,Q as T,R as G,T as Bn,W as Gt,Y as Ve,Z as In,_ as Fn,aa as Un,b as Ln,ba as z,c as b,d as h,da as X,e as pe,ea as Qe,f as A,fa as Je,g as J,ga as Hn,h as Rn,ha as jn,i as Dn,j as te,k as u,ka as Kn,l as U,la as Xe,m as x,n as oe,na as Ze,oa as Yt,p as de,r as Mn,t as Fe,ua as Gn,w as Pn,wa as zt,x as qn,xa as et,ya as Z,za as tt}from"./chunk-N4D3LO6T.js";var Us=["pointerdown","keydown","wheel","touchstart"],Yn=Date.now(),Vt=new Set;function Qt(e=Date.now()){let t=!Ue(e);if(Yn=e,t)for(let n of[...Vt])n()}function Ue(e=Date.now()){return e-Yn<6e4}function zn(){for(let e of Us)addEventListener(e,()=>Qt(),{capture:!0,passive:!0})}function nt(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Vt.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Vt.delete(e)}}var Jt=0,Xt=U(0);function Zt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Jt)>1500;Jt=t,n&&Xt.set(Xt.get()+1)}function Ne(e){e?.remaining_seconds>0&&Zt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function $e(){return Date.now()+Jt}function j(e=1e4){x(Xt);let[,t]=b(0);return h(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),$e()}var en=Ln(null);function M(){return Dn(en)}var Vn=js();function H(e){let t=U({}),n=null,o=()=>t.set((n&&Hs(Vn?.getItem(n)))??{}),r=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return Fe.subscribe(r),r(Fe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&Vn?.setItem(n,JSON.stringify(a))}catch{}}}}function V(e,t,n,o){let{[t]:r,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function re(e,t){let{[t]:n,...o}=e;return o}function Hs(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function js(){try{return globalThis.localStorage??null}catch{return null}}var ke={leave:{doing:s("held.leaving"),now:s("held.leaveNow")},pause:{doing:s("held.pausing"),now:s("held.pauseNow")},answer:{doing:s("held.answering"),now:s("held.answerNow")},transfer:{doing:s("held.transferring"),now:s("held.transferNow")}},ne=U({}),ot=new Map;function Qn(e,t,n,o){if(!(n>0))return o();let r=setTimeout(()=>He(e),n*1e3);ot.set(e,{timer:r,commit:o}),ne.set({...ne.get(),[e]:t})}function rt(e){Jn(e)}async function He(e){await Jn(e)?.commit()}function st(){return Promise.all([...ot.keys()].map(He))}function Jn(e){let t=ot.get(e);return t?(clearTimeout(t.timer),ot.delete(e),ne.set(re(ne.get(),e)),t):null}function Ks({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var at=e=>encodeURIComponent(e),xe=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),Gs=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function tn(e,t,n){return[...t].some(o=>Ys(o,n).some(r=>xe(e,r)))}function Ys(e,t){return e==="desk"?[`/v1/agents/${at(t)}`,"/v1/settings"]:e==="supervisor"?Gs:[`/v1/conversations/${at(e.slice(13))}`]}function Xn(e,t){let{what:n,id:o}=e;if(n==="settings")return xe(t,"/v1/settings");if(xe(t,"/v1/settings"))return!1;let r=t.startsWith("/v1/agents/");return n==="agent"?r?xe(t,`/v1/agents/${at(o)}`):xe(t,"/v1/agents")||xe(t,"/v1/queues"):t.startsWith("/v1/conversations/")?xe(t,`/v1/conversations/${at(Ks(e))}`):!r||n==="task"||t.includes("/tasks")}function Zn({ticket:e,onChange:t,onFollowing:n,after:o=0,env:r=zs}){let a=[],i=null,c=0,l,f=!1;function $(){i?.readyState===1&&(r.clearTimeout(l),i.send(JSON.stringify({follow:a})),l=r.setTimeout($,3e5))}async function m(){if(!f)try{p(r.open(await e()))}catch(k){k?.status===404||k?.status===403?f=!0:g()}}function p(k){i=k,i.onopen=$,i.onmessage=({data:y})=>{let _=JSON.parse(y);_.type==="changed"&&t(_),_.type==="following"&&(c=0,n(_.follow))},i.onclose=()=>i===k&&d(),f&&w()}function d(){let k=i;i=null,k?.close(),n([]),g()}function g(){f||(c+=1,r.clearTimeout(l),l=r.setTimeout(m,Math.min(6e4,2e3*2**(c-1))))}function w(){f=!0,L(),r.clearTimeout(l);let k=i;i=null,k?.close()}let L=r.onOffline(()=>i&&d());return o>0?l=r.setTimeout(m,o):m(),{follow(k){a=k,$()},stop:w}}var zs={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var eo="hiatus.live",nn=new WeakMap,Ae=e=>nn.get(e);function it(e,t){h(()=>t===null?void 0:Ae(e)?.want(t),[e,t])}function to(e,t){let n=Vs({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return nn.set(e,n),()=>{nn.delete(e),n.end()}}function Vs({userId:e,ticket:t,env:n=Qs}){let o=n.tabId(),r=new Map,a=new Map,i=new Set,c=new Set,l=null,f=n.channel(`${eo}.${e}`),$=()=>[...r.keys()],m=y=>f?.postMessage(y);function p(){l?.follow([...new Set([...$(),...[...a.values()].flat()])].sort())}function d(){l?p():m({type:"wants",tab:o,follow:$()})}function g(y){for(let _ of[...i])Xn(y,_.address)&&_.nudge(y)}function w(y){let _=c;c=new Set(y);for(let C of[...i]){let[q,E]=[_,c].map(S=>tn(C.address,S,e));q!==E&&C.nudge()}}let L={wants({tab:y,follow:_}){l&&(_.length>0?a.set(y,_):a.delete(y),p(),m({type:"following",follow:[...c]}))},ask:()=>m({type:"wants",tab:o,follow:$()}),following:({follow:y})=>w(y),changed:({change:y})=>g(y)};f&&(f.onmessage=({data:y})=>L[y.type]?.(y));let k=n.whileAlone(`${eo}.${e}`,()=>{l=Zn({ticket:t,after:n.after,...n.socket&&{env:n.socket},onChange(y){g(y),m({type:"changed",change:y})},onFollowing(y){w(y),m({type:"following",follow:y})}}),p(),m({type:"ask"})});return{covers:y=>tn(y,c,e),want(y){return r.set(y,(r.get(y)??0)+1),d(),()=>{r.get(y)>1?r.set(y,r.get(y)-1):r.delete(y),d()}},watch(y){return i.add(y),()=>i.delete(y)},end(){r.clear(),d(),l?.stop(),k(),f?.close()}}}var Qs={after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,r=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,r):r(),()=>{o=!0,n()}}};var Js=50,Xs=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,no=H("deeds");function oo(e){return{...e,post:(n,...o)=>{let r=Xs.exec(n)?.[1];return r&&no.set(V(no.get(),decodeURIComponent(r),$e(),Js)),e.post(n,...o)}}}var ro=1e3,ue=H("seen"),ge=H("opened");function ct(e,t){t>(ue.get()[e]??0)&&ue.set(V(ue.get(),e,t,ro))}function Ce(e){e&&!ge.get()[e]&&ge.set(V(ge.get(),e,!0,ro))}function ut(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function on({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function lt(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?ut(e.conversation,t)?"message":null:"task"}function so(e,t=ue.get(),n=ge.get()){return e.find(o=>lt(o,t,n)!==null)}function ao({tasks:e=[],paused:t=[]}={},n,o){let r=e.filter(i=>lt(i,n,o)!==null),a=t.filter(i=>on(i)&&ut(i,n));return r.length+a.length}var ft=U(0);function io(e){let[t,n]=[x(ue),x(ge)];h(()=>{ft.set(e?ao(e,t,n):0)},[e,t,n]),h(()=>()=>ft.set(0),[])}var I=H("preferences");function co(e=I.get()){return e.shortcuts!==!1}function ll(e){I.set({...I.get(),shortcuts:e})}function mt(e,t,n=I.get()){return n[e]??t}function pt(e,t){I.set({...I.get(),[e]:t})}function fl(e=I.get()){return{isOn:e.sound!==!1,volume:e.volume??.5}}function ml(e=I.get()){return e.desktop===!0}function Zs(e=I.get(),t=Date.now()){return e.quiet_until>t?e.quiet_until:null}var uo=()=>Zs()!==null;function lo(e){I.set({...I.get(),...e})}var $o="Control+K Meta+K",go="input, textarea, select, [contenteditable]",ea=".desk-side .row-link",[ta,na]=[".case",".cases .row-name"];function ho(){return addEventListener("keydown",fo),()=>removeEventListener("keydown",fo)}function fo(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(go)){t==="Escape"&&n.matches("textarea")&&n.blur();return}co()&&(t==="j"||t==="k"?(e.preventDefault(),sa(t==="j"?1:-1)):!e.repeat&&t.length===1&&oa(e))}}function oa(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(r=>r.checkVisibility());o&&(e.preventDefault(),ra(o))}function ra(e){e.matches(go)?e.focus():e.click()}function sa(e){let t=mo(ea),n=mo(na);t.length>0?aa(po(t,o=>o.getAttribute("aria-current")==="true",e)):po(n,o=>o.closest(ta).contains(document.activeElement),e)?.focus()}var mo=e=>[...document.querySelectorAll(e)].filter(t=>t.checkVisibility());function po(e,t,n){let o=e.findIndex(t);return o<0?e.at(n>0?0:-1):e[o+n]}function aa(e){e?.click(),e?.scrollIntoView({block:"nearest"})}var rn=new Set;function R(e,{rare:t=!1}={}){let n=null,o=null,r=()=>(rn.delete(r),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||rn.add(r),function(i){let[c,l]=b(()=>n),[f,$]=b(!1);return h(()=>{c||r().then(m=>l(()=>m),()=>$(!0))},[]),f?u`<${Z} tone="bad">${s("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function wo(){let e=()=>[...rn].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var ia=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.C));function yo(){let[e,t]=b(!1),n=A(null);h(()=>{let r=a=>{ca(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",r),()=>removeEventListener("keydown",r)},[]),h(()=>{if(e)return;let r=n.current;n.current=null,r?.()},[e]);let o=(r=null)=>{n.current=r,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${$o} onClick=${()=>t(!0)}>${s("commandMenu.commands")}</button>
    ${e&&u`<${ia} onClose=${o} />`}
  `}function ca({key:e,code:t,ctrlKey:n,metaKey:o,altKey:r,shiftKey:a,isComposing:i}){return i||r||a||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var ua=5,dt=U([]);function be(e){let t=dt.get(),n=(t.at(-1)?.id??0)+1;dt.set([...t,{id:n,text:e}].slice(-ua))}function vo(){let e=x(dt);return u`
    <div class="visually-hidden" role="log" aria-label=${s("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var la=5e3,fa=2e4,ma=15e3,pa=6e4,da=300,$a=6e5,ga=2e3,Le={data:null,etag:null,error:null,loaded:!1};function xo({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:r,env:a=wa}){let i=Le,c,l=0,f=!1,$=!1,m=!1,p=0,d=-1/0,g=()=>{};function w(S){i=S,f&&r(i)}async function L(){let S=p+=1;d=a.now();try{let O=await e(i.etag);if(!f||S!==p)return;l=0,ha(O,i)?i.error&&w({...i,error:null}):(m=!1,i.loaded&&a.noteActivity(),w({data:O.body,etag:O.etag??null,error:null,loaded:!0}))}catch(O){if(!f||S!==p)return;let D=ko(O);l=D?0:l+1;let P=D?Le:i;w({data:P.data,etag:P.etag,error:O,loaded:!0})}}function k(){if(o()&&l===0)return m?ga:$a*(.5+a.random());let S=a.isLively()?t():Math.max(t(),la),O=Math.min(S*2**Math.min(l,6),Math.max(S,ma)),D=ko(i.error)?Math.max(pa,O):O;return a.hidden()?Math.max(fa,D):D}function y(){$||(a.clearTimeout(c),f&&(c=a.setTimeout(_,k())),m=!1)}function _(){return a.hidden()&&(n()||o())?void 0:C()}async function C(){$=!1,a.clearTimeout(c),await L(),y()}let q=()=>a.hidden()||E();function E(){let S=da-(a.now()-d);a.clearTimeout(c),S<=0?C():($=!0,c=a.setTimeout(C,S))}return{state:()=>i,start(){return f=!0,g=a.onWake(q),C()},stop(){f=!1,$=!1,a.clearTimeout(c),g()},nudge(){!f||a.hidden()&&n()||(m=!0,E())},async refresh(){return await C(),i},put(S,O){p+=1,w({data:S,etag:O??null,error:null,loaded:!0}),y()}}}function ko(e){return e?.status===403||e?.status===404}function ha(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var wa={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:Ue,noteActivity:Qt,onWake:nt,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var sn=new WeakMap;function ee(e,t,n,{at:o=ya,whileHidden:r=!0}={}){let[a,i]=b({address:null,state:Le}),c=A(null);h(()=>{if(t===null)return;let m=g=>i({address:t,state:g}),{poller:p,end:d}=va(e,t,o,{every:n,whileHidden:r,onChange:m});return c.current={address:t,poller:p},()=>{c.current=null,d()}},[e,t,n]);let l=a.address===t?a.state:Le,f=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await f()?.refresh()??Le,put:(m,p)=>f()?.put(m,p)}}var ya=e=>e;function va(e,t,n,o){sn.has(e)||sn.set(e,new Map);let r=sn.get(e);r.has(t)||r.set(t,ka(e,t,n));let a=r.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),r.delete(t))}}}function ka(e,t,n){let o=new Set,r=xo({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>Ae(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:f})=>f(l))}),a;return{poller:r,watchers:o,start:()=>{a=Ae(e)?.watch({address:t,nudge:()=>r.nudge()}),r.start()},stop:()=>{a?.(),r.stop()}}}var $t=U({});function gt(e,t){h(()=>$t.set({...$t.get(),[e]:t}),[e,t]),h(()=>()=>$t.set(re($t.get(),e)),[e])}function Fl(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var xa=6e4,ba=200,Sa=3,_a=50,Oa=12e4,Re=H("left"),Ea={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function De({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:r,channel:a,leave:i},c){let l=Re.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let f={id:e,customer_address:n,customer_name:o,attributes:{name:r?.name},channel:a,leave:i};Re.set(V(l,e,f,_a))}else l[e]&&Re.set(re(l,e))}async function bo(e,t,n=Sa){let o=[],r=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:ba,cursor:r},{body:c}=await e.get("/v1/conversations"+G(i));if(o.push(...c.conversations),r=c.next_cursor,!r)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:r,isAll:!1}}function Ta({found:e,isAll:t},n,o=$e()){let r=Object.values(t?So(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...r.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function So(e,t,n=$e()){let o=new Set(e.map(({id:a})=>a)),r=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<Oa;return Object.fromEntries(Object.entries(t).filter(r))}function Vl(e){let t=x(Re),[n,o]=b(Ea),r=Object.keys(t).join();h(()=>{let c=!0,l=d=>c&&o(g=>({...g,loaded:!0,error:null,...d})),f=d=>{d.isAll&&Re.set(So(d.found,Re.get())),l(d)},$=()=>document.hidden||bo(e).then(f,d=>l({error:d}));$();let m=setInterval($,xa),p=nt($);return()=>{c=!1,clearInterval(m),p()}},[e,r]);let{cursor:a}=n,i=Rn(async()=>{let c=await bo(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:Ta(n,t),more:i}}var an=({version:e})=>({ifMatch:e&&`"${e}"`}),cn=e=>({...an(e),keepalive:!0});function Na(e,t,{unanswered:n,topic:o,plan:r}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),r&&(a.plan=r),e.post(T`/v1/conversations/${t.id}/leave`,a,cn(t))}function Aa(e,t,{reason:n,note:o,until:r,preset:a,then:i,onReply:c,topic:l,wait:f,again:$}={}){let m={wrap_up:!0,then:i,on_reply:c};return $&&(m.again=!0),n&&(m.reason=n),o&&(m.note=o),l&&(m.topic=l),f&&(m.wait=f),a?Object.assign(m,{preset:a,zone:zt()}):r&&Object.assign(m,{until:new Date(r).toISOString(),zone:zt()}),e.post(T`/v1/conversations/${t.id}/pause`,m,cn(t))}function Ca(e,t,{signal:n,outcome:o}={}){return e.post(T`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function La(e,t){return e.post(T`/v1/conversations/${t.id}/resume`)}function Ra(e,t){return e.post(T`/v1/conversations/${t.id}/plan/skip`,{},an(t))}function Da(e,t){return e.post(T`/v1/conversations/${t.id}/plan/cancel`)}function Ma(e,t,{agentId:n}={}){return e.post(T`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Pa(e,t,{agentId:n,force:o}={}){let r=n?{agent_id:n}:{};return e.post(T`/v1/conversations/${t.id}/take`,o?{...r,force:o}:r)}function qa(e,t,{queue:n,agentId:o,note:r,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return r&&(i.note=r),o&&a&&(i.if_unavailable="refuse"),e.post(T`/v1/conversations/${t.id}/transfer`,i,cn(t))}function Wa(e,t,{until:n}){return e.post(T`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Ba(e,t){return e.post(T`/v1/conversations/${t.id}/end`,{wrap_up:!0},an(t))}function _o(e,t){return e.post(T`/v1/tasks/${t}/complete`)}function Oo(e,t,n,o,{template:r,media:a}={}){let i={message_id:n,body:o,...r&&{template:r},...a&&{media:a}};return e.post(T`/v1/conversations/${t.id}/messages`,i)}function Eo(e,t,n,o){return e.post(T`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function ef(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function To(e,t,n){return e.post(T`/v1/conversations/${t}/read`,{seq:n})}function No(e,t){return e.post(T`/v1/agents/${t}/heartbeat`)}function Ao(e,t,n){return e.put(T`/v1/agents/${t}`,n)}var Co={leave:Na,pause:Aa,answer:Ca,resume:La,end:Ba,extend:Wa,reactivate:Ma,skip:Ra,cancel:Da,take:Pa,transfer:qa},Lo={leave:s("commands.notLeft"),pause:s("commands.notPaused"),answer:s("common.notAnswered"),resume:s("commands.notResumed"),end:s("commands.notEnded"),extend:s("commands.notExtended"),reactivate:s("commands.notTakenUp"),skip:s("commands.notSkipped"),cancel:s("commands.notCanceled"),take:s("commands.notTaken"),transfer:s("commands.notTransferred")};var Ia=3e3,Fa=3e4,un=new WeakMap;function ln(e){return un.has(e)||un.set(e,Ua({tell:(t,n)=>To(e,t,n)})),un.get(e)}function Ua({tell:e,env:t=Ha}){let n=new Map,o=new Map,r=null,a=0,i=!1,c=(p,{seq:d,task:g})=>{let w=n.get(p);return d<=(w?.seq??0)&&(g===null||w?.task===g)};function l(p,{seq:d,task:g}){let w=n.get(p);n.set(p,{seq:Math.max(d,w?.seq??0),task:g??w?.task??null}),o.has(p)&&c(p,o.get(p))&&o.delete(p)}function f(){r===null&&o.size>0&&(r=t.setTimeout($,Math.max(0,a-t.now())))}async function $(){let[p,d]=o.entries().next().value??[];if(!d){r=null;return}o.delete(p),a=t.now()+Ia;try{await e(p,d.seq),l(p,d)}catch(g){m(p,d,g)}r=null,f()}function m(p,d,{status:g,code:w}){g===404&&w==="http_404"?(i=!0,o.clear()):g>=400&&g<500&&g!==429?l(p,d):(o.has(p)||o.set(p,d),a=t.now()+Fa)}return{read(p,d,g){let w={seq:d,task:g};i||c(p,w)||(o.delete(p),o.set(p,w),f())},know:l}}function ht(e,{tasks:t=[],paused:n=[]}){for(let{task_id:o,status:r,since:a,conversation:i}of t){if(!i?.read_seq)continue;let c=r==="assigned"&&Date.parse(i.read_at)>=Date.parse(a);Ro(e,i,c?o:null)}for(let o of n)o.read_seq&&Ro(e,o,null)}function Ro(e,{id:t,read_seq:n},o){ln(e).know(t,{seq:n,task:o}),ct(t,n),Ce(o)}var Ha={now:()=>Date.now(),setTimeout:(e,t)=>setTimeout(e,t)};var Do=50,ja=64,je=H("topics");function af(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,ja).replaceAll(/^-+|-+$/g,"")}function Ka({pause:e,leave:t}){return(e??t)?.topic??null}function wt(e){let t=e.map(Ka).filter(n=>n&&!je.get()[n]);for(let n of new Set(t))je.set(V(je.get(),n,!0,Do))}function cf(e){je.set(V(je.get(),e,!0,Do))}var Ga=1500,Ya=15e3,za=25;function Ke(e,t){return T`/v1/agents/${e}/tasks`+G({limit:za,cursor:t})}function Mo(){let{api:e,user:t}=M(),n=ee(e,T`/v1/agents/${t.id}`,Ya),o=ee(e,Ke(t.id),Ga);return pe(()=>{o.data&&ht(e,o.data)},[o.data]),h(()=>{let a=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of a)De(i,t.id)},[o.data]),h(()=>{o.data?.paused.forEach(({pause:a})=>Ne(a)),wt(o.data?.paused??[])},[o.data]),gt("work",J(()=>Va(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function Va(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}var Qa=5e3,Ja=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.M)),Xa=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.A));function Po({view:e}){let{api:t,user:n}=M(),{data:o}=ee(t,Ke(n.id),Qa),r=A(null);return r.current??=o,io(o),o&&u`<${Ja} work=${o} first=${r.current} view=${e} />`}function qo(){let e=te(),[t,n]=b(!1);return x(I),u`
    <button type="button" class="quiet small bell" popovertarget=${e} data-quiet=${uo()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${s("toasts.notifications")}</span>
    </button>
    <div id=${e} popover class="menu" role="group" aria-label=${s("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${t&&u`<${Xa} />`}
    </div>
  `}var Za=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.J));function Wo(){let[e,t]=b(!1);return h(ho,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${s("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${Za} onClose=${()=>t(!1)} />`}
  `}var ei=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.K));function Bo(){let{api:e,config:t,user:n}=M(),[o,r]=b(null),{busy:a,run:i}=ie(),c=async()=>{await st(),qn({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:f}=W(n,"agent")?await i("look",()=>ti(e,n)):{};f?.isAvailable?r(f.tasks):await c()}}>${s("signOut.signOut")}</button>
    ${o!==null&&u`<${ei} tasks=${o} onLeave=${c} onClose=${()=>r(null)} />`}
  `}async function ti(e,t){let n=await e.get(T`/v1/agents/${t.id}`),o=await e.get(T`/v1/agents/${t.id}/tasks`+G({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var Io=4,Y=U([]),yt=0;function Se(e,{tone:t="info",action:n=null}={}){be(e),yt+=1,Y.set([...Y.get(),{id:yt,text:e,tone:t,action:n}].slice(-Io))}function Gf(e,t,{many:n,open:o,isSaid:r=!1}){r||be(t.text),yt+=1;let a=Y.get().find(c=>c.stack?.kind===e),i=Y.get().filter(c=>c!==a);Y.set([...i,Fo(yt,{kind:e,many:n,open:o,pieces:[...a?.stack.pieces??[],t]})].slice(-Io))}function Fo(e,{kind:t,many:n,open:o,pieces:r}){let[{text:a}]=r,i=r.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:e,text:r.length===1?a:n(r.length),tone:"info",action:c,stack:{kind:t,many:n,open:o,pieces:r}}}function Yf(){Y.set(Y.get().filter(({stack:e})=>!e))}function fn(e){Y.set(Y.get().filter(t=>t.id!==e))}function mn(e){let t=Y.get().map(n=>ni(n,e)).filter(Boolean);(t.some((n,o)=>n!==Y.get()[o])||t.length<Y.get().length)&&Y.set(t)}function ni(e,t){if(!e.stack)return e.action?.href===t?null:e;let n=e.stack.pieces.filter(({href:o})=>o!==t);return n.length===e.stack.pieces.length?e:n.length>0?Fo(e.id,{...e.stack,pieces:n}):null}var oi=8e3;function Uo(){let e=x(Y),t=Object.entries(x(ne)),n=x(de);return h(()=>mn(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${s("toasts.notifications")}>
      ${e.map(o=>u`<${ri} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:r,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${s("toasts.doingCustomer",{doing:ke[r].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${s("toasts.undo",{doing:ke[r].doing,customer:a})} onClick=${()=>rt(o)}>
              ${s("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function ri({toast:{id:e,text:t,tone:n,action:o}}){let[r,a]=b(!1);h(()=>{if(r)return;let c=setInterval(()=>document.hidden||fn(e),oi);return()=>clearInterval(c)},[r]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>si(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${s("common.dismiss")} onClick=${()=>fn(e)}>✕</button>
    </div>
  `}function si(e){setTimeout(()=>mn(e))}var Ho={desk:s("common.desk"),supervisor:s("common.supervisor"),settings:s("common.settings"),try:s("common.try"),phones:s("common.phones")};function jo(e,t){return[...W(e,"agent")?["desk"]:[],...W(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&W(e,"agent")?["try","phones"]:[]]}function Ko(e,t,n){let o=jo(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&W(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function Go({view:e,children:t}){let{config:n,user:o}=M(),r=A(null),a=A(e),i=x(ft);return h(()=>{document.title=[i>0&&`(${ae(i)})`,Ho[e],"·",Gt].filter(Boolean).join(" ")},[e,i]),h(()=>{a.current!==e&&r.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>ai(c,r.current)}>${s("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${Gt}</p>
      <nav class="views" aria-label=${s("shell.views")}>
        ${jo(o,n).map(c=>u`
            <a key=${c} href=${oe(c)} aria-current=${c===e?"page":void 0}>${Ho[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${s("shell.signed")} </span>${o.name}</span>
        <${yo} />
        ${W(o,"agent")&&u`<${qo} />`}
        <${Wo} />
        <${Bo} />
      </div>
    </header>
    ${W(o,"agent")&&u`<${Po} view=${e} />`}
    <main id="main" tabindex="-1" ref=${r} data-view=${e}>${t}</main>
    <${Uo} />
    <${vo} />
  `}function ai(e,t){e.preventDefault(),t.focus()}function he(e,{channel:t,queue:n}){let r=(e?.policies??[]).filter(({match:i})=>zo(i.channel,t)&&zo(i.queue,n)).toSorted((i,c)=>Yo(i.match)-Yo(c.match)),a=i=>Object.assign({},e?.[i],...r.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function Yo({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function zo(e,t){return!e||e===t}var[ii,Vo,vt]=[6e4,36e5,864e5],ci=14*vt;function Qo(e,t,n){let{pause:o}=e,r=he(n,e).pause,a=W(t,"supervisor")||r.calendar?ci:(r.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<ii?0:i}function km(e,t){return[...[{name:"hour",words:s("extension.1HourLonger"),until:e+Vo},{name:"hours",words:s("extension.hoursLonger",{count:4}),until:e+4*Vo},{name:"day",words:s("extension.1DayLonger"),until:e+vt},{name:"days",words:s("extension.daysLonger",{count:3}),until:e+3*vt},{name:"week",words:s("extension.weekLonger"),until:e+7*vt}].filter(({until:o})=>o<t),{name:"limit",words:s("common.limit"),until:t}]}function Jo(e,t,{channel:n,queue:o}){return!e||!he(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function _e(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function kt(e,t,n){let o=_e(e),[r,a]=[W(t,"agent"),W(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:f}=e,$=l==="active"&&c,m=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(f?.agent_id===t.id||a),d=!i&&o!==null&&r?o:null;return{reply:l==="active"&&i&&r,leave:$&&Jo(n,"leave",e),pause:$&&Jo(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!f?.plan,extend:l==="pause"&&c&&li(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||W(t,"signal")),take:m&&r&&ui(e.task,t,a)||d!==null,assign:a&&!i&&(m||o!==null||l==="inactive"),transfer:c||m&&a,end:l!=="closed"&&(c||a),forAgent:fi(e,t,c&&!i?o:null),from:d}}function ui({reserved_for:e},t,n){return!e||e===t.id||n}function li(e,t,n){return Qo(e,t,n)>Date.parse(e.pause.reassign_at)}function fi({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var mi=1/3,pi=5e3;function di(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(pi,t*1e3*mi):null}function Xo(e,t,n){let o=di(n);h(()=>{if(o===null)return;let r=()=>No(e,t.id).catch(()=>{});r();let a=setInterval(r,o);return()=>clearInterval(a)},[e,t.id,o])}var $i=6e4;function xt(e){return ee(e,"/v1/settings",$i).data}var[Zo,gi,hi]=[1e3,6e4,864e5],wi=5*Zo,yi=12,vi=15*Zo,ki=50,xi=["sending","accepted","sent","delivered"];function bi(e,t,n){return e.slice(-ki).find(({from:o,at:r,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(r);return a?xi.includes(a.status)&&i<(n?hi:2*gi):i<vi})}function er({messages:e,reread:t}){h(()=>{let n=0,r=setInterval(()=>{if(n+=1,document.hidden)return;let a=bi(e,$e(),n%yi===0);a&&t(a.seq)},wi);return()=>clearInterval(r)},[e,t])}var pn=200,tr={events:[],cursor:null,isOver:!1};function nr(e,t){let n=[],o=null,r=null,a=tr,i=f=>e.get(T`/v1/conversations/${t}/events`+G({...f,limit:pn}));function c(f,$){n=[...f,...n],r=$,o={...o,from:o.from+f.length}}async function l(){let{body:f}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...f.events],cursor:f.next_cursor??null,isOver:!f.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(f){for(r??=Math.max(0,f-pn),o??={asked:{after_version:r},from:0};;){let{asked:$,from:m}=o,{body:p}=await i($);if(n=[...n.slice(0,m),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(f){let $=m=>m.type==="message.added"&&m.seq<=f;for(;r>0&&!n.some($);){let m=Math.max(0,r-pn),p=[],d=new Set(n.map(g=>g.id));for(let g={after_version:m};g;){let{body:w}=await i(g);p.push(...w.events.filter(k=>k.version<=r&&!d.has(k.id))),g=!w.next_cursor||w.events.at(-1)?.version>r?null:{cursor:w.next_cursor}}c(p,m)}},async readOnTo(f){let $=m=>m.type==="message.added"&&m.seq>=f;for(;!a.isOver&&!a.events.some($);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>r);)await l();c(a.events.filter(({version:f})=>f<=r),0),a=tr}}}function Ge(e){return{from:Math.max(1,e-100+1),to:null}}function or(e){return dn({from:1,to:100},e)}function rr({from:e,to:t},n){let o=Math.max(1,e-100);return dn({from:o,to:Math.min(t??n,o+200-1)},n)}function sr({from:e,to:t},n){let o=Math.min((t??n)+100,n);return dn({from:Math.max(e,o-200+1),to:o},n)}function ar(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function dn({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var cr=200,ur=8,Si=600,$n=[];function lr({api:e,id:t,wait:n=o=>setTimeout(o,Si)}){let o=new Set,r=nr(e,t),a=$n,i=$n,c=null,l=Ge(0),f=null,$=!0,m={...w(),loaded:!1},p=Promise.resolve();function d(){return a.at(-1)?.seq??0}function g(){return a[0]?.seq??1}function w(){let v={count:d(),earlier:l.from>1,later:l.to!==null,jump:f};return{messages:a,events:r.newest(),version:c,loaded:!0,shown:L(),...v}}function L(){let v=l.from<g(),N=v?i:a,B=l.to??d(),F=N.filter(({seq:se})=>se>=l.from&&se<=B),le=l.to===null?null:N.find(({seq:se})=>se>B)??{seq:B+1,at:F.at(-1)?.at};return{messages:F,events:v?r.first():r.newest(),next:le}}function k(){m=w();for(let v of[...o])v(m)}async function y(v,N){let B=[],F=v;for(;F<N;){let le=Math.min(cr,N-F),{body:se}=await e.get(T`/v1/conversations/${t}/messages`+G({after_seq:F,limit:le}));if(se.messages.length===0)break;B.push(...se.messages),F=se.messages.at(-1).seq}return B}async function _(v){let N=v.last_message?.seq??0,B=a.at(-1)?.seq??Math.max(0,N-100);N>B&&C(await y(B,N))}function C(v){let N=a.length===0;a=[...a,...v],l=N?Ge(d()):ar(l,d(),$)}async function q(v,N){if(o.size===0)return;let B=_(v).then(()=>{c=Math.max(c??0,v.version),k()});await Promise.all([B,r.readNew(v.version)]),await r.readBack(g()),k();let F=(r.newest().at(-1)?.version??0)<v.version;(N===ur||F&&N>1)&&n(()=>D(()=>q(v,N-1)))}async function E(){i.length===0||i.at(-1).seq<g()-1||(await r.join(),a=[...i.filter(({seq:v})=>v<g()),...a],i=$n)}async function S(v){v>=g()||(a=[...await y(v-1,g()-1),...a])}async function O(v){let N=i.at(-1)?.seq??0,B=Math.min(v,g()-1);if(B<=N)return;let[F]=await Promise.all([y(N,B),r.readOnTo(B)]);i=[...i,...F],await E()}function D(v){return p=p.then(v).catch(()=>{}),p}function P(v,N){l=v,N&&(f={to:N}),k()}return{sync:v=>D(()=>q(v,ur)).then(()=>a),ahead:v=>D(async()=>{if(o.size===0||c===null||v<=c)return;let{body:N}=await e.get(T`/v1/conversations/${t}/messages`+G({after_seq:d(),limit:cr}));N.messages.length!==0&&(C(N.messages),k())}),earlier:()=>D(async()=>{if(!(l.from>1))return;let v=rr(l,d());if(l.from<g())return P(v);await S(v.from),await E(),P(v),await r.readBack(g()),k()}),later:()=>D(async()=>{if(l.to===null)return;let v=sr(l,d());l.from<g()&&await O(v.to??d()),P(v)}),toBeginning:()=>D(async()=>{await O(100),P(or(d()),"start")}),toNewest:()=>D(async()=>P(Ge(d()),"end")),reading(v){$=v},reread:v=>D(async()=>{let N=d(),F=[...a.filter(({seq:le})=>le<v),...await y(v-1,N)];JSON.stringify(F)!==JSON.stringify(a)&&(a=F,k())}),state:()=>m,watch(v){return o.add(v),()=>{o.delete(v),!(o.size>0||!m.loaded)&&([l,f,$]=[Ge(d()),null,!0],m=w())}}}}var _i=20,gn=new WeakMap;function Oi(e,t){gn.has(e)||gn.set(e,new Map);let n=gn.get(e),o=n.get(t)??lr({api:e,id:t});return n.delete(t),n.set(t,o),n.size>_i&&n.delete(n.keys().next().value),o}function fr(e,t,n){let o=J(()=>Oi(e,t),[e,t]),[r,a]=b(o.state());return h(()=>o.watch(a),[o]),h(()=>{n&&o.sync(n)},[o,n]),h(()=>{let i=c=>c?.what==="conversation"&&o.ahead(c.version);return Ae(e)?.watch({address:T`/v1/conversations/${t}`,nudge:i})},[e,o]),er({messages:r.messages,reread:o.reread}),{...r,go:o,sync:o.sync}}function mr({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function zm({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function Vm({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var Ei=3e4,Ti=200,hn={notes:[],cursor:void 0};function pr(e,t){let[n,o]=b(hn),r=ee(e,T`/v1/conversations/${t}/notes`+G({limit:Ti,cursor:n.cursor}),Ei),a=r.data?.notes??hn.notes,i=r.data?.next_cursor;h(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=b(hn.notes);return h(()=>l([...n.notes,...a]),[n,r.data]),{notes:c,refresh:r.refresh}}function dr(e){let[t,n]=b(()=>matchMedia(e).matches);return h(()=>{let o=matchMedia(e),r=()=>n(o.matches);return r(),o.addEventListener("change",r),()=>o.removeEventListener("change",r)},[e]),t}var Oe=H("outbox"),fe=U({}),$r=new Map,Ni=[],Ai=2e4;function Me(e,t=Oe.get()){return t[e]??Ni}function yn(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:r})=>!(r<=n)&&!e.some(a=>a.message_id===o))}function bt(e){return Me(e).some(t=>!hr(t))}function gr(e){return Me(e).some(hr)}function hr(e){return vn(e).state!=="failed"}function vn({messageId:e,at:t,seq:n},o=fe.get(),r=Date.now()){return n>0?{state:"sent"}:o[e]??{state:r-t<Ai?"sending":"failed"}}function St(e,t,n,{template:o,media:r}={}){let a={...o&&{template:o},...r?.length>0&&{media:r}},i={messageId:crypto.randomUUID(),text:n,...a,at:Date.now()};return xn(t,c=>[...c,i]),vr(e,t,i)}function wr(e,t,n){return vr(e,t,n)}function _t(e,t){xn(e,n=>n.filter(o=>o.messageId!==t)),fe.set(re(fe.get(),t))}function kn(e){return $r.get(e)??Promise.resolve()}function yr(e,t){let n=Me(e),o=yn(t,n);for(let r of n)o.includes(r)||_t(e,r.messageId)}function vr(e,t,n){wn(n.messageId,{state:"sending"});let o=kn(t).then(()=>Ci(e,t,n));return $r.set(t,o),o}async function Ci(e,t,{messageId:n,text:o,template:r,media:a}){try{let{body:i}=await Oo(e,{id:t},n,o,{template:r,media:a});xn(t,c=>c.map(l=>l.messageId===n?{...l,seq:i.seq}:l)),wn(n,{state:"sent"})}catch(i){wn(n,{state:"failed",refusal:i})}}function wn(e,t){fe.set({...fe.get(),[e]:t})}function xn(e,t){let n=t(Me(e)),o=re(Oe.get(),e);Oe.set(n.length===0?o:{...o,[e]:n})}var Li=["channel.left","channel.closed"];function kr(e,t){let n=t.findLastIndex(({type:r})=>r==="channel.paused");if(n<0||t.slice(n).some(({type:r})=>Li.includes(r)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:r,at:a})=>r.type==="agent"&&Date.parse(a)>o)}var Ri=100,xr=14*864e5;function Ot(e){let t=H(e);return{store:t,of:(r,a=t.get(),i=Date.now())=>{let c=a[r];return c&&i-c.at<xr?c.text:""},keep:(r,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<xr));t.set(a===""?re(c,r):V(c,r,{text:a,at:i},Ri))}}}var bn=Ot("drafts"),we=bn.store,Q=bn.of,me=bn.keep,Pe=Ot("note-drafts");function Ee(e){return typeof e=="object"?e.total:e}function br(e,t){return typeof e=="object"?{...e,total:t}:t}function Sr(e){return Object.entries(e?.channels??{}).map(([n,o])=>s("capacity.mostOn",{most:o,channel:Ve(n)})).join(", ")}function _r(e,t,n={}){let o=Ee(e.capacity),r=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,r)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,f)=>l+(f.weight??1),0);return e.in_use+a<=o&&c+a<=r}async function Or(e,t,n){let{channel:o,pause:r}=t;if(he(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(T`/v1/agents/${r.agent_id}/tasks`+G({limit:1}));return _r(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:Ee(a.capacity)}}catch{return null}}var Et=U(null);function Er(e){h(()=>Et.set(e)),h(()=>()=>Et.set(null),[])}var Tr={nudge:s("planWords.messageSent"),return:s("planWords.goesBackQueue"),close:s("planWords.closed")},Di=5;function xp(e){let t=({after_seconds:n,do:o,text:r})=>{let a=s("planWords.after",{time:Gn(n),deed:Tr[o]??o});return r?`${a}: ${r}`:a};return e.map(t).join("; ")||s("planWords.nothingHappens")}function Tt({do:e,next_at:t}){return s("planWords.ifCustomerStaysSilent",{deed:Tr[e]??e,time:X(t)})}function bp(e){let t=({after_seconds:n,do:o,text:r},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!r?.trim():a===e.length-1);return e.length>0&&e.length<=Di&&e.every(t)}var Mi={leave:()=>s("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?s("outcomes.paused"):Pi(e,n),answer:(e,t,{outcome:n})=>s("outcomes.answered",{outcome:ve(n)}),end:()=>s("outcomes.conversationClosed"),resume:(e,t)=>Nr(s("common.resumed"),e,t),reactivate:(e,t)=>Nr(s("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?s("outcomes.takenTaskYoursNow"):s("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>qi(e,t,n),skip:({leave:e})=>e?.plan?s("outcomes.skipped",{next:Tt(e.plan)}):s("outcomes.skippedNothingElsePlanned"),cancel:()=>s("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?s("outcomes.extendedStaysPausedUntil",{time:X(e.reassign_at)}):s("outcomes.extended")};function Ar(e,t,n,o){return Mi[e](t,n,o)}function Pi({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?s("outcomes.notPausedWasAnsweredAlready",{outcome:ve(n.outcome)}):s("outcomes.notPausedWasAnswered")}function Nr(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?s("outcomes.taskYoursAgain",{done:e}):s("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?s("outcomes.waitsForYourSlot",{done:e}):s("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):s("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function qi({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?s("outcomes.transferredHaveNow"):s("outcomes.transferredHasNow",{agent:e.agent_id});let r={agent:o,queue:e?.queue??t};return o?s("outcomes.cannotTakeNowWaits",r):s("outcomes.transferredWaitsQueue",r)}function Cr({conversation:e,history:t,settings:n,poll:o,onChanged:r,ask:a}){let{api:i,user:c}=M(),{busy:l,refusal:f,run:$,clear:m}=ie(),[p,d]=b(!1),[g,w]=b(null),L=Fi(),{id:k}=e,y=z(e),_=async(E,S,O,D=!0)=>{await kn(k),w(S.agentId??null);let P=()=>Co[E](i,{...e,version:O.version},S),{answer:v,refusal:N}=await $(E,P,Ii);v?(a(null),De(v.body,c.id),v.body.task?.agent_id===c.id&&Ce(v.body.task.id),Se(Ar(E,v.body,c.id,S)),await r(v)):N.code==="version_mismatch"?await C(E,S,O,D):N.code==="unanswered"&&L.current?a({what:"leave",details:S}):((N.status===409||N.status===404)&&o.refresh(),L.current||q(E,et(N,{forAgent:S.agentId})))},C=async(E,S,O,D)=>{d(!0);try{let P=await i.get(T`/v1/conversations/${k}`);o.put(P.body,P.etag);let v=P.body.last_message.seq===O.seq,N=v||!L.current?[]:await t.sync(P.body),B=v?!1:!L.current||N.some(le=>Bi(le,O,c)),F=kt(P.body,c,n)[E];D&&F&&!B&&!Wi.includes(E)?await _(E,S,{...O,version:P.body.version},!1):L.current?a({what:"again",name:E,details:S,readUpTo:O.seq}):q(E,s("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),L.current||q(E,s("perform.serviceCannotReached"))}finally{d(!1)}},q=(E,S)=>{let O={words:s("common.open"),href:oe("desk",k)};Se(s("common.doneCustomerWhy",{done:Lo[E],customer:y,why:S}),{tone:"bad",action:O})};return{perform:_,busy:l!==null||p,refusal:f,about:g,clear:m}}var Wi=["skip"];function Bi({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Ii({code:e}){return e==="version_mismatch"||e==="unanswered"}function Fi(){let e=A(!0);return h(()=>(e.current=!0,()=>e.current=!1),[]),e}var Lr=["end","extend","assign","take-over"],Rr=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.y));var Sn=Ot("draft-files"),Ui=[],Nt=Sn.store;function ye(e,t){let n=Sn.of(e,t);return n===""?Ui:JSON.parse(n)}function Te(e,t){Sn.keep(e,t.length===0?"":JSON.stringify(t))}function At({name:e,url:t}){return e??t}function Dr(e){let t=Q(e,x(we)).trim(),n=ye(e,x(Nt)),o=[t,...n.map(At)].filter(Boolean).join(`
`);x(Oe),x(fe);let r=bt(e);return o!==""||r?{draft:o,failed:r}:null}function Hi(e,t){let[n,o]=[Q(t),ye(t)];return me(t,""),Te(t,[]),St(e,t,n,{media:o})}function rd({conversation:e,unsent:t,canReply:n}){let{api:o}=M();return t?t.draft===""?u`<${Z} tone="warn">${s("common.messageYoursCouldNot")}<//>`:u`
    <${Z} tone="warn">
      <span>${s("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Hi(o,e.id)}>${s("unsent.send")}</button>`}
    <//>
  `:null}function Mr({conversation:e,actions:t,history:n,settings:o,poll:r,onChanged:a}){let{api:i,config:c}=M(),[l,f]=b(null),[$,m]=b(!1),p=Dr(e.id),d=x(ne)[e.id],g=Cr({conversation:e,history:n,settings:o,poll:r,onChanged:a,ask:f}),{perform:w,refusal:L,about:k,clear:y}=g,_=g.busy||$||!n.loaded,{id:C}=e,q=z(e);Gi(d,C,n.messages.at(-1));let E=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),S=n.messages.at(-1)?.from.type==="customer"&&!gr(C),O=(K,Kt,Cn=E())=>{f(null),Qn(C,{name:K,customer:q,seq:Cn.seq},c.undoSeconds,()=>w(K,Kt,Cn))},D=(K,Kt={})=>w(K,Kt,E()),P=K=>{y(),f({what:K})},v=()=>S||p?P("leave"):O("leave",{}),N=t.pause&&kr(n.messages,n.events),B=()=>p?P("pause-again"):O("pause",{again:!0}),F=K=>O("answer",{signal:e.pause.wait.signal,outcome:K}),le=async()=>{m(!0);let K=await Or(i,e,o);m(!1),K?f({what:"give-away",load:K}):await D("resume")},se=()=>{f(null),y()},Bs=()=>{let K=E();return()=>Q(C).trim()===""?O("leave",{},K):P("leave")},An=!_&&!d;if(Er({conversation:e,rules:he(o,e).pause,leaveOnceSent:t.leave&&An?Bs:null,pauseUntil:t.pause&&An?K=>p?P("pause"):O("pause",K):null}),d)return u`<${Ki} name=${d.name} id=${C} />`;let Is=_e(e),Fs=l!==null&&Lr.includes(l.what);return u`
    <div class="actions">
      <${ji} actions=${{...t,again:N}} disabled=${_} ...${{ask:P,onLeave:v,onResume:le,onAgain:B,onAnswer:F}}
        onPlan=${D} onTake=${()=>t.from?P("take-over"):D("take")} onReactivate=${()=>D("reactivate")} />
      ${!Fs&&u`<${ce} refusal=${L} forAgent=${k??t.forAgent} onDismiss=${y} />`}
      ${l&&u`
        <${Rr} ...${{asking:l,conversation:e,actions:t,owner:Is,history:n,settings:o,unsent:p,isUnanswered:S,refusal:L,about:k}}
          busy=${_} begin=${O} now=${D} onClose=${se} />
      `}
    </div>
  `}function ji({actions:e,disabled:t,ask:n,onLeave:o,onResume:r,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:f}){let $=e.forAgent?` ${s("common.for",{agent:e.forAgent})}`:"",m=(p,d,g,w="")=>u`
    <button type="button" class=${w} disabled=${t} aria-keyshortcuts=${p} onClick=${g}>${d}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&m("y",s("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&m("d",s("common.decline"),()=>i("declined"))}
      ${e.take&&m("a",e.from?s("common.takeOver"):s("common.take"),l,e.from?"":"primary")}
      ${e.resume&&m("u",s("common.resume")+$,r,e.answer?"":"primary")}
      ${e.reactivate&&m("u",s("common.takeUpAgain")+$,f,"primary")}
      ${e.skip&&m("s",s("actions.skipNextStep"),()=>c("skip"))}
      ${e.skip&&m("q",s("common.cancelPlan"),()=>c("cancel"))}
      ${e.pause&&m("p",s("common.pause")+$,()=>n("pause"))}
      ${e.again&&m("o",s("common.pauseAgain")+$,a)}
      ${e.leave&&m("l",s("common.leave")+$,o)}
      ${e.leave&&m("f",s("common.leaveDetails")+$,()=>n("leave-with"))}
      ${e.extend&&m("x",s("common.extend"),()=>n("extend"))}
      ${e.assign&&m("g",s("common.assign"),()=>n("assign"))}
      ${e.transfer&&m("t",s("common.transfer"),()=>n("transfer"))}
      ${e.end&&m("e",s("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function Ki({name:e,id:t}){let{doing:n,now:o}=ke[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>rt(t)}>${s("common.undo")}</button>
      <button type="button" onClick=${()=>He(t)}>${o}</button>
    </div>
  `}function Gi(e,t,n){h(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&He(t)},[n?.seq])}function Pr(e){let t=e.split("@")[0].match(/\p{L}[\p{L}\p{M}]*/gu)??[];if(t.length===0)return e.match(/\d{1,2}(?=\D*$)/)?.[0]??"?";let[n,o]=[t[0],t.length>1?t.at(-1):""].map(r=>[...r][0]??"");return(Yi(n)?n+o:n).toLocaleUpperCase()}var Yi=e=>e.toLowerCase()!==e.toUpperCase();function qr(e){return[...e].reduce((t,n)=>(t*31+n.codePointAt(0))%9973,7)%6}function qe({name:e}){return u`<span class="avatar" data-colour=${qr(e)} data-initials=${Pr(e)} aria-hidden="true"></span>`}function Wr({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:s("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:s("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:s("common.waits",{topic:o})}].filter(Boolean)}function Br({agent_id:e,then:t,on_reply:n},o){let r=e===o?s("pauseWords.comesBackThenIf"):s("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&r,zi[n]].filter(Boolean).join(" ")}var zi={notify:s("pauseWords.othersAreToldWhen"),wake:s("pauseWords.endsWhenCustomerWrites")};var Vi=100,Ct=H("reasons");function Ir({task:e,last_pause:t}){if(e)return t?.reason&&Ct.get()[e.id]!==t.reason&&Ct.set(V(Ct.get(),e.id,t.reason,Vi)),t?.reason??Ct.get()[e.id]}function Lt({pause:e}){let t=j(),{tone:n,text:o}=Xe(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${X(e.reassign_at)}>${o}</time>
  `}function Ur({conversation:e,wrapping:t,user:n,busy:o,onComplete:r}){let{pause:a,task:i}=e,c=Qi(e,n),l=Ir(e);return u`
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
    ${a?.note&&u`<${We} tag=${s("common.note")} text=${a.note} />`} ${a?.wait&&u`<${Zi} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${ec} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${We} tag=${s("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${We} tag=${i.reason==="transfer"?s("banner.handedOn"):s("common.note")} text=${i.note} />`}
  `}function Qi(e,t){let{channel_state:n,pause:o,leave:r,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?s("banner.pausedByYou"):s("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${Fr(o)}<${Lt} pause=${o} />
      ${" "}<span class="weak">${Br(o,t.id)}</span>
    `}if(n==="inactive"){let i=s("banner.replyUntilBringsBack",{date:jn(r.expires_at)});return`${Ji(r,t)}. ${Fr(r)}${i}${Xi(r)}`}if(n==="closed")return s("banner.closedCustomersNextMessage");if(!a)return s("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?s("banner.waitsForYourSlot"):s("banner.waitsForSlot",{agent:i})}return a.status==="pending"?s("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:s("banner.workingOn",{agent:a.agent_id})}function Ji({agent_id:e},t){return e?e===t.id?s("banner.leftByYou"):s("banner.leftBy",{agent:e}):s("banner.nobodyHadYet")}function Fr({topic:e}){return e?`${s("banner.waitsForTopic",{topic:e})} `:""}function Xi({plan:e}){return e?` ${Tt(e)}`:""}function We({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Zi({wait:{ask:e,signal:t}}){return e?u`<${We} tag=${s("banner.asked")} text=${e} />`:u`<${We} tag=${s("banner.waitsFor")} text=${s("banner.signal",{signal:t})} />`}function ec({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${We} tag=${s("banner.answer")} text=${[ve(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var tc=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,Hr="^{}\\[~]|€\f";function jr(e){let t=[...e],n=t.every(c=>tc.includes(c)||Hr.includes(c)),[o,r]=n?[160,153]:[70,67],a=n?t.reduce((c,l)=>c+(Hr.includes(l)?2:1),0):e.length;if(a<=o)return{used:a,messages:a===0?0:1,left:o-a};let i=Math.ceil(a/r);return{used:a,messages:i,left:i*r-a}}function Rt({at:e}){let t=j();return!e||Date.parse(e)<=t?null:u`<span class="until">${s("composer.freeAnswersUntil",{at:Je(e,t)})}</span>`}var nc="(pointer: coarse)",oc=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.z)),rc=()=>matchMedia(nc).matches;function Kr({conversation:e,canLeave:t,onSend:n}){let o=te(),r=Q(e.id,x(we)),a=ye(e.id,x(Nt)),i=r.trim()===""&&a.length===0,c=rc(),l=x(Et)?.leaveOnceSent,f=(d=null)=>{let g=Q(e.id),w=ye(e.id);g.trim()===""&&w.length===0||(me(e.id,""),Te(e.id,[]),n(g,{media:w,leave:d}))},$=()=>l&&f(l()),m=d=>{d.preventDefault(),f()},p=d=>{let g=d.ctrlKey||d.metaKey||!(c||d.shiftKey);d.key!=="Enter"||d.isComposing||!g||(d.preventDefault(),t&&d.shiftKey?$():f())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${s("composer.reply",{name:z(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${r} aria-describedby=${`${o}-hint`}
        onInput=${d=>me(e.id,d.currentTarget.value)} onKeyDown=${p}></textarea>
      <div class="composer-foot">
        <${oc} files=${a} onChange=${d=>Te(e.id,d)} />
        <span id=${`${o}-hint`} class="hint">
          ${c?s("composer.enterStartsNewLine"):s("composer.enterSendsShiftEnter")}
          <${Rt} at=${e.reply_window?.closes_at} />
          <${sc} ...${{conversation:e,text:r}} />
        </span>
        <span class="note-actions">
          ${t&&u`
            <button type="button" disabled=${i||!l} aria-keyshortcuts="Control+Shift+Enter" onClick=${$}>
              ${s("beforeLeave.sendLeave")}
            </button>
          `}
          <button type="submit" class="primary" disabled=${i}>${s("common.send")}</button>
        </span>
      </div>
    </form>
  `}function sc({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=jr(t);return u`<span class="sms-counter">${s("composer.textMessages",{count:n,left:o})}</span>`}var ac={sending:s("delivery.sending"),accepted:s("delivery.accepted"),sent:s("delivery.sent"),delivered:s("delivery.delivered"),read:s("delivery.read"),failed:s("delivery.failed")},ic={reply_window_closed:s("delivery.replyWindowClosed"),opted_out:s("delivery.optedOut"),bad_address:s("delivery.badAddress"),too_long:s("delivery.tooLong"),template_refused:s("delivery.templateRefused"),rejected:s("delivery.rejected"),expired:s("delivery.expired"),no_connection:s("delivery.noConnection"),unknown:s("delivery.unknown")};function Gr({status:e}){return ac[e]??e}function Yr({error:e}){if(!e)return null;let t=ic[e.code]??e.code;return e.provider_code?s("delivery.withCode",{why:t,code:e.provider_code}):t}var cc={"conversation.opened":({actor:e},{who:t,isMe:n})=>Pt(e)?s("trail.customerOpenedConversation"):n?s("trail.youWroteFirst"):s("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?s("trail.customerStayedSilentLeft"):(n?s("trail.youLeft"):s("trail.theyLeft",{who:t}))+Mt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?s("trail.youPaused"):s("trail.theyPaused",{who:t}))+Mt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:r})=>{if(e.cause in Dt)return s("trail.whyBackWith",{why:Dt[e.cause],whom:o});let a=(n?s("trail.youResumed"):s("trail.theyResumed",{who:t}))+Mt(e);return r===0?a:s("trail.messagesArrivedMeanwhile",{resumed:a,count:r})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?s("trail.whyBackInQueue",{why:Dt[e]??Dt.pause_expired}):n?s("trail.youEndedPauseWithOthers"):s("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>Pt(e)?s("trail.customerRepliedActiveAgain"):t==="follow_up"?s("trail.customerStayedSilentActive"):t==="bulk"?o?s("trail.youWokeWithOthers"):s("trail.theyWokeWithOthers",{who:n}):o?s("trail.youTookUpAgain"):s("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=ve(e);return n?s("trail.youAnswered",{answer:o}):s("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?s("trail.youExtendedPause"):s("trail.theyExtendedPause",{who:t}))+Mt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?s("trail.youWereReminded"):s("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>s("trail.customerStayedSilentStays"),"channel.expired":()=>s("trail.timeReplyOver"),"plan.skipped":({cause:e},{who:t,isMe:n})=>e==="follow_up"?s("trail.channelCarriesNoNudge"):n?s("trail.youSkipped"):s("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?s("trail.youCanceledPlan"):s("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?s("trail.customerStayedSilentClosed"):n?s("trail.youEndedConversation"):s("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?s("trail.youTook"):s("trail.theyTook",{who:t}):n?s("trail.youTookFor",{whom:o}):s("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?s("trail.youHandedOn",{whom:o}):s("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>uc[e]??s("trail.backInQueue"),"task.escalated":()=>s("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?s("trail.assignedToYou"):s("trail.assignedTo",{agent:e.agent_id})},Dt={pause_expired:s("trail.pauseReachedLimit"),message:s("trail.customerReplied"),signal:s("trail.whatWaitedHasCome")},uc={agent_absent:s("trail.backQueueAgentWas"),agent_removed:s("trail.backQueueAgentNo"),unanswered:s("trail.backQueueAgentDid")},lc=["resume","transfer","take","reactivate","outbound","bulk"],fc=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Vr({messages:e,events:t,next:n=null},o,r=[]){let{dividers:a,whilePaused:i}=dc(t,o),c=e[0]?.seq??1,l=a.filter(({after:m})=>(c===1||m>=c)&&(!n||m<n.seq)),f=[],$=0;for(let m of e){for(;$<l.length&&l[$].after<m.seq;)f.push(l[$++]);f.push({kind:"message",message:m,mine:m.from.type==="agent"&&m.from.id===o,whilePaused:i.has(m.seq)})}return pc([...f,...l.slice($)],mc(r,c>1?e[0]?.at:null,n?.at),o)}function mc(e,t,n){let[o,r]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<r)}function pc(e,t,n){let o=[],r=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;r<t.length&&Date.parse(t[r].at)<i;)o.push(zr(t[r++],n));o.push(a)}return[...o,...t.slice(r).map(a=>zr(a,n))]}function zr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function dc(e,t){let n=[],o=new Set,r=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(r=c.seq,a&&(o.add(r),i+=1));let l=cc[c.type];if(l&&!$c(c)){let f=!Qr(c.actor)&&!Pt(c.actor)&&c.actor.id===t,$=l(c,{who:hc(c.actor),isMe:f,whom:gc(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:r,text:$})}c.type==="channel.paused"?[a,i]=[!0,0]:fc.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function $c(e){return e.type==="task.assigned"&&lc.includes(e.cause)}function Pt(e){return e?.type==="customer"}function Qr(e){return!e||e.type==="system"}function gc({agent_id:e,queue:t},n){return e?e===n?s("trail.you"):e:s("trail.queue",{queue:t})}function hc(e){return Qr(e)?s("trail.system"):Pt(e)?s("trail.customer"):e.id}function Mt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${s("common.for",{agent:t})}`:""}var wc=80;function Xr(e,t,n){let o=A(null),r=A({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=b(!1),c=()=>{o.current&&(Object.assign(r.current,yc(o.current,e.later)),e.go.reading(r.current.isEnd),r.current.isEnd&&i(!1))},l=()=>{o.current&&Jr(o.current,r.current),c()};pe(()=>{let{jump:m,added:p,isEnd:d}=r.current;!d&&n>p&&i(!0),Object.assign(r.current,{added:n,jump:e.jump}),e.jump&&e.jump!==m?_n(o.current,e.jump.to):Jr(o.current,r.current),c()},t);let f=A(l);return f.current=l,h(()=>{let m=new ResizeObserver(()=>f.current());return m.observe(o.current),m.observe(o.current.querySelector("ol")),()=>m.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():_n(o.current,"end"),o.current.focus()}}}function _n(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function yc(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:r}=e,a=!t&&o-n-r<wc,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function Jr(e,{isEnd:t,entry:n,top:o}){t?_n(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var vc=/\bhttps?:\/\/[^\s<>"]+/gi,kc=/[.,;:!?'’”]+$/;function Zr(e){let t=[],n=0,o=(r,a,i=null)=>r<a&&t.push({text:e.slice(r,a),href:i});for(let{0:r,index:a}of e.matchAll(vc)){let i=es(r);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function es(e){let t=e.replace(kc,"");return t.endsWith(")")&&!t.includes("(")?es(t.slice(0,-1)):t}function Ye({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Zr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function ts({conversationId:e,entry:t,canReply:n,onSent:o}){j();let{state:r,refusal:a}=vn(t,x(fe));return u`
    <li class="message" data-from="agent" data-pending=${r!=="sent"}>
      <p class="message-head">
        <span class="author">${s("common.you")}</span>
        ${r==="sending"&&u`<span role="status">${s("pending.sending")}</span>`}
      </p>
      ${t.text!==""&&u`<${Ye} text=${t.text} />`}
      ${t.media?.map(i=>u`<p key=${i.url} class="message-body" dir="auto">${At(i)}</p>`)}
      ${r==="failed"&&u`<${xc} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function xc({conversationId:e,entry:t,refusal:n,canReply:o,onSent:r}){let{api:a}=M(),{messageId:i,text:c,media:l=[]}=t,f=async()=>{await wr(a,e,t),r()},$=()=>{let m=Q(e);_t(e,i),me(e,[c,m].filter(Boolean).join(`
`)),Te(e,[...l,...ye(e)])};return u`
    <${Z} tone="bad">
      <span>${s("pending.notSent")} ${n?et(n):s("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${f}>${s("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${$}>${s("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>_t(e,i)}>${s("common.discard")}</button>
      </span>
    <//>
  `}var bc=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.H)),ns={message:s("history.needsNoAnswer"),auto_reply:s("history.automaticReply"),reaction:s("history.reaction"),receipt:s("history.receipt")};function rs({conversationId:e,customer:t,history:n,notes:o,canReply:r,onSent:a}){let{user:i}=M(),{messages:c,shown:l,earlier:f,later:$,loaded:m,go:p}=n,d=j(),g=Kn(0,d),w=Me(e,x(Oe)),L=J(()=>yn(c,w),[c,w]),k=J(()=>Ec(Vr(l,i.id,o),d).map(S=>u`<${Tc} key=${Oc(S)} ...${{conversationId:e,entry:S,customer:t}} />`),[e,l,o,t,i.id,g]);_c(L.length,n);let{scroller:y,onScroll:_,below:C,toEnd:q}=Xr(n,[k,L],n.count+o.length+L.length),E=S=>()=>{y.current.focus({preventScroll:!0}),S()};return u`
    <div class="history-frame">
      ${(f||$)&&u`<${Sc} ...${{history:n,toBeginning:E(p.toBeginning),toNewest:E(p.toNewest)}} />`}
      <div class="history" ref=${y} onScroll=${_} tabindex="0" role="region" aria-label=${s("history.history")}
        aria-busy=${!m}>
        ${f&&u`<${os} words=${s("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${k}
          ${!$&&L.map(S=>u`<${ts} key=${S.messageId} ...${{conversationId:e,entry:S,canReply:r,onSent:a}} />`)}
        </ol>
        ${$&&u`<${os} words=${s("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${C&&u`<button type="button" class="small to-end" onClick=${q}>${s("history.newMessagesBelow")}</button>`}
    </div>
  `}function Sc({history:{shown:e,count:t,earlier:n,later:o},toBeginning:r,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${s("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${r}>${s("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${s("history.toNewest")}</button>`}
    </p>
  `}function os({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function _c(e,{later:t,go:n}){let o=A(e);h(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function Oc({kind:e,id:t,message:n,note:o,at:r}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${r}`}function Ec(e,t){let n=null;return e.flatMap(o=>{let r=(o.message??o.note??o).at,a=Hn(r,t);return a===n?[o]:(n=a,[{kind:"day",at:r,text:a},o])})}function Tc({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${Cc} ...${t} />`:t.kind==="divider"?u`<${Nc} divider=${t} />`:u`<${Ac} ...${t} ...${{conversationId:e,customer:n}} />`}function Nc({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${X(e.at)}>${Qe(e.at)}</time></span>
    </li>
  `}function Ac({conversationId:e,message:t,mine:n,whilePaused:o,customer:r}){let{from:a,body:i,at:c,kind:l,quiet:f,delivery:$,media:m}=t,p={customer:r,system:s("history.sentPlanned")}[a.type]??a.id;return u`
    <li class="message" data-from=${a.type} data-quiet=${f||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?s("common.you"):p}</span>
        <time datetime=${c} title=${X(c)}>${Qe(c)}</time>
        ${f&&u`<span class="weak">${ns[l]??ns.message}</span>`}
        ${o&&u`<span class="while-paused">${s("history.arrivedWhilePaused")}</span>`}
        ${$&&u`<span class="delivery" data-status=${$.status} title=${X($.at)}>${Gr($)}</span>`}
      </p>
      ${i!==""&&u`<${Ye} text=${i} />`}
      ${i===""&&m.length===0&&u`<p class="message-body"><em>${s("history.noText")}</em></p>`}
      ${m.length>0&&u`<${bc} ...${{conversationId:e,message:t}} />`}
      ${$?.error&&u`<p class="message-failed">${Yr($)}</p>`}
    </li>
  `}function Cc({note:e,mine:t}){let{author:n,text:o,at:r}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${s("common.note")}</span> <span class="author" dir="auto">${t?s("common.you"):n.id}</span>
        <time datetime=${r} title=${X(r)}>${Qe(r)}</time> <span>${s("history.notCustomer")}</span>
      </p>
      <${Ye} text=${o} />
    </li>
  `}function On({conversationId:e}){let t=Q(e,x(we)).trim();return t===""?null:u`
    <${Z} tone="warn">
      <span>${s("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>me(e,"")}>${s("common.discard")}</button>
    <//>
  `}var Lc=16*1024;function ss({conversationId:e,onAdded:t}){let{api:n}=M(),{busy:o,refusal:r,run:a,clear:i}=ie(),c=Pe.of(e,x(Pe.store)),[l,f]=b(c!==""),$=A({}),m=A(null),p=()=>{i(),f(!1)},d=async()=>{let g=Pe.of(e).trim();if(g==="")return;$.current.text!==g&&($.current={text:g,id:crypto.randomUUID()});let{answer:w}=await a("note",()=>Eo(n,e,$.current.id,g));w&&($.current={},Pe.keep(e,""),p(),Se(s("noteBox.noteAdded")),await t())};return Dc(m,l),l?u`<${Rc} ...${{conversationId:e,text:c,refusal:r}} busy=${o!==null} onAdd=${d} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${m} onClick=${()=>f(!0)}>${s("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${s("common.draft")}</span>`}
      </div>
    `}function Rc({conversationId:e,text:t,busy:n,refusal:o,onAdd:r,onClose:a}){let i=te(),c=A(null);h(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>Lc,f=t.trim()!==""&&!l,$=p=>{p.preventDefault(),f&&!n&&r()},m=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&$(p)};return u`
    <form class="note-box" onSubmit=${$}>
      <label for=${i}>${s("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>Pe.keep(e,p.currentTarget.value)} onKeyDown=${m}></textarea>
      <${ce} refusal=${o} />
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
  `}function Dc(e,t){let n=A(t);h(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Be({channel:e}){return u`<span class="tag">${Ve(e)}</span>`}function as({state:e}){return u`<span class="tag state" data-state=${e}>${In(e)}</span>`}function Ie({priority:e}){return e>0?u`<span class="tag priority">${s("tags.priority",{priority:e})}</span>`:null}var Mc=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.L)),Pc=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.E)),qc=1500,Wc="(min-width: 1400px)",Bc=s("conversation.thisConversationNotYours");function is({id:e,back:t,hrefOf:n,settings:o,wrapping:r,busy:a,onComplete:i,onChange:c}){let{api:l,user:f}=M(),$=x(ne)[e];it(l,`conversation:${e}`);let m=ee(l,T`/v1/conversations/${e}`,qc),p=m.data,d=fr(l,e,p),g=pr(l,e),w=A(null),L=A(!1);p&&(L.current=!0),Fc(w,p&&`${p.channel_state} ${_e(p)}`),h(()=>Ne(p?.pause),[p]);let k=mt("customer",dr(Wc),x(I));h(()=>{p&&De(p,f.id)},[p]),Uc(l,p,d,f),h(()=>yr(e,d.messages),[e,d.messages]);let y=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let O=L.current&&m.error?.status===404;return u`
      <div class="conversation">
        ${y}
        ${O?u`<${Z} tone="warn">${Bc}<//>`:u`<${ce} refusal=${m.error} />`}
      </div>
    `}let[_,C]=[z(p),p.customer_address],q=kt(p,f,o),E=async O=>{m.put(O.body,O.etag),await c(O.body)},S=async(O,{template:D,media:P,leave:v}={})=>{await St(l,e,O,{template:D,media:P}),bt(e)||v?.(),m.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${y}
        <div class="conversation-title">
          <${qe} name=${_} />
          <h2 tabindex="-1" dir="auto" ref=${w}>${_}</h2>
          <p class="conversation-facts">
            <${as} state=${p.channel_state} /> <${Be} channel=${p.channel} />
            <${Ie} priority=${p.priority} />
            ${_!==C&&u`<span dir="auto">${C}</span>`}
            <span>${s("conversation.to",{businessAddress:p.business_address})}</span> <span>${s("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${k}
              onClick=${()=>pt("customer",!k)}>${s("common.customer")}</button>
          </p>
        </div>
        <${Mr} ...${{conversation:p,actions:q,history:d,settings:o,poll:m,onChanged:E}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Ur} ...${{conversation:p,wrapping:r,user:f,busy:a,onComplete:i}} />
          <${rs} conversationId=${e} customer=${_} history=${d} notes=${g.notes}
            canReply=${q.reply} onSent=${m.refresh} />
          ${!q.reply&&u`<${On} conversationId=${e} />`}
          <${ss} conversationId=${e} onAdded=${g.refresh} />
          ${q.reply&&!$&&u`<${Ic} conversation=${p} canLeave=${q.leave} onSend=${S} />`}
        </div>
        ${k&&u`<${Pc} conversation=${p} notes=${g.notes} hrefOf=${n} />`}
      </div>
    </div>
  `}function Ic({conversation:e,canLeave:t,onSend:n}){let o=j();return mr(e,o)?u`<${Kr} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${On} conversationId=${e.id} />
    <${Mc} conversation=${e} onSend=${n} />
  `}function Fc(e,t){let n=A(!1);h(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Uc(e,t,n,o){let r=t&&n.messages.at(-1),a=A(null),i=t?.task?.agent_id===o.id?t.task.id:null;h(()=>{if(!r)return;let c=()=>{document.hidden||(ct(t.id,r.seq),Ce(i),(i||t.pause?.agent_id===o.id)&&ln(e).read(t.id,r.seq,i))};return c(),a.current!==null&&r.seq>a.current&&r.from.type==="customer"&&be(s("conversation.wrote",{who:r.from.id,text:r.body})),a.current=r.seq,document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[r?.seq,i,t?.pause?.pause_id])}var Hc=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.G));function cs({view:e,current:t}){let n=te(),o=mt("left",!1,x(I));return u`
    <section class="list" aria-label=${s("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>pt("left",!o)}>
          ${s("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${Hc} view=${e} current=${t} />`}</div>
    </section>
  `}var jc=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.F));function us({work:e,settings:t,view:n,onSent:o}){let[r,a]=b(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${s("common.newConversation")}</button>
    ${r&&u`<${jc} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}var ls=[{cursor:null,data:null,error:null}];function fs(e,t,{data:n,error:o}){if(!e[t])return e;let r=e.slice(0,t),a=n?.next_cursor??null,[i,...c]=e.slice(t+1),l=i&&a!==null?[{...i,cursor:a},...c]:[];return[...r,{...e[t],data:n,error:o},...o&&!n?e.slice(t+1):l]}function En(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function ms(e,t){let n=new Map;return e.forEach(({data:o},r)=>{for(let a of o?t(o):[])n.has(a.id)||n.set(a.id,{row:a,page:r})}),[...n.values()]}function ps(e,t,{first:n,last:o}){let r=t.slice(n,o+1).map(({page:i})=>i),a=e.flatMap(({data:i},c)=>i?[]:[c]);return new Set([0,...r,...a])}function ds(e,t,{last:n},o=!1){let{data:r}=e.at(-1);if(!r?.next_cursor)return{more:!1,asks:!1};let a=!t.some(({page:c})=>c===e.length-1),i=n>=t.length-Kc||o&&t.length<Gc;return{more:!a&&i,asks:a}}var Kc=15,Gc=500;var Yc={whileHidden:!1},ze=null;function $s(e,t,{every:n,rowsOf:o,inOrder:r,at:a}){let[i]=b(()=>Jc(e,t(null))),[c,l]=b(i.pages),[f,$]=b(i.near),m=A(new Map),p=J(()=>zc(ms(c,o),r),[c]),d=J(()=>p.map(({row:E})=>E),[p]),{more:g,asks:w}=ds(c,p,f,!!r);h(()=>g&&l(En),[g,c]);let L=Qc(),k=A(null);k.current={api:e,address:t(null),pages:c,near:f,known:i.known},h(()=>()=>Xc(k.current,L.current),[]);let y=ps(c,p,f),_=c.map((E,S)=>u`
      <${Vc} key=${S} ...${{api:e,at:a,every:n,n:S,refreshers:m}} address=${y.has(S)?t(E.cursor):null}
        onAnswer=${O=>l(D=>fs(D,S,O))} />
    `),[{data:C,error:q}]=c;return{rows:d,loaded:!!(C??q),isRead:!!C,error:c.find(E=>E.error)?.error??null,isOpen:!!c.at(-1).data?.next_cursor||c.at(-1).data===null,asks:w,more:()=>l(En),refresh:()=>Promise.all([...m.current.values()].map(E=>E())),onNear:$,known:i.known,reading:_}}function zc(e,t){if(!t)return e;let n=new Map(e.map(o=>[o.row,o]));return t([...n.keys()]).map(o=>n.get(o))}function Vc({api:e,address:t,at:n,every:o,n:r,refreshers:a,onAnswer:i}){let c=ee(e,t,o,{...Yc,at:n});return h(()=>{t!==null&&c.loaded&&i(c)},[c.data,c.error]),h(()=>{if(t!==null)return a.current.set(r,c.refresh),()=>a.current.delete(r)}),null}function Qc(){let e=A(0);return h(()=>{let t=({target:n})=>hs()&&n===gs()&&(e.current=n.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var gs=()=>document.querySelector("main"),hs=()=>!de.get().more;function Jc(e,t){let n=ze?.api===e&&ze.address===t?ze:null;return ze=null,n&&requestAnimationFrame(()=>gs()?.scrollTo(0,n.top)),n??{pages:ls,near:{first:0,last:0},known:new Map}}function Xc(e,t){hs()||(ze={...e,top:t})}var ws={picture:s("files.picture"),audio:s("files.voice"),video:s("files.film"),file:s("files.file")};function qt({conversation:{preview:e,preview_media:t=[],last_message:n}}){if(e===void 0)return null;let o=e.trim()!=="",r=t.length>0?Zc(t):!o&&s("history.noText");return u`
    <span class="row-line row-note row-preview">${n.from!=="customer"&&u`<span>${s("preview.ours")}</span>`}
      ${r&&u`<em>${r}</em>`} ${o&&u`<bdi>${e}</bdi>`}</span>
  `}function Zc(e){let t=new Map;for(let n of e){let o=ws[n]??ws.file;t.set(o,(t.get(o)??0)+1)}return[...t].map(([n,o])=>o>1?`${n} (${ae(o)})`:n).join(", ")}function ys(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),r=[],a=0;return e.forEach((i,c)=>{ks(a,i,t)||o.has(c)?r.push({row:c}):r.at(-1)?.room>0?r.at(-1).room+=i:r.push({room:i,after:c}),a+=i}),r}function vs(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((r,a)=>{ks(o,r,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=r}),n}function ks(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function xs(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),r=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??r)}var bs=80,Wt=200;function Bt({keys:e,current:t,row:n,isOpen:o=!1,onNear:r,known:a}){let i=A(null),c=A(a??new Map),[l,f]=b(null),$=eu(i),m=xs(e,c.current,bs),p=[t,l].map(k=>e.indexOf(k)).filter(k=>k>=0),d=ys(m,$,p);pe(()=>{let k=[...i.current.children].filter(({dataset:_})=>_.room===void 0),y=d.filter(({row:_})=>_!==void 0).map(({row:_},C)=>[e[_],k[C]?.offsetHeight]);for(let[_,C]of y)C>0&&c.current.set(_,C)});let{first:g,last:w}=vs(m,$);return h(()=>r?.({first:g,last:w}),[g,w]),u`
    <ul ref=${i} onFocusIn=${({target:k})=>{let y=Number(k.closest("li")?.getAttribute("aria-posinset"));f(e[y-1]??null)}} onFocusOut=${()=>f(null)}>
      ${d.map(({row:k,room:y,after:_})=>k===void 0?u`<li key=${`room ${_}`} aria-hidden="true" data-room style=${{height:`${y}px`}}></li>`:n(k,{"aria-posinset":k+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function eu(e){let[t,n]=b({top:0,bottom:2*bs});return h(()=>{let o=null,r=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:Wt*Math.floor(-i/Wt),bottom:Wt*Math.ceil((innerHeight-i)/Wt)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(r);return r(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[tu,nu]=[3e5,9e5];function It({waiting_since:e}){return e?Date.parse(e):null}function Ss(e){return e>=nu?"urgent":e>=tu?"soon":"calm"}function Ft({conversation:e}){let t=j(),n=It(e),o=e.last_message;if(n===null)return u`<span class="weak">${s("wait.answered",{time:Ze(o.at,t)})}</span>`;let r=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${Ss(i)} datetime=${a} title=${s("wait.customerWaitsSince",{time:X(a)})}>
      ${r?s("wait.waitsAnswer",{time:Yt(i),by:Je(r,t)}):s("wait.waits",{time:Yt(i)})}
    </time>
  `}var ou=3e3;function _s({work:e,view:t,current:n}){let{api:o,user:r}=M(),a=j(),i=$s(o,p=>Ke(r.id,p),{every:ou,rowsOf:ru});gt("paused",i.rows),pe(()=>ht(o,{paused:i.rows}),[i.rows]),h(()=>{i.rows.forEach(({pause:p})=>Ne(p)),wt(i.rows)},[i.rows]);let c=({pause:p})=>Xe(p.reassign_at,a).tone==="urgent",[l,f]=[i.rows.filter(c),i.rows.filter(p=>!c(p))];au(l);let $=(p,d)=>u`
    <${Bt} keys=${p.map(({id:g})=>g)} current=${n} ...${d}
      row=${(g,w)=>u`<${iu} key=${p[g].id} conversation=${p[g]} ...${{view:t,current:n,place:w}} />`} />
  `,m=({first:p,last:d})=>i.onNear({first:p+l.length,last:d+l.length});return u`
    ${l.length>0&&u`
      <section class="list" aria-label=${s("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${s("pausedList.dueWithinHour")} <span class="count">${ae(l.length)}</span></h2>
        ${$(l)}
      </section>
    `}
    <section class="list" aria-label=${s("common.paused")} aria-busy=${!i.loaded}>
      <h2 class="list-title">
        ${s("common.paused")} ${!i.isOpen&&f.length>0&&u`<span class="count">${ae(f.length)}</span>`}
      </h2>
      ${i.loaded&&!i.isOpen&&f.length===0&&u`<p class="list-empty">${su(l)}</p>`}
      ${$(f,{isOpen:i.isOpen,onNear:m})}
      ${i.asks&&u`<p class="list-empty"><button type="button" class="small" onClick=${i.more}>${s("common.showMore")}</button></p>`}
      ${!e.error&&u`<${tt} error=${i.error} />`}
      ${i.reading}
    </section>
  `}var ru=({paused:e})=>e,su=e=>e.length>0?s("pausedList.nothingElsePaused"):s("pausedList.nothingPaused");function au(e){let t=A(new Set);h(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(z).join(", ");be(s("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function iu({conversation:e,view:t,current:n,place:o}){let{pause:r}=e,a=x(ue),i=n===e.id,c=on(e),l=c&&ut(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i} ...${o}>
      <a class="row-link" href=${oe(t,e.id)} aria-current=${i?"true":void 0}>
        <${qe} name=${z(e)} />
        <span class="row-top">
          <span class="row-name" dir="auto">${z(e)}</span>
          <${Be} channel=${e.channel} />
        </span>
        <span class="row-line"><${Ie} priority=${e.priority} /> <${Lt} pause=${r} /> <${Rt} at=${r.reply_window_closes_at} /></span>
        ${Wr(r).map(({text:f,isTyped:$})=>u`<span key=${f} class="row-line row-note" dir=${$?"auto":void 0}>${f}</span>`)}
        <${qt} conversation=${e} />
        ${c&&u`<${cu} ...${{conversation:e,unread:l}} />`}
      </a>
    </li>
  `}function cu({conversation:e,unread:t}){return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${s("common.unread")}</span>`}<${Ft} conversation=${e} />
    </span>
  `}var Os=["available","away","offline"],jh=["new_task","custom_routing"],Kh=["refuse","allow"],Gh=["queue","wait","refuse"],Yh=["own","all"];var Es=12;function Ts({inUse:e,capacity:t}){let[n,o]=[Ee(t),Sr(t)],r=[s("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${s("capacity.capacity")} </span>${r}</span>
      ${n<=Es?u`<${uu} ...${{inUse:e,capacity:n}} />`:u`<${lu} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function uu({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,Es));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(r,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function lu({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Ns={capacity:3,queues:["default"]};function fu(e,t,n){return As(e)&&n?{...Ns,availability:t}:{availability:t}}function mu(e,t){return(t?.agents?.self_service??t!==null)||W(e,"supervisor")||W(e,"admin")}function As({error:e}){return e?.status===404}function Cs({agent:e,work:t,onChange:n}){let{api:o,user:r}=M(),{busy:a,refusal:i,run:c,clear:l}=ie(),f=mu(r,xt(o)),$=te();if(!e.loaded)return u`<section class="presence" aria-label=${s("presence.availability")} aria-busy="true"></section>`;let m=e.data??(As(e)?Ns:null);if(!m)return u`<${du} onRetry=${n} />`;let p=async g=>{let{answer:w}=await c("presence",()=>Ao(o,r.id,g));return w&&(e.put(w.body,w.etag),n()),!!w},d=m.availability??"offline";return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${$}>${s("presence.yours")}</label>
        <span class="select-dot" data-availability=${d}>
          <select id=${$} value=${d} disabled=${a!==null}
            onChange=${g=>p(fu(e,g.currentTarget.value,f))}>
            ${Os.map(g=>u`<option key=${g} value=${g}>${Un(g)}</option>`)}
          </select>
        </span>
        <${Ts} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??m.capacity} />
      </div>
      ${m.queues.length===0&&u`<${Z} tone="warn">${s("presence.serveNoQueueSo")}<//>`}
      ${f?u`<${$u} known=${m} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${pu(e)}</p>`}
      <${ce} refusal=${i} onDismiss=${l} />
    </section>
  `}function pu({data:e}){if(!e)return s("presence.areNotSetUp");let t=e.queues.join(", ");return s("presence.queuesSupervisorCanChange",{queues:t})}function du({onRetry:e}){return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <p>${s("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${s("presence.tryAgain")}</button>
    </section>
  `}function $u({known:e,busy:t,onSave:n}){let[o,r]=b({}),[a,i]=[te(),te()],{capacity:c=String(Ee(e.capacity)),queues:l=e.queues.join(", ")}=o,f=l.split(",").map(m=>m.trim()).filter(Boolean),$=async m=>{m.preventDefault(),await n({capacity:br(e.capacity,Number(c)),queues:f})&&r({})};return u`
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
        <button type="submit" class="small" disabled=${t||f.length===0}>${s("presence.save")}</button>
      </form>
    </details>
  `}var gu=R(()=>import("./chunk-V3KOX6KN.js").then(e=>e.I));function Ls(){return u`<div class="search"><${gu} /></div>`}var Tn=["came","wait","priority"],Ut=e=>(e&&It(e))??1/0,Rs=e=>e?.priority??0,Ds=(e,t)=>Ut(e)===Ut(t)?0:Ut(e)-Ut(t),Ht={wait:Ds,priority:(e,t)=>Rs(t)-Rs(e)||Ds(e,t)};function gw(e,t){return Ht[t]?e.toSorted(Ht[t]):e}function Ms(e,t){return Ht[t]?e.toSorted((n,o)=>Ht[t](n.conversation,o.conversation)):e}function qs({work:e,view:t,current:n,busy:o,onComplete:r}){let a=e.data?.tasks??[],{order:i=Tn[0]}=x(I),c=Ms(a.filter(({status:f})=>f==="assigned"),i),l=a.filter(({status:f})=>f==="wrapping");return u`
    <section class="list" aria-label=${s("taskList.myTasks")}>
      <div class="list-head">
        <h2 class="list-title">${s("taskList.myTasks")} <span class="count">${ae(c.length)}</span></h2>
        ${c.length>1&&u`<${wu} order=${i} />`}
      </div>
      ${c.length===0&&e.loaded&&u`<p class="list-empty">${s("taskList.noTaskRightNow")}</p>`}
      <${Bt} keys=${c.map(({conversation_id:f})=>f)} current=${n}
        row=${(f,$)=>u`<${Ps} key=${c[f].task_id} ...${{task:c[f],view:t,current:n,place:$}} />`} />
    </section>
    ${l.length>0&&u`
      <section class="list" aria-label=${s("common.wrappingUp")}>
        <h2 class="list-title">${s("common.wrappingUp")} <span class="count">${ae(l.length)}</span></h2>
        <ul>
          ${l.map(f=>{let $=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>r(f)}
                aria-label=${s("taskList.completeWrapUp",{customer:Nn(f)})}>${s("taskList.complete")}</button>
            `;return u`<${Ps} key=${f.task_id} ...${{task:f,view:t,current:n}} action=${$} />`})}
        </ul>
      </section>
    `}
  `}var hu={came:s("taskList.asTheyCame"),wait:s("taskList.longestWait"),priority:s("taskList.byPriority")};function wu({order:e}){return u`
    <select class="small" aria-label=${s("taskList.order")} value=${e} onChange=${t=>lo({order:t.currentTarget.value})}>
      ${Tn.map(t=>u`<option key=${t} value=${t}>${hu[t]}</option>`)}
    </select>
  `}function Nn({conversation:e,conversation_id:t}){return e?z(e):t}function Ps({task:e,view:t,current:n,action:o,place:r}){let a=lt(e,x(ue),x(ge)),i=x(ne)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${r}>
      <a class="row-link" href=${oe(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <${qe} name=${Nn(e)} />
        <span class="row-top">
          <span class="row-name" dir="auto">${Nn(e)}</span>
          ${e.conversation&&!o&&u`<${Be} channel=${e.conversation.channel} />`}
        </span>
        ${e.conversation&&u`<${qt} conversation=${e.conversation} />`}
        <${vu} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}var yu={task:s("common.new"),message:s("common.unread")};function vu({task:e,news:t,waits:n}){let o=Q(e.conversation_id,x(we)),r=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${yu[t]}</span>`}
      ${a&&u`<${Ie} priority=${e.conversation?.priority} />`}
      ${n?`${ke[n.name].doing}…`:u`<${ku} task=${e} />`}
      ${a&&r&&r!=="new"&&u`<span class="tag">${Fn(r)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${s("common.draft")}</span>`}
    </span>
  `}function ku({task:{status:e,since:t,conversation:n}}){let o=j();return e==="wrapping"?s("taskList.since",{time:Ze(t,o)}):n&&u`<${Ft} conversation=${n} />`}function Ws({conversationId:e,view:t="desk"}){let{api:n,user:o}=M(),{agent:r,work:a,refresh:i}=Mo(),c=xt(n);Xo(n,o,c);let{busy:l,refusal:f,run:$,clear:m}=ie(),p=a.data?.tasks.find(w=>w.conversation_id===e&&w.status==="wrapping"),d=async w=>{let{answer:L}=await $("complete",()=>_o(n,w.task_id)),{data:k}=await a.refresh();if(!L)return;Se(s("desk.wrapUpCompleted"));let y=!w.conversation||_e(w.conversation)!==o.id;xu(t)===w.conversation_id&&y&&Mn(t,so(k?.tasks??[])?.conversation_id)},g={href:oe(t),words:s("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${s("common.desk")}</h1>`}
      <div class="desk-side">
        <${Cs} agent=${r} work=${a} onChange=${i} />
        <${tt} error=${a.error} />
        <${ce} refusal=${f} onDismiss=${m} />
        <${us} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${Ls} />
        <${qs} ...${{work:a,view:t,busy:l,onComplete:d}} current=${e} />
        <${_s} work=${a} view=${t} current=${e} />
        <${cs} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${s("common.conversation")}>
        ${e?u`
              <${is} key=${e} id=${e} ...${{back:g,wrapping:p,busy:l,onComplete:d}}
                hrefOf=${w=>oe(t,w)}
                settings=${c} onChange=${i} />
            `:u`<${bu} agent=${r.data} />`}
      </section>
    </div>
  `}function xu(e){let t=de.get();return t.view===e?t.rest:null}function bu({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${s("desk.noConversationOpen")}</p>
      <p>${Su(e)}</p>
    </div>
  `}function Su(e){return e?.queues.length===0?s("desk.nameQueueUnderCapacity"):e?.availability==="available"?s("desk.newTasksAppearOn"):s("desk.setYourselfAvailableGet")}var _u=2e3,Ou=30,jt={rare:!0},Eu=R(()=>import("./settings-MHFVNIV3.js").then(e=>e.Settings),jt),Tu=R(()=>import("./chunk-U7KW5B3S.js").then(e=>e.a),jt),Nu=R(()=>import("./try-DMM6WV3I.js").then(e=>e.Try),jt),Au=R(()=>import("./phones-YNDDMOBP.js").then(e=>e.Phones),jt),Cu={desk:({rest:e})=>u`<${Ws} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${Tu} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${Eu} />`,try:({rest:e})=>u`<${Nu} conversationId=${e} />`,phones:({rest:e})=>u`<${Au} conversationId=${e} />`};zn();addEventListener("pagehide",st);function yy({config:e,user:t}){let n=Ko(x(de),t,e),o=J(()=>({config:e,user:t,api:Ru(e)}),[e,t]),r=J(()=>Lu(t)?to(o.api,t):()=>{},[o]);return h(()=>r,[r]),it(o.api,W(t,"agent")?"desk":null),Du(e),h(wo,[]),u`
    <${en.Provider} value=${o}>
      <${Go} view=${n.view}>${Cu[n.view](n)}<//>
    <//>
  `}function Lu(e){return W(e,"agent")||W(e,"supervisor")}function Ru(e){return oo(Wn({base:e.api,token:()=>Fe.get().token,onUnauthorized:Pn}))}function Du(e){h(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%Ou!==1&&!Ue())&&Bn().then(Zt,()=>{})};n();let o=setInterval(n,_u);return()=>clearInterval(o)},[e])}export{Zt as a,Ne as b,$e as c,j as d,M as e,H as f,ke as g,ne as h,Qn as i,it as j,no as k,ue as l,ge as m,Ce as n,on as o,ft as p,I as q,co as r,ll as s,fl as t,ml as u,Zs as v,uo as w,lo as x,$o as y,ra as z,R as A,he as B,Yo as C,Qo as D,km as E,Jo as F,_e as G,kt as H,Na as I,Aa as J,_o as K,Oo as L,ef as M,Ao as N,Co as O,Lo as P,De as Q,Vl as R,Di as S,xp as T,bp as U,Ar as V,bt as W,be as X,Se as Y,Gf as Z,Yf as _,Bi as $,At as aa,Hi as ba,rd as ca,je as da,af as ea,Ka as fa,wt as ga,cf as ha,jh as ia,Kh as ja,Gh as ka,Yh as la,Rt as ma,$t as na,gt as oa,Fl as pa,Et as qa,Ye as ra,Be as sa,as as ta,Ie as ua,qe as va,qt as wa,Bt as xa,ee as ya,xt as za,zm as Aa,Vm as Ba,Vr as Ca,Ke as Da,fr as Ea,dr as Fa,Or as Ga,Lr as Ha,Rr as Ia,Wr as Ja,Lt as Ka,is as La,$s as Ma,Ss as Na,Ft as Oa,Ts as Pa,fu as Qa,mu as Ra,As as Sa,Ls as Ta,gw as Ua,Ws as Va,yy as Wa};
