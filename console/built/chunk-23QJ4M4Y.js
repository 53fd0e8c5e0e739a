/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as Ge,b as je,c as Ue,d as Ye,e as Ve,f as he,g as Ke,p as Ze,t as et,v as I,x as tt}from"./chunk-65JJY2RT.js";import{Ba as it,Ca as lt,Da as ut,Ea as ct,F as re,Fa as mt,G as Ie,Ga as pt,Ha as $t,Ia as ft,Ja as dt,Ka as gt,N as Me,O as He,Oa as bt,Pa as wt,Qa as ht,Ra as kt,U as Qe,X as ae,b as Ne,c as se,ca as ke,d as qe,da as ze,e as v,ea as Je,fa as Xe,g as Be,h as De,i as Pe,j as Fe,la as ot,n as We,oa as nt,qa as st,ra as rt,sa as at,ta as D,ua as P,z as Le}from"./chunk-4NWCUV3F.js";import{$ as Ce,C as Te,D as Re,E as n,I as W,P as B,Q as A,W as Z,X as ee,aa as C,c as b,ca as te,d as y,ea as Ee,f as q,g as be,ga as _e,j as Y,k as i,l as Se,m as J,n as R,na as we,p as X,r as xe,s as Ae,wa as oe,ya as ne,za as L}from"./chunk-BJMNXG5B.js";var V={waiting:{words:n("board.waiting"),empty:n("board.nobodyWaits"),query:{status:"pending",sort:"waiting"}},hands:{words:n("board.agents"),empty:n("board.noAgentHasConversation"),query:{status:"assigned"}},wrapping:{words:n("common.wrappingUp"),empty:n("board.nothingWrappedUp"),query:{status:"wrapping"}},paused:{words:n("common.paused"),empty:n("common.nothingPaused"),query:{state:"pause",sort:"due"}},left:{words:n("common.left"),empty:n("common.nothingLeft"),query:{state:"inactive",sort:"due"}},all:{words:n("board.all"),empty:n("board.noConversationOpen"),query:{}}};function M({show:e}){return Object.hasOwn(V,e??"")?e:"waiting"}function yt(e,t,o="now"){let s={...e,...t};return o==="now"&&t.agent_id&&M(s)==="waiting"?{...s,show:"all"}:s}function vt(e,t,o){let{agent_id:s,queue:a,channel:r}=e;return{...V[M(e)].query,agent_id:s,queue:a,channel:r,limit:t,cursor:o}}function Ot(e){let t=o=>wt(o)??1/0;return[...e].sort((o,s)=>t(o)-t(s)||0)}function St(e,t){let o=(s,a)=>s.reduce((r,u)=>r+a(u),0);return{waiting:o(e,({waiting:s})=>s),paused:o(t,({paused:s})=>s),available:t.filter(({availability:s})=>s==="available").length}}var xt=new Intl.Collator(Te(),{numeric:!0});function At(e){let t={available:0,away:1,offline:2};return[...e].sort((o,s)=>t[o.availability]-t[s.availability]||xt.compare(o.id,s.id))}function Tt(e){let t=({oldest_waiting_seconds:o})=>o??-1;return[...e].sort((o,s)=>t(s)-t(o)||xt.compare(o.queue,s.queue))}var lo={active:["transfer","end"],pause:["resume","extend","transfer","end","wake"],inactive:["wake","end"]},H={resume:{words:n("common.resume"),hint:n("bulkActions.agentWhoPausedOr")},extend:{words:n("common.extend"),hint:n("bulkActions.pauseEndsLater")},transfer:{words:n("common.transfer"),hint:n("bulkActions.queueOrAgent")},end:{words:n("common.end"),hint:n("common.customersNextMessageOpens")},wake:{words:n("common.wake"),hint:n("bulkActions.backQueueNextAgent")}};function Rt({state:e},t){return(lo[e]??[]).filter(o=>t||o!=="wake")}function ie(e,{agent_id:t,queue:o,channel:s}){let a={waiting:"active",hands:"active",paused:"pause",left:"inactive"}[e];if(!a)return null;let r=a!=="active"||e==="hands"&&!!t;return{state:a,filter:uo({state:a,agent_id:t,queue:o,channel:s}),isExact:r}}function Ct({action:e,to:t,agentId:o,queue:s,hours:a}){return e==="transfer"?t==="agent"?{agent_id:o}:{queue:s}:e==="extend"?{by_seconds:a*3600}:e==="resume"&&o?{agent_id:o}:{}}function Et({skipped:e,next_cursor:t},o){let s=new Set(e.map(({conversation_id:r})=>r)),a=o.filter(r=>s.has(r)).length;return{done:o.length-a,skipped:a,isComplete:!t}}function uo(e){return Object.fromEntries(Object.entries(e).filter(([,t])=>t))}var _t=[{cursor:null,data:null,error:null}];function Nt(e,t,{data:o,error:s}){if(!e[t])return e;let a=e.slice(0,t),r=o?.next_cursor??null,[u,...l]=e.slice(t+1),c=u&&r!==null?[{...u,cursor:r},...l]:[];return[...a,{...e[t],data:o,error:s},...s&&!o?e.slice(t+1):c]}function ye(e){let t=e.at(-1).data?.next_cursor;return t?[...e,{cursor:t,data:null,error:null}]:e}function qt(e,t){let o=new Map;return e.forEach(({data:s},a)=>{for(let r of s?t(s):[])o.has(r.id)||o.set(r.id,{row:r,page:a})}),[...o.values()]}function Bt(e,t,{first:o,last:s}){let a=t.slice(o,s+1).map(({page:u})=>u),r=e.flatMap(({data:u},l)=>u?[]:[l]);return new Set([0,...a,...r])}function Dt(e,t,{last:o},s=!1){let{data:a}=e.at(-1);if(!a?.next_cursor)return{more:!1,asks:!1};let r=!t.some(({page:l})=>l===e.length-1),u=o>=t.length-co||s&&t.length<mo;return{more:!r&&u,asks:r}}var co=15,mo=500;var po={whileHidden:!1},K=null;function Q(e,t,{every:o,rowsOf:s,inOrder:a,at:r}){let[u]=b(()=>bo(e,t(null))),[l,c]=b(u.pages),[m,f]=b(u.near),p=q(new Map),$=be(()=>$o(qt(l,s),a),[l]),d=be(()=>$.map(({row:T})=>T),[$]),{more:h,asks:w}=Dt(l,$,m,!!a);y(()=>h&&c(ye),[h,l]);let S=go(),k=q(null);k.current={api:e,address:t(null),pages:l,near:m,known:u.known},y(()=>()=>wo(k.current,S.current),[]);let O=Bt(l,$,m),g=l.map((T,N)=>i`
      <${fo} key=${N} ...${{api:e,at:r,every:o,n:N,refreshers:p}} address=${O.has(N)?t(T.cursor):null}
        onAnswer=${U=>c(ge=>Nt(ge,N,U))} />
    `),[{data:x,error:_}]=l;return{rows:d,loaded:!!(x??_),isRead:!!x,error:l.find(T=>T.error)?.error??null,isOpen:!!l.at(-1).data?.next_cursor||l.at(-1).data===null,asks:w,more:()=>c(ye),refresh:()=>Promise.all([...p.current.values()].map(T=>T())),onNear:f,known:u.known,reading:g}}function $o(e,t){if(!t)return e;let o=new Map(e.map(s=>[s.row,s]));return t([...o.keys()]).map(s=>o.get(s))}function fo({api:e,address:t,at:o,every:s,n:a,refreshers:r,onAnswer:u}){let l=D(e,t,s,{...po,at:o});return y(()=>{t!==null&&l.loaded&&u(l)},[l.data,l.error]),y(()=>{if(t!==null)return r.current.set(a,l.refresh),()=>r.current.delete(a)}),null}function go(){let e=q(0);return y(()=>{let t=({target:o})=>Ft()&&o===Pt()&&(e.current=o.scrollTop);return document.addEventListener("scroll",t,{capture:!0,passive:!0}),()=>document.removeEventListener("scroll",t,{capture:!0})},[]),e}var Pt=()=>document.querySelector("main"),Ft=()=>!X.get().more;function bo(e,t){let o=K?.api===e&&K.address===t?K:null;return K=null,o&&requestAnimationFrame(()=>Pt()?.scrollTo(0,o.top)),o??{pages:_t,near:{first:0,last:0},known:new Map}}function wo(e,t){Ft()||(K={...e,top:t})}var ho=300,le={3600:n("caseFilters.withinHour"),86400:n("caseFilters.withinHours",{count:24}),604800:n("caseFilters.withinWeek")};function Wt({list:e,filter:t,known:o,onChoose:s}){let a=Y();return i`
    <form class="filters" role="search" aria-label=${n("common.filter")} onSubmit=${r=>r.preventDefault()}>
      <${z} label=${n("common.agent")} value=${t.agent_id} known=${o.agents} onChoose=${r=>s({agent_id:r})} />
      <${z} label=${n("common.queue")} value=${t.queue} known=${o.queues} onChoose=${r=>s({queue:r})} />
      ${e==="paused"&&i`
        <div class="field">
          <label for=${a}>${n("caseFilters.due")}</label>
          <select id=${a} value=${t.within??""} onChange=${r=>s({within:r.currentTarget.value})}>
            <option value="">${n("caseFilters.anyTime")}</option>
            ${Object.entries(le).map(([r,u])=>i`<option key=${r} value=${r}>${ko(u)}</option>`)}
          </select>
        </div>
      `}
    </form>
  `}function z({label:e,value:t="",known:o,onChoose:s}){let a=Y(),[r,u]=b(null),l=q();y(()=>()=>clearTimeout(l.current),[]);let c=p=>{clearTimeout(l.current);let $=Ue(p,o);$!==t&&s($)},m=({currentTarget:{value:p}})=>{u(p),clearTimeout(l.current),l.current=setTimeout(()=>c(p),ho)},f=()=>{r!==null&&c(r),u(null)};return i`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="search" autocapitalize="none" autocomplete="off" spellcheck=${!1} list=${`${a}-names`}
        value=${r??t} onInput=${m} onChange=${f} onBlur=${f} />
      <datalist id=${`${a}-names`}>${o.map(p=>i`<option key=${p} value=${p}></option>`)}</datalist>
    </div>
  `}function ko(e){return e.charAt(0).toUpperCase()+e.slice(1)}function Lt({filter:e,known:t,onChoose:o}){let s=Y(),{agent_id:a,queue:r,channel:u}=e,l=u&&!Z.includes(u)?[...Z,u]:Z;return i`
    <form class="filters" role="search" aria-label=${n("common.filter")} onSubmit=${c=>c.preventDefault()}>
      <${z} label=${n("common.agent")} value=${a} known=${t.agents} onChoose=${c=>o({agent_id:c})} />
      <${z} label=${n("common.queue")} value=${r} known=${t.queues} onChoose=${c=>o({queue:c})} />
      <div class="field">
        <label for=${s}>${n("common.channel")}</label>
        <select id=${s} value=${u??""} onChange=${c=>o({channel:c.currentTarget.value})}>
          <option value="">${n("boardFilters.anyChannel")}</option>
          ${l.map(c=>i`<option key=${c} value=${c}>${ee(c)}</option>`)}
        </select>
      </div>
    </form>
  `}var yo=6e4;function It({queues:e,chosen:t,onFilter:o}){return i`
    <section class="board-table" aria-label=${n("boardTables.queues")}>
      <h2>${n("boardTables.queues")}</h2>
      ${e.length===0&&i`<p class="weak">${n("boardTables.noAgentServesQueue")}</p>`}
      <ul>
        ${Tt(e).map(s=>i`<${vo} key=${s.queue} queue=${s} isChosen=${s.queue===t} onFilter=${o} />`)}
      </ul>
    </section>
  `}function vo({queue:e,isChosen:t,onFilter:o}){let{queue:s,waiting:a,oldest_waiting_seconds:r,agents:u,free_agents:l}=e;return i`
    <li class="board-line" data-selected=${t}>
      <button type="button" class="link" aria-label=${n("boardTables.onlyQueue",{name:s})} aria-pressed=${t}
        onClick=${()=>o({queue:t?"":s})}>${s}</button>
      <span class="board-fact">
        ${n("boardTables.waiting",{count:a})}${r!==null&&i`, <span class="due" data-tone=${ht(r*1e3)}>${n("boardTables.longest",{time:we(r*1e3)})}</span>`}
      </span>
      <span class="board-fact" data-wrong=${a>0&&u===0}>
        ${u===0?n("boardTables.nobodyServes"):n("boardTables.free",{free:l,agents:u})}
      </span>
    </li>
  `}function Mt({agents:e,chosen:t,onFilter:o}){return i`
    <section class="board-table" aria-label=${n("boardTables.agents")}>
      <h2>${n("boardTables.agents")}</h2>
      ${e.length===0&&i`<p class="weak">${n("boardTables.thereNoAgentYet")}</p>`}
      <ul>
        ${At(e).map(s=>i`<${Oo} key=${s.id} agent=${s} isChosen=${s.id===t} onFilter=${o} />`)}
      </ul>
    </section>
  `}function Oo({agent:e,isChosen:t,onFilter:o}){let s=qe(),{id:a,kind:r,availability:u,capacity:l,in_use:c,paused:m,queues:f,since:p}=e,$=s-Date.parse(p);return i`
    <li class="board-line" data-selected=${t}>
      <span class="presence-dot" data-availability=${u}>
        <button type="button" class="link" aria-label=${n("boardTables.onlyAgent",{id:a})} aria-pressed=${t}
          onClick=${()=>o({agent_id:t?"":a})}>${a}</button>
        ${r==="ai"&&i` <span class="tag">${n("boardTables.ai")}</span>`}
      </span>
      <${gt} inUse=${c} capacity=${l} />
      <span class="board-fact">
        ${Ce(u)}${$>=yo&&i`, <time datetime=${p} title=${te(p)}>${n("boardTables.noNewWork",{time:we($)})}</time>`}
      </span>
      <span class="board-fact">${m>0&&`${n("boardTables.paused",{count:m})} · `}${f.join(", ")||n("boardTables.noQueue")}</span>
    </li>
  `}var So=2e3,xo=200;function Ht(e,t,{then:o,message:s,dryRun:a}){let r={then:o,dry_run:a};return s&&(r.message={body:s}),e.post(B`/v1/topics/${t}/wake`,r)}function Qt(e,{filter:t,action:o,body:s,dryRun:a}){let r=Object.keys(s).length===0;return e.post("/v1/bulk",{filter:t,do:o,...!r&&{with:s},dry_run:a})}function Gt(e,t){return e.post(B`/v1/bulk/${t}/cancel`)}function ue(e,t,o){let[s,a]=b(null),r=t&&B`/v1/bulk/${t.bulk_id}`+A({limit:xo,cursor:o}),u=s!==null&&s.address===r,{data:l,error:c,refresh:m}=D(e,u?null:r,So,{whileHidden:!1});return y(()=>{l&&!F(l)&&a({address:r,run:l})},[l]),{run:u?s.run:l??t,error:c,refresh:m}}function F({state:e}){return e==="running"||e==="canceling"}function ce({state:e,matched:t,done:o,skipped_count:s,dry_run:a}){let r={count:t,done:o,skipped:s,state:Ao[e]??e};return a?n("bulk.previewConversationsWouldDone",r):n("bulk.conversationsDoneSkipped",r)}var Ao={running:n("bulk.running"),done:n("common.done"),canceling:n("bulk.stopping"),canceled:n("bulk.stopped")};var To=["transfer","end"];function jt(e,t,{action:o,body:s}){let a=Se({state:"running",matched:t.length,done:0,skipped_count:0,skipped:[]}),r=m=>a.set({...a.get(),...m}),u=()=>a.get().state==="running"&&r({state:"canceling"}),l=async({id:m,version:f})=>{let p=To.includes(o)?{ifMatch:`"${f}"`}:{};try{await e.post(`${B`/v1/conversations/${m}`}/${o}`,s,p),r({done:a.get().done+1})}catch({code:$}){let d=[...a.get().skipped,{conversation_id:m,code:$}];r({skipped:d,skipped_count:d.length})}},c=async()=>{for(let m of t)a.get().state==="running"&&await l(m);r({state:a.get().state==="running"?"done":"canceled"})};return{run:a,stop:u,ended:Promise.resolve().then(c)}}function me({title:e,act:t,isReady:o=!0,asked:s,start:a,tally:r,onStarted:u,onClose:l,children:c}){let{api:m}=v(),{busy:f,refusal:p,run:$}=W(),[d,h]=b(null),{run:w}=ue(m,d?.asked===s?d.run:null),S=w!==null&&!F(w),k=async()=>{let{answer:_}=await $("run",()=>a(w===null));_&&(w===null?h({asked:s,run:_.body}):u(_.body))},O=w!==null&&(r?r(w):w),g=w===null?n("run.preview"):n("run.conversations",{act:t,count:O.done}),x=w===null||S&&O.done>0;return i`
    <${je} title=${e} act=${g} busy=${f!==null} isReady=${o&&x} refusal=${p}
      onSubmit=${k} onClose=${l}>
      ${c}
      <p class="due-line" aria-live="polite">${Ro(w,r&&O)}</p>
    <//>
  `}function Ro(e,t){if(e===null)return n("run.nothingDoneYetFirst");if(!t||F(e))return ce(e);let o={done:t.done,all:t.done+t.skipped,skipped:t.skipped};return t.isComplete?n("run.previewSelectedWouldDone",o):n("run.previewMostSelectedWould",o)}var[Ut,Yt]=[1,336],Co={to:"queue",queue:"",agentId:"",hours:24};function Vt({list:e,chosen:t,listed:o,onStarted:s,onClose:a}){let{api:r,user:u}=v(),l=Ge(r,u),[c,m]=b(t.length===0),f=Rt(e,c),[p,$]=b({...Co,action:f[0]}),d=f.includes(p.action)?p.action:f[0],h=Ct({...p,action:d}),w=t.map(({id:g})=>g),S=async g=>g||c?Qt(r,{filter:e.filter,action:d,body:h,dryRun:g}):{body:{rows:jt(r,t,{action:d,body:h})}},k=g=>{let x={key:g.bulk_id??crypto.randomUUID(),action:d,forAgent:h.agent_id};s(g.rows?{...x,rows:g.rows,conversations:t}:{...x,started:g,conversations:o})},O=[{value:!1,label:n("bulk.conversationsSelected",{count:t.length})},{value:!0,label:n("bulk.allListHas"),hint:n("bulk.alsoNotListed")}];return i`
    <${me} title=${n("bulk.doMany")} act=${H[d].words} isReady=${No({...p,action:d},l)} start=${S}
      asked=${JSON.stringify([c,d,h,w])} tally=${c?void 0:g=>Et(g,w)} onStarted=${k} onClose=${a}>
      ${t.length>0&&e.isExact&&i`<${I} legend=${n("bulk.which")} options=${O} value=${c} onChange=${m} />`}
      <${I} legend=${n("bulk.what")} value=${d} onChange=${g=>$({...p,action:g})}
        options=${f.map(g=>({value:g,label:H[g].words,hint:H[g].hint}))} />
      <${_o} form=${{...p,action:d}} directory=${l} onChange=${g=>$({...p,...g})} />
    <//>
  `}var Eo=[{value:"queue",label:n("bulk.queue")},{value:"agent",label:n("bulk.agent")}];function _o({form:e,directory:t,onChange:o}){let s=i`<${Ye} directory=${t} value=${e.agentId} onPick=${a=>o({agentId:a})} />`;return e.action==="resume"?i`${s}<p class="hint">${n("bulk.withoutAgentEachResumed")}</p>`:e.action==="extend"?i`<${et} label=${n("bulk.hoursLonger")} value=${e.hours} min=${Ut} max=${Yt}
      onChange=${a=>o({hours:a})} />`:e.action!=="transfer"?null:i`
    <${I} legend=${n("common.to")} options=${Eo} value=${e.to} onChange=${a=>o({to:a})} />
    ${e.to==="agent"?s:i`<${Ve} directory=${t} value=${e.queue} onPick=${a=>o({queue:a})} />`}
  `}function No({action:e,to:t,queue:o,agentId:s,hours:a},r){return e==="resume"?s===""||he(r,s):e==="extend"?a>=Ut&&a<=Yt:e!=="transfer"?!0:t==="agent"?he(r,s):Ke(r,o)}function pe({started:e,...t}){let{api:o}=v(),s=ft(),{run:a,refresh:r}=ue(o,e,s.cursor),{refusal:u,run:l}=W(),c=async()=>{await l("stop",()=>Gt(o,a.bulk_id)),await r()};return i`
    <${ve} run=${a} isFirstPage=${s.page===1} refusal=${u} onStop=${c} ...${t}>
      <${dt} pages=${s} nextCursor=${a.next_cursor} label=${n("runResult.pagesWhatWasSkipped")} />
    <//>
  `}function ve({title:e,run:t,conversations:o,hrefOf:s,forAgent:a,isFirstPage:r=!0,refusal:u,onStop:l,onChanged:c,onDismiss:m,children:f}){let p=F(t);return y(()=>{p||c()},[p]),i`
    <section class="run" aria-label=${e}>
      <div class="run-head">
        <p role="status"><strong>${e}.</strong> ${ce(t)}</p>
        ${p?i`<button type="button" class="small" disabled=${t.state==="canceling"} onClick=${l}>${n("runResult.stop")}</button>`:i`<button type="button" class="quiet small" onClick=${m}>${n("common.dismiss")}</button>`}
      </div>
      <${L} refusal=${u} />
      <ul>
        ${qo(t,o,r,a).map(({id:$,name:d,words:h,isDone:w})=>i`
            <li key=${$} class="run-row"><a class="row-name" dir="auto" href=${s($)}>${d}</a> <span
              data-wrong=${!w}>${h}</span></li>
          `)}
      </ul>
      ${f}
    </section>
  `}function qo(e,t,o,s){let a=new Map(e.skipped.map(({conversation_id:c,code:m})=>[c,oe({code:m},{forAgent:s})])),r=o&&!e.next_cursor&&!F(e)&&e.state==="done",u=new Map(t.map(c=>[c.id,C(c)])),l=r?t.filter(({id:c})=>!a.has(c)):[];return[...[...a].map(([c,m])=>({id:c,name:u.get(c)??c,words:m,isDone:!1})),...l.map(c=>({id:c.id,name:C(c),words:n("common.done"),isDone:!0}))]}function $e(e){let[t,o]=b(new Set);return{isOn:r=>t.has(r),toggle:(r,u)=>o(l=>new Set(u?[...l,r]:[...l].filter(c=>c!==r))),all:()=>o(new Set(e.map(({id:r})=>r))),clear:()=>o(new Set)}}function fe({list:e,listed:t,ticks:o,hrefOf:s,onChanged:a}){let[r,u]=b(!1),[l,c]=b(null),m=t.filter(({id:$})=>o.isOn($)),f=t.length>0&&m.length===t.length,p=$=>{c($),u(!1),o.clear()};return i`
    ${l&&i`<${Bo} key=${l.key} begun=${l} ...${{hrefOf:s,onChanged:a}} onDismiss=${()=>c(null)} />`}
    ${t.length>0&&i`
      <div class="bulk-bar">
        <label class="option">
          <input type="checkbox" checked=${f} onChange=${f?o.clear:o.all} />
          <span>${m.length>0?n("bulkBar.conversationsSelected",{count:m.length}):n("bulkBar.selectListed",{count:t.length})}</span>
        </label>
        <button type="button" class="small" disabled=${m.length===0&&!e.isExact} onClick=${()=>u(!0)}>
          ${m.length>0?n("bulkBar.doSelected"):n("bulkBar.doAll")}
        </button>
      </div>
    `}
    ${r&&i`<${Vt} ...${{list:e,chosen:m,listed:t,onStarted:p}} onClose=${()=>u(!1)} />`}
  `}function Bo({begun:e,...t}){let o=H[e.action].words,{conversations:s,forAgent:a}=e,r={...t,title:o,conversations:s,forAgent:a};return e.rows?i`<${Do} rows=${e.rows} ...${r} />`:i`<${pe} started=${e.started} ...${r} />`}function Do({rows:e,...t}){return i`<${ve} run=${J(e.run)} onStop=${e.stop} ...${t} />`}function Kt(e,{onDone:t,onChanged:o}){let{api:s,config:a,user:r}=v(),{busy:u,refusal:l,run:c,clear:m}=W(),[f,p]=b(null),$=Fo(),{id:d,last_message:h}=e,w=C(e),S=async(O,g={})=>{p(g.agentId??null);let{answer:x,refusal:_}=await c(O,()=>Me[O](s,e,g));x&&(x.body.task?.agent_id===r.id&&We(x.body.task.id),ae(Qe(O,x.body,r.id,g)),t()),_&&$(n("common.doneCustomerWhy",{done:He[O],customer:w,why:oe(_,{forAgent:g.agentId})})),o()};return{now:S,begin:(O,g)=>{t(),Pe(d,{name:O,customer:w,seq:h?.seq??0},a.undoSeconds,()=>S(O,g))},run:c,busy:u!==null,refusal:l,about:f,clear:m}}var Po=5e3;function Fo(){let e=q({isHere:!0,words:null,at:0});return y(()=>()=>{let{words:t,at:o}=e.current;e.current.isHere=!1,t&&Date.now()-o<Po&&ae(t,{tone:"bad"})},[]),t=>{e.current.isHere?Object.assign(e.current,{words:t,at:Date.now()}):ae(t,{tone:"bad"})}}function zt({conversation:e,settings:t,onChanged:o}){let{api:s,user:a}=v(),[r,u]=b(null),[l,c]=b(!1),m=J(De)[e.id],f=Kt(e,{onDone:()=>u(null),onChanged:o}),{now:p,run:$,busy:d,refusal:h,about:w,clear:S}=f,k=Ie(e,a,t),O=E=>{S(),u({what:E})},g=async()=>{let{answer:E}=await $("load",()=>lt(s,e,t));E?u({what:"give-away",load:E}):await p("resume")},x=()=>{u(null),S()},T=Wo(k,{ask:O,now:p,onResume:g,onAnswer:E=>f.begin("answer",{signal:e.pause.wait.signal,outcome:E})}),N=({words:E,act:ao,kind:io=""})=>i`
    <button key=${E} type="button" class=${["small",io].join(" ")} disabled=${d||!!m}
      aria-label=${`${E}: ${C(e)}`} onClick=${ao}>${E}</button>
  `,U=k.answer?2:1,ge=r!==null&&ut.includes(r.what);return i`
    <div class="case-actions">
      ${m&&i`<span class="waits">${Be[m.name].doing}…</span>`}
      ${T.slice(0,U).map(N)}
      ${k.end&&N({words:n("common.end"),act:()=>O("end"),kind:"danger-quiet"})}
      ${T.length>U&&i`
        <button type="button" class="quiet small" aria-expanded=${l} aria-label=${n("rowActions.moreOf",{name:C(e)})}
          onClick=${()=>c(!l)}>${l?n("rowActions.less"):n("rowActions.more")}</button>
      `}
    </div>
    ${l&&i`<div class="case-more">${T.slice(U).map(N)}</div>`}
    ${!ge&&i`<${L} refusal=${h} forAgent=${w??k.forAgent} onDismiss=${S} />`}
    ${r&&i`
      <${ct} ...${{asking:r,conversation:e,actions:k,settings:t,busy:d,refusal:h,about:w,now:p}} begin=${f.begin}
        owner=${re(e)} unsent=${null} onClose=${x} />
    `}
  `}function Wo(e,{ask:t,now:o,onResume:s,onAnswer:a}){let r=e.forAgent?` ${n("common.for",{agent:e.forAgent})}`:"";return[e.answer&&{words:n("common.approve"),act:()=>a("approved")},e.answer&&{words:n("common.decline"),act:()=>a("declined")},e.resume&&{words:n("common.resume")+r,act:s},e.reactivate&&{words:n("common.takeUpAgain")+r,act:()=>o("reactivate")},e.assign&&{words:n("common.assign"),act:()=>t("assign")},e.transfer&&{words:n("common.transfer"),act:()=>t("transfer")},e.extend&&{words:n("common.extend"),act:()=>t("extend")},e.take&&{words:e.from?n("common.takeOver"):n("common.take"),act:()=>e.from?t("take-over"):o("take")}].filter(Boolean)}function Jt({conversation:e,settings:t,href:o,ticks:s,place:a,onFilter:r,onChanged:u}){let{channel:l,queue:c,pause:m,leave:f,priority:p}=e,$=ze(e),d=re(e)??f?.agent_id;return i`
    <li class="case" ...${a}>
      <div class="case-who">
        ${s&&i`<${Lo} conversation=${e} ticks=${s} />`}
        <a class="row-name" dir="auto" href=${o}>${C(e)}</a> <${nt} channel=${l} />
        <${st} priority=${p} />
        <${rt} conversation=${e} />
        ${Io(e).map(({text:h,isTyped:w})=>i`<p key=${h} class="row-note" dir=${w?"auto":void 0}>${h}</p>`)}
        ${$&&i`<p class="row-note"><a href=${R("supervisor","topics",null,{topic:$})}>${n("common.waits",{topic:$})}</a></p>`}
      </div>
      <p class="case-where">
        ${d?i`
              <button type="button" class="link" aria-label=${n("supervisedRow.onlyAgent",{agent:d})}
                onClick=${()=>r({agent_id:d})}>${d}</button>
              <span class="weak"> · </span>
            `:""}
        <button type="button" class="link" aria-label=${n("supervisedRow.onlyQueue",{queue:c})} onClick=${()=>r({queue:c})}>${c}</button>
      </p>
      <p class="case-due"><${Mo} conversation=${e} /></p>
      <${zt} ...${{conversation:e,settings:t,onChanged:u}} />
    </li>
  `}function Lo({conversation:{id:e,...t},ticks:o}){return i`
    <input type="checkbox" class="tick" aria-label=${n("supervisedRow.select",{name:C(t)})} checked=${o.isOn(e)}
      onChange=${s=>o.toggle(e,s.currentTarget.checked)} />
  `}function Io({pause:e}){return e?mt({...e,topic:null}):[]}function Mo({conversation:e}){let{channel_state:t,pause:o,leave:s,task:a}=e;return o?i`<${pt} pause=${o} />`:s?i`<${Ho} leave=${s} />`:t==="closed"?i`<span class="weak">${n("common.closed")}</span>`:a?a.reserved_for?i`<span class="weak">${n("supervisedRow.nextFreeSlot",{agent:a.reserved_for})}</span>`:i`<${kt} conversation=${e} />`:i`<span class="weak">${n("supervisedRow.ownRoutingDecidesWho")}</span>`}function Ho({leave:e}){return i`
    <span class="weak">${n("supervisedRow.leftReplyCountsUntil",{time:Ee(e.left_at,se()),date:i`<time datetime=${e.expires_at} title=${te(e.expires_at)}>${_e(e.expires_at)}</time>`})}</span>
  `}function G({list:e}){return e.isRead?i`<${ne} error=${e.error} />`:i`<${L} refusal=${e.error} />`}function j({list:e,label:t,empty:o,hrefOf:s,...a}){let{rows:r,loaded:u,error:l,isOpen:c,asks:m}=e;ot("cases",r),y(()=>{r.forEach(({pause:p})=>Ne(p)),Je(r)},[r]);let f=(p,$)=>i`<${Jt} key=${r[p].id} conversation=${r[p]} href=${s(r[p].id)} ...${a} place=${$} />`;return i`
    <section class="cases" aria-label=${t} aria-busy=${!u}>
      ${u&&!l&&r.length===0&&!c&&o}
      <${at} keys=${r.map(({id:p})=>p)} row=${f} ...${{isOpen:c,onNear:e.onNear,known:e.known}} />
      ${m&&i`<p class="list-empty">${n("cases.nothingSoFar")} <button type="button" class="small" onClick=${e.more}>${n("common.showMore")}</button></p>`}
      ${e.reading}
    </section>
  `}var[Qo,Go,jo]=[3e3,5e3,1e4],Uo=50,Yo="(max-width: 940px)",de=200,Xt={whileHidden:!1};function to({filter:e,onFilter:t}){let{api:o}=v(),s=D(o,"/v1/queues"+A({limit:de}),Go,Xt),a=D(o,"/v1/agents"+A({limit:de}),jo,Xt),[r,u]=[s.data?.queues??[],a.data?.agents??[]],l=()=>Promise.all([s.refresh(),a.refresh()]),c={agents:u.map(({id:p})=>p),queues:r.map(({queue:p})=>p)},m=it(Yo),f=i`
    <${It} queues=${r} chosen=${e.queue} onFilter=${t} />
    <${eo} data=${s.data} words=${n("board.onlyFirstQueuesAre",{most:de})} />
    <${Mt} agents=${u} chosen=${e.agent_id} onFilter=${t} />
    <${eo} data=${a.data} words=${n("board.onlyFirstAgentsAre",{most:de})} />
  `;return i`
    <${ne} error=${s.error??a.error} />
    <div class="board">
      <div class="board-live">
        <${Vo} filter=${e} counts=${St(r,u)} isAll=${Zt(s)&&Zt(a)}
          onChoose=${t} />
        <${Lt} filter=${e} known=${c} onChoose=${t} />
        ${m&&i`<details class="board-folded"><summary>${n("board.queuesAgents")}</summary><div class="board-side">${f}</div></details>`}
        <${Ko} key=${A(e)} filter=${e} onFilter=${t} onChanged=${l} />
      </div>
      ${!m&&i`<aside class="board-side" aria-label=${n("board.queuesAgents")}>${f}</aside>`}
    </div>
  `}function Zt({data:e}){return!!e&&!e.next_cursor}function eo({data:e,words:t}){return e?.next_cursor?i`<p class="hint">${t}</p>`:null}function Vo({filter:e,counts:t,isAll:o,onChoose:s}){let a=M(e);return i`
    <div class="shown" role="group" aria-label=${n("common.show")}>
      ${Object.entries(V).map(([r,{words:u}])=>i`
          <button key=${r} type="button" class="small" aria-pressed=${r===a} onClick=${()=>s({show:r})}>
            ${u} ${o&&t[r]!==void 0&&i`<span class="count">${Re(t[r])}</span>`}
          </button>
        `)}
      ${o&&i`<span class="weak">${n("board.agentsAvailable",{count:t.available})}</span>`}
    </div>
  `}function Ko({filter:e,onFilter:t,onChanged:o}){let{api:s}=v(),a=P(s),r=M(e),l=Q(s,$=>"/v1/conversations"+A(vt(e,Uo,$)),{every:Qo,rowsOf:({conversations:$})=>$,inOrder:r==="hands"?Ot:null}),c=$e(l.rows),m=ie(r,e),f=$=>R("supervisor","now",$,e),p=()=>Promise.all([l.refresh(),o()]);return i`
    <${G} list=${l} />
    ${m&&i`<${fe} ...${{ticks:c,hrefOf:f}} list=${m} listed=${l.rows} onChanged=${p} />`}
    <${j} ...${{list:l,settings:a,hrefOf:f,onFilter:t}} label=${n("board.liveConversations")} ticks=${m&&c} onChanged=${p}
      empty=${i`<${zo} filter=${e} onFilter=${t} />`} />
  `}function zo({filter:e,onFilter:t}){let{agent_id:o,queue:s,channel:a}=e,r=[o&&n("board.of",{agent:o}),s&&n("common.inQueue",{queue:s}),a&&n("board.on",{channel:ee(a)})].filter(Boolean).join(" ");return i`
    <p class="list-empty">${V[M(e)].empty}${r&&` ${r}`}.</p>
    ${r&&i`
      <p class="list-empty">
        <button type="button" class="small" onClick=${()=>t({agent_id:"",queue:"",channel:""})}>${n("common.clearFilters")}</button>
      </p>
    `}
  `}var Jo=[{value:"return",label:n("wake.goesBackQueue"),hint:n("wake.nextAgentWhoFree")},{value:"close",label:n("wake.closed"),hint:n("common.customersNextMessageOpens")}];function oo({topic:e,onStarted:t,onClose:o}){let{api:s}=v(),[a,r]=b("return"),[u,l]=b(""),c=m=>Ht(s,e,{then:a,message:u.trim(),dryRun:m});return i`
    <${me} title=${n("common.wakeWhatWaits",{topic:e})} act=${n("common.wake")} asked=${JSON.stringify([a,u])} start=${c}
      onStarted=${t} onClose=${o}>
      <${Ze} label=${n("wake.messageEachCustomerOptional")} hint=${n("wake.eachGetsMostOnce")} rows="3"
        most=${null} value=${u} onInput=${l} />
      <${I} legend=${n("common.then")} options=${Jo} value=${a} onChange=${r} />
    <//>
  `}var Xo=5e3,Zo=50;function no({topic:e="",onChoose:t,onFilter:o}){let[s,a]=b(e),r=ke(s);y(()=>a(l=>ke(l)===e?l:e),[e]);let u=l=>{l.preventDefault(),r!==e&&t({topic:r})};return i`
    <form class="filters" role="search" aria-label=${n("topicPage.topic")} onSubmit=${u}>
      <${tt} label=${n("topicPage.topic")} hint=${n("topicPage.whatConversationsWerePaused")} typed=${s} onInput=${a} />
      <button type="submit" disabled=${r===""||r===e}>${n("common.show")}</button>
    </form>
    ${e?i`<${en} key=${e} topic=${e} onFilter=${o} />`:i`<p class="list-empty">${n("topicPage.agentsPauseOrLeave")}</p>`}
  `}function en({topic:e,onFilter:t}){let{api:o}=v(),s=P(o),a=Q(o,$=>B`/v1/topics/${e}`+A({limit:Zo,cursor:$}),{every:Xo,rowsOf:({conversations:$})=>$}),[r,u]=b(!1),[l,c]=b(null),m=a.rows,f=$=>R("supervisor","topics",$,{topic:e});y(()=>{m.length>0&&Xe(e)},[m.length]);let p=$=>{c({run:$,conversations:m}),u(!1)};return i`
    <${G} list=${a} />
    ${l&&i`
      <${pe} key=${l.run.bulk_id} title=${n("topicPage.wake",{topic:e})} started=${l.run} conversations=${l.conversations}
        hrefOf=${f} onChanged=${a.refresh} onDismiss=${()=>c(null)} />
    `}
    ${m.length>0&&i`<p><button type="button" class="primary" onClick=${()=>u(!0)}>${n("common.wakeWhatWaits",{topic:e})}</button></p>`}
    ${r&&i`<${oo} topic=${e} onStarted=${p} onClose=${()=>u(!1)} />`}
    <${j} ...${{list:a,settings:s,hrefOf:f,onFilter:t}} label=${n("topicPage.waiting",{topic:e})} onChanged=${a.refresh}
      empty=${i`<p class="list-empty">${n("topicPage.nothingWaits",{topic:e})}</p>`} />
  `}var tn=Le(()=>import("./reports-page-3HOIHBA6.js").then(e=>e.ReportsPage),{rare:!0}),on=3e3,nn=50,Oe={now:n("supervisor.now"),paused:n("common.paused"),left:n("common.left"),topics:n("supervisor.topics"),reports:n("reports.reports")},sn={now:n("supervisor.backBoard"),paused:n("supervisor.allPaused"),left:n("supervisor.allLeft"),topics:n("supervisor.backTopic"),reports:n("supervisor.backBoard")},so={paused:n("common.nothingPaused"),left:n("common.nothingLeft")};function Ta({list:e,conversationId:t,filter:o}){let s=Object.hasOwn(Oe,e??"")?e:"now";Fe(v().api,"supervisor");let[a,r]=b({agents:[],queues:[]});if(t)return i`<${an} key=${t} id=${t} list=${s} filter=${o} />`;let u=c=>Ae("supervisor",s,null,yt(X.get().query,c,s)),l={agent_id:o.agent_id,queue:o.queue};return i`
    <div class="page wide" data-list=${s}>
      <h1>${n("common.supervisor")}</h1>
      <nav class="tabs" aria-label=${n("supervisor.lists")}>
        ${Object.entries(Oe).map(([c,m])=>i`
            <a key=${c} href=${R("supervisor",c,null,l)} aria-current=${c===s?"page":void 0}>
              ${m}
            </a>
          `)}
      </nav>
      ${s!=="reports"&&i`<${bt} />`}
      ${s==="now"&&i`<${to} filter=${o} onFilter=${u} />`}
      ${s==="topics"&&i`<${no} topic=${o.topic} onChoose=${u} onFilter=${rn} />`}
      ${s==="reports"&&i`<${tn} filter=${o} onChoose=${u} />`}
      ${["paused","left"].includes(s)&&i`
        <${Wt} list=${s} filter=${o} known=${a} onChoose=${u} />
        <${ln} key=${s+A(o)} list=${s} filter=${o} onChoose=${u}
          onSeen=${c=>r(m=>cn(m,c))} />
      `}
    </div>
  `}function rn(e){xe("supervisor","now",null,{show:"all",...e})}function an({id:e,list:t,filter:o}){let{api:s}=v(),a={href:R("supervisor",t,null,o),words:sn[t],always:!0};return i`
    <section class="supervised" aria-label=${n("common.conversation")}>
      <h1 class="visually-hidden">${n("common.supervisor")}</h1>
      <${$t} id=${e} back=${a} hrefOf=${r=>R("supervisor",t,r,o)}
        settings=${P(s)} wrapping=${void 0} busy=${null}
        onChange=${()=>{}} onComplete=${()=>{}} />
    </section>
  `}function ln({list:e,filter:t,onChoose:o,onSeen:s}){let{api:a}=v(),r=P(a),{agent_id:u,queue:l,within:c}=t,m=e==="paused"&&c,$=Q(a,k=>`/v1/${e}`+A({agent_id:u,queue:l,limit:nn,cursor:k,within:m?c:null}),{every:on,rowsOf:k=>k[e],at:k=>m?k.replace(/within=\d+/,A({due_before:ro(c)}).slice(1)):k});y(()=>s($.rows),[$.rows.length]);let d=$e($.rows),h=k=>R("supervisor",e,k,t),w=ie(e,t),S=m?{...w,filter:{...w.filter,due_before:ro(c)}}:w;return i`
    <${G} list=${$} />
    <${fe} list=${S} listed=${$.rows} ...${{ticks:d,hrefOf:h}} onChanged=${$.refresh} />
    <${j} ...${{list:$,settings:r,ticks:d,hrefOf:h}} label=${Oe[e]} onFilter=${o} onChanged=${$.refresh}
      empty=${i`<${un} list=${e} filter=${t} onChoose=${o} />`} />
  `}function un({list:e,filter:t,onChoose:o}){let{agent_id:s,queue:a,within:r}=t,u=e==="paused"&&le[r];if(!s&&!a&&!u)return i`<p class="list-empty">${so[e]}.</p>`;let l=[s&&n("supervisor.by",{agent:s}),a&&n("common.inQueue",{queue:a}),u&&n("supervisor.due",{when:le[r]})],c=()=>o({agent_id:"",queue:"",within:""});return i`
    <p class="list-empty">${so[e]} ${l.filter(Boolean).join(" ")}.</p>
    <p class="list-empty"><button type="button" class="small" onClick=${c}>${n("common.clearFilters")}</button></p>
  `}function ro(e){return new Date(se()+Number(e)*1e3).toISOString()}function cn({agents:e,queues:t},o){let s=(a,r)=>[...new Set([...a,...r.filter(Boolean)])].sort();return{agents:s(e,o.map(({pause:a,leave:r})=>(a??r)?.agent_id)),queues:s(t,o.map(({queue:a})=>a))}}export{Ta as a};
