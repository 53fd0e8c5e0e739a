/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as At,C as dt,D as ft,G as $t,H as gt,M as ht,O as yt,P as bt,Q as vt,R as V,S as wt,T as J,W as me,X as kt,Y as Ct,Z as xt,_ as Ot,aa as Tt,ba as St,c as te,ca as Nt,d as L,da as _t,e as y,ea as Wt,f as Te,ga as Pt,ha as Dt,ia as It,ja as Rt,k as st,ka as Et,l as rt,m as it,n as at,o as lt,p as ut,r as Se,t as ct,u as mt,v as pt}from"./chunk-XTFBWOMA.js";import{$ as Ye,A as G,B as Qe,C as Ke,E as t,I as B,P as Q,Q as Y,W as ze,X as F,aa as T,c as g,ca as D,d as A,da as Ve,e as re,ea as ae,f as E,g as ie,ga as Je,j as C,k as l,la as le,m as K,ma as Xe,n as Z,na as Ze,o as je,oa as et,p as He,pa as tt,qa as ee,r as Ge,ra as ot,sa as ue,ta as M,va as nt,xa as ce,za as k}from"./chunk-VFT3O3OU.js";function x({title:e,children:o,onClose:n}){let s=E(null),r=C();return re(()=>{let i=s.current,u=document.activeElement;return i.showModal(),()=>{i.close(),u?.isConnected&&u.focus()}},[]),l`
    <dialog ref=${s} class="dialog" aria-labelledby=${r} onCancel=${i=>{i.preventDefault(),n()}}>
      <h2 id=${r}>${e}</h2>
      ${o}
    </dialog>
  `}function j({title:e,act:o,cancel:n=t("common.cancel"),danger:s=!1,busy:r=!1,onConfirm:a,onClose:i,children:u}){return l`
    <${x} title=${e} onClose=${i}>
      <div class="dialog-body">${u}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${n}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${r} onClick=${a}>${o}</button>
      </div>
    <//>
  `}var To={leave:t("askAgain.leaveAnyway"),pause:t("askAgain.pauseAnyway"),end:t("askAgain.endAnyway"),transfer:t("askAgain.transferAnyway"),skip:t("askAgain.skipAnyway")};function Ft({name:e,readUpTo:o,messages:n,applies:s,busy:r,onAgain:a,onClose:i}){let{user:u}=y(),c=n.filter(h=>bt(h,{seq:o},u)),d=c.some(({from:h})=>h.type==="customer")?t("askAgain.customerHasWritten"):t("askAgain.conversationHasChanged"),p=l`<${_o} messages=${c} />`;return s?l`
    <${j} title=${d} act=${To[e]} cancel=${t("askAgain.stayRead")} busy=${r} onConfirm=${a} onClose=${i}>
      ${p}
      <p>${No(c.length>0,e)}</p>
    <//>
  `:l`
      <${x} title=${d} onClose=${i}>
        <div class="dialog-body">${p}<p>${t("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${i}>${t("common.close")}</button></div>
      <//>
    `}var So={leave:t("askAgain.leave"),pause:t("askAgain.pause"),end:t("askAgain.end"),transfer:t("askAgain.transfer"),skip:t("askAgain.skip")};function No(e,o){let n={act:So[o]};return e?t("askAgain.thisCameBeforeCould",n):t("askAgain.somethingChangedBeforeCould",n)}function _o({messages:e}){return e.map(({seq:o,from:n,body:s,at:r})=>l`
      <blockquote key=${o} class="news">
        <p class="message-head"><span class="author" dir="auto">${n.id}</span> <time datetime=${r}>${Ve(r)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var Wo=200,Po=5,Mt={agents:[],queues:[],isComplete:!1,loaded:!1};async function Do(e,o){if(!G(o,"supervisor")){let{body:r}=await e.get(Q`/v1/agents/${o.id}`);return{agents:[],queues:r.queues.map(a=>({queue:a})),isComplete:!1}}let[n,s]=await Promise.all([Lt(e,"agents"),Lt(e,"queues")]);return{agents:n.found,queues:s.found,isComplete:n.isAll&&s.isAll}}async function Lt(e,o){let n=[],s;for(let r=0;r<Po;r+=1){let{body:a}=await e.get(`/v1/${o}`+Y({limit:Wo,cursor:s}));if(n.push(...a[o]),s=a.next_cursor,!s)return{found:n,isAll:!0}}return{found:n,isAll:!1}}function X(e,o){let[n,s]=g(Mt);return A(()=>{let r=!0,a=i=>r&&s({...i,loaded:!0});return Do(e,o).then(a,()=>a(Mt)),()=>r=!1},[e,o]),n}function qt({kind:e,availability:o,in_use:n,capacity:s}){let r={availability:Ye(o).toLocaleLowerCase(),inUse:n,capacity:s};return e==="ai"?t("directory.aiUse",r):t("directory.use",r)}function Ut({agents:e,free_agents:o,waiting:n}){return e===void 0?"":e===0?t("directory.nobodyServesWaiting",{waiting:n}):t("directory.agentsFreeWaiting",{free:o,count:e,waiting:n})}function pe({availability:e,in_use:o,capacity:n}){return e==="available"&&o<n}function W({title:e,act:o,cancel:n=t("common.cancel"),busy:s,isReady:r=!0,refusal:a,forAgent:i,onSubmit:u,onClose:c,children:m}){return l`
    <${x} title=${e} onClose=${c}>
      <form onSubmit=${p=>{p.preventDefault(),p.stopPropagation(),r&&!s&&u()}} novalidate>
        <div class="dialog-body">
          ${m}
          <${k} refusal=${a} forAgent=${i} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${c}>${n}</button>
          <button type="submit" class="primary" disabled=${s||!r}>${o}</button>
        </div>
      </form>
    <//>
  `}function Ne(e,o){let n=e.trim();if(n===""||o.includes(n))return n;let s=n.toLowerCase(),a=[i=>i.toLowerCase()===s,i=>i.toLowerCase().startsWith(s),i=>i.toLowerCase().includes(s)].map(i=>o.filter(i)).find(i=>i.length>0)??[];return a.length===1?a[0]:n}function _e({label:e,options:o,value:n,wrong:s,onPick:r}){let a=C(),[i,u]=g(n),c=o.map(({name:p})=>p),m=o.find(({name:p})=>p===n)?.words;A(()=>{i&&r(Ne(i,c))},[c.join(`
`)]);let d=({currentTarget:{value:p}})=>{u(p),r(Ne(p,c))};return l`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${a}-names`}
        value=${i} aria-describedby=${`${a}-hint`} aria-invalid=${!!s} onInput=${d}
        onBlur=${()=>u(n)} />
      <datalist id=${`${a}-names`}>
        ${o.map(p=>l`<option key=${p.name} value=${p.name}>${p.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${a}-hint`} aria-live="polite" data-wrong=${!!s}>${s||m&&`${n}: ${m}`}</p>
    </div>
  `}function de({directory:e,not:o=[],value:n,onPick:s}){let a=e.agents.filter(({id:u})=>!o.includes(u)).map(u=>({name:u.id,words:qt(u)})),i=n!==""&&!oe(e,n)&&t("pickAgent.noAgentCalled",{name:n});return l`<${_e} label=${t("common.agent")} options=${a} value=${n} wrong=${i} onPick=${s} />`}function fe({directory:e,not:o=[],label:n=t("common.queue"),value:s,onPick:r}){let i=e.queues.filter(({queue:c})=>!o.includes(c)).map(c=>({name:c.queue,words:Ut(c)})),u=s!==""&&!ne(e,s)&&t("pickAgent.noAgentServesQueue",{name:s});return l`<${_e} label=${n} options=${i} value=${s} wrong=${u} onPick=${r} />`}function oe({agents:e,isComplete:o},n){return n!==""&&(!o||e.some(({id:s})=>s===n))}function ne({queues:e,isComplete:o},n){return n!==""&&(!o||e.some(({queue:s})=>s===n))}function Bt({conversation:e,owner:o,busy:n,refusal:s,about:r,onAssign:a,onClose:i}){let{api:u,user:c}=y(),m=X(u,c),[d,p]=g(""),[h,f]=g(!1),$=m.agents.find(({id:v})=>v===d),b=$&&!pe($)&&$.availability==="available",w=e.channel_state!=="inactive"&&(b||s?.code==="agent_at_capacity");return l`
    <${W} title=${t("assign.assign",{name:T(e)})} act=${t("common.assign")} isReady=${oe(m,d)}
      onSubmit=${()=>a({agentId:d,force:h&&w})} forAgent=${r} ...${{busy:n,refusal:s,onClose:i}}>
      <p class="hint">${Io(e,o)}</p>
      <${de} directory=${m} not=${[o]} value=${d} onPick=${p} />
      ${w&&l`
        <label class="option">
          <input type="checkbox" checked=${h} onChange=${v=>f(v.currentTarget.checked)} />
          <span>${t("assign.beyondCapacity")} <span class="hint">${t("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function Io({channel_state:e},o){return e==="inactive"?t("assign.takenUpAgainBefore"):e==="pause"?t("assign.hasPausedPauseEnds",{owner:o}):o?t("assign.hasTakenFromThem",{owner:o}):t("assign.waitsQueueAgentHas")}function jt({conversation:e,isUnanswered:o,unsent:n,canReply:s,busy:r,onLeave:a,onClose:i}){let{api:u}=y(),[c,m]=g(!1),d=n?.draft,p=async()=>{m(!0),await vt(u,e.id),m(!1),ht(e.id)?i():a()};return l`
    <${x} title=${n?t("beforeLeave.haveNotSentWhat"):t("beforeLeave.customerWaitsAnswer")} onClose=${i}>
      <div class="dialog-body">
        ${d&&l`<blockquote class="news"><p class="message-body" dir="auto">${d}</p></blockquote>`}
        ${n?.failed&&l`<p>${t("common.messageYoursCouldNot")}</p>`}
        ${o?l`<p>${t("beforeLeave.customerWroteLastOnce")}</p>`:l`<p>${t("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${t("common.stay")}</button>
        <button type="button" class=${d&&s?"":"primary"} disabled=${r||c} onClick=${a}>
          ${n?t("beforeLeave.leaveWithoutSending"):t("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${d&&s&&l`<button type="button" class="primary" disabled=${r||c} onClick=${p}>${t("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `}function $e({times:e,first:o,earliest:n,latest:s,usual:r}){let[a,i]=g(o),[u,c]=g(()=>ue(r)),m=a==="own"?Date.parse(u):e.find(({name:p})=>p===a)?.until,d=a==="own"&&!(m>=n&&m<=s);return{times:e,earliest:n,latest:s,choice:a,setChoice:i,own:u,setOwn:c,until:m,wrong:d}}function ge({legend:e,state:o,said:n}){let s=C(),{times:r,earliest:a,latest:i,choice:u,setChoice:c,own:m,setOwn:d,wrong:p}=o,h=(f,$)=>l`
    <label class="chip" key=${f}>
      <input type="radio" name=${s} value=${f} checked=${u===f} onChange=${()=>c(f)} />
      <span>${$}</span>
    </label>
  `;return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${r.map(({name:f,words:$})=>h(f,$))} ${h("own",t("timeChoice.anotherTime"))}</div>
      ${u==="own"&&l`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${t("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${ue(a)} max=${ue(i)}
            aria-invalid=${p} aria-describedby=${`${s}-due`} onInput=${f=>d(f.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${p}>${n}</p>
  `}var Ht=6e4;function Gt({pause:e,latest:o,busy:n,refusal:s,onExtend:r,onClose:a}){let i=Date.parse(e.reassign_at),u=Math.max(i,L())+Ht,c=mt(i,o),m=(c.find(({name:$})=>$==="day")??c.at(-1)).name,d=$e({times:c,first:m,earliest:u,latest:o,usual:Math.min(u+60*Ht,o)}),{until:p,wrong:h}=d,f=t("extend.chooseTimeAfterLatest",{end:D(i),latest:D(o)});return l`
    <${W} title=${t("common.extendPause")} act=${t("common.extend")} isReady=${!h} onSubmit=${()=>r({until:p})}
      ...${{busy:n,refusal:s,onClose:a}}>
      <p class="hint">${t("extend.nowEndsOnLater",{time:D(i)})}</p>
      <${ge} legend=${t("extend.pauseUntil")} state=${d} said=${h?f:le(p,e.then)} />
    <//>
  `}function Qt({agent:e,isMe:o,load:n,queue:s,busy:r,onConfirm:a,onClose:i}){let u=o?t("giveAway.haveNoFreeSlot"):t("giveAway.hasNoFreeSlot",{agent:e});return l`
    <${j} title=${u} act=${t("giveAway.giveQueue")} cancel=${t("giveAway.keepPaused")} busy=${r} onConfirm=${a}
      onClose=${i}>
      <p>${o?t("giveAway.useResumedNowConversation",{...n,queue:s}):t("giveAway.usesResumedNowConversation",{...n,agent:e,queue:s})}</p>
    <//>
  `}var[he,Kt,S]=[60,3600,86400],I={on_reply:{new_task:t("settings.newTask"),custom_routing:t("settings.valueOf.customRouting")},unanswered:{refuse:t("settings.valueOf.refuse"),allow:t("settings.valueOf.allow")},at_capacity:{queue:t("settings.valueOf.toQueue"),wait:t("settings.waitThisAgent"),refuse:t("settings.valueOf.refuse")},while_paused:{stay:t("settings.valueOf.staysPaused"),notify:t("settings.staysPausedOthersAre"),wake:t("settings.valueOf.pauseOver")},require:{reason:t("settings.reason"),note:t("settings.note"),until:t("settings.time")},read:{own:t("settings.valueOf.ownConversations"),all:t("settings.valueOf.everyConversation")},absence:{keep:t("settings.agentKeeps"),queue:t("settings.valueOf.toQueue")},idle:{since_assigned:t("settings.sinceTheyWereGiven"),since_free:t("settings.sinceTaskLeftTheir")},prefer:{nobody:t("settings.valueOf.anyAgent"),last_agent:t("settings.firstAgentWhoHad")}},Ro=e=>e?t("settings.switchedOn"):t("settings.off"),Yt=e=>o=>e[o]??String(o),Eo=e=>o=>o.map(Yt(e)).join(", ")||t("settings.nothingChosen"),ye=e=>e??t("settings.none"),Fo=e=>String(e),We={kind:"switch",words:Ro},H=(e,o=Object.keys(e))=>({kind:"choice",values:o,words:Yt(e)}),P=(e,o,n)=>({kind:"time",min:e,max:o,zero:n,words:s=>s===0&&n||M(s)}),zt=(e,o)=>({kind:"number",min:e,max:o,words:Fo}),Pe=[["leave.enabled",t("settings.leave"),We],["leave.on_reply",t("settings.whenCustomerReplies"),H(I.on_reply,kt)],["leave.window_seconds",t("settings.timeReply"),P(he,90*S)],["leave.custom_routing_timeout_seconds",t("settings.customRoutingsTime"),P(he,S)],["leave.unanswered",t("settings.leaveQuestionOpen"),H(I.unanswered,Ct)],["leave.plan",t("settings.whatHappensWhileCustomer"),{kind:"named",none:t("settings.nothing"),words:ye}],["leave.calendar",t("settings.calendarPlans"),{kind:"named",none:t("settings.noneAllTimeCounts"),words:ye}],["pause.enabled",t("settings.pause"),We],["pause.time_limit_seconds",t("settings.pauseTimeLimit"),P(he,14*S)],["pause.at_capacity",t("settings.resumeCapacity"),H(I.at_capacity,xt)],["pause.hold_seconds",t("settings.waitOneAgent"),P(0,S)],["pause.on_reply",t("settings.ifCustomerWritesMeanwhile"),H(I.while_paused)],["pause.calendar",t("settings.calendarPauses"),{kind:"named",none:t("settings.noneAllTimeCounts"),words:ye}],["pause.require",t("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(I.require),words:Eo(I.require)}],["pause.reasons",t("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||t("settings.anyReason")}],["pause.max_per_agent",t("settings.pausedOnceOneAgent"),{...zt(0,100),words:e=>e===0?t("settings.anyNumber"):String(e)}],["pause.reminders_seconds",t("settings.reminders"),{kind:"times",usual:[S,4*Kt,Kt,15*he],words:Lo}],["wrap_up.limit_seconds",t("settings.wrapUpLastsMost"),P(0,S,t("settings.none"))],["channels",t("settings.channels"),{words:Mo}],["history.retention_seconds",t("settings.closedConversationsKept"),P(0,3650*S)],["agents.read",t("settings.agentsRead"),H(I.read,Ot)],["agents.self_service",t("settings.agentsSetTheirOwn"),We],["routing.give_back_seconds",t("settings.whoGaveBackPassed"),P(0,S)],["routing.absence.paused",t("settings.whatAbsentAgentHas"),H(I.absence)],["routing.absence.assigned",t("settings.whatAssignedAbsentAgent"),H(I.absence)],["routing.absence.grace_seconds",t("settings.workWaitsAbsentAgent"),P(0,14*S)],["routing.presence_seconds",t("settings.awayWithoutSignDesk"),P(0,S,t("settings.never"))],["routing.answer_within_seconds",t("settings.backQueueWithoutAnswer"),P(0,14*S,t("settings.never"))],["routing.max_returns",t("settings.howOftenGoesBack"),zt(0,100)],["routing.weights",t("settings.whatTaskUsesCapacity"),{words:qo}],["routing.idle",t("settings.agentsCountIdle"),H(I.idle)],["routing.fallback_queue",t("settings.insteadQueueNobodyServes"),{kind:"queue",words:ye}],["routing.return.prefer",t("settings.whatWasLeftOr"),H(I.prefer)],["routing.return.within_seconds",t("settings.agentWhoHadGoes"),P(0,90*S)],["routing.return.hold_seconds",t("settings.waitsAgent"),P(0,S)]].map(([e,o,n])=>({at:e,keys:e.split("."),label:o,...n})),fr=Pe;function $r(e){return Pe.find(o=>o.at===e)}var gr=Pe.filter(({keys:[e]})=>e==="leave"||e==="pause");function hr({kind:e,values:o,words:n}){let s=r=>n(e==="set"?[r]:r);return Object.fromEntries(o.map(r=>[r,Uo(s(r))]))}function yr({usual:e},o){return[...new Set([...e,...o])].sort((s,r)=>r-s).map(s=>[String(s),M(s)])}function De(e,{min:o,max:n}){return Number.isInteger(e)&&e>=o&&e<=n}function br({queue:e,channel:o}){return`${e??"*"}/${o??"*"}`}function vr({queue:e,channel:o}){return[e&&t("settings.placeQueue",{queue:e}),o&&F(o)].filter(Boolean).join(", ")}function Mo(e){return e.includes("*")?t("settings.all"):e.map(F).join(", ")||t("settings.none")}function Lo(e){return e.map(M).join(", ")||t("settings.none")}function qo(e){return Object.entries(e??{}).map(([n,s])=>`${F(n)} ${s}`).join(", ")||t("settings.each",{count:1})}function Uo(e){return e.charAt(0).toUpperCase()+e.slice(1)}function N({label:e,hint:o,value:n,rows:s,most:r=1024,onInput:a,...i}){let u=C(),c={id:u,dir:"auto",maxlength:r,value:n,"aria-describedby":o?`${u}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...i};return l`
    <div class="field">
      <label for=${u}>${e}</label>
      ${s?l`<textarea rows=${s} ...${c}></textarea>`:l`<input type="text" autocomplete="off" ...${c} />`}
      ${o&&l`<p class="hint" id=${`${u}-hint`}>${o}</p>`}
    </div>
  `}function Ar({legend:e,hint:o,words:n,chosen:s,disabled:r,onChange:a}){let i=(u,c)=>a(n.map(([m])=>m).filter(m=>m===u?c:s.includes(m)));return l`
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
      ${o&&l`<p class="hint">${o}</p>`}
    </fieldset>
  `}function Tr({label:e,hint:o,lines:n,disabled:s,onChange:r}){let[a,i]=g(null),u=a!==null&&a.lines.join(`
`)===n.join(`
`),c=m=>{let d=[...new Set(m.split(`
`).map(p=>p.trim()).filter(Boolean))];i({text:m,lines:d}),r(d)};return l`
    <${N} label=${e} hint=${o} rows="4" most=${null} disabled=${s}
      value=${u?a.text:n.join(`
`)} onInput=${c} />
  `}function q({label:e,hint:o,words:n,value:s,disabled:r,onChange:a}){let i=C();return l`
    <div class="field">
      <label for=${i}>${e}</label>
      <select id=${i} value=${s} disabled=${r} aria-describedby=${o?`${i}-hint`:void 0}
        onChange=${u=>a(u.currentTarget.value)}>
        ${Object.entries(n).map(([u,c])=>l`<option key=${u} value=${u}>${c}</option>`)}
      </select>
      ${o&&l`<p class="hint" id=${`${i}-hint`}>${o}</p>`}
    </div>
  `}function Sr({label:e,hint:o,value:n,min:s,max:r,disabled:a,onChange:i}){let u=C(),[c,m]=g(null),d=c!==null&&Object.is(c.value,n),p=!De(n,{min:s,max:r}),h=({currentTarget:{value:f}})=>{let $=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:$}),i($)};return l`
    <div class="field">
      <label for=${u}>${e}</label>
      <input id=${u} type="text" class="number" inputmode="numeric" autocomplete="off" value=${d?c.text:n}
        disabled=${a}
        aria-describedby=${`${u}-hint`} aria-invalid=${p} onInput=${h} />
      <p class="hint" id=${`${u}-hint`} data-wrong=${p}>${p?t("fields.chooseFrom",{min:s,max:r}):o}</p>
    </div>
  `}function Vt({label:e,hint:o,checked:n,disabled:s,onChange:r}){let a=C();return l`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${n} disabled=${s}
        aria-describedby=${o?`${a}-hint`:void 0} onChange=${i=>r(i.currentTarget.checked)} />
      <div>
        <label for=${a}>${e}</label>
        ${o&&l`<p class="hint" id=${`${a}-hint`}>${o}</p>`}
      </div>
    </div>
  `}function se({legend:e,options:o,value:n,disabled:s,onChange:r}){let a=C();return l`
    <fieldset class="field choice">
      <legend>${e}</legend>
      ${o.map(i=>l`
          <label class="option" key=${i.value}>
            <input type="radio" name=${a} checked=${n===i.value} disabled=${s}
              onChange=${()=>r(i.value)} />
            <span>${i.label} ${i.hint&&l`<span class="hint">${i.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function Nr({legend:e,hint:o,seconds:n,min:s,max:r,disabled:a,onChange:i}){let u=C(),[c,m]=g(null),[d,p]=g(!1),f=c!==null&&Object.is(c.seconds,n)?c.parts:et(n);!d&&f.seconds>0&&p(!0);let $=!De(n,{min:s,max:r}),b=(v,_)=>{let U={...f,[v]:_},z=jo(U);m({parts:U,seconds:z}),i(z)},w=v=>l`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[v]} disabled=${a}
        aria-describedby=${u} aria-invalid=${$} onInput=${_=>b(v,_.currentTarget.value)} />
      ${Bo[v]}
    </label>
  `;return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${w("days")} ${w("hours")} ${w("minutes")} ${d&&w("seconds")}</div>
      <p class="hint" id=${u} data-wrong=${$}>
        ${$?t("fields.chooseBetween",{min:M(s),max:M(r)}):o}
      </p>
    </fieldset>
  `}var Bo={days:t("fields.days"),hours:t("fields.hours"),minutes:t("fields.minutes"),seconds:t("fields.seconds")};function jo(e){let o=Object.entries(e).map(([n,s])=>{let r=String(s).trim().replace(",",".");return[n,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(tt(Object.fromEntries(o)))}function be({label:e,hint:o,typed:n,onInput:s}){let r=C(),a=Object.keys(K(wt)).toReversed(),i=J(n);return l`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${n} aria-describedby=${`${r}-hint`} onInput=${u=>s(u.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${a.map(u=>l`<option key=${u} value=${u}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${Ho(i,n,o)}</p>
    </div>
  `}function Ho(e,o,n){return e===o.trim()?n:e?t("topicField.willCalled",{name:e}):t("topicField.willCalledNothingUse")}var Jt="-";function Xt({plans:e,usual:o,isUnanswered:n,busy:s,onLeave:r,onClose:a,children:i}){let[u,c]=g(""),[m,d]=g(""),p=J(u),h=()=>{p&&me(p),r({topic:p,plan:m===Jt?[]:m})},f={"":o?t("leave.usual",{usual:o}):t("leave.usualNothingHappens"),...Object.fromEntries(e.filter($=>$!==o).map($=>[$,$])),...o&&{[Jt]:t("leave.nothingHappens")}};return l`
    <${W} title=${t("common.leaveDetails")} act=${t("common.leave")} busy=${s} onSubmit=${h} onClose=${a}>
      ${i}
      ${n&&l`<${ce} tone="warn">${t("leave.customerWroteLastOnce")}<//>`}
      <${be} label=${t("common.topicOptional")} typed=${u} onInput=${c}
        hint=${t("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&l`<${q} label=${t("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${d} />`}
    <//>
  `}var Zt=6e4,Ie=60*Zt,ve=9,Re=336*Ie,eo="tomorrow_morning",Go="next_opening";function Ee(e,o,n=[]){let s=e+o,i=[{name:"in_1h",words:t("pauseTimes.1Hour"),until:e+Ie},{name:"in_4h",words:t("pauseTimes.hours",{count:4}),until:e+4*Ie},{name:eo,words:t("pauseTimes.tomorrowMorning"),until:ee(e,1,ve)},{name:Go,words:t("pauseTimes.whenOpensNext"),until:null},{name:"days",words:t("pauseTimes.days",{count:3}),until:ee(e,3,ve)},{name:"next_week",words:t("pauseTimes.mondayMorning"),until:ee(e,ot(e),ve)},{name:"week",words:t("pauseTimes.week"),until:ee(e,7,ve)}].map(c=>Qo(c,n)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=Zt&&c<s);return[...i.filter(({until:c},m)=>i.findIndex(d=>d.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:t("common.limit"),until:null}]}function Qo(e,o){let n=o.find(({preset:s})=>s===e.name);return n?{...e,until:Date.parse(n.until),preset:e.name}:e}function to(e){let o=e.filter(({name:n})=>n!=="limit");return(o.find(({name:n})=>n===eo)??o.at(-1))?.name??null}function oo(e,o,n){let s=o.calendar?Re:o.time_limit_seconds*1e3;return Ee(e,s,n).filter(({name:r})=>r!=="limit")}function we(e,o){let{channel:n,queue:s}=o??{},[r,a]=g([]);return A(()=>{if(!n)return;let i=!0,u=({body:c})=>i&&a(c.presets);return e.get("/v1/presets"+Y({zone:nt(),channel:n,queue:s})).then(u,()=>{}),()=>i=!1},[e,n,s]),r}var no=6e4,Fe=1e3,Ko=64;function so({conversation:e,rules:o,busy:n,onPause:s,onClose:r,children:a}){let[i,u]=g({reason:"",note:"",then:"queue",onReply:o.on_reply,topic:"",ask:"",signal:""}),c=Xo(e,o,i.then),m=p=>h=>u(f=>({...f,[p]:h})),d=()=>{let p=tn(i,c);p.topic&&me(p.topic),s(p)};return l`
    <${W} title=${t("pause.pauseThisConversation")} act=${t("common.pause")} busy=${n}
      isReady=${c.choice!==null&&!c.wrong&&Jo(i,o).length===0}
      onSubmit=${d} onClose=${r}>
      ${a}
      <p class="hint">${t("pause.taskClosesCapacityFree")}</p>
      <${Vo} rules=${o} value=${i.reason} onInput=${m("reason")} />
      <${ge} legend=${t("pause.until")} state=${c} said=${c.said} />
      <div class="field-row">
        <${q} label=${t("pause.whenTimeUp")} words=${zo} value=${i.then} onChange=${m("then")} />
        <${q} label=${t("pause.ifCustomerWrites")} words=${Yo} value=${i.onReply} onChange=${m("onReply")} />
      </div>
      ${o.require&&l`
        <${N} label=${ro(t("pause.noteNextAgent"),ke(o,"note"))}
          hint=${t("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${Fe} value=${i.note} onInput=${m("note")} />
      `}
      <${en} form=${i} change=${m} />
    <//>
  `}var zo={queue:t("pause.goesBackQueue"),agent:t("pause.comesBackMeIf")},Yo={stay:t("pause.staysPaused"),notify:t("pause.staysPausedOthersAre"),wake:t("pause.pauseOver")};function Vo({rules:e,value:o,onInput:n}){let s=ro(t("pause.reason"),ke(e,"reason")),r=e.reasons??[];if(r.length===0)return l`<${N} label=${s} most=${Fe} value=${o} onInput=${n} />`;let a={"":t("pause.chooseOne"),...Object.fromEntries(r.map(i=>[i,i]))};return l`<${q} label=${s} words=${a} value=${o} onChange=${n} />`}function ke({require:e=[]},o){return e.includes(o)}function ro(e,o){return o?e:t("pause.optional",{label:e})}function Jo(e,o){return["reason","note"].filter(n=>ke(o,n)&&e[n].trim()==="")}function Xo(e,o,n){let{api:s}=y(),r=L(),a=we(s,e),i=o.time_limit_seconds,u=o.calendar?Re:i*1e3,c=Ee(r,u,a).filter(({name:p})=>p!=="limit"||!ke(o,"until")),m=o.calendar?t("pause.limitOpenTime",{time:M(i)}):t("pause.limit",{time:M(i)}),d=$e({times:c.map(p=>p.name==="limit"?{...p,words:m}:p),first:to(c),earliest:r+no,latest:r+u,usual:te()+Math.min(120,i/120)*no});return{...d,preset:c.find(({name:p})=>p===d.choice)?.preset,said:Zo(d,o,n)}}function Zo({choice:e,wrong:o,until:n,latest:s},r,a){return e===null?t("pause.chooseUntilWhen"):o?t("pause.chooseTimeFutureLatest",{time:D(s)}):!n&&r.calendar?t("pause.endLimitWhichCounts",{calendar:r.calendar}):le(n??s,a)}function en({form:e,change:o}){return l`
    <details class="more">
      <summary>${t("pause.waitAnswerOrOthers")}</summary>
      <${N} label=${t("pause.questionOptional")} hint=${t("pause.supervisorApprovesOrDeclines")} most=${Fe}
        value=${e.ask} onInput=${o("ask")} />
      <${N} label=${t("pause.signalOptional")} hint=${t("pause.nameWhichAnotherSystem")}
        most=${Ko} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${o("signal")} />
      <${be} label=${t("common.topicOptional")} hint=${t("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${o("topic")} />
    </details>
  `}function tn({reason:e,note:o,then:n,onReply:s,topic:r,ask:a,signal:i},{until:u,preset:c}){let m={reason:e.trim(),note:o.trim(),until:u,preset:c,then:n,onReply:s,topic:J(r)},d=a.trim();if(!d&&!i.trim())return m;let p=i.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:p,...d&&{ask:d}}}}function io({conversation:e,from:o,busy:n,refusal:s,onTake:r,onClose:a}){let{user:i}=y(),u=e.channel_state==="pause";return l`
    <${j} title=${t("takeOver.takeOverFrom",{from:o})} act=${t("common.takeOver")} busy=${n} onConfirm=${r} onClose=${a}>
      <p>${u?t("takeOver.hasPausedPauseEnds",{from:o}):t("takeOver.workingOnThenConversation",{from:o})}</p>
      ${!G(i,"supervisor")&&l`<p class="hint">${t("takeOver.canTakeOverFrom")}</p>`}
      <${k} refusal=${s} />
    <//>
  `}var on=1e3;function ao({conversation:e,owner:o,busy:n,onTransfer:s,onClose:r,children:a}){let{api:i,user:u}=y(),c=X(i,u),[m,d]=g("queue"),[p,h]=g(""),[f,$]=g(""),[b,w]=g(!1),[v,_]=g(""),U={back:!0,queue:ne(c,p),agent:oe(c,f)}[m],z=()=>{let O=m==="agent"?{agentId:f,refuse:b}:{queue:m==="back"?e.queue:p};s({...O,note:v.trim()})};return l`
    <${W} title=${t("transfer.transfer",{name:T(e)})} act=${t("common.transfer")} busy=${n} isReady=${U} onSubmit=${z}
      onClose=${r}>
      ${a}
      <${se} legend=${t("common.to")} options=${nn(e,o)} value=${m} onChange=${d} />
      ${m==="queue"&&l`<${fe} directory=${c} not=${[e.queue]} value=${p} onPick=${h} />`}
      ${m==="agent"&&l`
        <${de} directory=${c} not=${[o]} value=${f} onPick=${$} />
        <${se} legend=${sn(c,f)} options=${rn(e)} value=${b} onChange=${w} />
      `}
      ${!G(u,"supervisor")&&m!=="back"&&l`<p class="hint">${t("transfer.onlyNamesKnowAre")}</p>`}
      <${N} label=${t("transfer.noteNextAgentOptional")} hint=${t("transfer.customerDoesNotSee")} rows="2" most=${on}
        value=${v} onInput=${_} />
    <//>
  `}function nn({queue:e,channel_state:o},n){let s={value:"back",label:t("transfer.backQueue",{queue:e}),hint:o==="pause"?t("transfer.endsPause"):t("transfer.keepsPlaceLine")};return[...n?[s]:[],{value:"queue",label:n?t("transfer.anotherQueue"):t("transfer.queue")},{value:"agent",label:t("transfer.agent")}]}function sn({agents:e},o){let n=e.find(({id:s})=>s===o);return n?pe(n)?t("transfer.ifCannotTakeThen",{agentId:o}):t("transfer.cannotTakeNow",{agentId:o}):t("transfer.ifAgentCannotTake")}function rn({queue:e}){return[{value:!1,label:t("transfer.putQueue",{queue:e})},{value:!0,label:t("transfer.doNotTransfer")}]}function an({asking:e,...o}){return ln[e.what]({asking:e,...o})}var ln={leave:({asking:e,conversation:o,actions:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:u})=>l`
    <${jt} conversation=${o} isUnanswered=${r} unsent=${s} busy=${a}
      canReply=${n.reply} onLeave=${()=>i("leave",{...e.details,unanswered:r})} onClose=${u} />
  `,"leave-with":({conversation:e,actions:o,settings:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:u})=>l`
    <${Xt} plans=${Object.keys(n.leave.plans??{})} usual=${Se(n,e).leave.plan}
      isUnanswered=${r} busy=${a} onClose=${u}
      onLeave=${c=>i("leave",{...c,unanswered:r})}>
      <${V} conversation=${e} unsent=${s} canReply=${o.reply} />
    <//>
  `,pause:({conversation:e,actions:o,settings:n,unsent:s,busy:r,begin:a,onClose:i})=>l`
    <${so} conversation=${e} rules=${Se(n,e).pause} busy=${r}
      onPause=${u=>a("pause",u)} onClose=${i}>
      <${V} conversation=${e} unsent=${s} canReply=${o.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:o,unsent:n,busy:s,begin:r,onClose:a})=>l`
    <${j} title=${t("common.pauseAgain")} act=${t("common.pause")} busy=${s} onConfirm=${()=>r("pause",{again:!0})} onClose=${a}>
      <${V} conversation=${e} unsent=${n} canReply=${o.reply} />
      <p>${t("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:o,owner:n,unsent:s,busy:r,begin:a,onClose:i})=>l`
    <${ao} conversation=${e} owner=${n} busy=${r}
      onTransfer=${u=>a("transfer",u)} onClose=${i}>
      <${V} conversation=${e} unsent=${s} canReply=${o.reply} />
    <//>
  `,"give-away":e=>l`<${un} ...${e} />`,extend:e=>l`<${cn} ...${e} />`,assign:({conversation:e,owner:o,busy:n,refusal:s,about:r,now:a,onClose:i})=>l`
    <${Bt} ...${{conversation:e,owner:o,busy:n,refusal:s,about:r,onClose:i}}
      onAssign=${u=>a(e.channel_state==="inactive"?"reactivate":"take",u)} />
  `,"take-over":({conversation:e,actions:o,owner:n,busy:s,refusal:r,now:a,onClose:i})=>l`
    <${io} conversation=${e} from=${o.from??n} busy=${s} refusal=${r}
      onTake=${()=>a("take")} onClose=${i} />
  `,end:({conversation:e,actions:o,unsent:n,busy:s,refusal:r,now:a,onClose:i})=>l`
    <${j} title=${t("action.endWith",{name:T(e)})} act=${t("action.end")} danger busy=${s}
      onConfirm=${()=>a("end")}
      onClose=${i}>
      <${V} conversation=${e} unsent=${n} canReply=${o.reply} />
      <p>${t("action.closesCustomersNextMessage")}</p>
      <${k} refusal=${r} />
    <//>
  `,again:({asking:e,actions:o,history:n,busy:s,now:r,onClose:a})=>l`
    <${Ft} name=${e.name} readUpTo=${e.readUpTo} messages=${n.messages}
      applies=${o[e.name]} busy=${s} onClose=${a}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function un({asking:e,conversation:o,busy:n,now:s,onClose:r}){let{user:a}=y(),i=o.pause?.agent_id;return l`
    <${Qt} agent=${i} isMe=${i===a.id} load=${e.load} queue=${o.queue} busy=${n}
      onConfirm=${()=>s("resume")} onClose=${r} />
  `}function cn({conversation:e,settings:o,busy:n,refusal:s,now:r,onClose:a}){let{user:i}=y(),{pause:u}=e;return u?l`
    <${Gt} pause=${u} latest=${ct(e,i,o)} busy=${n} refusal=${s}
      onExtend=${c=>r("extend",c)} onClose=${a} />
  `:null}var mn=/^[\d()+\-./]+$/;function lo(e){return e.trim().split(/\s+/).map(n=>mn.test(n)?n.replaceAll(/[^\d+]/g,""):Me(n)).filter(n=>n!=="")}function uo(e,o){let n=e.filter(s=>typeof s=="string").map(Me);return o.every(s=>n.some(r=>r.includes(s)))}function co(e,o){let n=[...e],s=n.map(Me),r=[],a=0;for(let m of s)r.push(a),a+=m.length;let i=o.flatMap(m=>pn(s.join(""),m)),u=(m,d)=>i.some(({from:p,to:h})=>m<h&&m+d>p),c=[];return n.forEach((m,d)=>{let p=u(r[d],s[d].length),h=c.at(-1);h?.isMatch===p?h.text+=m:c.push({text:m,isMatch:p})}),c}function pn(e,o){let n=[];for(let s=e.indexOf(o);s>=0;s=e.indexOf(o,s+o.length))n.push({from:s,to:s+o.length});return n}function Me(e){return e.normalize("NFKD").replaceAll(/\p{M}/gu,"").toLowerCase()}var Ce=[["j",t("shortcutWords.openNextConversation")],["k",t("shortcutWords.openPreviousConversation")],["r",t("shortcutWords.writeReply")],["Escape",t("shortcutWords.leaveReplyBox")],["Ctrl+Enter",t("shortcutWords.sendReply")],["Ctrl+Shift+Enter",t("beforeLeave.sendLeave")],["l",t("common.leave")],["f",t("common.leaveDetails")],["p",t("common.pause")],["o",t("common.pauseAgain")],["y",t("shortcutWords.approveWhatAsked")],["d",t("shortcutWords.declineWhatAsked")],["u",t("shortcutWords.resumeOrTakeUp")],["s",t("shortcutWords.skipNextStepPlan")],["q",t("common.cancelPlan")],["x",t("common.extendPause")],["a",t("shortcutWords.takeOrTakeOver")],["g",t("common.assign")],["t",t("common.transfer")],["n",t("shortcutWords.writeNote")],["i",t("shortcutWords.showCustomer")],["w",t("shortcutWords.writeCustomerFirst")],["z",t("common.undo")],["c",t("shortcutWords.completeWrapUp")],["e",t("common.end")],["Ctrl+K",t("commandMenu.commands")],["?",t("shortcutWords.showThisList")]];function mo(){let e=new Map;for(let o of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")){let n=o.getAttribute("aria-keyshortcuts");if(n===lt||!o.checkVisibility())continue;let s=dn(o,n);e.set(`${n} ${s}`,{words:s,key:$n(n),run:()=>ut(o)})}return[...e.values()]}function po(e){return[...document.querySelectorAll(e)].map(o=>({words:o.textContent.trim(),run:()=>o.click()}))}function dn(e,o){let n=Ce.find(([s])=>s===o)?.[1];return e.matches("button:not([aria-expanded])")||!n?fn(e):n}function fn(e){let o=e.cloneNode(!0);return o.querySelectorAll("[aria-hidden='true']").forEach(n=>n.remove()),e.getAttribute("aria-label")??o.textContent.trim()}function $n(e){return e.replace(/^Control/,"Ctrl")}function Le({text:e,words:o}){return o.length===0?e:co(e,o).map(({text:n,isMatch:s},r)=>s?l`<mark key=${r}>${n}</mark>`:n)}var gn=30;function hn({onClose:e}){let o=C(),[n,s]=g(""),[r,a]=g(0),i=lo(n),u=bn(i),c=u.flatMap(({options:$})=>$),m=Math.min(r,c.length-1),d=E(null);re(()=>{d.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})},[m,n]);let p=$=>{s($.currentTarget.value),a(0)},h=$=>{if($.isComposing)return;let b=yn($.key,m,c.length);b===null&&$.key!=="Enter"||($.preventDefault(),b!==null?a(b):c[m]&&e(c[m].run))},f=({words:$,detail:b,key:w,run:v},_)=>l`
    <div key=${_} role="option" id=${`${o}-${_}`} aria-selected=${_===m} onClick=${()=>e(v)} onMouseMove=${()=>a(_)}>
      <span dir="auto"><${Le} text=${$} words=${i} /></span>
      ${b&&l` <span class="weak" dir="auto"><${Le} text=${b} words=${i} /></span>`}
      ${w&&l` <kbd>${w}</kbd>`}
    </div>
  `;return l`
    <${x} title=${t("commandMenu.commands")} onClose=${()=>e()}>
      <div class="dialog-body menu">
        <input type="text" role="combobox" autocomplete="off" spellcheck=${!1} aria-label=${t("commandMenu.find")} placeholder=${t("commandMenu.find")}
          aria-autocomplete="list" aria-expanded=${c.length>0} aria-controls=${o} aria-activedescendant=${c.length>0?`${o}-${m}`:void 0}
          value=${n} onInput=${p} onKeyDown=${h} />
        ${c.length===0?l`<p class="weak" role="status">${t("commandMenu.nothingFound")}</p>`:l`
              <div role="listbox" id=${o} aria-label=${t("commandMenu.commands")} ref=${d} onMouseDown=${$=>$.preventDefault()}>
                ${u.map(({title:$,options:b})=>l`
                    <div key=${$} role="group" aria-label=${$}>
                      <p class="hint" aria-hidden="true">${$}</p>
                      ${b.map(w=>f(w,c.indexOf(w)))}
                    </div>
                  `)}
              </div>
            `}
      </div>
    <//>
  `}function yn(e,o,n){let s={ArrowDown:o+1,ArrowUp:o-1,PageDown:Math.min(o+8,n-1),PageUp:Math.max(o-8,0)}[e];return s===void 0||n===0?null:(s+n)%n}function bn(e){let{api:o}=y(),n=K(Nt),s=St(K(At)),r=ie(()=>({keyed:mo(),views:[".views > a",".tabs > a"].flatMap(po)}),[]),a=L(),i=!!n?.pauseUntil&&(n.rules.require??[]).every(p=>p==="until"),u=we(o,i?n.conversation:null),c=i?oo(a,n.rules,u).map(p=>vn(p,a,n)):[],m=[{title:t("commandMenu.actions"),options:[...r.keyed,...c]},{title:t("shell.views"),options:r.views},{title:t("commandMenu.conversations"),options:s.map(wn)}],d=({title:p,options:h})=>({title:p,options:h.filter(f=>uo([f.words,f.detail],e)).slice(0,gn)});return m.map(d).filter(({options:p})=>p.length>0)}function vn({words:e,until:o,preset:n},s,{rules:r,pauseUntil:a}){let i={until:o,preset:n,then:"queue",onReply:r.on_reply};return{words:[t("common.pause"),e].join(": "),detail:ae(o,s),run:()=>a(i)}}function wn(e){let{id:o,customer_address:n,channel:s}=e,r=T(e),a=[r!==n&&n,F(s)].filter(Boolean).join(" · ");return{words:r,detail:a,run:()=>location.hash=je(He.get(),o)}}function xe({facts:e}){return l`
    <dl class="facts">${e.map(([o,n])=>l`<div key=${o}><dt>${o}</dt><dd dir="auto" class="lines">${n}</dd></div>`)}</dl>
  `}var kn=10;function Cn({conversation:e,hrefOf:o}){let{user:n}=y(),s=G(n,"supervisor")?Sn:Nn;return l`
    <section class="customer" aria-label=${t("common.customer")} tabindex="0">
      <h3>${t("common.customer")}</h3>
      <${xe} facts=${xn(e)} />
      <${Tn} attributes=${e.attributes} />
      <${On} conversation=${e} />
      <h3>${t("customerPanel.earlierConversations")}</h3>
      <${s} conversation=${e} hrefOf=${o} />
    </section>
  `}function xn(e){let{customer_address:o,business_address:n,thread:s,channel:r,queue:a,priority:i,opened_at:u}=e,c=T(e);return[...c===o?[]:[[t("customerPanel.name"),c]],[F(r),o],[t("common.to"),n],...s?[[t("customerPanel.thread"),s]]:[],[t("common.queue"),a],...i>0?[[t("customerPanel.priority"),String(i)]]:[],[t("customerPanel.since"),D(u)]]}function On({conversation:{clock:e}}){if(!e)return null;let o=An.map(([n,s])=>[s,e[n]]).filter(([,n])=>n>0);return l`
    <h3>${t("customerPanel.clock")}</h3>
    <${xe} facts=${o.map(([n,s])=>[n,Ze(s*1e3)])} />
  `}var An=[["queue",t("customerPanel.inQueue")],["agent",t("customerPanel.agentsTurn")],["customer",t("customerPanel.customersTurn")],["pause",t("common.paused")]];function Tn({attributes:e}){let o=Object.entries(e??{});if(o.length===0)return null;let n=s=>typeof s=="string"?s:JSON.stringify(s);return l`
    <h3>${t("customerPanel.attributes")}</h3>
    <${xe} facts=${o.map(([s,r])=>[s,n(r)])} />
  `}function Sn({conversation:e,hrefOf:o}){let{api:n}=y(),{id:s,channel:r,customer_address:a}=e,[i,u]=g({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:d}=B(),p=async()=>{let{answer:f}=await d("more",()=>n.get("/v1/customers"+Y({channel:r,address:a,limit:kn,cursor:i.cursor})));if(!f)return;let{conversations:$,next_cursor:b}=f.body;u({all:[...i.all,...$],cursor:b,loaded:!0})};A(()=>{p()},[]);let h=i.all.filter(f=>f.id!==s);return l`
    <${k} refusal=${m} />
    ${i.loaded&&h.length===0&&l`<p class="weak">${t("customerPanel.thereNoOther")}</p>`}
    <ul>${h.map(f=>l`<${fo} key=${f.id} conversation=${f} hrefOf=${o} />`)}</ul>
    ${i.cursor&&l`<button type="button" class="small" disabled=${c!==null} onClick=${p}>${t("common.showMore")}</button>`}
  `}function Nn({conversation:e,hrefOf:o}){let{api:n}=y(),[s,r]=g([]),{busy:a,refusal:i,run:u}=B(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:d}=await u("look",()=>n.get(Q`/v1/conversations/${c}`));d&&r([...s,d.body])};return l`
    ${s.length===0&&!c&&l`<p class="weak">${t("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(d=>l`<${fo} key=${d.id} conversation=${d} hrefOf=${o} />`)}</ul>
    ${i?.status===404?l`<p class="weak">${t("customerPanel.oneBeforeNotYours")}</p>`:l`<${k} refusal=${i} />`}
    ${c&&i?.status!==404&&l`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${t("customerPanel.showOneBefore")}</button>`}
  `}function fo({conversation:e,hrefOf:o}){let{id:n,opened_at:s,channel_state:r}=e;return l`<li><a href=${o(n)}>${D(s)}</a> <${Wt} state=${r} /></li>`}var Oe=Te("first-word"),qe=Te("our-addresses");function $o(e,o,n=Oe.get()){let s=n.channel??e[0]?.channel??o[0];return{...{channel:s,to:"",from:Ue(s,e),name:"",queue:"",body:"",then:"stay"},...n}}function Ue(e,o,n=qe.get()){return n[e]??o.find(s=>s.channel===e)?.business_address??""}function go({channel:e,from:o}){qe.set({...qe.get(),[e]:o}),Oe.set({})}function ho({channel:e,to:o,from:n,name:s,queue:r,body:a,then:i}){let u={channel:e,to:o.trim(),from:n.trim(),body:a,then:i};return s.trim()&&(u.customer_name=s.trim()),r.trim()&&(u.queue=r.trim()),u}function yo({then:e,to:o},{status:n,body:s}){let r=n===201?t("firstWord.sent",{to:o}):t("firstWord.sentConversationWasOpen",{to:o});return e==="leave"?t("firstWord.leftReplyBringsBack",{sent:r}):s.task?.status==="assigned"?t("firstWord.taskYours",{sent:r}):t("firstWord.taken",{sent:r})}function _n({work:e,settings:o,view:n,onSent:s,onClose:r}){let{api:a,user:i}=y(),{busy:u,refusal:c,run:m}=B(),d=X(a,i),p=[...(e?.tasks??[]).map(({conversation:O})=>O),...e?.paused??[]].filter(Boolean),h=Pn(o,p),[f,$]=g(()=>$o(p,h)),b=E({}),w=pt(o,"leave",{channel:f.channel,queue:f.queue||"default"}),v=ho({...f,then:w?f.then:"stay"}),_=v.to!==""&&v.from!==""&&v.body.trim()!==""&&(f.queue===""||ne(d,f.queue)),U=O=>{let R={...f,...O};$(R),Oe.set(R)},z=async()=>{let O=JSON.stringify(v);b.current.text!==O&&(b.current={text:O,id:crypto.randomUUID()});let{answer:R}=await m("send",()=>dt(a,b.current.id,v));if(!R)return;go(v),$t(R.body,i.id),R.body.task?.agent_id===i.id&&st(R.body.task.id);let Ao=v.then==="leave"?{action:{words:t("common.open"),href:Z(n,R.body.id)}}:{};yt(yo(v,R),Ao),r(),await s(),v.then==="stay"&&Ge(n,R.body.id)};return l`
    <${W} title=${t("common.newConversation")} act=${t("common.send")} cancel=${t("common.close")} busy=${u!==null} isReady=${_}
      onSubmit=${z} onClose=${r}>
      <${Dn} ...${{form:f,channels:h,known:p,change:U}} />
      <${N} label=${t("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${O=>U({body:O})} />
      <${fe} directory=${d} label=${t("firstWord.queueOptional")} value=${f.queue} onPick=${O=>U({queue:O})} />
      ${w&&l`<${se} legend=${t("common.then")} options=${Wn} value=${f.then} onChange=${O=>U({then:O})} />`}
      <${In} refusal=${c} view=${n} />
    <//>
  `}var Wn=[{value:"stay",label:t("common.stay"),hint:t("firstWord.taskUsesSlot")},{value:"leave",label:t("common.leave"),hint:t("firstWord.replyBringsBackUntil")}];function Pn(e,o){let n=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...ze,...n,...o.map(({channel:s})=>s)])]}function Dn({form:e,channels:o,known:n,change:s}){let r=i=>s({channel:i,from:Ue(i,n)}),a=(i,u,c)=>l`
    <${N} label=${i} value=${e[u]} autocapitalize="none" onInput=${m=>s({[u]:m})} ...${c} />
  `;return l`
    <div class="field-row">
      <${q} label=${t("common.channel")} words=${Object.fromEntries(o.map(i=>[i,F(i)]))} value=${e.channel}
        onChange=${r} />
      ${a(t("firstWord.fromOurAddress"),"from")}
    </div>
    <div class="field-row">
      ${a(t("firstWord.customersAddress"),"to")} ${a(t("firstWord.theirNameOptional"),"name",{most:256})}
    </div>
  `}function In({refusal:e,view:o}){let n=e?.problem.conversation_id;return n?l`
    <${k} refusal=${e} />
    <${ce}><a href=${Z(o,n)}>${t("firstWord.openConversation")}</a><//>
  `:l`<${k} refusal=${e} />`}function Rn({view:e,current:o}){let{api:n}=y(),{left:s,isAll:r,loaded:a,error:i,more:u}=gt(n),{busy:c,refusal:m,run:d}=B();Tt("left",ie(()=>s,[s.map(({id:f})=>f).join()]));let p=a&&!r&&!i,h=(f,$)=>l`<${En} key=${s[f].id} ...${{conversation:s[f],view:e,current:o,place:$}} />`;return l`
    <${k} refusal=${s.length===0?i:m} />
    ${a&&!i&&s.length===0&&l`<p class="list-empty">${t("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${Dt} keys=${s.map(({id:f})=>f)} current=${o} row=${h} />
    ${p&&l`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>d("more",u)}>${t("common.showMore")}</button></p>`}
  `}function En({conversation:e,view:o,current:n,place:s}){let r=L(),{id:a,channel:i,leave:u}=e,c=n===a;return l`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${Z(o,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${T(e)}</span>
          <${_t} channel=${i} />
        </span>
        <span class="row-line" title=${t("leftRows.left",{time:D(u.left_at)})}>
          ${t("leftRows.leftReplyCountsUntil",{time:Xe(u.left_at,r),date:Je(u.expires_at)})}
        </span>
        <${Pt} conversation=${e} />
        ${u.topic&&l`<span class="row-line row-note">${t("common.waits",{topic:u.topic})}</span>`}
      </a>
    </li>
  `}var[vo,wo,Fn]=[1e3,6e4,36e5],Mn=20*vo,Ln=6*Fn,qn=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],Be=new WeakMap,bo=new WeakSet;function ko({content_type:e}){return qn.includes((e??"").split(";")[0].trim().toLowerCase())}function Co(e){let[o,n]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:o,unitDisplay:"short",maximumFractionDigits:e<10*n&&n>1?1:0};return new Intl.NumberFormat(Ke(),s).format(e/n)}function Un(e,o){return o>Ln?null:Math.min(2*vo*2**e,wo)}function Bn({status:e,code:o}){return o==="media_pending"?"pending":o==="media_unavailable"?"never":e===404&&o==="http_404"?"uncopied":"failed"}async function Ae(e,o){Be.has(e)||Be.set(e,new Map);let n=Be.get(e),s=n.get(o);if(s&&s.until-Mn>te())return s.url;let{body:r}=await e.get(o);return n.set(o,{url:r.url,until:Date.parse(r.expires_at)}),r.url}function xo(e,o,{at:n,wanted:s}){let[r,a]=g({state:"asked"}),i=E(null);return A(()=>{if(!s)return;let u=!1,c=async d=>{let p=bo.has(e)?{state:"uncopied"}:await jn(e,o);if(u)return;p.state==="uncopied"&&bo.add(e),a(p);let f=p.state==="pending"||p.state==="failed"?Un(d,te()-Date.parse(n)):null;f!==null&&(i.current=setTimeout(()=>m(()=>c(d+1)),f))},m=d=>document.hidden?i.current=setTimeout(()=>m(d),wo):d();return c(0),()=>{u=!0,clearTimeout(i.current)}},[e,o,s]),r}async function jn(e,o){try{return{state:"there",url:await Ae(e,o)}}catch(n){return{state:Bn(n),refusal:n}}}var Hn="300px",Gn={image:t("files.picture"),audio:t("files.voice"),video:t("files.film")};function Qn({conversationId:e,message:{seq:o,at:n,media:s}}){return l`
    <ul class="files" aria-label=${t("files.files")}>
      ${s.map(r=>l`<${Kn} key=${r.n} file=${r} at=${n} address=${Q`/v1/conversations/${e}/messages/${o}/media/${r.n}`} />`)}
    </ul>
  `}function Kn({address:e,file:o,at:n}){let{api:s}=y(),[r,a]=Vn(),{state:i,url:u,refusal:c}=xo(s,e,{at:n,wanted:a}),[m,d]=g(!1),p=o.name??Gn[(o.content_type??"").split("/")[0]]??t("files.file"),h=ko(o)&&!m&&(i==="asked"||i==="there");return l`
    <li ref=${r} data-state=${i}>
      ${h&&l`<${zn} ...${{api:s,address:e,url:u,name:p,onError:()=>d(!0)}} />`}
      ${!h&&i==="there"&&l`<button type="button" class="link" onClick=${()=>Oo(s,e)}>${p}</button>`}
      ${!h&&i!=="there"&&l`<span class="weak" dir="auto">${Yn(i,p,c)}</span>`}
      ${!h&&o.size!==null&&l` <span class="weak">${Co(o.size)}</span>`}
    </li>
  `}function zn({api:e,address:o,url:n,name:s,onError:r}){let[a,i]=g(null);return l`
    <button type="button" class="picture" disabled=${!n} onClick=${async()=>i(await Ae(e,o).catch(()=>n))}>
      ${n&&l`<img src=${n} alt=${s} loading="lazy" onError=${r} />`}
      ${!n&&l`<span class="visually-hidden">${s}</span>`}
    </button>
    ${a&&l`
      <${x} title=${s} onClose=${()=>i(null)}>
        <div class="dialog-body picture-whole"><img src=${a} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>Oo(e,o)}>${t("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>i(null)}>${t("common.close")}</button>
        </div>
      <//>
    `}
  `}async function Oo(e,o){location.assign(await Ae(e,o))}function Yn(e,o,n){return e==="pending"?t("files.pending",{name:o}):e==="uncopied"?t("files.uncopied",{name:o}):e==="failed"?t("files.failed",{name:o}):e==="never"?Qe()&&n.detail?`${o}: ${n.detail}.`:t("files.never",{name:o}):o}function Vn(){let e=E(null),[o,n]=g(!1);return A(()=>{let s=new IntersectionObserver(([{isIntersecting:r}])=>r&&n(!0),{rootMargin:Hn});return s.observe(e.current),()=>s.disconnect()},[]),[e,o]}function Jn({onClose:e}){let o=it(K(rt));return l`
    <${x} title=${t("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${Ce.map(([n,s])=>l`<div key=${n}><dt><kbd>${n}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${Vt} label=${t("shortcutList.singleKeyShortcuts")} checked=${o} onChange=${at}
          hint=${t("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${t("common.close")}</button>
      </div>
    <//>
  `}function Xn({tasks:e,onLeave:o,onClose:n}){let{api:s,user:r}=y(),{busy:a,refusal:i,run:u}=B(),c=async()=>{let{answer:m}=await u("offline",()=>ft(s,r.id,{availability:"offline"}));m&&await o()};return l`
    <${x} title=${t("signOut.areStillAvailable")} onClose=${n}>
      <div class="dialog-body">
        <p>${t("signOut.newTasksWouldGo")}</p>
        ${e>0&&l`<p>${t("signOut.haveTasksHandThey",{count:e})}</p>`}
        <${k} refusal=${i} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${n}>${t("common.cancel")}</button>
        <button type="button" disabled=${a!==null} onClick=${o}>${t("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${a!==null} onClick=${c}>${t("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `}function Zn({conversation:e,onSend:o}){let{templates:n,refusal:s}=es(e.id),r=L(),a=e.reply_window.closes_at;return l`
    <section class="composer template-box" aria-label=${t("templateBox.reply",{name:T(e)})}>
      <p class="hint">
        ${a?t("templateBox.freeAnswersWentUntil",{at:ae(a,r)}):t("templateBox.customerHasNotWritten")}
      </p>
      <${k} refusal=${s} />
      ${n?.length===0&&l`<p class="hint">${t("templateBox.noTemplatesListed")}</p>`}
      ${n?.length>0&&l`<${ts} ...${{templates:n,onSend:o}} />`}
    </section>
  `}function es(e){let{api:o}=y(),[n,s]=g({});return A(()=>{let r=!1;return o.get(Q`/v1/conversations/${e}/templates`).then(({body:a})=>!r&&s({templates:a.templates}),a=>!r&&s({refusal:a})),()=>r=!0},[e]),n}function ts({templates:e,onSend:o}){let[n,s]=g(0),[r,a]=g([]),i=e[n],u=Array.from({length:i.variables},(f,$)=>r[$]??""),c=It(i,u),m=u.every(f=>f.trim()!==""),d=Object.fromEntries(e.map((f,$)=>[$,os(f)])),p=f=>{f.preventDefault(),m&&(a([]),o(c,{template:Rt(i,u)}))},h=(f,$)=>a(u.map((b,w)=>w===f?$:b));return l`
    <form onSubmit=${p}>
      <${q} label=${t("templateBox.template")} words=${d} value=${String(n)}
        onChange=${f=>[s(Number(f)),a([])]} />
      ${u.map((f,$)=>l`
          <${N} key=${`${n}.${$}`} label=${t("templateBox.place",{number:$+1})} value=${f}
            onInput=${b=>h($,b)} />
        `)}
      <blockquote class="template-preview" dir="auto"><${Et} text=${c} /></blockquote>
      <div class="composer-foot">
        <span class="hint">${t("templateBox.customerReadsThis")}</span>
        <button type="submit" class="primary" disabled=${!m}>${t("common.send")}</button>
      </div>
    </form>
  `}var os=({name:e,language:o})=>o?`${e} (${o})`:e;export{X as a,W as b,Ne as c,de as d,fe as e,oe as f,ne as g,fr as h,$r as i,gr as j,hr as k,yr as l,De as m,br as n,vr as o,N as p,Ar as q,Tr as r,q as s,Sr as t,Vt as u,se as v,Nr as w,be as x,an as y,hn as z,xe as A,Cn as B,_n as C,Rn as D,Qn as E,Jn as F,Xn as G,Zn as H};
