/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as Qe,b as Ge,c as je,d as Ue,e as Ye,f as he,g as Ve,p as Xe,t as Ze,v as I,x as et}from"./chunk-HHM4QRQ3.js";import{$ as ot,D as Ie,E as Me,K as He,M as se,R as ke,S as Ke,T as ze,U as Je,Z as tt,aa as nt,b as _e,ba as rt,c as ne,ca as D,d as Ne,da as P,e as v,g as qe,ga as st,h as Be,ha as at,i as De,ia as it,j as Pe,ja as lt,k as Fe,ka as ut,la as ct,ma as mt,na as pt,oa as $t,p as Le,sa as ft,ta as dt,ua as gt,v as re,w as We}from"./chunk-YJWTVT42.js";import{B as Te,C as o,G as L,N as B,O as A,U as X,V as Z,Z as Ce,_ as R,aa as ee,c as b,ca as Re,d as y,ea as Ee,f as q,g as be,j as Y,k as i,l as Se,la as we,m as z,n as C,o as J,q as xe,r as Ae,ua as te,wa as oe,xa as W}from"./chunk-TUUNGKSC.js";var V={waiting:{words:o("board.waiting"),empty:o("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:o("board.agents"),empty:o("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:o("common.wrappingUp"),empty:o("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:o("common.paused"),empty:o("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:o("common.left"),empty:o("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:o("board.all"),empty:o("board.noConversationOpen"),query:{}}};function M({show:e}){return Object.hasOwn(V,e??"")?e:"waiting"}function bt(e,t,n="now"){let r={...e,...t};return n==="now"&&t.agent_id&&M(r)==="waiting"?{...r,show:"all"}:r}function wt(e,t,n){let{agent_id:r,queue:a,channel:s}=e;return{...V[M(e)].query,agent_id:r,queue:a,channel:s,limit:t,cursor:n}}function ht(e){let t=n=>ft(n)??1/0;return[...e].sort((n,r)=>t(n)-t(r)||0)}function kt(e,t){let n=(r,a)=>r.reduce((s,u)=>s+a(u),0);return{waiting:n(e,({waiting:r})=>r),paused:n(t,({paused:r})=>r),available:t.filter(({availability:r})=>r==="available").length}}function yt(e){let t={available:0,away:1,offline:2};return[...e].sort((n,r)=>t[n.availability]-t[r.availability]||(n.id<r.id?-1:1))}function vt(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,r)=>t(r)-t(n)||(n.queue<r.queue?-1:1))}var no={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},H={resume:{words:o("common.resume"),hint:o("bulkActions.agentWhoPausedOr")},extend:{words:o("common.extend"),hint:o("bulkActions.pauseEndsLater")},transfer:{words:o("common.transfer"),hint:o("bulkActions.queueOrAgent")},end:{words:o("common.end"),hint:o("common.customersNextMessageOpens")},wake:{words:o("common.wake"),hint:o("bulkActions.backQueueNextAgent")}};function Ot({state:e},t){return(no[e]??[]).filter(n=>t||n!=="wake")}function ae(e,{agent_id:t,queue:n,channel:r}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let s=a!=="active"||e==="hands"&&!!t;return{state:a,filter:ro({state:a,agent_id:t,queue:n,channel:r}),isExact:s}}function St({action:e,to:t,agentId:n,queue:r,hours:a}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:r}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&n?{agent_id:n}:{}}function xt({skipped:e,next_cursor:t},n){let r=new Set(e.map(({conversation_id:s})=>s)),a=n.filter(s=>r.has(s)).length;return{done:n.length-a,skipped:a,isComplete:!t}}function ro(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var At=[{cursor:null,data:null,error:null}];function Tt(e,t,{data:n,error:r}){if(!e[t])return e;let a=e.slice(0,t),s=n?.next_cursor??null,[u,...l]=e.slice(t+1),c=u&&s!==null?[{...u,cursor:s},...l]:[];return[...a,{...e[t],data:n,error:r},...r&&!n?e.slice(t+1):c]}function ye(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function Ct(e,t){let n=new Map;return e.forEach(({data:r},a)=>{for(let s of r?t(r):[])n.has(s.id)||n.set(s.id,{row:s,page:a})}),[...n.values()]}function Rt(e,t,{first:n,last:r}){let a=t.slice(n,r+1).map(({page:u})=>u),s=e.flatMap(({data:u},l)=>u?[]:[l]);return new Set([0,...a,...s])}function Et(e,t,{last:n},r=!1){let{data:a}=e.at(-1);if(!a?.next_cursor)return{more:!1,asks:!1};let s=!t.some(({page:l})=>l===e.length-1),u=n>=t.length-so||r&&t.length<ao;return{more:!s&&u,asks:s}}var so=15,ao=500;var io={whileHidden:!1},ie=null;function Q(e,t,{every:n,rowsOf:r,inOrder:a,at:s}){let[u]=b(()=>mo(t(null))),[l,c]=b(u.pages),[m,f]=b(u.near),$=q(new Map),p=be(()=>lo(Ct(l,r),a),[l]),d=be(()=>p.map(({row:T})=>T),[p]),{more:h,asks:w}=Et(l,p,m,!!a);y(()=>h&&c(ye),[h,l]);let S=co(),k=q(null);k.current={address:t(null),pages:l,near:m,known:u.known},y(()=>()=>po(k.current,S.current),[]);let O=Rt(l,p,m),g=l.map((T,N)=>i`
      <${uo} key=${N} ...${{api:e,at:s,every:n,n:N,refreshers:$}} address=${O.has(N)?t(T.cursor):null}
        onAnswer=${U=>c(ge=>Tt(ge,N,U))} />
    `),[{data:x,error:_}]=l;return{rows:d,loaded:!!(x??_),isRead:!!x,error:l.find(T=>T.error)?.error??null,isOpen:!!l.at(-1).data?.next_cursor||l.at(-1).data===null,asks:w,more:()=>c(ye),refresh:()=>Promise.all([...$.current.values()].map(T=>T())),onNear:f,known:u.known,reading:g}}function lo(e,t){if(!t)return e;let n=new Map(e.map(r=>[r.row,r]));return t([...n.keys()]).map(r=>n.get(r))}function uo({api:e,address:t,at:n,every:r,n:a,refreshers:s,onAnswer:u}){let l=D(e,t,r,{...io,at:n});return y(()=>{t!==null&&l.loaded&&u(l)},[l.data,l.error]),y(()=>{if(t!==null)return s.current.set(a,l.refresh),()=>s.current.delete(a)}),null}function co(){let e=q(0);return y(()=>{let t=({target:n})=>Nt()&&n===_t()&&(e.current=n.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var _t=()=>document.querySelector("main"),Nt=()=>!J.get().more;function mo(e){let t=ie?.address===e?ie:null;return ie=null,t&&requestAnimationFrame(()=>_t()?.scrollTo(0,t.top)),t??{pages:At,near:{first:0,last:0},known:new Map}}function po(e,t){Nt()||(ie={...e,top:t})}var $o=300,le={3600:o("caseFilters.withinHour"),86400:o("caseFilters.withinHours",{count:24}),604800:o("caseFilters.withinWeek")};function qt({list:e,filter:t,known:n,onChoose:r}){let a=Y();return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${s=>s.preventDefault()}>
      <${K} label=${o("common.agent")} value=${t.agent_id} known=${n.agents} onChoose=${s=>r({agent_id:s})} />
      <${K} label=${o("common.queue")} value=${t.queue} known=${n.queues} onChoose=${s=>r({queue:s})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${o("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${s=>r({within:s.currentTarget.value})}>
            <option value="">${o("caseFilters.anyTime")}</option>
            ${Object.entries(le).map(([s,u])=>i`<option key=${s} value=${s}>${fo(u)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function K({label:e,value:t="",known:n,onChoose:r}){let a=Y(),[s,u]=b(null),l=q();y(()=>()=>clearTimeout(l.current),[]);let c=$=>{clearTimeout(l.current);let p=je($,n);p!==t&&r(p)},m=({currentTarget:{value:$}})=>{u($),clearTimeout(l.current),l.current=setTimeout(()=>c($),$o)},f=()=>{s!==null&&c(s),u(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${s??t} onInput=${m} onChange=${f} onBlur=${f} />
      <datalist id=${`${a}-names`}>${n.map($=>i`<option key=${$} value=${$}></option>`)}</datalist>
    </div>
  `}function fo(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Bt({filter:e,known:t,onChoose:n}){let r=Y(),{agent_id:a,queue:s,channel:u}=e,l=u&&!X.includes(u)?[...X,u]:X;return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${c=>c.preventDefault()}>
      <${K} label=${o("common.agent")} value=${a} known=${t.agents} onChoose=${c=>n({agent_id:c})} />
      <${K} label=${o("common.queue")} value=${s} known=${t.queues} onChoose=${c=>n({queue:c})} />
      <div class="field">
        <label for=${r}>${o("common.channel")}</label>
        <select id=${r} value=${u??""} onChange=${c=>n({channel:c.currentTarget.value})}>
          <option value="">${o("boardFilters.anyChannel")}</option>
          ${l.map(c=>i`<option key=${c} value=${c}>${Z(c)}</option>`)}
        </select>
      </div>
    </form>
  `}var go=6e4;function Dt({queues:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.queues")}>
      <h2>${o("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${vt(e).map(r=>i`<${bo} key=${r.queue} queue=${r} isChosen=${r.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function bo({queue:e,isChosen:t,onFilter:n}){let{queue:r,waiting:a,oldest_waiting_seconds:s,agents:u,free_agents:l}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${o("boardTables.onlyQueue",{name:r})} aria-pressed=${t}
        onClick=${()=>n({queue:t?"":r})}>${r}</button>
      <span class="board-fact">
        ${o("boardTables.waiting",{count:a})}${s!==null&&i`, <span class="due" data-tone=${dt(s*1e3)}>${o("boardTables.longest",{time:we(s*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&u===0}>
        ${u===0?o("boardTables.nobodyServes"):o("boardTables.free",{free:l,agents:u})}
      </span>
    </li>
  `}function Pt({agents:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.agents")}>
      <h2>${o("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${yt(e).map(r=>i`<${wo} key=${r.id} agent=${r} isChosen=${r.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function wo({agent:e,isChosen:t,onFilter:n}){let r=Ne(),{id:a,kind:s,availability:u,capacity:l,in_use:c,paused:m,queues:f,since:$}=e,p=r-Date.parse($);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${u}>
        <button type="button" class="link" aria-label=${o("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":a})}>${a}</button>
        ${s==="ai"&&i` <span class="tag">${o("boardTables.ai")}</span>`}
      </span>
      <${$t} inUse=${c} capacity=${l} />
      <span class="board-fact">
        ${Ce(u)}${p>=go&&i`, <time datetime=${$} title=${ee($)}>${o("boardTables.noNewWork",{time:we(p)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${o("boardTables.paused",{count:m})} · `}${f.join(", ")||o("boardTables.noQueue")}</span>
    </li>
  `}var ho=2e3,ko=200;function Ft(e,t,{then:n,message:r,dryRun:a}){let s={then:n,dry_run:a};return r&&(s.message={body:r}),e.post(B`/v1/topics/${t}/wake`,s)}function Lt(e,{filter:t,action:n,body:r,dryRun:a}){let s=Object.keys(r).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!s&&{with:r},dry_run:a})}function Wt(e,t){return e.post(B`/v1/bulk/${t}/cancel`)}function ue(e,t,n){let[r,a]=b(null),s=t&&B`/v1/bulk/${t.bulk_id}`+A({limit:ko,cursor:n}),u=r!==null&&r.address===s,{data:l,error:c,refresh:m}=D(e,u?null:s,ho,{whileHidden:!1});return y(()=>{l&&!F(l)&&a({address:s,run:l})},[l]),{run:u?r.run:l??t,error:c,refresh:m}}function F({state:e}){return e==="running"||e==="canceling"}function ce({state:e,matched:t,done:n,skipped_count:r,dry_run:a}){let s={count:t,done:n,skipped:r,state:yo[e]??e};return a?o("bulk.previewConversationsWouldDone",s):o("bulk.conversationsDoneSkipped",s)}var yo={running:o("bulk.running"),done:o("common.done"),canceling:o("bulk.stopping"),canceled:o("bulk.stopped")};var vo=["transfer","end"];function It(e,t,{action:n,body:r}){let a=Se({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),s=m=>a.set({...a.get(),...m}),u=()=>a.get().state==="running"&&s({state:"canceling"}),l=async({id:m,version:f})=>{let $=vo.includes(n)?{ifMatch:`"${f}"`}:{};try{await e.post(`${B`/v1/conversations/${m}`}/${n}`,r,$),s({done:a.get().done+1})}catch({code:p}){let d=[...a.get().skipped,{conversation_id:m,code:p}];s({skipped:d,skipped_count:d.length})}},c=async()=>{for(let m of t)a.get().state==="running"&&await l(m);s({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:u,ended:Promise.resolve().then(c)}}function me({title:e,act:t,isReady:n=!0,asked:r,start:a,tally:s,onStarted:u,onClose:l,children:c}){let{api:m}=v(),{busy:f,refusal:$,run:p}=L(),[d,h]=b(null),{run:w}=ue(m,d?.asked===r?d.run:null),S=w!==null&&!F(w),k=async()=>{let{answer:_}=await p("run",()=>a(w===null));_&&(w===null?h({asked:r,run:_.body}):u(_.body))},O=w!==null&&(s?s(w):w),g=w===null?o("run.preview"):o("run.conversations",{act:t,count:O.done}),x=w===null||S&&O.done>0;return i`
    <${Ge} title=${e} act=${g} busy=${f!==null} isReady=${n&&x} refusal=${$}
      onSubmit=${k} onClose=${l}>
      ${c}
      <p class="due-line" aria-live="polite">${Oo(w,s&&O)}</p>
    <//>
  `}function Oo(e,t){if(e===null)return o("run.nothingDoneYetFirst");if(!t||F(e))return ce(e);let n={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?o("run.previewSelectedWouldDone",n):o("run.previewMostSelectedWould",n)}var[Mt,Ht]=[1,336],So={to:"queue",queue:"",agentId:"",hours:24};function Qt({list:e,chosen:t,listed:n,onStarted:r,onClose:a}){let{api:s,user:u}=v(),l=Qe(s,u),[c,m]=b(t.length===0),f=Ot(e,c),[$,p]=b({...So,action:f[0]}),d=f.includes($.action)?$.action:f[0],h=St({...$,action:d}),w=t.map(({id:g})=>g),S=async g=>g||c?Lt(s,{filter:e.filter,action:d,body:h,dryRun:g}):{body:{rows:It(s,t,{action:d,body:h})}},k=g=>{let x={key:g.bulk_id??crypto.randomUUID(),action:d,forAgent:h.agent_id};r(g.rows?{...x,rows:g.rows,conversations:t}:{...x,started:g,conversations:n})},O=[{value:!1,label:o("bulk.conversationsSelected",{count:t.length})},{value:!0,label:o("bulk.allListHas"),hint:o("bulk.alsoNotListed")}];return i`
    <${me} title=${o("bulk.doMany")} act=${H[d].words} isReady=${To({...$,action:d},l)} start=${S}
      asked=${JSON.stringify([c,d,h,w])} tally=${c?void 0:g=>xt(g,w)} onStarted=${k} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${I} legend=${o("bulk.which")} options=${O} value=${c} onChange=${m} />`}
      <${I} legend=${o("bulk.what")} value=${d} onChange=${g=>p({...$,action:g})}
        options=${f.map(g=>({value:g,label:H[g].words,hint:H[g].hint}))} />
      <${Ao} form=${{...$,action:d}} directory=${l} onChange=${g=>p({...$,...g})} />
    <//>
  `}var xo=[{value:"queue",label:o("bulk.queue")},{value:"agent",label:o("bulk.agent")}];function Ao({form:e,directory:t,onChange:n}){let r=i`<${Ue} directory=${t} value=${e.agentId} onPick=${a=>n({agentId:a})} />`;return e.action==="resume"?i`${r}<p class="hint">${o("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${Ze} label=${o("bulk.hoursLonger")} value=${e.hours} min=${Mt} max=${Ht}
      onChange=${a=>n({hours:a})} />`:e.action!=="transfer"?null:i`
    <${I} legend=${o("common.to")} options=${xo} value=${e.to} onChange=${a=>n({to:a})} />
    ${e.to==="agent"?r:i`<${Ye} directory=${t} value=${e.queue} onPick=${a=>n({queue:a})} />`}
  `}function To({action:e,to:t,queue:n,agentId:r,hours:a},s){return e==="resume"?r===""||he(s,r):e==="extend"?a>=Mt&&a<=Ht:e!=="transfer"?!0:t==="agent"?he(s,r):Ve(s,n)}function pe({started:e,...t}){let{api:n}=v(),r=mt(),{run:a,refresh:s}=ue(n,e,r.cursor),{refusal:u,run:l}=L(),c=async()=>{await l("stop",()=>Wt(n,a.bulk_id)),await s()};return i`
    <${ve} run=${a} isFirstPage=${r.page===1} refusal=${u} onStop=${c} ...${t}>
      <${pt} pages=${r} nextCursor=${a.next_cursor} label=${o("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function ve({title:e,run:t,conversations:n,hrefOf:r,forAgent:a,isFirstPage:s=!0,refusal:u,onStop:l,onChanged:c,onDismiss:m,children:f}){let $=F(t);return y(()=>{$||c()},[$]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ce(t)}</p>
        ${$?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${l}>${o("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${o("common.dismiss")}</button>`}
      </div>
      <${W} refusal=${u} />
      <ul>
        ${Co(t,n,s,a).map(({id:p,name:d,words:h,isDone:w})=>i`
            <li key=${p} class="run-row"><a class="row-name" dir="auto" href=${r(p)}>${d}</a> <span
              data-wrong=${!w}>${h}</span></li>
          `)}
      </ul>
      ${f}
    </section>
  `}function Co(e,t,n,r){let a=new Map(e.skipped.map(({conversation_id:c,code:m})=>[c,te({code:m},{forAgent:r})])),s=n&&!e.next_cursor&&!F(e)&&e.state==="done",u=new Map(t.map(c=>[c.id,R(c)])),l=s?t.filter(({id:c})=>!a.has(c)):[];return[...[...a].map(([c,m])=>({id:c,name:u.get(c)??c,words:m,isDone:!1})),...l.map(c=>({id:c.id,name:R(c),words:o("common.done"),isDone:!0}))]}function $e(e){let[t,n]=b(new Set);return{isOn:s=>t.has(s),toggle:(s,u)=>n(l=>new Set(u?[...l,s]:[...l].filter(c=>c!==s))),all:()=>n(new Set(e.map(({id:s})=>s))),clear:()=>n(new Set)}}function fe({list:e,listed:t,ticks:n,hrefOf:r,onChanged:a}){let[s,u]=b(!1),[l,c]=b(null),m=t.filter(({id:p})=>n.isOn(p)),f=t.length>0&&m.length===t.length,$=p=>{c(p),u(!1),n.clear()};return i`
    ${l&&i`<${Ro} key=${l.key} begun=${l} ...${{hrefOf:r,onChanged:a}} onDismiss=${()=>c(null)} />`}
    ${t.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${f} onChange=${f?n.clear:n.all} />
          <span>${m.length>0?o("bulkBar.conversationsSelected",{count:m.length}):o("bulkBar.selectListed",{count:t.length})}</span>
        </label>
        <button type="button" class="small" disabled=${m.length===0&&!e.isExact} onClick=${()=>u(!0)}>
          ${m.length>0?o("bulkBar.doSelected"):o("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${s&&i`<${Qt} ...${{list:e,chosen:m,listed:t,onStarted:$}} onClose=${()=>u(!1)} />`}
  `}function Ro({begun:e,...t}){let n=H[e.action].words,{conversations:r,forAgent:a}=e,s={...t,title:n,conversations:r,forAgent:a};return e.rows?i`<${Eo} rows=${e.rows} ...${s} />`:i`<${pe} started=${e.started} ...${s} />`}function Eo({rows:e,...t}){return i`<${ve} run=${z(e.run)} onStop=${e.stop} ...${t} />`}function Gt(e,{onDone:t,onChanged:n}){let{api:r,config:a,user:s}=v(),{busy:u,refusal:l,run:c,clear:m}=L(),[f,$]=b(null),p=No(),{id:d,last_message:h}=e,w=R(e),S=async(O,g={})=>{$(g.agentId??null);let{answer:x,refusal:_}=await c(O,()=>Ie[O](r,e,g));x&&(x.body.task?.agent_id===s.id&&Fe(x.body.task.id),se(He(O,x.body,s.id,g)),t()),_&&p(o("common.doneCustomerWhy",{done:Me[O],customer:w,why:te(_,{forAgent:g.agentId})})),n()};return{now:S,begin:(O,g)=>{t(),De(d,{name:O,customer:w,seq:h?.seq??0},a.undoSeconds,()=>S(O,g))},run:c,busy:u!==null,refusal:l,about:f,clear:m}}var _o=5e3;function No(){let e=q({isHere:!0,words:null,at:0});return y(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<_o&&se(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):se(t,{tone:"bad"})}}function jt({conversation:e,settings:t,onChanged:n}){let{api:r,user:a}=v(),[s,u]=b(null),[l,c]=b(!1),m=z(Be)[e.id],f=Gt(e,{onDone:()=>u(null),onChanged:n}),{now:$,run:p,busy:d,refusal:h,about:w,clear:S}=f,k=We(e,a,t),O=E=>{S(),u({what:E})},g=async()=>{let{answer:E}=await p("load",()=>st(r,e,t));E?u({what:"give-away",load:E}):await $("resume")},x=()=>{u(null),S()},T=qo(k,{ask:O,now:$,onResume:g,onAnswer:E=>f.begin("answer",{signal:e.pause.wait.signal,outcome:E})}),N=({words:E,act:to,kind:oo=""})=>i`
    <button key=${E} type="button" class=${["small",oo].join(" ")} disabled=${d||!!m}
      aria-label=${`${E}: ${R(e)}`} onClick=${to}>${E}</button>
  `,U=k.answer?2:1,ge=s!==null&&at.includes(s.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${qe[m.name].doing}…</span>`}
      ${T.slice(0,U).map(N)}
      ${k.end&&N({words:o("common.end"),act:()=>O("end"),kind:"danger-quiet"})}
      ${T.length>U&&i`
        <button type="button" class="quiet small" aria-expanded=${l} aria-label=${o("rowActions.moreOf",{name:R(e)})}
          onClick=${()=>c(!l)}>${l?o("rowActions.less"):o("rowActions.more")}</button>
      `}
    </div>
    ${l&&i`<div class="case-more">${T.slice(U).map(N)}</div>`}
    ${!ge&&i`<${W} refusal=${h} forAgent=${w??k.forAgent} onDismiss=${S} />`}
    ${s&&i`
      <${it} ...${{asking:s,conversation:e,actions:k,settings:t,busy:d,refusal:h,about:w,now:$}} begin=${f.begin}
        owner=${re(e)} unsent=${null} onClose=${x} />
    `}
  `}function qo(e,{ask:t,now:n,onResume:r,onAnswer:a}){let s=e.forAgent?` ${o("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:o("common.approve"),act:()=>a("approved")},e.answer&&{words:o("common.decline"),act:()=>a("declined")},e.resume&&{words:o("common.resume")+s,act:r},e.reactivate&&{words:o("common.takeUpAgain")+s,act:()=>n("reactivate")},e.assign&&{words:o("common.assign"),act:()=>t("assign")},e.transfer&&{words:o("common.transfer"),act:()=>t("transfer")},e.extend&&{words:o("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?o("common.takeOver"):o("common.take"),act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function Ut({conversation:e,settings:t,href:n,ticks:r,place:a,onFilter:s,onChanged:u}){let{channel:l,queue:c,pause:m,leave:f,priority:$}=e,p=Ke(e),d=re(e)??f?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${r&&i`<${Bo} conversation=${e} ticks=${r} />`}
        <a class="row-name" dir="auto" href=${n}>${R(e)}</a> <${tt} channel=${l} />
        <${ot} priority=${$} />
        <${nt} conversation=${e} />
        ${Do(e).map(({text:h,isTyped:w})=>i`<p key=${h} class="row-note" dir=${w?"auto":void 0}>${h}</p>`)}
        ${p&&i`<p class="row-note"><a href=${C("supervisor","topics",null,{topic:p})}>${o("common.waits",{topic:p})}</a></p>`}
      </div>
      <p class="case-where">
        ${d?i`
              <button type="button" class="link" aria-label=${o("supervisedRow.onlyAgent",{agent:d})}
                onClick=${()=>s({agent_id:d})}>${d}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${o("supervisedRow.onlyQueue",{queue:c})} onClick=${()=>s({queue:c})}>${c}</button>
      </p>
      <p class="case-due"><${Po} conversation=${e} /></p>
      <${jt} ...${{conversation:e,settings:t,onChanged:u}} />
    </li>
  `}function Bo({conversation:{id:e,...t},ticks:n}){return i`
    <input type="checkbox" class="tick" aria-label=${o("supervisedRow.select",{name:R(t)})} checked=${n.isOn(e)}
      onChange=${r=>n.toggle(e,r.currentTarget.checked)} />
  `}function Do({pause:e}){return e?lt({...e,topic:null}):[]}function Po({conversation:e}){let{channel_state:t,pause:n,leave:r,task:a}=e;return n?i`<${ut} pause=${n} />`:r?i`<${Fo} leave=${r} />`:t==="closed"?i`<span class="weak">${o("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${o("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${gt} conversation=${e} />`:i`<span class="weak">${o("supervisedRow.ownRoutingDecidesWho")}</span>`}function Fo({leave:e}){return i`
    <span class="weak">${o("supervisedRow.leftReplyCountsUntil",{time:Re(e.left_at,ne()),date:i`<time datetime=${e.expires_at} title=${ee(e.expires_at)}>${Ee(e.expires_at)}</time>`})}</span>
  `}function G({list:e}){return e.isRead?i`<${oe} error=${e.error} />`:i`<${W} refusal=${e.error} />`}function j({list:e,label:t,empty:n,hrefOf:r,...a}){let{rows:s,loaded:u,error:l,isOpen:c,asks:m}=e;y(()=>{s.forEach(({pause:$})=>_e($)),ze(s)},[s]);let f=($,p)=>i`<${Ut} key=${s[$].id} conversation=${s[$]} href=${r(s[$].id)} ...${a} place=${p} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!u}>
      ${u&&!l&&s.length===0&&!c&&n}
      <${rt} keys=${s.map(({id:$})=>$)} row=${f} ...${{isOpen:c,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${o("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${o("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[Lo,Wo,Io]=[3e3,5e3,1e4],Mo=50,de=200,Yt={whileHidden:!1};function zt({filter:e,onFilter:t}){let{api:n}=v(),r=D(n,"/v1/queues"+A({limit:de}),Wo,Yt),a=D(n,"/v1/agents"+A({limit:de}),Io,Yt),[s,u]=[r.data?.queues??[],a.data?.agents??[]],l=()=>Promise.all([r.refresh(),a.refresh()]),c={agents:u.map(({id:m})=>m),queues:s.map(({queue:m})=>m)};return i`
    <${oe} error=${r.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${Ho} filter=${e} counts=${kt(s,u)} isAll=${Vt(r)&&Vt(a)}
          onChoose=${t} />
        <${Bt} filter=${e} known=${c} onChoose=${t} />
        <${Qo} key=${A(e)} filter=${e} onFilter=${t} onChanged=${l} />
      </div>
      <aside class="board-side" aria-label=${o("board.queuesAgents")}>
        <${Dt} queues=${s} chosen=${e.queue} onFilter=${t} />
        <${Kt} data=${r.data} words=${o("board.onlyFirstQueuesAre",{most:de})} />
        <${Pt} agents=${u} chosen=${e.agent_id} onFilter=${t} />
        <${Kt} data=${a.data} words=${o("board.onlyFirstAgentsAre",{most:de})} />
      </aside>
    </div>
  `}function Vt({data:e}){return!!e&&!e.next_cursor}function Kt({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function Ho({filter:e,counts:t,isAll:n,onChoose:r}){let a=M(e);return i`
    <div class="shown" role="group" aria-label=${o("common.show")}>
      ${Object.entries(V).map(([s,{words:u}])=>i`
          <button key=${s} type="button" class="small" aria-pressed=${s===a} onClick=${()=>r({show:s})}>
            ${u} ${n&&t[s]!==void 0&&i`<span class="count">${Te(t[s])}</span>`}
          </button>
        `)}
      ${n&&i`<span class="weak">${o("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Qo({filter:e,onFilter:t,onChanged:n}){let{api:r}=v(),a=P(r),s=M(e),l=Q(r,p=>"/v1/conversations"+A(wt(e,Mo,p)),{every:Lo,rowsOf:({conversations:p})=>p,inOrder:s==="hands"?ht:null}),c=$e(l.rows),m=ae(s,e),f=p=>C("supervisor","now",p,e),$=()=>Promise.all([l.refresh(),n()]);return i`
    <${G} list=${l} />
    ${m&&i`<${fe} ...${{ticks:c,hrefOf:f}} list=${m} listed=${l.rows} onChanged=${$} />`}
    <${j} ...${{list:l,settings:a,hrefOf:f,onFilter:t}} label=${o("board.liveConversations")} ticks=${m&&c} onChanged=${$}
      empty=${i`<${Go} filter=${e} onFilter=${t} />`} />
  `}function Go({filter:e,onFilter:t}){let{agent_id:n,queue:r,channel:a}=e,s=[n&&o("board.of",{agent:n}),r&&o("common.inQueue",{queue:r}),a&&o("board.on",{channel:Z(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${V[M(e)].empty}${s&&` ${s}`}.</p>
    ${s&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${o("common.clearFilters")}</button>
      </p>
    `}
  `}var jo=[{value:"return",label:o("wake.goesBackQueue"),hint:o("wake.nextAgentWhoFree")},{value:"close",label:o("wake.closed"),hint:o("common.customersNextMessageOpens")}];function Jt({topic:e,onStarted:t,onClose:n}){let{api:r}=v(),[a,s]=b("return"),[u,l]=b(""),c=m=>Ft(r,e,{then:a,message:u.trim(),dryRun:m});return i`
    <${me} title=${o("common.wakeWhatWaits",{topic:e})} act=${o("common.wake")} asked=${JSON.stringify([a,u])} start=${c}
      onStarted=${t} onClose=${n}>
      <${Xe} label=${o("wake.messageEachCustomerOptional")} hint=${o("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${u} onInput=${l} />
      <${I} legend=${o("common.then")} options=${jo} value=${a} onChange=${s} />
    <//>
  `}var Uo=5e3,Yo=50;function Xt({topic:e="",onChoose:t,onFilter:n}){let[r,a]=b(e),s=ke(r);y(()=>a(l=>ke(l)===e?l:e),[e]);let u=l=>{l.preventDefault(),s!==e&&t({topic:s})};return i`
    <form class="filters" role="search" aria-label=${o("topicPage.topic")} onSubmit=${u}>
      <${et} label=${o("topicPage.topic")} hint=${o("topicPage.whatConversationsWerePaused")} typed=${r} onInput=${a} />
      <button type="submit" disabled=${s===""||s===e}>${o("common.show")}</button>
    </form>
    ${e?i`<${Vo} key=${e} topic=${e} onFilter=${n} />`:i`<p class="list-empty">${o("topicPage.agentsPauseOrLeave")}</p>`}
  `}function Vo({topic:e,onFilter:t}){let{api:n}=v(),r=P(n),a=Q(n,p=>B`/v1/topics/${e}`+A({limit:Yo,cursor:p}),{every:Uo,rowsOf:({conversations:p})=>p}),[s,u]=b(!1),[l,c]=b(null),m=a.rows,f=p=>C("supervisor","topics",p,{topic:e});y(()=>{m.length>0&&Je(e)},[m.length]);let $=p=>{c({run:p,conversations:m}),u(!1)};return i`
    <${G} list=${a} />
    ${l&&i`
      <${pe} key=${l.run.bulk_id} title=${o("topicPage.wake",{topic:e})} started=${l.run} conversations=${l.conversations}
        hrefOf=${f} onChanged=${a.refresh} onDismiss=${()=>c(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>u(!0)}>${o("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${s&&i`<${Jt} topic=${e} onStarted=${$} onClose=${()=>u(!1)} />`}
    <${j} ...${{list:a,settings:r,hrefOf:f,onFilter:t}} label=${o("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${o("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var Ko=Le(()=>import("./reports-page-T57R5GO6.js").then(e=>e.ReportsPage),{rare:!0}),zo=3e3,Jo=50,Oe={now:o("supervisor.now"),paused:o("common.paused"),left:o("common.left"),topics:o("supervisor.topics"),reports:o("reports.reports")},Xo={now:o("supervisor.backBoard"),paused:o("supervisor.allPaused"),left:o("supervisor.allLeft"),topics:o("supervisor.backTopic"),reports:o("supervisor.backBoard")},Zt={paused:o("common.nothingPaused"),left:o("common.nothingLeft")};function wa({list:e,conversationId:t,filter:n}){let r=Object.hasOwn(Oe,e??"")?e:"now";Pe(v().api,"supervisor");let[a,s]=b({agents:[],queues:[]});if(t)return i`<${en} key=${t} id=${t} list=${r} filter=${n} />`;let u=c=>Ae("supervisor",r,null,bt(J.get().query,c,r)),l={agent_id:n.agent_id,queue:n.queue};return i`
    <div class="page wide" data-list=${r}>
      <h1>${o("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${o("supervisor.lists")}>
        ${Object.entries(Oe).map(([c,m])=>i`
            <a key=${c} href=${C("supervisor",c,null,l)} aria-current=${c===r?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${r==="now"&&i`<${zt} filter=${n} onFilter=${u} />`}
      ${r==="topics"&&i`<${Xt} topic=${n.topic} onChoose=${u} onFilter=${Zo} />`}
      ${r==="reports"&&i`<${Ko} filter=${n} onChoose=${u} />`}
      ${["paused","left"].includes(r)&&i`
        <${qt} list=${r} filter=${n} known=${a} onChoose=${u} />
        <${tn} key=${r+A(n)} list=${r} filter=${n} onChoose=${u}
          onSeen=${c=>s(m=>nn(m,c))} />
      `}
    </div>
  `}function Zo(e){xe("supervisor","now",null,{show:"all",...e})}function en({id:e,list:t,filter:n}){let{api:r}=v(),a={href:C("supervisor",t,null,n),words:Xo[t],always:!0};return i`
    <section class="supervised" aria-label=${o("common.conversation")}>
      <h1 class="visually-hidden">${o("common.supervisor")}</h1>
      <${ct} id=${e} back=${a} hrefOf=${s=>C("supervisor",t,s,n)}
        settings=${P(r)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function tn({list:e,filter:t,onChoose:n,onSeen:r}){let{api:a}=v(),s=P(a),{agent_id:u,queue:l,within:c}=t,m=e==="paused"&&c,p=Q(a,k=>`/v1/${e}`+A({agent_id:u,queue:l,limit:Jo,cursor:k,within:m?c:null}),{every:zo,rowsOf:k=>k[e],at:k=>m?k.replace(/within=\d+/,A({due_before:eo(c)}).slice(1)):k});y(()=>r(p.rows),[p.rows.length]);let d=$e(p.rows),h=k=>C("supervisor",e,k,t),w=ae(e,t),S=m?{...w,filter:{...w.filter,due_before:eo(c)}}:w;return i`
    <${G} list=${p} />
    <${fe} list=${S} listed=${p.rows} ...${{ticks:d,hrefOf:h}} onChanged=${p.refresh} />
    <${j} ...${{list:p,settings:s,ticks:d,hrefOf:h}} label=${Oe[e]} onFilter=${n} onChanged=${p.refresh}
      empty=${i`<${on} list=${e} filter=${t} onChoose=${n} />`} />
  `}function on({list:e,filter:t,onChoose:n}){let{agent_id:r,queue:a,within:s}=t,u=e==="paused"&&le[s];if(!r&&!a&&!u)return i`<p class="list-empty">${Zt[e]}.</p>`;let l=[r&&o("supervisor.by",{agent:r}),a&&o("common.inQueue",{queue:a}),u&&o("supervisor.due",{when:le[s]})],c=()=>n({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${Zt[e]} ${l.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${c}>${o("common.clearFilters")}</button></p>
  `}function eo(e){return new Date(ne()+Number(e)*1e3).toISOString()}function nn({agents:e,queues:t},n){let r=(a,s)=>[...new Set([...a,...s.filter(Boolean)])].sort();return{agents:r(e,n.map(({pause:a,leave:s})=>(a??s)?.agent_id)),queues:r(t,n.map(({queue:a})=>a))}}export{wa as a};
