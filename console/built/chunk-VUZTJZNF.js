/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{B as mt,a as Ze,b as et,c as tt,d as ot,e as nt,f as ye,g as st,p as ut,t as lt,v as Q,x as ct}from"./chunk-DLK4YCJP.js";import{A as Ve,Fa as ht,G as se,Ga as wt,H as Ke,Ha as kt,Ia as vt,Ja as yt,Ka as Ot,La as At,Ma as H,Na as St,O as ze,Oa as Ae,P as Je,Pa as Tt,Ta as xt,Ua as Rt,V as Xe,Y as re,b as Ie,c as ne,d as Qe,e as w,ea as Oe,fa as rt,g as He,ga as at,h as Me,ha as it,i as Ue,j as Ye,n as je,o as Ge,oa as pt,sa as dt,ua as $t,va as ft,wa as gt,xa as bt,ya as G,za as W}from"./chunk-O67BKZF3.js";import{Aa as oe,Ba as I,C as We,D as De,E as Pe,F as o,J as B,Q as E,R as A,X,Y as Z,aa as Fe,ba as C,c as g,d as y,ea as ee,f as j,ga as Le,ia as Be,j as L,k as i,l as qe,m as J,n as R,p as Ne,pa as ve,r as Ee,s as _e,ya as te}from"./chunk-ZVXUVGBQ.js";var Ct={"common.nothingPaused":"Nothing is paused","common.nothingLeft":"Nothing is left","common.customersNextMessageOpens":"the customer's next message opens a new conversation","common.wake":"Wake","common.done":"Done","common.filter":"Filter","common.show":"Show","common.inQueue":"in queue {queue}","common.clearFilters":"Clear filters","common.wakeWhatWaits":"Wake what waits for {topic}","board.waiting":"Waiting","board.nobodyWaits":"Nobody waits","board.agents":"With agents","board.noAgentHasConversation":"No agent has a conversation","board.nothingWrappedUp":"Nothing is wrapped up","board.usualOrder":"Usual order","board.soonestDue":"Soonest due","board.all":"All","board.noConversationOpen":"No conversation is open","board.queuesAgents":"Queues and agents","board.onlyFirstQueuesAre":"Only the first {most} queues are listed here.","board.onlyFirstAgentsAre":"Only the first {most} agents are listed here.","board.agentsAvailable":{one:"{count} agent available",other:"{count} agents available"},"board.liveConversations":"Live conversations","board.of":"of {agent}","board.on":"on {channel}","cases.nothingSoFar":"Nothing was found so far.","boardFilters.anyChannel":"Any channel","boardTables.queues":"Queues","boardTables.noAgentServesQueue":"No agent serves a queue, and nothing waits.","boardTables.onlyQueue":"Only queue {name}","boardTables.waiting":"{count} waiting","boardTables.longest":"longest {time}","boardTables.nobodyServes":"nobody serves it","boardTables.free":"{free} of {agents} free","boardTables.agents":"Agents","boardTables.thereNoAgentYet":"There is no agent yet.","boardTables.onlyAgent":"Only agent {id}","boardTables.ai":"AI","boardTables.noNewWork":"no new work for {time}","boardTables.paused":"{count} paused","boardTables.noQueue":"no queue","bulk.previewConversationsWouldDone":{one:"Preview: {done} of {count} conversation would be done, {skipped} skipped.",other:"Preview: {done} of {count} conversations would be done, {skipped} skipped."},"bulk.conversationsDoneSkipped":{one:"{state}: {done} of {count} conversation done, {skipped} skipped.",other:"{state}: {done} of {count} conversations done, {skipped} skipped."},"bulk.running":"Running","bulk.stopping":"Stopping","bulk.stopped":"Stopped","bulk.conversationsSelected":{one:"The {count} conversation that you selected",other:"The {count} conversations that you selected"},"bulk.allListHas":"All that the list has","bulk.alsoNotListed":"also what is not listed yet, as its filter says","bulk.doMany":"Do with many","bulk.which":"Which","bulk.what":"What","bulk.queue":"To a queue","bulk.agent":"To an agent","bulk.withoutAgentEachResumed":"Without an agent, each is resumed for the one who paused it.","bulk.hoursLonger":"Hours longer","bulkActions.agentWhoPausedOr":"for the agent who paused, or for another","bulkActions.pauseEndsLater":"the pause ends later","bulkActions.queueOrAgent":"to a queue or to an agent","bulkActions.backQueueNextAgent":"back to its queue, for the next agent who is free","bulkBar.conversationsSelected":{one:"{count} conversation selected",other:"{count} conversations selected"},"bulkBar.selectListed":{one:"Select the one that is listed",other:"Select the {count} that are listed"},"bulkBar.doSelected":"Do with the selected…","bulkBar.doAll":"Do with all…","caseFilters.order":"Order","caseFilters.withinHour":"within the hour","caseFilters.withinHours":"within {count} hours","caseFilters.withinWeek":"within a week","caseFilters.due":"Due","caseFilters.anyTime":"Any time","pager.previous":"Previous","pager.page":"Page {page}","pager.next":"Next","reports.reports":"Reports","rowActions.less":"Less","rowActions.more":"More","run.preview":"Preview","run.conversations":{one:"{act} {count} conversation",other:"{act} {count} conversations"},"run.nothingDoneYetFirst":"Nothing is done yet: first you see what would come of it.","run.previewSelectedWouldDone":"Preview: {done} of {all} selected would be done, {skipped} skipped.","run.previewMostSelectedWould":"Preview: at most {done} of {all} selected would be done, {skipped} skipped.","runResult.pagesWhatWasSkipped":"Pages of what was skipped","runResult.stop":"Stop","supervisedRow.onlyAgent":"Only agent {agent}","supervisedRow.onlyQueue":"Only queue {queue}","supervisedRow.select":"Select {name}","supervisedRow.ownRoutingDecidesWho":"Your own routing decides who gets it","supervisedRow.nextFreeSlot":"For the next free slot of {agent}","supervisedRow.leftReplyCountsUntil":"Left {time}; a reply counts until {date}","supervisor.now":"Now","supervisor.topics":"Topics","supervisor.backBoard":"Back to the board","supervisor.allPaused":"All paused","supervisor.allLeft":"All left","supervisor.backTopic":"Back to the topic","supervisor.lists":"Lists","supervisor.by":"by {agent}","supervisor.due":"and due {when}","topicPage.topic":"Topic","topicPage.whatConversationsWerePaused":"What conversations were paused or left for.","topicPage.agentsPauseOrLeave":"Agents pause or leave for a topic, such as an outage. Here you see who waits for it, and wake all at once.","topicPage.wake":"Wake {topic}","topicPage.waiting":"Waiting for {topic}","topicPage.nothingWaits":"Nothing waits for {topic}.","wake.goesBackQueue":"It goes back to its queue","wake.nextAgentWhoFree":"for the next agent who is free","wake.closed":"It is closed","wake.messageEachCustomerOptional":"Message to each customer (optional)","wake.eachGetsMostOnce":"Each gets it at most once, as a message of yours."};await De(Ct,{de:()=>import("./de-OEXGJLDR.js"),es:()=>import("./es-55IHZXLQ.js"),ar:()=>import("./ar-HCKI4RE6.js")});var V={waiting:{words:o("board.waiting"),empty:o("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:o("board.agents"),empty:o("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:o("common.wrappingUp"),empty:o("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:o("common.paused"),empty:o("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:o("common.left"),empty:o("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:o("board.all"),empty:o("board.noConversationOpen"),query:{}}};function _({show:e}){return Object.hasOwn(V,e??"")?e:"waiting"}function qt(e,t,n="now"){let s={...e,...t};return n==="now"&&t.agent_id&&_(s)==="waiting"?{...s,show:"all"}:s}function Nt(e,t,n){let{agent_id:s,queue:a,channel:r}=e;return{...V[_(e)].query,agent_id:s,queue:a,channel:r,limit:t,cursor:n}}var fo={hands:["wait","priority"],paused:["due","wait","priority"],left:["due","wait","priority"]},go=["usual","due"],Et={usual:o("board.usualOrder"),due:o("board.soonestDue"),wait:o("taskList.longestWait"),priority:o("taskList.byPriority")},ae=e=>fo[e]??["usual","wait","priority"];function Se(e,{order:t}){return ae(e).includes(t)?t:ae(e)[0]}function ie(e,t){let n=Se(e,t);return go.includes(n)?null:s=>Rt(s,n)}function _t(e,t){let n=(s,a)=>s.reduce((r,l)=>r+a(l),0);return{waiting:n(e,({waiting:s})=>s),paused:n(t,({paused:s})=>s),available:t.filter(({availability:s})=>s==="available").length}}var Wt=new Intl.Collator(We(),{numeric:!0});function Dt(e){let t={available:0,away:1,offline:2};return[...e].sort((n,s)=>t[n.availability]-t[s.availability]||Wt.compare(n.id,s.id))}function Pt(e){let t=({oldest_waiting_seconds:n})=>n??-1;return[...e].sort((n,s)=>t(s)-t(n)||Wt.compare(n.queue,s.queue))}var bo={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},M={resume:{words:o("common.resume"),hint:o("bulkActions.agentWhoPausedOr")},extend:{words:o("common.extend"),hint:o("bulkActions.pauseEndsLater")},transfer:{words:o("common.transfer"),hint:o("bulkActions.queueOrAgent")},end:{words:o("common.end"),hint:o("common.customersNextMessageOpens")},wake:{words:o("common.wake"),hint:o("bulkActions.backQueueNextAgent")}};function Ft({state:e},t){return(bo[e]??[]).filter(n=>t||n!=="wake")}function ue(e,{agent_id:t,queue:n,channel:s}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!t;return{state:a,filter:ho({state:a,agent_id:t,queue:n,channel:s}),isExact:r}}function Lt({action:e,to:t,agentId:n,queue:s,hours:a}){return e==="transfer"?t==="agent"?{agent_id:n}:{queue:s}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&n?{agent_id:n}:{}}function Bt({skipped:e,next_cursor:t},n){let s=new Set(e.map(({conversation_id:r})=>r)),a=n.filter(r=>s.has(r)).length;return{done:n.length-a,skipped:a,isComplete:!t}}function ho(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var K=200,It={whileHidden:!1},le=(e,t)=>G(e,"/v1/agents"+A({limit:K}),t,It),ce=(e,t)=>G(e,"/v1/queues"+A({limit:K}),t,It);var wo=300,pe={3600:o("caseFilters.withinHour"),86400:o("caseFilters.withinHours",{count:24}),604800:o("caseFilters.withinWeek")};function Qt({list:e,filter:t,known:n,onChoose:s}){let a=L();return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${z} label=${o("common.agent")} value=${t.agent_id} known=${n.agents} onChoose=${r=>s({agent_id:r})} />
      <${z} label=${o("common.queue")} value=${t.queue} known=${n.queues} onChoose=${r=>s({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${o("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${r=>s({within:r.currentTarget.value})}>
            <option value="">${o("caseFilters.anyTime")}</option>
            ${Object.entries(pe).map(([r,l])=>i`<option key=${r} value=${r}>${ko(l)}</option>`)}
          </select>
        </div>
      `}
      <${Te} ...${{list:e,filter:t,onChoose:s}} />
    </form>
  `}function Te({list:e,filter:t,onChoose:n}){let s=L(),a=ae(e),r=({currentTarget:{value:l}})=>n({order:l===a[0]?"":l});return i`
    <div class="field">
      <label for=${s}>${o("caseFilters.order")}</label>
      <select id=${s} value=${Se(e,t)} onChange=${r}>
        ${a.map(l=>i`<option key=${l} value=${l}>${Et[l]}</option>`)}
      </select>
    </div>
  `}function z({label:e,value:t="",known:n,onChoose:s}){let a=L(),[r,l]=g(null),c=j();y(()=>()=>clearTimeout(c.current),[]);let u=m=>{clearTimeout(c.current);let d=tt(m,n);d!==t&&s(d)},p=({currentTarget:{value:m}})=>{l(m),clearTimeout(c.current),c.current=setTimeout(()=>u(m),wo)},$=()=>{r!==null&&u(r),l(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??t} onInput=${p} onChange=${$} onBlur=${$} />
      <datalist id=${`${a}-names`}>${n.map(m=>i`<option key=${m} value=${m}></option>`)}</datalist>
    </div>
  `}function ko(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Ht({filter:e,known:t,onChoose:n}){let s=L(),{agent_id:a,queue:r,channel:l}=e,c=l&&!X.includes(l)?[...X,l]:X;return i`
    <form class="filters" role="search" aria-label=${o("common.filter")} onSubmit=${u=>u.preventDefault()}>
      <${z} label=${o("common.agent")} value=${a} known=${t.agents} onChoose=${u=>n({agent_id:u})} />
      <${z} label=${o("common.queue")} value=${r} known=${t.queues} onChoose=${u=>n({queue:u})} />
      <div class="field">
        <label for=${s}>${o("common.channel")}</label>
        <select id=${s} value=${l??""} onChange=${u=>n({channel:u.currentTarget.value})}>
          <option value="">${o("boardFilters.anyChannel")}</option>
          ${c.map(u=>i`<option key=${u} value=${u}>${Z(u)}</option>`)}
        </select>
      </div>
      <${Te} list=${_(e)} ...${{filter:e,onChoose:n}} />
    </form>
  `}var vo=6e4;function Mt({queues:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.queues")}>
      <h2>${o("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${Pt(e).map(s=>i`<${yo} key=${s.queue} queue=${s} isChosen=${s.queue===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function yo({queue:e,isChosen:t,onFilter:n}){let{queue:s,waiting:a,oldest_waiting_seconds:r,agents:l,free_agents:c}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${o("boardTables.onlyQueue",{name:s})} aria-pressed=${t}
        onClick=${()=>n({queue:t?"":s})}>${s}</button>
      <span class="board-fact">
        ${o("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${St(r*1e3)}>${o("boardTables.longest",{time:ve(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&l===0}>
        ${l===0?o("boardTables.nobodyServes"):o("boardTables.free",{free:c,agents:l})}
      </span>
    </li>
  `}function Ut({agents:e,chosen:t,onFilter:n}){return i`
    <section class="board-table" aria-label=${o("boardTables.agents")}>
      <h2>${o("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${o("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${Dt(e).map(s=>i`<${Oo} key=${s.id} agent=${s} isChosen=${s.id===t} onFilter=${n} />`)}
      </ul>
    </section>
  `}function Oo({agent:e,isChosen:t,onFilter:n}){let s=Qe(),{id:a,kind:r,availability:l,capacity:c,in_use:u,paused:p,queues:$,since:m}=e,d=s-Date.parse(m);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${l}>
        <button type="button" class="link" aria-label=${o("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>n({agent_id:t?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${o("boardTables.ai")}</span>`}
      </span>
      <${Tt} inUse=${u} capacity=${c} />
      <span class="board-fact">
        ${Fe(l)}${d>=vo&&i`, <time datetime=${m} title=${ee(m)}>${o("boardTables.noNewWork",{time:ve(d)})}</time>`}
      </span>
      <span class="board-fact">${p>0&&`${o("boardTables.paused",{count:p})} · `}${$.join(", ")||o("boardTables.noQueue")}</span>
    </li>
  `}var Ao=2e3,So=200;function Yt(e,t,{then:n,message:s,dryRun:a}){let r={then:n,dry_run:a};return s&&(r.message={body:s}),e.post(E`/v1/topics/${t}/wake`,r)}function jt(e,{filter:t,action:n,body:s,dryRun:a}){let r=Object.keys(s).length===0;return e.post("/v1/bulk",{filter:t,do:n,...!r&&{with:s},dry_run:a})}function Gt(e,t){return e.post(E`/v1/bulk/${t}/cancel`)}function me(e,t,n){let[s,a]=g(null),r=t&&E`/v1/bulk/${t.bulk_id}`+A({limit:So,cursor:n}),l=s!==null&&s.address===r,{data:c,error:u,refresh:p}=G(e,l?null:r,Ao,{whileHidden:!1});return y(()=>{c&&!D(c)&&a({address:r,run:c})},[c]),{run:l?s.run:c??t,error:u,refresh:p}}function D({state:e}){return e==="running"||e==="canceling"}function de({state:e,matched:t,done:n,skipped_count:s,dry_run:a}){let r={count:t,done:n,skipped:s,state:To[e]??e};return a?o("bulk.previewConversationsWouldDone",r):o("bulk.conversationsDoneSkipped",r)}var To={running:o("bulk.running"),done:o("common.done"),canceling:o("bulk.stopping"),canceled:o("bulk.stopped")};var xo=["transfer","end"];function Vt(e,t,{action:n,body:s}){let a=qe({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),r=p=>a.set({...a.get(),...p}),l=()=>a.get().state==="running"&&r({state:"canceling"}),c=async({id:p,version:$})=>{let m=xo.includes(n)?{ifMatch:`"${$}"`}:{};try{await e.post(`${E`/v1/conversations/${p}`}/${n}`,s,m),r({done:a.get().done+1})}catch({code:d}){let f=[...a.get().skipped,{conversation_id:p,code:d}];r({skipped:f,skipped_count:f.length})}},u=async()=>{for(let p of t)a.get().state==="running"&&await c(p);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:l,ended:Promise.resolve().then(u)}}function $e({title:e,act:t,isReady:n=!0,asked:s,start:a,tally:r,onStarted:l,onClose:c,children:u}){let{api:p}=w(),{busy:$,refusal:m,run:d}=B(),[f,v]=g(null),{run:b}=me(p,f?.asked===s?f.run:null),S=b!==null&&!D(b),k=async()=>{let{answer:x}=await d("run",()=>a(b===null));x&&(b===null?v({asked:s,run:x.body}):l(x.body))},T=b!==null&&(r?r(b):b),h=b===null?o("run.preview"):o("run.conversations",{act:t,count:T.done}),O=b===null||S&&T.done>0;return i`
    <${et} title=${e} act=${h} busy=${$!==null} isReady=${n&&O} refusal=${m}
      onSubmit=${k} onClose=${c}>
      ${u}
      <p class="due-line" aria-live="polite">${Ro(b,r&&T)}</p>
    <//>
  `}function Ro(e,t){if(e===null)return o("run.nothingDoneYetFirst");if(!t||D(e))return de(e);let n={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?o("run.previewSelectedWouldDone",n):o("run.previewMostSelectedWould",n)}var[Kt,zt]=[1,336],Co={to:"queue",queue:"",agentId:"",hours:24};function Jt({list:e,chosen:t,listed:n,onStarted:s,onClose:a}){let{api:r,user:l}=w(),c=Ze(r,l),[u,p]=g(t.length===0),$=Ft(e,u),[m,d]=g({...Co,action:$[0]}),f=$.includes(m.action)?m.action:$[0],v=Lt({...m,action:f}),b=t.map(({id:h})=>h),S=async h=>h||u?jt(r,{filter:e.filter,action:f,body:v,dryRun:h}):{body:{rows:Vt(r,t,{action:f,body:v})}},k=h=>{let O={key:h.bulk_id??crypto.randomUUID(),action:f,forAgent:v.agent_id};s(h.rows?{...O,rows:h.rows,conversations:t}:{...O,started:h,conversations:n})},T=[{value:!1,label:o("bulk.conversationsSelected",{count:t.length})},{value:!0,label:o("bulk.allListHas"),hint:o("bulk.alsoNotListed")}];return i`
    <${$e} title=${o("bulk.doMany")} act=${M[f].words} isReady=${Eo({...m,action:f},c)} start=${S}
      asked=${JSON.stringify([u,f,v,b])} tally=${u?void 0:h=>Bt(h,b)} onStarted=${k} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${Q} legend=${o("bulk.which")} options=${T} value=${u} onChange=${p} />`}
      <${Q} legend=${o("bulk.what")} value=${f} onChange=${h=>d({...m,action:h})}
        options=${$.map(h=>({value:h,label:M[h].words,hint:M[h].hint}))} />
      <${No} form=${{...m,action:f}} directory=${c} onChange=${h=>d({...m,...h})} />
    <//>
  `}var qo=[{value:"queue",label:o("bulk.queue")},{value:"agent",label:o("bulk.agent")}];function No({form:e,directory:t,onChange:n}){let s=i`<${ot} directory=${t} value=${e.agentId} onPick=${a=>n({agentId:a})} />`;return e.action==="resume"?i`${s}<p class="hint">${o("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${lt} label=${o("bulk.hoursLonger")} value=${e.hours} min=${Kt} max=${zt}
      onChange=${a=>n({hours:a})} />`:e.action!=="transfer"?null:i`
    <${Q} legend=${o("common.to")} options=${qo} value=${e.to} onChange=${a=>n({to:a})} />
    ${e.to==="agent"?s:i`<${nt} directory=${t} value=${e.queue} onPick=${a=>n({queue:a})} />`}
  `}function Eo({action:e,to:t,queue:n,agentId:s,hours:a},r){return e==="resume"?s===""||ye(r,s):e==="extend"?a>=Kt&&a<=zt:e!=="transfer"?!0:t==="agent"?ye(r,s):st(r,n)}function Xt(){let[e,t]=g([null]);return{page:e.length,cursor:e.at(-1),next:n=>t(s=>[...s,n]),previous:()=>t(n=>n.length>1?n.slice(0,-1):n),first:()=>t([null])}}function Zt({pages:e,nextCursor:t,label:n}){return e.page===1&&!t?null:i`
    <nav class="pager" aria-label=${n}>
      <button type="button" class="small" disabled=${e.page===1} onClick=${e.previous}>${o("pager.previous")}</button>
      <span aria-live="polite">${o("pager.page",{page:e.page})}</span>
      <button type="button" class="small" disabled=${!t} onClick=${()=>e.next(t)}>${o("pager.next")}</button>
    </nav>
  `}function fe({started:e,...t}){let{api:n}=w(),s=Xt(),{run:a,refresh:r}=me(n,e,s.cursor),{refusal:l,run:c}=B(),u=async()=>{await c("stop",()=>Gt(n,a.bulk_id)),await r()};return i`
    <${xe} run=${a} isFirstPage=${s.page===1} refusal=${l} onStop=${u} ...${t}>
      <${Zt} pages=${s} nextCursor=${a.next_cursor} label=${o("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function xe({title:e,run:t,conversations:n,hrefOf:s,forAgent:a,isFirstPage:r=!0,refusal:l,onStop:c,onChanged:u,onDismiss:p,children:$}){let m=D(t);return y(()=>{m||u()},[m]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${de(t)}</p>
        ${m?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${c}>${o("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${p}>${o("common.dismiss")}</button>`}
      </div>
      <${I} refusal=${l} />
      <ul>
        ${_o(t,n,r,a).map(({id:d,name:f,words:v,isDone:b})=>i`
            <li key=${d} class="run-row"><a class="row-name" dir="auto" href=${s(d)}>${f}</a> <span
              data-wrong=${!b}>${v}</span></li>
          `)}
      </ul>
      ${$}
    </section>
  `}function _o(e,t,n,s){let a=new Map(e.skipped.map(({conversation_id:u,code:p})=>[u,te({code:p},{forAgent:s})])),r=n&&!e.next_cursor&&!D(e)&&e.state==="done",l=new Map(t.map(u=>[u.id,C(u)])),c=r?t.filter(({id:u})=>!a.has(u)):[];return[...[...a].map(([u,p])=>({id:u,name:l.get(u)??u,words:p,isDone:!1})),...c.map(u=>({id:u.id,name:C(u),words:o("common.done"),isDone:!0}))]}function ge(e){let[t,n]=g(new Set);return{isOn:r=>t.has(r),toggle:(r,l)=>n(c=>new Set(l?[...c,r]:[...c].filter(u=>u!==r))),all:()=>n(new Set(e.map(({id:r})=>r))),clear:()=>n(new Set)}}function be({list:e,listed:t,ticks:n,hrefOf:s,onChanged:a}){let[r,l]=g(!1),[c,u]=g(null),p=t.filter(({id:d})=>n.isOn(d)),$=t.length>0&&p.length===t.length,m=d=>{u(d),l(!1),n.clear()};return i`
    ${c&&i`<${Wo} key=${c.key} begun=${c} ...${{hrefOf:s,onChanged:a}} onDismiss=${()=>u(null)} />`}
    ${t.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${$} onChange=${$?n.clear:n.all} />
          <span>${p.length>0?o("bulkBar.conversationsSelected",{count:p.length}):o("bulkBar.selectListed",{count:t.length})}</span>
        </label>
        <button type="button" class="small" disabled=${p.length===0&&!e.isExact} onClick=${()=>l(!0)}>
          ${p.length>0?o("bulkBar.doSelected"):o("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${r&&i`<${Jt} ...${{list:e,chosen:p,listed:t,onStarted:m}} onClose=${()=>l(!1)} />`}
  `}function Wo({begun:e,...t}){let n=M[e.action].words,{conversations:s,forAgent:a}=e,r={...t,title:n,conversations:s,forAgent:a};return e.rows?i`<${Do} rows=${e.rows} ...${r} />`:i`<${fe} started=${e.started} ...${r} />`}function Do({rows:e,...t}){return i`<${xe} run=${J(e.run)} onStop=${e.stop} ...${t} />`}function eo(e,{onDone:t,onChanged:n}){let{api:s,config:a,user:r}=w(),{busy:l,refusal:c,run:u,clear:p}=B(),[$,m]=g(null),d=Fo(),f=j(0),{id:v,version:b,last_message:S}=e,k=C(e),T=async(O,x={})=>{m(x.agentId??null);let P={...e,version:Math.max(b,f.current)},{answer:N,refusal:F}=await u(O,()=>ze[O](s,P,x));N&&(f.current=N.body.version??0,N.body.task?.agent_id===r.id&&je(N.body.task.id),re(Xe(O,N.body,r.id,x)),t()),F&&d(o("common.doneCustomerWhy",{done:Je[O],customer:k,why:te(F,{forAgent:x.agentId})})),n()};return{now:T,begin:(O,x)=>{t(),Ue(v,{name:O,customer:k,seq:S?.seq??0},a.undoSeconds,()=>T(O,x))},run:u,busy:l!==null,refusal:c,about:$,clear:p}}var Po=5e3;function Fo(){let e=j({isHere:!0,words:null,at:0});return y(()=>()=>{let{words:t,at:n}=e.current;e.current.isHere=!1,t&&Date.now()-n<Po&&re(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):re(t,{tone:"bad"})}}function to({conversation:e,settings:t,onChanged:n}){let{api:s,user:a}=w(),[r,l]=g(null),[c,u]=g(!1),p=J(Me)[e.id],$=eo(e,{onDone:()=>l(null),onChanged:n}),{now:m,run:d,busy:f,refusal:v,about:b,clear:S}=$,k=Ke(e,a,t),T=q=>{S(),l({what:q})},h=async()=>{let{answer:q}=await d("load",()=>wt(s,e,t));q?l({what:"give-away",load:q}):await m("resume")},O=()=>{l(null),S()},P=Lo(k,{ask:T,now:m,onResume:h,onAnswer:q=>$.begin("answer",{signal:e.pause.wait.signal,outcome:q})}),N=k.end&&{words:o("common.end"),act:()=>T("end"),kind:"danger-quiet"},F=C(e);mt(e.id,F,f||p?[]:[...P,N].filter(Boolean));let we=({words:q,act:mo,kind:$o=""})=>i`
    <button key=${q} type="button" class=${["small",$o].join(" ")} disabled=${f||!!p}
      aria-label=${`${q}: ${F}`} onClick=${mo}>${q}</button>
  `,Ce=c?o("rowActions.less"):o("rowActions.more"),ke=k.answer?2:1,po=r!==null&&kt.includes(r.what);return i`
    <div class="case-actions">
      ${p&&i`<span class="waits">${He[p.name].doing}…</span>`}
      ${P.slice(0,ke).map(we)}
      ${N&&we(N)}
      ${P.length>ke&&i`
        <button type="button" class="quiet small" aria-expanded=${c} aria-label=${`${Ce}: ${F}`}
          onClick=${()=>u(!c)}>${Ce}</button>
      `}
    </div>
    ${c&&i`<div class="case-more">${P.slice(ke).map(we)}</div>`}
    ${!po&&i`<${I} refusal=${v} forAgent=${b??k.forAgent} onDismiss=${S} />`}
    ${r&&i`
      <${vt} ...${{asking:r,conversation:e,actions:k,settings:t,busy:f,refusal:v,about:b,now:m}} begin=${$.begin}
        owner=${se(e)} unsent=${null} onClose=${O} />
    `}
  `}function Lo(e,{ask:t,now:n,onResume:s,onAnswer:a}){let r=e.forAgent?` ${o("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:o("common.approve"),act:()=>a("approved")},e.answer&&{words:o("common.decline"),act:()=>a("declined")},e.resume&&{words:o("common.resume")+r,act:s},e.reactivate&&{words:o("common.takeUpAgain")+r,act:()=>n("reactivate")},e.assign&&{words:o("common.assign"),act:()=>t("assign")},e.transfer&&{words:o("common.transfer"),act:()=>t("transfer")},e.extend&&{words:o("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?o("common.takeOver"):o("common.take"),act:()=>e.from?t("take-over"):n("take")}].filter(Boolean)}function oo({conversation:e,settings:t,href:n,ticks:s,place:a,onFilter:r,onChanged:l}){let{channel:c,queue:u,pause:p,leave:$,priority:m}=e,d=rt(e),f=se(e)??$?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        <${ft} name=${C(e)} />
        ${s&&i`<${Bo} conversation=${e} ticks=${s} />`}
        <a class="row-name" dir="auto" href=${n}>${C(e)}</a> <${dt} channel=${c} />
        <${$t} priority=${m} />
        <${gt} conversation=${e} />
        ${Io(e).map(({text:v,isTyped:b})=>i`<p key=${v} class="row-note" dir=${b?"auto":void 0}>${v}</p>`)}
        ${d&&i`<p class="row-note"><a href=${R("supervisor","topics",null,{topic:d})}>${o("common.waits",{topic:d})}</a></p>`}
      </div>
      <p class="case-where">
        ${f?i`
              <button type="button" class="link" aria-label=${o("supervisedRow.onlyAgent",{agent:f})}
                onClick=${()=>r({agent_id:f})}>${f}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${o("supervisedRow.onlyQueue",{queue:u})} onClick=${()=>r({queue:u})}>${u}</button>
      </p>
      <p class="case-due"><${Qo} conversation=${e} /></p>
      <${to} ...${{conversation:e,settings:t,onChanged:l}} />
    </li>
  `}function Bo({conversation:{id:e,...t},ticks:n}){return i`
    <input type="checkbox" class="tick" aria-label=${o("supervisedRow.select",{name:C(t)})} checked=${n.isOn(e)}
      onChange=${s=>n.toggle(e,s.currentTarget.checked)} />
  `}function Io({pause:e}){return e?yt({...e,topic:null}):[]}function Qo({conversation:e}){let{channel_state:t,pause:n,leave:s,task:a}=e;if(n){let r=Ge(e)&&i` <${Ae} conversation=${e} />`;return i`<${Ot} pause=${n} />${r}`}return s?i`<${Ho} leave=${s} />`:t==="closed"?i`<span class="weak">${o("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${o("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${Ae} conversation=${e} />`:i`<span class="weak">${o("supervisedRow.ownRoutingDecidesWho")}</span>`}function Ho({leave:e}){return i`
    <span class="weak">${o("supervisedRow.leftReplyCountsUntil",{time:Le(e.left_at,ne()),date:i`<time datetime=${e.expires_at} title=${ee(e.expires_at)}>${Be(e.expires_at)}</time>`})}</span>
  `}function U({list:e}){return e.isRead?i`<${oe} error=${e.error} />`:i`<${I} refusal=${e.error} />`}function Y({list:e,label:t,empty:n,hrefOf:s,...a}){let{rows:r,loaded:l,error:c,isOpen:u,asks:p}=e;pt("cases",r),y(()=>{r.forEach(({pause:m})=>Ie(m)),at(r)},[r]);let $=(m,d)=>i`<${oo} key=${r[m].id} conversation=${r[m]} href=${s(r[m].id)} ...${a} place=${d} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!l}>
      ${l&&!c&&r.length===0&&!u&&n}
      <${bt} keys=${r.map(({id:m})=>m)} row=${$} ...${{isOpen:u,onNear:e.onNear,known:e.known}} />
      ${p&&i`<p class="list-empty">${o("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${o("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[Mo,Uo,Yo]=[3e3,5e3,1e4],jo=50,Go="(max-width: 940px)";function ro({filter:e,onFilter:t}){let{api:n}=w(),s=ce(n,Uo),a=le(n,Yo),[r,l]=[s.data?.queues??[],a.data?.agents??[]],c=()=>Promise.all([s.refresh(),a.refresh()]),u={agents:l.map(({id:m})=>m),queues:r.map(({queue:m})=>m)},p=ht(Go),$=i`
    <${Mt} queues=${r} chosen=${e.queue} onFilter=${t} />
    <${so} data=${s.data} words=${o("board.onlyFirstQueuesAre",{most:K})} />
    <${Ut} agents=${l} chosen=${e.agent_id} onFilter=${t} />
    <${so} data=${a.data} words=${o("board.onlyFirstAgentsAre",{most:K})} />
  `;return i`
    <${oe} error=${s.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${Vo} filter=${e} counts=${_t(r,l)} isAll=${no(s)&&no(a)}
          onChoose=${t} />
        <${Ht} filter=${e} known=${u} onChoose=${t} />
        ${p&&i`<details class="board-folded"><summary>${o("board.queuesAgents")}</summary><div class="board-side">${$}</div></details>`}
        <${Ko} key=${A(e)} filter=${e} onFilter=${t} onChanged=${c} />
      </div>
      ${!p&&i`<aside class="board-side" aria-label=${o("board.queuesAgents")}>${$}</aside>`}
    </div>
  `}function no({data:e}){return!!e&&!e.next_cursor}function so({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function Vo({filter:e,counts:t,isAll:n,onChoose:s}){let a=_(e);return i`
    <div class="shown" role="group" aria-label=${o("common.show")}>
      ${Object.entries(V).map(([r,{words:l}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>s({show:r})}>
            ${l} ${n&&t[r]!==void 0&&i`<span class="count">${Pe(t[r])}</span>`}
          </button>
        `)}
      ${n&&i`<span class="weak">${o("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Ko({filter:e,onFilter:t,onChanged:n}){let{api:s}=w(),a=W(s),r=_(e),l={every:Mo,rowsOf:({conversations:d})=>d,inOrder:ie(r,e)},c=H(s,d=>"/v1/conversations"+A(Nt(e,jo,d)),l),u=ge(c.rows),p=ue(r,e),$=d=>R("supervisor","now",d,e),m=()=>Promise.all([c.refresh(),n()]);return i`
    <${U} list=${c} />
    ${p&&i`<${be} ...${{ticks:u,hrefOf:$}} list=${p} listed=${c.rows} onChanged=${m} />`}
    <${Y} ...${{list:c,settings:a,hrefOf:$,onFilter:t}} label=${o("board.liveConversations")} ticks=${p&&u} onChanged=${m}
      empty=${i`<${zo} filter=${e} onFilter=${t} />`} />
  `}function zo({filter:e,onFilter:t}){let{agent_id:n,queue:s,channel:a}=e,r=[n&&o("board.of",{agent:n}),s&&o("common.inQueue",{queue:s}),a&&o("board.on",{channel:Z(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${V[_(e)].empty}${r&&` ${r}`}.</p>
    ${r&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${o("common.clearFilters")}</button>
      </p>
    `}
  `}var Jo=[{value:"return",label:o("wake.goesBackQueue"),hint:o("wake.nextAgentWhoFree")},{value:"close",label:o("wake.closed"),hint:o("common.customersNextMessageOpens")}];function ao({topic:e,onStarted:t,onClose:n}){let{api:s}=w(),[a,r]=g("return"),[l,c]=g(""),u=p=>Yt(s,e,{then:a,message:l.trim(),dryRun:p});return i`
    <${$e} title=${o("common.wakeWhatWaits",{topic:e})} act=${o("common.wake")} asked=${JSON.stringify([a,l])} start=${u}
      onStarted=${t} onClose=${n}>
      <${ut} label=${o("wake.messageEachCustomerOptional")} hint=${o("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${l} onInput=${c} />
      <${Q} legend=${o("common.then")} options=${Jo} value=${a} onChange=${r} />
    <//>
  `}var Xo=5e3,Zo=50;function io({topic:e="",onChoose:t,onFilter:n}){let[s,a]=g(e),r=Oe(s);y(()=>a(c=>Oe(c)===e?c:e),[e]);let l=c=>{c.preventDefault(),r!==e&&t({topic:r})};return i`
    <form class="filters" role="search" aria-label=${o("topicPage.topic")} onSubmit=${l}>
      <${ct} label=${o("topicPage.topic")} hint=${o("topicPage.whatConversationsWerePaused")} typed=${s} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${o("common.show")}</button>
    </form>
    ${e?i`<${en} key=${e} topic=${e} onFilter=${n} />`:i`<p class="list-empty">${o("topicPage.agentsPauseOrLeave")}</p>`}
  `}function en({topic:e,onFilter:t}){let{api:n}=w(),s=W(n),a=H(n,d=>E`/v1/topics/${e}`+A({limit:Zo,cursor:d}),{every:Xo,rowsOf:({conversations:d})=>d}),[r,l]=g(!1),[c,u]=g(null),p=a.rows,$=d=>R("supervisor","topics",d,{topic:e});y(()=>{p.length>0&&it(e)},[p.length]);let m=d=>{u({run:d,conversations:p}),l(!1)};return i`
    <${U} list=${a} />
    ${c&&i`
      <${fe} key=${c.run.bulk_id} title=${o("topicPage.wake",{topic:e})} started=${c.run} conversations=${c.conversations}
        hrefOf=${$} onChanged=${a.refresh} onDismiss=${()=>u(null)} />
    `}
    ${p.length>0&&i`<p><button type="button" class="primary" onClick=${()=>l(!0)}>${o("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${r&&i`<${ao} topic=${e} onStarted=${m} onClose=${()=>l(!1)} />`}
    <${Y} ...${{list:a,settings:s,hrefOf:$,onFilter:t}} label=${o("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${o("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var tn=Ve(()=>import("./reports-page-IAG2XHFR.js").then(e=>e.ReportsPage),{rare:!0}),on=3e3,nn=50,uo=6e4,Re={now:o("supervisor.now"),paused:o("common.paused"),left:o("common.left"),topics:o("supervisor.topics"),reports:o("reports.reports")},sn={now:o("supervisor.backBoard"),paused:o("supervisor.allPaused"),left:o("supervisor.allLeft"),topics:o("supervisor.backTopic"),reports:o("supervisor.backBoard")},lo={paused:o("common.nothingPaused"),left:o("common.nothingLeft")};function La({list:e,conversationId:t,filter:n}){let s=Object.hasOwn(Re,e??"")?e:"now";Ye(w().api,"supervisor");let[a,r]=g({agents:[],queues:[]});if(t)return i`<${an} key=${t} id=${t} list=${s} filter=${n} />`;let l=u=>_e("supervisor",s,null,qt(Ne.get().query,u,s)),c={agent_id:n.agent_id,queue:n.queue};return i`
    <div class="page wide" data-list=${s}>
      <h1>${o("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${o("supervisor.lists")}>
        ${Object.entries(Re).map(([u,p])=>i`
            <a key=${u} href=${R("supervisor",u,null,c)} aria-current=${u===s?"page":void 0}>
              ${p}
            </a>
          `)}
      </nav>
      ${s!=="reports"&&i`<${xt} />`}
      ${s==="now"&&i`<${ro} filter=${n} onFilter=${l} />`}
      ${s==="topics"&&i`<${io} topic=${n.topic} onChoose=${l} onFilter=${rn} />`}
      ${s==="reports"&&i`<${tn} filter=${n} onChoose=${l} />`}
      ${["paused","left"].includes(s)&&i`
        <${un} ...${{list:s,filter:n,seen:a}} onChoose=${l} />
        <${ln} key=${s+A(n)} list=${s} filter=${n} onChoose=${l}
          onSeen=${u=>r(p=>pn(p,u))} />
      `}
    </div>
  `}function rn(e){Ee("supervisor","now",null,{show:"all",...e})}function an({id:e,list:t,filter:n}){let{api:s}=w(),a={href:R("supervisor",t,null,n),words:sn[t],always:!0};return i`
    <section class="supervised" aria-label=${o("common.conversation")}>
      <h1 class="visually-hidden">${o("common.supervisor")}</h1>
      <${At} id=${e} back=${a} hrefOf=${r=>R("supervisor",t,r,n)}
        settings=${W(s)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function un({list:e,filter:t,seen:n,onChoose:s}){let{api:a}=w(),r=le(a,uo).data?.agents??[],l=ce(a,uo).data?.queues??[],c={agents:he(n.agents,r.map(({id:u})=>u)),queues:he(n.queues,l.map(({queue:u})=>u))};return i`<${Qt} ...${{list:e,filter:t,known:c,onChoose:s}} />`}function ln({list:e,filter:t,onChoose:n,onSeen:s}){let{api:a}=w(),r=W(a),{agent_id:l,queue:c,within:u}=t,p=e==="paused"&&u,$=k=>`/v1/${e}`+A({agent_id:l,queue:c,limit:nn,cursor:k,within:p?u:null}),m=k=>p?k.replace(/within=\d+/,A({due_before:co(u)}).slice(1)):k,d=H(a,$,{every:on,rowsOf:k=>k[e],inOrder:ie(e,t),at:m});y(()=>s(d.rows),[d.rows.length]);let f=ge(d.rows),v=k=>R("supervisor",e,k,t),b=ue(e,t),S=p?{...b,filter:{...b.filter,due_before:co(u)}}:b;return i`
    <${U} list=${d} />
    <${be} list=${S} listed=${d.rows} ...${{ticks:f,hrefOf:v}} onChanged=${d.refresh} />
    <${Y} ...${{list:d,settings:r,ticks:f,hrefOf:v}} label=${Re[e]} onFilter=${n} onChanged=${d.refresh}
      empty=${i`<${cn} list=${e} filter=${t} onChoose=${n} />`} />
  `}function cn({list:e,filter:t,onChoose:n}){let{agent_id:s,queue:a,within:r}=t,l=e==="paused"&&pe[r];if(!s&&!a&&!l)return i`<p class="list-empty">${lo[e]}.</p>`;let c=[s&&o("supervisor.by",{agent:s}),a&&o("common.inQueue",{queue:a}),l&&o("supervisor.due",{when:pe[r]})],u=()=>n({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${lo[e]} ${c.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${u}>${o("common.clearFilters")}</button></p>
  `}function co(e){return new Date(ne()+Number(e)*1e3).toISOString()}function pn({agents:e,queues:t},n){return{agents:he(e,n.map(({pause:s,leave:a})=>(s??a)?.agent_id)),queues:he(t,n.map(({queue:s})=>s))}}function he(e,t){return[...new Set([...e,...t.filter(Boolean)])].sort()}export{La as a};
