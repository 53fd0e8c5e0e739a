/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as He,b as Qe,c as Ge,d as je,e as Ue,f as we,g as Ye,p as Je,t as Xe,v as W,x as Ze}from"./chunk-B2FGTSDS.js";import{$ as tt,D as We,E as Ie,K as Me,M as se,R as he,S as Ve,T as Ke,U as ze,Z as et,aa as ot,b as _e,ba as nt,c as ne,ca as B,d as Ee,da as P,e as v,g as Ne,ga as rt,h as qe,ha as st,i as Be,ia as at,j as Pe,ja as it,k as De,ka as lt,la as ut,ma as ct,na as mt,oa as pt,p as Fe,sa as $t,ta as ft,ua as dt,v as re,w as Le}from"./chunk-HAA352JH.js";import{B as Ae,C as o,G as F,N as q,O as T,U as X,V as Z,Z as Te,_ as R,aa as ee,c as b,ca as Ce,d as y,ea as Re,f as N,g as ge,j as Y,k as i,l as Oe,la as be,m as z,n as C,o as J,q as Se,r as xe,ua as te,wa as oe,xa as L}from"./chunk-TUUNGKSC.js";var V={waiting:{words:o("board.waiting"),empty:o("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:o("board.agents"),empty:o("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:o("common.wrappingUp"),empty:o("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:o("common.paused"),empty:o("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:o("common.left"),empty:o("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:o("board.all"),empty:o("board.noConversationOpen"),query:{}}};function I({show:e}){return Object.hasOwn(V,e??"")?e:"waiting"}function gt(e,t,n="now"){let r={...e,...t};return n==="now"&&t.agent_id&&I(r)==="waiting"?{...r,show:"all"}:r}function bt(e,t,n){let{agent_id:r,queue:a,channel:s}=e;return{...V[I(e)].query,agent_id:r,queue:a,channel:s,limit:t,cursor:n}}function wt(e){let t=n=>$t(n)??1/0;return[...e].sort((n,r)=>t(n)-t(r)||0)}function ht(e,t){let n=(r,a)=>r.reduce((s,l)=>s+a(l),0);return{waiting:n(e,({waiting:r})=>r),paused:n(t,({paused:r})=>r),available:t.filter(({availability:r})=>r==="available").length}}function kt(e){let t={available:0,away:1,offline:2};return[...e].sort((n,r)=>t[n.availability]-t[r.availability]||(n.id<r.id?-1:1))}function yt(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,r)=>t(r)-t(n)||(n.queue<r.queue?-1:1))}var no={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},M={resume:{words:o("common.resume"),hint:o("bulkActions.agentWhoPausedOr")},extend:{words:o("common.extend"),hint:o("bulkActions.pauseEndsLater")},transfer:{words:o("common.transfer"),hint:o("bulkActions.queueOrAgent")},end:{words:o("common.end"),hint:o("common.customersNextMessageOpens")},wake:{words:o("common.wake"),hint:o("bulkActions.backQueueNextAgent")}};function vt({state:e},t){return(no[e]??[]).filter(n=>t||n!=="wake")}function ae(e,{agent_id:t,queue:n,channel:r}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let s=a!=="active"||e==="hands"&&!!t;return{state:a,filter:ro({state:a,agent_id:t,queue:n,channel:r}),isExact:s}}function Ot({action:e,to:t,agentId:n,queue:r,hours:a}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:r}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&n?{agent_id:n}:{}}function St({skipped:e,next_cursor:t},n){let r=new Set(e.map(({conversation_id:s})=>s)),a=n.filter(s=>r.has(s)).length;return{done:n.length-a,skipped:a,isComplete:!t}}function ro(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var xt=[{cursor:null,data:null,error:null}];function At(e,t,{data:n,error:r}){if(!e[t])return e;let a=e.slice(0,t),s=n?.next_cursor??null,[l,...c]=e.slice(t+1),u=l&&s!==null?[{...l,cursor:s},...c]:[];return[...a,{...e[t],data:n,error:r},...r&&!n?e.slice(t+1):u]}function ke(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function Tt(e,t){let n=new Map;return e.forEach(({data:r},a)=>{for(let s of r?t(r):[])n.has(s.id)||n.set(s.id,{row:s,page:a})}),[...n.values()]}function Ct(e,t,{first:n,last:r}){let a=t.slice(n,r+1).map(({page:l})=>l),s=e.flatMap(({data:l},c)=>l?[]:[c]);return new Set([0,...a,...s])}function Rt(e,t,{last:n}){let{data:r}=e.at(-1);if(!r?.next_cursor)return{more:!1,asks:!1};let a=!t.some(({page:s})=>s===e.length-1);return{more:!a&&n>=t.length-so,asks:a}}var so=15;var ao={whileHidden:!1},ie=null;function H(e,t,{every:n,rowsOf:r,at:a}){let[s]=b(()=>uo(t(null))),[l,c]=b(s.pages),[u,m]=b(s.near),f=N(new Map),p=ge(()=>Tt(l,r),[l]),$=ge(()=>p.map(({row:x})=>x),[p]),{more:d,asks:h}=Rt(l,p,u);y(()=>d&&c(ke),[d,l]);let w=lo(),S=N(null);S.current={address:t(null),pages:l,near:u,known:s.known},y(()=>()=>co(S.current,w.current),[]);let k=Ct(l,p,u),O=l.map((x,E)=>i`
      <${io} key=${E} ...${{api:e,at:a,every:n,n:E,refreshers:f}} address=${k.has(E)?t(x.cursor):null}
        onAnswer=${j=>c(U=>At(U,E,j))} />
    `),[{data:g,error:A}]=l;return{rows:$,loaded:!!(g??A),isRead:!!g,error:l.find(x=>x.error)?.error??null,isOpen:!!l.at(-1).data?.next_cursor||l.at(-1).data===null,asks:h,more:()=>c(ke),refresh:()=>Promise.all([...f.current.values()].map(x=>x())),onNear:m,known:s.known,reading:O}}function io({api:e,address:t,at:n,every:r,n:a,refreshers:s,onAnswer:l}){let c=B(e,t,r,{...ao,at:n});return y(()=>{t!==null&&c.loaded&&l(c)},[c.data,c.error]),y(()=>{if(t!==null)return s.current.set(a,c.refresh),()=>s.current.delete(a)}),null}function lo(){let e=N(0);return y(()=>{let t=({target:n})=>Et()&&n===_t()&&(e.current=n.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var _t=()=>document.querySelector("main"),Et=()=>!J.get().more;function uo(e){let t=ie?.address===e?ie:null;return ie=null,t&&requestAnimationFrame(()=>_t()?.scrollTo(0,t.top)),t??{pages:xt,near:{first:0,last:0},known:new Map}}function co(e,t){Et()||(ie={...e,top:t})}var mo=300,le={3600:o("caseFilters.withinHour"),86400:o("caseFilters.withinHours",{count:24}),604800:o("caseFilters.withinWeek")};function Nt({list:e,filter:t,known:n,onChoose:r}){let a=Y();return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${s=>s.preventDefault()}>
      <${K} label=${o("common.agent")} value=${t.agent_id} known=${n.agents} onChoose=${s=>r({agent_id:s})} />
      <${K} label=${o("common.queue")} value=${t.queue} known=${n.queues} onChoose=${s=>r({queue:s})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${o("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${s=>r({within:s.currentTarget.value})}>
            <option value="">${o("caseFilters.anyTime")}</option>
            ${Object.entries(le).map(([s,l])=>i`<option key=${s} value=${s}>${po(l)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function K({label:e,value:t="",known:n,onChoose:r}){let a=Y(),[s,l]=b(null),c=N();y(()=>()=>clearTimeout(c.current),[]);let u=p=>{clearTimeout(c.current);let $=Ge(p,n);$!==t&&r($)},m=({currentTarget:{value:p}})=>{l(p),clearTimeout(c.current),c.current=setTimeout(()=>u(p),mo)},f=()=>{s!==null&&u(s),l(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${s??t} onInput=${m} onChange=${f} onBlur=${f} />
      <datalist id=${`${a}-names`}>${n.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function po(e){return e.charAt(0).toUpperCase()+e.slice(1)}function qt({filter:e,known:t,onChoose:n}){let r=Y(),{agent_id:a,queue:s,channel:l}=e,c=l&&!X.includes(l)?[...X,l]:X;return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${u=>u.preventDefault()}>
      <${K} label=${o("common.agent")} value=${a} known=${t.agents} onChoose=${u=>n({agent_id:u})} />
      <${K} label=${o("common.queue")} value=${s} known=${t.queues} onChoose=${u=>n({queue:u})} />
      <div class="field">
        <label for=${r}>${o("common.channel")}</label>
        <select id=${r} value=${l??""} onChange=${u=>n({channel:u.currentTarget.value})}>
          <option value="">${o("boardFilters.anyChannel")}</option>
          ${c.map(u=>i`<option key=${u} value=${u}>${Z(u)}</option>`)}
        </select>
      </div>
    </form>
  `}var $o=6e4;function Bt({queues:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.queues")}>
      <h2>${o("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${yt(e).map(r=>i`<${fo} key=${r.queue} queue=${r} isChosen=${r.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function fo({queue:e,isChosen:t,onFilter:n}){let{queue:r,waiting:a,oldest_waiting_seconds:s,agents:l,free_agents:c}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${o("boardTables.onlyQueue",{name:r})} aria-pressed=${t}
        onClick=${()=>n({queue:t?"":r})}>${r}</button>
      <span class="board-fact">
        ${o("boardTables.waiting",{count:a})}${s!==null&&i`, <span class="due" data-tone=${ft(s*1e3)}>${o("boardTables.longest",{time:be(s*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&l===0}>
        ${l===0?o("boardTables.nobodyServes"):o("boardTables.free",{free:c,agents:l})}
      </span>
    </li>
  `}function Pt({agents:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.agents")}>
      <h2>${o("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${kt(e).map(r=>i`<${go} key=${r.id} agent=${r} isChosen=${r.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function go({agent:e,isChosen:t,onFilter:n}){let r=Ee(),{id:a,kind:s,availability:l,capacity:c,in_use:u,paused:m,queues:f,since:p}=e,$=r-Date.parse(p);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${l}>
        <button type="button" class="link" aria-label=${o("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":a})}>${a}</button>
        ${s==="ai"&&i` <span class="tag">${o("boardTables.ai")}</span>`}
      </span>
      <${pt} inUse=${u} capacity=${c} />
      <span class="board-fact">
        ${Te(l)}${$>=$o&&i`, <time datetime=${p} title=${ee(p)}>${o("boardTables.noNewWork",{time:be($)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${o("boardTables.paused",{count:m})} · `}${f.join(", ")||o("boardTables.noQueue")}</span>
    </li>
  `}var bo=2e3,wo=200;function Dt(e,t,{then:n,message:r,dryRun:a}){let s={then:n,dry_run:a};return r&&(s.message={body:r}),e.post(q`/v1/topics/${t}/wake`,s)}function Ft(e,{filter:t,action:n,body:r,dryRun:a}){let s=Object.keys(r).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!s&&{with:r},dry_run:a})}function Lt(e,t){return e.post(q`/v1/bulk/${t}/cancel`)}function ue(e,t,n){let[r,a]=b(null),s=t&&q`/v1/bulk/${t.bulk_id}`+T({limit:wo,cursor:n}),l=r!==null&&r.address===s,{data:c,error:u,refresh:m}=B(e,l?null:s,bo,{whileHidden:!1});return y(()=>{c&&!D(c)&&a({address:s,run:c})},[c]),{run:l?r.run:c??t,error:u,refresh:m}}function D({state:e}){return e==="running"||e==="canceling"}function ce({state:e,matched:t,done:n,skipped_count:r,dry_run:a}){let s={count:t,done:n,skipped:r,state:ho[e]??e};return a?o("bulk.previewConversationsWouldDone",s):o("bulk.conversationsDoneSkipped",s)}var ho={running:o("bulk.running"),done:o("common.done"),canceling:o("bulk.stopping"),canceled:o("bulk.stopped")};var ko=["transfer","end"];function Wt(e,t,{action:n,body:r}){let a=Oe({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),s=m=>a.set({...a.get(),...m}),l=()=>a.get().state==="running"&&s({state:"canceling"}),c=async({id:m,version:f})=>{let p=ko.includes(n)?{ifMatch:`"${f}"`}:{};try{await e.post(`${q`/v1/conversations/${m}`}/${n}`,r,p),s({done:a.get().done+1})}catch({code:$}){let d=[...a.get().skipped,{conversation_id:m,code:$}];s({skipped:d,skipped_count:d.length})}},u=async()=>{for(let m of t)a.get().state==="running"&&await c(m);s({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:l,ended:Promise.resolve().then(u)}}function me({title:e,act:t,isReady:n=!0,asked:r,start:a,tally:s,onStarted:l,onClose:c,children:u}){let{api:m}=v(),{busy:f,refusal:p,run:$}=F(),[d,h]=b(null),{run:w}=ue(m,d?.asked===r?d.run:null),S=w!==null&&!D(w),k=async()=>{let{answer:x}=await $("run",()=>a(w===null));x&&(w===null?h({asked:r,run:x.body}):l(x.body))},O=w!==null&&(s?s(w):w),g=w===null?o("run.preview"):o("run.conversations",{act:t,count:O.done}),A=w===null||S&&O.done>0;return i`
    <${Qe} title=${e} act=${g} busy=${f!==null} isReady=${n&&A} refusal=${p}
      onSubmit=${k} onClose=${c}>
      ${u}
      <p class="due-line" aria-live="polite">${yo(w,s&&O)}</p>
    <//>
  `}function yo(e,t){if(e===null)return o("run.nothingDoneYetFirst");if(!t||D(e))return ce(e);let n={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?o("run.previewSelectedWouldDone",n):o("run.previewMostSelectedWould",n)}var[It,Mt]=[1,336],vo={to:"queue",queue:"",agentId:"",hours:24};function Ht({list:e,chosen:t,listed:n,onStarted:r,onClose:a}){let{api:s,user:l}=v(),c=He(s,l),[u,m]=b(t.length===0),f=vt(e,u),[p,$]=b({...vo,action:f[0]}),d=f.includes(p.action)?p.action:f[0],h=Ot({...p,action:d}),w=t.map(({id:g})=>g),S=async g=>g||u?Ft(s,{filter:e.filter,action:d,body:h,dryRun:g}):{body:{rows:Wt(s,t,{action:d,body:h})}},k=g=>{let A={key:g.bulk_id??crypto.randomUUID(),action:d,forAgent:h.agent_id};r(g.rows?{...A,rows:g.rows,conversations:t}:{...A,started:g,conversations:n})},O=[{value:!1,label:o("bulk.conversationsSelected",{count:t.length})},{value:!0,label:o("bulk.allListHas"),hint:o("bulk.alsoNotListed")}];return i`
    <${me} title=${o("bulk.doMany")} act=${M[d].words} isReady=${xo({...p,action:d},c)} start=${S}
      asked=${JSON.stringify([u,d,h,w])} tally=${u?void 0:g=>St(g,w)} onStarted=${k} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${W} legend=${o("bulk.which")} options=${O} value=${u} onChange=${m} />`}
      <${W} legend=${o("bulk.what")} value=${d} onChange=${g=>$({...p,action:g})}
        options=${f.map(g=>({value:g,label:M[g].words,hint:M[g].hint}))} />
      <${So} form=${{...p,action:d}} directory=${c} onChange=${g=>$({...p,...g})} />
    <//>
  `}var Oo=[{value:"queue",label:o("bulk.queue")},{value:"agent",label:o("bulk.agent")}];function So({form:e,directory:t,onChange:n}){let r=i`<${je} directory=${t} value=${e.agentId} onPick=${a=>n({agentId:a})} />`;return e.action==="resume"?i`${r}<p class="hint">${o("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${Xe} label=${o("bulk.hoursLonger")} value=${e.hours} min=${It} max=${Mt}
      onChange=${a=>n({hours:a})} />`:e.action!=="transfer"?null:i`
    <${W} legend=${o("common.to")} options=${Oo} value=${e.to} onChange=${a=>n({to:a})} />
    ${e.to==="agent"?r:i`<${Ue} directory=${t} value=${e.queue} onPick=${a=>n({queue:a})} />`}
  `}function xo({action:e,to:t,queue:n,agentId:r,hours:a},s){return e==="resume"?r===""||we(s,r):e==="extend"?a>=It&&a<=Mt:e!=="transfer"?!0:t==="agent"?we(s,r):Ye(s,n)}function pe({started:e,...t}){let{api:n}=v(),r=ct(),{run:a,refresh:s}=ue(n,e,r.cursor),{refusal:l,run:c}=F(),u=async()=>{await c("stop",()=>Lt(n,a.bulk_id)),await s()};return i`
    <${ye} run=${a} isFirstPage=${r.page===1} refusal=${l} onStop=${u} ...${t}>
      <${mt} pages=${r} nextCursor=${a.next_cursor} label=${o("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function ye({title:e,run:t,conversations:n,hrefOf:r,forAgent:a,isFirstPage:s=!0,refusal:l,onStop:c,onChanged:u,onDismiss:m,children:f}){let p=D(t);return y(()=>{p||u()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ce(t)}</p>
        ${p?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${c}>${o("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${o("common.dismiss")}</button>`}
      </div>
      <${L} refusal=${l} />
      <ul>
        ${Ao(t,n,s,a).map(({id:$,name:d,words:h,isDone:w})=>i`
            <li key=${$} class="run-row"><a class="row-name" dir="auto" href=${r($)}>${d}</a> <span
              data-wrong=${!w}>${h}</span></li>
          `)}
      </ul>
      ${f}
    </section>
  `}function Ao(e,t,n,r){let a=new Map(e.skipped.map(({conversation_id:u,code:m})=>[u,te({code:m},{forAgent:r})])),s=n&&!e.next_cursor&&!D(e)&&e.state==="done",l=new Map(t.map(u=>[u.id,R(u)])),c=s?t.filter(({id:u})=>!a.has(u)):[];return[...[...a].map(([u,m])=>({id:u,name:l.get(u)??u,words:m,isDone:!1})),...c.map(u=>({id:u.id,name:R(u),words:o("common.done"),isDone:!0}))]}function $e(e){let[t,n]=b(new Set);return{isOn:s=>t.has(s),toggle:(s,l)=>n(c=>new Set(l?[...c,s]:[...c].filter(u=>u!==s))),all:()=>n(new Set(e.map(({id:s})=>s))),clear:()=>n(new Set)}}function fe({list:e,listed:t,ticks:n,hrefOf:r,onChanged:a}){let[s,l]=b(!1),[c,u]=b(null),m=t.filter(({id:$})=>n.isOn($)),f=t.length>0&&m.length===t.length,p=$=>{u($),l(!1),n.clear()};return i`
    ${c&&i`<${To} key=${c.key} begun=${c} ...${{hrefOf:r,onChanged:a}} onDismiss=${()=>u(null)} />`}
    ${t.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${f} onChange=${f?n.clear:n.all} />
          <span>${m.length>0?o("bulkBar.conversationsSelected",{count:m.length}):o("bulkBar.selectListed",{count:t.length})}</span>
        </label>
        <button type="button" class="small" disabled=${m.length===0&&!e.isExact} onClick=${()=>l(!0)}>
          ${m.length>0?o("bulkBar.doSelected"):o("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${s&&i`<${Ht} ...${{list:e,chosen:m,listed:t,onStarted:p}} onClose=${()=>l(!1)} />`}
  `}function To({begun:e,...t}){let n=M[e.action].words,{conversations:r,forAgent:a}=e,s={...t,title:n,conversations:r,forAgent:a};return e.rows?i`<${Co} rows=${e.rows} ...${s} />`:i`<${pe} started=${e.started} ...${s} />`}function Co({rows:e,...t}){return i`<${ye} run=${z(e.run)} onStop=${e.stop} ...${t} />`}function Qt(e,{onDone:t,onChanged:n}){let{api:r,config:a,user:s}=v(),{busy:l,refusal:c,run:u,clear:m}=F(),[f,p]=b(null),$=_o(),{id:d,last_message:h}=e,w=R(e),S=async(O,g={})=>{p(g.agentId??null);let{answer:A,refusal:x}=await u(O,()=>We[O](r,e,g));A&&(A.body.task?.agent_id===s.id&&De(A.body.task.id),se(Me(O,A.body,s.id,g)),t()),x&&$(o("common.doneCustomerWhy",{done:Ie[O],customer:w,why:te(x,{forAgent:g.agentId})})),n()};return{now:S,begin:(O,g)=>{t(),Be(d,{name:O,customer:w,seq:h?.seq??0},a.undoSeconds,()=>S(O,g))},run:u,busy:l!==null,refusal:c,about:f,clear:m}}var Ro=5e3;function _o(){let e=N({isHere:!0,words:null,at:0});return y(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<Ro&&se(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):se(t,{tone:"bad"})}}function Gt({conversation:e,settings:t,onChanged:n}){let{api:r,user:a}=v(),[s,l]=b(null),[c,u]=b(!1),m=z(qe)[e.id],f=Qt(e,{onDone:()=>l(null),onChanged:n}),{now:p,run:$,busy:d,refusal:h,about:w,clear:S}=f,k=Le(e,a,t),O=_=>{S(),l({what:_})},g=async()=>{let{answer:_}=await $("load",()=>rt(r,e,t));_?l({what:"give-away",load:_}):await p("resume")},A=()=>{l(null),S()},E=Eo(k,{ask:O,now:p,onResume:g,onAnswer:_=>f.begin("answer",{signal:e.pause.wait.signal,outcome:_})}),j=({words:_,act:to,kind:oo=""})=>i`
    <button key=${_} type="button" class=${["small",oo].join(" ")} disabled=${d||!!m}
      aria-label=${`${_}: ${R(e)}`} onClick=${to}>${_}</button>
  `,U=k.answer?2:1,eo=s!==null&&st.includes(s.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${Ne[m.name].doing}…</span>`}
      ${E.slice(0,U).map(j)}
      ${k.end&&j({words:o("common.end"),act:()=>O("end"),kind:"danger-quiet"})}
      ${E.length>U&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${o("rowActions.moreOf",{name:R(e)})}
          onClick=${()=>u(!c)}>${c?o("rowActions.less"):o("rowActions.more")}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${E.slice(U).map(j)}</div>`}
    ${!eo&&i`<${L} refusal=${h} forAgent=${w??k.forAgent} onDismiss=${S} />`}
    ${s&&i`
      <${at} ...${{asking:s,conversation:e,actions:k,settings:t,busy:d,refusal:h,about:w,now:p}} begin=${f.begin}
        owner=${re(e)} unsent=${null} onClose=${A} />
    `}
  `}function Eo(e,{ask:t,now:n,onResume:r,onAnswer:a}){let s=e.forAgent?` ${o("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:o("common.approve"),act:()=>a("approved")},e.answer&&{words:o("common.decline"),act:()=>a("declined")},e.resume&&{words:o("common.resume")+s,act:r},e.reactivate&&{words:o("common.takeUpAgain")+s,act:()=>n("reactivate")},e.assign&&{words:o("common.assign"),act:()=>t("assign")},e.transfer&&{words:o("common.transfer"),act:()=>t("transfer")},e.extend&&{words:o("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?o("common.takeOver"):o("common.take"),act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function jt({conversation:e,settings:t,href:n,ticks:r,place:a,onFilter:s,onChanged:l}){let{channel:c,queue:u,pause:m,leave:f,priority:p}=e,$=Ve(e),d=re(e)??f?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${r&&i`<${No} conversation=${e} ticks=${r} />`}
        <a class="row-name" dir="auto" href=${n}>${R(e)}</a> <${et} channel=${c} />
        <${tt} priority=${p} />
        <${ot} conversation=${e} />
        ${qo(e).map(({text:h,isTyped:w})=>i`<p key=${h} class="row-note" dir=${w?"auto":void 0}>${h}</p>`)}
        ${$&&i`<p class="row-note"><a href=${C("supervisor","topics",null,{topic:$})}>${o("common.waits",{topic:$})}</a></p>`}
      </div>
      <p class="case-where">
        ${d?i`
              <button type="button" class="link" aria-label=${o("supervisedRow.onlyAgent",{agent:d})}
                onClick=${()=>s({agent_id:d})}>${d}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${o("supervisedRow.onlyQueue",{queue:u})} onClick=${()=>s({queue:u})}>${u}</button>
      </p>
      <p class="case-due"><${Bo} conversation=${e} /></p>
      <${Gt} ...${{conversation:e,settings:t,onChanged:l}} />
    </li>
  `}function No({conversation:{id:e,...t},ticks:n}){return i`
    <input type="checkbox" class="tick" aria-label=${o("supervisedRow.select",{name:R(t)})} checked=${n.isOn(e)}
      onChange=${r=>n.toggle(e,r.currentTarget.checked)} />
  `}function qo({pause:e}){return e?it({...e,topic:null}):[]}function Bo({conversation:e}){let{channel_state:t,pause:n,leave:r,task:a}=e;return n?i`<${lt} pause=${n} />`:r?i`<${Po} leave=${r} />`:t==="closed"?i`<span class="weak">${o("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${o("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${dt} conversation=${e} />`:i`<span class="weak">${o("supervisedRow.ownRoutingDecidesWho")}</span>`}function Po({leave:e}){return i`
    <span class="weak">${o("supervisedRow.leftReplyCountsUntil",{time:Ce(e.left_at,ne()),date:i`<time datetime=${e.expires_at} title=${ee(e.expires_at)}>${Re(e.expires_at)}</time>`})}</span>
  `}function Q({list:e}){return e.isRead?i`<${oe} error=${e.error} />`:i`<${L} refusal=${e.error} />`}function G({list:e,label:t,empty:n,hrefOf:r,...a}){let{rows:s,loaded:l,error:c,isOpen:u,asks:m}=e;y(()=>{s.forEach(({pause:p})=>_e(p)),Ke(s)},[s]);let f=(p,$)=>i`<${jt} key=${s[p].id} conversation=${s[p]} href=${r(s[p].id)} ...${a} place=${$} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!l}>
      ${l&&!c&&s.length===0&&!u&&n}
      <${nt} keys=${s.map(({id:p})=>p)} row=${f} ...${{isOpen:u,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${o("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${o("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[Do,Fo,Lo]=[3e3,5e3,1e4],Wo=50,de=200,Ut={whileHidden:!1};function Kt({filter:e,onFilter:t}){let{api:n}=v(),r=B(n,"/v1/queues"+T({limit:de}),Fo,Ut),a=B(n,"/v1/agents"+T({limit:de}),Lo,Ut),[s,l]=[r.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([r.refresh(),a.refresh()]),u={agents:l.map(({id:m})=>m),queues:s.map(({queue:m})=>m)};return i`
    <${oe} error=${r.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${Io} filter=${e} counts=${ht(s,l)} isAll=${Yt(r)&&Yt(a)}
          onChoose=${t} />
        <${qt} filter=${e} known=${u} onChoose=${t} />
        <${Mo} key=${T(e)} filter=${e} onFilter=${t} onChanged=${c} />
      </div>
      <aside class="board-side" aria-label=${o("board.queuesAgents")}>
        <${Bt} queues=${s} chosen=${e.queue} onFilter=${t} />
        <${Vt} data=${r.data} words=${o("board.onlyFirstQueuesAre",{most:de})} />
        <${Pt} agents=${l} chosen=${e.agent_id} onFilter=${t} />
        <${Vt} data=${a.data} words=${o("board.onlyFirstAgentsAre",{most:de})} />
      </aside>
    </div>
  `}function Yt({data:e}){return!!e&&!e.next_cursor}function Vt({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function Io({filter:e,counts:t,isAll:n,onChoose:r}){let a=I(e);return i`
    <div class="shown" role="group" aria-label=${o("common.show")}>
      ${Object.entries(V).map(([s,{words:l}])=>i`
          <button key=${s} type="button" class="small" aria-pressed=${s===a} onClick=${()=>r({show:s})}>
            ${l} ${n&&t[s]!==void 0&&i`<span class="count">${Ae(t[s])}</span>`}
          </button>
        `)}
      ${n&&i`<span class="weak">${o("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Mo({filter:e,onFilter:t,onChanged:n}){let{api:r}=v(),a=P(r),s=I(e),c=H(r,$=>"/v1/conversations"+T(bt(e,Wo,$)),{every:Do,rowsOf:({conversations:$})=>s==="hands"?wt($):$}),u=$e(c.rows),m=ae(s,e),f=$=>C("supervisor","now",$,e),p=()=>Promise.all([c.refresh(),n()]);return i`
    <${Q} list=${c} />
    ${m&&i`<${fe} ...${{ticks:u,hrefOf:f}} list=${m} listed=${c.rows} onChanged=${p} />`}
    <${G} ...${{list:c,settings:a,hrefOf:f,onFilter:t}} label=${o("board.liveConversations")} ticks=${m&&u} onChanged=${p}
      empty=${i`<${Ho} filter=${e} onFilter=${t} />`} />
  `}function Ho({filter:e,onFilter:t}){let{agent_id:n,queue:r,channel:a}=e,s=[n&&o("board.of",{agent:n}),r&&o("common.inQueue",{queue:r}),a&&o("board.on",{channel:Z(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${V[I(e)].empty}${s&&` ${s}`}.</p>
    ${s&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${o("common.clearFilters")}</button>
      </p>
    `}
  `}var Qo=[{value:"return",label:o("wake.goesBackQueue"),hint:o("wake.nextAgentWhoFree")},{value:"close",label:o("wake.closed"),hint:o("common.customersNextMessageOpens")}];function zt({topic:e,onStarted:t,onClose:n}){let{api:r}=v(),[a,s]=b("return"),[l,c]=b(""),u=m=>Dt(r,e,{then:a,message:l.trim(),dryRun:m});return i`
    <${me} title=${o("common.wakeWhatWaits",{topic:e})} act=${o("common.wake")} asked=${JSON.stringify([a,l])} start=${u}
      onStarted=${t} onClose=${n}>
      <${Je} label=${o("wake.messageEachCustomerOptional")} hint=${o("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${l} onInput=${c} />
      <${W} legend=${o("common.then")} options=${Qo} value=${a} onChange=${s} />
    <//>
  `}var Go=5e3,jo=50;function Jt({topic:e="",onChoose:t,onFilter:n}){let[r,a]=b(e),s=he(r);y(()=>a(c=>he(c)===e?c:e),[e]);let l=c=>{c.preventDefault(),s!==e&&t({topic:s})};return i`
    <form class="filters" role="search" aria-label=${o("topicPage.topic")} onSubmit=${l}>
      <${Ze} label=${o("topicPage.topic")} hint=${o("topicPage.whatConversationsWerePaused")} typed=${r} onInput=${a} />
      <button type="submit" disabled=${s===""||s===e}>${o("common.show")}</button>
    </form>
    ${e?i`<${Uo} key=${e} topic=${e} onFilter=${n} />`:i`<p class="list-empty">${o("topicPage.agentsPauseOrLeave")}</p>`}
  `}function Uo({topic:e,onFilter:t}){let{api:n}=v(),r=P(n),a=H(n,$=>q`/v1/topics/${e}`+T({limit:jo,cursor:$}),{every:Go,rowsOf:({conversations:$})=>$}),[s,l]=b(!1),[c,u]=b(null),m=a.rows,f=$=>C("supervisor","topics",$,{topic:e});y(()=>{m.length>0&&ze(e)},[m.length]);let p=$=>{u({run:$,conversations:m}),l(!1)};return i`
    <${Q} list=${a} />
    ${c&&i`
      <${pe} key=${c.run.bulk_id} title=${o("topicPage.wake",{topic:e})} started=${c.run} conversations=${c.conversations}
        hrefOf=${f} onChanged=${a.refresh} onDismiss=${()=>u(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>l(!0)}>${o("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${s&&i`<${zt} topic=${e} onStarted=${p} onClose=${()=>l(!1)} />`}
    <${G} ...${{list:a,settings:r,hrefOf:f,onFilter:t}} label=${o("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${o("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var Yo=Fe(()=>import("./reports-page-XTZNQSW2.js").then(e=>e.ReportsPage),{rare:!0}),Vo=3e3,Ko=50,ve={now:o("supervisor.now"),paused:o("common.paused"),left:o("common.left"),topics:o("supervisor.topics"),reports:o("reports.reports")},zo={now:o("supervisor.backBoard"),paused:o("supervisor.allPaused"),left:o("supervisor.allLeft"),topics:o("supervisor.backTopic"),reports:o("supervisor.backBoard")},Xt={paused:o("common.nothingPaused"),left:o("common.nothingLeft")};function ga({list:e,conversationId:t,filter:n}){let r=Object.hasOwn(ve,e??"")?e:"now";Pe(v().api,"supervisor");let[a,s]=b({agents:[],queues:[]});if(t)return i`<${Xo} key=${t} id=${t} list=${r} filter=${n} />`;let l=u=>xe("supervisor",r,null,gt(J.get().query,u,r)),c={agent_id:n.agent_id,queue:n.queue};return i`
    <div class="page wide" data-list=${r}>
      <h1>${o("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${o("supervisor.lists")}>
        ${Object.entries(ve).map(([u,m])=>i`
            <a key=${u} href=${C("supervisor",u,null,c)} aria-current=${u===r?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${r==="now"&&i`<${Kt} filter=${n} onFilter=${l} />`}
      ${r==="topics"&&i`<${Jt} topic=${n.topic} onChoose=${l} onFilter=${Jo} />`}
      ${r==="reports"&&i`<${Yo} filter=${n} onChoose=${l} />`}
      ${["paused","left"].includes(r)&&i`
        <${Nt} list=${r} filter=${n} known=${a} onChoose=${l} />
        <${Zo} key=${r+T(n)} list=${r} filter=${n} onChoose=${l}
          onSeen=${u=>s(m=>tn(m,u))} />
      `}
    </div>
  `}function Jo(e){Se("supervisor","now",null,{show:"all",...e})}function Xo({id:e,list:t,filter:n}){let{api:r}=v(),a={href:C("supervisor",t,null,n),words:zo[t],always:!0};return i`
    <section class="supervised" aria-label=${o("common.conversation")}>
      <h1 class="visually-hidden">${o("common.supervisor")}</h1>
      <${ut} id=${e} back=${a} hrefOf=${s=>C("supervisor",t,s,n)}
        settings=${P(r)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function Zo({list:e,filter:t,onChoose:n,onSeen:r}){let{api:a}=v(),s=P(a),{agent_id:l,queue:c,within:u}=t,m=e==="paused"&&u,$=H(a,k=>`/v1/${e}`+T({agent_id:l,queue:c,limit:Ko,cursor:k,within:m?u:null}),{every:Vo,rowsOf:k=>k[e],at:k=>m?k.replace(/within=\d+/,T({due_before:Zt(u)}).slice(1)):k});y(()=>r($.rows),[$.rows.length]);let d=$e($.rows),h=k=>C("supervisor",e,k,t),w=ae(e,t),S=m?{...w,filter:{...w.filter,due_before:Zt(u)}}:w;return i`
    <${Q} list=${$} />
    <${fe} list=${S} listed=${$.rows} ...${{ticks:d,hrefOf:h}} onChanged=${$.refresh} />
    <${G} ...${{list:$,settings:s,ticks:d,hrefOf:h}} label=${ve[e]} onFilter=${n} onChanged=${$.refresh}
      empty=${i`<${en} list=${e} filter=${t} onChoose=${n} />`} />
  `}function en({list:e,filter:t,onChoose:n}){let{agent_id:r,queue:a,within:s}=t,l=e==="paused"&&le[s];if(!r&&!a&&!l)return i`<p class="list-empty">${Xt[e]}.</p>`;let c=[r&&o("supervisor.by",{agent:r}),a&&o("common.inQueue",{queue:a}),l&&o("supervisor.due",{when:le[s]})],u=()=>n({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${Xt[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${u}>${o("common.clearFilters")}</button></p>
  `}function Zt(e){return new Date(ne()+Number(e)*1e3).toISOString()}function tn({agents:e,queues:t},n){let r=(a,s)=>[...new Set([...a,...s.filter(Boolean)])].sort();return{agents:r(e,n.map(({pause:a,leave:s})=>(a??s)?.agent_id)),queues:r(t,n.map(({queue:a})=>a))}}export{ga as a};
