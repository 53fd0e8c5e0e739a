/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as hn,A as q,D as fe,E as r,I as se,O as pn,P as C,Q as Y,S as dn,V as Ot,X as He,Y as $n,Z as gn,_ as ge,aa as G,b as an,c as S,ca as V,d as g,da as je,e as Se,ea as Ke,f as A,fa as wn,g as re,ga as yn,h as cn,i as un,j as Z,ja as vn,k as u,ka as Ye,l as B,m as b,ma as Ee,n as ne,na as Tt,p as _e,r as ln,t as Me,ta as bn,va as Nt,w as fn,wa as ze,x as mn,xa as Q,ya as xn,za as ae}from"./chunk-BJMNXG5B.js";var is=["pointerdown","keydown","wheel","touchstart"],kn=Date.now(),At=new Set;function Ct(e=Date.now()){let t=!We(e);if(kn=e,t)for(let n of[...At])n()}function We(e=Date.now()){return e-kn<6e4}function Sn(){for(let e of is)addEventListener(e,()=>Ct(),{capture:!0,passive:!0})}function Ge(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),At.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),At.delete(e)}}var Lt=0,Dt=B(0);function Pt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Lt)>1500;Lt=t,n&&Dt.set(Dt.get()+1)}function Oe(e){e?.remaining_seconds>0&&Pt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function me(){return Date.now()+Lt}function F(e=1e4){b(Dt);let[,t]=S(0);return g(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),me()}var Rt=an(null);function D(){return un(Rt)}var _n=us();function j(e){let t=B({}),n=null,o=()=>t.set((n&&cs(_n?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return Me.subscribe(s),s(Me.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&_n?.setItem(n,JSON.stringify(a))}catch{}}}}function ee(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function oe(e,t){let{[t]:n,...o}=e;return o}function cs(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function us(){try{return globalThis.localStorage??null}catch{return null}}var he={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},te=B({}),Ve=new Map;function En(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>qe(e),n*1e3);Ve.set(e,{timer:s,commit:o}),te.set({...te.get(),[e]:t})}function Qe(e){On(e)}async function qe(e){await On(e)?.commit()}function Je(){return Promise.all([...Ve.keys()].map(qe))}function On(e){let t=Ve.get(e);return t?(clearTimeout(t.timer),Ve.delete(e),te.set(oe(te.get(),e)),t):null}function ls({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Xe=e=>encodeURIComponent(e),we=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),fs=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function Mt(e,t,n){return[...t].some(o=>ms(o,n).some(s=>we(e,s)))}function ms(e,t){return e==="desk"?[`/v1/agents/${Xe(t)}`,"/v1/settings"]:e==="supervisor"?fs:[`/v1/conversations/${Xe(e.slice(13))}`]}function Tn(e,t){let{what:n,id:o}=e;if(n==="settings")return we(t,"/v1/settings");if(we(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?we(t,`/v1/agents/${Xe(o)}`):we(t,"/v1/agents")||we(t,"/v1/queues"):t.startsWith("/v1/conversations/")?we(t,`/v1/conversations/${Xe(ls(e))}`):!s||n==="task"||t.includes("/tasks")}function Nn({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=ps}){let i=[],c=null,l=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(a.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=a.setTimeout(p,3e5))}async function $(){if(f=!s(),!(d||f))try{w(a.open(await e()))}catch(E){E?.status===404||E?.status===403?d=!0:O()}}function w(E){c=E,c.onopen=p,c.onmessage=({data:M})=>{let N=JSON.parse(M);N.type==="changed"&&t(N),N.type==="following"&&(l=0,n(N.follow))},c.onclose=()=>c===E&&v(),d&&k()}function v(){let E=c;c=null,E?.close(),n([]),O()}function O(){d||(l+=1,a.clearTimeout(m),m=a.setTimeout($,Math.min(6e4,2e3*2**(l-1))))}function k(){d=!0,T(),a.clearTimeout(m);let E=c;c=null,E?.close()}let T=a.onOffline(()=>c&&v()),y=()=>f&&$();return o>0?m=a.setTimeout($,o):$(),{follow(E){i=E,p(),y()},again:y,stop:k}}var ps={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var An="hiatus.live",Wt=new WeakMap,Ze=e=>Wt.get(e);function et(e,t){g(()=>t===null?void 0:Ze(e)?.want(t),[e,t])}function Cn(e,t){let n=ds({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Wt.set(e,n),()=>{Wt.delete(e),n.end()}}function ds({userId:e,ticket:t,env:n=$s}){let o=n.tabId(),s=new Map,a=new Map,i=new Set,c=new Set,l=null,m=n.channel(`${An}.${e}`),d=()=>[...s.keys()],f=y=>m?.postMessage(y);function p(){l?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){l?p():f({type:"wants",tab:o,follow:d()})}function w(y){for(let E of[...i])Tn(y,E.address)&&E.nudge()}function v(y){let E=c;c=new Set(y);for(let M of[...i]){let[N,_]=[E,c].map(x=>Mt(M.address,x,e));N!==_&&M.nudge()}}let O={wants({tab:y,follow:E}){l&&(E.length>0?a.set(y,E):a.delete(y),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:y})=>v(y),changed:({change:y})=>w(y)};m&&(m.onmessage=({data:y})=>O[y.type]?.(y));let k=n.onSeen(()=>l?.again()),T=n.whileAlone(`${An}.${e}`,()=>{l=Nn({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange(y){w(y),f({type:"changed",change:y})},onFollowing(y){v(y),f({type:"following",follow:y})}}),p(),f({type:"ask"})});return{covers:y=>Mt(y,c,e),want(y){return s.set(y,(s.get(y)??0)+1),$(),()=>{s.get(y)>1?s.set(y,s.get(y)-1):s.delete(y),$()}},watch(y){return i.add(y),()=>i.delete(y)},end(){s.clear(),$(),k(),l?.stop(),T(),m?.close()}}}var $s={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var gs=50,hs=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,Ln=j("deeds");function Dn(e){return{...e,post:(n,...o)=>{let s=hs.exec(n)?.[1];return s&&Ln.set(ee(Ln.get(),decodeURIComponent(s),me(),gs)),e.post(n,...o)}}}var Pn=1e3,ie=j("seen"),pe=j("opened");function Rn(e,t){t>(ie.get()[e]??0)&&ie.set(ee(ie.get(),e,t,Pn))}function tt(e){e&&!pe.get()[e]&&pe.set(ee(pe.get(),e,!0,Pn))}function nt(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function qt({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function ot(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?nt(e.conversation,t)?"message":null:"task"}function Mn(e,t=ie.get(),n=pe.get()){return e.find(o=>ot(o,t,n)!==null)}function Wn({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>ot(i,n,o)!==null),a=t.filter(i=>qt(i)&&nt(i,n));return s.length+a.length}var rt=B(0);function qn(e){let[t,n]=[b(ie),b(pe)];g(()=>{rt.set(e?Wn(e,t,n):0)},[e,t,n]),g(()=>()=>rt.set(0),[])}var U=j("preferences");function In(e=U.get()){return e.shortcuts!==!1}function mu(e){U.set({...U.get(),shortcuts:e})}function st(e,t,n=U.get()){return n[e]??t}function at(e,t){U.set({...U.get(),[e]:t})}function pu(e=U.get()){return{isOn:e.sound!==!1,volume:e.volume??.5}}function du(e=U.get()){return e.desktop===!0}function ws(e=U.get(),t=Date.now()){return e.quiet_until>t?e.quiet_until:null}var Bn=()=>ws()!==null;function $u(e){U.set({...U.get(),...e})}var Un="Control+K Meta+K",Hn="input, textarea, select, [contenteditable]",ys=".desk-side .row-link";function jn(){return addEventListener("keydown",Fn),()=>removeEventListener("keydown",Fn)}function Fn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(Hn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}In()&&(t==="j"||t==="k"?(e.preventDefault(),xs(t==="j"?1:-1)):!e.repeat&&t.length===1&&vs(e))}}function vs(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),bs(o))}function bs(e){e.matches(Hn)?e.focus():e.click()}function xs(e){let t=[...document.querySelectorAll(ys)].filter(s=>s.checkVisibility()),n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var It=new Set;function P(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(It.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||It.add(s),function(i){let[c,l]=S(()=>n),[m,d]=S(!1);return g(()=>{c||s().then(f=>l(()=>f),()=>d(!0))},[]),m?u`<${Q} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function Kn(){let e=()=>[...It].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var ks=P(()=>import("./later-VVCFTDTO.js").then(e=>e.CommandMenu));function Yn(){let[e,t]=S(!1),n=A(null);g(()=>{let s=a=>{Ss(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",s),()=>removeEventListener("keydown",s)},[]),g(()=>{if(e)return;let s=n.current;n.current=null,s?.()},[e]);let o=(s=null)=>{n.current=s,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${Un} onClick=${()=>t(!0)}>${r("commandMenu.commands")}</button>
    ${e&&u`<${ks} onClose=${o} />`}
  `}function Ss({key:e,code:t,ctrlKey:n,metaKey:o,altKey:s,shiftKey:a,isComposing:i}){return i||s||a||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var _s=5,it=B([]);function ye(e){let t=it.get(),n=(t.at(-1)?.id??0)+1;it.set([...t,{id:n,text:e}].slice(-_s))}function zn(){let e=b(it);return u`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var Es=5e3,Os=2e4,Ts=15e3,Ns=6e4,As=300,Cs=6e5,Ls=2e3,Te={data:null,etag:null,error:null,loaded:!1};function Vn({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=Ps}){let i=Te,c,l=0,m=!1,d=!1,f=!1,p=0,$=-1/0,w=()=>{};function v(_){i=_,m&&s(i)}async function O(){let _=p+=1;$=a.now();try{let x=await e(i.etag);if(!m||_!==p)return;l=0,Ds(x,i)?i.error&&v({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),v({data:x.body,etag:x.etag??null,error:null,loaded:!0}))}catch(x){if(!m||_!==p)return;let W=Gn(x);l=W?0:l+1;let h=W?Te:i;v({data:h.data,etag:h.etag,error:x,loaded:!0})}}function k(){if(o()&&l===0)return f?Ls:Cs*(.5+a.random());let _=a.isLively()?t():Math.max(t(),Es),x=Math.min(_*2**Math.min(l,6),Math.max(_,Ts)),W=Gn(i.error)?Math.max(Ns,x):x;return a.hidden()?Math.max(Os,W):W}function T(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(y,k())),f=!1)}function y(){return a.hidden()&&(n()||o())?void 0:E()}async function E(){d=!1,a.clearTimeout(c),await O(),T()}let M=()=>a.hidden()||N();function N(){let _=As-(a.now()-$);a.clearTimeout(c),_<=0?E():(d=!0,c=a.setTimeout(E,_))}return{state:()=>i,start(){return m=!0,w=a.onWake(M),E()},stop(){m=!1,d=!1,a.clearTimeout(c),w()},nudge(){!m||a.hidden()&&n()||(f=!0,N())},async refresh(){return await E(),i},put(_,x){p+=1,v({data:_,etag:x??null,error:null,loaded:!0}),T()}}}function Gn(e){return e?.status===403||e?.status===404}function Ds(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Ps={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:We,noteActivity:Ct,onWake:Ge,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Bt=new WeakMap;function J(e,t,n,{at:o=Rs,whileHidden:s=!0}={}){let[a,i]=S({address:null,state:Te}),c=A(null);g(()=>{if(t===null)return;let f=w=>i({address:t,state:w}),{poller:p,end:$}=Ms(e,t,o,{every:n,whileHidden:s,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let l=a.address===t?a.state:Te,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??Te,put:(f,p)=>m()?.put(f,p)}}var Rs=e=>e;function Ms(e,t,n,o){Bt.has(e)||Bt.set(e,new Map);let s=Bt.get(e);s.has(t)||s.set(t,Ws(e,t,n));let a=s.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),s.delete(t))}}}function Ws(e,t,n){let o=new Set,s=Vn({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>Ze(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:m})=>m(l))}),a;return{poller:s,watchers:o,start:()=>{a=Ze(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var ct=B({});function ut(e,t){g(()=>ct.set({...ct.get(),[e]:t}),[e,t]),g(()=>()=>ct.set(oe(ct.get(),e)),[e])}function ju(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var qs=6e4,Is=200,Bs=3,Fs=50,Us=12e4,Ne=j("left"),Hs={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Ae({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let l=Ne.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Ne.set(ee(l,e,m,Fs))}else l[e]&&Ne.set(oe(l,e))}async function Qn(e,t,n=Bs){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:Is,cursor:s},{body:c}=await e.get("/v1/conversations"+Y(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function js({found:e,isAll:t},n,o=me()){let s=Object.values(t?Jn(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function Jn(e,t,n=me()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<Us;return Object.fromEntries(Object.entries(t).filter(s))}function Xu(e){let t=b(Ne),[n,o]=S(Hs),s=Object.keys(t).join();g(()=>{let c=!0,l=$=>c&&o(w=>({...w,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ne.set(Jn($.found,Ne.get())),l($)},d=()=>document.hidden||Qn(e).then(m,$=>l({error:$}));d();let f=setInterval(d,qs),p=Ge(d);return()=>{c=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,i=cn(async()=>{let c=await Qn(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:js(n,t),more:i}}var Xn=50,Ks=64,Ie=j("topics");function tl(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,Ks).replaceAll(/^-+|-+$/g,"")}function Ys({pause:e,leave:t}){return(e??t)?.topic??null}function Zn(e){let t=e.map(Ys).filter(n=>n&&!Ie.get()[n]);for(let n of new Set(t))Ie.set(ee(Ie.get(),n,!0,Xn))}function nl(e){Ie.set(ee(Ie.get(),e,!0,Xn))}var zs=1500,Gs=15e3,Vs=25;function Be(e,t){return C`/v1/agents/${e}/tasks`+Y({limit:Vs,cursor:t})}function eo(){let{api:e,user:t}=D(),n=J(e,C`/v1/agents/${t.id}`,Gs),o=J(e,Be(t.id),zs);return g(()=>{let a=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of a)Ae(i,t.id)},[o.data]),g(()=>{o.data?.paused.forEach(({pause:a})=>Oe(a)),Zn(o.data?.paused??[])},[o.data]),ut("work",re(()=>Qs(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function Qs(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}var Js=5e3,Xs=P(()=>import("./later-VVCFTDTO.js").then(e=>e.Told)),Zs=P(()=>import("./later-VVCFTDTO.js").then(e=>e.BellMenu));function to({view:e}){let{api:t,user:n}=D(),{data:o}=J(t,Be(n.id),Js),s=A(null);return s.current??=o,qn(o),o&&u`<${Xs} work=${o} first=${s.current} view=${e} />`}function no(){let e=Z(),[t,n]=S(!1);return b(U),u`
    <button type="button" class="quiet small bell" popovertarget=${e} data-quiet=${Bn()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${r("toasts.notifications")}</span>
    </button>
    <div id=${e} popover class="menu" role="group" aria-label=${r("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${t&&u`<${Zs} />`}
    </div>
  `}var ea=P(()=>import("./later-VVCFTDTO.js").then(e=>e.ShortcutList));function oo(){let[e,t]=S(!1);return g(jn,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${ea} onClose=${()=>t(!1)} />`}
  `}var ta=P(()=>import("./later-VVCFTDTO.js").then(e=>e.SignOutDialog));function ro(){let{api:e,config:t,user:n}=D(),[o,s]=S(null),{busy:a,run:i}=se(),c=async()=>{await Je(),mn({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=q(n,"agent")?await i("look",()=>na(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&u`<${ta} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function na(e,t){let n=await e.get(C`/v1/agents/${t.id}`),o=await e.get(C`/v1/agents/${t.id}/tasks`+Y({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var so=4,K=B([]),lt=0;function ve(e,{tone:t="info",action:n=null}={}){ye(e),lt+=1,K.set([...K.get(),{id:lt,text:e,tone:t,action:n}].slice(-so))}function Il(e,t,{many:n,open:o,isSaid:s=!1}){s||ye(t.text),lt+=1;let a=K.get().find(c=>c.stack?.kind===e),i=K.get().filter(c=>c!==a);K.set([...i,ao(lt,{kind:e,many:n,open:o,pieces:[...a?.stack.pieces??[],t]})].slice(-so))}function ao(e,{kind:t,many:n,open:o,pieces:s}){let[{text:a}]=s,i=s.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:e,text:s.length===1?a:n(s.length),tone:"info",action:c,stack:{kind:t,many:n,open:o,pieces:s}}}function Bl(){K.set(K.get().filter(({stack:e})=>!e))}function Ft(e){K.set(K.get().filter(t=>t.id!==e))}function Ut(e){let t=K.get().map(n=>oa(n,e)).filter(Boolean);(t.some((n,o)=>n!==K.get()[o])||t.length<K.get().length)&&K.set(t)}function oa(e,t){if(!e.stack)return e.action?.href===t?null:e;let n=e.stack.pieces.filter(({href:o})=>o!==t);return n.length===e.stack.pieces.length?e:n.length>0?ao(e.id,{...e.stack,pieces:n}):null}var ra=8e3;function io(){let e=b(K),t=Object.entries(b(te)),n=b(_e);return g(()=>Ut(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(o=>u`<${sa} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:s,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${r("toasts.doingCustomer",{doing:he[s].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:he[s].doing,customer:a})} onClick=${()=>Qe(o)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function sa({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=S(!1);g(()=>{if(s)return;let c=setInterval(()=>document.hidden||Ft(e),ra);return()=>clearInterval(c)},[s]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>aa(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>Ft(e)}>✕</button>
    </div>
  `}function aa(e){setTimeout(()=>Ut(e))}var co={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try"),phones:r("common.phones")};function uo(e,t){return[...q(e,"agent")?["desk"]:[],...q(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&q(e,"agent")?["try","phones"]:[]]}function lo(e,t,n){let o=uo(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&q(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function fo({view:e,children:t}){let{config:n,user:o}=D(),s=A(null),a=A(e),i=b(rt);return g(()=>{document.title=[i>0&&`(${fe(i)})`,co[e],"·",Ot].filter(Boolean).join(" ")},[e,i]),g(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>ia(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${Ot}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${uo(o,n).map(c=>u`
            <a key=${c} href=${ne(c)} aria-current=${c===e?"page":void 0}>${co[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${Yn} />
        ${q(o,"agent")&&u`<${no} />`}
        <${oo} />
        <${ro} />
      </div>
    </header>
    ${q(o,"agent")&&u`<${to} view=${e} />`}
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${io} />
    <${zn} />
  `}function ia(e,t){e.preventDefault(),t.focus()}function de(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>po(i.channel,t)&&po(i.queue,n)).toSorted((i,c)=>mo(i.match)-mo(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function mo({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function po(e,t){return!e||e===t}var[ca,$o,ft]=[6e4,36e5,864e5],ua=14*ft;function go(e,t,n){let{pause:o}=e,s=de(n,e).pause,a=q(t,"supervisor")||s.calendar?ua:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<ca?0:i}function $f(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+$o},{name:"hours",words:r("extension.hoursLonger",{count:4}),until:e+4*$o},{name:"day",words:r("extension.1DayLonger"),until:e+ft},{name:"days",words:r("extension.daysLonger",{count:3}),until:e+3*ft},{name:"week",words:r("extension.weekLonger"),until:e+7*ft}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function ho(e,t,{channel:n,queue:o}){return!e||!de(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function be(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function mt(e,t,n){let o=be(e),[s,a]=[q(t,"agent"),q(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&s?o:null;return{reply:l==="active"&&i&&s,leave:d&&ho(n,"leave",e),pause:d&&ho(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:l==="pause"&&c&&fa(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||q(t,"signal")),take:f&&s&&la(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&a,end:l!=="closed"&&(c||a),forAgent:ma(e,t,c&&!i?o:null),from:$}}function la({reserved_for:e},t,n){return!e||e===t.id||n}function fa(e,t,n){return go(e,t,n)>Date.parse(e.pause.reassign_at)}function ma({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var Ht=({version:e})=>({ifMatch:e&&`"${e}"`}),jt=e=>({...Ht(e),keepalive:!0});function pa(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(C`/v1/conversations/${t.id}/leave`,a,jt(t))}function da(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:Nt()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:Nt()}),e.post(C`/v1/conversations/${t.id}/pause`,f,jt(t))}function $a(e,t,{signal:n,outcome:o}={}){return e.post(C`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function ga(e,t){return e.post(C`/v1/conversations/${t.id}/resume`)}function ha(e,t){return e.post(C`/v1/conversations/${t.id}/plan/skip`,{},Ht(t))}function wa(e,t){return e.post(C`/v1/conversations/${t.id}/plan/cancel`)}function ya(e,t,{agentId:n}={}){return e.post(C`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function va(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(C`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function ba(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(C`/v1/conversations/${t.id}/transfer`,i,jt(t))}function xa(e,t,{until:n}){return e.post(C`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function ka(e,t){return e.post(C`/v1/conversations/${t.id}/end`,{wrap_up:!0},Ht(t))}function wo(e,t){return e.post(C`/v1/tasks/${t}/complete`)}function yo(e,t,n,o,s){let a={message_id:n,body:o,...s&&{template:s}};return e.post(C`/v1/conversations/${t.id}/messages`,a)}function vo(e,t,n,o){return e.post(C`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function Sf(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function bo(e,t){return e.post(C`/v1/agents/${t}/heartbeat`)}function xo(e,t,n){return e.put(C`/v1/agents/${t}`,n)}var ko={leave:pa,pause:da,answer:$a,resume:ga,end:ka,extend:xa,reactivate:ya,skip:ha,cancel:wa,take:va,transfer:ba},So={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var Sa=1/3,_a=5e3;function Ea(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(_a,t*1e3*Sa):null}function _o(e,t,n){let o=Ea(n);g(()=>{if(o===null)return;let s=()=>bo(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var Oa=6e4;function pt(e){return J(e,"/v1/settings",Oa).data}var[Eo,Ta,Na]=[1e3,6e4,864e5],Aa=5*Eo,Ca=12,La=15*Eo,Da=50,Pa=["sending","accepted","sent","delivered"];function Ra(e,t,n){return e.slice(-Da).find(({from:o,at:s,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(s);return a?Pa.includes(a.status)&&i<(n?Na:2*Ta):i<La})}function Oo({messages:e,reread:t}){g(()=>{let n=0,s=setInterval(()=>{if(n+=1,document.hidden)return;let a=Ra(e,me(),n%Ca===0);a&&t(a.seq)},Aa);return()=>clearInterval(s)},[e,t])}var Kt=200,To={events:[],cursor:null,isOver:!1};function No(e,t){let n=[],o=null,s=null,a=To,i=m=>e.get(C`/v1/conversations/${t}/events`+Y({...m,limit:Kt}));function c(m,d){n=[...m,...n],s=d,o={...o,from:o.from+m.length}}async function l(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(s??=Math.max(0,m-Kt),o??={asked:{after_version:s},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;s>0&&!n.some(d);){let f=Math.max(0,s-Kt),p=[],$=new Set(n.map(w=>w.id));for(let w={after_version:f};w;){let{body:v}=await i(w);p.push(...v.events.filter(k=>k.version<=s&&!$.has(k.id))),w=!v.next_cursor||v.events.at(-1)?.version>s?null:{cursor:v.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>s);)await l();c(a.events.filter(({version:m})=>m<=s),0),a=To}}}function Fe(e){return{from:Math.max(1,e-100+1),to:null}}function Ao(e){return Yt({from:1,to:100},e)}function Co({from:e,to:t},n){let o=Math.max(1,e-100);return Yt({from:o,to:Math.min(t??n,o+200-1)},n)}function Lo({from:e,to:t},n){let o=Math.min((t??n)+100,n);return Yt({from:Math.max(e,o-200+1),to:o},n)}function Do(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function Yt({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var Ma=200,Ro=8,Wa=600,zt=[];function Mo({api:e,id:t,wait:n=o=>setTimeout(o,Wa)}){let o=new Set,s=No(e,t),a=zt,i=zt,c=null,l=Fe(0),m=null,d=!0,f={...v(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function w(){return a[0]?.seq??1}function v(){let h={count:$(),earlier:l.from>1,later:l.to!==null,jump:m};return{messages:a,events:s.newest(),version:c,loaded:!0,shown:O(),...h}}function O(){let h=l.from<w(),L=h?i:a,R=l.to??$(),I=L.filter(({seq:X})=>X>=l.from&&X<=R),ce=l.to===null?null:L.find(({seq:X})=>X>R)??{seq:R+1,at:I.at(-1)?.at};return{messages:I,events:h?s.first():s.newest(),next:ce}}function k(){f=v();for(let h of[...o])h(f)}async function T(h,L){let R=[],I=h;for(;I<L;){let ce=Math.min(Ma,L-I),{body:X}=await e.get(C`/v1/conversations/${t}/messages`+Y({after_seq:I,limit:ce}));if(X.messages.length===0)break;R.push(...X.messages),I=X.messages.at(-1).seq}return R}async function y(h){let L=h.last_message?.seq??0,R=a.at(-1)?.seq??Math.max(0,L-100);if(L<=R)return;let I=a.length===0;a=[...a,...await T(R,L)],l=I?Fe($()):Do(l,$(),d)}async function E(h,L){if(o.size===0)return;let R=y(h).then(()=>{c=Math.max(c??0,h.version),k()});await Promise.all([R,s.readNew(h.version)]),await s.readBack(w()),k();let I=(s.newest().at(-1)?.version??0)<h.version;(L===Ro||I&&L>1)&&n(()=>x(()=>E(h,L-1)))}async function M(){i.length===0||i.at(-1).seq<w()-1||(await s.join(),a=[...i.filter(({seq:h})=>h<w()),...a],i=zt)}async function N(h){h>=w()||(a=[...await T(h-1,w()-1),...a])}async function _(h){let L=i.at(-1)?.seq??0,R=Math.min(h,w()-1);if(R<=L)return;let[I]=await Promise.all([T(L,R),s.readOnTo(R)]);i=[...i,...I],await M()}function x(h){return p=p.then(h).catch(()=>{}),p}function W(h,L){l=h,L&&(m={to:L}),k()}return{sync:h=>x(()=>E(h,Ro)).then(()=>a),earlier:()=>x(async()=>{if(!(l.from>1))return;let h=Co(l,$());if(l.from<w())return W(h);await N(h.from),await M(),W(h),await s.readBack(w()),k()}),later:()=>x(async()=>{if(l.to===null)return;let h=Lo(l,$());l.from<w()&&await _(h.to??$()),W(h)}),toBeginning:()=>x(async()=>{await _(100),W(Ao($()),"start")}),toNewest:()=>x(async()=>W(Fe($()),"end")),reading(h){d=h},reread:h=>x(async()=>{let L=$(),I=[...a.filter(({seq:ce})=>ce<h),...await T(h-1,L)];JSON.stringify(I)!==JSON.stringify(a)&&(a=I,k())}),state:()=>f,watch(h){return o.add(h),()=>{o.delete(h),!(o.size>0||!f.loaded)&&([l,m,d]=[Fe($()),null,!0],f=v())}}}}var qa=20,Gt=new WeakMap;function Ia(e,t){Gt.has(e)||Gt.set(e,new Map);let n=Gt.get(e),o=n.get(t)??Mo({api:e,id:t});return n.delete(t),n.set(t,o),n.size>qa&&n.delete(n.keys().next().value),o}function Wo(e,t,n){let o=re(()=>Ia(e,t),[e,t]),[s,a]=S(o.state());return g(()=>o.watch(a),[o]),g(()=>{n&&o.sync(n)},[o,n]),Oo({messages:s.messages,reread:o.reread}),{...s,go:o,sync:o.sync}}function qo({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function Kf({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function Yf({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var Ba=3e4,Fa=200,Vt={notes:[],cursor:void 0};function Io(e,t){let[n,o]=S(Vt),s=J(e,C`/v1/conversations/${t}/notes`+Y({limit:Fa,cursor:n.cursor}),Ba),a=s.data?.notes??Vt.notes,i=s.data?.next_cursor;g(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=S(Vt.notes);return g(()=>l([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}function Bo(e){let[t,n]=S(()=>matchMedia(e).matches);return g(()=>{let o=matchMedia(e),s=()=>n(o.matches);return s(),o.addEventListener("change",s),()=>o.removeEventListener("change",s)},[e]),t}var xe=j("outbox"),ue=B({}),Fo=new Map,Ua=[],Ha=2e4;function Ce(e,t=xe.get()){return t[e]??Ua}function Jt(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function dt(e){return Ce(e).some(t=>!Ho(t))}function Uo(e){return Ce(e).some(Ho)}function Ho(e){return Xt(e).state!=="failed"}function Xt({messageId:e,at:t,seq:n},o=ue.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<Ha?"sending":"failed"}}function $t(e,t,n,o){let s={messageId:crypto.randomUUID(),text:n,...o&&{template:o},at:Date.now()};return en(t,a=>[...a,s]),Yo(e,t,s)}function jo(e,t,n){return Yo(e,t,n)}function gt(e,t){en(e,n=>n.filter(o=>o.messageId!==t)),ue.set(oe(ue.get(),t))}function Zt(e){return Fo.get(e)??Promise.resolve()}function Ko(e,t){let n=Ce(e),o=Jt(t,n);for(let s of n)o.includes(s)||gt(e,s.messageId)}function Yo(e,t,n){Qt(n.messageId,{state:"sending"});let o=Zt(t).then(()=>ja(e,t,n));return Fo.set(t,o),o}async function ja(e,t,{messageId:n,text:o,template:s}){try{let{body:a}=await yo(e,{id:t},n,o,s);en(t,i=>i.map(c=>c.messageId===n?{...c,seq:a.seq}:c)),Qt(n,{state:"sent"})}catch(a){Qt(n,{state:"failed",refusal:a})}}function Qt(e,t){ue.set({...ue.get(),[e]:t})}function en(e,t){let n=t(Ce(e)),o=oe(xe.get(),e);xe.set(n.length===0?o:{...o,[e]:n})}var Ka=["channel.left","channel.closed"];function zo(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>Ka.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}var Ya=100,Go=14*864e5;function Vo(e){let t=j(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<Go?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<Go));t.set(a===""?oe(c,s):ee(c,s,{text:a,at:i},Ya))}}}var tn=Vo("drafts"),$e=tn.store,z=tn.of,le=tn.keep,Le=Vo("note-drafts");function ke(e){return typeof e=="object"?e.total:e}function Qo(e,t){return typeof e=="object"?{...e,total:t}:t}function Jo(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:He(n)})).join(", ")}function Xo(e,t,n={}){let o=ke(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function Zo(e,t,n){let{channel:o,pause:s}=t;if(de(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(C`/v1/agents/${s.agent_id}/tasks`+Y({limit:1}));return Xo(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:ke(a.capacity)}}catch{return null}}var ht=B(null);function er(e){g(()=>ht.set(e)),g(()=>()=>ht.set(null),[])}var tr={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},za=5;function ym(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:bn(n),deed:tr[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function wt({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:tr[e]??e,time:V(t)})}function vm(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=za&&e.every(t)}var Ga={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):Va(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:ge(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>nr(r("common.resumed"),e,t),reactivate:(e,t)=>nr(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>Qa(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:wt(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:V(e.reassign_at)}):r("outcomes.extended")};function or(e,t,n,o){return Ga[e](t,n,o)}function Va({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:ge(n.outcome)}):r("outcomes.notPausedWasAnswered")}function nr(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function Qa({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function rr({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=D(),{busy:l,refusal:m,run:d,clear:f}=se(),[p,$]=S(!1),[w,v]=S(null),O=ei(),{id:k}=e,T=G(e),y=async(N,_,x,W=!0)=>{await Zt(k),v(_.agentId??null);let h=()=>ko[N](i,{...e,version:x.version},_),{answer:L,refusal:R}=await d(N,h,Za);L?(a(null),Ae(L.body,c.id),L.body.task?.agent_id===c.id&&tt(L.body.task.id),ve(or(N,L.body,c.id,_)),await s(L)):R.code==="version_mismatch"?await E(N,_,x,W):R.code==="unanswered"&&O.current?a({what:"leave",details:_}):((R.status===409||R.status===404)&&o.refresh(),O.current||M(N,ze(R,{forAgent:_.agentId})))},E=async(N,_,x,W)=>{$(!0);try{let h=await i.get(C`/v1/conversations/${k}`);o.put(h.body,h.etag);let L=h.body.last_message.seq===x.seq,R=L||!O.current?[]:await t.sync(h.body),I=L?!1:!O.current||R.some(X=>Xa(X,x,c)),ce=mt(h.body,c,n)[N];W&&ce&&!I&&!Ja.includes(N)?await y(N,_,{...x,version:h.body.version},!1):O.current?a({what:"again",name:N,details:_,readUpTo:x.seq}):M(N,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),O.current||M(N,r("perform.serviceCannotReached"))}finally{$(!1)}},M=(N,_)=>{let x={words:r("common.open"),href:ne("desk",k)};ve(r("common.doneCustomerWhy",{done:So[N],customer:T,why:_}),{tone:"bad",action:x})};return{perform:y,busy:l!==null||p,refusal:m,about:w,clear:f}}var Ja=["skip"];function Xa({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function Za({code:e}){return e==="version_mismatch"||e==="unanswered"}function ei(){let e=A(!0);return g(()=>(e.current=!0,()=>e.current=!1),[]),e}var sr=["end","extend","assign","take-over"],ar=P(()=>import("./later-VVCFTDTO.js").then(e=>e.ActionDialog));function ir(e){let t=z(e,b($e)).trim();b(xe),b(ue);let n=dt(e);return t!==""||n?{draft:t,failed:n}:null}function ti(e,t){let n=z(t);return le(t,""),$t(e,t,n)}function Xm({conversation:e,unsent:t,canReply:n}){let{api:o}=D();return t?t.draft===""?u`<${Q} tone="warn">${r("common.messageYoursCouldNot")}<//>`:u`
    <${Q} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>ti(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function cr({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=D(),[l,m]=S(null),[d,f]=S(!1),p=ir(e.id),$=b(te)[e.id],w=rr({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:v,refusal:O,about:k,clear:T}=w,y=w.busy||d||!n.loaded,{id:E}=e,M=G(e);ri($,E,n.messages.at(-1));let N=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),_=n.messages.at(-1)?.from.type==="customer"&&!Uo(E),x=(H,Et,sn=N())=>{m(null),En(E,{name:H,customer:M,seq:sn.seq},c.undoSeconds,()=>v(H,Et,sn))},W=(H,Et={})=>v(H,Et,N()),h=H=>{T(),m({what:H})},L=()=>_||p?h("leave"):x("leave",{}),R=t.pause&&zo(n.messages,n.events),I=()=>p?h("pause-again"):x("pause",{again:!0}),ce=H=>x("answer",{signal:e.pause.wait.signal,outcome:H}),X=async()=>{f(!0);let H=await Zo(i,e,o);f(!1),H?m({what:"give-away",load:H}):await W("resume")},os=()=>{m(null),T()},rs=()=>{let H=N();return()=>z(E).trim()===""?x("leave",{},H):h("leave")},rn=!y&&!$;if(er({conversation:e,rules:de(o,e).pause,leaveOnceSent:t.leave&&rn?rs:null,pauseUntil:t.pause&&rn?H=>p?h("pause"):x("pause",H):null}),$)return u`<${oi} name=${$.name} id=${E} />`;let ss=be(e),as=l!==null&&sr.includes(l.what);return u`
    <div class="actions">
      <${ni} actions=${{...t,again:R}} disabled=${y} ...${{ask:h,onLeave:L,onResume:X,onAgain:I,onAnswer:ce}}
        onPlan=${W} onTake=${()=>t.from?h("take-over"):W("take")} onReactivate=${()=>W("reactivate")} />
      ${!as&&u`<${ae} refusal=${O} forAgent=${k??t.forAgent} onDismiss=${T} />`}
      ${l&&u`
        <${ar} ...${{asking:l,conversation:e,actions:t,owner:ss,history:n,settings:o,unsent:p,isUnanswered:_,refusal:O,about:k}}
          busy=${y} begin=${x} now=${W} onClose=${os} />
      `}
    </div>
  `}function ni({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,$,w,v="")=>u`
    <button type="button" class=${v} disabled=${t} aria-keyshortcuts=${p} onClick=${w}>${$}</button>
  `;return u`
    <div class="action-buttons">
      ${e.answer&&f("y",r("common.approve"),()=>i("approved"),"primary")}
      ${e.answer&&f("d",r("common.decline"),()=>i("declined"))}
      ${e.take&&f("a",e.from?r("common.takeOver"):r("common.take"),l,e.from?"":"primary")}
      ${e.resume&&f("u",r("common.resume")+d,s,e.answer?"":"primary")}
      ${e.reactivate&&f("u",r("common.takeUpAgain")+d,m,"primary")}
      ${e.skip&&f("s",r("actions.skipNextStep"),()=>c("skip"))}
      ${e.skip&&f("q",r("common.cancelPlan"),()=>c("cancel"))}
      ${e.pause&&f("p",r("common.pause")+d,()=>n("pause"))}
      ${e.again&&f("o",r("common.pauseAgain")+d,a)}
      ${e.leave&&f("l",r("common.leave")+d,o)}
      ${e.leave&&f("f",r("common.leaveDetails")+d,()=>n("leave-with"))}
      ${e.extend&&f("x",r("common.extend"),()=>n("extend"))}
      ${e.assign&&f("g",r("common.assign"),()=>n("assign"))}
      ${e.transfer&&f("t",r("common.transfer"),()=>n("transfer"))}
      ${e.end&&f("e",r("common.end"),()=>n("end"),"danger-quiet")}
    </div>
  `}function oi({name:e,id:t}){let{doing:n,now:o}=he[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Qe(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>qe(t)}>${o}</button>
    </div>
  `}function ri(e,t,n){g(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&qe(t)},[n?.seq])}function ur({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function lr({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,si[n]].filter(Boolean).join(" ")}var si={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function yt({pause:e}){let t=F(),{tone:n,text:o}=Ye(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${V(e.reassign_at)}>${o}</time>
  `}function mr({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=ai(e,n),l=i&&e.last_pause?.reason;return u`
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
    ${a?.note&&u`<${De} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&u`<${ui} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${li} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${De} tag=${r("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${De} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function ai(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${fr(o)}<${yt} pause=${o} />
      ${" "}<span class="weak">${lr(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:yn(s.expires_at)});return`${ii(s,t)}. ${fr(s)}${i}${ci(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function ii({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function fr({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function ci({plan:e}){return e?` ${wt(e)}`:""}function De({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function ui({wait:{ask:e,signal:t}}){return e?u`<${De} tag=${r("banner.asked")} text=${e} />`:u`<${De} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function li({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${De} tag=${r("banner.answer")} text=${[ge(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var fi=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,pr="^{}\\[~]|€\f";function dr(e){let t=[...e],n=t.every(c=>fi.includes(c)||pr.includes(c)),[o,s]=n?[160,153]:[70,67],a=n?t.reduce((c,l)=>c+(pr.includes(l)?2:1),0):e.length;if(a<=o)return{used:a,messages:a===0?0:1,left:o-a};let i=Math.ceil(a/s);return{used:a,messages:i,left:i*s-a}}var mi="(pointer: coarse)",pi=()=>matchMedia(mi).matches;function $r({conversation:e,canLeave:t,onSend:n}){let o=Z(),s=z(e.id,b($e)),a=pi(),i=b(ht)?.leaveOnceSent,c=(f=null)=>{let p=z(e.id);p.trim()!==""&&(le(e.id,""),n(p,{leave:f}))},l=()=>i&&c(i()),m=f=>{f.preventDefault(),c()},d=f=>{let p=f.ctrlKey||f.metaKey||!(a||f.shiftKey);f.key!=="Enter"||f.isComposing||!p||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${r("composer.reply",{name:G(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${s} aria-describedby=${`${o}-hint`}
        onInput=${f=>le(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${a?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
          <${di} window=${e.reply_window} />
          <${$i} ...${{conversation:e,text:s}} />
        </span>
        <span class="note-actions">
          ${t&&u`
            <button type="button" disabled=${s.trim()===""||!i} aria-keyshortcuts="Control+Shift+Enter" onClick=${l}>
              ${r("beforeLeave.sendLeave")}
            </button>
          `}
          <button type="submit" class="primary" disabled=${s.trim()===""}>${r("common.send")}</button>
        </span>
      </div>
    </form>
  `}function di({window:e}){let t=F();return e?.closes_at?u`<span class="until">${r("composer.freeAnswersUntil",{at:Ke(e.closes_at,t)})}</span>`:null}function $i({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=dr(t);return u`<span class="sms-counter">${r("composer.textMessages",{count:n,left:o})}</span>`}var gi={sending:r("delivery.sending"),accepted:r("delivery.accepted"),sent:r("delivery.sent"),delivered:r("delivery.delivered"),read:r("delivery.read"),failed:r("delivery.failed")},hi={reply_window_closed:r("delivery.replyWindowClosed"),opted_out:r("delivery.optedOut"),bad_address:r("delivery.badAddress"),too_long:r("delivery.tooLong"),template_refused:r("delivery.templateRefused"),rejected:r("delivery.rejected"),expired:r("delivery.expired"),no_connection:r("delivery.noConnection"),unknown:r("delivery.unknown")};function gr({status:e}){return gi[e]??e}function hr({error:e}){if(!e)return null;let t=hi[e.code]??e.code;return e.provider_code?r("delivery.withCode",{why:t,code:e.provider_code}):t}var wi={"conversation.opened":({actor:e},{who:t,isMe:n})=>xt(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+bt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+bt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in vt)return r("trail.whyBackWith",{why:vt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+bt(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:vt[e]??vt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>xt(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=ge(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+bt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.channelCarriesNoNudge"):n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>yi[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},vt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},yi={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},vi=["resume","transfer","take","reactivate","outbound","bulk"],bi=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function yr({messages:e,events:t,next:n=null},o,s=[]){let{dividers:a,whilePaused:i}=Si(t,o),c=e[0]?.seq??1,l=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)m.push(l[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return ki([...m,...l.slice(d)],xi(s,c>1?e[0]?.at:null,n?.at),o)}function xi(e,t,n){let[o,s]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<s)}function ki(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(wr(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>wr(a,n))]}function wr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Si(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let l=wi[c.type];if(l&&!_i(c)){let m=!vr(c.actor)&&!xt(c.actor)&&c.actor.id===t,d=l(c,{who:Oi(c.actor),isMe:m,whom:Ei(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:bi.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function _i(e){return e.type==="task.assigned"&&vi.includes(e.cause)}function xt(e){return e?.type==="customer"}function vr(e){return!e||e.type==="system"}function Ei({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function Oi(e){return vr(e)?r("trail.system"):xt(e)?r("trail.customer"):e.id}function bt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var Ti=80;function xr(e,t,n){let o=A(null),s=A({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=S(!1),c=()=>{o.current&&(Object.assign(s.current,Ni(o.current,e.later)),e.go.reading(s.current.isEnd),s.current.isEnd&&i(!1))},l=()=>{o.current&&br(o.current,s.current),c()};Se(()=>{let{jump:f,added:p,isEnd:$}=s.current;!$&&n>p&&i(!0),Object.assign(s.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?nn(o.current,e.jump.to):br(o.current,s.current),c()},t);let m=A(l);return m.current=l,g(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():nn(o.current,"end"),o.current.focus()}}}function nn(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function Ni(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:s}=e,a=!t&&o-n-s<Ti,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function br(e,{isEnd:t,entry:n,top:o}){t?nn(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var Ai=/\bhttps?:\/\/[^\s<>"]+/gi,Ci=/[.,;:!?'’”]+$/;function kr(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(Ai)){let i=Sr(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function Sr(e){let t=e.replace(Ci,"");return t.endsWith(")")&&!t.includes("(")?Sr(t.slice(0,-1)):t}function Ue({text:e}){return u`
    <p class="message-body" dir="auto">
      ${kr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function _r({conversationId:e,entry:t,canReply:n,onSent:o}){F();let{state:s,refusal:a}=Xt(t,b(ue));return u`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&u`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${Ue} text=${t.text} />
      ${s==="failed"&&u`<${Li} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function Li({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=D(),{messageId:i,text:c}=t,l=async()=>{await jo(a,e,t),s()},m=()=>{let d=z(e);gt(e,i),le(e,d===""?c:`${c}
${d}`)};return u`
    <${Q} tone="bad">
      <span>${r("pending.notSent")} ${n?ze(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${r("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>gt(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var Di=P(()=>import("./later-VVCFTDTO.js").then(e=>e.MessageFiles)),Er={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")};function Tr({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=D(),{messages:c,shown:l,earlier:m,later:d,loaded:f,go:p}=n,$=F(),w=vn(0,$),v=Ce(e,b(xe)),O=re(()=>Jt(c,v),[c,v]),k=re(()=>Wi(yr(l,i.id,o),$).map(_=>u`<${qi} key=${Mi(_)} ...${{conversationId:e,entry:_,customer:t}} />`),[e,l,o,t,i.id,w]);Ri(O.length,n);let{scroller:T,onScroll:y,below:E,toEnd:M}=xr(n,[k,O],n.count+o.length+O.length),N=_=>()=>{T.current.focus({preventScroll:!0}),_()};return u`
    <div class="history-frame">
      ${(m||d)&&u`<${Pi} ...${{history:n,toBeginning:N(p.toBeginning),toNewest:N(p.toNewest)}} />`}
      <div class="history" ref=${T} onScroll=${y} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!f}>
        ${m&&u`<${Or} words=${r("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${k}
          ${!d&&O.map(_=>u`<${_r} key=${_.messageId} ...${{conversationId:e,entry:_,canReply:s,onSent:a}} />`)}
        </ol>
        ${d&&u`<${Or} words=${r("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${E&&u`<button type="button" class="small to-end" onClick=${M}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function Pi({history:{shown:e,count:t,earlier:n,later:o},toBeginning:s,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${r("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${s}>${r("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${r("history.toNewest")}</button>`}
    </p>
  `}function Or({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function Ri(e,{later:t,go:n}){let o=A(e);g(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function Mi({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function Wi(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=wn(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function qi({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${Fi} ...${t} />`:t.kind==="divider"?u`<${Ii} divider=${t} />`:u`<${Bi} ...${t} ...${{conversationId:e,customer:n}} />`}function Ii({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${V(e.at)}>${je(e.at)}</time></span>
    </li>
  `}function Bi({conversationId:e,message:t,mine:n,whilePaused:o,customer:s}){let{from:a,body:i,at:c,kind:l,quiet:m,delivery:d,media:f}=t,p={customer:s,system:r("history.sentPlanned")}[a.type]??a.id;return u`
    <li class="message" data-from=${a.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?r("common.you"):p}</span>
        <time datetime=${c} title=${V(c)}>${je(c)}</time>
        ${m&&u`<span class="weak">${Er[l]??Er.message}</span>`}
        ${o&&u`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${V(d.at)}>${gr(d)}</span>`}
      </p>
      ${i!==""&&u`<${Ue} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${r("history.noText")}</em></p>`}
      ${f.length>0&&u`<${Di} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${hr(d)}</p>`}
    </li>
  `}function Fi({note:e,mine:t}){let{author:n,text:o,at:s}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${V(s)}>${je(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${Ue} text=${o} />
    </li>
  `}function on({conversationId:e}){let t=z(e,b($e)).trim();return t===""?null:u`
    <${Q} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>le(e,"")}>${r("common.discard")}</button>
    <//>
  `}var Ui=16*1024;function Nr({conversationId:e,onAdded:t}){let{api:n}=D(),{busy:o,refusal:s,run:a,clear:i}=se(),c=Le.of(e,b(Le.store)),[l,m]=S(c!==""),d=A({}),f=A(null),p=()=>{i(),m(!1)},$=async()=>{let w=Le.of(e).trim();if(w==="")return;d.current.text!==w&&(d.current={text:w,id:crypto.randomUUID()});let{answer:v}=await a("note",()=>vo(n,e,d.current.id,w));v&&(d.current={},Le.keep(e,""),p(),ve(r("noteBox.noteAdded")),await t())};return ji(f,l),l?u`<${Hi} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function Hi({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=Z(),c=A(null);g(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>Ui,m=t.trim()!==""&&!l,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>Le.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${ae} refusal=${o} />
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
  `}function ji(e,t){let n=A(t);g(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Pe({channel:e}){return u`<span class="tag">${He(e)}</span>`}function Ar({state:e}){return u`<span class="tag state" data-state=${e}>${$n(e)}</span>`}function Re({priority:e}){return e>0?u`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var Ki=P(()=>import("./later-VVCFTDTO.js").then(e=>e.TemplateBox)),Yi=P(()=>import("./later-VVCFTDTO.js").then(e=>e.CustomerPanel)),zi=1500,Gi="(min-width: 1400px)",Vi=r("conversation.thisConversationNotYours");function Cr({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=D(),d=b(te)[e];et(l,`conversation:${e}`);let f=J(l,C`/v1/conversations/${e}`,zi),p=f.data,$=Wo(l,e,p),w=Io(l,e),v=A(null),O=A(!1);p&&(O.current=!0),Ji(v,p&&`${p.channel_state} ${be(p)}`),g(()=>Oe(p?.pause),[p]);let k=st("customer",Bo(Gi),b(U));g(()=>{p&&Ae(p,m.id)},[p]),Xi(p,$,m),g(()=>Ko(e,$.messages),[e,$.messages]);let T=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let x=O.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${T}
        ${x?u`<${Q} tone="warn">${Vi}<//>`:u`<${ae} refusal=${f.error} />`}
      </div>
    `}let[y,E]=[G(p),p.customer_address],M=mt(p,m,o),N=async x=>{f.put(x.body,x.etag),await c(x.body)},_=async(x,{template:W,leave:h}={})=>{await $t(l,e,x,W),dt(e)||h?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${T}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${v}>${y}</h2>
          <p class="conversation-facts">
            <${Ar} state=${p.channel_state} /> <${Pe} channel=${p.channel} />
            <${Re} priority=${p.priority} />
            ${y!==E&&u`<span dir="auto">${E}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${k}
              onClick=${()=>at("customer",!k)}>${r("common.customer")}</button>
          </p>
        </div>
        <${cr} ...${{conversation:p,actions:M,history:$,settings:o,poll:f,onChanged:N}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${mr} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${Tr} conversationId=${e} customer=${y} history=${$} notes=${w.notes}
            canReply=${M.reply} onSent=${f.refresh} />
          ${!M.reply&&u`<${on} conversationId=${e} />`}
          <${Nr} conversationId=${e} onAdded=${w.refresh} />
          ${M.reply&&!d&&u`<${Qi} conversation=${p} canLeave=${M.leave} onSend=${_} />`}
        </div>
        ${k&&u`<${Yi} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function Qi({conversation:e,canLeave:t,onSend:n}){let o=F();return qo(e,o)?u`<${$r} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${on} conversationId=${e.id} />
    <${Ki} conversation=${e} onSend=${n} />
  `}function Ji(e,t){let n=A(!1);g(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function Xi(e,t,n){let o=e&&t.messages.at(-1),s=A(null),a=e?.task?.agent_id===n.id?e.task.id:null;g(()=>{if(!o)return;let i=()=>{document.hidden||(Rn(e.id,o.seq),tt(a))};return i(),s.current!==null&&o.seq>s.current&&o.from.type==="customer"&&ye(r("conversation.wrote",{who:o.from.id,text:o.body})),s.current=o.seq,document.addEventListener("visibilitychange",i),()=>document.removeEventListener("visibilitychange",i)},[o?.seq,a])}var Zi=P(()=>import("./later-VVCFTDTO.js").then(e=>e.LeftRows));function Lr({view:e,current:t}){let n=Z(),o=st("left",!1,b(U));return u`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>at("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${Zi} view=${e} current=${t} />`}</div>
    </section>
  `}var ec=P(()=>import("./later-VVCFTDTO.js").then(e=>e.FirstWordDialog));function Dr({work:e,settings:t,view:n,onSent:o}){let[s,a]=S(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&u`<${ec} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function Pr(){let[e,t]=S([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Rr({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:u`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}function kt({conversation:{preview:e,last_message:t}}){if(e===void 0)return null;let n=e.trim()===""?u`<em>${r("history.noText")}</em>`:u`<bdi>${e}</bdi>`;return u`<span class="row-line row-note row-preview">${t.from!=="customer"&&u`<span>${r("preview.ours")}</span>`} ${n}</span>`}var tc=3e3,nc=[];function Mr({first:e,view:t,current:n}){let{api:o,user:s}=D(),a=F(),i=Pr(),c=J(o,i.cursor&&Be(s.id,i.cursor),tc),l=A(null),m=rc(i.cursor?c:e),d=m.data?.paused??nc;ut("paused",d),g(()=>d.forEach(({pause:O})=>Oe(O)),[m.data]),g(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),sc(l,i.page);let f=({pause:O})=>Ye(O.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);ac(p);let $=d.filter(O=>!p.some(({id:k})=>k===O.id)),w=O=>u`<${ic} key=${O.id} ...${{conversation:O,view:t,current:n}} />`,v=i.page===1&&!m.data?.next_cursor;return u`
    ${p.length>0&&u`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${fe(p.length)}</span></h2>
        <ul>${p.map(w)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${l}>
        ${r("common.paused")} ${v&&$.length>0&&u`<span class="count">${fe($.length)}</span>`}
      </h2>
      ${m.loaded&&$.length===0&&u`<p class="list-empty">${oc(p,v)}</p>`}
      <ul>${$.map(w)}</ul>
      <${Rr} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function oc(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function rc(e){let t=A(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function sc(e,t){let n=A(t);Se(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function ac(e){let t=A(new Set);g(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(G).join(", ");ye(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function ic({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=b(ie),i=n===e.id,c=qt(e),l=c&&nt(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i}>
      <a class="row-link" href=${ne(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${G(e)}</span>
          <${Re} priority=${e.priority} /> <${Pe} channel=${e.channel} />
        </span>
        <span class="row-line"><${yt} pause=${o} /></span>
        ${ur(o).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${kt} conversation=${e} />
        ${c&&u`<${cc} at=${s.at} unread=${l} />`}
      </a>
    </li>
  `}function cc({at:e,unread:t}){let n=F();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:Ee(e,n)})}
    </span>
  `}var Wr=["available","away","offline"],ng=["new_task","custom_routing"],og=["refuse","allow"],rg=["queue","wait","refuse"],sg=["own","all"];var qr=12;function Ir({inUse:e,capacity:t}){let[n,o]=[ke(t),Jo(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=qr?u`<${uc} ...${{inUse:e,capacity:n}} />`:u`<${lc} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function uc({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,qr));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function lc({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Br={capacity:3,queues:["default"]};function fc(e,t,n){return Fr(e)&&n?{...Br,availability:t}:{availability:t}}function mc(e,t){return(t?.agents?.self_service??t!==null)||q(e,"supervisor")||q(e,"admin")}function Fr({error:e}){return e?.status===404}function Ur({agent:e,work:t,onChange:n}){let{api:o,user:s}=D(),{busy:a,refusal:i,run:c,clear:l}=se(),m=mc(s,pt(o)),d=Z();if(!e.loaded)return u`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(Fr(e)?Br:null);if(!f)return u`<${dc} onRetry=${n} />`;let p=async w=>{let{answer:v}=await c("presence",()=>xo(o,s.id,w));return v&&(e.put(v.body,v.etag),n()),!!v},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${w=>p(fc(e,w.currentTarget.value,m))}>
            ${Wr.map(w=>u`<option key=${w} value=${w}>${hn(w)}</option>`)}
          </select>
        </span>
        <${Ir} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${Q} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${$c} known=${f} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${pc(e)}</p>`}
      <${ae} refusal=${i} onDismiss=${l} />
    </section>
  `}function pc({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function dc({onRetry:e}){return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function $c({known:e,busy:t,onSave:n}){let[o,s]=S({}),[a,i]=[Z(),Z()],{capacity:c=String(ke(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:Qo(e.capacity,Number(c)),queues:m})&&s({})};return u`
    <details class="presence-details">
      <summary>${r("presence.capacityQueues")}</summary>
      <form onSubmit=${d}>
        <div class="field">
          <label for=${a}>${r("presence.tasksOnce")}</label>
          <input id=${a} type="number" min="0" max="100" required value=${c}
            onInput=${f=>s({...o,capacity:f.currentTarget.value})} />
        </div>
        <div class="field">
          <label for=${i}>${r("presence.queuesSeparatedCommas")}</label>
          <input id=${i} type="text" autocapitalize="none" value=${l} aria-invalid=${m.length===0}
            aria-describedby=${`${i}-hint`}
            onInput=${f=>s({...o,queues:f.currentTarget.value})} />
          <p id=${`${i}-hint`} class="hint" data-wrong="true">
            ${m.length===0?r("presence.nameQueueWithoutOne"):""}
          </p>
        </div>
        <button type="submit" class="small" disabled=${t||m.length===0}>${r("presence.save")}</button>
      </form>
    </details>
  `}var gc=P(()=>import("./later-VVCFTDTO.js").then(e=>e.Search));function Hr(){return u`<div class="search"><${gc} /></div>`}function jr(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),s=[],a=0;return e.forEach((i,c)=>{Yr(a,i,t)||o.has(c)?s.push({row:c}):s.at(-1)?.room>0?s.at(-1).room+=i:s.push({room:i,after:c}),a+=i}),s}function Kr(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((s,a)=>{Yr(o,s,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=s}),n}function Yr(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function zr(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),s=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??s)}var Gr=80,St=200;function Vr({keys:e,current:t,row:n,isOpen:o=!1,onNear:s,known:a}){let i=A(null),c=A(a??new Map),[l,m]=S(null),d=hc(i),f=zr(e,c.current,Gr),p=[t,l].map(k=>e.indexOf(k)).filter(k=>k>=0),$=jr(f,d,p);Se(()=>{let k=[...i.current.children].filter(({dataset:T})=>T.room===void 0);$.filter(({row:T})=>T!==void 0).forEach(({row:T},y)=>c.current.set(e[T],k[y]?.offsetHeight))});let{first:w,last:v}=Kr(f,d);return g(()=>s?.({first:w,last:v}),[w,v]),u`
    <ul ref=${i} onFocusIn=${({target:k})=>{let T=Number(k.closest("li")?.getAttribute("aria-posinset"));m(e[T-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:k,room:T,after:y})=>k===void 0?u`<li key=${`room ${y}`} aria-hidden="true" data-room style=${{height:`${T}px`}}></li>`:n(k,{"aria-posinset":k+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function hc(e){let[t,n]=S({top:0,bottom:2*Gr});return g(()=>{let o=null,s=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:St*Math.floor(-i/St),bottom:St*Math.ceil((innerHeight-i)/St)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(s);return s(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[wc,yc]=[3e5,9e5];function Qr({waiting_since:e}){return e?Date.parse(e):null}function Jr(e){return e>=yc?"urgent":e>=wc?"soon":"calm"}function Xr({conversation:e}){let t=F(),n=Qr(e),o=e.last_message;if(n===null)return u`<span class="weak">${r("wait.answered",{time:Ee(o.at,t)})}</span>`;let s=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${Jr(i)} datetime=${a} title=${r("wait.customerWaitsSince",{time:V(a)})}>
      ${s?r("wait.waitsAnswer",{time:Tt(i),by:Ke(s,t)}):r("wait.waits",{time:Tt(i)})}
    </time>
  `}function es({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:l})=>l==="assigned"),c=a.filter(({status:l})=>l==="wrapping");return u`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${fe(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&u`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <${Vr} keys=${i.map(({conversation_id:l})=>l)} current=${n}
        row=${(l,m)=>u`<${Zr} key=${i[l].task_id} ...${{task:i[l],view:t,current:n,place:m}} />`} />
    </section>
    ${c.length>0&&u`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${fe(c.length)}</span></h2>
        <ul>
          ${c.map(l=>{let m=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(l)}
                aria-label=${r("taskList.completeWrapUp",{customer:ts(l)})}>${r("taskList.complete")}</button>
            `;return u`<${Zr} key=${l.task_id} ...${{task:l,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function ts({conversation:e,conversation_id:t}){return e?G(e):t}function Zr({task:e,view:t,current:n,action:o,place:s}){let a=ot(e,b(ie),b(pe)),i=b(te)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${s}>
      <a class="row-link" href=${ne(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${ts(e)}</span>
          ${e.conversation&&!o&&u`<${vc} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${kt} conversation=${e.conversation} />`}
        <${xc} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function vc({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Re} priority=${e} /> <${Pe} channel=${t} /></span>`}var bc={task:r("common.new"),message:r("common.unread")};function xc({task:e,news:t,waits:n}){let o=z(e.conversation_id,b($e)),s=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${bc[t]}</span>`}
      ${n?`${he[n.name].doing}…`:u`<${kc} task=${e} />`}
      ${a&&s&&s!=="new"&&u`<span class="tag">${gn(s)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function kc({task:{status:e,since:t,conversation:n}}){let o=F();return e==="wrapping"?r("taskList.since",{time:Ee(t,o)}):n&&u`<${Xr} conversation=${n} />`}function ns({conversationId:e,view:t="desk"}){let{api:n,user:o}=D(),{agent:s,work:a,refresh:i}=eo(),c=pt(n);_o(n,o,c);let{busy:l,refusal:m,run:d,clear:f}=se(),p=a.data?.tasks.find(v=>v.conversation_id===e&&v.status==="wrapping"),$=async v=>{let{answer:O}=await d("complete",()=>wo(n,v.task_id)),{data:k}=await a.refresh();if(!O)return;ve(r("desk.wrapUpCompleted"));let T=!v.conversation||be(v.conversation)!==o.id;Sc(t)===v.conversation_id&&T&&ln(t,Mn(k?.tasks??[])?.conversation_id)},w={href:ne(t),words:r("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${Ur} agent=${s} work=${a} onChange=${i} />
        <${xn} error=${a.error} />
        <${ae} refusal=${m} onDismiss=${f} />
        <${Dr} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${Hr} />
        <${es} ...${{work:a,view:t,busy:l,onComplete:$}} current=${e} />
        <${Mr} first=${a} view=${t} current=${e} />
        <${Lr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?u`
              <${Cr} key=${e} id=${e} ...${{back:w,wrapping:p,busy:l,onComplete:$}}
                hrefOf=${v=>ne(t,v)}
                settings=${c} onChange=${i} />
            `:u`<${_c} agent=${s.data} />`}
      </section>
    </div>
  `}function Sc(e){let t=_e.get();return t.view===e?t.rest:null}function _c({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${Ec(e)}</p>
    </div>
  `}function Ec(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var Oc=2e3,Tc=30,_t={rare:!0},Nc=P(()=>import("./settings-QUUD5DLO.js").then(e=>e.Settings),_t),Ac=P(()=>import("./supervisor-J4RUOL2M.js").then(e=>e.Supervisor),_t),Cc=P(()=>import("./try-2TKEGWDQ.js").then(e=>e.Try),_t),Lc=P(()=>import("./phones-GDCUUNDJ.js").then(e=>e.Phones),_t),Dc={desk:({rest:e})=>u`<${ns} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${Ac} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${Nc} />`,try:({rest:e})=>u`<${Cc} conversationId=${e} />`,phones:({rest:e})=>u`<${Lc} conversationId=${e} />`};Sn();addEventListener("pagehide",Je);function Mh({config:e,user:t}){let n=lo(b(_e),t,e),o=re(()=>({config:e,user:t,api:Rc(e)}),[e,t]),s=re(()=>Pc(t)?Cn(o.api,t):()=>{},[o]);return g(()=>s,[s]),et(o.api,q(t,"agent")?"desk":null),Mc(e),g(Kn,[]),u`
    <${Rt.Provider} value=${o}>
      <${fo} view=${n.view}>${Dc[n.view](n)}<//>
    <//>
  `}function Pc(e){return q(e,"agent")||q(e,"supervisor")}function Rc(e){return Dn(pn({base:e.api,token:()=>Me.get().token,onUnauthorized:fn}))}function Mc(e){g(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%Tc!==1&&!We())&&dn().then(Pt,()=>{})};n();let o=setInterval(n,Oc);return()=>clearInterval(o)},[e])}export{Pt as a,Oe as b,me as c,F as d,D as e,j as f,he as g,te as h,En as i,et as j,Ln as k,ie as l,pe as m,tt as n,rt as o,U as p,In as q,mu as r,pu as s,du as t,ws as u,Bn as v,$u as w,Un as x,bs as y,P as z,de as A,mo as B,go as C,$f as D,ho as E,be as F,mt as G,pa as H,da as I,wo as J,yo as K,Sf as L,xo as M,ko as N,So as O,Ae as P,Xu as Q,za as R,ym as S,vm as T,or as U,dt as V,ye as W,ve as X,Il as Y,Bl as Z,Xa as _,ti as $,Xm as aa,Ie as ba,tl as ca,Ys as da,Zn as ea,nl as fa,ng as ga,og as ha,rg as ia,sg as ja,ct as ka,ut as la,ju as ma,ht as na,Pe as oa,Ar as pa,Re as qa,kt as ra,Vr as sa,J as ta,pt as ua,Kf as va,Yf as wa,Ue as xa,yr as ya,Be as za,Wo as Aa,Bo as Ba,Zo as Ca,sr as Da,ar as Ea,ur as Fa,yt as Ga,Cr as Ha,Pr as Ia,Rr as Ja,Ir as Ka,fc as La,mc as Ma,Fr as Na,Hr as Oa,Qr as Pa,Jr as Qa,Xr as Ra,ns as Sa,Mh as Ta};
