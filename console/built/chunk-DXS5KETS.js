/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as ve,C as Ct,D as Ot,G as xt,H as At,M as Tt,O as St,P as Nt,Q as _t,R as V,S as Pt,T as J,U as It,W as we,X as Wt,Y as Dt,Z as Rt,_ as Et,aa as Mt,ba as re,c as se,ca as Lt,d as H,da as ke,e as w,ea as Ft,f as Le,ga as qt,ha as Ut,ja as Bt,k as ft,ka as Ht,l as $t,la as jt,m as ht,ma as Gt,n as gt,o as yt,p as bt,r as Fe,t as wt,u as vt,v as kt}from"./chunk-EAV4DIP2.js";import{$ as rt,A as D,B as nt,C as st,D as fe,E as o,I as R,P as q,Q as K,W as $e,X as U,aa as O,c as h,ca as E,d as S,da as it,e as ce,ea as he,f as F,g as me,ga as at,j as C,k as l,l as tt,la as ge,m as W,ma as lt,n as oe,na as ut,o as pe,oa as ct,p as de,pa as mt,qa as ne,r as ot,ra as pt,sa as ye,ta as B,va as dt,xa as be,za as k}from"./chunk-HGHK7QTX.js";function x({title:e,children:t,onClose:n}){let s=F(null),r=C();return ce(()=>{let i=s.current,u=document.activeElement;return i.showModal(),()=>{i.close(),u?.isConnected&&u.focus()}},[]),l`
    <dialog ref=${s} class="dialog" aria-labelledby=${r} onCancel=${i=>{i.preventDefault(),n()}}>
      <h2 id=${r}>${e}</h2>
      ${t}
    </dialog>
  `}function Q({title:e,act:t,cancel:n=o("common.cancel"),danger:s=!1,busy:r=!1,onConfirm:a,onClose:i,children:u}){return l`
    <${x} title=${e} onClose=${i}>
      <div class="dialog-body">${u}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${n}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${r} onClick=${a}>${t}</button>
      </div>
    <//>
  `}var Lo={leave:o("askAgain.leaveAnyway"),pause:o("askAgain.pauseAnyway"),end:o("askAgain.endAnyway"),transfer:o("askAgain.transferAnyway"),skip:o("askAgain.skipAnyway")};function Kt({name:e,readUpTo:t,messages:n,applies:s,busy:r,onAgain:a,onClose:i}){let{user:u}=w(),c=n.filter($=>Nt($,{seq:t},u)),p=c.some(({from:$})=>$.type==="customer")?o("askAgain.customerHasWritten"):o("askAgain.conversationHasChanged"),d=l`<${Uo} messages=${c} />`;return s?l`
    <${Q} title=${p} act=${Lo[e]} cancel=${o("askAgain.stayRead")} busy=${r} onConfirm=${a} onClose=${i}>
      ${d}
      <p>${qo(c.length>0,e)}</p>
    <//>
  `:l`
      <${x} title=${p} onClose=${i}>
        <div class="dialog-body">${d}<p>${o("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${i}>${o("common.close")}</button></div>
      <//>
    `}var Fo={leave:o("askAgain.leave"),pause:o("askAgain.pause"),end:o("askAgain.end"),transfer:o("askAgain.transfer"),skip:o("askAgain.skip")};function qo(e,t){let n={act:Fo[t]};return e?o("askAgain.thisCameBeforeCould",n):o("askAgain.somethingChangedBeforeCould",n)}function Uo({messages:e}){return e.map(({seq:t,from:n,body:s,at:r})=>l`
      <blockquote key=${t} class="news">
        <p class="message-head"><span class="author" dir="auto">${n.id}</span> <time datetime=${r}>${it(r)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var Bo=200,Ho=5,Qt={agents:[],queues:[],isComplete:!1,loaded:!1};async function jo(e,t){if(!D(t,"supervisor")){let{body:r}=await e.get(q`/v1/agents/${t.id}`);return{agents:[],queues:r.queues.map(a=>({queue:a})),isComplete:!1}}let[n,s]=await Promise.all([zt(e,"agents"),zt(e,"queues")]);return{agents:n.found,queues:s.found,isComplete:n.isAll&&s.isAll}}async function zt(e,t){let n=[],s;for(let r=0;r<Ho;r+=1){let{body:a}=await e.get(`/v1/${t}`+K({limit:Bo,cursor:s}));if(n.push(...a[t]),s=a.next_cursor,!s)return{found:n,isAll:!0}}return{found:n,isAll:!1}}function X(e,t){let[n,s]=h(Qt);return S(()=>{let r=!0,a=i=>r&&s({...i,loaded:!0});return jo(e,t).then(a,()=>a(Qt)),()=>r=!1},[e,t]),n}function Yt({kind:e,availability:t,in_use:n,capacity:s}){let r={availability:rt(t).toLocaleLowerCase(),inUse:n,capacity:s};return e==="ai"?o("directory.aiUse",r):o("directory.use",r)}function Vt({agents:e,free_agents:t,waiting:n}){return e===void 0?"":e===0?o("directory.nobodyServesWaiting",{waiting:n}):o("directory.agentsFreeWaiting",{free:t,count:e,waiting:n})}function Ce({availability:e,in_use:t,capacity:n}){return e==="available"&&t<n}function P({title:e,act:t,cancel:n=o("common.cancel"),busy:s,isReady:r=!0,refusal:a,forAgent:i,onSubmit:u,onClose:c,children:m}){return l`
    <${x} title=${e} onClose=${c}>
      <form onSubmit=${d=>{d.preventDefault(),d.stopPropagation(),r&&!s&&u()}} novalidate>
        <div class="dialog-body">
          ${m}
          <${k} refusal=${a} forAgent=${i} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${c}>${n}</button>
          <button type="submit" class="primary" disabled=${s||!r}>${t}</button>
        </div>
      </form>
    <//>
  `}function qe(e,t){let n=e.trim();if(n===""||t.includes(n))return n;let s=n.toLowerCase(),a=[i=>i.toLowerCase()===s,i=>i.toLowerCase().startsWith(s),i=>i.toLowerCase().includes(s)].map(i=>t.filter(i)).find(i=>i.length>0)??[];return a.length===1?a[0]:n}function Ue({label:e,options:t,value:n,wrong:s,onPick:r}){let a=C(),[i,u]=h(n),c=t.map(({name:d})=>d),m=t.find(({name:d})=>d===n)?.words;S(()=>{i&&r(qe(i,c))},[c.join(`
`)]);let p=({currentTarget:{value:d}})=>{u(d),r(qe(d,c))};return l`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${a}-names`}
        value=${i} aria-describedby=${`${a}-hint`} aria-invalid=${!!s} onInput=${p}
        onBlur=${()=>u(n)} />
      <datalist id=${`${a}-names`}>
        ${t.map(d=>l`<option key=${d.name} value=${d.name}>${d.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${a}-hint`} aria-live="polite" data-wrong=${!!s}>${s||m&&`${n}: ${m}`}</p>
    </div>
  `}function Oe({directory:e,not:t=[],value:n,onPick:s}){let a=e.agents.filter(({id:u})=>!t.includes(u)).map(u=>({name:u.id,words:Yt(u)})),i=n!==""&&!ie(e,n)&&o("pickAgent.noAgentCalled",{name:n});return l`<${Ue} label=${o("common.agent")} options=${a} value=${n} wrong=${i} onPick=${s} />`}function xe({directory:e,not:t=[],label:n=o("common.queue"),value:s,onPick:r}){let i=e.queues.filter(({queue:c})=>!t.includes(c)).map(c=>({name:c.queue,words:Vt(c)})),u=s!==""&&!ae(e,s)&&o("pickAgent.noAgentServesQueue",{name:s});return l`<${Ue} label=${n} options=${i} value=${s} wrong=${u} onPick=${r} />`}function ie({agents:e,isComplete:t},n){return n!==""&&(!t||e.some(({id:s})=>s===n))}function ae({queues:e,isComplete:t},n){return n!==""&&(!t||e.some(({queue:s})=>s===n))}function Jt({conversation:e,owner:t,busy:n,refusal:s,about:r,onAssign:a,onClose:i}){let{api:u,user:c}=w(),m=X(u,c),[p,d]=h(""),[$,f]=h(!1),g=m.agents.find(({id:v})=>v===p),y=g&&!Ce(g)&&g.availability==="available",b=e.channel_state!=="inactive"&&(y||s?.code==="agent_at_capacity");return l`
    <${P} title=${o("assign.assign",{name:O(e)})} act=${o("common.assign")} isReady=${ie(m,p)}
      onSubmit=${()=>a({agentId:p,force:$&&b})} forAgent=${r} ...${{busy:n,refusal:s,onClose:i}}>
      <p class="hint">${Go(e,t)}</p>
      <${Oe} directory=${m} not=${[t]} value=${p} onPick=${d} />
      ${b&&l`
        <label class="option">
          <input type="checkbox" checked=${$} onChange=${v=>f(v.currentTarget.checked)} />
          <span>${o("assign.beyondCapacity")} <span class="hint">${o("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function Go({channel_state:e},t){return e==="inactive"?o("assign.takenUpAgainBefore"):e==="pause"?o("assign.hasPausedPauseEnds",{owner:t}):t?o("assign.hasTakenFromThem",{owner:t}):o("assign.waitsQueueAgentHas")}function Xt({conversation:e,isUnanswered:t,unsent:n,canReply:s,busy:r,onLeave:a,onClose:i}){let{api:u}=w(),[c,m]=h(!1),p=n?.draft,d=async()=>{m(!0),await _t(u,e.id),m(!1),Tt(e.id)?i():a()};return l`
    <${x} title=${n?o("beforeLeave.haveNotSentWhat"):o("beforeLeave.customerWaitsAnswer")} onClose=${i}>
      <div class="dialog-body">
        ${p&&l`<blockquote class="news"><p class="message-body" dir="auto">${p}</p></blockquote>`}
        ${n?.failed&&l`<p>${o("common.messageYoursCouldNot")}</p>`}
        ${t?l`<p>${o("beforeLeave.customerWroteLastOnce")}</p>`:l`<p>${o("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${o("common.stay")}</button>
        <button type="button" class=${p&&s?"":"primary"} disabled=${r||c} onClick=${a}>
          ${n?o("beforeLeave.leaveWithoutSending"):o("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${p&&s&&l`<button type="button" class="primary" disabled=${r||c} onClick=${d}>${o("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `}function Ae({times:e,first:t,earliest:n,latest:s,usual:r}){let[a,i]=h(t),[u,c]=h(()=>ye(r)),m=a==="own"?Date.parse(u):e.find(({name:d})=>d===a)?.until,p=a==="own"&&!(m>=n&&m<=s);return{times:e,earliest:n,latest:s,choice:a,setChoice:i,own:u,setOwn:c,until:m,wrong:p}}function Te({legend:e,state:t,said:n}){let s=C(),{times:r,earliest:a,latest:i,choice:u,setChoice:c,own:m,setOwn:p,wrong:d}=t,$=(f,g)=>l`
    <label class="chip" key=${f}>
      <input type="radio" name=${s} value=${f} checked=${u===f} onChange=${()=>c(f)} />
      <span>${g}</span>
    </label>
  `;return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${r.map(({name:f,words:g})=>$(f,g))} ${$("own",o("timeChoice.anotherTime"))}</div>
      ${u==="own"&&l`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${o("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${ye(a)} max=${ye(i)}
            aria-invalid=${d} aria-describedby=${`${s}-due`} onInput=${f=>p(f.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${d}>${n}</p>
  `}var Zt=6e4;function eo({pause:e,latest:t,busy:n,refusal:s,onExtend:r,onClose:a}){let i=Date.parse(e.reassign_at),u=Math.max(i,H())+Zt,c=vt(i,t),m=(c.find(({name:g})=>g==="day")??c.at(-1)).name,p=Ae({times:c,first:m,earliest:u,latest:t,usual:Math.min(u+60*Zt,t)}),{until:d,wrong:$}=p,f=o("extend.chooseTimeAfterLatest",{end:E(i),latest:E(t)});return l`
    <${P} title=${o("common.extendPause")} act=${o("common.extend")} isReady=${!$} onSubmit=${()=>r({until:d})}
      ...${{busy:n,refusal:s,onClose:a}}>
      <p class="hint">${o("extend.nowEndsOnLater",{time:E(i)})}</p>
      <${Te} legend=${o("extend.pauseUntil")} state=${p} said=${$?f:ge(d,e.then)} />
    <//>
  `}function to({agent:e,isMe:t,load:n,queue:s,busy:r,onConfirm:a,onClose:i}){let u=t?o("giveAway.haveNoFreeSlot"):o("giveAway.hasNoFreeSlot",{agent:e});return l`
    <${Q} title=${u} act=${o("giveAway.giveQueue")} cancel=${o("giveAway.keepPaused")} busy=${r} onConfirm=${a}
      onClose=${i}>
      <p>${t?o("giveAway.useResumedNowConversation",{...n,queue:s}):o("giveAway.usesResumedNowConversation",{...n,agent:e,queue:s})}</p>
    <//>
  `}var[Se,oo,N]=[60,3600,86400],M={on_reply:{new_task:o("settings.newTask"),custom_routing:o("settings.valueOf.customRouting")},unanswered:{refuse:o("settings.valueOf.refuse"),allow:o("settings.valueOf.allow")},at_capacity:{queue:o("settings.valueOf.toQueue"),wait:o("settings.waitThisAgent"),refuse:o("settings.valueOf.refuse")},while_paused:{stay:o("settings.valueOf.staysPaused"),notify:o("settings.staysPausedOthersAre"),wake:o("settings.valueOf.pauseOver")},require:{reason:o("settings.reason"),note:o("settings.note"),until:o("settings.time")},read:{own:o("settings.valueOf.ownConversations"),all:o("settings.valueOf.everyConversation")},absence:{keep:o("settings.agentKeeps"),queue:o("settings.valueOf.toQueue")},idle:{since_assigned:o("settings.sinceTheyWereGiven"),since_free:o("settings.sinceTaskLeftTheir")},prefer:{nobody:o("settings.valueOf.anyAgent"),last_agent:o("settings.firstAgentWhoHad")}},Ko=e=>e?o("settings.switchedOn"):o("settings.off"),so=e=>t=>e[t]??String(t),Qo=e=>t=>t.map(so(e)).join(", ")||o("settings.nothingChosen"),Ne=e=>e??o("settings.none"),zo=e=>String(e),Be={kind:"switch",words:Ko},z=(e,t=Object.keys(e))=>({kind:"choice",values:t,words:so(e)}),I=(e,t,n)=>({kind:"time",min:e,max:t,zero:n,words:s=>s===0&&n||B(s)}),no=(e,t)=>({kind:"number",min:e,max:t,words:zo}),He=[["leave.enabled",o("settings.leave"),Be],["leave.on_reply",o("settings.whenCustomerReplies"),z(M.on_reply,Wt)],["leave.window_seconds",o("settings.timeReply"),I(Se,90*N)],["leave.custom_routing_timeout_seconds",o("settings.customRoutingsTime"),I(Se,N)],["leave.unanswered",o("settings.leaveQuestionOpen"),z(M.unanswered,Dt)],["leave.plan",o("settings.whatHappensWhileCustomer"),{kind:"named",none:o("settings.nothing"),words:Ne}],["leave.calendar",o("settings.calendarPlans"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Ne}],["pause.enabled",o("settings.pause"),Be],["pause.time_limit_seconds",o("settings.pauseTimeLimit"),I(Se,14*N)],["pause.at_capacity",o("settings.resumeCapacity"),z(M.at_capacity,Rt)],["pause.hold_seconds",o("settings.waitOneAgent"),I(0,N)],["pause.on_reply",o("settings.ifCustomerWritesMeanwhile"),z(M.while_paused)],["pause.calendar",o("settings.calendarPauses"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Ne}],["pause.require",o("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(M.require),words:Qo(M.require)}],["pause.reasons",o("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||o("settings.anyReason")}],["pause.max_per_agent",o("settings.pausedOnceOneAgent"),{...no(0,100),words:e=>e===0?o("settings.anyNumber"):String(e)}],["pause.reminders_seconds",o("settings.reminders"),{kind:"times",usual:[N,4*oo,oo,15*Se],words:Vo}],["wrap_up.limit_seconds",o("settings.wrapUpLastsMost"),I(0,N,o("settings.none"))],["channels",o("settings.channels"),{words:Yo}],["history.retention_seconds",o("settings.closedConversationsKept"),I(0,3650*N)],["agents.read",o("settings.agentsRead"),z(M.read,Et)],["agents.self_service",o("settings.agentsSetTheirOwn"),Be],["routing.give_back_seconds",o("settings.whoGaveBackPassed"),I(0,N)],["routing.absence.paused",o("settings.whatAbsentAgentHas"),z(M.absence)],["routing.absence.assigned",o("settings.whatAssignedAbsentAgent"),z(M.absence)],["routing.absence.grace_seconds",o("settings.workWaitsAbsentAgent"),I(0,14*N)],["routing.presence_seconds",o("settings.awayWithoutSignDesk"),I(0,N,o("settings.never"))],["routing.answer_within_seconds",o("settings.backQueueWithoutAnswer"),I(0,14*N,o("settings.never"))],["routing.max_returns",o("settings.howOftenGoesBack"),no(0,100)],["routing.weights",o("settings.whatTaskUsesCapacity"),{words:Jo}],["routing.idle",o("settings.agentsCountIdle"),z(M.idle)],["routing.fallback_queue",o("settings.insteadQueueNobodyServes"),{kind:"queue",words:Ne}],["routing.return.prefer",o("settings.whatWasLeftOr"),z(M.prefer)],["routing.return.within_seconds",o("settings.agentWhoHadGoes"),I(0,90*N)],["routing.return.hold_seconds",o("settings.waitsAgent"),I(0,N)]].map(([e,t,n])=>({at:e,keys:e.split("."),label:t,...n})),qr=He;function Ur(e){return He.find(t=>t.at===e)}var Br=He.filter(({keys:[e]})=>e==="leave"||e==="pause");function Hr({kind:e,values:t,words:n}){let s=r=>n(e==="set"?[r]:r);return Object.fromEntries(t.map(r=>[r,Xo(s(r))]))}function jr({usual:e},t){return[...new Set([...e,...t])].sort((s,r)=>r-s).map(s=>[String(s),B(s)])}function je(e,{min:t,max:n}){return Number.isInteger(e)&&e>=t&&e<=n}function Gr({queue:e,channel:t}){return`${e??"*"}/${t??"*"}`}function Kr({queue:e,channel:t}){return[e&&o("settings.placeQueue",{queue:e}),t&&U(t)].filter(Boolean).join(", ")}function Yo(e){return e.includes("*")?o("settings.all"):e.map(U).join(", ")||o("settings.none")}function Vo(e){return e.map(B).join(", ")||o("settings.none")}function Jo(e){return Object.entries(e??{}).map(([n,s])=>`${U(n)} ${s}`).join(", ")||o("settings.each",{count:1})}function Xo(e){return e.charAt(0).toUpperCase()+e.slice(1)}function _({label:e,hint:t,value:n,rows:s,most:r=1024,onInput:a,...i}){let u=C(),c={id:u,dir:"auto",maxlength:r,value:n,"aria-describedby":t?`${u}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...i};return l`
    <div class="field">
      <label for=${u}>${e}</label>
      ${s?l`<textarea rows=${s} ...${c}></textarea>`:l`<input type="text" autocomplete="off" ...${c} />`}
      ${t&&l`<p class="hint" id=${`${u}-hint`}>${t}</p>`}
    </div>
  `}function Xr({legend:e,hint:t,words:n,chosen:s,disabled:r,onChange:a}){let i=(u,c)=>a(n.map(([m])=>m).filter(m=>m===u?c:s.includes(m)));return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">
        ${n.map(([u,c])=>l`
            <label class="chip" key=${u}>
              <input type="checkbox" checked=${s.includes(u)} disabled=${r}
                onChange=${m=>i(u,m.currentTarget.checked)} />
              <span>${c}</span>
            </label>
          `)}
      </div>
      ${t&&l`<p class="hint">${t}</p>`}
    </fieldset>
  `}function Zr({label:e,hint:t,lines:n,disabled:s,onChange:r}){let[a,i]=h(null),u=a!==null&&a.lines.join(`
`)===n.join(`
`),c=m=>{let p=[...new Set(m.split(`
`).map(d=>d.trim()).filter(Boolean))];i({text:m,lines:p}),r(p)};return l`
    <${_} label=${e} hint=${t} rows="4" most=${null} disabled=${s}
      value=${u?a.text:n.join(`
`)} onInput=${c} />
  `}function j({label:e,hint:t,words:n,value:s,disabled:r,onChange:a}){let i=C();return l`
    <div class="field">
      <label for=${i}>${e}</label>
      <select id=${i} value=${s} disabled=${r} aria-describedby=${t?`${i}-hint`:void 0}
        onChange=${u=>a(u.currentTarget.value)}>
        ${Object.entries(n).map(([u,c])=>l`<option key=${u} value=${u}>${c}</option>`)}
      </select>
      ${t&&l`<p class="hint" id=${`${i}-hint`}>${t}</p>`}
    </div>
  `}function ei({label:e,hint:t,value:n,min:s,max:r,disabled:a,onChange:i}){let u=C(),[c,m]=h(null),p=c!==null&&Object.is(c.value,n),d=!je(n,{min:s,max:r}),$=({currentTarget:{value:f}})=>{let g=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:g}),i(g)};return l`
    <div class="field">
      <label for=${u}>${e}</label>
      <input id=${u} type="text" class="number" inputmode="numeric" autocomplete="off" value=${p?c.text:n}
        disabled=${a}
        aria-describedby=${`${u}-hint`} aria-invalid=${d} onInput=${$} />
      <p class="hint" id=${`${u}-hint`} data-wrong=${d}>${d?o("fields.chooseFrom",{min:s,max:r}):t}</p>
    </div>
  `}function ro({label:e,hint:t,checked:n,disabled:s,onChange:r}){let a=C();return l`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${n} disabled=${s}
        aria-describedby=${t?`${a}-hint`:void 0} onChange=${i=>r(i.currentTarget.checked)} />
      <div>
        <label for=${a}>${e}</label>
        ${t&&l`<p class="hint" id=${`${a}-hint`}>${t}</p>`}
      </div>
    </div>
  `}function le({legend:e,options:t,value:n,disabled:s,onChange:r}){let a=C();return l`
    <fieldset class="field choice">
      <legend>${e}</legend>
      ${t.map(i=>l`
          <label class="option" key=${i.value}>
            <input type="radio" name=${a} checked=${n===i.value} disabled=${s}
              onChange=${()=>r(i.value)} />
            <span>${i.label} ${i.hint&&l`<span class="hint">${i.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function ti({legend:e,hint:t,seconds:n,min:s,max:r,disabled:a,onChange:i}){let u=C(),[c,m]=h(null),[p,d]=h(!1),f=c!==null&&Object.is(c.seconds,n)?c.parts:ct(n);!p&&f.seconds>0&&d(!0);let g=!je(n,{min:s,max:r}),y=(v,G)=>{let A={...f,[v]:G},Y=en(A);m({parts:A,seconds:Y}),i(Y)},b=v=>l`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[v]} disabled=${a}
        aria-describedby=${u} aria-invalid=${g} onInput=${G=>y(v,G.currentTarget.value)} />
      ${Zo[v]}
    </label>
  `;return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${b("days")} ${b("hours")} ${b("minutes")} ${p&&b("seconds")}</div>
      <p class="hint" id=${u} data-wrong=${g}>
        ${g?o("fields.chooseBetween",{min:B(s),max:B(r)}):t}
      </p>
    </fieldset>
  `}var Zo={days:o("fields.days"),hours:o("fields.hours"),minutes:o("fields.minutes"),seconds:o("fields.seconds")};function en(e){let t=Object.entries(e).map(([n,s])=>{let r=String(s).trim().replace(",",".");return[n,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(mt(Object.fromEntries(t)))}function _e({label:e,hint:t,typed:n,onInput:s}){let r=C(),a=Object.keys(W(Pt)).toReversed(),i=J(n);return l`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${n} aria-describedby=${`${r}-hint`} onInput=${u=>s(u.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${a.map(u=>l`<option key=${u} value=${u}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${tn(i,n,t)}</p>
    </div>
  `}function tn(e,t,n){return e===t.trim()?n:e?o("topicField.willCalled",{name:e}):o("topicField.willCalledNothingUse")}var io="-";function ao({plans:e,usual:t,isUnanswered:n,busy:s,onLeave:r,onClose:a,children:i}){let[u,c]=h(""),[m,p]=h(""),d=J(u),$=()=>{d&&we(d),r({topic:d,plan:m===io?[]:m})},f={"":t?o("leave.usual",{usual:t}):o("leave.usualNothingHappens"),...Object.fromEntries(e.filter(g=>g!==t).map(g=>[g,g])),...t&&{[io]:o("leave.nothingHappens")}};return l`
    <${P} title=${o("common.leaveDetails")} act=${o("common.leave")} busy=${s} onSubmit=${$} onClose=${a}>
      ${i}
      ${n&&l`<${be} tone="warn">${o("leave.customerWroteLastOnce")}<//>`}
      <${_e} label=${o("common.topicOptional")} typed=${u} onInput=${c}
        hint=${o("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&l`<${j} label=${o("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${p} />`}
    <//>
  `}var lo=6e4,Ge=60*lo,Pe=9,Ke=336*Ge,uo="tomorrow_morning",on="next_opening";function Qe(e,t,n=[]){let s=e+t,i=[{name:"in_1h",words:o("pauseTimes.1Hour"),until:e+Ge},{name:"in_4h",words:o("pauseTimes.hours",{count:4}),until:e+4*Ge},{name:uo,words:o("pauseTimes.tomorrowMorning"),until:ne(e,1,Pe)},{name:on,words:o("pauseTimes.whenOpensNext"),until:null},{name:"days",words:o("pauseTimes.days",{count:3}),until:ne(e,3,Pe)},{name:"next_week",words:o("pauseTimes.mondayMorning"),until:ne(e,pt(e),Pe)},{name:"week",words:o("pauseTimes.week"),until:ne(e,7,Pe)}].map(c=>nn(c,n)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=lo&&c<s);return[...i.filter(({until:c},m)=>i.findIndex(p=>p.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:o("common.limit"),until:null}]}function nn(e,t){let n=t.find(({preset:s})=>s===e.name);return n?{...e,until:Date.parse(n.until),preset:e.name}:e}function co(e){let t=e.filter(({name:n})=>n!=="limit");return(t.find(({name:n})=>n===uo)??t.at(-1))?.name??null}function mo(e,t,n){let s=t.calendar?Ke:t.time_limit_seconds*1e3;return Qe(e,s,n).filter(({name:r})=>r!=="limit")}function Ie(e,t){let{channel:n,queue:s}=t??{},[r,a]=h([]);return S(()=>{if(!n)return;let i=!0,u=({body:c})=>i&&a(c.presets);return e.get("/v1/presets"+K({zone:dt(),channel:n,queue:s})).then(u,()=>{}),()=>i=!1},[e,n,s]),r}var po=6e4,ze=1e3,sn=64;function fo({conversation:e,rules:t,busy:n,onPause:s,onClose:r,children:a}){let[i,u]=h({reason:"",note:"",then:"queue",onReply:t.on_reply,topic:"",ask:"",signal:""}),c=cn(e,t,i.then),m=d=>$=>u(f=>({...f,[d]:$})),p=()=>{let d=dn(i,c);d.topic&&we(d.topic),s(d)};return l`
    <${P} title=${o("pause.pauseThisConversation")} act=${o("common.pause")} busy=${n}
      isReady=${c.choice!==null&&!c.wrong&&un(i,t).length===0}
      onSubmit=${p} onClose=${r}>
      ${a}
      <p class="hint">${o("pause.taskClosesCapacityFree")}</p>
      <${ln} rules=${t} value=${i.reason} onInput=${m("reason")} />
      <${Te} legend=${o("pause.until")} state=${c} said=${c.said} />
      <div class="field-row">
        <${j} label=${o("pause.whenTimeUp")} words=${rn} value=${i.then} onChange=${m("then")} />
        <${j} label=${o("pause.ifCustomerWrites")} words=${an} value=${i.onReply} onChange=${m("onReply")} />
      </div>
      ${t.require&&l`
        <${_} label=${$o(o("pause.noteNextAgent"),We(t,"note"))}
          hint=${o("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${ze} value=${i.note} onInput=${m("note")} />
      `}
      <${pn} form=${i} change=${m} />
    <//>
  `}var rn={queue:o("pause.goesBackQueue"),agent:o("pause.comesBackMeIf")},an={stay:o("pause.staysPaused"),notify:o("pause.staysPausedOthersAre"),wake:o("pause.pauseOver")};function ln({rules:e,value:t,onInput:n}){let s=$o(o("pause.reason"),We(e,"reason")),r=e.reasons??[];if(r.length===0)return l`<${_} label=${s} most=${ze} value=${t} onInput=${n} />`;let a={"":o("pause.chooseOne"),...Object.fromEntries(r.map(i=>[i,i]))};return l`<${j} label=${s} words=${a} value=${t} onChange=${n} />`}function We({require:e=[]},t){return e.includes(t)}function $o(e,t){return t?e:o("pause.optional",{label:e})}function un(e,t){return["reason","note"].filter(n=>We(t,n)&&e[n].trim()==="")}function cn(e,t,n){let{api:s}=w(),r=H(),a=Ie(s,e),i=t.time_limit_seconds,u=t.calendar?Ke:i*1e3,c=Qe(r,u,a).filter(({name:d})=>d!=="limit"||!We(t,"until")),m=t.calendar?o("pause.limitOpenTime",{time:B(i)}):o("pause.limit",{time:B(i)}),p=Ae({times:c.map(d=>d.name==="limit"?{...d,words:m}:d),first:co(c),earliest:r+po,latest:r+u,usual:se()+Math.min(120,i/120)*po});return{...p,preset:c.find(({name:d})=>d===p.choice)?.preset,said:mn(p,t,n)}}function mn({choice:e,wrong:t,until:n,latest:s},r,a){return e===null?o("pause.chooseUntilWhen"):t?o("pause.chooseTimeFutureLatest",{time:E(s)}):!n&&r.calendar?o("pause.endLimitWhichCounts",{calendar:r.calendar}):ge(n??s,a)}function pn({form:e,change:t}){return l`
    <details class="more">
      <summary>${o("pause.waitAnswerOrOthers")}</summary>
      <${_} label=${o("pause.questionOptional")} hint=${o("pause.supervisorApprovesOrDeclines")} most=${ze}
        value=${e.ask} onInput=${t("ask")} />
      <${_} label=${o("pause.signalOptional")} hint=${o("pause.nameWhichAnotherSystem")}
        most=${sn} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${t("signal")} />
      <${_e} label=${o("common.topicOptional")} hint=${o("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${t("topic")} />
    </details>
  `}function dn({reason:e,note:t,then:n,onReply:s,topic:r,ask:a,signal:i},{until:u,preset:c}){let m={reason:e.trim(),note:t.trim(),until:u,preset:c,then:n,onReply:s,topic:J(r)},p=a.trim();if(!p&&!i.trim())return m;let d=i.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:d,...p&&{ask:p}}}}function ho({conversation:e,from:t,busy:n,refusal:s,onTake:r,onClose:a}){let{user:i}=w(),u=e.channel_state==="pause";return l`
    <${Q} title=${o("takeOver.takeOverFrom",{from:t})} act=${o("common.takeOver")} busy=${n} onConfirm=${r} onClose=${a}>
      <p>${u?o("takeOver.hasPausedPauseEnds",{from:t}):o("takeOver.workingOnThenConversation",{from:t})}</p>
      ${!D(i,"supervisor")&&l`<p class="hint">${o("takeOver.canTakeOverFrom")}</p>`}
      <${k} refusal=${s} />
    <//>
  `}var fn=1e3;function go({conversation:e,owner:t,busy:n,onTransfer:s,onClose:r,children:a}){let{api:i,user:u}=w(),c=X(i,u),[m,p]=h("queue"),[d,$]=h(""),[f,g]=h(""),[y,b]=h(!1),[v,G]=h(""),A={back:!0,queue:ae(c,d),agent:ie(c,f)}[m],Y=()=>{let T=m==="agent"?{agentId:f,refuse:y}:{queue:m==="back"?e.queue:d};s({...T,note:v.trim()})};return l`
    <${P} title=${o("transfer.transfer",{name:O(e)})} act=${o("common.transfer")} busy=${n} isReady=${A} onSubmit=${Y}
      onClose=${r}>
      ${a}
      <${le} legend=${o("common.to")} options=${$n(e,t)} value=${m} onChange=${p} />
      ${m==="queue"&&l`<${xe} directory=${c} not=${[e.queue]} value=${d} onPick=${$} />`}
      ${m==="agent"&&l`
        <${Oe} directory=${c} not=${[t]} value=${f} onPick=${g} />
        <${le} legend=${hn(c,f)} options=${gn(e)} value=${y} onChange=${b} />
      `}
      ${!D(u,"supervisor")&&m!=="back"&&l`<p class="hint">${o("transfer.onlyNamesKnowAre")}</p>`}
      <${_} label=${o("transfer.noteNextAgentOptional")} hint=${o("transfer.customerDoesNotSee")} rows="2" most=${fn}
        value=${v} onInput=${G} />
    <//>
  `}function $n({queue:e,channel_state:t},n){let s={value:"back",label:o("transfer.backQueue",{queue:e}),hint:t==="pause"?o("transfer.endsPause"):o("transfer.keepsPlaceLine")};return[...n?[s]:[],{value:"queue",label:n?o("transfer.anotherQueue"):o("transfer.queue")},{value:"agent",label:o("transfer.agent")}]}function hn({agents:e},t){let n=e.find(({id:s})=>s===t);return n?Ce(n)?o("transfer.ifCannotTakeThen",{agentId:t}):o("transfer.cannotTakeNow",{agentId:t}):o("transfer.ifAgentCannotTake")}function gn({queue:e}){return[{value:!1,label:o("transfer.putQueue",{queue:e})},{value:!0,label:o("transfer.doNotTransfer")}]}function yn({asking:e,...t}){return bn[e.what]({asking:e,...t})}var bn={leave:({asking:e,conversation:t,actions:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:u})=>l`
    <${Xt} conversation=${t} isUnanswered=${r} unsent=${s} busy=${a}
      canReply=${n.reply} onLeave=${()=>i("leave",{...e.details,unanswered:r})} onClose=${u} />
  `,"leave-with":({conversation:e,actions:t,settings:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:u})=>l`
    <${ao} plans=${Object.keys(n.leave.plans??{})} usual=${Fe(n,e).leave.plan}
      isUnanswered=${r} busy=${a} onClose=${u}
      onLeave=${c=>i("leave",{...c,unanswered:r})}>
      <${V} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,pause:({conversation:e,actions:t,settings:n,unsent:s,busy:r,begin:a,onClose:i})=>l`
    <${fo} conversation=${e} rules=${Fe(n,e).pause} busy=${r}
      onPause=${u=>a("pause",u)} onClose=${i}>
      <${V} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:t,unsent:n,busy:s,begin:r,onClose:a})=>l`
    <${Q} title=${o("common.pauseAgain")} act=${o("common.pause")} busy=${s} onConfirm=${()=>r("pause",{again:!0})} onClose=${a}>
      <${V} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:t,owner:n,unsent:s,busy:r,begin:a,onClose:i})=>l`
    <${go} conversation=${e} owner=${n} busy=${r}
      onTransfer=${u=>a("transfer",u)} onClose=${i}>
      <${V} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"give-away":e=>l`<${wn} ...${e} />`,extend:e=>l`<${vn} ...${e} />`,assign:({conversation:e,owner:t,busy:n,refusal:s,about:r,now:a,onClose:i})=>l`
    <${Jt} ...${{conversation:e,owner:t,busy:n,refusal:s,about:r,onClose:i}}
      onAssign=${u=>a(e.channel_state==="inactive"?"reactivate":"take",u)} />
  `,"take-over":({conversation:e,actions:t,owner:n,busy:s,refusal:r,now:a,onClose:i})=>l`
    <${ho} conversation=${e} from=${t.from??n} busy=${s} refusal=${r}
      onTake=${()=>a("take")} onClose=${i} />
  `,end:({conversation:e,actions:t,unsent:n,busy:s,refusal:r,now:a,onClose:i})=>l`
    <${Q} title=${o("action.endWith",{name:O(e)})} act=${o("action.end")} danger busy=${s}
      onConfirm=${()=>a("end")}
      onClose=${i}>
      <${V} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.closesCustomersNextMessage")}</p>
      <${k} refusal=${r} />
    <//>
  `,again:({asking:e,actions:t,history:n,busy:s,now:r,onClose:a})=>l`
    <${Kt} name=${e.name} readUpTo=${e.readUpTo} messages=${n.messages}
      applies=${t[e.name]} busy=${s} onClose=${a}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function wn({asking:e,conversation:t,busy:n,now:s,onClose:r}){let{user:a}=w(),i=t.pause?.agent_id;return l`
    <${to} agent=${i} isMe=${i===a.id} load=${e.load} queue=${t.queue} busy=${n}
      onConfirm=${()=>s("resume")} onClose=${r} />
  `}function vn({conversation:e,settings:t,busy:n,refusal:s,now:r,onClose:a}){let{user:i}=w(),{pause:u}=e;return u?l`
    <${eo} pause=${u} latest=${wt(e,i,t)} busy=${n} refusal=${s}
      onExtend=${c=>r("extend",c)} onClose=${a} />
  `:null}var kn=/^[\d()+\-./]+$/;function Z(e){return e.trim().split(/\s+/).map(n=>kn.test(n)?n.replaceAll(/[^\d+]/g,""):Ye(n)).filter(n=>n!=="")}function ee(e,t){let n=e.filter(s=>typeof s=="string").map(Ye);return t.every(s=>n.some(r=>r.includes(s)))}function yo(e,t){let n=[...e],s=n.map(Ye),r=[],a=0;for(let m of s)r.push(a),a+=m.length;let i=t.flatMap(m=>Cn(s.join(""),m)),u=(m,p)=>i.some(({from:d,to:$})=>m<$&&m+p>d),c=[];return n.forEach((m,p)=>{let d=u(r[p],s[p].length),$=c.at(-1);$?.isMatch===d?$.text+=m:c.push({text:m,isMatch:d})}),c}function Cn(e,t){let n=[];for(let s=e.indexOf(t);s>=0;s=e.indexOf(t,s+t.length))n.push({from:s,to:s+t.length});return n}function Ye(e){return e.normalize("NFKD").replaceAll(/\p{M}/gu,"").toLowerCase()}var De=[["j",o("shortcutWords.openNextConversation")],["k",o("shortcutWords.openPreviousConversation")],["r",o("shortcutWords.writeReply")],["Escape",o("shortcutWords.leaveReplyBox")],["Ctrl+Enter",o("shortcutWords.sendReply")],["Ctrl+Shift+Enter",o("beforeLeave.sendLeave")],["l",o("common.leave")],["f",o("common.leaveDetails")],["p",o("common.pause")],["o",o("common.pauseAgain")],["y",o("shortcutWords.approveWhatAsked")],["d",o("shortcutWords.declineWhatAsked")],["u",o("shortcutWords.resumeOrTakeUp")],["s",o("shortcutWords.skipNextStepPlan")],["q",o("common.cancelPlan")],["x",o("common.extendPause")],["a",o("shortcutWords.takeOrTakeOver")],["g",o("common.assign")],["t",o("common.transfer")],["n",o("shortcutWords.writeNote")],["i",o("shortcutWords.showCustomer")],["w",o("shortcutWords.writeCustomerFirst")],["z",o("common.undo")],["c",o("shortcutWords.completeWrapUp")],["e",o("common.end")],["/",o("search.search")],["Ctrl+K",o("commandMenu.commands")],["?",o("shortcutWords.showThisList")]];function bo(){let e=new Map;for(let t of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")){let n=t.getAttribute("aria-keyshortcuts");if(n===yt||!t.checkVisibility())continue;let s=On(t,n);e.set(`${n} ${s}`,{words:s,key:An(n),run:()=>bt(t)})}return[...e.values()]}function wo(e){return[...document.querySelectorAll(e)].map(t=>({words:t.textContent.trim(),run:()=>t.click()}))}function On(e,t){let n=De.find(([s])=>s===t)?.[1];return e.matches("button:not([aria-expanded])")||!n?xn(e):n}function xn(e){let t=e.cloneNode(!0);return t.querySelectorAll("[aria-hidden='true']").forEach(n=>n.remove()),e.getAttribute("aria-label")??t.textContent.trim()}function An(e){return e.replace(/^Control/,"Ctrl")}function te({text:e,words:t}){return t.length===0?e:yo(e,t).map(({text:n,isMatch:s},r)=>s?l`<mark key=${r}>${n}</mark>`:n)}var Tn=30;function Sn({onClose:e}){let t=C(),[n,s]=h(""),[r,a]=h(null),i=Z(n),u=_n(i),c=u.flatMap(({options:y})=>y),m=Math.max(c.findIndex(y=>vo(y)===r),0),p=y=>a(vo(c[y])),d=F(null);ce(()=>{c.length>0&&p(m),d.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})},[m,n,c.length]);let $=y=>{s(y.currentTarget.value),a(null)},f=y=>{if(y.isComposing)return;let b=Nn(y.key,m,c.length);b===null&&y.key!=="Enter"||(y.preventDefault(),b!==null?p(b):c[m]&&e(c[m].run))},g=({words:y,detail:b,key:v,run:G},A)=>l`
    <div key=${A} role="option" id=${`${t}-${A}`} aria-selected=${A===m} onClick=${()=>e(G)} onMouseMove=${()=>p(A)}>
      <span dir="auto"><${te} text=${y} words=${i} /></span>
      ${b&&l` <span class="weak" dir="auto"><${te} text=${b} words=${i} /></span>`}
      ${v&&l` <kbd>${v}</kbd>`}
    </div>
  `;return l`
    <${x} title=${o("commandMenu.commands")} onClose=${()=>e()}>
      <div class="dialog-body menu">
        <input type="text" role="combobox" autocomplete="off" spellcheck=${!1} aria-label=${o("commandMenu.find")} placeholder=${o("commandMenu.find")}
          aria-autocomplete="list" aria-expanded=${c.length>0} aria-controls=${t} aria-activedescendant=${c.length>0?`${t}-${m}`:void 0}
          value=${n} onInput=${$} onKeyDown=${f} />
        ${c.length===0?l`<p class="weak" role="status">${o("commandMenu.nothingFound")}</p>`:l`
              <div role="listbox" id=${t} aria-label=${o("commandMenu.commands")} ref=${d} onMouseDown=${y=>y.preventDefault()}>
                ${u.map(({title:y,options:b})=>l`
                    <div key=${y} role="group" aria-label=${y}>
                      <p class="hint" aria-hidden="true">${y}</p>
                      ${b.map(v=>g(v,c.indexOf(v)))}
                    </div>
                  `)}
              </div>
            `}
      </div>
    <//>
  `}function vo({id:e,words:t,key:n}){return e??[t,n].join(" ")}function Nn(e,t,n){let s={ArrowDown:t+1,ArrowUp:t-1,PageDown:Math.min(t+8,n-1),PageUp:Math.max(t-8,0)}[e];return s===void 0||n===0?null:(s+n)%n}function _n(e){let{api:t}=w(),n=W(Lt),s=re(W(ve)),r=me(()=>[".views > a",".tabs > a"].flatMap(wo),[]),a=bo(),i=H(),u=!!n?.pauseUntil&&(n.rules.require??[]).every($=>$==="until"),c=Ie(t,u?n.conversation:null),m=u?mo(i,n.rules,c).map($=>Pn($,i,n)):[],p=[{title:o("commandMenu.actions"),options:[...a,...m]},{title:o("shell.views"),options:r},{title:o("commandMenu.conversations"),options:s.map(In)}],d=({title:$,options:f})=>({title:$,options:f.filter(g=>ee([g.words,g.detail],e)).slice(0,Tn)});return p.map(d).filter(({options:$})=>$.length>0)}function Pn({words:e,until:t,preset:n},s,{rules:r,pauseUntil:a}){let i={until:t,preset:n,then:"queue",onReply:r.on_reply};return{words:[o("common.pause"),e].join(": "),detail:he(t,s),run:()=>a(i)}}function In(e){let{id:t,customer_address:n,channel:s}=e,r=O(e),a=[r!==n&&n,U(s)].filter(Boolean).join(" · ");return{id:t,words:r,detail:a,run:()=>location.hash=pe(de.get(),t)}}function Re({facts:e}){return l`
    <dl class="facts">${e.map(([t,n])=>l`<div key=${t}><dt>${t}</dt><dd dir="auto" class="lines">${n}</dd></div>`)}</dl>
  `}var Wn=10;function Dn({conversation:e,hrefOf:t}){let{user:n}=w(),s=D(n,"supervisor")?Fn:qn;return l`
    <section class="customer" aria-label=${o("common.customer")} tabindex="0">
      <h3>${o("common.customer")}</h3>
      <${Re} facts=${Rn(e)} />
      <${Ln} attributes=${e.attributes} />
      <${En} conversation=${e} />
      <h3>${o("customerPanel.earlierConversations")}</h3>
      <${s} conversation=${e} hrefOf=${t} />
    </section>
  `}function Rn(e){let{customer_address:t,business_address:n,thread:s,channel:r,queue:a,priority:i,opened_at:u}=e,c=O(e);return[...c===t?[]:[[o("customerPanel.name"),c]],[U(r),t],[o("common.to"),n],...s?[[o("customerPanel.thread"),s]]:[],[o("common.queue"),a],...i>0?[[o("customerPanel.priority"),String(i)]]:[],[o("customerPanel.since"),E(u)]]}function En({conversation:{clock:e}}){if(!e)return null;let t=Mn.map(([n,s])=>[s,e[n]]).filter(([,n])=>n>0);return l`
    <h3>${o("customerPanel.clock")}</h3>
    <${Re} facts=${t.map(([n,s])=>[n,ut(s*1e3)])} />
  `}var Mn=[["queue",o("customerPanel.inQueue")],["agent",o("customerPanel.agentsTurn")],["customer",o("customerPanel.customersTurn")],["pause",o("common.paused")]];function Ln({attributes:e}){let t=Object.entries(e??{});if(t.length===0)return null;let n=s=>typeof s=="string"?s:JSON.stringify(s);return l`
    <h3>${o("customerPanel.attributes")}</h3>
    <${Re} facts=${t.map(([s,r])=>[s,n(r)])} />
  `}function Fn({conversation:e,hrefOf:t}){let{api:n}=w(),{id:s,channel:r,customer_address:a}=e,[i,u]=h({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:p}=R(),d=async()=>{let{answer:f}=await p("more",()=>n.get("/v1/customers"+K({channel:r,address:a,limit:Wn,cursor:i.cursor})));if(!f)return;let{conversations:g,next_cursor:y}=f.body;u({all:[...i.all,...g],cursor:y,loaded:!0})};S(()=>{d()},[]);let $=i.all.filter(f=>f.id!==s);return l`
    <${k} refusal=${m} />
    ${i.loaded&&$.length===0&&l`<p class="weak">${o("customerPanel.thereNoOther")}</p>`}
    <ul>${$.map(f=>l`<${ko} key=${f.id} conversation=${f} hrefOf=${t} />`)}</ul>
    ${i.cursor&&l`<button type="button" class="small" disabled=${c!==null} onClick=${d}>${o("common.showMore")}</button>`}
  `}function qn({conversation:e,hrefOf:t}){let{api:n}=w(),[s,r]=h([]),{busy:a,refusal:i,run:u}=R(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:p}=await u("look",()=>n.get(q`/v1/conversations/${c}`));p&&r([...s,p.body])};return l`
    ${s.length===0&&!c&&l`<p class="weak">${o("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(p=>l`<${ko} key=${p.id} conversation=${p} hrefOf=${t} />`)}</ul>
    ${i?.status===404?l`<p class="weak">${o("customerPanel.oneBeforeNotYours")}</p>`:l`<${k} refusal=${i} />`}
    ${c&&i?.status!==404&&l`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${o("customerPanel.showOneBefore")}</button>`}
  `}function ko({conversation:e,hrefOf:t}){let{id:n,opened_at:s,channel_state:r}=e;return l`<li><a href=${t(n)}>${E(s)}</a> <${Ft} state=${r} /></li>`}var Ee=Le("first-word"),Ve=Le("our-addresses");function Co(e,t,n=Ee.get()){let s=n.channel??e[0]?.channel??t[0];return{...{channel:s,to:"",from:Je(s,e),name:"",queue:"",body:"",then:"stay"},...n}}function Je(e,t,n=Ve.get()){return n[e]??t.find(s=>s.channel===e)?.business_address??""}function Oo({channel:e,from:t}){Ve.set({...Ve.get(),[e]:t}),Ee.set({})}function xo({channel:e,to:t,from:n,name:s,queue:r,body:a,then:i}){let u={channel:e,to:t.trim(),from:n.trim(),body:a,then:i};return s.trim()&&(u.customer_name=s.trim()),r.trim()&&(u.queue=r.trim()),u}function Ao({then:e,to:t},{status:n,body:s}){let r=n===201?o("firstWord.sent",{to:t}):o("firstWord.sentConversationWasOpen",{to:t});return e==="leave"?o("firstWord.leftReplyBringsBack",{sent:r}):s.task?.status==="assigned"?o("firstWord.taskYours",{sent:r}):o("firstWord.taken",{sent:r})}function Un({work:e,settings:t,view:n,onSent:s,onClose:r}){let{api:a,user:i}=w(),{busy:u,refusal:c,run:m}=R(),p=X(a,i),d=[...(e?.tasks??[]).map(({conversation:T})=>T),...e?.paused??[]].filter(Boolean),$=Hn(t,d),[f,g]=h(()=>Co(d,$)),y=F({}),b=kt(t,"leave",{channel:f.channel,queue:f.queue||"default"}),v=xo({...f,then:b?f.then:"stay"}),G=v.to!==""&&v.from!==""&&v.body.trim()!==""&&(f.queue===""||ae(p,f.queue)),A=T=>{let L={...f,...T};g(L),Ee.set(L)},Y=async()=>{let T=JSON.stringify(v);y.current.text!==T&&(y.current={text:T,id:crypto.randomUUID()});let{answer:L}=await m("send",()=>Ct(a,y.current.id,v));if(!L)return;Oo(v),xt(L.body,i.id),L.body.task?.agent_id===i.id&&ft(L.body.task.id);let Mo=v.then==="leave"?{action:{words:o("common.open"),href:oe(n,L.body.id)}}:{};St(Ao(v,L),Mo),r(),await s(),v.then==="stay"&&ot(n,L.body.id)};return l`
    <${P} title=${o("common.newConversation")} act=${o("common.send")} cancel=${o("common.close")} busy=${u!==null} isReady=${G}
      onSubmit=${Y} onClose=${r}>
      <${jn} ...${{form:f,channels:$,known:d,change:A}} />
      <${_} label=${o("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${T=>A({body:T})} />
      <${xe} directory=${p} label=${o("firstWord.queueOptional")} value=${f.queue} onPick=${T=>A({queue:T})} />
      ${b&&l`<${le} legend=${o("common.then")} options=${Bn} value=${f.then} onChange=${T=>A({then:T})} />`}
      <${Gn} refusal=${c} view=${n} />
    <//>
  `}var Bn=[{value:"stay",label:o("common.stay"),hint:o("firstWord.taskUsesSlot")},{value:"leave",label:o("common.leave"),hint:o("firstWord.replyBringsBackUntil")}];function Hn(e,t){let n=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...$e,...n,...t.map(({channel:s})=>s)])]}function jn({form:e,channels:t,known:n,change:s}){let r=i=>s({channel:i,from:Je(i,n)}),a=(i,u,c)=>l`
    <${_} label=${i} value=${e[u]} autocapitalize="none" onInput=${m=>s({[u]:m})} ...${c} />
  `;return l`
    <div class="field-row">
      <${j} label=${o("common.channel")} words=${Object.fromEntries(t.map(i=>[i,U(i)]))} value=${e.channel}
        onChange=${r} />
      ${a(o("firstWord.fromOurAddress"),"from")}
    </div>
    <div class="field-row">
      ${a(o("firstWord.customersAddress"),"to")} ${a(o("firstWord.theirNameOptional"),"name",{most:256})}
    </div>
  `}function Gn({refusal:e,view:t}){let n=e?.problem.conversation_id;return n?l`
    <${k} refusal=${e} />
    <${be}><a href=${oe(t,n)}>${o("firstWord.openConversation")}</a><//>
  `:l`<${k} refusal=${e} />`}function Kn({view:e,current:t}){let{api:n}=w(),{left:s,isAll:r,loaded:a,error:i,more:u}=At(n),{busy:c,refusal:m,run:p}=R();Mt("left",me(()=>s,[s.map(({id:f})=>f).join()]));let d=a&&!r&&!i,$=(f,g)=>l`<${Qn} key=${s[f].id} ...${{conversation:s[f],view:e,current:t,place:g}} />`;return l`
    <${k} refusal=${s.length===0?i:m} />
    ${a&&!i&&s.length===0&&l`<p class="list-empty">${o("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${Ut} keys=${s.map(({id:f})=>f)} current=${t} row=${$} />
    ${d&&l`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>p("more",u)}>${o("common.showMore")}</button></p>`}
  `}function Qn({conversation:e,view:t,current:n,place:s}){let r=H(),{id:a,channel:i,leave:u}=e,c=n===a;return l`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${oe(t,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${O(e)}</span>
          <${ke} channel=${i} />
        </span>
        <span class="row-line" title=${o("leftRows.left",{time:E(u.left_at)})}>
          ${o("leftRows.leftReplyCountsUntil",{time:lt(u.left_at,r),date:at(u.expires_at)})}
        </span>
        <${qt} conversation=${e} />
        ${u.topic&&l`<span class="row-line row-note">${o("common.waits",{topic:u.topic})}</span>`}
      </a>
    </li>
  `}var[So,No,zn]=[1e3,6e4,36e5],Yn=20*So,Vn=6*zn,Jn=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],Xe=new WeakMap,To=new WeakSet;function _o({content_type:e}){return Jn.includes((e??"").split(";")[0].trim().toLowerCase())}function Po(e){let[t,n]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:t,unitDisplay:"short",maximumFractionDigits:e<10*n&&n>1?1:0};return new Intl.NumberFormat(st(),s).format(e/n)}function Xn(e,t){return t>Vn?null:Math.min(2*So*2**e,No)}function Zn({status:e,code:t}){return t==="media_pending"?"pending":t==="media_unavailable"?"never":e===404&&t==="http_404"?"uncopied":"failed"}async function Me(e,t){Xe.has(e)||Xe.set(e,new Map);let n=Xe.get(e),s=n.get(t);if(s&&s.until-Yn>se())return s.url;let{body:r}=await e.get(t);return n.set(t,{url:r.url,until:Date.parse(r.expires_at)}),r.url}function Io(e,t,{at:n,wanted:s}){let[r,a]=h({state:"asked"}),i=F(null);return S(()=>{if(!s)return;let u=!1,c=async p=>{let d=To.has(e)?{state:"uncopied"}:await es(e,t);if(u)return;d.state==="uncopied"&&To.add(e),a(d);let f=d.state==="pending"||d.state==="failed"?Xn(p,se()-Date.parse(n)):null;f!==null&&(i.current=setTimeout(()=>m(()=>c(p+1)),f))},m=p=>document.hidden?i.current=setTimeout(()=>m(p),No):p();return c(0),()=>{u=!0,clearTimeout(i.current)}},[e,t,s]),r}async function es(e,t){try{return{state:"there",url:await Me(e,t)}}catch(n){return{state:Zn(n),refusal:n}}}var ts="300px",os={image:o("files.picture"),audio:o("files.voice"),video:o("files.film")};function ns({conversationId:e,message:{seq:t,at:n,media:s}}){return l`
    <ul class="files" aria-label=${o("files.files")}>
      ${s.map(r=>l`<${ss} key=${r.n} file=${r} at=${n} address=${q`/v1/conversations/${e}/messages/${t}/media/${r.n}`} />`)}
    </ul>
  `}function ss({address:e,file:t,at:n}){let{api:s}=w(),[r,a]=as(),{state:i,url:u,refusal:c}=Io(s,e,{at:n,wanted:a}),[m,p]=h(!1),d=t.name??os[(t.content_type??"").split("/")[0]]??o("files.file"),$=_o(t)&&!m&&(i==="asked"||i==="there");return l`
    <li ref=${r} data-state=${i}>
      ${$&&l`<${rs} ...${{api:s,address:e,url:u,name:d,onError:()=>p(!0)}} />`}
      ${!$&&i==="there"&&l`<button type="button" class="link" onClick=${()=>Wo(s,e)}>${d}</button>`}
      ${!$&&i!=="there"&&l`<span class="weak" dir="auto">${is(i,d,c)}</span>`}
      ${!$&&t.size!==null&&l` <span class="weak">${Po(t.size)}</span>`}
    </li>
  `}function rs({api:e,address:t,url:n,name:s,onError:r}){let[a,i]=h(null);return l`
    <button type="button" class="picture" disabled=${!n} onClick=${async()=>i(await Me(e,t).catch(()=>n))}>
      ${n&&l`<img src=${n} alt=${s} loading="lazy" onError=${r} />`}
      ${!n&&l`<span class="visually-hidden">${s}</span>`}
    </button>
    ${a&&l`
      <${x} title=${s} onClose=${()=>i(null)}>
        <div class="dialog-body picture-whole"><img src=${a} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>Wo(e,t)}>${o("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>i(null)}>${o("common.close")}</button>
        </div>
      <//>
    `}
  `}async function Wo(e,t){location.assign(await Me(e,t))}function is(e,t,n){return e==="pending"?o("files.pending",{name:t}):e==="uncopied"?o("files.uncopied",{name:t}):e==="failed"?o("files.failed",{name:t}):e==="never"?nt()&&n.detail?`${t}: ${n.detail}.`:o("files.never",{name:t}):t}function as(){let e=F(null),[t,n]=h(!1);return S(()=>{let s=new IntersectionObserver(([{isIntersecting:r}])=>r&&n(!0),{rootMargin:ts});return s.observe(e.current),()=>s.disconnect()},[]),[e,t]}var[ls,us,cs,ms]=[200,3,50,8],ps=/^[0-9A-HJKMNP-TV-Z]{26}$/i,ds=/^\+?[\d\s()./-]{5,}$|^\S+@\S+$/,ue=tt({api:null,typed:"",answer:null});function Ze(e){let{id:t,customer_address:n,pause:s,last_pause:r,preview:a}=e;return[O(e),n,s?.reason,s?.note,r?.reason,It(e),a,t]}function et(e,t){let n=Z(t);return e.filter(s=>ee(Ze(s),n))}function Do({channel_state:e,task:t},n){return e!=="active"?e:t?.agent_id===n?"mine":"others"}async function Ro(e,t,n,s,r=null){let a=r?Promise.resolve([]):Promise.all([fs(e,n.trim()),$s(e,t,n.trim(),s)]),[i,u]=await Promise.all([a,hs(e,t,n,r?.cursor)]);return{found:[...r?.found??[],...i.flat(),...u.found],looked:(r?.looked??0)+u.looked,cursor:u.cursor}}async function fs(e,t){return ps.test(t)?Eo(async()=>[(await e.get(q`/v1/conversations/${t.toUpperCase()}`)).body]):[]}async function $s(e,t,n,s){if(!ds.test(n))return[];let[r,a]=D(t,"supervisor")?["/v1/customers",{}]:["/v1/conversations",{agent_id:"me"}],i=c=>e.get(r+K({...a,channel:c,address:n,limit:cs})),u=s.slice(0,ms).map(c=>Eo(async()=>(await i(c)).body.conversations));return(await Promise.all(u)).flat()}async function hs(e,t,n,s){let r=D(t,"supervisor")?{}:{agent_id:"me"},a=[],i=s;for(let u=0;u<us;u+=1){let{body:c}=await e.get("/v1/conversations"+K({...r,limit:ls,cursor:i}));if(a.push(...c.conversations),i=c.next_cursor??null,!i)break}return{found:et(a,n),looked:a.length,cursor:i}}async function Eo(e){try{return await e()}catch(t){if([403,404,422].includes(t.status))return[];throw t}}var gs={mine:o("taskList.myTasks"),others:o("search.others"),pause:o("common.paused"),inactive:o("leftList.waitingCustomer"),closed:o("common.closed")};function ys(){let{api:e,user:t}=w(),n=C(),s=re(W(ve)),r=W(ue),a=Bt(e),{busy:i,refusal:u,run:c,clear:m}=R(),{typed:p,answer:d}=r.api===e?r:{typed:"",answer:null},$=b=>{m(),ue.set({api:e,typed:b,answer:null})},f=async b=>{let{answer:v}=await c("search",()=>Ro(e,t,p,bs(a,s),b));v&&ue.get().typed===p&&ue.set({api:e,typed:p,answer:v})},g=b=>{b.preventDefault(),p.trim()!==""&&i===null&&f(null)},y=b=>{b.key==="Escape"&&(p===""&&b.currentTarget.blur(),$(""))};return l`
    <form role="search" onSubmit=${g}>
      <label class="visually-hidden" for=${n}>${o("search.search")}</label>
      <input id=${n} type="search" autocomplete="off" spellcheck=${!1} placeholder=${o("search.search")} aria-keyshortcuts="/" value=${p}
        onInput=${b=>$(b.currentTarget.value)} onKeyDown=${y} />
    </form>
    ${p.trim()!==""&&l`<${ws} ...${{here:s,typed:p,answer:d,refusal:u}} me=${t.id} busy=${i!==null} onMore=${()=>f(d)} />`}
  `}function bs(e,t){let n=[...t.map(({channel:s})=>s),...e?.channels??[],...$e];return[...new Set(n)].filter(s=>s!=="*")}function ws({here:e,typed:t,answer:n,refusal:s,me:r,busy:a,onMore:i}){let u=Z(t),c=re([n?.found??[],et(e,t)]),m=Object.entries(gs).map(([p,d])=>({title:d,rows:c.filter($=>Do($,r)===p)}));return l`
    <div class="found" aria-busy=${a}>
      <p class="hint" role="status">${vs(c.length,n)}</p>
      <${k} refusal=${s} />
      ${n?.cursor&&l`<button type="button" class="small" disabled=${a} onClick=${i}>${o("common.showMore")}</button>`}
      ${m.filter(({rows:p})=>p.length>0).map(({title:p,rows:d})=>l`
            <section key=${p} class="list" aria-label=${p}>
              <h2 class="list-title">${p} <span class="count">${fe(d.length)}</span></h2>
              <ul>${d.map($=>l`<${ks} key=${$.id} conversation=${$} words=${u} />`)}</ul>
            </section>
          `)}
    </div>
  `}function vs(e,t){let n=fe(e);if(!t)return o("search.here",{found:n});let s=fe(t.looked);return[t.cursor?o("search.some",{found:n,looked:s}):o("search.all",{found:n,looked:s}),o("search.closed")].join(" ")}function ks({conversation:e,words:t}){let{id:n,channel:s}=e,r=O(e),a=Ze(e).filter(p=>p&&p!==r&&p!==n),i=a.filter(p=>t.some(d=>ee([p],[d]))),u=W(de),c=pe(u,n),m=[u.rest,u.more].includes(n);return l`
    <li class="row" data-selected=${m}>
      <a class="row-link" href=${c} aria-current=${m?"true":void 0}>
        <span class="row-top"><span class="row-name" dir="auto"><${te} text=${r} words=${t} /></span> <${ke} channel=${s} /></span>
        ${[...new Set(i.length>0?i:a.slice(-1))].map(p=>l`<span key=${p} class="row-line row-note" dir="auto"><${te} text=${p} words=${t} /></span>`)}
      </a>
    </li>
  `}function Cs({onClose:e}){let t=ht(W($t));return l`
    <${x} title=${o("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${De.map(([n,s])=>l`<div key=${n}><dt><kbd>${n}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${ro} label=${o("shortcutList.singleKeyShortcuts")} checked=${t} onChange=${gt}
          hint=${o("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${o("common.close")}</button>
      </div>
    <//>
  `}function Os({tasks:e,onLeave:t,onClose:n}){let{api:s,user:r}=w(),{busy:a,refusal:i,run:u}=R(),c=async()=>{let{answer:m}=await u("offline",()=>Ot(s,r.id,{availability:"offline"}));m&&await t()};return l`
    <${x} title=${o("signOut.areStillAvailable")} onClose=${n}>
      <div class="dialog-body">
        <p>${o("signOut.newTasksWouldGo")}</p>
        ${e>0&&l`<p>${o("signOut.haveTasksHandThey",{count:e})}</p>`}
        <${k} refusal=${i} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${n}>${o("common.cancel")}</button>
        <button type="button" disabled=${a!==null} onClick=${t}>${o("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${a!==null} onClick=${c}>${o("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `}function xs({conversation:e,onSend:t}){let{templates:n,refusal:s}=As(e.id),r=H(),a=e.reply_window.closes_at;return l`
    <section class="composer template-box" aria-label=${o("templateBox.reply",{name:O(e)})}>
      <p class="hint">
        ${a?o("templateBox.freeAnswersWentUntil",{at:he(a,r)}):o("templateBox.customerHasNotWritten")}
      </p>
      <${k} refusal=${s} />
      ${n?.length===0&&l`<p class="hint">${o("templateBox.noTemplatesListed")}</p>`}
      ${n?.length>0&&l`<${Ts} ...${{templates:n,onSend:t}} />`}
    </section>
  `}function As(e){let{api:t}=w(),[n,s]=h({});return S(()=>{let r=!1;return t.get(q`/v1/conversations/${e}/templates`).then(({body:a})=>!r&&s({templates:a.templates}),a=>!r&&s({refusal:a})),()=>r=!0},[e]),n}function Ts({templates:e,onSend:t}){let[n,s]=h(0),[r,a]=h([]),i=e[n],u=Array.from({length:i.variables},(f,g)=>r[g]??""),c=Ht(i,u),m=u.every(f=>f.trim()!==""),p=Object.fromEntries(e.map((f,g)=>[g,Ss(f)])),d=f=>{f.preventDefault(),m&&(a([]),t(c,{template:jt(i,u)}))},$=(f,g)=>a(u.map((y,b)=>b===f?g:y));return l`
    <form onSubmit=${d}>
      <${j} label=${o("templateBox.template")} words=${p} value=${String(n)}
        onChange=${f=>[s(Number(f)),a([])]} />
      ${u.map((f,g)=>l`
          <${_} key=${`${n}.${g}`} label=${o("templateBox.place",{number:g+1})} value=${f}
            onInput=${y=>$(g,y)} />
        `)}
      <blockquote class="template-preview" dir="auto"><${Gt} text=${c} /></blockquote>
      <div class="composer-foot">
        <span class="hint">${o("templateBox.customerReadsThis")}</span>
        <button type="submit" class="primary" disabled=${!m}>${o("common.send")}</button>
      </div>
    </form>
  `}var Ss=({name:e,language:t})=>t?`${e} (${t})`:e;export{X as a,P as b,qe as c,Oe as d,xe as e,ie as f,ae as g,qr as h,Ur as i,Br as j,Hr as k,jr as l,je as m,Gr as n,Kr as o,_ as p,Xr as q,Zr as r,j as s,ei as t,ro as u,le as v,ti as w,_e as x,yn as y,Sn as z,Re as A,Dn as B,Un as C,Kn as D,ns as E,ys as F,Cs as G,Os as H,xs as I};
