/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as vn,A as W,D as se,E as r,I as ae,O as gn,P as T,Q as Y,S as hn,V as Tt,X as je,Y as wn,Z as yn,_ as he,aa as G,b as ln,c as S,ca as V,d as h,da as Ke,e as me,ea as Ye,f as C,fa as bn,g as re,ga as xn,h as fn,i as mn,j as Z,ja as kn,k as u,ka as ze,l as B,m as b,ma as Ee,n as ne,na as Nt,p as _e,r as pn,t as qe,ta as Sn,va as At,w as dn,wa as Ge,x as $n,xa as Q,ya as _n,za as ie}from"./chunk-BJMNXG5B.js";var ps=["pointerdown","keydown","wheel","touchstart"],En=Date.now(),Ct=new Set;function Lt(e=Date.now()){let t=!We(e);if(En=e,t)for(let n of[...Ct])n()}function We(e=Date.now()){return e-En<6e4}function On(){for(let e of ps)addEventListener(e,()=>Lt(),{capture:!0,passive:!0})}function Ve(e){let t=()=>document.hidden||e();return document.addEventListener("visibilitychange",t),addEventListener("focus",e),addEventListener("online",e),Ct.add(e),()=>{document.removeEventListener("visibilitychange",t),removeEventListener("focus",e),removeEventListener("online",e),Ct.delete(e)}}var Dt=0,Mt=B(0);function Rt(e){if(!Number.isFinite(e))return;let t=e-Date.now(),n=Math.abs(t-Dt)>1500;Dt=t,n&&Mt.set(Mt.get()+1)}function Oe(e){e?.remaining_seconds>0&&Rt(Date.parse(e.reassign_at)-e.remaining_seconds*1e3)}function pe(){return Date.now()+Dt}function F(e=1e4){b(Mt);let[,t]=S(0);return h(()=>{let n=setInterval(()=>t(o=>o+1),e);return()=>clearInterval(n)},[e]),pe()}var Pt=ln(null);function D(){return mn(Pt)}var Tn=$s();function j(e){let t=B({}),n=null,o=()=>t.set((n&&ds(Tn?.getItem(n)))??{}),s=({user:a})=>{let i=a&&`hiatus.${e}.${a.id}`;i!==n&&(n=i,o())};return qe.subscribe(s),s(qe.get()),globalThis.addEventListener?.("storage",a=>n!==null&&a.key===n&&o()),{get:t.get,subscribe:t.subscribe,set(a){t.set(a);try{n&&Tn?.setItem(n,JSON.stringify(a))}catch{}}}}function ee(e,t,n,o){let{[t]:s,...a}=e;return Object.fromEntries([...Object.entries(a),[t,n]].slice(-o))}function oe(e,t){let{[t]:n,...o}=e;return o}function ds(e){try{let t=JSON.parse(e??"null");return t!==null&&typeof t=="object"?t:null}catch{return null}}function $s(){try{return globalThis.localStorage??null}catch{return null}}var we={leave:{doing:r("held.leaving"),now:r("held.leaveNow")},pause:{doing:r("held.pausing"),now:r("held.pauseNow")},answer:{doing:r("held.answering"),now:r("held.answerNow")},transfer:{doing:r("held.transferring"),now:r("held.transferNow")}},te=B({}),Qe=new Map;function Nn(e,t,n,o){if(!(n>0))return o();let s=setTimeout(()=>Ie(e),n*1e3);Qe.set(e,{timer:s,commit:o}),te.set({...te.get(),[e]:t})}function Je(e){An(e)}async function Ie(e){await An(e)?.commit()}function Xe(){return Promise.all([...Qe.keys()].map(Ie))}function An(e){let t=Qe.get(e);return t?(clearTimeout(t.timer),Qe.delete(e),te.set(oe(te.get(),e)),t):null}function gs({what:e,id:t}){return e==="conversation"?t:e==="task"?t.slice(0,t.lastIndexOf(".")):null}var Ze=e=>encodeURIComponent(e),ye=(e,t)=>e===t||e.startsWith(`${t}/`)||e.startsWith(`${t}?`),hs=["/v1/agents","/v1/queues","/v1/conversations","/v1/paused","/v1/left","/v1/topics","/v1/settings"];function qt(e,t,n){return[...t].some(o=>ws(o,n).some(s=>ye(e,s)))}function ws(e,t){return e==="desk"?[`/v1/agents/${Ze(t)}`,"/v1/settings"]:e==="supervisor"?hs:[`/v1/conversations/${Ze(e.slice(13))}`]}function Cn(e,t){let{what:n,id:o}=e;if(n==="settings")return ye(t,"/v1/settings");if(ye(t,"/v1/settings"))return!1;let s=t.startsWith("/v1/agents/");return n==="agent"?s?ye(t,`/v1/agents/${Ze(o)}`):ye(t,"/v1/agents")||ye(t,"/v1/queues"):t.startsWith("/v1/conversations/")?ye(t,`/v1/conversations/${Ze(gs(e))}`):!s||n==="task"||t.includes("/tasks")}function Ln({ticket:e,onChange:t,onFollowing:n,after:o=0,isNeeded:s=()=>!0,env:a=ys}){let i=[],c=null,l=0,m,d=!1,f=!1;function p(){c?.readyState===1&&(a.clearTimeout(m),c.send(JSON.stringify({follow:i})),m=a.setTimeout(p,3e5))}async function $(){if(f=!s(),!(d||f))try{g(a.open(await e()))}catch(E){E?.status===404||E?.status===403?d=!0:O()}}function g(E){c=E,c.onopen=p,c.onmessage=({data:P})=>{let A=JSON.parse(P);A.type==="changed"&&t(A),A.type==="following"&&(l=0,n(A.follow))},c.onclose=()=>c===E&&w(),d&&k()}function w(){let E=c;c=null,E?.close(),n([]),O()}function O(){d||(l+=1,a.clearTimeout(m),m=a.setTimeout($,Math.min(6e4,2e3*2**(l-1))))}function k(){d=!0,N(),a.clearTimeout(m);let E=c;c=null,E?.close()}let N=a.onOffline(()=>c&&w()),v=()=>f&&$();return o>0?m=a.setTimeout($,o):$(),{follow(E){i=E,p(),v()},again:v,stop:k}}var ys={open:e=>new WebSocket(e),onOffline(e){return addEventListener("offline",e),()=>removeEventListener("offline",e)},setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Dn="hiatus.live",Wt=new WeakMap,et=e=>Wt.get(e);function tt(e,t){h(()=>t===null?void 0:et(e)?.want(t),[e,t])}function Mn(e,t){let n=vs({userId:t.id,ticket:async()=>(await e.post("/v1/live/ticket")).body.url});return Wt.set(e,n),()=>{Wt.delete(e),n.end()}}function vs({userId:e,ticket:t,env:n=bs}){let o=n.tabId(),s=new Map,a=new Map,i=new Set,c=new Set,l=null,m=n.channel(`${Dn}.${e}`),d=()=>[...s.keys()],f=v=>m?.postMessage(v);function p(){l?.follow([...new Set([...d(),...[...a.values()].flat()])].sort())}function $(){l?p():f({type:"wants",tab:o,follow:d()})}function g(v){for(let E of[...i])Cn(v,E.address)&&E.nudge()}function w(v){let E=c;c=new Set(v);for(let P of[...i]){let[A,_]=[E,c].map(x=>qt(P.address,x,e));A!==_&&P.nudge()}}let O={wants({tab:v,follow:E}){l&&(E.length>0?a.set(v,E):a.delete(v),p(),f({type:"following",follow:[...c]}))},ask:()=>f({type:"wants",tab:o,follow:d()}),following:({follow:v})=>w(v),changed:({change:v})=>g(v)};m&&(m.onmessage=({data:v})=>O[v.type]?.(v));let k=n.onSeen(()=>l?.again()),N=n.whileAlone(`${Dn}.${e}`,()=>{l=Ln({ticket:t,after:n.after,isNeeded:()=>!n.hidden()||a.size>0,...n.socket&&{env:n.socket},onChange(v){g(v),f({type:"changed",change:v})},onFollowing(v){w(v),f({type:"following",follow:v})}}),p(),f({type:"ask"})});return{covers:v=>qt(v,c,e),want(v){return s.set(v,(s.get(v)??0)+1),$(),()=>{s.get(v)>1?s.set(v,s.get(v)-1):s.delete(v),$()}},watch(v){return i.add(v),()=>i.delete(v)},end(){s.clear(),$(),k(),l?.stop(),N(),m?.close()}}}var bs={hidden:()=>document.hidden,onSeen(e){return document.addEventListener("visibilitychange",e),()=>document.removeEventListener("visibilitychange",e)},after:2e3,tabId:()=>crypto.randomUUID(),channel:e=>globalThis.BroadcastChannel?new BroadcastChannel(e):null,whileAlone(e,t){let n=()=>{},o=!1,s=()=>{if(!o)return t(),new Promise(a=>n=a)};return globalThis.navigator?.locks?navigator.locks.request(e,s):s(),()=>{o=!0,n()}}};var xs=50,ks=/^\/v1\/conversations\/([^/]+)\/(?!messages$|notes$)/,Rn=j("deeds");function Pn(e){return{...e,post:(n,...o)=>{let s=ks.exec(n)?.[1];return s&&Rn.set(ee(Rn.get(),decodeURIComponent(s),pe(),xs)),e.post(n,...o)}}}var qn=1e3,ce=j("seen"),de=j("opened");function nt(e,t){t>(ce.get()[e]??0)&&ce.set(ee(ce.get(),e,t,qn))}function Te(e){e&&!de.get()[e]&&de.set(ee(de.get(),e,!0,qn))}function ot(e,t){let n=e?.last_message;return!!e?.unanswered&&n.seq>(t[e.id]??0)}function It({last_message:e,unanswered:t,pause:n}){return!!t&&Date.parse(e.at)>Date.parse(n.paused_at)}function rt(e,t,n){return e.status!=="assigned"?null:n[e.task_id]?ot(e.conversation,t)?"message":null:"task"}function Wn(e,t=ce.get(),n=de.get()){return e.find(o=>rt(o,t,n)!==null)}function In({tasks:e=[],paused:t=[]}={},n,o){let s=e.filter(i=>rt(i,n,o)!==null),a=t.filter(i=>It(i)&&ot(i,n));return s.length+a.length}var st=B(0);function Bn(e){let[t,n]=[b(ce),b(de)];h(()=>{st.set(e?In(e,t,n):0)},[e,t,n]),h(()=>()=>st.set(0),[])}var U=j("preferences");function Fn(e=U.get()){return e.shortcuts!==!1}function ku(e){U.set({...U.get(),shortcuts:e})}function at(e,t,n=U.get()){return n[e]??t}function it(e,t){U.set({...U.get(),[e]:t})}function Su(e=U.get()){return{isOn:e.sound!==!1,volume:e.volume??.5}}function _u(e=U.get()){return e.desktop===!0}function Ss(e=U.get(),t=Date.now()){return e.quiet_until>t?e.quiet_until:null}var Un=()=>Ss()!==null;function Eu(e){U.set({...U.get(),...e})}var jn="Control+K Meta+K",Kn="input, textarea, select, [contenteditable]",_s=".desk-side .row-link";function Yn(){return addEventListener("keydown",Hn),()=>removeEventListener("keydown",Hn)}function Hn(e){let{key:t,target:n}=e;if(!(e.defaultPrevented||e.isComposing||e.ctrlKey||e.metaKey||e.altKey)&&!document.querySelector("dialog[open]")){if(n.matches?.(Kn)){t==="Escape"&&n.matches("textarea")&&n.blur();return}Fn()&&(t==="j"||t==="k"?(e.preventDefault(),Ts(t==="j"?1:-1)):!e.repeat&&t.length===1&&Es(e))}}function Es(e){let t=CSS.escape(e.key.toLowerCase()),o=[...document.querySelectorAll(`[aria-keyshortcuts="${t}"]:not(:disabled)`)].findLast(s=>s.checkVisibility());o&&(e.preventDefault(),Os(o))}function Os(e){e.matches(Kn)?e.focus():e.click()}function Ts(e){let t=[...document.querySelectorAll(_s)].filter(s=>s.checkVisibility()),n=t.findIndex(s=>s.getAttribute("aria-current")==="true"),o=n<0?t.at(e>0?0:-1):t[n+e];o&&(o.click(),o.scrollIntoView({block:"nearest"}))}var Bt=new Set;function M(e,{rare:t=!1}={}){let n=null,o=null,s=()=>(Bt.delete(s),o??=e().then(a=>n=a),o.catch(()=>o=null),o);return t||Bt.add(s),function(i){let[c,l]=S(()=>n),[m,d]=S(!1);return h(()=>{c||s().then(f=>l(()=>f),()=>d(!0))},[]),m?u`<${Q} tone="bad">${r("lazy.thisPartConsoleCould")}<//>`:c&&u`<${c} ...${i} />`}}function zn(){let e=()=>[...Bt].forEach(t=>t().catch(()=>{}));globalThis.requestIdleCallback?requestIdleCallback(e):setTimeout(e,1e3)}var Ns=M(()=>import("./later-XU47VLOL.js").then(e=>e.CommandMenu));function Gn(){let[e,t]=S(!1),n=C(null);h(()=>{let s=a=>{As(a)&&(a.preventDefault(),document.querySelector("dialog[open]")||t(!0))};return addEventListener("keydown",s),()=>removeEventListener("keydown",s)},[]),h(()=>{if(e)return;let s=n.current;n.current=null,s?.()},[e]);let o=(s=null)=>{n.current=s,t(!1)};return u`
    <button type="button" class="quiet small" aria-keyshortcuts=${jn} onClick=${()=>t(!0)}>${r("commandMenu.commands")}</button>
    ${e&&u`<${Ns} onClose=${o} />`}
  `}function As({key:e,code:t,ctrlKey:n,metaKey:o,altKey:s,shiftKey:a,isComposing:i}){return i||s||a||!(n||o)?!1:/^[a-z]$/i.test(e)?e.toLowerCase()==="k":t==="KeyK"}var Cs=5,ct=B([]);function ve(e){let t=ct.get(),n=(t.at(-1)?.id??0)+1;ct.set([...t,{id:n,text:e}].slice(-Cs))}function Vn(){let e=b(ct);return u`
    <div class="visually-hidden" role="log" aria-label=${r("liveRegion.announcements")} aria-live="polite" aria-relevant="additions">
      ${e.map(({id:t,text:n})=>u`<p key=${t}>${n}</p>`)}
    </div>
  `}var Ls=5e3,Ds=2e4,Ms=15e3,Rs=6e4,Ps=300,qs=6e5,Ws=2e3,Ne={data:null,etag:null,error:null,loaded:!1};function Jn({load:e,every:t,sleeps:n=()=>!1,isTold:o=()=>!1,onChange:s,env:a=Bs}){let i=Ne,c,l=0,m=!1,d=!1,f=!1,p=0,$=-1/0,g=()=>{};function w(_){i=_,m&&s(i)}async function O(){let _=p+=1;$=a.now();try{let x=await e(i.etag);if(!m||_!==p)return;l=0,Is(x,i)?i.error&&w({...i,error:null}):(f=!1,i.loaded&&a.noteActivity(),w({data:x.body,etag:x.etag??null,error:null,loaded:!0}))}catch(x){if(!m||_!==p)return;let q=Qn(x);l=q?0:l+1;let y=q?Ne:i;w({data:y.data,etag:y.etag,error:x,loaded:!0})}}function k(){if(o()&&l===0)return f?Ws:qs*(.5+a.random());let _=a.isLively()?t():Math.max(t(),Ls),x=Math.min(_*2**Math.min(l,6),Math.max(_,Ms)),q=Qn(i.error)?Math.max(Rs,x):x;return a.hidden()?Math.max(Ds,q):q}function N(){d||(a.clearTimeout(c),m&&(c=a.setTimeout(v,k())),f=!1)}function v(){return a.hidden()&&(n()||o())?void 0:E()}async function E(){d=!1,a.clearTimeout(c),await O(),N()}let P=()=>a.hidden()||A();function A(){let _=Ps-(a.now()-$);a.clearTimeout(c),_<=0?E():(d=!0,c=a.setTimeout(E,_))}return{state:()=>i,start(){return m=!0,g=a.onWake(P),E()},stop(){m=!1,d=!1,a.clearTimeout(c),g()},nudge(){!m||a.hidden()&&n()||(f=!0,A())},async refresh(){return await E(),i},put(_,x){p+=1,w({data:_,etag:x??null,error:null,loaded:!0}),N()}}}function Qn(e){return e?.status===403||e?.status===404}function Is(e,{data:t,loaded:n}){return e.status===304?!0:n&&!e.etag&&JSON.stringify(e.body)===JSON.stringify(t)}var Bs={hidden:()=>document.hidden,now:()=>Date.now(),random:()=>Math.random(),isLively:We,noteActivity:Lt,onWake:Ve,setTimeout:(e,t)=>setTimeout(e,t),clearTimeout:e=>clearTimeout(e)};var Ft=new WeakMap;function J(e,t,n,{at:o=Fs,whileHidden:s=!0}={}){let[a,i]=S({address:null,state:Ne}),c=C(null);h(()=>{if(t===null)return;let f=g=>i({address:t,state:g}),{poller:p,end:$}=Us(e,t,o,{every:n,whileHidden:s,onChange:f});return c.current={address:t,poller:p},()=>{c.current=null,$()}},[e,t,n]);let l=a.address===t?a.state:Ne,m=()=>c.current?.address===t?c.current.poller:null;return{...l,refresh:async()=>await m()?.refresh()??Ne,put:(f,p)=>m()?.put(f,p)}}var Fs=e=>e;function Us(e,t,n,o){Ft.has(e)||Ft.set(e,new Map);let s=Ft.get(e);s.has(t)||s.set(t,Hs(e,t,n));let a=s.get(t),{poller:i,watchers:c}=a;return c.add(o),c.size===1?a.start():o.onChange(i.state()),{poller:i,end:()=>{c.delete(o),!(c.size>0)&&(a.stop(),s.delete(t))}}}function Hs(e,t,n){let o=new Set,s=Jn({load:l=>e.get(n(t),l),every:()=>Math.min(...[...o].map(({every:l})=>l)),sleeps:()=>[...o].every(({whileHidden:l})=>!l),isTold:()=>et(e)?.covers(t)??!1,onChange:l=>[...o].forEach(({onChange:m})=>m(l))}),a;return{poller:s,watchers:o,start:()=>{a=et(e)?.watch({address:t,nudge:s.nudge}),s.start()},stop:()=>{a?.(),s.stop()}}}var ut=B({});function lt(e,t){h(()=>ut.set({...ut.get(),[e]:t}),[e,t]),h(()=>()=>ut.set(oe(ut.get(),e)),[e])}function tl(e){let t=new Map;for(let n of Object.values(e).flat())t.has(n.id)||t.set(n.id,n);return[...t.values()]}var js=6e4,Ks=200,Ys=3,zs=50,Gs=12e4,Ae=j("left"),Vs={found:[],cursor:null,isAll:!1,loaded:!1,error:null};function Ce({id:e,channel_state:t,customer_address:n,customer_name:o,attributes:s,channel:a,leave:i},c){let l=Ae.get();if(t==="inactive"&&i?.agent_id===c){if(l[e]?.leave.left_at===i.left_at)return;let m={id:e,customer_address:n,customer_name:o,attributes:{name:s?.name},channel:a,leave:i};Ae.set(ee(l,e,m,zs))}else l[e]&&Ae.set(oe(l,e))}async function Xn(e,t,n=Ys){let o=[],s=t;for(let a=0;a<n;a+=1){let i={agent_id:"me",state:"inactive",limit:Ks,cursor:s},{body:c}=await e.get("/v1/conversations"+Y(i));if(o.push(...c.conversations),s=c.next_cursor,!s)return{found:o,cursor:null,isAll:!0}}return{found:o,cursor:s,isAll:!1}}function Qs({found:e,isAll:t},n,o=pe()){let s=Object.values(t?Zn(e,n,o):n),a=new Set(e.map(({id:c})=>c));return[...e,...s.filter(({id:c})=>!a.has(c))].sort((c,l)=>Date.parse(l.leave.left_at)-Date.parse(c.leave.left_at))}function Zn(e,t,n=pe()){let o=new Set(e.map(({id:a})=>a)),s=([a,{leave:i}])=>o.has(a)||n-Date.parse(i.left_at)<Gs;return Object.fromEntries(Object.entries(t).filter(s))}function ul(e){let t=b(Ae),[n,o]=S(Vs),s=Object.keys(t).join();h(()=>{let c=!0,l=$=>c&&o(g=>({...g,loaded:!0,error:null,...$})),m=$=>{$.isAll&&Ae.set(Zn($.found,Ae.get())),l($)},d=()=>document.hidden||Xn(e).then(m,$=>l({error:$}));d();let f=setInterval(d,js),p=Ve(d);return()=>{c=!1,clearInterval(f),p()}},[e,s]);let{cursor:a}=n,i=fn(async()=>{let c=await Xn(e,a);o(l=>({...l,...c,found:[...l.found,...c.found]}))},[e,a]);return{...n,left:Qs(n,t),more:i}}var Ut=({version:e})=>({ifMatch:e&&`"${e}"`}),Ht=e=>({...Ut(e),keepalive:!0});function Js(e,t,{unanswered:n,topic:o,plan:s}={}){let a={wrap_up:!0};return n&&(a.unanswered=!0),o&&(a.topic=o),s&&(a.plan=s),e.post(T`/v1/conversations/${t.id}/leave`,a,Ht(t))}function Xs(e,t,{reason:n,note:o,until:s,preset:a,then:i,onReply:c,topic:l,wait:m,again:d}={}){let f={wrap_up:!0,then:i,on_reply:c};return d&&(f.again=!0),n&&(f.reason=n),o&&(f.note=o),l&&(f.topic=l),m&&(f.wait=m),a?Object.assign(f,{preset:a,zone:At()}):s&&Object.assign(f,{until:new Date(s).toISOString(),zone:At()}),e.post(T`/v1/conversations/${t.id}/pause`,f,Ht(t))}function Zs(e,t,{signal:n,outcome:o}={}){return e.post(T`/v1/conversations/${t.id}/signals`,{signal:n,outcome:o},{keepalive:!0})}function ea(e,t){return e.post(T`/v1/conversations/${t.id}/resume`)}function ta(e,t){return e.post(T`/v1/conversations/${t.id}/plan/skip`,{},Ut(t))}function na(e,t){return e.post(T`/v1/conversations/${t.id}/plan/cancel`)}function oa(e,t,{agentId:n}={}){return e.post(T`/v1/conversations/${t.id}/reactivate`,n?{agent_id:n}:{})}function ra(e,t,{agentId:n,force:o}={}){let s=n?{agent_id:n}:{};return e.post(T`/v1/conversations/${t.id}/take`,o?{...s,force:o}:s)}function sa(e,t,{queue:n,agentId:o,note:s,refuse:a}={}){let i=o?{agent_id:o}:{queue:n};return s&&(i.note=s),o&&a&&(i.if_unavailable="refuse"),e.post(T`/v1/conversations/${t.id}/transfer`,i,Ht(t))}function aa(e,t,{until:n}){return e.post(T`/v1/conversations/${t.id}/extend`,{until:new Date(n).toISOString()})}function ia(e,t){return e.post(T`/v1/conversations/${t.id}/end`,{wrap_up:!0},Ut(t))}function eo(e,t){return e.post(T`/v1/tasks/${t}/complete`)}function to(e,t,n,o,s){let a={message_id:n,body:o,...s&&{template:s}};return e.post(T`/v1/conversations/${t.id}/messages`,a)}function no(e,t,n,o){return e.post(T`/v1/conversations/${t}/notes`,{note_id:n,text:o})}function dl(e,t,n){return e.post("/v1/conversations",{...n,message_id:t})}function oo(e,t,n){return e.post(T`/v1/conversations/${t}/read`,{seq:n})}function ro(e,t){return e.post(T`/v1/agents/${t}/heartbeat`)}function so(e,t,n){return e.put(T`/v1/agents/${t}`,n)}var ao={leave:Js,pause:Xs,answer:Zs,resume:ea,end:ia,extend:aa,reactivate:oa,skip:ta,cancel:na,take:ra,transfer:sa},io={leave:r("commands.notLeft"),pause:r("commands.notPaused"),answer:r("common.notAnswered"),resume:r("commands.notResumed"),end:r("commands.notEnded"),extend:r("commands.notExtended"),reactivate:r("commands.notTakenUp"),skip:r("commands.notSkipped"),cancel:r("commands.notCanceled"),take:r("commands.notTaken"),transfer:r("commands.notTransferred")};var ca=3e3,ua=3e4,jt=new WeakMap;function Kt(e){return jt.has(e)||jt.set(e,la({tell:(t,n)=>oo(e,t,n)})),jt.get(e)}function la({tell:e,env:t=fa}){let n=new Map,o=new Map,s=null,a=0,i=!1,c=(p,{seq:$,task:g})=>{let w=n.get(p);return $<=(w?.seq??0)&&(g===null||w?.task===g)};function l(p,{seq:$,task:g}){let w=n.get(p);n.set(p,{seq:Math.max($,w?.seq??0),task:g??w?.task??null}),o.has(p)&&c(p,o.get(p))&&o.delete(p)}function m(){s===null&&o.size>0&&(s=t.setTimeout(d,Math.max(0,a-t.now())))}async function d(){let[p,$]=o.entries().next().value??[];if(!$){s=null;return}o.delete(p),a=t.now()+ca;try{await e(p,$.seq),l(p,$)}catch(g){f(p,$,g)}s=null,m()}function f(p,$,{status:g,code:w}){g===404&&w==="http_404"?(i=!0,o.clear()):g>=400&&g<500&&g!==429?l(p,$):(o.has(p)||o.set(p,$),a=t.now()+ua)}return{read(p,$,g){let w={seq:$,task:g};i||c(p,w)||(o.delete(p),o.set(p,w),m())},know:l}}function uo(e,{tasks:t=[],paused:n=[]}){for(let{task_id:o,status:s,since:a,conversation:i}of t){if(!i?.read_seq)continue;let c=s==="assigned"&&Date.parse(i.read_at)>=Date.parse(a);co(e,i,c?o:null)}for(let o of n)o.read_seq&&co(e,o,null)}function co(e,{id:t,read_seq:n},o){Kt(e).know(t,{seq:n,task:o}),nt(t,n),Te(o)}var fa={now:()=>Date.now(),setTimeout:(e,t)=>setTimeout(e,t)};var lo=50,ma=64,Be=j("topics");function vl(e){return e.trim().toLowerCase().replaceAll(/[^a-z0-9_.-]+/g,"-").slice(0,ma).replaceAll(/^-+|-+$/g,"")}function pa({pause:e,leave:t}){return(e??t)?.topic??null}function fo(e){let t=e.map(pa).filter(n=>n&&!Be.get()[n]);for(let n of new Set(t))Be.set(ee(Be.get(),n,!0,lo))}function bl(e){Be.set(ee(Be.get(),e,!0,lo))}var da=1500,$a=15e3,ga=25;function Fe(e,t){return T`/v1/agents/${e}/tasks`+Y({limit:ga,cursor:t})}function mo(){let{api:e,user:t}=D(),n=J(e,T`/v1/agents/${t.id}`,$a),o=J(e,Fe(t.id),da);return me(()=>{o.data&&uo(e,o.data)},[o.data]),h(()=>{let a=o.data?.tasks.map(({conversation:i})=>i).filter(Boolean)??[];for(let i of a)Ce(i,t.id)},[o.data]),h(()=>{o.data?.paused.forEach(({pause:a})=>Oe(a)),fo(o.data?.paused??[])},[o.data]),lt("work",re(()=>ha(o.data),[o.data])),{agent:n,work:o,refresh:()=>Promise.all([n.refresh(),o.refresh()])}}function ha(e){return[...(e?.tasks??[]).map(({conversation:t})=>t).filter(Boolean),...e?.paused??[]]}var wa=5e3,ya=M(()=>import("./later-XU47VLOL.js").then(e=>e.Told)),va=M(()=>import("./later-XU47VLOL.js").then(e=>e.BellMenu));function po({view:e}){let{api:t,user:n}=D(),{data:o}=J(t,Fe(n.id),wa),s=C(null);return s.current??=o,Bn(o),o&&u`<${ya} work=${o} first=${s.current} view=${e} />`}function $o(){let e=Z(),[t,n]=S(!1);return b(U),u`
    <button type="button" class="quiet small bell" popovertarget=${e} data-quiet=${Un()}>
      <svg aria-hidden="true" viewBox="0 0 16 16"><path d="M3.5 11.5V7a4.5 4.5 0 0 1 9 0v4.5l1 1h-11zM6.5 14.5h3" /></svg>
      <span class="visually-hidden">${r("toasts.notifications")}</span>
    </button>
    <div id=${e} popover class="menu" role="group" aria-label=${r("toasts.notifications")} onToggle=${o=>n(o.newState==="open")}>
      ${t&&u`<${va} />`}
    </div>
  `}var ba=M(()=>import("./later-XU47VLOL.js").then(e=>e.ShortcutList));function go(){let[e,t]=S(!1);return h(Yn,[]),u`
    <button type="button" class="quiet small shortcut-help" aria-keyshortcuts="?" onClick=${()=>t(!0)}>
      <span aria-hidden="true">?</span><span class="visually-hidden">${r("common.keyboardShortcuts")}</span>
    </button>
    ${e&&u`<${ba} onClose=${()=>t(!1)} />`}
  `}var xa=M(()=>import("./later-XU47VLOL.js").then(e=>e.SignOutDialog));function ho(){let{api:e,config:t,user:n}=D(),[o,s]=S(null),{busy:a,run:i}=ae(),c=async()=>{await Xe(),$n({everywhere:t.mode!=="local"})};return u`
    <button type="button" class="quiet small" disabled=${a!==null} onClick=${async()=>{let{answer:m}=W(n,"agent")?await i("look",()=>ka(e,n)):{};m?.isAvailable?s(m.tasks):await c()}}>${r("signOut.signOut")}</button>
    ${o!==null&&u`<${xa} tasks=${o} onLeave=${c} onClose=${()=>s(null)} />`}
  `}async function ka(e,t){let n=await e.get(T`/v1/agents/${t.id}`),o=await e.get(T`/v1/agents/${t.id}/tasks`+Y({limit:1}));return{isAvailable:n.body.availability==="available",tasks:o.body.tasks.length}}var wo=4,K=B([]),ft=0;function be(e,{tone:t="info",action:n=null}={}){ve(e),ft+=1,K.set([...K.get(),{id:ft,text:e,tone:t,action:n}].slice(-wo))}function sf(e,t,{many:n,open:o,isSaid:s=!1}){s||ve(t.text),ft+=1;let a=K.get().find(c=>c.stack?.kind===e),i=K.get().filter(c=>c!==a);K.set([...i,yo(ft,{kind:e,many:n,open:o,pieces:[...a?.stack.pieces??[],t]})].slice(-wo))}function yo(e,{kind:t,many:n,open:o,pieces:s}){let[{text:a}]=s,i=s.find(l=>l.href)?.href,c=i?{words:o,href:i}:null;return{id:e,text:s.length===1?a:n(s.length),tone:"info",action:c,stack:{kind:t,many:n,open:o,pieces:s}}}function af(){K.set(K.get().filter(({stack:e})=>!e))}function Yt(e){K.set(K.get().filter(t=>t.id!==e))}function zt(e){let t=K.get().map(n=>Sa(n,e)).filter(Boolean);(t.some((n,o)=>n!==K.get()[o])||t.length<K.get().length)&&K.set(t)}function Sa(e,t){if(!e.stack)return e.action?.href===t?null:e;let n=e.stack.pieces.filter(({href:o})=>o!==t);return n.length===e.stack.pieces.length?e:n.length>0?yo(e.id,{...e.stack,pieces:n}):null}var _a=8e3;function vo(){let e=b(K),t=Object.entries(b(te)),n=b(_e);return h(()=>zt(location.hash),[n]),e.length===0&&t.length===0?null:u`
    <section class="toasts" aria-label=${r("toasts.notifications")}>
      ${e.map(o=>u`<${Ea} key=${o.id} toast=${o} />`)}
      ${t.map(([o,{name:s,customer:a}])=>u`
          <div key=${o} class="toast">
            <p>${r("toasts.doingCustomer",{doing:we[s].doing,customer:a})}</p>
            <button type="button" class="small" aria-keyshortcuts="z" aria-label=${r("toasts.undo",{doing:we[s].doing,customer:a})} onClick=${()=>Je(o)}>
              ${r("common.undo")}
            </button>
          </div>
        `)}
    </section>
  `}function Ea({toast:{id:e,text:t,tone:n,action:o}}){let[s,a]=S(!1);h(()=>{if(s)return;let c=setInterval(()=>document.hidden||Yt(e),_a);return()=>clearInterval(c)},[s]);let i=c=>()=>a(c);return u`
    <div class="toast" data-tone=${n} onMouseEnter=${i(!0)} onMouseLeave=${i(!1)} onFocusIn=${i(!0)}
      onFocusOut=${i(!1)}>
      <p>${t}</p>
      ${o&&u`<a href=${o.href} onClick=${()=>Oa(o.href)}>${o.words}</a>`}
      <button type="button" class="quiet small" aria-label=${r("common.dismiss")} onClick=${()=>Yt(e)}>✕</button>
    </div>
  `}function Oa(e){setTimeout(()=>zt(e))}var bo={desk:r("common.desk"),supervisor:r("common.supervisor"),settings:r("common.settings"),try:r("common.try"),phones:r("common.phones")};function xo(e,t){return[...W(e,"agent")?["desk"]:[],...W(e,"supervisor")?["supervisor"]:[],"settings",...t.mode==="local"&&W(e,"agent")?["try","phones"]:[]]}function ko(e,t,n){let o=xo(t,n);return o.includes(e.view)?e:e.view==="desk"&&e.rest!==null&&W(t,"supervisor")?{view:"supervisor",rest:"now",more:e.rest,query:{}}:{view:o[0],rest:null,more:null,query:{}}}function So({view:e,children:t}){let{config:n,user:o}=D(),s=C(null),a=C(e),i=b(st);return h(()=>{document.title=[i>0&&`(${se(i)})`,bo[e],"·",Tt].filter(Boolean).join(" ")},[e,i]),h(()=>{a.current!==e&&s.current.focus({preventScroll:!0}),a.current=e},[e]),u`
    <a class="skip" href="#main" onClick=${c=>Ta(c,s.current)}>${r("shell.skipContent")}</a>
    <header class="top">
      <p class="wordmark">${Tt}</p>
      <nav class="views" aria-label=${r("shell.views")}>
        ${xo(o,n).map(c=>u`
            <a key=${c} href=${ne(c)} aria-current=${c===e?"page":void 0}>${bo[c]}</a>
          `)}
      </nav>
      <div class="me">
        <span class="me-name"><span class="visually-hidden">${r("shell.signed")} </span>${o.name}</span>
        <${Gn} />
        ${W(o,"agent")&&u`<${$o} />`}
        <${go} />
        <${ho} />
      </div>
    </header>
    ${W(o,"agent")&&u`<${po} view=${e} />`}
    <main id="main" tabindex="-1" ref=${s} data-view=${e}>${t}</main>
    <${vo} />
    <${Vn} />
  `}function Ta(e,t){e.preventDefault(),t.focus()}function $e(e,{channel:t,queue:n}){let s=(e?.policies??[]).filter(({match:i})=>Eo(i.channel,t)&&Eo(i.queue,n)).toSorted((i,c)=>_o(i.match)-_o(c.match)),a=i=>Object.assign({},e?.[i],...s.map(c=>c[i]));return{leave:a("leave"),pause:a("pause")}}function _o({queue:e,channel:t}){return(e?2:0)+(t?1:0)}function Eo(e,t){return!e||e===t}var[Na,Oo,mt]=[6e4,36e5,864e5],Aa=14*mt;function To(e,t,n){let{pause:o}=e,s=$e(n,e).pause,a=W(t,"supervisor")||s.calendar?Aa:(s.time_limit_seconds??0)*1e3,i=Date.parse(o.paused_at)+a;return i-Date.parse(o.reassign_at)<Na?0:i}function Rf(e,t){return[...[{name:"hour",words:r("extension.1HourLonger"),until:e+Oo},{name:"hours",words:r("extension.hoursLonger",{count:4}),until:e+4*Oo},{name:"day",words:r("extension.1DayLonger"),until:e+mt},{name:"days",words:r("extension.daysLonger",{count:3}),until:e+3*mt},{name:"week",words:r("extension.weekLonger"),until:e+7*mt}].filter(({until:o})=>o<t),{name:"limit",words:r("common.limit"),until:t}]}function No(e,t,{channel:n,queue:o}){return!e||!$e(e,{channel:n,queue:o})[t].enabled?!1:e.channels.includes("*")||e.channels.includes(n)}function xe(e){if(e.channel_state==="pause")return e.pause?.agent_id??null;let t=e.task;return e.channel_state==="active"&&t?.status==="assigned"?t.agent_id:null}function pt(e,t,n){let o=xe(e),[s,a]=[W(t,"agent"),W(t,"supervisor")],i=o!==null&&o===t.id,c=i||o!==null&&a,{channel_state:l,leave:m}=e,d=l==="active"&&c,f=l==="active"&&e.task?.status==="pending",p=l==="inactive"&&(m?.agent_id===t.id||a),$=!i&&o!==null&&s?o:null;return{reply:l==="active"&&i&&s,leave:d&&No(n,"leave",e),pause:d&&No(n,"pause",e),resume:l==="pause"&&c,reactivate:p,skip:p&&!!m?.plan,extend:l==="pause"&&c&&La(e,t,n),answer:l==="pause"&&!!e.pause?.wait?.ask&&(a||W(t,"signal")),take:f&&s&&Ca(e.task,t,a)||$!==null,assign:a&&!i&&(f||o!==null||l==="inactive"),transfer:c||f&&a,end:l!=="closed"&&(c||a),forAgent:Da(e,t,c&&!i?o:null),from:$}}function Ca({reserved_for:e},t,n){return!e||e===t.id||n}function La(e,t,n){return To(e,t,n)>Date.parse(e.pause.reassign_at)}function Da({channel_state:e,leave:t},n,o){return e!=="inactive"||!t?o:t.agent_id===n.id?null:t.agent_id}var Ma=1/3,Ra=5e3;function Pa(e){let t=e?.routing?.presence_seconds??0;return t>0?Math.max(Ra,t*1e3*Ma):null}function Ao(e,t,n){let o=Pa(n);h(()=>{if(o===null)return;let s=()=>ro(e,t.id).catch(()=>{});s();let a=setInterval(s,o);return()=>clearInterval(a)},[e,t.id,o])}var qa=6e4;function dt(e){return J(e,"/v1/settings",qa).data}var[Co,Wa,Ia]=[1e3,6e4,864e5],Ba=5*Co,Fa=12,Ua=15*Co,Ha=50,ja=["sending","accepted","sent","delivered"];function Ka(e,t,n){return e.slice(-Ha).find(({from:o,at:s,delivery:a})=>{if(o.type==="customer")return!1;let i=t-Date.parse(s);return a?ja.includes(a.status)&&i<(n?Ia:2*Wa):i<Ua})}function Lo({messages:e,reread:t}){h(()=>{let n=0,s=setInterval(()=>{if(n+=1,document.hidden)return;let a=Ka(e,pe(),n%Fa===0);a&&t(a.seq)},Ba);return()=>clearInterval(s)},[e,t])}var Gt=200,Do={events:[],cursor:null,isOver:!1};function Mo(e,t){let n=[],o=null,s=null,a=Do,i=m=>e.get(T`/v1/conversations/${t}/events`+Y({...m,limit:Gt}));function c(m,d){n=[...m,...n],s=d,o={...o,from:o.from+m.length}}async function l(){let{body:m}=await i(a.cursor?{cursor:a.cursor}:{after_version:0});a={events:[...a.events,...m.events],cursor:m.next_cursor??null,isOver:!m.next_cursor}}return{newest:()=>n,first:()=>a.events,async readNew(m){for(s??=Math.max(0,m-Gt),o??={asked:{after_version:s},from:0};;){let{asked:d,from:f}=o,{body:p}=await i(d);if(n=[...n.slice(0,f),...p.events],!p.next_cursor)return;o={asked:{cursor:p.next_cursor},from:n.length}}},async readBack(m){let d=f=>f.type==="message.added"&&f.seq<=m;for(;s>0&&!n.some(d);){let f=Math.max(0,s-Gt),p=[],$=new Set(n.map(g=>g.id));for(let g={after_version:f};g;){let{body:w}=await i(g);p.push(...w.events.filter(k=>k.version<=s&&!$.has(k.id))),g=!w.next_cursor||w.events.at(-1)?.version>s?null:{cursor:w.next_cursor}}c(p,f)}},async readOnTo(m){let d=f=>f.type==="message.added"&&f.seq>=m;for(;!a.isOver&&!a.events.some(d);)await l()},async join(){for(;!a.isOver&&!(a.events.at(-1)?.version>s);)await l();c(a.events.filter(({version:m})=>m<=s),0),a=Do}}}function Ue(e){return{from:Math.max(1,e-100+1),to:null}}function Ro(e){return Vt({from:1,to:100},e)}function Po({from:e,to:t},n){let o=Math.max(1,e-100);return Vt({from:o,to:Math.min(t??n,o+200-1)},n)}function qo({from:e,to:t},n){let o=Math.min((t??n)+100,n);return Vt({from:Math.max(e,o-200+1),to:o},n)}function Wo(e,t,n){return e.to!==null||t-e.from<200?e:n?{from:t-200+1,to:null}:{from:e.from,to:e.from+200-1}}function Vt({from:e,to:t},n){return{from:e,to:t>=n?null:t}}var Ya=200,Bo=8,za=600,Qt=[];function Fo({api:e,id:t,wait:n=o=>setTimeout(o,za)}){let o=new Set,s=Mo(e,t),a=Qt,i=Qt,c=null,l=Ue(0),m=null,d=!0,f={...w(),loaded:!1},p=Promise.resolve();function $(){return a.at(-1)?.seq??0}function g(){return a[0]?.seq??1}function w(){let y={count:$(),earlier:l.from>1,later:l.to!==null,jump:m};return{messages:a,events:s.newest(),version:c,loaded:!0,shown:O(),...y}}function O(){let y=l.from<g(),L=y?i:a,R=l.to??$(),I=L.filter(({seq:X})=>X>=l.from&&X<=R),ue=l.to===null?null:L.find(({seq:X})=>X>R)??{seq:R+1,at:I.at(-1)?.at};return{messages:I,events:y?s.first():s.newest(),next:ue}}function k(){f=w();for(let y of[...o])y(f)}async function N(y,L){let R=[],I=y;for(;I<L;){let ue=Math.min(Ya,L-I),{body:X}=await e.get(T`/v1/conversations/${t}/messages`+Y({after_seq:I,limit:ue}));if(X.messages.length===0)break;R.push(...X.messages),I=X.messages.at(-1).seq}return R}async function v(y){let L=y.last_message?.seq??0,R=a.at(-1)?.seq??Math.max(0,L-100);if(L<=R)return;let I=a.length===0;a=[...a,...await N(R,L)],l=I?Ue($()):Wo(l,$(),d)}async function E(y,L){if(o.size===0)return;let R=v(y).then(()=>{c=Math.max(c??0,y.version),k()});await Promise.all([R,s.readNew(y.version)]),await s.readBack(g()),k();let I=(s.newest().at(-1)?.version??0)<y.version;(L===Bo||I&&L>1)&&n(()=>x(()=>E(y,L-1)))}async function P(){i.length===0||i.at(-1).seq<g()-1||(await s.join(),a=[...i.filter(({seq:y})=>y<g()),...a],i=Qt)}async function A(y){y>=g()||(a=[...await N(y-1,g()-1),...a])}async function _(y){let L=i.at(-1)?.seq??0,R=Math.min(y,g()-1);if(R<=L)return;let[I]=await Promise.all([N(L,R),s.readOnTo(R)]);i=[...i,...I],await P()}function x(y){return p=p.then(y).catch(()=>{}),p}function q(y,L){l=y,L&&(m={to:L}),k()}return{sync:y=>x(()=>E(y,Bo)).then(()=>a),earlier:()=>x(async()=>{if(!(l.from>1))return;let y=Po(l,$());if(l.from<g())return q(y);await A(y.from),await P(),q(y),await s.readBack(g()),k()}),later:()=>x(async()=>{if(l.to===null)return;let y=qo(l,$());l.from<g()&&await _(y.to??$()),q(y)}),toBeginning:()=>x(async()=>{await _(100),q(Ro($()),"start")}),toNewest:()=>x(async()=>q(Ue($()),"end")),reading(y){d=y},reread:y=>x(async()=>{let L=$(),I=[...a.filter(({seq:ue})=>ue<y),...await N(y-1,L)];JSON.stringify(I)!==JSON.stringify(a)&&(a=I,k())}),state:()=>f,watch(y){return o.add(y),()=>{o.delete(y),!(o.size>0||!f.loaded)&&([l,m,d]=[Ue($()),null,!0],f=w())}}}}var Ga=20,Jt=new WeakMap;function Va(e,t){Jt.has(e)||Jt.set(e,new Map);let n=Jt.get(e),o=n.get(t)??Fo({api:e,id:t});return n.delete(t),n.set(t,o),n.size>Ga&&n.delete(n.keys().next().value),o}function Uo(e,t,n){let o=re(()=>Va(e,t),[e,t]),[s,a]=S(o.state());return h(()=>o.watch(a),[o]),h(()=>{n&&o.sync(n)},[o,n]),Lo({messages:s.messages,reread:o.reread}),{...s,go:o,sync:o.sync}}function Ho({reply_window:e},t){return!e||e.open&&t<Date.parse(e.closes_at)}function am({preview:e},t){return e.replaceAll(/\{\{(\d+)\}\}/g,(n,o)=>t[o-1]||n)}function im({name:e,language:t},n){return{name:e,...t&&{language:t},variables:n}}var Qa=3e4,Ja=200,Xt={notes:[],cursor:void 0};function jo(e,t){let[n,o]=S(Xt),s=J(e,T`/v1/conversations/${t}/notes`+Y({limit:Ja,cursor:n.cursor}),Qa),a=s.data?.notes??Xt.notes,i=s.data?.next_cursor;h(()=>{i&&o({notes:[...n.notes,...a],cursor:i})},[i]);let[c,l]=S(Xt.notes);return h(()=>l([...n.notes,...a]),[n,s.data]),{notes:c,refresh:s.refresh}}function Ko(e){let[t,n]=S(()=>matchMedia(e).matches);return h(()=>{let o=matchMedia(e),s=()=>n(o.matches);return s(),o.addEventListener("change",s),()=>o.removeEventListener("change",s)},[e]),t}var ke=j("outbox"),le=B({}),Yo=new Map,Xa=[],Za=2e4;function Le(e,t=ke.get()){return t[e]??Xa}function en(e,t){let n=e.at(-1)?.seq??0;return t.filter(({messageId:o,seq:s})=>!(s<=n)&&!e.some(a=>a.message_id===o))}function $t(e){return Le(e).some(t=>!Go(t))}function zo(e){return Le(e).some(Go)}function Go(e){return tn(e).state!=="failed"}function tn({messageId:e,at:t,seq:n},o=le.get(),s=Date.now()){return n>0?{state:"sent"}:o[e]??{state:s-t<Za?"sending":"failed"}}function gt(e,t,n,o){let s={messageId:crypto.randomUUID(),text:n,...o&&{template:o},at:Date.now()};return on(t,a=>[...a,s]),Jo(e,t,s)}function Vo(e,t,n){return Jo(e,t,n)}function ht(e,t){on(e,n=>n.filter(o=>o.messageId!==t)),le.set(oe(le.get(),t))}function nn(e){return Yo.get(e)??Promise.resolve()}function Qo(e,t){let n=Le(e),o=en(t,n);for(let s of n)o.includes(s)||ht(e,s.messageId)}function Jo(e,t,n){Zt(n.messageId,{state:"sending"});let o=nn(t).then(()=>ei(e,t,n));return Yo.set(t,o),o}async function ei(e,t,{messageId:n,text:o,template:s}){try{let{body:a}=await to(e,{id:t},n,o,s);on(t,i=>i.map(c=>c.messageId===n?{...c,seq:a.seq}:c)),Zt(n,{state:"sent"})}catch(a){Zt(n,{state:"failed",refusal:a})}}function Zt(e,t){le.set({...le.get(),[e]:t})}function on(e,t){let n=t(Le(e)),o=oe(ke.get(),e);ke.set(n.length===0?o:{...o,[e]:n})}var ti=["channel.left","channel.closed"];function Xo(e,t){let n=t.findLastIndex(({type:s})=>s==="channel.paused");if(n<0||t.slice(n).some(({type:s})=>ti.includes(s)))return!1;let o=Date.parse(t[n].time);return!e.some(({from:s,at:a})=>s.type==="agent"&&Date.parse(a)>o)}var ni=100,Zo=14*864e5;function er(e){let t=j(e);return{store:t,of:(s,a=t.get(),i=Date.now())=>{let c=a[s];return c&&i-c.at<Zo?c.text:""},keep:(s,a,i=Date.now())=>{let c=Object.fromEntries(Object.entries(t.get()).filter(([,{at:l}])=>i-l<Zo));t.set(a===""?oe(c,s):ee(c,s,{text:a,at:i},ni))}}}var rn=er("drafts"),ge=rn.store,z=rn.of,fe=rn.keep,De=er("note-drafts");function Se(e){return typeof e=="object"?e.total:e}function tr(e,t){return typeof e=="object"?{...e,total:t}:t}function nr(e){return Object.entries(e?.channels??{}).map(([n,o])=>r("capacity.mostOn",{most:o,channel:je(n)})).join(", ")}function or(e,t,n={}){let o=Se(e.capacity),s=Math.min(o,e.capacity?.channels?.[t]??o),a=Math.max(1,Math.min(n[t]??1,s)),i=l=>l.conversation?.channel===t,c=(e.tasks??[]).filter(i).reduce((l,m)=>l+(m.weight??1),0);return e.in_use+a<=o&&c+a<=s}async function rr(e,t,n){let{channel:o,pause:s}=t;if($e(n,t).pause.at_capacity!=="queue")return null;try{let{body:a}=await e.get(T`/v1/agents/${s.agent_id}/tasks`+Y({limit:1}));return or(a,o,n.routing?.weights)?null:{inUse:a.in_use,capacity:Se(a.capacity)}}catch{return null}}var wt=B(null);function sr(e){h(()=>wt.set(e)),h(()=>()=>wt.set(null),[])}var ar={nudge:r("planWords.messageSent"),return:r("planWords.goesBackQueue"),close:r("planWords.closed")},oi=5;function Mm(e){let t=({after_seconds:n,do:o,text:s})=>{let a=r("planWords.after",{time:Sn(n),deed:ar[o]??o});return s?`${a}: ${s}`:a};return e.map(t).join("; ")||r("planWords.nothingHappens")}function yt({do:e,next_at:t}){return r("planWords.ifCustomerStaysSilent",{deed:ar[e]??e,time:V(t)})}function Rm(e){let t=({after_seconds:n,do:o,text:s},a)=>n>=1&&n<=7776e3&&(o==="nudge"?!!s?.trim():a===e.length-1);return e.length>0&&e.length<=oi&&e.every(t)}var ri={leave:()=>r("outcomes.leftConversation"),pause:(e,t,n)=>e.channel_state==="pause"?r("outcomes.paused"):si(e,n),answer:(e,t,{outcome:n})=>r("outcomes.answered",{outcome:he(n)}),end:()=>r("outcomes.conversationClosed"),resume:(e,t)=>ir(r("common.resumed"),e,t),reactivate:(e,t)=>ir(r("common.takenUpAgain"),e,t),take:({task:e},t)=>e?.agent_id===t?r("outcomes.takenTaskYoursNow"):r("outcomes.assignedHasNow",{agent:e?.agent_id}),transfer:(e,t,{agentId:n}={})=>ai(e,t,n),skip:({leave:e})=>e?.plan?r("outcomes.skipped",{next:yt(e.plan)}):r("outcomes.skippedNothingElsePlanned"),cancel:()=>r("outcomes.canceledNothingPlannedAny"),extend:({pause:e})=>e?r("outcomes.extendedStaysPausedUntil",{time:V(e.reassign_at)}):r("outcomes.extended")};function cr(e,t,n,o){return ri[e](t,n,o)}function si({signals:e},{wait:t}={}){let n=e?.find(({signal:o})=>o===t?.signal);return n?r("outcomes.notPausedWasAnsweredAlready",{outcome:he(n.outcome)}):r("outcomes.notPausedWasAnswered")}function ir(e,{task:t,queue:n},o){return t?.status==="assigned"?t.agent_id===o?r("outcomes.taskYoursAgain",{done:e}):r("outcomes.for",{done:e,agent:t.agent_id}):t?.reserved_for?t.reserved_for===o?r("outcomes.waitsForYourSlot",{done:e}):r("outcomes.waitsForSlot",{done:e,agent:t.reserved_for}):r("outcomes.waitsQueueAnyFree",{done:e,queue:t?.queue??n})}function ai({task:e,queue:t},n,o){if(e?.status==="assigned")return e.agent_id===n?r("outcomes.transferredHaveNow"):r("outcomes.transferredHasNow",{agent:e.agent_id});let s={agent:o,queue:e?.queue??t};return o?r("outcomes.cannotTakeNowWaits",s):r("outcomes.transferredWaitsQueue",s)}function ur({conversation:e,history:t,settings:n,poll:o,onChanged:s,ask:a}){let{api:i,user:c}=D(),{busy:l,refusal:m,run:d,clear:f}=ae(),[p,$]=S(!1),[g,w]=S(null),O=li(),{id:k}=e,N=G(e),v=async(A,_,x,q=!0)=>{await nn(k),w(_.agentId??null);let y=()=>ao[A](i,{...e,version:x.version},_),{answer:L,refusal:R}=await d(A,y,ui);L?(a(null),Ce(L.body,c.id),L.body.task?.agent_id===c.id&&Te(L.body.task.id),be(cr(A,L.body,c.id,_)),await s(L)):R.code==="version_mismatch"?await E(A,_,x,q):R.code==="unanswered"&&O.current?a({what:"leave",details:_}):((R.status===409||R.status===404)&&o.refresh(),O.current||P(A,Ge(R,{forAgent:_.agentId})))},E=async(A,_,x,q)=>{$(!0);try{let y=await i.get(T`/v1/conversations/${k}`);o.put(y.body,y.etag);let L=y.body.last_message.seq===x.seq,R=L||!O.current?[]:await t.sync(y.body),I=L?!1:!O.current||R.some(X=>ci(X,x,c)),ue=pt(y.body,c,n)[A];q&&ue&&!I&&!ii.includes(A)?await v(A,_,{...x,version:y.body.version},!1):O.current?a({what:"again",name:A,details:_,readUpTo:x.seq}):P(A,r("perform.conversationHasChangedMeanwhile"))}catch{o.refresh(),O.current||P(A,r("perform.serviceCannotReached"))}finally{$(!1)}},P=(A,_)=>{let x={words:r("common.open"),href:ne("desk",k)};be(r("common.doneCustomerWhy",{done:io[A],customer:N,why:_}),{tone:"bad",action:x})};return{perform:v,busy:l!==null||p,refusal:m,about:g,clear:f}}var ii=["skip"];function ci({seq:e,from:t},n,o){return e>n.seq&&!(t.type==="agent"&&t.id===o.id)}function ui({code:e}){return e==="version_mismatch"||e==="unanswered"}function li(){let e=C(!0);return h(()=>(e.current=!0,()=>e.current=!1),[]),e}var lr=["end","extend","assign","take-over"],fr=M(()=>import("./later-XU47VLOL.js").then(e=>e.ActionDialog));function mr(e){let t=z(e,b(ge)).trim();b(ke),b(le);let n=$t(e);return t!==""||n?{draft:t,failed:n}:null}function fi(e,t){let n=z(t);return fe(t,""),gt(e,t,n)}function pp({conversation:e,unsent:t,canReply:n}){let{api:o}=D();return t?t.draft===""?u`<${Q} tone="warn">${r("common.messageYoursCouldNot")}<//>`:u`
    <${Q} tone="warn">
      <span>${r("unsent.haveNotSentWhat")}</span>
      <q class="draft" dir="auto">${t.draft}</q>
      ${n&&u`<button type="button" class="small" onClick=${()=>fi(o,e.id)}>${r("unsent.send")}</button>`}
    <//>
  `:null}function pr({conversation:e,actions:t,history:n,settings:o,poll:s,onChanged:a}){let{api:i,config:c}=D(),[l,m]=S(null),[d,f]=S(!1),p=mr(e.id),$=b(te)[e.id],g=ur({conversation:e,history:n,settings:o,poll:s,onChanged:a,ask:m}),{perform:w,refusal:O,about:k,clear:N}=g,v=g.busy||d||!n.loaded,{id:E}=e,P=G(e);di($,E,n.messages.at(-1));let A=()=>({version:n.version,seq:n.messages.at(-1)?.seq??0}),_=n.messages.at(-1)?.from.type==="customer"&&!zo(E),x=(H,Ot,un=A())=>{m(null),Nn(E,{name:H,customer:P,seq:un.seq},c.undoSeconds,()=>w(H,Ot,un))},q=(H,Ot={})=>w(H,Ot,A()),y=H=>{N(),m({what:H})},L=()=>_||p?y("leave"):x("leave",{}),R=t.pause&&Xo(n.messages,n.events),I=()=>p?y("pause-again"):x("pause",{again:!0}),ue=H=>x("answer",{signal:e.pause.wait.signal,outcome:H}),X=async()=>{f(!0);let H=await rr(i,e,o);f(!1),H?m({what:"give-away",load:H}):await q("resume")},us=()=>{m(null),N()},ls=()=>{let H=A();return()=>z(E).trim()===""?x("leave",{},H):y("leave")},cn=!v&&!$;if(sr({conversation:e,rules:$e(o,e).pause,leaveOnceSent:t.leave&&cn?ls:null,pauseUntil:t.pause&&cn?H=>p?y("pause"):x("pause",H):null}),$)return u`<${pi} name=${$.name} id=${E} />`;let fs=xe(e),ms=l!==null&&lr.includes(l.what);return u`
    <div class="actions">
      <${mi} actions=${{...t,again:R}} disabled=${v} ...${{ask:y,onLeave:L,onResume:X,onAgain:I,onAnswer:ue}}
        onPlan=${q} onTake=${()=>t.from?y("take-over"):q("take")} onReactivate=${()=>q("reactivate")} />
      ${!ms&&u`<${ie} refusal=${O} forAgent=${k??t.forAgent} onDismiss=${N} />`}
      ${l&&u`
        <${fr} ...${{asking:l,conversation:e,actions:t,owner:fs,history:n,settings:o,unsent:p,isUnanswered:_,refusal:O,about:k}}
          busy=${v} begin=${x} now=${q} onClose=${us} />
      `}
    </div>
  `}function mi({actions:e,disabled:t,ask:n,onLeave:o,onResume:s,onAgain:a,onAnswer:i,onPlan:c,onTake:l,onReactivate:m}){let d=e.forAgent?` ${r("common.for",{agent:e.forAgent})}`:"",f=(p,$,g,w="")=>u`
    <button type="button" class=${w} disabled=${t} aria-keyshortcuts=${p} onClick=${g}>${$}</button>
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
  `}function pi({name:e,id:t}){let{doing:n,now:o}=we[e];return u`
    <div class="action-buttons" role="group" aria-label=${`${n}…`}>
      <span class="waits">${n}…</span>
      <button type="button" class="primary" aria-keyshortcuts="z" onClick=${()=>Je(t)}>${r("common.undo")}</button>
      <button type="button" onClick=${()=>Ie(t)}>${o}</button>
    </div>
  `}function di(e,t,n){h(()=>{e&&n?.from.type==="customer"&&n.seq>e.seq&&Ie(t)},[n?.seq])}function dr({reason:e,note:t,wait:n,topic:o}){return[e&&{text:e,isTyped:!0},t&&{text:t,isTyped:!0},n?.ask&&{text:r("pauseWords.asked",{ask:n.ask}),isTyped:!0},n&&!n.ask&&{text:r("pauseWords.waitsSignal",{signal:n.signal})},o&&{text:r("common.waits",{topic:o})}].filter(Boolean)}function $r({agent_id:e,then:t,on_reply:n},o){let s=e===o?r("pauseWords.comesBackThenIf"):r("pauseWords.comesBackThenIfAvailable",{agent:e});return[t==="agent"&&s,$i[n]].filter(Boolean).join(" ")}var $i={notify:r("pauseWords.othersAreToldWhen"),wake:r("pauseWords.endsWhenCustomerWrites")};function vt({pause:e}){let t=F(),{tone:n,text:o}=ze(e.reassign_at,t,void 0,e.then);return u`
    <time class="due" data-tone=${n} datetime=${e.reassign_at} title=${V(e.reassign_at)}>${o}</time>
  `}function hr({conversation:e,wrapping:t,user:n,busy:o,onComplete:s}){let{pause:a,task:i}=e,c=gi(e,n),l=i&&e.last_pause?.reason;return u`
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
    ${a?.note&&u`<${Me} tag=${r("common.note")} text=${a.note} />`} ${a?.wait&&u`<${yi} wait=${a.wait} />`}
    ${i?.reason==="signal"&&u`<${vi} given=${e.signals?.at(-1)} />`}
    ${l&&u`<${Me} tag=${r("banner.wasPausedFor")} text=${l} />`}
    ${i?.note&&u`<${Me} tag=${i.reason==="transfer"?r("banner.handedOn"):r("common.note")} text=${i.note} />`}
  `}function gi(e,t){let{channel_state:n,pause:o,leave:s,task:a}=e;if(n==="pause"){let{agent_id:i,reason:c}=o,l=i===t.id?r("banner.pausedByYou"):r("banner.pausedBy",{agent:i});return u`
      ${c?`${l}: ${c}`:l}. ${gr(o)}<${vt} pause=${o} />
      ${" "}<span class="weak">${$r(o,t.id)}</span>
    `}if(n==="inactive"){let i=r("banner.replyUntilBringsBack",{date:xn(s.expires_at)});return`${hi(s,t)}. ${gr(s)}${i}${wi(s)}`}if(n==="closed")return r("banner.closedCustomersNextMessage");if(!a)return r("banner.activeWithoutTaskOwn");if(a.reserved_for){let{reserved_for:i}=a;return i===t.id?r("banner.waitsForYourSlot"):r("banner.waitsForSlot",{agent:i})}return a.status==="pending"?r("banner.waitingQueueFreeAgent",{queue:a.queue}):a.agent_id===t.id?null:r("banner.workingOn",{agent:a.agent_id})}function hi({agent_id:e},t){return e?e===t.id?r("banner.leftByYou"):r("banner.leftBy",{agent:e}):r("banner.nobodyHadYet")}function gr({topic:e}){return e?`${r("banner.waitsForTopic",{topic:e})} `:""}function wi({plan:e}){return e?` ${yt(e)}`:""}function Me({tag:e,text:t}){return u`<div class="banner" data-tone="note"><p dir="auto"><span class="tag">${e}</span> ${t}</p></div>`}function yi({wait:{ask:e,signal:t}}){return e?u`<${Me} tag=${r("banner.asked")} text=${e} />`:u`<${Me} tag=${r("banner.waitsFor")} text=${r("banner.signal",{signal:t})} />`}function vi({given:e}){if(!e)return null;let t=([n,o])=>`${n}: ${typeof o=="string"?o:JSON.stringify(o)}`;return u`<${Me} tag=${r("banner.answer")} text=${[he(e.outcome),...Object.entries(e.data??{}).map(t)].join(", ")} />`}var bi=`@£$¥èéùìòÇ
Øø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà`,wr="^{}\\[~]|€\f";function yr(e){let t=[...e],n=t.every(c=>bi.includes(c)||wr.includes(c)),[o,s]=n?[160,153]:[70,67],a=n?t.reduce((c,l)=>c+(wr.includes(l)?2:1),0):e.length;if(a<=o)return{used:a,messages:a===0?0:1,left:o-a};let i=Math.ceil(a/s);return{used:a,messages:i,left:i*s-a}}var xi="(pointer: coarse)",ki=()=>matchMedia(xi).matches;function vr({conversation:e,canLeave:t,onSend:n}){let o=Z(),s=z(e.id,b(ge)),a=ki(),i=b(wt)?.leaveOnceSent,c=(f=null)=>{let p=z(e.id);p.trim()!==""&&(fe(e.id,""),n(p,{leave:f}))},l=()=>i&&c(i()),m=f=>{f.preventDefault(),c()},d=f=>{let p=f.ctrlKey||f.metaKey||!(a||f.shiftKey);f.key!=="Enter"||f.isComposing||!p||(f.preventDefault(),t&&f.shiftKey?l():c())};return u`
    <form class="composer" onSubmit=${m}>
      <label for=${o}>${r("composer.reply",{name:G(e)})}</label>
      <textarea id=${o} rows="3" dir="auto" aria-keyshortcuts="r" value=${s} aria-describedby=${`${o}-hint`}
        onInput=${f=>fe(e.id,f.currentTarget.value)} onKeyDown=${d}></textarea>
      <div class="composer-foot">
        <span id=${`${o}-hint`} class="hint">
          ${a?r("composer.enterStartsNewLine"):r("composer.enterSendsShiftEnter")}
          <${Si} window=${e.reply_window} />
          <${_i} ...${{conversation:e,text:s}} />
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
  `}function Si({window:e}){let t=F();return e?.closes_at?u`<span class="until">${r("composer.freeAnswersUntil",{at:Ye(e.closes_at,t)})}</span>`:null}function _i({conversation:e,text:t}){if(e.channel!=="sms"||t==="")return null;let{messages:n,left:o}=yr(t);return u`<span class="sms-counter">${r("composer.textMessages",{count:n,left:o})}</span>`}var Ei={sending:r("delivery.sending"),accepted:r("delivery.accepted"),sent:r("delivery.sent"),delivered:r("delivery.delivered"),read:r("delivery.read"),failed:r("delivery.failed")},Oi={reply_window_closed:r("delivery.replyWindowClosed"),opted_out:r("delivery.optedOut"),bad_address:r("delivery.badAddress"),too_long:r("delivery.tooLong"),template_refused:r("delivery.templateRefused"),rejected:r("delivery.rejected"),expired:r("delivery.expired"),no_connection:r("delivery.noConnection"),unknown:r("delivery.unknown")};function br({status:e}){return Ei[e]??e}function xr({error:e}){if(!e)return null;let t=Oi[e.code]??e.code;return e.provider_code?r("delivery.withCode",{why:t,code:e.provider_code}):t}var Ti={"conversation.opened":({actor:e},{who:t,isMe:n})=>kt(e)?r("trail.customerOpenedConversation"):n?r("trail.youWroteFirst"):r("trail.theyWroteFirst",{who:t}),"channel.left":(e,{who:t,isMe:n})=>e.cause==="auto_leave"?r("trail.customerStayedSilentLeft"):(n?r("trail.youLeft"):r("trail.theyLeft",{who:t}))+xt(e),"channel.paused":(e,{who:t,isMe:n})=>(n?r("trail.youPaused"):r("trail.theyPaused",{who:t}))+xt(e),"channel.resumed":(e,{who:t,isMe:n,whom:o,arrived:s})=>{if(e.cause in bt)return r("trail.whyBackWith",{why:bt[e.cause],whom:o});let a=(n?r("trail.youResumed"):r("trail.theyResumed",{who:t}))+xt(e);return s===0?a:r("trail.messagesArrivedMeanwhile",{resumed:a,count:s})},"channel.reassigned":({cause:e},{who:t,isMe:n})=>e!=="bulk"?r("trail.whyBackInQueue",{why:bt[e]??bt.pause_expired}):n?r("trail.youEndedPauseWithOthers"):r("trail.theyEndedPauseWithOthers",{who:t}),"channel.reactivated":({actor:e,cause:t},{who:n,isMe:o})=>kt(e)?r("trail.customerRepliedActiveAgain"):t==="follow_up"?r("trail.customerStayedSilentActive"):t==="bulk"?o?r("trail.youWokeWithOthers"):r("trail.theyWokeWithOthers",{who:n}):o?r("trail.youTookUpAgain"):r("trail.theyTookUpAgain",{who:n}),"signal.received":({outcome:e},{who:t,isMe:n})=>{let o=he(e);return n?r("trail.youAnswered",{answer:o}):r("trail.theyAnswered",{who:t,answer:o})},"pause.extended":(e,{who:t,isMe:n})=>(n?r("trail.youExtendedPause"):r("trail.theyExtendedPause",{who:t}))+xt(e),"pause.reminder":({agent_id:e},{me:t})=>e===t?r("trail.youWereReminded"):r("trail.theyWereReminded",{agent:e}),"leave.skipped":()=>r("trail.customerStayedSilentStays"),"channel.expired":()=>r("trail.timeReplyOver"),"plan.skipped":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.channelCarriesNoNudge"):n?r("trail.youSkipped"):r("trail.theySkipped",{who:t}),"plan.canceled":(e,{who:t,isMe:n})=>n?r("trail.youCanceledPlan"):r("trail.theyCanceledPlan",{who:t}),"channel.closed":({cause:e},{who:t,isMe:n})=>e==="follow_up"?r("trail.customerStayedSilentClosed"):n?r("trail.youEndedConversation"):r("trail.theyEndedConversation",{who:t}),"task.taken":(e,{who:t,isMe:n,whom:o})=>e.agent_id===e.actor?.id?n?r("trail.youTook"):r("trail.theyTook",{who:t}):n?r("trail.youTookFor",{whom:o}):r("trail.theyTookFor",{who:t,whom:o}),"task.transferred":(e,{who:t,isMe:n,whom:o})=>n?r("trail.youHandedOn",{whom:o}):r("trail.theyHandedOn",{who:t,whom:o}),"task.returned":({cause:e})=>Ni[e]??r("trail.backInQueue"),"task.escalated":()=>r("trail.stillNotAnsweredStays"),"task.assigned":(e,{me:t})=>e.agent_id===t?r("trail.assignedToYou"):r("trail.assignedTo",{agent:e.agent_id})},bt={pause_expired:r("trail.pauseReachedLimit"),message:r("trail.customerReplied"),signal:r("trail.whatWaitedHasCome")},Ni={agent_absent:r("trail.backQueueAgentWas"),agent_removed:r("trail.backQueueAgentNo"),unanswered:r("trail.backQueueAgentDid")},Ai=["resume","transfer","take","reactivate","outbound","bulk"],Ci=["channel.resumed","channel.reassigned","channel.closed","task.transferred","task.taken"];function Sr({messages:e,events:t,next:n=null},o,s=[]){let{dividers:a,whilePaused:i}=Mi(t,o),c=e[0]?.seq??1,l=a.filter(({after:f})=>(c===1||f>=c)&&(!n||f<n.seq)),m=[],d=0;for(let f of e){for(;d<l.length&&l[d].after<f.seq;)m.push(l[d++]);m.push({kind:"message",message:f,mine:f.from.type==="agent"&&f.from.id===o,whilePaused:i.has(f.seq)})}return Di([...m,...l.slice(d)],Li(s,c>1?e[0]?.at:null,n?.at),o)}function Li(e,t,n){let[o,s]=[t?Date.parse(t):-1/0,n?Date.parse(n):1/0];return e.filter(({at:a})=>Date.parse(a)>=o&&Date.parse(a)<s)}function Di(e,t,n){let o=[],s=0;for(let a of e){let i=Date.parse(a.message?.at??a.at);for(;s<t.length&&Date.parse(t[s].at)<i;)o.push(kr(t[s++],n));o.push(a)}return[...o,...t.slice(s).map(a=>kr(a,n))]}function kr(e,t){return{kind:"note",note:e,mine:e.author.id===t}}function Mi(e,t){let n=[],o=new Set,s=0,a=!1,i=0;for(let c of e){c.type==="message.added"&&(s=c.seq,a&&(o.add(s),i+=1));let l=Ti[c.type];if(l&&!Ri(c)){let m=!_r(c.actor)&&!kt(c.actor)&&c.actor.id===t,d=l(c,{who:qi(c.actor),isMe:m,whom:Pi(c,t),arrived:i,me:t});n.push({kind:"divider",id:c.id,type:c.type,at:c.time,after:s,text:d})}c.type==="channel.paused"?[a,i]=[!0,0]:Ci.includes(c.type)&&(a=!1)}return{dividers:n,whilePaused:o}}function Ri(e){return e.type==="task.assigned"&&Ai.includes(e.cause)}function kt(e){return e?.type==="customer"}function _r(e){return!e||e.type==="system"}function Pi({agent_id:e,queue:t},n){return e?e===n?r("trail.you"):e:r("trail.queue",{queue:t})}function qi(e){return _r(e)?r("trail.system"):kt(e)?r("trail.customer"):e.id}function xt({actor:e,agent_id:t}){return e?.type==="supervisor"&&t&&t!==e.id?` ${r("common.for",{agent:t})}`:""}var Wi=80;function Or(e,t,n){let o=C(null),s=C({isEnd:!0,entry:null,top:0,jump:e.jump,added:0}),[a,i]=S(!1),c=()=>{o.current&&(Object.assign(s.current,Ii(o.current,e.later)),e.go.reading(s.current.isEnd),s.current.isEnd&&i(!1))},l=()=>{o.current&&Er(o.current,s.current),c()};me(()=>{let{jump:f,added:p,isEnd:$}=s.current;!$&&n>p&&i(!0),Object.assign(s.current,{added:n,jump:e.jump}),e.jump&&e.jump!==f?sn(o.current,e.jump.to):Er(o.current,s.current),c()},t);let m=C(l);return m.current=l,h(()=>{let f=new ResizeObserver(()=>m.current());return f.observe(o.current),f.observe(o.current.querySelector("ol")),()=>f.disconnect()},[]),{scroller:o,onScroll:c,below:a,toEnd:()=>{e.later?e.go.toNewest():sn(o.current,"end"),o.current.focus()}}}function sn(e,t){e.scrollTop=t==="start"?0:e.scrollHeight}function Ii(e,t){let{scrollTop:n,scrollHeight:o,clientHeight:s}=e,a=!t&&o-n-s<Wi,{top:i}=e.getBoundingClientRect(),c=[...e.querySelectorAll("ol > li:not(.day)")].find(l=>l.getBoundingClientRect().bottom>i)??null;return{isEnd:a,entry:c,top:c?c.getBoundingClientRect().top-i:0}}function Er(e,{isEnd:t,entry:n,top:o}){t?sn(e,"end"):n?.isConnected&&(e.scrollTop+=n.getBoundingClientRect().top-e.getBoundingClientRect().top-o)}var Bi=/\bhttps?:\/\/[^\s<>"]+/gi,Fi=/[.,;:!?'’”]+$/;function Tr(e){let t=[],n=0,o=(s,a,i=null)=>s<a&&t.push({text:e.slice(s,a),href:i});for(let{0:s,index:a}of e.matchAll(Bi)){let i=Nr(s);URL.canParse(i)&&(o(n,a),n=a+i.length,o(a,n,i))}return o(n,e.length),t}function Nr(e){let t=e.replace(Fi,"");return t.endsWith(")")&&!t.includes("(")?Nr(t.slice(0,-1)):t}function He({text:e}){return u`
    <p class="message-body" dir="auto">
      ${Tr(e).map(({text:t,href:n})=>n?u`<a href=${n} target="_blank" rel="noopener noreferrer">${t}</a>`:t)}
    </p>
  `}function Ar({conversationId:e,entry:t,canReply:n,onSent:o}){F();let{state:s,refusal:a}=tn(t,b(le));return u`
    <li class="message" data-from="agent" data-pending=${s!=="sent"}>
      <p class="message-head">
        <span class="author">${r("common.you")}</span>
        ${s==="sending"&&u`<span role="status">${r("pending.sending")}</span>`}
      </p>
      <${He} text=${t.text} />
      ${s==="failed"&&u`<${Ui} ...${{conversationId:e,entry:t,refusal:a,canReply:n,onSent:o}} />`}
    </li>
  `}function Ui({conversationId:e,entry:t,refusal:n,canReply:o,onSent:s}){let{api:a}=D(),{messageId:i,text:c}=t,l=async()=>{await Vo(a,e,t),s()},m=()=>{let d=z(e);ht(e,i),fe(e,d===""?c:`${c}
${d}`)};return u`
    <${Q} tone="bad">
      <span>${r("pending.notSent")} ${n?Ge(n):r("pending.pageWasClosedBefore")}</span>
      <span class="notice-actions">
        ${o&&u`<button type="button" class="small" onClick=${l}>${r("pending.sendAgain")}</button>`}
        ${o&&u`<button type="button" class="small" onClick=${m}>${r("pending.edit")}</button>`}
        <button type="button" class="small" onClick=${()=>ht(e,i)}>${r("common.discard")}</button>
      </span>
    <//>
  `}var Hi=M(()=>import("./later-XU47VLOL.js").then(e=>e.MessageFiles)),Cr={message:r("history.needsNoAnswer"),auto_reply:r("history.automaticReply"),reaction:r("history.reaction"),receipt:r("history.receipt")};function Dr({conversationId:e,customer:t,history:n,notes:o,canReply:s,onSent:a}){let{user:i}=D(),{messages:c,shown:l,earlier:m,later:d,loaded:f,go:p}=n,$=F(),g=kn(0,$),w=Le(e,b(ke)),O=re(()=>en(c,w),[c,w]),k=re(()=>zi(Sr(l,i.id,o),$).map(_=>u`<${Gi} key=${Yi(_)} ...${{conversationId:e,entry:_,customer:t}} />`),[e,l,o,t,i.id,g]);Ki(O.length,n);let{scroller:N,onScroll:v,below:E,toEnd:P}=Or(n,[k,O],n.count+o.length+O.length),A=_=>()=>{N.current.focus({preventScroll:!0}),_()};return u`
    <div class="history-frame">
      ${(m||d)&&u`<${ji} ...${{history:n,toBeginning:A(p.toBeginning),toNewest:A(p.toNewest)}} />`}
      <div class="history" ref=${N} onScroll=${v} tabindex="0" role="region" aria-label=${r("history.history")}
        aria-busy=${!f}>
        ${m&&u`<${Lr} words=${r("history.showEarlierMessages")} onClick=${p.earlier} />`}
        <ol>
          ${k}
          ${!d&&O.map(_=>u`<${Ar} key=${_.messageId} ...${{conversationId:e,entry:_,canReply:s,onSent:a}} />`)}
        </ol>
        ${d&&u`<${Lr} words=${r("history.showLaterMessages")} onClick=${p.later} />`}
      </div>
      ${E&&u`<button type="button" class="small to-end" onClick=${P}>${r("history.newMessagesBelow")}</button>`}
    </div>
  `}function ji({history:{shown:e,count:t,earlier:n,later:o},toBeginning:s,toNewest:a}){let[i,c]=[e.messages[0]?.seq??0,e.messages.at(-1)?.seq??0];return u`
    <p class="history-place">
      <span>${r("history.place",{from:i,to:c,count:t})}</span>
      ${n&&u`<button type="button" class="small" onClick=${s}>${r("history.toBeginning")}</button>`}
      ${o&&u`<button type="button" class="small" onClick=${a}>${r("history.toNewest")}</button>`}
    </p>
  `}function Lr({words:e,onClick:t}){return u`<p class="history-more"><button type="button" class="small" onClick=${t}>${e}</button></p>`}function Ki(e,{later:t,go:n}){let o=C(e);h(()=>{t&&e>o.current&&n.toNewest(),o.current=e},[e])}function Yi({kind:e,id:t,message:n,note:o,at:s}){return e==="note"?`n${o.note_id}`:e==="message"?`m${n.seq}`:t??`${e}${s}`}function zi(e,t){let n=null;return e.flatMap(o=>{let s=(o.message??o.note??o).at,a=bn(s,t);return a===n?[o]:(n=a,[{kind:"day",at:s,text:a},o])})}function Gi({conversationId:e,entry:t,customer:n}){return t.kind==="day"?u`<li class="day"><span>${t.text}</span></li>`:t.kind==="note"?u`<${Ji} ...${t} />`:t.kind==="divider"?u`<${Vi} divider=${t} />`:u`<${Qi} ...${t} ...${{conversationId:e,customer:n}} />`}function Vi({divider:e}){return u`
    <li class="divider" data-type=${e.type}>
      <span>${e.text} <time datetime=${e.at} title=${V(e.at)}>${Ke(e.at)}</time></span>
    </li>
  `}function Qi({conversationId:e,message:t,mine:n,whilePaused:o,customer:s}){let{from:a,body:i,at:c,kind:l,quiet:m,delivery:d,media:f}=t,p={customer:s,system:r("history.sentPlanned")}[a.type]??a.id;return u`
    <li class="message" data-from=${a.type} data-quiet=${m||void 0}>
      <p class="message-head">
        <span class="author" dir="auto">${n?r("common.you"):p}</span>
        <time datetime=${c} title=${V(c)}>${Ke(c)}</time>
        ${m&&u`<span class="weak">${Cr[l]??Cr.message}</span>`}
        ${o&&u`<span class="while-paused">${r("history.arrivedWhilePaused")}</span>`}
        ${d&&u`<span class="delivery" data-status=${d.status} title=${V(d.at)}>${br(d)}</span>`}
      </p>
      ${i!==""&&u`<${He} text=${i} />`}
      ${i===""&&f.length===0&&u`<p class="message-body"><em>${r("history.noText")}</em></p>`}
      ${f.length>0&&u`<${Hi} ...${{conversationId:e,message:t}} />`}
      ${d?.error&&u`<p class="message-failed">${xr(d)}</p>`}
    </li>
  `}function Ji({note:e,mine:t}){let{author:n,text:o,at:s}=e;return u`
    <li class="note">
      <p class="message-head">
        <span class="tag">${r("common.note")}</span> <span class="author" dir="auto">${t?r("common.you"):n.id}</span>
        <time datetime=${s} title=${V(s)}>${Ke(s)}</time> <span>${r("history.notCustomer")}</span>
      </p>
      <${He} text=${o} />
    </li>
  `}function an({conversationId:e}){let t=z(e,b(ge)).trim();return t===""?null:u`
    <${Q} tone="warn">
      <span>${r("keptDraft.cannotReplyNowWhat")}</span>
      <q class="draft" dir="auto">${t}</q>
      <button type="button" class="small" onClick=${()=>fe(e,"")}>${r("common.discard")}</button>
    <//>
  `}var Xi=16*1024;function Mr({conversationId:e,onAdded:t}){let{api:n}=D(),{busy:o,refusal:s,run:a,clear:i}=ae(),c=De.of(e,b(De.store)),[l,m]=S(c!==""),d=C({}),f=C(null),p=()=>{i(),m(!1)},$=async()=>{let g=De.of(e).trim();if(g==="")return;d.current.text!==g&&(d.current={text:g,id:crypto.randomUUID()});let{answer:w}=await a("note",()=>no(n,e,d.current.id,g));w&&(d.current={},De.keep(e,""),p(),be(r("noteBox.noteAdded")),await t())};return ec(f,l),l?u`<${Zi} ...${{conversationId:e,text:c,refusal:s}} busy=${o!==null} onAdd=${$} onClose=${p} />`:u`
      <div class="note-bar">
        <button type="button" class="quiet small" aria-keyshortcuts="n" ref=${f} onClick=${()=>m(!0)}>${r("noteBox.open")}</button>
        ${c!==""&&u`<span class="tag">${r("common.draft")}</span>`}
      </div>
    `}function Zi({conversationId:e,text:t,busy:n,refusal:o,onAdd:s,onClose:a}){let i=Z(),c=C(null);h(()=>c.current.focus(),[]);let l=new TextEncoder().encode(t.trim()).length>Xi,m=t.trim()!==""&&!l,d=p=>{p.preventDefault(),m&&!n&&s()},f=p=>{p.key==="Enter"&&(p.ctrlKey||p.metaKey)&&!p.isComposing&&d(p)};return u`
    <form class="note-box" onSubmit=${d}>
      <label for=${i}>${r("noteBox.noteColleagues")}</label>
      <textarea id=${i} rows="3" dir="auto" ref=${c} value=${t} aria-describedby=${`${i}-hint`} aria-invalid=${l}
        onInput=${p=>De.keep(e,p.currentTarget.value)} onKeyDown=${f}></textarea>
      <${ie} refusal=${o} />
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
  `}function ec(e,t){let n=C(t);h(()=>{n.current&&!t&&e.current?.focus(),n.current=t},[t])}function Re({channel:e}){return u`<span class="tag">${je(e)}</span>`}function Rr({state:e}){return u`<span class="tag state" data-state=${e}>${wn(e)}</span>`}function Pe({priority:e}){return e>0?u`<span class="tag priority">${r("tags.priority",{priority:e})}</span>`:null}var tc=M(()=>import("./later-XU47VLOL.js").then(e=>e.TemplateBox)),nc=M(()=>import("./later-XU47VLOL.js").then(e=>e.CustomerPanel)),oc=1500,rc="(min-width: 1400px)",sc=r("conversation.thisConversationNotYours");function Pr({id:e,back:t,hrefOf:n,settings:o,wrapping:s,busy:a,onComplete:i,onChange:c}){let{api:l,user:m}=D(),d=b(te)[e];tt(l,`conversation:${e}`);let f=J(l,T`/v1/conversations/${e}`,oc),p=f.data,$=Uo(l,e,p),g=jo(l,e),w=C(null),O=C(!1);p&&(O.current=!0),ic(w,p&&`${p.channel_state} ${xe(p)}`),h(()=>Oe(p?.pause),[p]);let k=at("customer",Ko(rc),b(U));h(()=>{p&&Ce(p,m.id)},[p]),cc(l,p,$,m),h(()=>Qo(e,$.messages),[e,$.messages]);let N=u`<a class="back" data-always=${!!t.always} href=${t.href}>${t.words}</a>`;if(!p){let x=O.current&&f.error?.status===404;return u`
      <div class="conversation">
        ${N}
        ${x?u`<${Q} tone="warn">${sc}<//>`:u`<${ie} refusal=${f.error} />`}
      </div>
    `}let[v,E]=[G(p),p.customer_address],P=pt(p,m,o),A=async x=>{f.put(x.body,x.etag),await c(x.body)},_=async(x,{template:q,leave:y}={})=>{await gt(l,e,x,q),$t(e)||y?.(),f.refresh()};return u`
    <div class="conversation">
      <header class="conversation-head">
        ${N}
        <div class="conversation-title">
          <h2 tabindex="-1" dir="auto" ref=${w}>${v}</h2>
          <p class="conversation-facts">
            <${Rr} state=${p.channel_state} /> <${Re} channel=${p.channel} />
            <${Pe} priority=${p.priority} />
            ${v!==E&&u`<span dir="auto">${E}</span>`}
            <span>${r("conversation.to",{businessAddress:p.business_address})}</span> <span>${r("conversation.queue",{queue:p.queue})}</span>
            <button type="button" class="link" aria-keyshortcuts="i" aria-expanded=${k}
              onClick=${()=>it("customer",!k)}>${r("common.customer")}</button>
          </p>
        </div>
        <${pr} ...${{conversation:p,actions:P,history:$,settings:o,poll:f,onChanged:A}} />
      </header>
      <div class="conversation-body">
        <div class="conversation-main">
          <${hr} ...${{conversation:p,wrapping:s,user:m,busy:a,onComplete:i}} />
          <${Dr} conversationId=${e} customer=${v} history=${$} notes=${g.notes}
            canReply=${P.reply} onSent=${f.refresh} />
          ${!P.reply&&u`<${an} conversationId=${e} />`}
          <${Mr} conversationId=${e} onAdded=${g.refresh} />
          ${P.reply&&!d&&u`<${ac} conversation=${p} canLeave=${P.leave} onSend=${_} />`}
        </div>
        ${k&&u`<${nc} conversation=${p} hrefOf=${n} />`}
      </div>
    </div>
  `}function ac({conversation:e,canLeave:t,onSend:n}){let o=F();return Ho(e,o)?u`<${vr} ...${{conversation:e,canLeave:t,onSend:n}} />`:u`
    <${an} conversationId=${e.id} />
    <${tc} conversation=${e} onSend=${n} />
  `}function ic(e,t){let n=C(!1);h(()=>{!e.current||n.current&&document.activeElement!==document.body||(n.current=!0,e.current.focus({preventScroll:!0}))},[t])}function cc(e,t,n,o){let s=t&&n.messages.at(-1),a=C(null),i=t?.task?.agent_id===o.id?t.task.id:null;h(()=>{if(!s)return;let c=()=>{document.hidden||(nt(t.id,s.seq),Te(i),(i||t.pause?.agent_id===o.id)&&Kt(e).read(t.id,s.seq,i))};return c(),a.current!==null&&s.seq>a.current&&s.from.type==="customer"&&ve(r("conversation.wrote",{who:s.from.id,text:s.body})),a.current=s.seq,document.addEventListener("visibilitychange",c),()=>document.removeEventListener("visibilitychange",c)},[s?.seq,i,t?.pause?.pause_id])}var uc=M(()=>import("./later-XU47VLOL.js").then(e=>e.LeftRows));function qr({view:e,current:t}){let n=Z(),o=at("left",!1,b(U));return u`
    <section class="list" aria-label=${r("leftList.waitingCustomer")}>
      <h2 class="list-title">
        <button type="button" class="list-toggle" aria-expanded=${o} aria-controls=${n} onClick=${()=>it("left",!o)}>
          ${r("leftList.waitingCustomer")}
        </button>
      </h2>
      <div id=${n}>${o&&u`<${uc} view=${e} current=${t} />`}</div>
    </section>
  `}var lc=M(()=>import("./later-XU47VLOL.js").then(e=>e.FirstWordDialog));function Wr({work:e,settings:t,view:n,onSent:o}){let[s,a]=S(!1);return u`
    <button type="button" class="small new-conversation" aria-keyshortcuts="w" onClick=${()=>a(!0)}>${r("common.newConversation")}</button>
    ${s&&u`<${lc} ...${{work:e,settings:t,view:n,onSent:o}} onClose=${()=>a(!1)} />`}
  `}function Ir(){let[e,t]=S([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(o=>[...o,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Br({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:u`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${r("pager.previous")}</button>
      <span aria-live="polite">${r("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${r("pager.next")}</button>
    </nav>
  `}var Fr={picture:r("files.picture"),audio:r("files.voice"),video:r("files.film"),file:r("files.file")};function St({conversation:{preview:e,preview_media:t=[],last_message:n}}){if(e===void 0)return null;let o=e.trim()!=="",s=t.length>0?fc(t):!o&&r("history.noText");return u`
    <span class="row-line row-note row-preview">${n.from!=="customer"&&u`<span>${r("preview.ours")}</span>`}
      ${s&&u`<em>${s}</em>`} ${o&&u`<bdi>${e}</bdi>`}</span>
  `}function fc(e){let t=new Map;for(let n of e){let o=Fr[n]??Fr.file;t.set(o,(t.get(o)??0)+1)}return[...t].map(([n,o])=>o>1?`${n} (${se(o)})`:n).join(", ")}var mc=3e3,pc=[];function Ur({first:e,view:t,current:n}){let{api:o,user:s}=D(),a=F(),i=Ir(),c=J(o,i.cursor&&Fe(s.id,i.cursor),mc),l=C(null),m=$c(i.cursor?c:e),d=m.data?.paused??pc;lt("paused",d),h(()=>d.forEach(({pause:O})=>Oe(O)),[m.data]),h(()=>{i.cursor&&c.loaded&&c.data?.paused.length===0&&i.previous()},[c.loaded,c.data]),gc(l,i.page);let f=({pause:O})=>ze(O.reassign_at,a).tone==="urgent",p=(e.data?.paused??[]).filter(f);hc(p);let $=d.filter(O=>!p.some(({id:k})=>k===O.id)),g=O=>u`<${wc} key=${O.id} ...${{conversation:O,view:t,current:n}} />`,w=i.page===1&&!m.data?.next_cursor;return u`
    ${p.length>0&&u`
      <section class="list" aria-label=${r("pausedList.pausedDueWithinHour")}>
        <h2 class="list-title" data-tone="urgent">${r("pausedList.dueWithinHour")} <span class="count">${se(p.length)}</span></h2>
        <ul>${p.map(g)}</ul>
      </section>
    `}
    <section class="list" aria-label=${r("common.paused")} aria-busy=${!m.loaded}>
      <h2 class="list-title" ref=${l}>
        ${r("common.paused")} ${w&&$.length>0&&u`<span class="count">${se($.length)}</span>`}
      </h2>
      ${m.loaded&&$.length===0&&u`<p class="list-empty">${dc(p,w)}</p>`}
      <ul>${$.map(g)}</ul>
      <${Br} pages=${i} nextCursor=${m.data?.next_cursor} label=${r("common.pagesPausedConversations")} />
    </section>
  `}function dc(e,t){return t?e.length>0?r("pausedList.nothingElsePaused"):r("pausedList.nothingPaused"):r("pausedList.allOnThisPage")}function $c(e){let t=C(e);return e.loaded&&(t.current=e),e.loaded?e:{...t.current,loaded:!1}}function gc(e,t){let n=C(t);me(()=>{n.current!==t&&e.current.scrollIntoView({block:"nearest"}),n.current=t},[t])}function hc(e){let t=C(new Set);h(()=>{let n=e.filter(({pause:o})=>!t.current.has(o.pause_id));for(let{pause:o}of n)t.current.add(o.pause_id);if(n.length>0){let o=n.map(G).join(", ");ve(r("pausedList.reassignedWithinHour",{names:o}))}},[e.map(({pause:n})=>n.pause_id).join()])}function wc({conversation:e,view:t,current:n}){let{pause:o,last_message:s}=e,a=b(ce),i=n===e.id,c=It(e),l=c&&ot(e,a);return u`
    <li class="row" data-unread=${l} data-selected=${i}>
      <a class="row-link" href=${ne(t,e.id)} aria-current=${i?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${G(e)}</span>
          <${Pe} priority=${e.priority} /> <${Re} channel=${e.channel} />
        </span>
        <span class="row-line"><${vt} pause=${o} /></span>
        ${dr(o).map(({text:m,isTyped:d})=>u`<span key=${m} class="row-line row-note" dir=${d?"auto":void 0}>${m}</span>`)}
        <${St} conversation=${e} />
        ${c&&u`<${yc} at=${s.at} unread=${l} />`}
      </a>
    </li>
  `}function yc({at:e,unread:t}){let n=F();return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${r("common.unread")}</span>`}${r("pausedList.customerWrote",{time:Ee(e,n)})}
    </span>
  `}var Hr=["available","away","offline"],wg=["new_task","custom_routing"],yg=["refuse","allow"],vg=["queue","wait","refuse"],bg=["own","all"];var jr=12;function Kr({inUse:e,capacity:t}){let[n,o]=[Se(t),nr(t)],s=[r("capacity.use",{inUse:e,capacity:n}),o].filter(Boolean).join(", ");return u`
    <div class="capacity" data-full=${e>=n}>
      <span class="capacity-words"><span class="visually-hidden">${r("capacity.capacity")} </span>${s}</span>
      ${n<=jr?u`<${vc} ...${{inUse:e,capacity:n}} />`:u`<${bc} ...${{inUse:e,capacity:n}} />`}
    </div>
  `}function vc({inUse:e,capacity:t}){let n=Math.max(t,Math.min(e,jr));return u`<span class="segments" aria-hidden="true">${Array.from({length:n},(s,a)=>u`<span key=${a} data-used=${a<e} data-over=${a>=t}></span>`)}</span>`}function bc({inUse:e,capacity:t}){return u`
    <svg class="bar" aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect width="100" height="4" class="bar-all" />
      <rect width=${Math.min(100,e/t*100)} height="4" class="bar-used" />
    </svg>
  `}var Yr={capacity:3,queues:["default"]};function xc(e,t,n){return zr(e)&&n?{...Yr,availability:t}:{availability:t}}function kc(e,t){return(t?.agents?.self_service??t!==null)||W(e,"supervisor")||W(e,"admin")}function zr({error:e}){return e?.status===404}function Gr({agent:e,work:t,onChange:n}){let{api:o,user:s}=D(),{busy:a,refusal:i,run:c,clear:l}=ae(),m=kc(s,dt(o)),d=Z();if(!e.loaded)return u`<section class="presence" aria-label=${r("presence.availability")} aria-busy="true"></section>`;let f=e.data??(zr(e)?Yr:null);if(!f)return u`<${_c} onRetry=${n} />`;let p=async g=>{let{answer:w}=await c("presence",()=>so(o,s.id,g));return w&&(e.put(w.body,w.etag),n()),!!w},$=f.availability??"offline";return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <div class="presence-row">
        <label class="visually-hidden" for=${d}>${r("presence.yours")}</label>
        <span class="select-dot" data-availability=${$}>
          <select id=${d} value=${$} disabled=${a!==null}
            onChange=${g=>p(xc(e,g.currentTarget.value,m))}>
            ${Hr.map(g=>u`<option key=${g} value=${g}>${vn(g)}</option>`)}
          </select>
        </span>
        <${Kr} inUse=${t.data?.in_use??0} capacity=${t.data?.capacity??f.capacity} />
      </div>
      ${f.queues.length===0&&u`<${Q} tone="warn">${r("presence.serveNoQueueSo")}<//>`}
      ${m?u`<${Ec} known=${f} busy=${a!==null} onSave=${p} />`:u`<p class="hint">${Sc(e)}</p>`}
      <${ie} refusal=${i} onDismiss=${l} />
    </section>
  `}function Sc({data:e}){if(!e)return r("presence.areNotSetUp");let t=e.queues.join(", ");return r("presence.queuesSupervisorCanChange",{queues:t})}function _c({onRetry:e}){return u`
    <section class="presence" aria-label=${r("presence.availability")}>
      <p>${r("presence.availabilityCouldNotRead")}</p>
      <button type="button" class="small" onClick=${e}>${r("presence.tryAgain")}</button>
    </section>
  `}function Ec({known:e,busy:t,onSave:n}){let[o,s]=S({}),[a,i]=[Z(),Z()],{capacity:c=String(Se(e.capacity)),queues:l=e.queues.join(", ")}=o,m=l.split(",").map(f=>f.trim()).filter(Boolean),d=async f=>{f.preventDefault(),await n({capacity:tr(e.capacity,Number(c)),queues:m})&&s({})};return u`
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
  `}var Oc=M(()=>import("./later-XU47VLOL.js").then(e=>e.Search));function Vr(){return u`<div class="search"><${Oc} /></div>`}function Qr(e,t,n){if(e.length<=40)return e.map((i,c)=>({row:c}));let o=new Set([0,e.length-1,...n.flatMap(i=>[i-1,i,i+1])]),s=[],a=0;return e.forEach((i,c)=>{Xr(a,i,t)||o.has(c)?s.push({row:c}):s.at(-1)?.room>0?s.at(-1).room+=i:s.push({room:i,after:c}),a+=i}),s}function Jr(e,t){let n={first:e.length,last:-1},o=0;return e.forEach((s,a)=>{Xr(o,s,t)&&Object.assign(n,{first:Math.min(n.first,a),last:a}),o+=s}),n}function Xr(e,t,n){return e+t>n.top-800&&e<n.bottom+800}function Zr(e,t,n){let o=e.map(a=>t.get(a)).filter(Boolean),s=o.length===0?n:o.reduce((a,i)=>a+i,0)/o.length;return e.map(a=>t.get(a)??s)}var es=80,_t=200;function ts({keys:e,current:t,row:n,isOpen:o=!1,onNear:s,known:a}){let i=C(null),c=C(a??new Map),[l,m]=S(null),d=Tc(i),f=Zr(e,c.current,es),p=[t,l].map(k=>e.indexOf(k)).filter(k=>k>=0),$=Qr(f,d,p);me(()=>{let k=[...i.current.children].filter(({dataset:N})=>N.room===void 0);$.filter(({row:N})=>N!==void 0).forEach(({row:N},v)=>c.current.set(e[N],k[v]?.offsetHeight))});let{first:g,last:w}=Jr(f,d);return h(()=>s?.({first:g,last:w}),[g,w]),u`
    <ul ref=${i} onFocusIn=${({target:k})=>{let N=Number(k.closest("li")?.getAttribute("aria-posinset"));m(e[N-1]??null)}} onFocusOut=${()=>m(null)}>
      ${$.map(({row:k,room:N,after:v})=>k===void 0?u`<li key=${`room ${v}`} aria-hidden="true" data-room style=${{height:`${N}px`}}></li>`:n(k,{"aria-posinset":k+1,"aria-setsize":o?-1:e.length}))}
    </ul>
  `}function Tc(e){let[t,n]=S({top:0,bottom:2*es});return h(()=>{let o=null,s=()=>{if(o=null,!e.current)return;let{top:i}=e.current.getBoundingClientRect(),c={top:_t*Math.floor(-i/_t),bottom:_t*Math.ceil((innerHeight-i)/_t)};n(l=>l.top===c.top&&l.bottom===c.bottom?l:c)},a=()=>o??=requestAnimationFrame(s);return s(),document.addEventListener("scroll",a,{capture:!0,passive:!0}),addEventListener("resize",a),()=>{cancelAnimationFrame(o),document.removeEventListener("scroll",a,{capture:!0}),removeEventListener("resize",a)}},[]),t}var[Nc,Ac]=[3e5,9e5];function ns({waiting_since:e}){return e?Date.parse(e):null}function os(e){return e>=Ac?"urgent":e>=Nc?"soon":"calm"}function rs({conversation:e}){let t=F(),n=ns(e),o=e.last_message;if(n===null)return u`<span class="weak">${r("wait.answered",{time:Ee(o.at,t)})}</span>`;let s=e.task?.answer_by,[a,i]=[new Date(n).toISOString(),Math.max(0,t-n)];return u`
    <time class="due" data-tone=${os(i)} datetime=${a} title=${r("wait.customerWaitsSince",{time:V(a)})}>
      ${s?r("wait.waitsAnswer",{time:Nt(i),by:Ye(s,t)}):r("wait.waits",{time:Nt(i)})}
    </time>
  `}function as({work:e,view:t,current:n,busy:o,onComplete:s}){let a=e.data?.tasks??[],i=a.filter(({status:l})=>l==="assigned"),c=a.filter(({status:l})=>l==="wrapping");return u`
    <section class="list" aria-label=${r("taskList.myTasks")}>
      <h2 class="list-title">${r("taskList.myTasks")} <span class="count">${se(i.length)}</span></h2>
      ${i.length===0&&e.loaded&&u`<p class="list-empty">${r("taskList.noTaskRightNow")}</p>`}
      <${ts} keys=${i.map(({conversation_id:l})=>l)} current=${n}
        row=${(l,m)=>u`<${ss} key=${i[l].task_id} ...${{task:i[l],view:t,current:n,place:m}} />`} />
    </section>
    ${c.length>0&&u`
      <section class="list" aria-label=${r("common.wrappingUp")}>
        <h2 class="list-title">${r("common.wrappingUp")} <span class="count">${se(c.length)}</span></h2>
        <ul>
          ${c.map(l=>{let m=u`
              <button type="button" class="small" disabled=${o!==null} onClick=${()=>s(l)}
                aria-label=${r("taskList.completeWrapUp",{customer:is(l)})}>${r("taskList.complete")}</button>
            `;return u`<${ss} key=${l.task_id} ...${{task:l,view:t,current:n}} action=${m} />`})}
        </ul>
      </section>
    `}
  `}function is({conversation:e,conversation_id:t}){return e?G(e):t}function ss({task:e,view:t,current:n,action:o,place:s}){let a=rt(e,b(ce),b(de)),i=b(te)[e.conversation_id],c=n===e.conversation_id;return u`
    <li class="row" data-unread=${a!==null} data-selected=${c} ...${s}>
      <a class="row-link" href=${ne(t,e.conversation_id)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${is(e)}</span>
          ${e.conversation&&!o&&u`<${Cc} conversation=${e.conversation} />`}
        </span>
        ${e.conversation&&u`<${St} conversation=${e.conversation} />`}
        <${Dc} task=${e} news=${a} waits=${i} />
      </a>
      ${o}
    </li>
  `}function Cc({conversation:{priority:e,channel:t}}){return u`<span class="row-tags"><${Pe} priority=${e} /> <${Re} channel=${t} /></span>`}var Lc={task:r("common.new"),message:r("common.unread")};function Dc({task:e,news:t,waits:n}){let o=z(e.conversation_id,b(ge)),s=e.conversation?.task?.reason,a=e.status==="assigned";return u`
    <span class="row-line">
      ${t&&u`<span class="dot" aria-hidden="true"></span><span class="tag fresh">${Lc[t]}</span>`}
      ${n?`${we[n.name].doing}…`:u`<${Mc} task=${e} />`}
      ${a&&s&&s!=="new"&&u`<span class="tag">${yn(s)}</span>`}
      ${a&&o.trim()!==""&&u`<span class="tag">${r("common.draft")}</span>`}
    </span>
  `}function Mc({task:{status:e,since:t,conversation:n}}){let o=F();return e==="wrapping"?r("taskList.since",{time:Ee(t,o)}):n&&u`<${rs} conversation=${n} />`}function cs({conversationId:e,view:t="desk"}){let{api:n,user:o}=D(),{agent:s,work:a,refresh:i}=mo(),c=dt(n);Ao(n,o,c);let{busy:l,refusal:m,run:d,clear:f}=ae(),p=a.data?.tasks.find(w=>w.conversation_id===e&&w.status==="wrapping"),$=async w=>{let{answer:O}=await d("complete",()=>eo(n,w.task_id)),{data:k}=await a.refresh();if(!O)return;be(r("desk.wrapUpCompleted"));let N=!w.conversation||xe(w.conversation)!==o.id;Rc(t)===w.conversation_id&&N&&pn(t,Wn(k?.tasks??[])?.conversation_id)},g={href:ne(t),words:r("desk.allMyWork")};return u`
    <div class="desk" data-open=${e!==null}>
      ${t==="desk"&&u`<h1 class="visually-hidden">${r("common.desk")}</h1>`}
      <div class="desk-side">
        <${Gr} agent=${s} work=${a} onChange=${i} />
        <${_n} error=${a.error} />
        <${ie} refusal=${m} onDismiss=${f} />
        <${Wr} work=${a.data} settings=${c} view=${t} onSent=${i} />
        <${Vr} />
        <${as} ...${{work:a,view:t,busy:l,onComplete:$}} current=${e} />
        <${Ur} first=${a} view=${t} current=${e} />
        <${qr} view=${t} current=${e} />
      </div>
      <section class="desk-main" aria-label=${r("common.conversation")}>
        ${e?u`
              <${Pr} key=${e} id=${e} ...${{back:g,wrapping:p,busy:l,onComplete:$}}
                hrefOf=${w=>ne(t,w)}
                settings=${c} onChange=${i} />
            `:u`<${Pc} agent=${s.data} />`}
      </section>
    </div>
  `}function Rc(e){let t=_e.get();return t.view===e?t.rest:null}function Pc({agent:e}){return u`
    <div class="nothing-open">
      <p class="nothing-title">${r("desk.noConversationOpen")}</p>
      <p>${qc(e)}</p>
    </div>
  `}function qc(e){return e?.queues.length===0?r("desk.nameQueueUnderCapacity"):e?.availability==="available"?r("desk.newTasksAppearOn"):r("desk.setYourselfAvailableGet")}var Wc=2e3,Ic=30,Et={rare:!0},Bc=M(()=>import("./settings-E335YSOK.js").then(e=>e.Settings),Et),Fc=M(()=>import("./supervisor-GI6GQLEG.js").then(e=>e.Supervisor),Et),Uc=M(()=>import("./try-65WHSGLV.js").then(e=>e.Try),Et),Hc=M(()=>import("./phones-KTCXDR2N.js").then(e=>e.Phones),Et),jc={desk:({rest:e})=>u`<${cs} conversationId=${e} />`,supervisor:({rest:e,more:t,query:n})=>u`<${Fc} list=${e} conversationId=${t} filter=${n} />`,settings:()=>u`<${Bc} />`,try:({rest:e})=>u`<${Uc} conversationId=${e} />`,phones:({rest:e})=>u`<${Hc} conversationId=${e} />`};On();addEventListener("pagehide",Xe);function Xh({config:e,user:t}){let n=ko(b(_e),t,e),o=re(()=>({config:e,user:t,api:Yc(e)}),[e,t]),s=re(()=>Kc(t)?Mn(o.api,t):()=>{},[o]);return h(()=>s,[s]),tt(o.api,W(t,"agent")?"desk":null),zc(e),h(zn,[]),u`
    <${Pt.Provider} value=${o}>
      <${So} view=${n.view}>${jc[n.view](n)}<//>
    <//>
  `}function Kc(e){return W(e,"agent")||W(e,"supervisor")}function Yc(e){return Pn(gn({base:e.api,token:()=>qe.get().token,onUnauthorized:dn}))}function zc(e){h(()=>{if(e.mode!=="local")return;let t=0,n=()=>{t+=1,!(document.hidden||t%Ic!==1&&!We())&&hn().then(Rt,()=>{})};n();let o=setInterval(n,Wc);return()=>clearInterval(o)},[e])}export{Rt as a,Oe as b,pe as c,F as d,D as e,j as f,we as g,te as h,Nn as i,tt as j,Rn as k,ce as l,de as m,Te as n,st as o,U as p,Fn as q,ku as r,Su as s,_u as t,Ss as u,Un as v,Eu as w,jn as x,Os as y,M as z,$e as A,_o as B,To as C,Rf as D,No as E,xe as F,pt as G,Js as H,Xs as I,eo as J,to as K,dl as L,so as M,ao as N,io as O,Ce as P,ul as Q,oi as R,Mm as S,Rm as T,cr as U,$t as V,ve as W,be as X,sf as Y,af as Z,ci as _,fi as $,pp as aa,Be as ba,vl as ca,pa as da,fo as ea,bl as fa,wg as ga,yg as ha,vg as ia,bg as ja,ut as ka,lt as la,tl as ma,wt as na,Re as oa,Rr as pa,Pe as qa,St as ra,ts as sa,J as ta,dt as ua,am as va,im as wa,He as xa,Sr as ya,Fe as za,Uo as Aa,Ko as Ba,rr as Ca,lr as Da,fr as Ea,dr as Fa,vt as Ga,Pr as Ha,Ir as Ia,Br as Ja,Kr as Ka,xc as La,kc as Ma,zr as Na,Vr as Oa,ns as Pa,os as Qa,rs as Ra,cs as Sa,Xh as Ta};
