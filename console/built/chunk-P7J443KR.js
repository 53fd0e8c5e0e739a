/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as on,A as Ze,C as Gt,D as Kt,E as Qt,L as Yt,M as zt,P as Vt,Q as Jt,V as Xt,X as Zt,Y as en,Z as tn,_ as nn,aa as te,b as Dt,ba as sn,c as R,ca as ne,d as P,da as rn,e as v,f as ue,fa as Se,ga as an,ha as ln,ia as un,ja as cn,k as Wt,ka as Ne,l as Rt,la as mn,m as Pt,ma as me,n as Mt,na as pn,o as Lt,oa as _e,p as Ce,pa as dn,q as Ft,r as qt,ra as fn,s as Te,sa as $n,t as Ae,u as Ut,ua as hn,v as Bt,va as gn,w as ce,wa as yn,x as Ht,xa as bn,y as jt,ya as wn}from"./chunk-Y6ZAL2F3.js";import{$ as Ot,A as q,B as vt,C as kt,D as we,E as o,I as U,P as D,Q as B,W as ve,X as W,aa as x,c as g,ca as H,d as k,da as xt,e as ge,ea as ee,f as A,g as ye,ga as Ct,j as O,k as u,ka as Tt,l as bt,la as ke,m as S,ma as At,n as Y,na as St,o as be,oa as Nt,p as Z,pa as _t,qa as J,r as wt,ra as It,sa as Oe,ta as K,va as Et,xa as xe,za as C}from"./chunk-BJMNXG5B.js";function N({title:e,children:t,onClose:n}){let s=A(null),r=O();return ge(()=>{let i=s.current,l=document.activeElement;return i.showModal(),()=>{i.close(),l?.isConnected&&l.focus()}},[]),u`
    <dialog ref=${s} class="dialog" aria-labelledby=${r} onCancel=${i=>{i.preventDefault(),n()}}>
      <h2 id=${r}>${e}</h2>
      ${t}
    </dialog>
  `}function z({title:e,act:t,cancel:n=o("common.cancel"),danger:s=!1,busy:r=!1,onConfirm:a,onClose:i,children:l}){return u`
    <${N} title=${e} onClose=${i}>
      <div class="dialog-body">${l}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${n}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${r} onClick=${a}>${t}</button>
      </div>
    <//>
  `}var xo={leave:o("askAgain.leaveAnyway"),pause:o("askAgain.pauseAnyway"),end:o("askAgain.endAnyway"),transfer:o("askAgain.transferAnyway"),skip:o("askAgain.skipAnyway")};function vn({name:e,readUpTo:t,messages:n,applies:s,busy:r,onAgain:a,onClose:i}){let{user:l}=v(),c=n.filter($=>nn($,{seq:t},l)),p=c.some(({from:$})=>$.type==="customer")?o("askAgain.customerHasWritten"):o("askAgain.conversationHasChanged"),d=u`<${Ao} messages=${c} />`;return s?u`
    <${z} title=${p} act=${xo[e]} cancel=${o("askAgain.stayRead")} busy=${r} onConfirm=${a} onClose=${i}>
      ${d}
      <p>${To(c.length>0,e)}</p>
    <//>
  `:u`
      <${N} title=${p} onClose=${i}>
        <div class="dialog-body">${d}<p>${o("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${i}>${o("common.close")}</button></div>
      <//>
    `}var Co={leave:o("askAgain.leave"),pause:o("askAgain.pause"),end:o("askAgain.end"),transfer:o("askAgain.transfer"),skip:o("askAgain.skip")};function To(e,t){let n={act:Co[t]};return e?o("askAgain.thisCameBeforeCould",n):o("askAgain.somethingChangedBeforeCould",n)}function Ao({messages:e}){return e.map(({seq:t,from:n,body:s,at:r})=>u`
      <blockquote key=${t} class="news">
        <p class="message-head"><span class="author" dir="auto">${n.id}</span> <time datetime=${r}>${xt(r)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var So=200,No=5,kn={agents:[],queues:[],isComplete:!1,loaded:!1};async function _o(e,t){if(!q(t,"supervisor")){let{body:r}=await e.get(D`/v1/agents/${t.id}`);return{agents:[],queues:r.queues.map(a=>({queue:a})),isComplete:!1}}let[n,s]=await Promise.all([On(e,"agents"),On(e,"queues")]);return{agents:n.found,queues:s.found,isComplete:n.isAll&&s.isAll}}async function On(e,t){let n=[],s;for(let r=0;r<No;r+=1){let{body:a}=await e.get(`/v1/${t}`+B({limit:So,cursor:s}));if(n.push(...a[t]),s=a.next_cursor,!s)return{found:n,isAll:!0}}return{found:n,isAll:!1}}function oe(e,t){let[n,s]=g(kn);return k(()=>{let r=!0,a=i=>r&&s({...i,loaded:!0});return _o(e,t).then(a,()=>a(kn)),()=>r=!1},[e,t]),n}function xn({kind:e,availability:t,in_use:n,capacity:s}){let r={availability:Ot(t).toLocaleLowerCase(),inUse:n,capacity:s};return e==="ai"?o("directory.aiUse",r):o("directory.use",r)}function Cn({agents:e,free_agents:t,waiting:n}){return e===void 0?"":e===0?o("directory.nobodyServesWaiting",{waiting:n}):o("directory.agentsFreeWaiting",{free:t,count:e,waiting:n})}function Ie({availability:e,in_use:t,capacity:n}){return e==="available"&&t<n}function M({title:e,act:t,cancel:n=o("common.cancel"),busy:s,isReady:r=!0,refusal:a,forAgent:i,onSubmit:l,onClose:c,children:m}){return u`
    <${N} title=${e} onClose=${c}>
      <form onSubmit=${d=>{d.preventDefault(),d.stopPropagation(),r&&!s&&l()}} novalidate>
        <div class="dialog-body">
          ${m}
          <${C} refusal=${a} forAgent=${i} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${c}>${n}</button>
          <button type="submit" class="primary" disabled=${s||!r}>${t}</button>
        </div>
      </form>
    <//>
  `}function et(e,t){let n=e.trim();if(n===""||t.includes(n))return n;let s=n.toLowerCase(),a=[i=>i.toLowerCase()===s,i=>i.toLowerCase().startsWith(s),i=>i.toLowerCase().includes(s)].map(i=>t.filter(i)).find(i=>i.length>0)??[];return a.length===1?a[0]:n}function tt({label:e,options:t,value:n,wrong:s,onPick:r}){let a=O(),[i,l]=g(n),c=t.map(({name:d})=>d),m=t.find(({name:d})=>d===n)?.words;k(()=>{i&&r(et(i,c))},[c.join(`
`)]);let p=({currentTarget:{value:d}})=>{l(d),r(et(d,c))};return u`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${a}-names`}
        value=${i} aria-describedby=${`${a}-hint`} aria-invalid=${!!s} onInput=${p}
        onBlur=${()=>l(n)} />
      <datalist id=${`${a}-names`}>
        ${t.map(d=>u`<option key=${d.name} value=${d.name}>${d.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${a}-hint`} aria-live="polite" data-wrong=${!!s}>${s||m&&`${n}: ${m}`}</p>
    </div>
  `}function Ee({directory:e,not:t=[],value:n,onPick:s}){let a=e.agents.filter(({id:l})=>!t.includes(l)).map(l=>({name:l.id,words:xn(l)})),i=n!==""&&!pe(e,n)&&o("pickAgent.noAgentCalled",{name:n});return u`<${tt} label=${o("common.agent")} options=${a} value=${n} wrong=${i} onPick=${s} />`}function De({directory:e,not:t=[],label:n=o("common.queue"),value:s,onPick:r}){let i=e.queues.filter(({queue:c})=>!t.includes(c)).map(c=>({name:c.queue,words:Cn(c)})),l=s!==""&&!de(e,s)&&o("pickAgent.noAgentServesQueue",{name:s});return u`<${tt} label=${n} options=${i} value=${s} wrong=${l} onPick=${r} />`}function pe({agents:e,isComplete:t},n){return n!==""&&(!t||e.some(({id:s})=>s===n))}function de({queues:e,isComplete:t},n){return n!==""&&(!t||e.some(({queue:s})=>s===n))}function Tn({conversation:e,owner:t,busy:n,refusal:s,about:r,onAssign:a,onClose:i}){let{api:l,user:c}=v(),m=oe(l,c),[p,d]=g(""),[$,f]=g(!1),y=m.agents.find(({id:w})=>w===p),h=y&&!Ie(y)&&y.availability==="available",b=e.channel_state!=="inactive"&&(h||s?.code==="agent_at_capacity");return u`
    <${M} title=${o("assign.assign",{name:x(e)})} act=${o("common.assign")} isReady=${pe(m,p)}
      onSubmit=${()=>a({agentId:p,force:$&&b})} forAgent=${r} ...${{busy:n,refusal:s,onClose:i}}>
      <p class="hint">${Io(e,t)}</p>
      <${Ee} directory=${m} not=${[t]} value=${p} onPick=${d} />
      ${b&&u`
        <label class="option">
          <input type="checkbox" checked=${$} onChange=${w=>f(w.currentTarget.checked)} />
          <span>${o("assign.beyondCapacity")} <span class="hint">${o("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function Io({channel_state:e},t){return e==="inactive"?o("assign.takenUpAgainBefore"):e==="pause"?o("assign.hasPausedPauseEnds",{owner:t}):t?o("assign.hasTakenFromThem",{owner:t}):o("assign.waitsQueueAgentHas")}function An({conversation:e,isUnanswered:t,unsent:n,canReply:s,busy:r,onLeave:a,onClose:i}){let{api:l}=v(),[c,m]=g(!1),p=n?.draft,d=async()=>{m(!0),await on(l,e.id),m(!1),Xt(e.id)?i():a()};return u`
    <${N} title=${n?o("beforeLeave.haveNotSentWhat"):o("beforeLeave.customerWaitsAnswer")} onClose=${i}>
      <div class="dialog-body">
        ${p&&u`<blockquote class="news"><p class="message-body" dir="auto">${p}</p></blockquote>`}
        ${n?.failed&&u`<p>${o("common.messageYoursCouldNot")}</p>`}
        ${t?u`<p>${o("beforeLeave.customerWroteLastOnce")}</p>`:u`<p>${o("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${o("common.stay")}</button>
        <button type="button" class=${p&&s?"":"primary"} disabled=${r||c} onClick=${a}>
          ${n?o("beforeLeave.leaveWithoutSending"):o("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${p&&s&&u`<button type="button" class="primary" disabled=${r||c} onClick=${d}>${o("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `}function We({times:e,first:t,earliest:n,latest:s,usual:r}){let[a,i]=g(t),[l,c]=g(()=>Oe(r)),m=a==="own"?Date.parse(l):e.find(({name:d})=>d===a)?.until,p=a==="own"&&!(m>=n&&m<=s);return{times:e,earliest:n,latest:s,choice:a,setChoice:i,own:l,setOwn:c,until:m,wrong:p}}function Re({legend:e,state:t,said:n}){let s=O(),{times:r,earliest:a,latest:i,choice:l,setChoice:c,own:m,setOwn:p,wrong:d}=t,$=(f,y)=>u`
    <label class="chip" key=${f}>
      <input type="radio" name=${s} value=${f} checked=${l===f} onChange=${()=>c(f)} />
      <span>${y}</span>
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${r.map(({name:f,words:y})=>$(f,y))} ${$("own",o("timeChoice.anotherTime"))}</div>
      ${l==="own"&&u`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${o("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${Oe(a)} max=${Oe(i)}
            aria-invalid=${d} aria-describedby=${`${s}-due`} onInput=${f=>p(f.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${d}>${n}</p>
  `}var Sn=6e4;function Nn({pause:e,latest:t,busy:n,refusal:s,onExtend:r,onClose:a}){let i=Date.parse(e.reassign_at),l=Math.max(i,P())+Sn,c=Kt(i,t),m=(c.find(({name:y})=>y==="day")??c.at(-1)).name,p=We({times:c,first:m,earliest:l,latest:t,usual:Math.min(l+60*Sn,t)}),{until:d,wrong:$}=p,f=o("extend.chooseTimeAfterLatest",{end:H(i),latest:H(t)});return u`
    <${M} title=${o("common.extendPause")} act=${o("common.extend")} isReady=${!$} onSubmit=${()=>r({until:d})}
      ...${{busy:n,refusal:s,onClose:a}}>
      <p class="hint">${o("extend.nowEndsOnLater",{time:H(i)})}</p>
      <${Re} legend=${o("extend.pauseUntil")} state=${p} said=${$?f:ke(d,e.then)} />
    <//>
  `}function _n({agent:e,isMe:t,load:n,queue:s,busy:r,onConfirm:a,onClose:i}){let l=t?o("giveAway.haveNoFreeSlot"):o("giveAway.hasNoFreeSlot",{agent:e});return u`
    <${z} title=${l} act=${o("giveAway.giveQueue")} cancel=${o("giveAway.keepPaused")} busy=${r} onConfirm=${a}
      onClose=${i}>
      <p>${t?o("giveAway.useResumedNowConversation",{...n,queue:s}):o("giveAway.usesResumedNowConversation",{...n,agent:e,queue:s})}</p>
    <//>
  `}var[Pe,In,I]=[60,3600,86400],j={on_reply:{new_task:o("settings.newTask"),custom_routing:o("settings.valueOf.customRouting")},unanswered:{refuse:o("settings.valueOf.refuse"),allow:o("settings.valueOf.allow")},at_capacity:{queue:o("settings.valueOf.toQueue"),wait:o("settings.waitThisAgent"),refuse:o("settings.valueOf.refuse")},while_paused:{stay:o("settings.valueOf.staysPaused"),notify:o("settings.staysPausedOthersAre"),wake:o("settings.valueOf.pauseOver")},require:{reason:o("settings.reason"),note:o("settings.note"),until:o("settings.time")},read:{own:o("settings.valueOf.ownConversations"),all:o("settings.valueOf.everyConversation")},absence:{keep:o("settings.agentKeeps"),queue:o("settings.valueOf.toQueue")},idle:{since_assigned:o("settings.sinceTheyWereGiven"),since_free:o("settings.sinceTaskLeftTheir")},prefer:{nobody:o("settings.valueOf.anyAgent"),last_agent:o("settings.firstAgentWhoHad")}},Eo=e=>e?o("settings.switchedOn"):o("settings.off"),Dn=e=>t=>e[t]??String(t),Do=e=>t=>t.map(Dn(e)).join(", ")||o("settings.nothingChosen"),Me=e=>e??o("settings.none"),Wo=e=>String(e),nt={kind:"switch",words:Eo},V=(e,t=Object.keys(e))=>({kind:"choice",values:t,words:Dn(e)}),L=(e,t,n)=>({kind:"time",min:e,max:t,zero:n,words:s=>s===0&&n||K(s)}),En=(e,t)=>({kind:"number",min:e,max:t,words:Wo}),ot=[["leave.enabled",o("settings.leave"),nt],["leave.on_reply",o("settings.whenCustomerReplies"),V(j.on_reply,an)],["leave.window_seconds",o("settings.timeReply"),L(Pe,90*I)],["leave.custom_routing_timeout_seconds",o("settings.customRoutingsTime"),L(Pe,I)],["leave.unanswered",o("settings.leaveQuestionOpen"),V(j.unanswered,ln)],["leave.plan",o("settings.whatHappensWhileCustomer"),{kind:"named",none:o("settings.nothing"),words:Me}],["leave.calendar",o("settings.calendarPlans"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.enabled",o("settings.pause"),nt],["pause.time_limit_seconds",o("settings.pauseTimeLimit"),L(Pe,14*I)],["pause.at_capacity",o("settings.resumeCapacity"),V(j.at_capacity,un)],["pause.hold_seconds",o("settings.waitOneAgent"),L(0,I)],["pause.on_reply",o("settings.ifCustomerWritesMeanwhile"),V(j.while_paused)],["pause.calendar",o("settings.calendarPauses"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.require",o("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(j.require),words:Do(j.require)}],["pause.reasons",o("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||o("settings.anyReason")}],["pause.max_per_agent",o("settings.pausedOnceOneAgent"),{...En(0,100),words:e=>e===0?o("settings.anyNumber"):String(e)}],["pause.reminders_seconds",o("settings.reminders"),{kind:"times",usual:[I,4*In,In,15*Pe],words:Po}],["wrap_up.limit_seconds",o("settings.wrapUpLastsMost"),L(0,I,o("settings.none"))],["channels",o("settings.channels"),{words:Ro}],["history.retention_seconds",o("settings.closedConversationsKept"),L(0,3650*I)],["agents.read",o("settings.agentsRead"),V(j.read,cn)],["agents.self_service",o("settings.agentsSetTheirOwn"),nt],["routing.give_back_seconds",o("settings.whoGaveBackPassed"),L(0,I)],["routing.absence.paused",o("settings.whatAbsentAgentHas"),V(j.absence)],["routing.absence.assigned",o("settings.whatAssignedAbsentAgent"),V(j.absence)],["routing.absence.grace_seconds",o("settings.workWaitsAbsentAgent"),L(0,14*I)],["routing.presence_seconds",o("settings.awayWithoutSignDesk"),L(0,I,o("settings.never"))],["routing.answer_within_seconds",o("settings.backQueueWithoutAnswer"),L(0,14*I,o("settings.never"))],["routing.max_returns",o("settings.howOftenGoesBack"),En(0,100)],["routing.weights",o("settings.whatTaskUsesCapacity"),{words:Mo}],["routing.idle",o("settings.agentsCountIdle"),V(j.idle)],["routing.fallback_queue",o("settings.insteadQueueNobodyServes"),{kind:"queue",words:Me}],["routing.return.prefer",o("settings.whatWasLeftOr"),V(j.prefer)],["routing.return.within_seconds",o("settings.agentWhoHadGoes"),L(0,90*I)],["routing.return.hold_seconds",o("settings.waitsAgent"),L(0,I)]].map(([e,t,n])=>({at:e,keys:e.split("."),label:t,...n})),ia=ot;function aa(e){return ot.find(t=>t.at===e)}var la=ot.filter(({keys:[e]})=>e==="leave"||e==="pause");function ua({kind:e,values:t,words:n}){let s=r=>n(e==="set"?[r]:r);return Object.fromEntries(t.map(r=>[r,Lo(s(r))]))}function ca({usual:e},t){return[...new Set([...e,...t])].sort((s,r)=>r-s).map(s=>[String(s),K(s)])}function st(e,{min:t,max:n}){return Number.isInteger(e)&&e>=t&&e<=n}function ma({queue:e,channel:t}){return`${e??"*"}/${t??"*"}`}function pa({queue:e,channel:t}){return[e&&o("settings.placeQueue",{queue:e}),t&&W(t)].filter(Boolean).join(", ")}function Ro(e){return e.includes("*")?o("settings.all"):e.map(W).join(", ")||o("settings.none")}function Po(e){return e.map(K).join(", ")||o("settings.none")}function Mo(e){return Object.entries(e??{}).map(([n,s])=>`${W(n)} ${s}`).join(", ")||o("settings.each",{count:1})}function Lo(e){return e.charAt(0).toUpperCase()+e.slice(1)}function E({label:e,hint:t,value:n,rows:s,most:r=1024,onInput:a,...i}){let l=O(),c={id:l,dir:"auto",maxlength:r,value:n,"aria-describedby":t?`${l}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...i};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      ${s?u`<textarea rows=${s} ...${c}></textarea>`:u`<input type="text" autocomplete="off" ...${c} />`}
      ${t&&u`<p class="hint" id=${`${l}-hint`}>${t}</p>`}
    </div>
  `}function ya({legend:e,hint:t,words:n,chosen:s,disabled:r,onChange:a}){let i=(l,c)=>a(n.map(([m])=>m).filter(m=>m===l?c:s.includes(m)));return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">
        ${n.map(([l,c])=>u`
            <label class="chip" key=${l}>
              <input type="checkbox" checked=${s.includes(l)} disabled=${r}
                onChange=${m=>i(l,m.currentTarget.checked)} />
              <span>${c}</span>
            </label>
          `)}
      </div>
      ${t&&u`<p class="hint">${t}</p>`}
    </fieldset>
  `}function ba({label:e,hint:t,lines:n,disabled:s,onChange:r}){let[a,i]=g(null),l=a!==null&&a.lines.join(`
`)===n.join(`
`),c=m=>{let p=[...new Set(m.split(`
`).map(d=>d.trim()).filter(Boolean))];i({text:m,lines:p}),r(p)};return u`
    <${E} label=${e} hint=${t} rows="4" most=${null} disabled=${s}
      value=${l?a.text:n.join(`
`)} onInput=${c} />
  `}function Q({label:e,hint:t,words:n,value:s,disabled:r,onChange:a}){let i=O();return u`
    <div class="field">
      <label for=${i}>${e}</label>
      <select id=${i} value=${s} disabled=${r} aria-describedby=${t?`${i}-hint`:void 0}
        onChange=${l=>a(l.currentTarget.value)}>
        ${Object.entries(n).map(([l,c])=>u`<option key=${l} value=${l}>${c}</option>`)}
      </select>
      ${t&&u`<p class="hint" id=${`${i}-hint`}>${t}</p>`}
    </div>
  `}function wa({label:e,hint:t,value:n,min:s,max:r,disabled:a,onChange:i}){let l=O(),[c,m]=g(null),p=c!==null&&Object.is(c.value,n),d=!st(n,{min:s,max:r}),$=({currentTarget:{value:f}})=>{let y=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:y}),i(y)};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      <input id=${l} type="text" class="number" inputmode="numeric" autocomplete="off" value=${p?c.text:n}
        disabled=${a}
        aria-describedby=${`${l}-hint`} aria-invalid=${d} onInput=${$} />
      <p class="hint" id=${`${l}-hint`} data-wrong=${d}>${d?o("fields.chooseFrom",{min:s,max:r}):t}</p>
    </div>
  `}function fe({label:e,hint:t,checked:n,disabled:s,onChange:r}){let a=O();return u`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${n} disabled=${s}
        aria-describedby=${t?`${a}-hint`:void 0} onChange=${i=>r(i.currentTarget.checked)} />
      <div>
        <label for=${a}>${e}</label>
        ${t&&u`<p class="hint" id=${`${a}-hint`}>${t}</p>`}
      </div>
    </div>
  `}function $e({legend:e,options:t,value:n,disabled:s,onChange:r}){let a=O();return u`
    <fieldset class="field choice">
      <legend>${e}</legend>
      ${t.map(i=>u`
          <label class="option" key=${i.value}>
            <input type="radio" name=${a} checked=${n===i.value} disabled=${s}
              onChange=${()=>r(i.value)} />
            <span>${i.label} ${i.hint&&u`<span class="hint">${i.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function va({legend:e,hint:t,seconds:n,min:s,max:r,disabled:a,onChange:i}){let l=O(),[c,m]=g(null),[p,d]=g(!1),f=c!==null&&Object.is(c.seconds,n)?c.parts:Nt(n);!p&&f.seconds>0&&d(!0);let y=!st(n,{min:s,max:r}),h=(w,F)=>{let T={...f,[w]:F},X=qo(T);m({parts:T,seconds:X}),i(X)},b=w=>u`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[w]} disabled=${a}
        aria-describedby=${l} aria-invalid=${y} onInput=${F=>h(w,F.currentTarget.value)} />
      ${Fo[w]}
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${b("days")} ${b("hours")} ${b("minutes")} ${p&&b("seconds")}</div>
      <p class="hint" id=${l} data-wrong=${y}>
        ${y?o("fields.chooseBetween",{min:K(s),max:K(r)}):t}
      </p>
    </fieldset>
  `}var Fo={days:o("fields.days"),hours:o("fields.hours"),minutes:o("fields.minutes"),seconds:o("fields.seconds")};function qo(e){let t=Object.entries(e).map(([n,s])=>{let r=String(s).trim().replace(",",".");return[n,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(_t(Object.fromEntries(t)))}function Le({label:e,hint:t,typed:n,onInput:s}){let r=O(),a=Object.keys(S(sn)).toReversed(),i=ne(n);return u`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${n} aria-describedby=${`${r}-hint`} onInput=${l=>s(l.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${a.map(l=>u`<option key=${l} value=${l}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${Uo(i,n,t)}</p>
    </div>
  `}function Uo(e,t,n){return e===t.trim()?n:e?o("topicField.willCalled",{name:e}):o("topicField.willCalledNothingUse")}var Wn="-";function Rn({plans:e,usual:t,isUnanswered:n,busy:s,onLeave:r,onClose:a,children:i}){let[l,c]=g(""),[m,p]=g(""),d=ne(l),$=()=>{d&&Se(d),r({topic:d,plan:m===Wn?[]:m})},f={"":t?o("leave.usual",{usual:t}):o("leave.usualNothingHappens"),...Object.fromEntries(e.filter(y=>y!==t).map(y=>[y,y])),...t&&{[Wn]:o("leave.nothingHappens")}};return u`
    <${M} title=${o("common.leaveDetails")} act=${o("common.leave")} busy=${s} onSubmit=${$} onClose=${a}>
      ${i}
      ${n&&u`<${xe} tone="warn">${o("leave.customerWroteLastOnce")}<//>`}
      <${Le} label=${o("common.topicOptional")} typed=${l} onInput=${c}
        hint=${o("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&u`<${Q} label=${o("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${p} />`}
    <//>
  `}var Pn=6e4,rt=60*Pn,Fe=9,it=336*rt,Mn="tomorrow_morning",Bo="next_opening";function at(e,t,n=[]){let s=e+t,i=[{name:"in_1h",words:o("pauseTimes.1Hour"),until:e+rt},{name:"in_4h",words:o("pauseTimes.hours",{count:4}),until:e+4*rt},{name:Mn,words:o("pauseTimes.tomorrowMorning"),until:J(e,1,Fe)},{name:Bo,words:o("pauseTimes.whenOpensNext"),until:null},{name:"days",words:o("pauseTimes.days",{count:3}),until:J(e,3,Fe)},{name:"next_week",words:o("pauseTimes.mondayMorning"),until:J(e,It(e),Fe)},{name:"week",words:o("pauseTimes.week"),until:J(e,7,Fe)}].map(c=>Ho(c,n)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=Pn&&c<s);return[...i.filter(({until:c},m)=>i.findIndex(p=>p.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:o("common.limit"),until:null}]}function Ho(e,t){let n=t.find(({preset:s})=>s===e.name);return n?{...e,until:Date.parse(n.until),preset:e.name}:e}function Ln(e){let t=e.filter(({name:n})=>n!=="limit");return(t.find(({name:n})=>n===Mn)??t.at(-1))?.name??null}function Fn(e,t,n){let s=t.calendar?it:t.time_limit_seconds*1e3;return at(e,s,n).filter(({name:r})=>r!=="limit")}function qe(e,t){let{channel:n,queue:s}=t??{},[r,a]=g([]);return k(()=>{if(!n)return;let i=!0,l=({body:c})=>i&&a(c.presets);return e.get("/v1/presets"+B({zone:Et(),channel:n,queue:s})).then(l,()=>{}),()=>i=!1},[e,n,s]),r}var qn=6e4,lt=1e3,jo=64;function Un({conversation:e,rules:t,busy:n,onPause:s,onClose:r,children:a}){let[i,l]=g({reason:"",note:"",then:"queue",onReply:t.on_reply,topic:"",ask:"",signal:""}),c=zo(e,t,i.then),m=d=>$=>l(f=>({...f,[d]:$})),p=()=>{let d=Xo(i,c);d.topic&&Se(d.topic),s(d)};return u`
    <${M} title=${o("pause.pauseThisConversation")} act=${o("common.pause")} busy=${n}
      isReady=${c.choice!==null&&!c.wrong&&Yo(i,t).length===0}
      onSubmit=${p} onClose=${r}>
      ${a}
      <p class="hint">${o("pause.taskClosesCapacityFree")}</p>
      <${Qo} rules=${t} value=${i.reason} onInput=${m("reason")} />
      <${Re} legend=${o("pause.until")} state=${c} said=${c.said} />
      <div class="field-row">
        <${Q} label=${o("pause.whenTimeUp")} words=${Go} value=${i.then} onChange=${m("then")} />
        <${Q} label=${o("pause.ifCustomerWrites")} words=${Ko} value=${i.onReply} onChange=${m("onReply")} />
      </div>
      ${t.require&&u`
        <${E} label=${Bn(o("pause.noteNextAgent"),Ue(t,"note"))}
          hint=${o("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${lt} value=${i.note} onInput=${m("note")} />
      `}
      <${Jo} form=${i} change=${m} />
    <//>
  `}var Go={queue:o("pause.goesBackQueue"),agent:o("pause.comesBackMeIf")},Ko={stay:o("pause.staysPaused"),notify:o("pause.staysPausedOthersAre"),wake:o("pause.pauseOver")};function Qo({rules:e,value:t,onInput:n}){let s=Bn(o("pause.reason"),Ue(e,"reason")),r=e.reasons??[];if(r.length===0)return u`<${E} label=${s} most=${lt} value=${t} onInput=${n} />`;let a={"":o("pause.chooseOne"),...Object.fromEntries(r.map(i=>[i,i]))};return u`<${Q} label=${s} words=${a} value=${t} onChange=${n} />`}function Ue({require:e=[]},t){return e.includes(t)}function Bn(e,t){return t?e:o("pause.optional",{label:e})}function Yo(e,t){return["reason","note"].filter(n=>Ue(t,n)&&e[n].trim()==="")}function zo(e,t,n){let{api:s}=v(),r=P(),a=qe(s,e),i=t.time_limit_seconds,l=t.calendar?it:i*1e3,c=at(r,l,a).filter(({name:d})=>d!=="limit"||!Ue(t,"until")),m=t.calendar?o("pause.limitOpenTime",{time:K(i)}):o("pause.limit",{time:K(i)}),p=We({times:c.map(d=>d.name==="limit"?{...d,words:m}:d),first:Ln(c),earliest:r+qn,latest:r+l,usual:R()+Math.min(120,i/120)*qn});return{...p,preset:c.find(({name:d})=>d===p.choice)?.preset,said:Vo(p,t,n)}}function Vo({choice:e,wrong:t,until:n,latest:s},r,a){return e===null?o("pause.chooseUntilWhen"):t?o("pause.chooseTimeFutureLatest",{time:H(s)}):!n&&r.calendar?o("pause.endLimitWhichCounts",{calendar:r.calendar}):ke(n??s,a)}function Jo({form:e,change:t}){return u`
    <details class="more">
      <summary>${o("pause.waitAnswerOrOthers")}</summary>
      <${E} label=${o("pause.questionOptional")} hint=${o("pause.supervisorApprovesOrDeclines")} most=${lt}
        value=${e.ask} onInput=${t("ask")} />
      <${E} label=${o("pause.signalOptional")} hint=${o("pause.nameWhichAnotherSystem")}
        most=${jo} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${t("signal")} />
      <${Le} label=${o("common.topicOptional")} hint=${o("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${t("topic")} />
    </details>
  `}function Xo({reason:e,note:t,then:n,onReply:s,topic:r,ask:a,signal:i},{until:l,preset:c}){let m={reason:e.trim(),note:t.trim(),until:l,preset:c,then:n,onReply:s,topic:ne(r)},p=a.trim();if(!p&&!i.trim())return m;let d=i.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:d,...p&&{ask:p}}}}function Hn({conversation:e,from:t,busy:n,refusal:s,onTake:r,onClose:a}){let{user:i}=v(),l=e.channel_state==="pause";return u`
    <${z} title=${o("takeOver.takeOverFrom",{from:t})} act=${o("common.takeOver")} busy=${n} onConfirm=${r} onClose=${a}>
      <p>${l?o("takeOver.hasPausedPauseEnds",{from:t}):o("takeOver.workingOnThenConversation",{from:t})}</p>
      ${!q(i,"supervisor")&&u`<p class="hint">${o("takeOver.canTakeOverFrom")}</p>`}
      <${C} refusal=${s} />
    <//>
  `}var Zo=1e3;function jn({conversation:e,owner:t,busy:n,onTransfer:s,onClose:r,children:a}){let{api:i,user:l}=v(),c=oe(i,l),[m,p]=g("queue"),[d,$]=g(""),[f,y]=g(""),[h,b]=g(!1),[w,F]=g(""),T={back:!0,queue:de(c,d),agent:pe(c,f)}[m],X=()=>{let _=m==="agent"?{agentId:f,refuse:h}:{queue:m==="back"?e.queue:d};s({..._,note:w.trim()})};return u`
    <${M} title=${o("transfer.transfer",{name:x(e)})} act=${o("common.transfer")} busy=${n} isReady=${T} onSubmit=${X}
      onClose=${r}>
      ${a}
      <${$e} legend=${o("common.to")} options=${es(e,t)} value=${m} onChange=${p} />
      ${m==="queue"&&u`<${De} directory=${c} not=${[e.queue]} value=${d} onPick=${$} />`}
      ${m==="agent"&&u`
        <${Ee} directory=${c} not=${[t]} value=${f} onPick=${y} />
        <${$e} legend=${ts(c,f)} options=${ns(e)} value=${h} onChange=${b} />
      `}
      ${!q(l,"supervisor")&&m!=="back"&&u`<p class="hint">${o("transfer.onlyNamesKnowAre")}</p>`}
      <${E} label=${o("transfer.noteNextAgentOptional")} hint=${o("transfer.customerDoesNotSee")} rows="2" most=${Zo}
        value=${w} onInput=${F} />
    <//>
  `}function es({queue:e,channel_state:t},n){let s={value:"back",label:o("transfer.backQueue",{queue:e}),hint:t==="pause"?o("transfer.endsPause"):o("transfer.keepsPlaceLine")};return[...n?[s]:[],{value:"queue",label:n?o("transfer.anotherQueue"):o("transfer.queue")},{value:"agent",label:o("transfer.agent")}]}function ts({agents:e},t){let n=e.find(({id:s})=>s===t);return n?Ie(n)?o("transfer.ifCannotTakeThen",{agentId:t}):o("transfer.cannotTakeNow",{agentId:t}):o("transfer.ifAgentCannotTake")}function ns({queue:e}){return[{value:!1,label:o("transfer.putQueue",{queue:e})},{value:!0,label:o("transfer.doNotTransfer")}]}function os({asking:e,...t}){return ss[e.what]({asking:e,...t})}var ss={leave:({asking:e,conversation:t,actions:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${An} conversation=${t} isUnanswered=${r} unsent=${s} busy=${a}
      canReply=${n.reply} onLeave=${()=>i("leave",{...e.details,unanswered:r})} onClose=${l} />
  `,"leave-with":({conversation:e,actions:t,settings:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${Rn} plans=${Object.keys(n.leave.plans??{})} usual=${Ze(n,e).leave.plan}
      isUnanswered=${r} busy=${a} onClose=${l}
      onLeave=${c=>i("leave",{...c,unanswered:r})}>
      <${te} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,pause:({conversation:e,actions:t,settings:n,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${Un} conversation=${e} rules=${Ze(n,e).pause} busy=${r}
      onPause=${l=>a("pause",l)} onClose=${i}>
      <${te} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:t,unsent:n,busy:s,begin:r,onClose:a})=>u`
    <${z} title=${o("common.pauseAgain")} act=${o("common.pause")} busy=${s} onConfirm=${()=>r("pause",{again:!0})} onClose=${a}>
      <${te} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:t,owner:n,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${jn} conversation=${e} owner=${n} busy=${r}
      onTransfer=${l=>a("transfer",l)} onClose=${i}>
      <${te} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"give-away":e=>u`<${rs} ...${e} />`,extend:e=>u`<${is} ...${e} />`,assign:({conversation:e,owner:t,busy:n,refusal:s,about:r,now:a,onClose:i})=>u`
    <${Tn} ...${{conversation:e,owner:t,busy:n,refusal:s,about:r,onClose:i}}
      onAssign=${l=>a(e.channel_state==="inactive"?"reactivate":"take",l)} />
  `,"take-over":({conversation:e,actions:t,owner:n,busy:s,refusal:r,now:a,onClose:i})=>u`
    <${Hn} conversation=${e} from=${t.from??n} busy=${s} refusal=${r}
      onTake=${()=>a("take")} onClose=${i} />
  `,end:({conversation:e,actions:t,unsent:n,busy:s,refusal:r,now:a,onClose:i})=>u`
    <${z} title=${o("action.endWith",{name:x(e)})} act=${o("action.end")} danger busy=${s}
      onConfirm=${()=>a("end")}
      onClose=${i}>
      <${te} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.closesCustomersNextMessage")}</p>
      <${C} refusal=${r} />
    <//>
  `,again:({asking:e,actions:t,history:n,busy:s,now:r,onClose:a})=>u`
    <${vn} name=${e.name} readUpTo=${e.readUpTo} messages=${n.messages}
      applies=${t[e.name]} busy=${s} onClose=${a}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function rs({asking:e,conversation:t,busy:n,now:s,onClose:r}){let{user:a}=v(),i=t.pause?.agent_id;return u`
    <${_n} agent=${i} isMe=${i===a.id} load=${e.load} queue=${t.queue} busy=${n}
      onConfirm=${()=>s("resume")} onClose=${r} />
  `}function is({conversation:e,settings:t,busy:n,refusal:s,now:r,onClose:a}){let{user:i}=v(),{pause:l}=e;return l?u`
    <${Nn} pause=${l} latest=${Gt(e,i,t)} busy=${n} refusal=${s}
      onExtend=${c=>r("extend",c)} onClose=${a} />
  `:null}var as=6e4,ls=400,us=[[880,0],[1174.7,.11]],se=null,Be=()=>!document.hidden&&document.hasFocus();async function Gn(e,t){if(Bt())return;Be()||await new Promise(i=>setTimeout(i,ls));let n=await Promise.all(e.map(({key:i})=>cs(`hiatus.told.${t}.${i}`))),s=e.filter((i,l)=>n[l]);if(s.length===0)return;let{isOn:r,volume:a}=Te();r&&He(a),Ae()&&!Be()&&s.forEach(ps)}function cs(e){return globalThis.navigator?.locks?new Promise(t=>{let n=s=>(t(s!==null),s&&new Promise(r=>setTimeout(r,as)));navigator.locks.request(e,{ifAvailable:!0},n).catch(()=>t(!0))}):!0}function He(e){try{se??=new AudioContext,se.resume();for(let[t,n]of us)ms(t,se.currentTime+n,e)}catch{}}function ms(e,t,n){let[s,r]=[se.createOscillator(),se.createGain()];s.frequency.value=e,r.gain.setValueAtTime(1e-4,t),r.gain.exponentialRampToValueAtTime(Math.max(2e-4,n*.4),t+.02),r.gain.exponentialRampToValueAtTime(1e-4,t+.28),s.connect(r).connect(se.destination),s.start(t),s.stop(t+.3)}var ut=()=>globalThis.Notification?.permission??null;function ps({key:e,title:t,body:n,open:s}){if(ut()==="granted")try{let r=new Notification(t,{body:n,tag:e});r.onclick=()=>{window.focus(),s(),r.close()}}catch{}}var ds=6e4,fs=[30,60,120],$s=9;function hs(){let e=S(Ce),t=Te(e),n=s=>{ce({sound:s}),s&&He(t.volume)};return u`
    <${fe} label=${o("bell.sound")} checked=${t.isOn} onChange=${n} />
    ${t.isOn&&u`<${gs} volume=${t.volume} />`}
    <${ys} isOn=${Ae(e)} />
    <${bs} until=${Ut(e)} />
  `}function gs({volume:e}){let t=O(),n=({currentTarget:{value:s}})=>{ce({volume:Number(s)}),He(Number(s))};return u`
    <div class="field">
      <label for=${t}>${o("bell.volume")}</label>
      <input id=${t} type="range" min="0.1" max="1" step="0.1" value=${e} onChange=${n} />
    </div>
  `}function ys({isOn:e}){let[t,n]=g(ut),s=async a=>{ce({desktop:a}),a&&t==="default"&&n(await Notification.requestPermission())};if(t===null)return null;let r=t==="denied";return u`
    <${fe} label=${o("bell.desktop")} hint=${r?o("bell.denied"):o("bell.desktopHint")} checked=${e&&t==="granted"}
      disabled=${r} onChange=${s} />
  `}function bs({until:e}){let t=O(),[n]=g(()=>Date.now()),s=[...fs.map(a=>n+a*ds),J(n,1,$s)],r=e===null||s.includes(e)?s:[e,...s];return u`
    <div class="field">
      <label for=${t}>${o("bell.quiet")}</label>
      <select id=${t} value=${e??""} onChange=${({currentTarget:{value:a}})=>ce({quiet_until:Number(a)})}>
        <option value="">${o("bell.off")}</option>
        ${r.map(a=>u`<option key=${a} value=${a}>${o("bell.until",{time:ee(a,n)})}</option>`)}
      </select>
    </div>
  `}var ws=/^[\d()+\-./]+$/;function re(e){return e.trim().split(/\s+/).map(n=>ws.test(n)?n.replaceAll(/[^\d+]/g,""):ct(n)).filter(n=>n!=="")}function ie(e,t){let n=e.filter(s=>typeof s=="string").map(ct);return t.every(s=>n.some(r=>r.includes(s)))}function Kn(e,t){let n=[...e],s=n.map(ct),r=[],a=0;for(let m of s)r.push(a),a+=m.length;let i=t.flatMap(m=>vs(s.join(""),m)),l=(m,p)=>i.some(({from:d,to:$})=>m<$&&m+p>d),c=[];return n.forEach((m,p)=>{let d=l(r[p],s[p].length),$=c.at(-1);$?.isMatch===d?$.text+=m:c.push({text:m,isMatch:d})}),c}function vs(e,t){let n=[];for(let s=e.indexOf(t);s>=0;s=e.indexOf(t,s+t.length))n.push({from:s,to:s+t.length});return n}function ct(e){return e.normalize("NFKD").replaceAll(/\p{M}/gu,"").toLowerCase()}var je=[["j",o("shortcutWords.openNextConversation")],["k",o("shortcutWords.openPreviousConversation")],["r",o("shortcutWords.writeReply")],["Escape",o("shortcutWords.leaveReplyBox")],["Ctrl+Enter",o("shortcutWords.sendReply")],["Ctrl+Shift+Enter",o("beforeLeave.sendLeave")],["l",o("common.leave")],["f",o("common.leaveDetails")],["p",o("common.pause")],["o",o("common.pauseAgain")],["y",o("shortcutWords.approveWhatAsked")],["d",o("shortcutWords.declineWhatAsked")],["u",o("shortcutWords.resumeOrTakeUp")],["s",o("shortcutWords.skipNextStepPlan")],["q",o("common.cancelPlan")],["x",o("common.extendPause")],["a",o("shortcutWords.takeOrTakeOver")],["g",o("common.assign")],["t",o("common.transfer")],["n",o("shortcutWords.writeNote")],["i",o("shortcutWords.showCustomer")],["w",o("shortcutWords.writeCustomerFirst")],["z",o("common.undo")],["c",o("shortcutWords.completeWrapUp")],["e",o("common.end")],["/",o("search.search")],["Ctrl+K",o("commandMenu.commands")],["?",o("shortcutWords.showThisList")]];function Qn(){let e=new Map;for(let t of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")){let n=t.getAttribute("aria-keyshortcuts");if(n===Ht||!t.checkVisibility())continue;let s=ks(t,n);e.set(`${n} ${s}`,{words:s,key:xs(n),run:()=>jt(t)})}return[...e.values()]}function Yn(e){return[...document.querySelectorAll(e)].map(t=>({words:t.textContent.trim(),run:()=>t.click()}))}function ks(e,t){let n=je.find(([s])=>s===t)?.[1];return e.matches("button:not([aria-expanded])")||!n?Os(e):n}function Os(e){let t=e.cloneNode(!0);return t.querySelectorAll("[aria-hidden='true']").forEach(n=>n.remove()),e.getAttribute("aria-label")??t.textContent.trim()}function xs(e){return e.replace(/^Control/,"Ctrl")}function ae({text:e,words:t}){return t.length===0?e:Kn(e,t).map(({text:n,isMatch:s},r)=>s?u`<mark key=${r}>${n}</mark>`:n)}var Cs=30;function Ts({onClose:e}){let t=O(),[n,s]=g(""),[r,a]=g(null),i=re(n),l=Ss(i),c=l.flatMap(({options:h})=>h),m=Math.max(c.findIndex(h=>zn(h)===r),0),p=h=>a(zn(c[h])),d=A(null);ge(()=>{c.length>0&&p(m),d.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})},[m,n,c.length]);let $=h=>{s(h.currentTarget.value),a(null)},f=h=>{if(h.isComposing)return;let b=As(h.key,m,c.length);b===null&&h.key!=="Enter"||(h.preventDefault(),b!==null?p(b):c[m]&&e(c[m].run))},y=({words:h,detail:b,key:w,run:F},T)=>u`
    <div key=${T} role="option" id=${`${t}-${T}`} aria-selected=${T===m} onClick=${()=>e(F)} onMouseMove=${()=>p(T)}>
      <span dir="auto"><${ae} text=${h} words=${i} /></span>
      ${b&&u` <span class="weak" dir="auto"><${ae} text=${b} words=${i} /></span>`}
      ${w&&u` <kbd>${w}</kbd>`}
    </div>
  `;return u`
    <${N} title=${o("commandMenu.commands")} onClose=${()=>e()}>
      <div class="dialog-body menu">
        <input type="text" role="combobox" autocomplete="off" spellcheck=${!1} aria-label=${o("commandMenu.find")} placeholder=${o("commandMenu.find")}
          aria-autocomplete="list" aria-expanded=${c.length>0} aria-controls=${t} aria-activedescendant=${c.length>0?`${t}-${m}`:void 0}
          value=${n} onInput=${$} onKeyDown=${f} />
        ${c.length===0?u`<p class="weak" role="status">${o("commandMenu.nothingFound")}</p>`:u`
              <div role="listbox" id=${t} aria-label=${o("commandMenu.commands")} ref=${d} onMouseDown=${h=>h.preventDefault()}>
                ${l.map(({title:h,options:b})=>u`
                    <div key=${h} role="group" aria-label=${h}>
                      <p class="hint" aria-hidden="true">${h}</p>
                      ${b.map(w=>y(w,c.indexOf(w)))}
                    </div>
                  `)}
              </div>
            `}
      </div>
    <//>
  `}function zn({id:e,words:t,key:n}){return e??[t,n].join(" ")}function As(e,t,n){let s={ArrowDown:t+1,ArrowUp:t-1,PageDown:Math.min(t+8,n-1),PageUp:Math.max(t-8,0)}[e];return s===void 0||n===0?null:(s+n)%n}function Ss(e){let{api:t}=v(),n=S(pn),s=me(S(Ne)),r=ye(()=>[".views > a",".tabs > a"].flatMap(Yn),[]),a=Qn(),i=P(),l=!!n?.pauseUntil&&(n.rules.require??[]).every($=>$==="until"),c=qe(t,l?n.conversation:null),m=l?Fn(i,n.rules,c).map($=>Ns($,i,n)):[],p=[{title:o("commandMenu.actions"),options:[...a,...m]},{title:o("shell.views"),options:r},{title:o("commandMenu.conversations"),options:s.map(_s)}],d=({title:$,options:f})=>({title:$,options:f.filter(y=>ie([y.words,y.detail],e)).slice(0,Cs)});return p.map(d).filter(({options:$})=>$.length>0)}function Ns({words:e,until:t,preset:n},s,{rules:r,pauseUntil:a}){let i={until:t,preset:n,then:"queue",onReply:r.on_reply};return{words:[o("common.pause"),e].join(": "),detail:ee(t,s),run:()=>a(i)}}function _s(e){let{id:t,customer_address:n,channel:s}=e,r=x(e),a=[r!==n&&n,W(s)].filter(Boolean).join(" · ");return{id:t,words:r,detail:a,run:()=>location.hash=be(Z.get(),t)}}function Ge({facts:e}){return u`
    <dl class="facts">${e.map(([t,n])=>u`<div key=${t}><dt>${t}</dt><dd dir="auto" class="lines">${n}</dd></div>`)}</dl>
  `}var Is=10;function Es({conversation:e,hrefOf:t}){let{user:n}=v(),s=q(n,"supervisor")?Ms:Ls;return u`
    <section class="customer" aria-label=${o("common.customer")} tabindex="0">
      <h3>${o("common.customer")}</h3>
      <${Ge} facts=${Ds(e)} />
      <${Ps} attributes=${e.attributes} />
      <${Ws} conversation=${e} />
      <h3>${o("customerPanel.earlierConversations")}</h3>
      <${s} conversation=${e} hrefOf=${t} />
    </section>
  `}function Ds(e){let{customer_address:t,business_address:n,thread:s,channel:r,queue:a,priority:i,opened_at:l}=e,c=x(e);return[...c===t?[]:[[o("customerPanel.name"),c]],[W(r),t],[o("common.to"),n],...s?[[o("customerPanel.thread"),s]]:[],[o("common.queue"),a],...i>0?[[o("customerPanel.priority"),String(i)]]:[],[o("customerPanel.since"),H(l)]]}function Ws({conversation:{clock:e}}){if(!e)return null;let t=Rs.map(([n,s])=>[s,e[n]]).filter(([,n])=>n>0);return u`
    <h3>${o("customerPanel.clock")}</h3>
    <${Ge} facts=${t.map(([n,s])=>[n,St(s*1e3)])} />
  `}var Rs=[["queue",o("customerPanel.inQueue")],["agent",o("customerPanel.agentsTurn")],["customer",o("customerPanel.customersTurn")],["pause",o("common.paused")]];function Ps({attributes:e}){let t=Object.entries(e??{});if(t.length===0)return null;let n=s=>typeof s=="string"?s:JSON.stringify(s);return u`
    <h3>${o("customerPanel.attributes")}</h3>
    <${Ge} facts=${t.map(([s,r])=>[s,n(r)])} />
  `}function Ms({conversation:e,hrefOf:t}){let{api:n}=v(),{id:s,channel:r,customer_address:a}=e,[i,l]=g({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:p}=U(),d=async()=>{let{answer:f}=await p("more",()=>n.get("/v1/customers"+B({channel:r,address:a,limit:Is,cursor:i.cursor})));if(!f)return;let{conversations:y,next_cursor:h}=f.body;l({all:[...i.all,...y],cursor:h,loaded:!0})};k(()=>{d()},[]);let $=i.all.filter(f=>f.id!==s);return u`
    <${C} refusal=${m} />
    ${i.loaded&&$.length===0&&u`<p class="weak">${o("customerPanel.thereNoOther")}</p>`}
    <ul>${$.map(f=>u`<${Vn} key=${f.id} conversation=${f} hrefOf=${t} />`)}</ul>
    ${i.cursor&&u`<button type="button" class="small" disabled=${c!==null} onClick=${d}>${o("common.showMore")}</button>`}
  `}function Ls({conversation:e,hrefOf:t}){let{api:n}=v(),[s,r]=g([]),{busy:a,refusal:i,run:l}=U(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:p}=await l("look",()=>n.get(D`/v1/conversations/${c}`));p&&r([...s,p.body])};return u`
    ${s.length===0&&!c&&u`<p class="weak">${o("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(p=>u`<${Vn} key=${p.id} conversation=${p} hrefOf=${t} />`)}</ul>
    ${i?.status===404?u`<p class="weak">${o("customerPanel.oneBeforeNotYours")}</p>`:u`<${C} refusal=${i} />`}
    ${c&&i?.status!==404&&u`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${o("customerPanel.showOneBefore")}</button>`}
  `}function Vn({conversation:e,hrefOf:t}){let{id:n,opened_at:s,channel_state:r}=e;return u`<li><a href=${t(n)}>${H(s)}</a> <${dn} state=${r} /></li>`}var Ke=ue("first-word"),mt=ue("our-addresses");function Jn(e,t,n=Ke.get()){let s=n.channel??e[0]?.channel??t[0];return{...{channel:s,to:"",from:pt(s,e),name:"",queue:"",body:"",then:"stay"},...n}}function pt(e,t,n=mt.get()){return n[e]??t.find(s=>s.channel===e)?.business_address??""}function Xn({channel:e,from:t}){mt.set({...mt.get(),[e]:t}),Ke.set({})}function Zn({channel:e,to:t,from:n,name:s,queue:r,body:a,then:i}){let l={channel:e,to:t.trim(),from:n.trim(),body:a,then:i};return s.trim()&&(l.customer_name=s.trim()),r.trim()&&(l.queue=r.trim()),l}function eo({then:e,to:t},{status:n,body:s}){let r=n===201?o("firstWord.sent",{to:t}):o("firstWord.sentConversationWasOpen",{to:t});return e==="leave"?o("firstWord.leftReplyBringsBack",{sent:r}):s.task?.status==="assigned"?o("firstWord.taskYours",{sent:r}):o("firstWord.taken",{sent:r})}function Fs({work:e,settings:t,view:n,onSent:s,onClose:r}){let{api:a,user:i}=v(),{busy:l,refusal:c,run:m}=U(),p=oe(a,i),d=[...(e?.tasks??[]).map(({conversation:_})=>_),...e?.paused??[]].filter(Boolean),$=Us(t,d),[f,y]=g(()=>Jn(d,$)),h=A({}),b=Qt(t,"leave",{channel:f.channel,queue:f.queue||"default"}),w=Zn({...f,then:b?f.then:"stay"}),F=w.to!==""&&w.from!==""&&w.body.trim()!==""&&(f.queue===""||de(p,f.queue)),T=_=>{let G={...f,..._};y(G),Ke.set(G)},X=async()=>{let _=JSON.stringify(w);h.current.text!==_&&(h.current={text:_,id:crypto.randomUUID()});let{answer:G}=await m("send",()=>Yt(a,h.current.id,w));if(!G)return;Xn(w),Vt(G.body,i.id),G.body.task?.agent_id===i.id&&Mt(G.body.task.id);let Oo=w.then==="leave"?{action:{words:o("common.open"),href:Y(n,G.body.id)}}:{};Zt(eo(w,G),Oo),r(),await s(),w.then==="stay"&&wt(n,G.body.id)};return u`
    <${M} title=${o("common.newConversation")} act=${o("common.send")} cancel=${o("common.close")} busy=${l!==null} isReady=${F}
      onSubmit=${X} onClose=${r}>
      <${Bs} ...${{form:f,channels:$,known:d,change:T}} />
      <${E} label=${o("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${_=>T({body:_})} />
      <${De} directory=${p} label=${o("firstWord.queueOptional")} value=${f.queue} onPick=${_=>T({queue:_})} />
      ${b&&u`<${$e} legend=${o("common.then")} options=${qs} value=${f.then} onChange=${_=>T({then:_})} />`}
      <${Hs} refusal=${c} view=${n} />
    <//>
  `}var qs=[{value:"stay",label:o("common.stay"),hint:o("firstWord.taskUsesSlot")},{value:"leave",label:o("common.leave"),hint:o("firstWord.replyBringsBackUntil")}];function Us(e,t){let n=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...ve,...n,...t.map(({channel:s})=>s)])]}function Bs({form:e,channels:t,known:n,change:s}){let r=i=>s({channel:i,from:pt(i,n)}),a=(i,l,c)=>u`
    <${E} label=${i} value=${e[l]} autocapitalize="none" onInput=${m=>s({[l]:m})} ...${c} />
  `;return u`
    <div class="field-row">
      <${Q} label=${o("common.channel")} words=${Object.fromEntries(t.map(i=>[i,W(i)]))} value=${e.channel}
        onChange=${r} />
      ${a(o("firstWord.fromOurAddress"),"from")}
    </div>
    <div class="field-row">
      ${a(o("firstWord.customersAddress"),"to")} ${a(o("firstWord.theirNameOptional"),"name",{most:256})}
    </div>
  `}function Hs({refusal:e,view:t}){let n=e?.problem.conversation_id;return n?u`
    <${C} refusal=${e} />
    <${xe}><a href=${Y(t,n)}>${o("firstWord.openConversation")}</a><//>
  `:u`<${C} refusal=${e} />`}function js({view:e,current:t}){let{api:n}=v(),{left:s,isAll:r,loaded:a,error:i,more:l}=Jt(n),{busy:c,refusal:m,run:p}=U();mn("left",ye(()=>s,[s.map(({id:f})=>f).join()]));let d=a&&!r&&!i,$=(f,y)=>u`<${Gs} key=${s[f].id} ...${{conversation:s[f],view:e,current:t,place:y}} />`;return u`
    <${C} refusal=${s.length===0?i:m} />
    ${a&&!i&&s.length===0&&u`<p class="list-empty">${o("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${$n} keys=${s.map(({id:f})=>f)} current=${t} row=${$} />
    ${d&&u`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>p("more",l)}>${o("common.showMore")}</button></p>`}
  `}function Gs({conversation:e,view:t,current:n,place:s}){let r=P(),{id:a,channel:i,leave:l}=e,c=n===a;return u`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${Y(t,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${x(e)}</span>
          <${_e} channel=${i} />
        </span>
        <span class="row-line" title=${o("leftRows.left",{time:H(l.left_at)})}>
          ${o("leftRows.leftReplyCountsUntil",{time:At(l.left_at,r),date:Ct(l.expires_at)})}
        </span>
        <${fn} conversation=${e} />
        ${l.topic&&u`<span class="row-line row-note">${o("common.waits",{topic:l.topic})}</span>`}
      </a>
    </li>
  `}var[no,oo,Ks]=[1e3,6e4,36e5],Qs=20*no,Ys=6*Ks,zs=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],dt=new WeakMap,to=new WeakSet;function so({content_type:e}){return zs.includes((e??"").split(";")[0].trim().toLowerCase())}function ro(e){let[t,n]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:t,unitDisplay:"short",maximumFractionDigits:e<10*n&&n>1?1:0};return new Intl.NumberFormat(kt(),s).format(e/n)}function Vs(e,t){return t>Ys?null:Math.min(2*no*2**e,oo)}function Js({status:e,code:t}){return t==="media_pending"?"pending":t==="media_unavailable"?"never":e===404&&t==="http_404"?"uncopied":"failed"}async function Qe(e,t){dt.has(e)||dt.set(e,new Map);let n=dt.get(e),s=n.get(t);if(s&&s.until-Qs>R())return s.url;let{body:r}=await e.get(t);return n.set(t,{url:r.url,until:Date.parse(r.expires_at)}),r.url}function io(e,t,{at:n,wanted:s}){let[r,a]=g({state:"asked"}),i=A(null);return k(()=>{if(!s)return;let l=!1,c=async p=>{let d=to.has(e)?{state:"uncopied"}:await Xs(e,t);if(l)return;d.state==="uncopied"&&to.add(e),a(d);let f=d.state==="pending"||d.state==="failed"?Vs(p,R()-Date.parse(n)):null;f!==null&&(i.current=setTimeout(()=>m(()=>c(p+1)),f))},m=p=>document.hidden?i.current=setTimeout(()=>m(p),oo):p();return c(0),()=>{l=!0,clearTimeout(i.current)}},[e,t,s]),r}async function Xs(e,t){try{return{state:"there",url:await Qe(e,t)}}catch(n){return{state:Js(n),refusal:n}}}var Zs="300px",er={image:o("files.picture"),audio:o("files.voice"),video:o("files.film")};function tr({conversationId:e,message:{seq:t,at:n,media:s}}){return u`
    <ul class="files" aria-label=${o("files.files")}>
      ${s.map(r=>u`<${nr} key=${r.n} file=${r} at=${n} address=${D`/v1/conversations/${e}/messages/${t}/media/${r.n}`} />`)}
    </ul>
  `}function nr({address:e,file:t,at:n}){let{api:s}=v(),[r,a]=rr(),{state:i,url:l,refusal:c}=io(s,e,{at:n,wanted:a}),[m,p]=g(!1),d=t.name??er[(t.content_type??"").split("/")[0]]??o("files.file"),$=so(t)&&!m&&(i==="asked"||i==="there");return u`
    <li ref=${r} data-state=${i}>
      ${$&&u`<${or} ...${{api:s,address:e,url:l,name:d,onError:()=>p(!0)}} />`}
      ${!$&&i==="there"&&u`<button type="button" class="link" onClick=${()=>ao(s,e)}>${d}</button>`}
      ${!$&&i!=="there"&&u`<span class="weak" dir="auto">${sr(i,d,c)}</span>`}
      ${!$&&t.size!==null&&u` <span class="weak">${ro(t.size)}</span>`}
    </li>
  `}function or({api:e,address:t,url:n,name:s,onError:r}){let[a,i]=g(null);return u`
    <button type="button" class="picture" disabled=${!n} onClick=${async()=>i(await Qe(e,t).catch(()=>n))}>
      ${n&&u`<img src=${n} alt=${s} loading="lazy" onError=${r} />`}
      ${!n&&u`<span class="visually-hidden">${s}</span>`}
    </button>
    ${a&&u`
      <${N} title=${s} onClose=${()=>i(null)}>
        <div class="dialog-body picture-whole"><img src=${a} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>ao(e,t)}>${o("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>i(null)}>${o("common.close")}</button>
        </div>
      <//>
    `}
  `}async function ao(e,t){location.assign(await Qe(e,t))}function sr(e,t,n){return e==="pending"?o("files.pending",{name:t}):e==="uncopied"?o("files.uncopied",{name:t}):e==="failed"?o("files.failed",{name:t}):e==="never"?vt()&&n.detail?`${t}: ${n.detail}.`:o("files.never",{name:t}):t}function rr(){let e=A(null),[t,n]=g(!1);return k(()=>{let s=new IntersectionObserver(([{isIntersecting:r}])=>r&&n(!0),{rootMargin:Zs});return s.observe(e.current),()=>s.disconnect()},[]),[e,t]}var[ir,ar,lr,ur]=[200,3,50,8],cr=/^[0-9A-HJKMNP-TV-Z]{26}$/i,mr=/^\+?[\d\s()./-]{5,}$|^\S+@\S+$/,he=bt({api:null,typed:"",answer:null});function ft(e){let{id:t,customer_address:n,pause:s,last_pause:r,preview:a}=e;return[x(e),n,s?.reason,s?.note,r?.reason,rn(e),a,t]}function $t(e,t){let n=re(t);return e.filter(s=>ie(ft(s),n))}function lo({channel_state:e,task:t},n){return e!=="active"?e:t?.agent_id===n?"mine":"others"}async function uo(e,t,n,s,r=null){let a=r?Promise.resolve([]):Promise.all([pr(e,n.trim()),dr(e,t,n.trim(),s)]),[i,l]=await Promise.all([a,fr(e,t,n,r?.cursor)]);return{found:[...r?.found??[],...i.flat(),...l.found],looked:(r?.looked??0)+l.looked,cursor:l.cursor}}async function pr(e,t){return cr.test(t)?co(async()=>[(await e.get(D`/v1/conversations/${t.toUpperCase()}`)).body]):[]}async function dr(e,t,n,s){if(!mr.test(n))return[];let[r,a]=q(t,"supervisor")?["/v1/customers",{}]:["/v1/conversations",{agent_id:"me"}],i=c=>e.get(r+B({...a,channel:c,address:n,limit:lr})),l=s.slice(0,ur).map(c=>co(async()=>(await i(c)).body.conversations));return(await Promise.all(l)).flat()}async function fr(e,t,n,s){let r=q(t,"supervisor")?{}:{agent_id:"me"},a=[],i=s;for(let l=0;l<ar;l+=1){let{body:c}=await e.get("/v1/conversations"+B({...r,limit:ir,cursor:i}));if(a.push(...c.conversations),i=c.next_cursor??null,!i)break}return{found:$t(a,n),looked:a.length,cursor:i}}async function co(e){try{return await e()}catch(t){if([403,404,422].includes(t.status))return[];throw t}}var $r={mine:o("taskList.myTasks"),others:o("search.others"),pause:o("common.paused"),inactive:o("leftList.waitingCustomer"),closed:o("common.closed")};function hr(){let{api:e,user:t}=v(),n=O(),s=me(S(Ne)),r=S(he),a=hn(e),{busy:i,refusal:l,run:c,clear:m}=U(),{typed:p,answer:d}=r.api===e?r:{typed:"",answer:null},$=b=>{m(),he.set({api:e,typed:b,answer:null})},f=async b=>{let{answer:w}=await c("search",()=>uo(e,t,p,gr(a,s),b));w&&he.get().typed===p&&he.set({api:e,typed:p,answer:w})},y=b=>{b.preventDefault(),p.trim()!==""&&i===null&&f(null)},h=b=>{b.key==="Escape"&&(p===""&&b.currentTarget.blur(),$(""))};return u`
    <form role="search" onSubmit=${y}>
      <label class="visually-hidden" for=${n}>${o("search.search")}</label>
      <input id=${n} type="search" autocomplete="off" spellcheck=${!1} placeholder=${o("search.search")} aria-keyshortcuts="/" value=${p}
        onInput=${b=>$(b.currentTarget.value)} onKeyDown=${h} />
    </form>
    ${p.trim()!==""&&u`<${yr} ...${{here:s,typed:p,answer:d,refusal:l}} me=${t.id} busy=${i!==null} onMore=${()=>f(d)} />`}
  `}function gr(e,t){let n=[...t.map(({channel:s})=>s),...e?.channels??[],...ve];return[...new Set(n)].filter(s=>s!=="*")}function yr({here:e,typed:t,answer:n,refusal:s,me:r,busy:a,onMore:i}){let l=re(t),c=me([n?.found??[],$t(e,t)]),m=Object.entries($r).map(([p,d])=>({title:d,rows:c.filter($=>lo($,r)===p)}));return u`
    <div class="found" aria-busy=${a}>
      <p class="hint" role="status">${br(c.length,n)}</p>
      <${C} refusal=${s} />
      ${n?.cursor&&u`<button type="button" class="small" disabled=${a} onClick=${i}>${o("common.showMore")}</button>`}
      ${m.filter(({rows:p})=>p.length>0).map(({title:p,rows:d})=>u`
            <section key=${p} class="list" aria-label=${p}>
              <h2 class="list-title">${p} <span class="count">${we(d.length)}</span></h2>
              <ul>${d.map($=>u`<${wr} key=${$.id} conversation=${$} words=${l} />`)}</ul>
            </section>
          `)}
    </div>
  `}function br(e,t){let n=we(e);if(!t)return o("search.here",{found:n});let s=we(t.looked);return[t.cursor?o("search.some",{found:n,looked:s}):o("search.all",{found:n,looked:s}),o("search.closed")].join(" ")}function wr({conversation:e,words:t}){let{id:n,channel:s}=e,r=x(e),a=ft(e).filter(p=>p&&p!==r&&p!==n),i=a.filter(p=>t.some(d=>ie([p],[d]))),l=S(Z),c=be(l,n),m=[l.rest,l.more].includes(n);return u`
    <li class="row" data-selected=${m}>
      <a class="row-link" href=${c} aria-current=${m?"true":void 0}>
        <span class="row-top"><span class="row-name" dir="auto"><${ae} text=${r} words=${t} /></span> <${_e} channel=${s} /></span>
        ${[...new Set(i.length>0?i:a.slice(-1))].map(p=>u`<span key=${p} class="row-line row-note" dir="auto"><${ae} text=${p} words=${t} /></span>`)}
      </a>
    </li>
  `}function vr({onClose:e}){let t=Ft(S(Ce));return u`
    <${N} title=${o("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${je.map(([n,s])=>u`<div key=${n}><dt><kbd>${n}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${fe} label=${o("shortcutList.singleKeyShortcuts")} checked=${t} onChange=${qt}
          hint=${o("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${o("common.close")}</button>
      </div>
    <//>
  `}function kr({tasks:e,onLeave:t,onClose:n}){let{api:s,user:r}=v(),{busy:a,refusal:i,run:l}=U(),c=async()=>{let{answer:m}=await l("offline",()=>zt(s,r.id,{availability:"offline"}));m&&await t()};return u`
    <${N} title=${o("signOut.areStillAvailable")} onClose=${n}>
      <div class="dialog-body">
        <p>${o("signOut.newTasksWouldGo")}</p>
        ${e>0&&u`<p>${o("signOut.haveTasksHandThey",{count:e})}</p>`}
        <${C} refusal=${i} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${n}>${o("common.cancel")}</button>
        <button type="button" disabled=${a!==null} onClick=${t}>${o("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${a!==null} onClick=${c}>${o("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `}function Or({conversation:e,onSend:t}){let{templates:n,refusal:s}=xr(e.id),r=P(),a=e.reply_window.closes_at;return u`
    <section class="composer template-box" aria-label=${o("templateBox.reply",{name:x(e)})}>
      <p class="hint">
        ${a?o("templateBox.freeAnswersWentUntil",{at:ee(a,r)}):o("templateBox.customerHasNotWritten")}
      </p>
      <${C} refusal=${s} />
      ${n?.length===0&&u`<p class="hint">${o("templateBox.noTemplatesListed")}</p>`}
      ${n?.length>0&&u`<${Cr} ...${{templates:n,onSend:t}} />`}
    </section>
  `}function xr(e){let{api:t}=v(),[n,s]=g({});return k(()=>{let r=!1;return t.get(D`/v1/conversations/${e}/templates`).then(({body:a})=>!r&&s({templates:a.templates}),a=>!r&&s({refusal:a})),()=>r=!0},[e]),n}function Cr({templates:e,onSend:t}){let[n,s]=g(0),[r,a]=g([]),i=e[n],l=Array.from({length:i.variables},(f,y)=>r[y]??""),c=gn(i,l),m=l.every(f=>f.trim()!==""),p=Object.fromEntries(e.map((f,y)=>[y,Tr(f)])),d=f=>{f.preventDefault(),m&&(a([]),t(c,{template:yn(i,l)}))},$=(f,y)=>a(l.map((h,b)=>b===f?y:h));return u`
    <form onSubmit=${d}>
      <${Q} label=${o("templateBox.template")} words=${p} value=${String(n)}
        onChange=${f=>[s(Number(f)),a([])]} />
      ${l.map((f,y)=>u`
          <${E} key=${`${n}.${y}`} label=${o("templateBox.place",{number:y+1})} value=${f}
            onInput=${h=>$(y,h)} />
        `)}
      <blockquote class="template-preview" dir="auto"><${bn} text=${c} /></blockquote>
      <div class="composer-foot">
        <span class="hint">${o("templateBox.customerReadsThis")}</span>
        <button type="submit" class="primary" disabled=${!m}>${o("common.send")}</button>
      </div>
    </form>
  `}var Tr=({name:e,language:t})=>t?`${e} (${t})`:e;var Ar=6e5,ht=ue("look");function mo({at:e,picture:t},n){return t&&n-e>=Ar?t:null}var Sr='<circle cx="24.5" cy="7.5" r="6.5" fill="#e5484d" stroke="#fff" stroke-width="2"/>',Ye=null;function gt(e){let t=document.querySelector('link[rel="icon"]');Ye??=t?.href,Ye?.startsWith("data:")&&(t.href=e?Nr(Ye):Ye)}function Nr(e){let[t,...n]=e.split(",");return`${t},${encodeURIComponent(decodeURIComponent(n.join(",")).replace("</svg>",`${Sr}</svg>`))}`}var _r=6,Ir=700,po=["channel.left","channel.reassigned","channel.closed","channel.resumed","task.transferred","task.taken","task.returned"],Er=[...po,"task.assigned"];async function ze(e,t,n,s,r=a=>setTimeout(a,Ir)){for(let a=0;a<_r;a+=1){await new Promise(r);try{let{body:i}=await e.get(D`/v1/conversations/${t}/events`+B({after_version:n,limit:200})),l=Dr(i.events,s);if(l)return l}catch(i){if(i.status===404||i.status===403)break}}return{isOwn:!1,why:null}}function Dr(e,t){let n=e.findLastIndex(({type:l})=>po.includes(l));if(n<0)return null;let{actor:s}=e[n],r=["agent","supervisor"].includes(s?.type)&&s.id===t,a=e.slice(n).findLast(({type:l})=>l==="task.assigned")?.agent_id,i=wn({messages:[],events:e.slice(n)},t).filter(({type:l})=>Er.includes(l));return{isOwn:r||a===t,why:i.map(({text:l})=>l).join(" · ")||null}}var Wr=["resume","outbound"],Rr=["take","reactivated"];function le({tasks:e=[],paused:t=[]},n){let s={};for(let{conversation_id:r,status:a}of e)a==="wrapping"&&(s[r]={isWrapping:!0});for(let{conversation_id:r,task_id:a,status:i,conversation:l}of e)i==="assigned"&&(s[r]={...fo(l),task:a,reason:l?.task?.reason??null});for(let r of t){let{pause_id:a,reassign_at:i,reminded_at:l,next_reminder_at:c,then:m}=r.pause,p={id:a,due:i,reminded:l??null,next:c??null,then:m};s[r.id]={...fo(r),pause:p}}return{at:n,of:s}}function fo(e){if(!e)return{who:null,version:0,last:0,heard:0};let{customer_name:t,customer_address:n,attributes:s,channel:r,version:a,last_message:i,unanswered:l}=e;return{who:{customer_name:t,customer_address:n,attributes:{name:s?.name},channel:r},version:a,last:i?.seq??0,heard:l?i?.seq??0:0}}function Je(e,t,{seen:n={},opened:s={},deeds:r={},reading:a=null,isAway:i=!1}={}){let l=m=>r[m]>=e.at-6e4,c=[];for(let[m,p]of Object.entries(e.of))Ve(p)&&!Ve(t.of[m])&&!l(m)&&!(p.task&&t.of[m])&&c.push({kind:"gone",id:m,one:p});for(let[m,p]of Object.entries(t.of)){let d=e.of[m],$=Pr(d,p,{id:m,before:e,now:t,seen:n,opened:s,reading:a,isAway:i,isMine:l});$&&c.push({kind:$,id:m,one:p})}return c}var Ve=e=>!!(e?.task||e?.pause);function Pr(e,t,{id:n,before:s,now:r,seen:a,opened:i,reading:l,isAway:c,isMine:m}){if(t.isWrapping)return null;if(t.task&&t.task!==e?.task){let d=Wr.includes(t.reason)||Rr.includes(t.reason)&&m(n);return i[t.task]||d?null:"task"}return Mr(e,t,a[n]??0)&&n!==l?"message":t.pause?t.pause.reminded&&t.pause.reminded!==e?.pause?.reminded?"reminder":c?yt(t,r.at)?"due":null:e?.pause?.id===t.pause.id&&e.pause.due===t.pause.due&&yt(t,r.at)&&!yt(e,s.at)&&!$o(e)&&!$o(t)?"due":null:null}function Mr(e,t,n){return Ve(e)&&t.heard>Math.max(e.last,n)&&(e.heard===0||e.heard<=n)}var yt=({pause:e},t)=>Date.parse(e.due)-t<=36e5;function $o({pause:{next:e,reminded:t,due:n}}){return[e,t].some(s=>s!==null&&Date.parse(s)>=Date.parse(n)-36e5)}function ho(e,t,n){let s=Object.fromEntries(Object.entries(t).filter(([,a])=>Math.abs(n-a)<6e4)),r=e.filter(({id:a,kind:i})=>i==="task"||i==="gone"||!(a in s));return{pieces:r,told:{...s,...Object.fromEntries(r.map(({id:a})=>[a,n]))}}}var go=(e,t)=>Ve(e.of[t]);var Lr={task:o("told.task"),message:o("told.message"),due:o("told.due"),reminder:o("told.reminder"),gone:o("told.gone")},Fr={task:e=>o("told.tasks",{count:e}),message:e=>o("told.messages",{count:e}),due:e=>o("told.dues",{count:e}),reminder:e=>o("told.reminders",{count:e}),gone:e=>o("told.gones",{count:e})};function Xe({kind:e,id:t,one:n,why:s},r){let a=qr(e,n,t),i=n.pause&&e!=="gone"&&e!=="message"?Tt(n.pause.due,r,void 0,n.pause.then).text:s,l=Lr[e];return{title:l,body:i?o("told.more",{who:a,more:i}):a,line:i?o("told.lineMore",{title:l,who:a,more:i}):o("told.line",{title:l,who:a})}}var yo=(e,t)=>Fr[e](t);function qr(e,{who:t},n){return t?e==="task"?o("work.on",{name:x(t),channel:W(t.channel)}):x(t):n}var Ur=1e4,bo=["gone","reminder","due","task","message"];function wo({before:e,work:t,marks:n,desk:s,onDismiss:r}){let a=O(),i=R(),[l,c]=g([]),m=A({before:null,at:0});k(()=>{m.current.before!==e&&(m.current={before:e,at:Date.now()}),Date.now()-m.current.at<Ur&&c(Je(e,le(t,i),{...n,isAway:!0}))},[e,t]);let p=Hr(l),d=l.filter(({id:f,kind:y})=>y!=="gone"||p[f]?.isOwn===!1);if(d.length===0)return null;let $=()=>{r(),document.querySelector("main")?.focus({preventScroll:!0})};return u`
    <section class="notice away" aria-labelledby=${a}>
      <div>
        <h2 id=${a}>${o("away.title")}</h2>
        <ul>
          ${Br(d).map(f=>{let y=p[f.id]?.why??o("told.unknown"),{line:h}=Xe(f.kind==="gone"?{...f,why:y}:f,i);return u`<li key=${f.id} dir="auto">${f.kind==="gone"?h:u`<a href=${Y(s,f.id)}>${h}</a>`}</li>`})}
        </ul>
      </div>
      <button type="button" class="small" onClick=${$}>${o("common.dismiss")}</button>
    </section>
  `}var Br=e=>e.toSorted((t,n)=>bo.indexOf(t.kind)-bo.indexOf(n.kind));function Hr(e){let{api:t,user:n}=v(),[s,r]=g({});return k(()=>{for(let{kind:a,id:i,one:l}of e)a==="gone"&&ze(t,i,l.version,n.id).then(c=>r(m=>({...m,[i]:c})))},[e]),s}var vo=["desk","try","phones"],jr=1e4;function Gr({work:e,first:t,view:n}){let{api:s,user:r}=v(),a=P(jr),i=vo.includes(n)?n:"desk",l=A(null),c=A({}),m=A(!1),p=h=>{let b=Xe(h,R()),w=h.kind==="gone"?null:Y(i,h.id),F=h.kind==="due"&&vo.includes(n);return en(h.kind,{text:b.line,href:w},{many:T=>yo(h.kind,T),open:o("common.open"),isSaid:F}),{key:`${h.kind}.${h.id}`,title:b.title,body:b.body,open:()=>w&&(location.hash=w)}},d=h=>{let{pieces:b,told:w}=ho(h,c.current,R());c.current=w,b.length>0&&Gn(b.map(p),r.id)},$=async h=>{let{isOwn:b,why:w}=await ze(s,h.id,h.one.version,r.id);!m.current&&!b&&!go(l.current,h.id)&&d([{...h,why:w??o("told.unknown")}])};k(()=>{e.paused.forEach(({pause:w})=>Dt(w)),l.current??=le(t,a);let h=le(e,R()),b=Je(l.current,h,{...ko(),reading:Kr()});l.current=h,d(b.filter(({kind:w})=>w!=="gone")),b.filter(({kind:w})=>w==="gone").forEach($)},[e,a]),k(()=>()=>{m.current=!0,tn()},[]);let[f,y]=Qr(e,a);return Yr(),f&&u`<${wo} before=${f} work=${e} marks=${ko()} desk=${i} onDismiss=${y} />`}var ko=()=>({seen:Rt.get(),opened:Pt.get(),deeds:Wt.get()});function Kr(){let{view:e,rest:t,more:n}=Z.get();return Be()?e==="supervisor"?n:t:null}function Qr(e,t){let[n,s]=g(null),r=()=>{if(document.hidden)return;let a=mo(ht.get(),Date.now());a&&s(a),ht.set({at:Date.now(),picture:le(e,R())})};return k(r,[e,t]),k(()=>(document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r))),[n,()=>s(null)]}function Yr(){let e=S(Lt)>0;k(()=>gt(e),[e]),k(()=>()=>gt(!1),[])}export{oe as a,M as b,et as c,Ee as d,De as e,pe as f,de as g,ia as h,aa as i,la as j,ua as k,ca as l,st as m,ma as n,pa as o,E as p,ya as q,ba as r,Q as s,wa as t,fe as u,$e as v,va as w,Le as x,os as y,hs as z,Ts as A,Ge as B,Es as C,Fs as D,js as E,tr as F,hr as G,vr as H,kr as I,Or as J,Gr as K};
