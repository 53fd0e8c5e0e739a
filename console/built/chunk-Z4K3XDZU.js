/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as ye,A as W,Aa as ce,E as ae,F as s,J as ie,P as Nn,Q as T,R as G,T as An,W as It,Y as Ge,Z as Cn,_ as Ln,aa as Rn,b as xn,ba as J,c as x,d as h,da as X,e as pe,ea as Ye,f as A,fa as ze,g as Q,ga as Dn,h as Sn,ha as Mn,i as _n,j as te,k as u,ka as Pn,l as U,la as Ve,m as b,n as oe,na as Qe,oa as Bt,p as de,r as On,t as We,ua as qn,w as En,wa as Ft,x as Tn,xa as Je,ya as Z,za as Xe}from"./chunk-H7MD3ZVG.js";var Ds=["pointerdown","keydown","wheel","touchstart"],Wn=Date.now(),Ut=new Set;function Ht(e=Date.now()){let t=!Ie(e);if(Wn=e,t)for(let n of[...Ut])n()}function Ie(e=Date.now()){return e-Wn<6e4}function In(){for(let e of Ds)addEventListener(e,()=>Ht(),{capture:!0,passive:!0})}function Ze(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Ut.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Ut.delete(e)}}var jt=0,Kt=U(0);function Gt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-jt)>1500;jt=t,n&&Kt.set(Kt.get()+1)}function Ee(e){e?.remaining_seconds>0&&Gt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function $e(){return Date.now()+jt}function j(e=1e4){b(Kt);let[,t]=x(0);return h(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),$e()}var Yt=xn(null);function D(){return _n(Yt)}var Bn=Ps();function H(e){let t=U({}),n=null,o=()=>t.set((n&&Ms(Bn?.getItem(n)))??{}),r=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return We.subscribe(r),r(We.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&Bn?.setItem(n,JSON.stringify(a))}catch{}}}}function z(e,t,n,o){let{[t]:r,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function re(e,t){let{[t]:n,...o}=e;return o}function Ms(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function Ps(){try{return globalThis.localStorage??null}catch{return null}}var ve={leave:{doing:s("held.leaving"),now:s("held.leaveNow")},pause:{doing:s("held.pausing"),now:s("held.pauseNow")},answer:{doing:s("held.answering"),now:s("held.answerNow")},transfer:{doing:s("held.transferring"),now:s("held.transferNow")}},ne=U({}),et=new Map;function Fn(e,t,n,o){if(!(n>0))return o();let r=setTimeout(()=>Be(e),n*1e3);et.set(e,{timer:r,commit:o}),ne.set({...ne.get(),[e]:t})}function tt(e){Un(e)}async function Be(e){await Un(e)?.commit()}function nt(){return Promise.all([...et.keys()].map(Be))}function Un(e){let t=et.get(e);return t?(clearTimeout(t.timer),et.delete(e),ne.set(re(ne.get(),e)),t):null}function qs({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var ot=e=>encodeURIComponent(e),ke=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),Ws=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function zt(e,t,n){return[...t].some(o=>Is(o,n).some(r=>ke(e,r)))}function Is(e,t){return e==="desk"?[`/v1/agents/${ot(t)}`,"/v1/settings"]:e==="supervisor"?Ws:[`/v1/conversations/${ot(e.slice(13))}`]}function Hn(e,t){let{what:n,id:o}=e;if(n==="settings")return ke(t,"/v1/settings");if(ke(t,"/v1/settings"))return!1;let r=t.startsWith("/v1/agents/");return n==="agent"?r?ke(t,`/v1/agents/${ot(o)}`):ke(t,"/v1/agents")||ke(t,"/v1/queues"):t.startsWith("/v1/conversations/")?ke(t,`/v1/conversations/${ot(qs(e))}`):!r||n==="task"||t.includes("/tasks")}function jn({ticket:e,onChange:t,onFollowing:n,after:o=0,env:r=Bs}){let a=[],i=null,c=0,l,m=!1;function d(){i?.readyState===1&&(r.clearTimeout(l),i.send(JSON.stringify({follow:a})),l=r.setTimeout(d,3e5))}async function f(){if(!m)try{p(r.open(await e()))}catch(k){k?.status===404||k?.status===403?m=!0:g()}}function p(k){i=k,i.onopen=d,i.onmessage=({data:y})=>{let _=JSON.parse(y);_.type==="changed"&&t(_),_.type==="following"&&(c=0,n(_.follow))},i.onclose=()=>i===k&&$(),m&&w()}function $(){let k=i;i=null,k?.close(),n([]),g()}function g(){m||(c+=1,r.clearTimeout(l),l=r.setTimeout(f,Math.min(6e4,2e3*2**(c-1))))}function w(){m=!0,L(),r.clearTimeout(l);let k=i;i=null,k?.close()}let L=r.onOffline(()=>i&&$());return o>0?l=r.setTimeout(f,o):f(),{follow(k){a=k,d()},stop:w}}var Bs={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Kn="hiatus.live",Vt=new WeakMap,Te=e=>Vt.get(e);function rt(e,t){h(()=>t===null?void 0:Te(e)?.want(t),[e,t])}function Gn(e,t){let n=Fs({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Vt.set(e,n),()=>{Vt.delete(e),n.end()}}function Fs({userId:e,ticket:t,env:n=Us}){let o=n.tabId(),r=new Map,a=new Map,i=new Set,c=new Set,l=null,m=n.channel(`${Kn}.${e}`),d=()=>[...r.keys()],f=y=>m?.postMessage(y);function p(){l?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){l?p():f({type:"wants",tab:o,follow:d()})}function g(y){for(let _ of[...i])Hn(y,_.address)&&_.nudge(y)}function w(y){let _=c;c=new Set(y);for(let C of[...i]){let[q,E]=[_,c].map(S=>zt(C.address,S,e));q!==E&&C.nudge()}}let L={wants({tab:y,follow:_}){l&&(_.length>0?a.set(y,_):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>w(y),changed:({change:y})=>g(y)};m&&(m.onmessage=({data:y})=>L[y.type]?.(y));let k=n.whileAlone(`${Kn}.${e}`,()=>{l=jn({ticket:t,after:n.after,...n.socket&&{env:n.socket},onChange(y){g(y),f({type:"changed",change:y})},onFollowing(y){w(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>zt(y,c,e),want(y){return r.set(y,(r.get(y)??0)+1),$(),()=>{r.get(y)>1?r.set(y,r.get(y)-1):r.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){r.clear(),$(),l?.stop(),k(),m?.close()}}}var Us={after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,r=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,r):r(),()=>{o=!0,n()}}};var Hs=50,js=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,Yn=H("deeds");function zn(e){return{...e,post:(n,...o)=>{let r=js.exec(n)?.[1];return r&&Yn.set(z(Yn.get(),decodeURIComponent(r),$e(),Hs)),e.post(n,...o)}}}var Vn=1e3,ue=H("seen"),ge=H("opened");function st(e,t){t>(ue.get()[e]??0)&&ue.set(z(ue.get(),e,t,Vn))}function Ne(e){e&&!ge.get()[e]&&ge.set(z(ge.get(),e,!0,Vn))}function at(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function Qt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function it(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?at(e.conversation,t)?"message":null:"task"}function Qn(e,t=ue.get(),n=ge.get()){return e.find(o=>it(o,t,n)!==null)}function Jn({tasks:e=[],paused:t=[]}={},n,o){let r=e.filter(i=>it(i,n,o)!==null),a=t.filter(i=>Qt(i)&&at(i,n));return r.length+a.length}var ct=U(0);function Xn(e){let[t,n]=[b(ue),b(ge)];h(()=>{ct.set(e?Jn(e,t,n):0)},[e,t,n]),h(()=>()=>ct.set(0),[])}var B=H("preferences");function Zn(e=B.get()){return e.shortcuts!==!1}function el(e){B.set({...B.get(),shortcuts:e})}function ut(e,t,n=B.get()){return n[e]??t}function lt(e,t){B.set({...B.get(),[e]:t})}function tl(e=B.get()){return{isOn:e.sound!==!1,volume:e.volume??.5}}function nl(e=B.get()){return e.desktop===!0}function Ks(e=B.get(),t=Date.now()){return e.quiet_until>t?e.quiet_until:null}var eo=()=>Ks()!==null;function to(e){B.set({...B.get(),...e})}var so="Control+K Meta+K",ao="input, textarea, select, [contenteditable]",Gs=".desk-side .row-link",[Ys,zs]=[".case",".cases .row-name"];function io(){return addEventListener("keydown",no),()=>removeEventListener("keydown",no)}function no(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(ao)){t==="Escape"&&n.matches("textarea")&&n.blur();return}Zn()&&(t==="j"||t==="k"?(e.preventDefault(),Js(t==="j"?1:-1)):!e.repeat&&t.length===1&&Vs(e))}}function Vs(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(r=>r.checkVisibility());o&&(e.preventDefault(),Qs(o))}function Qs(e){e.matches(ao)?e.focus():e.click()}function Js(e){let t=oo(Gs),n=oo(zs);t.length>0?Xs(ro(t,o=>o.getAttribute("aria-current")==="true",e)):ro(n,o=>o.closest(Ys).contains(document.activeElement),e)?.focus()}var oo=e=>[...document.querySelectorAll(e)].filter(t=>t.checkVisibility());function ro(e,t,n){let o=e.findIndex(t);return o<0?e.at(n>0?0:-1):e[o+n]}function Xs(e){e?.click(),e?.scrollIntoView({block:"nearest"})}var Jt=new Set;function M(e,{rare:t=!1}={}){let n=null,o=null,r=()=>(Jt.delete(r),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Jt.add(r),function(i){let[c,l]=x(()=>n),[m,d]=x(!1);return h(()=>{c||r().then(f=>l(()=>f),()=>d(!0))},[]),m?u`<${Z} tone="bad">${s("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function co(){let e=()=>[...Jt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var Zs=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.B));function uo(){let[e,t]=x(!1),n=A(null);h(()=>{let r=a=>{ea(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",r),()=>removeEventListener("keydown",r)},[]),h(()=>{if(e)return;let r=n.current;n.current=null,r?.()},[e]);let o=(r=null)=>{n.current=r,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${so} onClick=${()=>t(!0)}>${s("commandMenu.commands")}</button>
    ${e&&u`<${Zs} onClose=${o} />`}
  `}function ea({key:e,code:t,ctrlKey:n,metaKey:o,altKey:r,shiftKey:a,isComposing:i}){return i||r||a||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var ta=5,ft=U([]);function be(e){let t=ft.get(),n=(t.at(-1)?.id??0)+1;ft.set([...t,{id:n,text:e}].slice(-ta))}function lo(){let e=b(ft);return u`
    <div class="visually-hidden" role="log" aria-label=${s("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var na=5e3,oa=2e4,ra=15e3,sa=6e4,aa=300,ia=6e5,ca=2e3,Ae={data:null,etag:null,error:null,loaded:!1};function mo({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:r,env:a=la}){let i=Ae,c,l=0,m=!1,d=!1,f=!1,p=0,$=-1/0,g=()=>{};function w(S){i=S,m&&r(i)}async function L(){let S=p+=1;$=a.now();try{let O=await e(i.etag);if(!m||S!==p)return;l=0,ua(O,i)?i.error&&w({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),w({data:O.body,etag:O.etag??null,error:null,loaded:!0}))}catch(O){if(!m||S!==p)return;let R=fo(O);l=R?0:l+1;let P=R?Ae:i;w({data:P.data,etag:P.etag,error:O,loaded:!0})}}function k(){if(o()&&l===0)return f?ca:ia*(.5+a.random());let S=a.isLively()?t():Math.max(t(),na),O=Math.min(S*2**Math.min(l,6),Math.max(S,ra)),R=fo(i.error)?Math.max(sa,O):O;return a.hidden()?Math.max(oa,R):R}function y(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(_,k())),f=!1)}function _(){return a.hidden()&&(n()||o())?void 0:C()}async function C(){d=!1,a.clearTimeout(c),await L(),y()}let q=()=>a.hidden()||E();function E(){let S=aa-(a.now()-$);a.clearTimeout(c),S<=0?C():(d=!0,c=a.setTimeout(C,S))}return{state:()=>i,start(){return m=!0,g=a.onWake(q),C()},stop(){m=!1,d=!1,a.clearTimeout(c),g()},nudge(){!m||a.hidden()&&n()||(f=!0,E())},async refresh(){return await C(),i},put(S,O){p+=1,w({data:S,etag:O??null,error:null,loaded:!0}),y()}}}function fo(e){return e?.status===403||e?.status===404}function ua(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var la={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:Ie,noteActivity:Ht,onWake:Ze,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Xt=new WeakMap;function ee(e,t,n,{at:o=fa,whileHidden:r=!0}={}){let[a,i]=x({address:null,state:Ae}),c=A(null);h(()=>{if(t===null)return;let f=g=>i({address:t,state:g}),{poller:p,end:$}=ma(e,t,o,{every:n,whileHidden:r,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let l=a.address===t?a.state:Ae,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??Ae,put:(f,p)=>m()?.put(f,p)}}var fa=e=>e;function ma(e,t,n,o){Xt.has(e)||Xt.set(e,new Map);let r=Xt.get(e);r.has(t)||r.set(t,pa(e,t,n));let a=r.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),r.delete(t))}}}function pa(e,t,n){let o=new Set,r=mo({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>Te(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:m})=>m(l))}),a;return{poller:r,watchers:o,start:()=>{a=Te(e)?.watch({address:t,nudge:()=>r.nudge()}),r.start()},stop:()=>{a?.(),r.stop()}}}var mt=U({});function pt(e,t){h(()=>mt.set({...mt.get(),[e]:t}),[e,t]),h(()=>()=>mt.set(re(mt.get(),e)),[e])}function Cl(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var da=6e4,$a=200,ga=3,ha=50,wa=12e4,Ce=H("left"),ya={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Le({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:r,channel:a,leave:i},c){let l=Ce.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:r?.name},channel:a,leave:i};Ce.set(z(l,e,m,ha))}else l[e]&&Ce.set(re(l,e))}async function po(e,t,n=ga){let o=[],r=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:$a,cursor:r},{body:c}=await e.get("/v1/conversations"+G(i));if(o.push(...c.conversations),r=c.next_cursor,!r)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:r,isAll:!1}}function va({found:e,isAll:t},n,o=$e()){let r=Object.values(t?$o(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...r.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function $o(e,t,n=$e()){let o=new Set(e.map(({id:a})=>a)),r=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<wa;return Object.fromEntries(Object.entries(t).filter(r))}function Il(e){let t=b(Ce),[n,o]=x(ya),r=Object.keys(t).join();h(()=>{let c=!0,l=$=>c&&o(g=>({...g,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ce.set($o($.found,Ce.get())),l($)},d=()=>document.hidden||po(e).then(m,$=>l({error:$}));d();let f=setInterval(d,da),p=Ze(d);return()=>{c=!1,clearInterval(f),p()}},[e,r]);let{cursor:a}=n,i=Sn(async()=>{let c=await po(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:va(n,t),more:i}}var Zt=({version:e})=>({ifMatch:e&&`"${e}"`}),en=e=>({...Zt(e),keepalive:!0});function ka(e,t,{unanswered:n,topic:o,plan:r}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),r&&(a.plan=r),e.post(T`/v1/conversations/${t.id}/leave`,a,en(t))}function ba(e,t,{reason:n,note:o,until:r,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:Ft()}):r&&Object.assign(f,{until:new Date(r).toISOString(),zone:Ft()}),e.post(T`/v1/conversations/${t.id}/pause`,f,en(t))}function xa(e,t,{signal:n,outcome:o}={}){return e.post(T`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function Sa(e,t){return e.post(T`/v1/conversations/${t.id}/resume`)}function _a(e,t){return e.post(T`/v1/conversations/${t.id}/plan/skip`,{},Zt(t))}function Oa(e,t){return e.post(T`/v1/conversations/${t.id}/plan/cancel`)}function Ea(e,t,{agentId:n}={}){return e.post(T`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function Ta(e,t,{agentId:n,force:o}={}){let r=n?{agent_id:n}:{};return e.post(T`/v1/conversations/${t.id}/take`,o?{...r,force:o}:r)}function Na(e,t,{queue:n,agentId:o,note:r,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return r&&(i.note=r),o&&a&&(i.if_unavailable="refuse"),e.post(T`/v1/conversations/${t.id}/transfer`,i,en(t))}function Aa(e,t,{until:n}){return e.post(T`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function Ca(e,t){return e.post(T`/v1/conversations/${t.id}/end`,{wrap_up:!0},Zt(t))}function go(e,t){return e.post(T`/v1/tasks/${t}/complete`)}function ho(e,t,n,o,r){let a={message_id:n,body:o,...r&&{template:r}};return e.post(T`/v1/conversations/${t.id}/messages`,a)}function wo(e,t,n,o){return e.post(T`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function jl(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function yo(e,t,n){return e.post(T`/v1/conversations/${t}/read`,{seq:n})}function vo(e,t){return e.post(T`/v1/agents/${t}/heartbeat`)}function ko(e,t,n){return e.put(T`/v1/agents/${t}`,n)}var bo={leave:ka,pause:ba,answer:xa,resume:Sa,end:Ca,extend:Aa,reactivate:Ea,skip:_a,cancel:Oa,take:Ta,transfer:Na},xo={leave:s("commands.notLeft"),pause:s("commands.notPaused"),answer:s("common.notAnswered"),resume:s("commands.notResumed"),end:s("commands.notEnded"),extend:s("commands.notExtended"),reactivate:s("commands.notTakenUp"),skip:s("commands.notSkipped"),cancel:s("commands.notCanceled"),take:s("commands.notTaken"),transfer:s("commands.notTransferred")};var La=3e3,Ra=3e4,tn=new WeakMap;function nn(e){return tn.has(e)||tn.set(e,Da({tell:(t,n)=>yo(e,t,n)})),tn.get(e)}function Da({tell:e,env:t=Ma}){let n=new Map,o=new Map,r=null,a=0,i=!1,c=(p,{seq:$,task:g})=>{let w=n.get(p);return $<=(w?.seq??0)&&(g===null||w?.task===g)};function l(p,{seq:$,task:g}){let w=n.get(p);n.set(p,{seq:Math.max($,w?.seq??0),task:g??w?.task??null}),o.has(p)&&c(p,o.get(p))&&o.delete(p)}function m(){r===null&&o.size>0&&(r=t.setTimeout(d,Math.max(0,a-t.now())))}async function d(){let[p,$]=o.entries().next().value??[];if(!$){r=null;return}o.delete(p),a=t.now()+La;try{await e(p,$.seq),l(p,$)}catch(g){f(p,$,g)}r=null,m()}function f(p,$,{status:g,code:w}){g===404&&w==="http_404"?(i=!0,o.clear()):g>=400&&g<500&&g!==429?l(p,$):(o.has(p)||o.set(p,$),a=t.now()+Ra)}return{read(p,$,g){let w={seq:$,task:g};i||c(p,w)||(o.delete(p),o.set(p,w),m())},know:l}}function dt(e,{tasks:t=[],paused:n=[]}){for(let{task_id:o,status:r,since:a,conversation:i}of t){if(!i?.read_seq)continue;let c=r==="assigned"&&Date.parse(i.read_at)>=Date.parse(a);So(e,i,c?o:null)}for(let o of n)o.read_seq&&So(e,o,null)}function So(e,{id:t,read_seq:n},o){nn(e).know(t,{seq:n,task:o}),st(t,n),Ne(o)}var Ma={now:()=>Date.now(),setTimeout:(e,t)=>setTimeout(e,t)};var _o=50,Pa=64,Fe=H("topics");function Ql(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,Pa).replaceAll(/^-+|-+$/g,"")}function qa({pause:e,leave:t}){return(e??t)?.topic??null}function $t(e){let t=e.map(qa).filter(n=>n&&!Fe.get()[n]);for(let n of new Set(t))Fe.set(z(Fe.get(),n,!0,_o))}function Jl(e){Fe.set(z(Fe.get(),e,!0,_o))}var Wa=1500,Ia=15e3,Ba=25;function Ue(e,t){return T`/v1/agents/${e}/tasks`+G({limit:Ba,cursor:t})}function Oo(){let{api:e,user:t}=D(),n=ee(e,T`/v1/agents/${t.id}`,Ia),o=ee(e,Ue(t.id),Wa);return pe(()=>{o.data&&dt(e,o.data)},[o.data]),h(()=>{let a=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of a)Le(i,t.id)},[o.data]),h(()=>{o.data?.paused.forEach(({pause:a})=>Ee(a)),$t(o.data?.paused??[])},[o.data]),pt("work",Q(()=>Fa(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function Fa(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}var Ua=5e3,Ha=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.L)),ja=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.z));function Eo({view:e}){let{api:t,user:n}=D(),{data:o}=ee(t,Ue(n.id),Ua),r=A(null);return r.current??=o,Xn(o),o&&u`<${Ha} work=${o} first=${r.current} view=${e} />`}function To(){let e=te(),[t,n]=x(!1);return b(B),u`
    <button type="button" class="quiet small bell" popovertarget=${e} data-quiet=${eo()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${s("toasts.notifications")}</span>
    </button>
    <div id=${e} popover class="menu" role="group" aria-label=${s("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${t&&u`<${ja} />`}
    </div>
  `}var Ka=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.I));function No(){let[e,t]=x(!1);return h(io,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${s("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${Ka} onClose=${()=>t(!1)} />`}
  `}var Ga=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.J));function Ao(){let{api:e,config:t,user:n}=D(),[o,r]=x(null),{busy:a,run:i}=ie(),c=async()=>{await nt(),Tn({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=W(n,"agent")?await i("look",()=>Ya(e,n)):{};m?.isAvailable?r(m.tasks):await c()}}>${s("signOut.signOut")}</button>
    ${o!==null&&u`<${Ga} tasks=${o} onLeave=${c} onClose=${()=>r(null)} />`}
  `}async function Ya(e,t){let n=await e.get(T`/v1/agents/${t.id}`),o=await e.get(T`/v1/agents/${t.id}/tasks`+G({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var Co=4,Y=U([]),gt=0;function xe(e,{tone:t="info",action:n=null}={}){be(e),gt+=1,Y.set([...Y.get(),{id:gt,text:e,tone:t,action:n}].slice(-Co))}function Pf(e,t,{many:n,open:o,isSaid:r=!1}){r||be(t.text),gt+=1;let a=Y.get().find(c=>c.stack?.kind===e),i=Y.get().filter(c=>c!==a);Y.set([...i,Lo(gt,{kind:e,many:n,open:o,pieces:[...a?.stack.pieces??[],t]})].slice(-Co))}function Lo(e,{kind:t,many:n,open:o,pieces:r}){let[{text:a}]=r,i=r.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:e,text:r.length===1?a:n(r.length),tone:"info",action:c,stack:{kind:t,many:n,open:o,pieces:r}}}function qf(){Y.set(Y.get().filter(({stack:e})=>!e))}function on(e){Y.set(Y.get().filter(t=>t.id!==e))}function rn(e){let t=Y.get().map(n=>za(n,e)).filter(Boolean);(t.some((n,o)=>n!==Y.get()[o])||t.length<Y.get().length)&&Y.set(t)}function za(e,t){if(!e.stack)return e.action?.href===t?null:e;let n=e.stack.pieces.filter(({href:o})=>o!==t);return n.length===e.stack.pieces.length?e:n.length>0?Lo(e.id,{...e.stack,pieces:n}):null}var Va=8e3;function Ro(){let e=b(Y),t=Object.entries(b(ne)),n=b(de);return h(()=>rn(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${s("toasts.notifications")}>
      ${e.map(o=>u`<${Qa} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:r,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${s("toasts.doingCustomer",{doing:ve[r].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${s("toasts.undo",{doing:ve[r].doing,customer:a})} onClick=${()=>tt(o)}>
              ${s("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function Qa({toast:{id:e,text:t,tone:n,action:o}}){let[r,a]=x(!1);h(()=>{if(r)return;let c=setInterval(()=>document.hidden||on(e),Va);return()=>clearInterval(c)},[r]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Ja(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${s("common.dismiss")} onClick=${()=>on(e)}>✕</button>
    </div>
  `}function Ja(e){setTimeout(()=>rn(e))}var Do={desk:s("common.desk"),supervisor:s("common.supervisor"),settings:s("common.settings"),try:s("common.try"),phones:s("common.phones")};function Mo(e,t){return[...W(e,"agent")?["desk"]:[],...W(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&W(e,"agent")?["try","phones"]:[]]}function Po(e,t,n){let o=Mo(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&W(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function qo({view:e,children:t}){let{config:n,user:o}=D(),r=A(null),a=A(e),i=b(ct);return h(()=>{document.title=[i>0&&`(${ae(i)})`,Do[e],"·",It].filter(Boolean).join(" ")},[e,i]),h(()=>{a.current!==e&&r.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>Xa(c,r.current)}>${s("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${It}</p>
      <nav class="views" aria-label=${s("shell.views")}>
        ${Mo(o,n).map(c=>u`
            <a key=${c} href=${oe(c)} aria-current=${c===e?"page":void 0}>${Do[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${s("shell.signed")} </span>${o.name}</span>
        <${uo} />
        ${W(o,"agent")&&u`<${To} />`}
        <${No} />
        <${Ao} />
      </div>
    </header>
    ${W(o,"agent")&&u`<${Eo} view=${e} />`}
    <main id="main" tabindex="-1" ref=${r} data-view=${e}>${t}</main>
    <${Ro} />
    <${lo} />
  `}function Xa(e,t){e.preventDefault(),t.focus()}function he(e,{channel:t,queue:n}){let r=(e?.policies??[]).filter(({match:i})=>Io(i.channel,t)&&Io(i.queue,n)).toSorted((i,c)=>Wo(i.match)-Wo(c.match)),a=i=>Object.assign({},e?.[i],...r.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function Wo({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Io(e,t){return!e||e===t}var[Za,Bo,ht]=[6e4,36e5,864e5],ei=14*ht;function Fo(e,t,n){let{pause:o}=e,r=he(n,e).pause,a=W(t,"supervisor")||r.calendar?ei:(r.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<Za?0:i}function fm(e,t){return[...[{name:"hour",words:s("extension.1HourLonger"),until:e+Bo},{name:"hours",words:s("extension.hoursLonger",{count:4}),until:e+4*Bo},{name:"day",words:s("extension.1DayLonger"),until:e+ht},{name:"days",words:s("extension.daysLonger",{count:3}),until:e+3*ht},{name:"week",words:s("extension.weekLonger"),until:e+7*ht}].filter(({until:o})=>o<t),{name:"limit",words:s("common.limit"),until:t}]}function Uo(e,t,{channel:n,queue:o}){return!e||!he(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function Se(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function wt(e,t,n){let o=Se(e),[r,a]=[W(t,"agent"),W(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&r?o:null;return{reply:l==="active"&&i&&r,leave:d&&Uo(n,"leave",e),pause:d&&Uo(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:l==="pause"&&c&&ni(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||W(t,"signal")),take:f&&r&&ti(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&a,end:l!=="closed"&&(c||a),forAgent:oi(e,t,c&&!i?o:null),from:$}}function ti({reserved_for:e},t,n){return!e||e===t.id||n}function ni(e,t,n){return Fo(e,t,n)>Date.parse(e.pause.reassign_at)}function oi({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var ri=1/3,si=5e3;function ai(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(si,t*1e3*ri):null}function Ho(e,t,n){let o=ai(n);h(()=>{if(o===null)return;let r=()=>vo(e,t.id).catch(()=>{});r();let a=setInterval(r,o);return()=>clearInterval(a)},[e,t.id,o])}var ii=6e4;function yt(e){return ee(e,"/v1/settings",ii).data}var[jo,ci,ui]=[1e3,6e4,864e5],li=5*jo,fi=12,mi=15*jo,pi=50,di=["sending","accepted","sent","delivered"];function $i(e,t,n){return e.slice(-pi).find(({from:o,at:r,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(r);return a?di.includes(a.status)&&i<(n?ui:2*ci):i<mi})}function Ko({messages:e,reread:t}){h(()=>{let n=0,r=setInterval(()=>{if(n+=1,document.hidden)return;let a=$i(e,$e(),n%fi===0);a&&t(a.seq)},li);return()=>clearInterval(r)},[e,t])}var sn=200,Go={events:[],cursor:null,isOver:!1};function Yo(e,t){let n=[],o=null,r=null,a=Go,i=m=>e.get(T`/v1/conversations/${t}/events`+G({...m,limit:sn}));function c(m,d){n=[...m,...n],r=d,o={...o,from:o.from+m.length}}async function l(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(r??=Math.max(0,m-sn),o??={asked:{after_version:r},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;r>0&&!n.some(d);){let f=Math.max(0,r-sn),p=[],$=new Set(n.map(g=>g.id));for(let g={after_version:f};g;){let{body:w}=await i(g);p.push(...w.events.filter(k=>k.version<=r&&!$.has(k.id))),g=!w.next_cursor||w.events.at(-1)?.version>r?null:{cursor:w.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>r);)await l();c(a.events.filter(({version:m})=>m<=r),0),a=Go}}}function He(e){return{from:Math.max(1,e-100+1),to:null}}function zo(e){return an({from:1,to:100},e)}function Vo({from:e,to:t},n){let o=Math.max(1,e-100);return an({from:o,to:Math.min(t??n,o+200-1)},n)}function Qo({from:e,to:t},n){let o=Math.min((t??n)+100,n);return an({from:Math.max(e,o-200+1),to:o},n)}function Jo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function an({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var Zo=200,er=8,gi=600,cn=[];function tr({api:e,id:t,wait:n=o=>setTimeout(o,gi)}){let o=new Set,r=Yo(e,t),a=cn,i=cn,c=null,l=He(0),m=null,d=!0,f={...w(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function g(){return a[0]?.seq??1}function w(){let v={count:$(),earlier:l.from>1,later:l.to!==null,jump:m};return{messages:a,events:r.newest(),version:c,loaded:!0,shown:L(),...v}}function L(){let v=l.from<g(),N=v?i:a,I=l.to??$(),F=N.filter(({seq:se})=>se>=l.from&&se<=I),le=l.to===null?null:N.find(({seq:se})=>se>I)??{seq:I+1,at:F.at(-1)?.at};return{messages:F,events:v?r.first():r.newest(),next:le}}function k(){f=w();for(let v of[...o])v(f)}async function y(v,N){let I=[],F=v;for(;F<N;){let le=Math.min(Zo,N-F),{body:se}=await e.get(T`/v1/conversations/${t}/messages`+G({after_seq:F,limit:le}));if(se.messages.length===0)break;I.push(...se.messages),F=se.messages.at(-1).seq}return I}async function _(v){let N=v.last_message?.seq??0,I=a.at(-1)?.seq??Math.max(0,N-100);N>I&&C(await y(I,N))}function C(v){let N=a.length===0;a=[...a,...v],l=N?He($()):Jo(l,$(),d)}async function q(v,N){if(o.size===0)return;let I=_(v).then(()=>{c=Math.max(c??0,v.version),k()});await Promise.all([I,r.readNew(v.version)]),await r.readBack(g()),k();let F=(r.newest().at(-1)?.version??0)<v.version;(N===er||F&&N>1)&&n(()=>R(()=>q(v,N-1)))}async function E(){i.length===0||i.at(-1).seq<g()-1||(await r.join(),a=[...i.filter(({seq:v})=>v<g()),...a],i=cn)}async function S(v){v>=g()||(a=[...await y(v-1,g()-1),...a])}async function O(v){let N=i.at(-1)?.seq??0,I=Math.min(v,g()-1);if(I<=N)return;let[F]=await Promise.all([y(N,I),r.readOnTo(I)]);i=[...i,...F],await E()}function R(v){return p=p.then(v).catch(()=>{}),p}function P(v,N){l=v,N&&(m={to:N}),k()}return{sync:v=>R(()=>q(v,er)).then(()=>a),ahead:v=>R(async()=>{if(o.size===0||c===null||v<=c)return;let{body:N}=await e.get(T`/v1/conversations/${t}/messages`+G({after_seq:$(),limit:Zo}));N.messages.length!==0&&(C(N.messages),k())}),earlier:()=>R(async()=>{if(!(l.from>1))return;let v=Vo(l,$());if(l.from<g())return P(v);await S(v.from),await E(),P(v),await r.readBack(g()),k()}),later:()=>R(async()=>{if(l.to===null)return;let v=Qo(l,$());l.from<g()&&await O(v.to??$()),P(v)}),toBeginning:()=>R(async()=>{await O(100),P(zo($()),"start")}),toNewest:()=>R(async()=>P(He($()),"end")),reading(v){d=v},reread:v=>R(async()=>{let N=$(),F=[...a.filter(({seq:le})=>le<v),...await y(v-1,N)];JSON.stringify(F)!==JSON.stringify(a)&&(a=F,k())}),state:()=>f,watch(v){return o.add(v),()=>{o.delete(v),!(o.size>0||!f.loaded)&&([l,m,d]=[He($()),null,!0],f=w())}}}}var hi=20,un=new WeakMap;function wi(e,t){un.has(e)||un.set(e,new Map);let n=un.get(e),o=n.get(t)??tr({api:e,id:t});return n.delete(t),n.set(t,o),n.size>hi&&n.delete(n.keys().next().value),o}function nr(e,t,n){let o=Q(()=>wi(e,t),[e,t]),[r,a]=x(o.state());return h(()=>o.watch(a),[o]),h(()=>{n&&o.sync(n)},[o,n]),h(()=>{let i=c=>c?.what==="conversation"&&o.ahead(c.version);return Te(e)?.watch({address:T`/v1/conversations/${t}`,nudge:i})},[e,o]),Ko({messages:r.messages,reread:o.reread}),{...r,go:o,sync:o.sync}}function or({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function Wm({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function Im({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var yi=3e4,vi=200,ln={notes:[],cursor:void 0};function rr(e,t){let[n,o]=x(ln),r=ee(e,T`/v1/conversations/${t}/notes`+G({limit:vi,cursor:n.cursor}),yi),a=r.data?.notes??ln.notes,i=r.data?.next_cursor;h(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=x(ln.notes);return h(()=>l([...n.notes,...a]),[n,r.data]),{notes:c,refresh:r.refresh}}function sr(e){let[t,n]=x(()=>matchMedia(e).matches);return h(()=>{let o=matchMedia(e),r=()=>n(o.matches);return r(),o.addEventListener("change",r),()=>o.removeEventListener("change",r)},[e]),t}var _e=H("outbox"),fe=U({}),ar=new Map,ki=[],bi=2e4;function Re(e,t=_e.get()){return t[e]??ki}function mn(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:r})=>!(r<=n)&&!e.some(a=>a.message_id===o))}function vt(e){return Re(e).some(t=>!cr(t))}function ir(e){return Re(e).some(cr)}function cr(e){return pn(e).state!=="failed"}function pn({messageId:e,at:t,seq:n},o=fe.get(),r=Date.now()){return n>0?{state:"sent"}:o[e]??{state:r-t<bi?"sending":"failed"}}function kt(e,t,n,o){let r={messageId:crypto.randomUUID(),text:n,...o&&{template:o},at:Date.now()};return $n(t,a=>[...a,r]),fr(e,t,r)}function ur(e,t,n){return fr(e,t,n)}function bt(e,t){$n(e,n=>n.filter(o=>o.messageId!==t)),fe.set(re(fe.get(),t))}function dn(e){return ar.get(e)??Promise.resolve()}function lr(e,t){let n=Re(e),o=mn(t,n);for(let r of n)o.includes(r)||bt(e,r.messageId)}function fr(e,t,n){fn(n.messageId,{state:"sending"});let o=dn(t).then(()=>xi(e,t,n));return ar.set(t,o),o}async function xi(e,t,{messageId:n,text:o,template:r}){try{let{body:a}=await ho(e,{id:t},n,o,r);$n(t,i=>i.map(c=>c.messageId===n?{...c,seq:a.seq}:c)),fn(n,{state:"sent"})}catch(a){fn(n,{state:"failed",refusal:a})}}function fn(e,t){fe.set({...fe.get(),[e]:t})}function $n(e,t){let n=t(Re(e)),o=re(_e.get(),e);_e.set(n.length===0?o:{...o,[e]:n})}var Si=["channel.left","channel.closed"];function mr(e,t){let n=t.findLastIndex(({type:r})=>r==="channel.paused");if(n<0||t.slice(n).some(({type:r})=>Si.includes(r)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:r,at:a})=>r.type==="agent"&&Date.parse(a)>o)}var _i=100,pr=14*864e5;function dr(e){let t=H(e);return{store:t,of:(r,a=t.get(),i=Date.now())=>{let c=a[r];return c&&i-c.at<pr?c.text:""},keep:(r,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<pr));t.set(a===""?re(c,r):z(c,r,{text:a,at:i},_i))}}}var gn=dr("drafts"),we=gn.store,V=gn.of,me=gn.keep,De=dr("note-drafts");function Oe(e){return typeof e=="object"?e.total:e}function $r(e,t){return typeof e=="object"?{...e,total:t}:t}function gr(e){return Object.entries(e?.channels??{}).map(([n,o])=>s("capacity.mostOn",{most:o,channel:Ge(n)})).join(", ")}function hr(e,t,n={}){let o=Oe(e.capacity),r=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,r)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=r}async function wr(e,t,n){let{channel:o,pause:r}=t;if(he(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(T`/v1/agents/${r.agent_id}/tasks`+G({limit:1}));return hr(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:Oe(a.capacity)}}catch{return null}}var xt=U(null);function yr(e){h(()=>xt.set(e)),h(()=>()=>xt.set(null),[])}var vr={nudge:s("planWords.messageSent"),return:s("planWords.goesBackQueue"),close:s("planWords.closed")},Oi=5;function mp(e){let t=({after_seconds:n,do:o,text:r})=>{let a=s("planWords.after",{time:qn(n),deed:vr[o]??o});return r?`${a}: ${r}`:a};return e.map(t).join("; ")||s("planWords.nothingHappens")}function St({do:e,next_at:t}){return s("planWords.ifCustomerStaysSilent",{deed:vr[e]??e,time:X(t)})}function pp(e){let t=({after_seconds:n,do:o,text:r},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!r?.trim():a===e.length-1);return e.length>0&&e.length<=Oi&&e.every(t)}var Ei={leave:()=>s("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?s("outcomes.paused"):Ti(e,n),answer:(e,t,{outcome:n})=>s("outcomes.answered",{outcome:ye(n)}),end:()=>s("outcomes.conversationClosed"),resume:(e,t)=>kr(s("common.resumed"),e,t),reactivate:(e,t)=>kr(s("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?s("outcomes.takenTaskYoursNow"):s("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Ni(e,t,n),skip:({leave:e})=>e?.plan?s("outcomes.skipped",{next:St(e.plan)}):s("outcomes.skippedNothingElsePlanned"),cancel:()=>s("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?s("outcomes.extendedStaysPausedUntil",{time:X(e.reassign_at)}):s("outcomes.extended")};function br(e,t,n,o){return Ei[e](t,n,o)}function Ti({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?s("outcomes.notPausedWasAnsweredAlready",{outcome:ye(n.outcome)}):s("outcomes.notPausedWasAnswered")}function kr(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?s("outcomes.taskYoursAgain",{done:e}):s("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?s("outcomes.waitsForYourSlot",{done:e}):s("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):s("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Ni({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?s("outcomes.transferredHaveNow"):s("outcomes.transferredHasNow",{agent:e.agent_id});let r={agent:o,queue:e?.queue??t};return o?s("outcomes.cannotTakeNowWaits",r):s("outcomes.transferredWaitsQueue",r)}function xr({conversation:e,history:t,settings:n,poll:o,onChanged:r,ask:a}){let{api:i,user:c}=D(),{busy:l,refusal:m,run:d,clear:f}=ie(),[p,$]=x(!1),[g,w]=x(null),L=Ri(),{id:k}=e,y=J(e),_=async(E,S,O,R=!0)=>{await dn(k),w(S.agentId??null);let P=()=>bo[E](i,{...e,version:O.version},S),{answer:v,refusal:N}=await d(E,P,Li);v?(a(null),Le(v.body,c.id),v.body.task?.agent_id===c.id&&Ne(v.body.task.id),xe(br(E,v.body,c.id,S)),await r(v)):N.code==="version_mismatch"?await C(E,S,O,R):N.code==="unanswered"&&L.current?a({what:"leave",details:S}):((N.status===409||N.status===404)&&o.refresh(),L.current||q(E,Je(N,{forAgent:S.agentId})))},C=async(E,S,O,R)=>{$(!0);try{let P=await i.get(T`/v1/conversations/${k}`);o.put(P.body,P.etag);let v=P.body.last_message.seq===O.seq,N=v||!L.current?[]:await t.sync(P.body),I=v?!1:!L.current||N.some(le=>Ci(le,O,c)),F=wt(P.body,c,n)[E];R&&F&&!I&&!Ai.includes(E)?await _(E,S,{...O,version:P.body.version},!1):L.current?a({what:"again",name:E,details:S,readUpTo:O.seq}):q(E,s("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),L.current||q(E,s("perform.serviceCannotReached"))}finally{$(!1)}},q=(E,S)=>{let O={words:s("common.open"),href:oe("desk",k)};xe(s("common.doneCustomerWhy",{done:xo[E],customer:y,why:S}),{tone:"bad",action:O})};return{perform:_,busy:l!==null||p,refusal:m,about:g,clear:f}}var Ai=["skip"];function Ci({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Li({code:e}){return e==="version_mismatch"||e==="unanswered"}function Ri(){let e=A(!0);return h(()=>(e.current=!0,()=>e.current=!1),[]),e}var Sr=["end","extend","assign","take-over"],_r=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.y));function Or(e){let t=V(e,b(we)).trim();b(_e),b(fe);let n=vt(e);return t!==""||n?{draft:t,failed:n}:null}function Di(e,t){let n=V(t);return me(t,""),kt(e,t,n)}function Kp({conversation:e,unsent:t,canReply:n}){let{api:o}=D();return t?t.draft===""?u`<${Z} tone="warn">${s("common.messageYoursCouldNot")}<//>`:u`
    <${Z} tone="warn">
      <span>${s("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>Di(o,e.id)}>${s("unsent.send")}</button>`}
    <//>
  `:null}function Er({conversation:e,actions:t,history:n,settings:o,poll:r,onChanged:a}){let{api:i,config:c}=D(),[l,m]=x(null),[d,f]=x(!1),p=Or(e.id),$=b(ne)[e.id],g=xr({conversation:e,history:n,settings:o,poll:r,onChanged:a,ask:m}),{perform:w,refusal:L,about:k,clear:y}=g,_=g.busy||d||!n.loaded,{id:C}=e,q=J(e);qi($,C,n.messages.at(-1));let E=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),S=n.messages.at(-1)?.from.type==="customer"&&!ir(C),O=(K,Wt,bn=E())=>{m(null),Fn(C,{name:K,customer:q,seq:bn.seq},c.undoSeconds,()=>w(K,Wt,bn))},R=(K,Wt={})=>w(K,Wt,E()),P=K=>{y(),m({what:K})},v=()=>S||p?P("leave"):O("leave",{}),N=t.pause&&mr(n.messages,n.events),I=()=>p?P("pause-again"):O("pause",{again:!0}),F=K=>O("answer",{signal:e.pause.wait.signal,outcome:K}),le=async()=>{f(!0);let K=await wr(i,e,o);f(!1),K?m({what:"give-away",load:K}):await R("resume")},se=()=>{m(null),y()},Cs=()=>{let K=E();return()=>V(C).trim()===""?O("leave",{},K):P("leave")},kn=!_&&!$;if(yr({conversation:e,rules:he(o,e).pause,leaveOnceSent:t.leave&&kn?Cs:null,pauseUntil:t.pause&&kn?K=>p?P("pause"):O("pause",K):null}),$)return u`<${Pi} name=${$.name} id=${C} />`;let Ls=Se(e),Rs=l!==null&&Sr.includes(l.what);return u`
    <div class="actions">
      <${Mi} actions=${{...t,again:N}} disabled=${_} ...${{ask:P,onLeave:v,onResume:le,onAgain:I,onAnswer:F}}
        onPlan=${R} onTake=${()=>t.from?P("take-over"):R("take")} onReactivate=${()=>R("reactivate")} />
      ${!Rs&&u`<${ce} refusal=${L} forAgent=${k??t.forAgent} onDismiss=${y} />`}
      ${l&&u`
        <${_r} ...${{asking:l,conversation:e,actions:t,owner:Ls,history:n,settings:o,unsent:p,isUnanswered:S,refusal:L,about:k}}
          busy=${_} begin=${O} now=${R} onClose=${se} />
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
  `}function Pi({name:e,id:t}){let{doing:n,now:o}=ve[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>tt(t)}>${s("common.undo")}</button>
      <button type="button" onClick=${()=>Be(t)}>${o}</button>
    </div>
  `}function qi(e,t,n){h(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Be(t)},[n?.seq])}function Tr({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:s("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:s("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:s("common.waits",{topic:o})}].filter(Boolean)}function Nr({agent_id:e,then:t,on_reply:n},o){let r=e===o?s("pauseWords.comesBackThenIf"):s("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&r,Wi[n]].filter(Boolean).join(" ")}var Wi={notify:s("pauseWords.othersAreToldWhen"),wake:s("pauseWords.endsWhenCustomerWrites")};var Ii=100,_t=H("reasons");function Ar({task:e,last_pause:t}){if(e)return t?.reason&&_t.get()[e.id]!==t.reason&&_t.set(z(_t.get(),e.id,t.reason,Ii)),t?.reason??_t.get()[e.id]}function Ot({pause:e}){let t=j(),{tone:n,text:o}=Ve(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${X(e.reassign_at)}>${o}</time>
  `}function Lr({conversation:e,wrapping:t,user:n,busy:o,onComplete:r}){let{pause:a,task:i}=e,c=Bi(e,n),l=Ar(e);return u`
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
    ${a?.note&&u`<${Me} tag=${s("common.note")} text=${a.note} />`} ${a?.wait&&u`<${Hi} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${ji} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${Me} tag=${s("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${Me} tag=${i.reason==="transfer"?s("banner.handedOn"):s("common.note")} text=${i.note} />`}
  `}function Bi(e,t){let{channel_state:n,pause:o,leave:r,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?s("banner.pausedByYou"):s("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${Cr(o)}<${Ot} pause=${o} />
      ${" "}<span class="weak">${Nr(o,t.id)}</span>
    `}if(n==="inactive"){let i=s("banner.replyUntilBringsBack",{date:Mn(r.expires_at)});return`${Fi(r,t)}. ${Cr(r)}${i}${Ui(r)}`}if(n==="closed")return s("banner.closedCustomersNextMessage");if(!a)return s("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?s("banner.waitsForYourSlot"):s("banner.waitsForSlot",{agent:i})}return a.status==="pending"?s("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:s("banner.workingOn",{agent:a.agent_id})}function Fi({agent_id:e},t){return e?e===t.id?s("banner.leftByYou"):s("banner.leftBy",{agent:e}):s("banner.nobodyHadYet")}function Cr({topic:e}){return e?`${s("banner.waitsForTopic",{topic:e})} `:""}function Ui({plan:e}){return e?` ${St(e)}`:""}function Me({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function Hi({wait:{ask:e,signal:t}}){return e?u`<${Me} tag=${s("banner.asked")} text=${e} />`:u`<${Me} tag=${s("banner.waitsFor")} text=${s("banner.signal",{signal:t})} />`}function ji({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Me} tag=${s("banner.answer")} text=${[ye(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var Ki=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,Rr="^{}\\[~]|€\f";function Dr(e){let t=[...e],n=t.every(c=>Ki.includes(c)||Rr.includes(c)),[o,r]=n?[160,153]:[70,67],a=n?t.reduce((c,l)=>c+(Rr.includes(l)?2:1),0):e.length;if(a<=o)return{used:a,messages:a===0?0:1,left:o-a};let i=Math.ceil(a/r);return{used:a,messages:i,left:i*r-a}}function Et({at:e}){let t=j();return!e||Date.parse(e)<=t?null:u`<span class="until">${s("composer.freeAnswersUntil",{at:ze(e,t)})}</span>`}var Gi="(pointer: coarse)",Yi=()=>matchMedia(Gi).matches;function Mr({conversation:e,canLeave:t,onSend:n}){let o=te(),r=V(e.id,b(we)),a=Yi(),i=b(xt)?.leaveOnceSent,c=(f=null)=>{let p=V(e.id);p.trim()!==""&&(me(e.id,""),n(p,{leave:f}))},l=()=>i&&c(i()),m=f=>{f.preventDefault(),c()},d=f=>{let p=f.ctrlKey||f.metaKey||!(a||f.shiftKey);f.key!=="Enter"||f.isComposing||!p||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${s("composer.reply",{name:J(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${r} aria-describedby=${`${o}-hint`}
        onInput=${f=>me(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${a?s("composer.enterStartsNewLine"):s("composer.enterSendsShiftEnter")}
          <${Et} at=${e.reply_window?.closes_at} />
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
  `}function zi({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=Dr(t);return u`<span class="sms-counter">${s("composer.textMessages",{count:n,left:o})}</span>`}var Vi={sending:s("delivery.sending"),accepted:s("delivery.accepted"),sent:s("delivery.sent"),delivered:s("delivery.delivered"),read:s("delivery.read"),failed:s("delivery.failed")},Qi={reply_window_closed:s("delivery.replyWindowClosed"),opted_out:s("delivery.optedOut"),bad_address:s("delivery.badAddress"),too_long:s("delivery.tooLong"),template_refused:s("delivery.templateRefused"),rejected:s("delivery.rejected"),expired:s("delivery.expired"),no_connection:s("delivery.noConnection"),unknown:s("delivery.unknown")};function Pr({status:e}){return Vi[e]??e}function qr({error:e}){if(!e)return null;let t=Qi[e.code]??e.code;return e.provider_code?s("delivery.withCode",{why:t,code:e.provider_code}):t}var Ji={"conversation.opened":({actor:e},{who:t,isMe:n})=>At(e)?s("trail.customerOpenedConversation"):n?s("trail.youWroteFirst"):s("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?s("trail.customerStayedSilentLeft"):(n?s("trail.youLeft"):s("trail.theyLeft",{who:t}))+Nt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?s("trail.youPaused"):s("trail.theyPaused",{who:t}))+Nt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:r})=>{if(e.cause in Tt)return s("trail.whyBackWith",{why:Tt[e.cause],whom:o});let a=(n?s("trail.youResumed"):s("trail.theyResumed",{who:t}))+Nt(e);return r===0?a:s("trail.messagesArrivedMeanwhile",{resumed:a,count:r})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?s("trail.whyBackInQueue",{why:Tt[e]??Tt.pause_expired}):n?s("trail.youEndedPauseWithOthers"):s("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>At(e)?s("trail.customerRepliedActiveAgain"):t==="follow_up"?s("trail.customerStayedSilentActive"):t==="bulk"?o?s("trail.youWokeWithOthers"):s("trail.theyWokeWithOthers",{who:n}):o?s("trail.youTookUpAgain"):s("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=ye(e);return n?s("trail.youAnswered",{answer:o}):s("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?s("trail.youExtendedPause"):s("trail.theyExtendedPause",{who:t}))+Nt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?s("trail.youWereReminded"):s("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>s("trail.customerStayedSilentStays"),"channel.expired":()=>s("trail.timeReplyOver"),"plan.skipped":({cause:e},{who:t,isMe:n})=>e==="follow_up"?s("trail.channelCarriesNoNudge"):n?s("trail.youSkipped"):s("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?s("trail.youCanceledPlan"):s("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?s("trail.customerStayedSilentClosed"):n?s("trail.youEndedConversation"):s("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?s("trail.youTook"):s("trail.theyTook",{who:t}):n?s("trail.youTookFor",{whom:o}):s("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?s("trail.youHandedOn",{whom:o}):s("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>Xi[e]??s("trail.backInQueue"),"task.escalated":()=>s("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?s("trail.assignedToYou"):s("trail.assignedTo",{agent:e.agent_id})},Tt={pause_expired:s("trail.pauseReachedLimit"),message:s("trail.customerReplied"),signal:s("trail.whatWaitedHasCome")},Xi={agent_absent:s("trail.backQueueAgentWas"),agent_removed:s("trail.backQueueAgentNo"),unanswered:s("trail.backQueueAgentDid")},Zi=["resume","transfer","take","reactivate","outbound","bulk"],ec=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Ir({messages:e,events:t,next:n=null},o,r=[]){let{dividers:a,whilePaused:i}=oc(t,o),c=e[0]?.seq??1,l=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)m.push(l[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return nc([...m,...l.slice(d)],tc(r,c>1?e[0]?.at:null,n?.at),o)}function tc(e,t,n){let[o,r]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<r)}function nc(e,t,n){let o=[],r=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;r<t.length&&Date.parse(t[r].at)<i;)o.push(Wr(t[r++],n));o.push(a)}return[...o,...t.slice(r).map(a=>Wr(a,n))]}function Wr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function oc(e,t){let n=[],o=new Set,r=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(r=c.seq,a&&(o.add(r),i+=1));let l=Ji[c.type];if(l&&!rc(c)){let m=!Br(c.actor)&&!At(c.actor)&&c.actor.id===t,d=l(c,{who:ac(c.actor),isMe:m,whom:sc(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:r,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:ec.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function rc(e){return e.type==="task.assigned"&&Zi.includes(e.cause)}function At(e){return e?.type==="customer"}function Br(e){return!e||e.type==="system"}function sc({agent_id:e,queue:t},n){return e?e===n?s("trail.you"):e:s("trail.queue",{queue:t})}function ac(e){return Br(e)?s("trail.system"):At(e)?s("trail.customer"):e.id}function Nt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${s("common.for",{agent:t})}`:""}var ic=80;function Ur(e,t,n){let o=A(null),r=A({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=x(!1),c=()=>{o.current&&(Object.assign(r.current,cc(o.current,e.later)),e.go.reading(r.current.isEnd),r.current.isEnd&&i(!1))},l=()=>{o.current&&Fr(o.current,r.current),c()};pe(()=>{let{jump:f,added:p,isEnd:$}=r.current;!$&&n>p&&i(!0),Object.assign(r.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?hn(o.current,e.jump.to):Fr(o.current,r.current),c()},t);let m=A(l);return m.current=l,h(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():hn(o.current,"end"),o.current.focus()}}}function hn(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function cc(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:r}=e,a=!t&&o-n-r<ic,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function Fr(e,{isEnd:t,entry:n,top:o}){t?hn(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var uc=/\bhttps?:\/\/[^\s<>"]+/gi,lc=/[.,;:!?'’”]+$/;function Hr(e){let t=[],n=0,o=(r,a,i=null)=>r<a&&t.push({text:e.slice(r,a),href:i});for(let{0:r,index:a}of e.matchAll(uc)){let i=jr(r);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function jr(e){let t=e.replace(lc,"");return t.endsWith(")")&&!t.includes("(")?jr(t.slice(0,-1)):t}function je({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Hr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function Kr({conversationId:e,entry:t,canReply:n,onSent:o}){j();let{state:r,refusal:a}=pn(t,b(fe));return u`
    <li class="message" data-from="agent" data-pending=${r!=="sent"}>
      <p class="message-head">
        <span class="author">${s("common.you")}</span>
        ${r==="sending"&&u`<span role="status">${s("pending.sending")}</span>`}
      </p>
      <${je} text=${t.text} />
      ${r==="failed"&&u`<${fc} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function fc({conversationId:e,entry:t,refusal:n,canReply:o,onSent:r}){let{api:a}=D(),{messageId:i,text:c}=t,l=async()=>{await ur(a,e,t),r()},m=()=>{let d=V(e);bt(e,i),me(e,d===""?c:`${c}
${d}`)};return u`
    <${Z} tone="bad">
      <span>${s("pending.notSent")} ${n?Je(n):s("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${s("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${s("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>bt(e,i)}>${s("common.discard")}</button>
      </span>
    <//>
  `}var mc=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.G)),Gr={message:s("history.needsNoAnswer"),auto_reply:s("history.automaticReply"),reaction:s("history.reaction"),receipt:s("history.receipt")};function zr({conversationId:e,customer:t,history:n,notes:o,canReply:r,onSent:a}){let{user:i}=D(),{messages:c,shown:l,earlier:m,later:d,loaded:f,go:p}=n,$=j(),g=Pn(0,$),w=Re(e,b(_e)),L=Q(()=>mn(c,w),[c,w]),k=Q(()=>gc(Ir(l,i.id,o),$).map(S=>u`<${hc} key=${$c(S)} ...${{conversationId:e,entry:S,customer:t}} />`),[e,l,o,t,i.id,g]);dc(L.length,n);let{scroller:y,onScroll:_,below:C,toEnd:q}=Ur(n,[k,L],n.count+o.length+L.length),E=S=>()=>{y.current.focus({preventScroll:!0}),S()};return u`
    <div class="history-frame">
      ${(m||d)&&u`<${pc} ...${{history:n,toBeginning:E(p.toBeginning),toNewest:E(p.toNewest)}} />`}
      <div class="history" ref=${y} onScroll=${_} tabindex="0" role="region" aria-label=${s("history.history")}
        aria-busy=${!f}>
        ${m&&u`<${Yr} words=${s("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${k}
          ${!d&&L.map(S=>u`<${Kr} key=${S.messageId} ...${{conversationId:e,entry:S,canReply:r,onSent:a}} />`)}
        </ol>
        ${d&&u`<${Yr} words=${s("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${C&&u`<button type="button" class="small to-end" onClick=${q}>${s("history.newMessagesBelow")}</button>`}
    </div>
  `}function pc({history:{shown:e,count:t,earlier:n,later:o},toBeginning:r,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${s("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${r}>${s("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${s("history.toNewest")}</button>`}
    </p>
  `}function Yr({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function dc(e,{later:t,go:n}){let o=A(e);h(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function $c({kind:e,id:t,message:n,note:o,at:r}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${r}`}function gc(e,t){let n=null;return e.flatMap(o=>{let r=(o.message??o.note??o).at,a=Dn(r,t);return a===n?[o]:(n=a,[{kind:"day",at:r,text:a},o])})}function hc({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${vc} ...${t} />`:t.kind==="divider"?u`<${wc} divider=${t} />`:u`<${yc} ...${t} ...${{conversationId:e,customer:n}} />`}function wc({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${X(e.at)}>${Ye(e.at)}</time></span>
    </li>
  `}function yc({conversationId:e,message:t,mine:n,whilePaused:o,customer:r}){let{from:a,body:i,at:c,kind:l,quiet:m,delivery:d,media:f}=t,p={customer:r,system:s("history.sentPlanned")}[a.type]??a.id;return u`
    <li class="message" data-from=${a.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?s("common.you"):p}</span>
        <time datetime=${c} title=${X(c)}>${Ye(c)}</time>
        ${m&&u`<span class="weak">${Gr[l]??Gr.message}</span>`}
        ${o&&u`<span class="while-paused">${s("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${X(d.at)}>${Pr(d)}</span>`}
      </p>
      ${i!==""&&u`<${je} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${s("history.noText")}</em></p>`}
      ${f.length>0&&u`<${mc} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${qr(d)}</p>`}
    </li>
  `}function vc({note:e,mine:t}){let{author:n,text:o,at:r}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${s("common.note")}</span> <span class="author" dir="auto">${t?s("common.you"):n.id}</span>
        <time datetime=${r} title=${X(r)}>${Ye(r)}</time> <span>${s("history.notCustomer")}</span>
      </p>
      <${je} text=${o} />
    </li>
  `}function wn({conversationId:e}){let t=V(e,b(we)).trim();return t===""?null:u`
    <${Z} tone="warn">
      <span>${s("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>me(e,"")}>${s("common.discard")}</button>
    <//>
  `}var kc=16*1024;function Vr({conversationId:e,onAdded:t}){let{api:n}=D(),{busy:o,refusal:r,run:a,clear:i}=ie(),c=De.of(e,b(De.store)),[l,m]=x(c!==""),d=A({}),f=A(null),p=()=>{i(),m(!1)},$=async()=>{let g=De.of(e).trim();if(g==="")return;d.current.text!==g&&(d.current={text:g,id:crypto.randomUUID()});let{answer:w}=await a("note",()=>wo(n,e,d.current.id,g));w&&(d.current={},De.keep(e,""),p(),xe(s("noteBox.noteAdded")),await t())};return xc(f,l),l?u`<${bc} ...${{conversationId:e,text:c,refusal:r}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${s("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${s("common.draft")}</span>`}
      </div>
    `}function bc({conversationId:e,text:t,busy:n,refusal:o,onAdd:r,onClose:a}){let i=te(),c=A(null);h(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>kc,m=t.trim()!==""&&!l,d=p=>{p.preventDefault(),m&&!n&&r()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${s("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>De.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${ce} refusal=${o} />
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
  `}function xc(e,t){let n=A(t);h(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Pe({channel:e}){return u`<span class="tag">${Ge(e)}</span>`}function Qr({state:e}){return u`<span class="tag state" data-state=${e}>${Cn(e)}</span>`}function qe({priority:e}){return e>0?u`<span class="tag priority">${s("tags.priority",{priority:e})}</span>`:null}var Sc=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.K)),_c=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.D)),Oc=1500,Ec="(min-width: 1400px)",Tc=s("conversation.thisConversationNotYours");function Jr({id:e,back:t,hrefOf:n,settings:o,wrapping:r,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=D(),d=b(ne)[e];rt(l,`conversation:${e}`);let f=ee(l,T`/v1/conversations/${e}`,Oc),p=f.data,$=nr(l,e,p),g=rr(l,e),w=A(null),L=A(!1);p&&(L.current=!0),Ac(w,p&&`${p.channel_state} ${Se(p)}`),h(()=>Ee(p?.pause),[p]);let k=ut("customer",sr(Ec),b(B));h(()=>{p&&Le(p,m.id)},[p]),Cc(l,p,$,m),h(()=>lr(e,$.messages),[e,$.messages]);let y=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let O=L.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${y}
        ${O?u`<${Z} tone="warn">${Tc}<//>`:u`<${ce} refusal=${f.error} />`}
      </div>
    `}let[_,C]=[J(p),p.customer_address],q=wt(p,m,o),E=async O=>{f.put(O.body,O.etag),await c(O.body)},S=async(O,{template:R,leave:P}={})=>{await kt(l,e,O,R),vt(e)||P?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${y}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${w}>${_}</h2>
          <p class="conversation-facts">
            <${Qr} state=${p.channel_state} /> <${Pe} channel=${p.channel} />
            <${qe} priority=${p.priority} />
            ${_!==C&&u`<span dir="auto">${C}</span>`}
            <span>${s("conversation.to",{businessAddress:p.business_address})}</span> <span>${s("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${k}
              onClick=${()=>lt("customer",!k)}>${s("common.customer")}</button>
          </p>
        </div>
        <${Er} ...${{conversation:p,actions:q,history:$,settings:o,poll:f,onChanged:E}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${Lr} ...${{conversation:p,wrapping:r,user:m,busy:a,onComplete:i}} />
          <${zr} conversationId=${e} customer=${_} history=${$} notes=${g.notes}
            canReply=${q.reply} onSent=${f.refresh} />
          ${!q.reply&&u`<${wn} conversationId=${e} />`}
          <${Vr} conversationId=${e} onAdded=${g.refresh} />
          ${q.reply&&!d&&u`<${Nc} conversation=${p} canLeave=${q.leave} onSend=${S} />`}
        </div>
        ${k&&u`<${_c} conversation=${p} notes=${g.notes} hrefOf=${n} />`}
      </div>
    </div>
  `}function Nc({conversation:e,canLeave:t,onSend:n}){let o=j();return or(e,o)?u`<${Mr} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${wn} conversationId=${e.id} />
    <${Sc} conversation=${e} onSend=${n} />
  `}function Ac(e,t){let n=A(!1);h(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Cc(e,t,n,o){let r=t&&n.messages.at(-1),a=A(null),i=t?.task?.agent_id===o.id?t.task.id:null;h(()=>{if(!r)return;let c=()=>{document.hidden||(st(t.id,r.seq),Ne(i),(i||t.pause?.agent_id===o.id)&&nn(e).read(t.id,r.seq,i))};return c(),a.current!==null&&r.seq>a.current&&r.from.type==="customer"&&be(s("conversation.wrote",{who:r.from.id,text:r.body})),a.current=r.seq,document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[r?.seq,i,t?.pause?.pause_id])}var Lc=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.F));function Xr({view:e,current:t}){let n=te(),o=ut("left",!1,b(B));return u`
    <section class="list" aria-label=${s("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>lt("left",!o)}>
          ${s("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${Lc} view=${e} current=${t} />`}</div>
    </section>
  `}var Rc=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.E));function Zr({work:e,settings:t,view:n,onSent:o}){let[r,a]=x(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${s("common.newConversation")}</button>
    ${r&&u`<${Rc} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}var es=[{cursor:null,data:null,error:null}];function ts(e,t,{data:n,error:o}){if(!e[t])return e;let r=e.slice(0,t),a=n?.next_cursor??null,[i,...c]=e.slice(t+1),l=i&&a!==null?[{...i,cursor:a},...c]:[];return[...r,{...e[t],data:n,error:o},...o&&!n?e.slice(t+1):l]}function yn(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function ns(e,t){let n=new Map;return e.forEach(({data:o},r)=>{for(let a of o?t(o):[])n.has(a.id)||n.set(a.id,{row:a,page:r})}),[...n.values()]}function os(e,t,{first:n,last:o}){let r=t.slice(n,o+1).map(({page:i})=>i),a=e.flatMap(({data:i},c)=>i?[]:[c]);return new Set([0,...r,...a])}function rs(e,t,{last:n},o=!1){let{data:r}=e.at(-1);if(!r?.next_cursor)return{more:!1,asks:!1};let a=!t.some(({page:c})=>c===e.length-1),i=n>=t.length-Dc||o&&t.length<Mc;return{more:!a&&i,asks:a}}var Dc=15,Mc=500;var Pc={whileHidden:!1},Ke=null;function ss(e,t,{every:n,rowsOf:o,inOrder:r,at:a}){let[i]=x(()=>Bc(e,t(null))),[c,l]=x(i.pages),[m,d]=x(i.near),f=A(new Map),p=Q(()=>qc(ns(c,o),r),[c]),$=Q(()=>p.map(({row:E})=>E),[p]),{more:g,asks:w}=rs(c,p,m,!!r);h(()=>g&&l(yn),[g,c]);let L=Ic(),k=A(null);k.current={api:e,address:t(null),pages:c,near:m,known:i.known},h(()=>()=>Fc(k.current,L.current),[]);let y=os(c,p,m),_=c.map((E,S)=>u`
      <${Wc} key=${S} ...${{api:e,at:a,every:n,n:S,refreshers:f}} address=${y.has(S)?t(E.cursor):null}
        onAnswer=${O=>l(R=>ts(R,S,O))} />
    `),[{data:C,error:q}]=c;return{rows:$,loaded:!!(C??q),isRead:!!C,error:c.find(E=>E.error)?.error??null,isOpen:!!c.at(-1).data?.next_cursor||c.at(-1).data===null,asks:w,more:()=>l(yn),refresh:()=>Promise.all([...f.current.values()].map(E=>E())),onNear:d,known:i.known,reading:_}}function qc(e,t){if(!t)return e;let n=new Map(e.map(o=>[o.row,o]));return t([...n.keys()]).map(o=>n.get(o))}function Wc({api:e,address:t,at:n,every:o,n:r,refreshers:a,onAnswer:i}){let c=ee(e,t,o,{...Pc,at:n});return h(()=>{t!==null&&c.loaded&&i(c)},[c.data,c.error]),h(()=>{if(t!==null)return a.current.set(r,c.refresh),()=>a.current.delete(r)}),null}function Ic(){let e=A(0);return h(()=>{let t=({target:n})=>is()&&n===as()&&(e.current=n.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var as=()=>document.querySelector("main"),is=()=>!de.get().more;function Bc(e,t){let n=Ke?.api===e&&Ke.address===t?Ke:null;return Ke=null,n&&requestAnimationFrame(()=>as()?.scrollTo(0,n.top)),n??{pages:es,near:{first:0,last:0},known:new Map}}function Fc(e,t){is()||(Ke={...e,top:t})}var cs={picture:s("files.picture"),audio:s("files.voice"),video:s("files.film"),file:s("files.file")};function Ct({conversation:{preview:e,preview_media:t=[],last_message:n}}){if(e===void 0)return null;let o=e.trim()!=="",r=t.length>0?Uc(t):!o&&s("history.noText");return u`
    <span class="row-line row-note row-preview">${n.from!=="customer"&&u`<span>${s("preview.ours")}</span>`}
      ${r&&u`<em>${r}</em>`} ${o&&u`<bdi>${e}</bdi>`}</span>
  `}function Uc(e){let t=new Map;for(let n of e){let o=cs[n]??cs.file;t.set(o,(t.get(o)??0)+1)}return[...t].map(([n,o])=>o>1?`${n} (${ae(o)})`:n).join(", ")}function us(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),r=[],a=0;return e.forEach((i,c)=>{fs(a,i,t)||o.has(c)?r.push({row:c}):r.at(-1)?.room>0?r.at(-1).room+=i:r.push({room:i,after:c}),a+=i}),r}function ls(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((r,a)=>{fs(o,r,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=r}),n}function fs(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function ms(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),r=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??r)}var ps=80,Lt=200;function Rt({keys:e,current:t,row:n,isOpen:o=!1,onNear:r,known:a}){let i=A(null),c=A(a??new Map),[l,m]=x(null),d=Hc(i),f=ms(e,c.current,ps),p=[t,l].map(k=>e.indexOf(k)).filter(k=>k>=0),$=us(f,d,p);pe(()=>{let k=[...i.current.children].filter(({dataset:_})=>_.room===void 0),y=$.filter(({row:_})=>_!==void 0).map(({row:_},C)=>[e[_],k[C]?.offsetHeight]);for(let[_,C]of y)C>0&&c.current.set(_,C)});let{first:g,last:w}=ls(f,d);return h(()=>r?.({first:g,last:w}),[g,w]),u`
    <ul ref=${i} onFocusIn=${({target:k})=>{let y=Number(k.closest("li")?.getAttribute("aria-posinset"));m(e[y-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:k,room:y,after:_})=>k===void 0?u`<li key=${`room ${_}`} aria-hidden="true" data-room style=${{height:`${y}px`}}></li>`:n(k,{"aria-posinset":k+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function Hc(e){let[t,n]=x({top:0,bottom:2*ps});return h(()=>{let o=null,r=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:Lt*Math.floor(-i/Lt),bottom:Lt*Math.ceil((innerHeight-i)/Lt)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(r);return r(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[jc,Kc]=[3e5,9e5];function ds({waiting_since:e}){return e?Date.parse(e):null}function $s(e){return e>=Kc?"urgent":e>=jc?"soon":"calm"}function Dt({conversation:e}){let t=j(),n=ds(e),o=e.last_message;if(n===null)return u`<span class="weak">${s("wait.answered",{time:Qe(o.at,t)})}</span>`;let r=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${$s(i)} datetime=${a} title=${s("wait.customerWaitsSince",{time:X(a)})}>
      ${r?s("wait.waitsAnswer",{time:Bt(i),by:ze(r,t)}):s("wait.waits",{time:Bt(i)})}
    </time>
  `}var Gc=3e3;function gs({work:e,view:t,current:n}){let{api:o,user:r}=D(),a=j(),i=ss(o,p=>Ue(r.id,p),{every:Gc,rowsOf:Yc});pt("paused",i.rows),pe(()=>dt(o,{paused:i.rows}),[i.rows]),h(()=>{i.rows.forEach(({pause:p})=>Ee(p)),$t(i.rows)},[i.rows]);let c=({pause:p})=>Ve(p.reassign_at,a).tone==="urgent",[l,m]=[i.rows.filter(c),i.rows.filter(p=>!c(p))];Vc(l);let d=(p,$)=>u`
    <${Rt} keys=${p.map(({id:g})=>g)} current=${n} ...${$}
      row=${(g,w)=>u`<${Qc} key=${p[g].id} conversation=${p[g]} ...${{view:t,current:n,place:w}} />`} />
  `,f=({first:p,last:$})=>i.onNear({first:p+l.length,last:$+l.length});return u`
    ${l.length>0&&u`
      <section class="list" aria-label=${s("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${s("pausedList.dueWithinHour")} <span class="count">${ae(l.length)}</span></h2>
        ${d(l)}
      </section>
    `}
    <section class="list" aria-label=${s("common.paused")} aria-busy=${!i.loaded}>
      <h2 class="list-title">
        ${s("common.paused")} ${!i.isOpen&&m.length>0&&u`<span class="count">${ae(m.length)}</span>`}
      </h2>
      ${i.loaded&&!i.isOpen&&m.length===0&&u`<p class="list-empty">${zc(l)}</p>`}
      ${d(m,{isOpen:i.isOpen,onNear:f})}
      ${i.asks&&u`<p class="list-empty"><button type="button" class="small" onClick=${i.more}>${s("common.showMore")}</button></p>`}
      ${!e.error&&u`<${Xe} error=${i.error} />`}
      ${i.reading}
    </section>
  `}var Yc=({paused:e})=>e,zc=e=>e.length>0?s("pausedList.nothingElsePaused"):s("pausedList.nothingPaused");function Vc(e){let t=A(new Set);h(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(J).join(", ");be(s("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function Qc({conversation:e,view:t,current:n,place:o}){let{pause:r}=e,a=b(ue),i=n===e.id,c=Qt(e),l=c&&at(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i} ...${o}>
      <a class="row-link" href=${oe(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${J(e)}</span>
          <${qe} priority=${e.priority} /> <${Pe} channel=${e.channel} />
        </span>
        <span class="row-line"><${Ot} pause=${r} /> <${Et} at=${r.reply_window_closes_at} /></span>
        ${Tr(r).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${Ct} conversation=${e} />
        ${c&&u`<${Jc} ...${{conversation:e,unread:l}} />`}
      </a>
    </li>
  `}function Jc({conversation:e,unread:t}){return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${s("common.unread")}</span>`}<${Dt} conversation=${e} />
    </span>
  `}var hs=["available","away","offline"],bh=["new_task","custom_routing"],xh=["refuse","allow"],Sh=["queue","wait","refuse"],_h=["own","all"];var ws=12;function ys({inUse:e,capacity:t}){let[n,o]=[Oe(t),gr(t)],r=[s("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${s("capacity.capacity")} </span>${r}</span>
      ${n<=ws?u`<${Xc} ...${{inUse:e,capacity:n}} />`:u`<${Zc} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function Xc({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,ws));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(r,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function Zc({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var vs={capacity:3,queues:["default"]};function eu(e,t,n){return ks(e)&&n?{...vs,availability:t}:{availability:t}}function tu(e,t){return(t?.agents?.self_service??t!==null)||W(e,"supervisor")||W(e,"admin")}function ks({error:e}){return e?.status===404}function bs({agent:e,work:t,onChange:n}){let{api:o,user:r}=D(),{busy:a,refusal:i,run:c,clear:l}=ie(),m=tu(r,yt(o)),d=te();if(!e.loaded)return u`<section class="presence" aria-label=${s("presence.availability")} aria-busy="true"></section>`;let f=e.data??(ks(e)?vs:null);if(!f)return u`<${ou} onRetry=${n} />`;let p=async g=>{let{answer:w}=await c("presence",()=>ko(o,r.id,g));return w&&(e.put(w.body,w.etag),n()),!!w},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${s("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${g=>p(eu(e,g.currentTarget.value,m))}>
            ${hs.map(g=>u`<option key=${g} value=${g}>${Rn(g)}</option>`)}
          </select>
        </span>
        <${ys} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${Z} tone="warn">${s("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${ru} known=${f} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${nu(e)}</p>`}
      <${ce} refusal=${i} onDismiss=${l} />
    </section>
  `}function nu({data:e}){if(!e)return s("presence.areNotSetUp");let t=e.queues.join(", ");return s("presence.queuesSupervisorCanChange",{queues:t})}function ou({onRetry:e}){return u`
    <section class="presence" aria-label=${s("presence.availability")}>
      <p>${s("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${s("presence.tryAgain")}</button>
    </section>
  `}function ru({known:e,busy:t,onSave:n}){let[o,r]=x({}),[a,i]=[te(),te()],{capacity:c=String(Oe(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:$r(e.capacity,Number(c)),queues:m})&&r({})};return u`
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
  `}var su=M(()=>import("./chunk-O7FKFJTA.js").then(e=>e.H));function xs(){return u`<div class="search"><${su} /></div>`}var vn=["came","wait","priority"],Mt=e=>Date.parse(e?.waiting_since??"")||1/0,Ss=e=>e?.priority??0,_s=(e,t)=>Mt(e)===Mt(t)?0:Mt(e)-Mt(t),Pt={wait:_s,priority:(e,t)=>Ss(t)-Ss(e)||_s(e,t)};function Yh(e,t){return Pt[t]?e.toSorted(Pt[t]):e}function Os(e,t){return Pt[t]?e.toSorted((n,o)=>Pt[t](n.conversation,o.conversation)):e}function Ts({work:e,view:t,current:n,busy:o,onComplete:r}){let a=e.data?.tasks??[],{order:i=vn[0]}=b(B),c=Os(a.filter(({status:m})=>m==="assigned"),i),l=a.filter(({status:m})=>m==="wrapping");return u`
    <section class="list" aria-label=${s("taskList.myTasks")}>
      <div class="list-head">
        <h2 class="list-title">${s("taskList.myTasks")} <span class="count">${ae(c.length)}</span></h2>
        ${c.length>1&&u`<${iu} order=${i} />`}
      </div>
      ${c.length===0&&e.loaded&&u`<p class="list-empty">${s("taskList.noTaskRightNow")}</p>`}
      <${Rt} keys=${c.map(({conversation_id:m})=>m)} current=${n}
        row=${(m,d)=>u`<${Es} key=${c[m].task_id} ...${{task:c[m],view:t,current:n,place:d}} />`} />
    </section>
    ${l.length>0&&u`
      <section class="list" aria-label=${s("common.wrappingUp")}>
        <h2 class="list-title">${s("common.wrappingUp")} <span class="count">${ae(l.length)}</span></h2>
        <ul>
          ${l.map(m=>{let d=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>r(m)}
                aria-label=${s("taskList.completeWrapUp",{customer:Ns(m)})}>${s("taskList.complete")}</button>
            `;return u`<${Es} key=${m.task_id} ...${{task:m,view:t,current:n}} action=${d} />`})}
        </ul>
      </section>
    `}
  `}var au={came:s("taskList.asTheyCame"),wait:s("taskList.longestWait"),priority:s("taskList.byPriority")};function iu({order:e}){return u`
    <select class="small" aria-label=${s("taskList.order")} value=${e} onChange=${t=>to({order:t.currentTarget.value})}>
      ${vn.map(t=>u`<option key=${t} value=${t}>${au[t]}</option>`)}
    </select>
  `}function Ns({conversation:e,conversation_id:t}){return e?J(e):t}function Es({task:e,view:t,current:n,action:o,place:r}){let a=it(e,b(ue),b(ge)),i=b(ne)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${r}>
      <a class="row-link" href=${oe(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${Ns(e)}</span>
          ${e.conversation&&!o&&u`<${cu} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${Ct} conversation=${e.conversation} />`}
        <${lu} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function cu({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${qe} priority=${e} /> <${Pe} channel=${t} /></span>`}var uu={task:s("common.new"),message:s("common.unread")};function lu({task:e,news:t,waits:n}){let o=V(e.conversation_id,b(we)),r=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${uu[t]}</span>`}
      ${n?`${ve[n.name].doing}…`:u`<${fu} task=${e} />`}
      ${a&&r&&r!=="new"&&u`<span class="tag">${Ln(r)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${s("common.draft")}</span>`}
    </span>
  `}function fu({task:{status:e,since:t,conversation:n}}){let o=j();return e==="wrapping"?s("taskList.since",{time:Qe(t,o)}):n&&u`<${Dt} conversation=${n} />`}function As({conversationId:e,view:t="desk"}){let{api:n,user:o}=D(),{agent:r,work:a,refresh:i}=Oo(),c=yt(n);Ho(n,o,c);let{busy:l,refusal:m,run:d,clear:f}=ie(),p=a.data?.tasks.find(w=>w.conversation_id===e&&w.status==="wrapping"),$=async w=>{let{answer:L}=await d("complete",()=>go(n,w.task_id)),{data:k}=await a.refresh();if(!L)return;xe(s("desk.wrapUpCompleted"));let y=!w.conversation||Se(w.conversation)!==o.id;mu(t)===w.conversation_id&&y&&On(t,Qn(k?.tasks??[])?.conversation_id)},g={href:oe(t),words:s("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${s("common.desk")}</h1>`}
      <div class="desk-side">
        <${bs} agent=${r} work=${a} onChange=${i} />
        <${Xe} error=${a.error} />
        <${ce} refusal=${m} onDismiss=${f} />
        <${Zr} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${xs} />
        <${Ts} ...${{work:a,view:t,busy:l,onComplete:$}} current=${e} />
        <${gs} work=${a} view=${t} current=${e} />
        <${Xr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${s("common.conversation")}>
        ${e?u`
              <${Jr} key=${e} id=${e} ...${{back:g,wrapping:p,busy:l,onComplete:$}}
                hrefOf=${w=>oe(t,w)}
                settings=${c} onChange=${i} />
            `:u`<${pu} agent=${r.data} />`}
      </section>
    </div>
  `}function mu(e){let t=de.get();return t.view===e?t.rest:null}function pu({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${s("desk.noConversationOpen")}</p>
      <p>${du(e)}</p>
    </div>
  `}function du(e){return e?.queues.length===0?s("desk.nameQueueUnderCapacity"):e?.availability==="available"?s("desk.newTasksAppearOn"):s("desk.setYourselfAvailableGet")}var $u=2e3,gu=30,qt={rare:!0},hu=M(()=>import("./settings-NFMWNIID.js").then(e=>e.Settings),qt),wu=M(()=>import("./chunk-TSOCHAW7.js").then(e=>e.a),qt),yu=M(()=>import("./try-T3KGYCZW.js").then(e=>e.Try),qt),vu=M(()=>import("./phones-CU3BOBF7.js").then(e=>e.Phones),qt),ku={desk:({rest:e})=>u`<${As} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${wu} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${hu} />`,try:({rest:e})=>u`<${yu} conversationId=${e} />`,phones:({rest:e})=>u`<${vu} conversationId=${e} />`};In();addEventListener("pagehide",nt);function Vw({config:e,user:t}){let n=Po(b(de),t,e),o=Q(()=>({config:e,user:t,api:xu(e)}),[e,t]),r=Q(()=>bu(t)?Gn(o.api,t):()=>{},[o]);return h(()=>r,[r]),rt(o.api,W(t,"agent")?"desk":null),Su(e),h(co,[]),u`
    <${Yt.Provider} value=${o}>
      <${qo} view=${n.view}>${ku[n.view](n)}<//>
    <//>
  `}function bu(e){return W(e,"agent")||W(e,"supervisor")}function xu(e){return zn(Nn({base:e.api,token:()=>We.get().token,onUnauthorized:En}))}function Su(e){h(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%gu!==1&&!Ie())&&An().then(Gt,()=>{})};n();let o=setInterval(n,$u);return()=>clearInterval(o)},[e])}export{Gt as a,Ee as b,$e as c,j as d,D as e,H as f,ve as g,ne as h,Fn as i,rt as j,Yn as k,ue as l,ge as m,Ne as n,Qt as o,ct as p,B as q,Zn as r,el as s,tl as t,nl as u,Ks as v,eo as w,to as x,so as y,Qs as z,M as A,he as B,Wo as C,Fo as D,fm as E,Uo as F,Se as G,wt as H,ka as I,ba as J,go as K,ho as L,jl as M,ko as N,bo as O,xo as P,Le as Q,Il as R,Oi as S,mp as T,pp as U,br as V,vt as W,be as X,xe as Y,Pf as Z,qf as _,Ci as $,Di as aa,Kp as ba,Fe as ca,Ql as da,qa as ea,$t as fa,Jl as ga,bh as ha,xh as ia,Sh as ja,_h as ka,Et as la,mt as ma,pt as na,Cl as oa,xt as pa,je as qa,Pe as ra,Qr as sa,qe as ta,Ct as ua,Rt as va,ee as wa,yt as xa,Wm as ya,Im as za,Ir as Aa,Ue as Ba,nr as Ca,sr as Da,wr as Ea,Sr as Fa,_r as Ga,Tr as Ha,Ot as Ia,Jr as Ja,ss as Ka,$s as La,Dt as Ma,ys as Na,eu as Oa,tu as Pa,ks as Qa,xs as Ra,Yh as Sa,As as Ta,Vw as Ua};
