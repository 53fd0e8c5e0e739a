/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{B as Je,C as Xe,F as Ve,G as Ze,L as et,M as tt,N as nt,O as ot,P as K,Q as st,R as Y,U as ae,V as rt,W as it,X as at,Y as ut,Z as lt,_ as ct,aa as mt,ba as pt,c as He,d as Q,e as y,f as ve,k as je,m as Be,n as Ge,o as Qe,q as we,s as Ke,t as Ye,u as ze}from"./chunk-INX4JBZG.js";import{C as e,G as L,N as oe,O as G,U as Pe,V as M,Z as Ie,_ as I,aa as S,ba as Re,c as f,d as E,e as _e,ea as De,f as te,j as w,ja as se,k as u,ka as Le,la as Fe,m as ne,ma as qe,n as J,na as Ee,oa as X,pa as Ue,q as We,qa as re,ra as R,ta as Me,va as ie,xa as v,z as U}from"./chunk-F2TWTQRV.js";function N({title:t,children:n,onClose:o}){let s=te(null),i=w();return _e(()=>{let r=s.current,l=document.activeElement;return r.showModal(),()=>{r.close(),l?.isConnected&&l.focus()}},[]),u`
    <dialog ref=${s} class="dialog" aria-labelledby=${i} onCancel=${r=>{r.preventDefault(),o()}}>
      <h2 id=${i}>${t}</h2>
      ${n}
    </dialog>
  `}function F({title:t,act:n,cancel:o=e("common.cancel"),danger:s=!1,busy:i=!1,onConfirm:a,onClose:r,children:l}){return u`
    <${N} title=${t} onClose=${r}>
      <div class="dialog-body">${l}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${r}>${o}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${i} onClick=${a}>${n}</button>
      </div>
    <//>
  `}var Kt={leave:e("askAgain.leaveAnyway"),pause:e("askAgain.pauseAnyway"),end:e("askAgain.endAnyway"),transfer:e("askAgain.transferAnyway"),skip:e("askAgain.skipAnyway")};function dt({name:t,readUpTo:n,messages:o,applies:s,busy:i,onAgain:a,onClose:r}){let{user:l}=y(),c=o.filter(g=>nt(g,{seq:n},l)),d=c.some(({from:g})=>g.type==="customer")?e("askAgain.customerHasWritten"):e("askAgain.conversationHasChanged"),p=u`<${Jt} messages=${c} />`;return s?u`
    <${F} title=${d} act=${Kt[t]} cancel=${e("askAgain.stayRead")} busy=${i} onConfirm=${a} onClose=${r}>
      ${p}
      <p>${zt(c.length>0,t)}</p>
    <//>
  `:u`
      <${N} title=${d} onClose=${r}>
        <div class="dialog-body">${p}<p>${e("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${r}>${e("common.close")}</button></div>
      <//>
    `}var Yt={leave:e("askAgain.leave"),pause:e("askAgain.pause"),end:e("askAgain.end"),transfer:e("askAgain.transfer"),skip:e("askAgain.skip")};function zt(t,n){let o={act:Yt[n]};return t?e("askAgain.thisCameBeforeCould",o):e("askAgain.somethingChangedBeforeCould",o)}function Jt({messages:t}){return t.map(({seq:n,from:o,body:s,at:i})=>u`
      <blockquote key=${n} class="news">
        <p class="message-head"><span class="author" dir="auto">${o.id}</span> <time datetime=${i}>${Re(i)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var Xt=200,Vt=5,$t={agents:[],queues:[],isComplete:!1,loaded:!1};async function Zt(t,n){if(!U(n,"supervisor")){let{body:i}=await t.get(oe`/v1/agents/${n.id}`);return{agents:[],queues:i.queues.map(a=>({queue:a})),isComplete:!1}}let[o,s]=await Promise.all([ft(t,"agents"),ft(t,"queues")]);return{agents:o.found,queues:s.found,isComplete:o.isAll&&s.isAll}}async function ft(t,n){let o=[],s;for(let i=0;i<Vt;i+=1){let{body:a}=await t.get(`/v1/${n}`+G({limit:Xt,cursor:s}));if(o.push(...a[n]),s=a.next_cursor,!s)return{found:o,isAll:!0}}return{found:o,isAll:!1}}function z(t,n){let[o,s]=f($t);return E(()=>{let i=!0,a=r=>i&&s({...r,loaded:!0});return Zt(t,n).then(a,()=>a($t)),()=>i=!1},[t,n]),o}function gt({kind:t,availability:n,in_use:o,capacity:s}){let i={availability:Ie(n).toLocaleLowerCase(),inUse:o,capacity:s};return t==="ai"?e("directory.aiUse",i):e("directory.use",i)}function ht({agents:t,free_agents:n,waiting:o}){return t===void 0?"":t===0?e("directory.nobodyServesWaiting",{waiting:o}):e("directory.agentsFreeWaiting",{free:n,count:t,waiting:o})}function ue({availability:t,in_use:n,capacity:o}){return t==="available"&&n<o}function T({title:t,act:n,cancel:o=e("common.cancel"),busy:s,isReady:i=!0,refusal:a,forAgent:r,onSubmit:l,onClose:c,children:m}){return u`
    <${N} title=${t} onClose=${c}>
      <form onSubmit=${p=>{p.preventDefault(),p.stopPropagation(),i&&!s&&l()}} novalidate>
        <div class="dialog-body">
          ${m}
          <${v} refusal=${a} forAgent=${r} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${c}>${o}</button>
          <button type="submit" class="primary" disabled=${s||!i}>${n}</button>
        </div>
      </form>
    <//>
  `}function ke(t,n){let o=t.trim();if(o===""||n.includes(o))return o;let s=o.toLowerCase(),a=[r=>r.toLowerCase()===s,r=>r.toLowerCase().startsWith(s),r=>r.toLowerCase().includes(s)].map(r=>n.filter(r)).find(r=>r.length>0)??[];return a.length===1?a[0]:o}function Ce({label:t,options:n,value:o,wrong:s,onPick:i}){let a=w(),[r,l]=f(o),c=n.map(({name:p})=>p),m=n.find(({name:p})=>p===o)?.words;E(()=>{r&&i(ke(r,c))},[c.join(`
`)]);let d=({currentTarget:{value:p}})=>{l(p),i(ke(p,c))};return u`
    <div class="field">
      <label for=${a}>${t}</label>
      <input id=${a} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${a}-names`}
        value=${r} aria-describedby=${`${a}-hint`} aria-invalid=${!!s} onInput=${d}
        onBlur=${()=>l(o)} />
      <datalist id=${`${a}-names`}>
        ${n.map(p=>u`<option key=${p.name} value=${p.name}>${p.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${a}-hint`} aria-live="polite" data-wrong=${!!s}>${s||m&&`${o}: ${m}`}</p>
    </div>
  `}function le({directory:t,not:n=[],value:o,onPick:s}){let a=t.agents.filter(({id:l})=>!n.includes(l)).map(l=>({name:l.id,words:gt(l)})),r=o!==""&&!V(t,o)&&e("pickAgent.noAgentCalled",{name:o});return u`<${Ce} label=${e("common.agent")} options=${a} value=${o} wrong=${r} onPick=${s} />`}function ce({directory:t,not:n=[],label:o=e("common.queue"),value:s,onPick:i}){let r=t.queues.filter(({queue:c})=>!n.includes(c)).map(c=>({name:c.queue,words:ht(c)})),l=s!==""&&!Z(t,s)&&e("pickAgent.noAgentServesQueue",{name:s});return u`<${Ce} label=${o} options=${r} value=${s} wrong=${l} onPick=${i} />`}function V({agents:t,isComplete:n},o){return o!==""&&(!n||t.some(({id:s})=>s===o))}function Z({queues:t,isComplete:n},o){return o!==""&&(!n||t.some(({queue:s})=>s===o))}function yt({conversation:t,owner:n,busy:o,refusal:s,about:i,onAssign:a,onClose:r}){let{api:l,user:c}=y(),m=z(l,c),[d,p]=f(""),[g,$]=f(!1),h=m.agents.find(({id:b})=>b===d),O=h&&!ue(h)&&h.availability==="available",A=t.channel_state!=="inactive"&&(O||s?.code==="agent_at_capacity");return u`
    <${T} title=${e("assign.assign",{name:I(t)})} act=${e("common.assign")} isReady=${V(m,d)}
      onSubmit=${()=>a({agentId:d,force:g&&A})} forAgent=${i} ...${{busy:o,refusal:s,onClose:r}}>
      <p class="hint">${en(t,n)}</p>
      <${le} directory=${m} not=${[n]} value=${d} onPick=${p} />
      ${A&&u`
        <label class="option">
          <input type="checkbox" checked=${g} onChange=${b=>$(b.currentTarget.checked)} />
          <span>${e("assign.beyondCapacity")} <span class="hint">${e("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function en({channel_state:t},n){return t==="inactive"?e("assign.takenUpAgainBefore"):t==="pause"?e("assign.hasPausedPauseEnds",{owner:n}):n?e("assign.hasTakenFromThem",{owner:n}):e("assign.waitsQueueAgentHas")}function bt({conversation:t,isUnanswered:n,unsent:o,canReply:s,busy:i,onLeave:a,onClose:r}){let{api:l}=y(),[c,m]=f(!1),d=o?.draft,p=async()=>{m(!0),await ot(l,t.id),m(!1),et(t.id)?r():a()};return u`
    <${N} title=${o?e("beforeLeave.haveNotSentWhat"):e("beforeLeave.customerWaitsAnswer")} onClose=${r}>
      <div class="dialog-body">
        ${d&&u`<blockquote class="news"><p class="message-body" dir="auto">${d}</p></blockquote>`}
        ${o?.failed&&u`<p>${e("common.messageYoursCouldNot")}</p>`}
        ${n?u`<p>${e("beforeLeave.customerWroteLastOnce")}</p>`:u`<p>${e("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${r}>${e("common.stay")}</button>
        <button type="button" class=${d&&s?"":"primary"} disabled=${i||c} onClick=${a}>
          ${o?e("beforeLeave.leaveWithoutSending"):e("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${d&&s&&u`<button type="button" class="primary" disabled=${i||c} onClick=${p}>${e("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `}function me({times:t,first:n,earliest:o,latest:s,usual:i}){let[a,r]=f(n),[l,c]=f(()=>re(i)),m=a==="own"?Date.parse(l):t.find(({name:p})=>p===a)?.until,d=a==="own"&&!(m>=o&&m<=s);return{times:t,earliest:o,latest:s,choice:a,setChoice:r,own:l,setOwn:c,until:m,wrong:d}}function pe({legend:t,state:n,said:o}){let s=w(),{times:i,earliest:a,latest:r,choice:l,setChoice:c,own:m,setOwn:d,wrong:p}=n,g=($,h)=>u`
    <label class="chip" key=${$}>
      <input type="radio" name=${s} value=${$} checked=${l===$} onChange=${()=>c($)} />
      <span>${h}</span>
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${t}</legend>
      <div class="chips">${i.map(({name:$,words:h})=>g($,h))} ${g("own",e("timeChoice.anotherTime"))}</div>
      ${l==="own"&&u`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${e("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${re(a)} max=${re(r)}
            aria-invalid=${p} aria-describedby=${`${s}-due`} onInput=${$=>d($.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${p}>${o}</p>
  `}var vt=6e4;function wt({pause:t,latest:n,busy:o,refusal:s,onExtend:i,onClose:a}){let r=Date.parse(t.reassign_at),l=Math.max(r,Q())+vt,c=Ye(r,n),m=(c.find(({name:h})=>h==="day")??c.at(-1)).name,d=me({times:c,first:m,earliest:l,latest:n,usual:Math.min(l+60*vt,n)}),{until:p,wrong:g}=d,$=e("extend.chooseTimeAfterLatest",{end:S(r),latest:S(n)});return u`
    <${T} title=${e("common.extendPause")} act=${e("common.extend")} isReady=${!g} onSubmit=${()=>i({until:p})}
      ...${{busy:o,refusal:s,onClose:a}}>
      <p class="hint">${e("extend.nowEndsOnLater",{time:S(r)})}</p>
      <${pe} legend=${e("extend.pauseUntil")} state=${d} said=${g?$:se(p,t.then)} />
    <//>
  `}function kt({agent:t,isMe:n,load:o,queue:s,busy:i,onConfirm:a,onClose:r}){let l=n?e("giveAway.haveNoFreeSlot"):e("giveAway.hasNoFreeSlot",{agent:t});return u`
    <${F} title=${l} act=${e("giveAway.giveQueue")} cancel=${e("giveAway.keepPaused")} busy=${i} onConfirm=${a}
      onClose=${r}>
      <p>${n?e("giveAway.useResumedNowConversation",{...o,queue:s}):e("giveAway.usesResumedNowConversation",{...o,agent:t,queue:s})}</p>
    <//>
  `}var[de,Ct,C]=[60,3600,86400],_={on_reply:{new_task:e("settings.newTask"),custom_routing:e("settings.valueOf.customRouting")},unanswered:{refuse:e("settings.valueOf.refuse"),allow:e("settings.valueOf.allow")},at_capacity:{queue:e("settings.valueOf.toQueue"),wait:e("settings.waitThisAgent"),refuse:e("settings.valueOf.refuse")},while_paused:{stay:e("settings.valueOf.staysPaused"),notify:e("settings.staysPausedOthersAre"),wake:e("settings.valueOf.pauseOver")},require:{reason:e("settings.reason"),note:e("settings.note"),until:e("settings.time")},read:{own:e("settings.valueOf.ownConversations"),all:e("settings.valueOf.everyConversation")},absence:{keep:e("settings.agentKeeps"),queue:e("settings.valueOf.toQueue")},idle:{since_assigned:e("settings.sinceTheyWereGiven"),since_free:e("settings.sinceTaskLeftTheir")},prefer:{nobody:e("settings.valueOf.anyAgent"),last_agent:e("settings.firstAgentWhoHad")}},tn=t=>t?e("settings.switchedOn"):e("settings.off"),At=t=>n=>t[n]??String(n),nn=t=>n=>n.map(At(t)).join(", ")||e("settings.nothingChosen"),$e=t=>t??e("settings.none"),on=t=>String(t),Oe={kind:"switch",words:tn},q=(t,n=Object.keys(t))=>({kind:"choice",values:n,words:At(t)}),x=(t,n,o)=>({kind:"time",min:t,max:n,zero:o,words:s=>s===0&&o||R(s)}),Ot=(t,n)=>({kind:"number",min:t,max:n,words:on}),Ae=[["leave.enabled",e("settings.leave"),Oe],["leave.on_reply",e("settings.whenCustomerReplies"),q(_.on_reply,rt)],["leave.window_seconds",e("settings.timeReply"),x(de,90*C)],["leave.custom_routing_timeout_seconds",e("settings.customRoutingsTime"),x(de,C)],["leave.unanswered",e("settings.leaveQuestionOpen"),q(_.unanswered,it)],["leave.plan",e("settings.whatHappensWhileCustomer"),{kind:"named",none:e("settings.nothing"),words:$e}],["leave.calendar",e("settings.calendarPlans"),{kind:"named",none:e("settings.noneAllTimeCounts"),words:$e}],["pause.enabled",e("settings.pause"),Oe],["pause.time_limit_seconds",e("settings.pauseTimeLimit"),x(de,14*C)],["pause.at_capacity",e("settings.resumeCapacity"),q(_.at_capacity,at)],["pause.hold_seconds",e("settings.waitOneAgent"),x(0,C)],["pause.on_reply",e("settings.ifCustomerWritesMeanwhile"),q(_.while_paused)],["pause.calendar",e("settings.calendarPauses"),{kind:"named",none:e("settings.noneAllTimeCounts"),words:$e}],["pause.require",e("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(_.require),words:nn(_.require)}],["pause.reasons",e("settings.reasonsChooseFrom"),{kind:"lines",words:t=>t.join(", ")||e("settings.anyReason")}],["pause.max_per_agent",e("settings.pausedOnceOneAgent"),{...Ot(0,100),words:t=>t===0?e("settings.anyNumber"):String(t)}],["pause.reminders_seconds",e("settings.reminders"),{kind:"times",usual:[C,4*Ct,Ct,15*de],words:rn}],["wrap_up.limit_seconds",e("settings.wrapUpLastsMost"),x(0,C,e("settings.none"))],["channels",e("settings.channels"),{words:sn}],["history.retention_seconds",e("settings.closedConversationsKept"),x(0,3650*C)],["agents.read",e("settings.agentsRead"),q(_.read,ut)],["agents.self_service",e("settings.agentsSetTheirOwn"),Oe],["routing.give_back_seconds",e("settings.whoGaveBackPassed"),x(0,C)],["routing.absence.paused",e("settings.whatAbsentAgentHas"),q(_.absence)],["routing.absence.assigned",e("settings.whatAssignedAbsentAgent"),q(_.absence)],["routing.absence.grace_seconds",e("settings.workWaitsAbsentAgent"),x(0,14*C)],["routing.presence_seconds",e("settings.awayWithoutSignDesk"),x(0,C,e("settings.never"))],["routing.answer_within_seconds",e("settings.backQueueWithoutAnswer"),x(0,14*C,e("settings.never"))],["routing.max_returns",e("settings.howOftenGoesBack"),Ot(0,100)],["routing.weights",e("settings.whatTaskUsesCapacity"),{words:an}],["routing.idle",e("settings.agentsCountIdle"),q(_.idle)],["routing.fallback_queue",e("settings.insteadQueueNobodyServes"),{kind:"queue",words:$e}],["routing.return.prefer",e("settings.whatWasLeftOr"),q(_.prefer)],["routing.return.within_seconds",e("settings.agentWhoHadGoes"),x(0,90*C)],["routing.return.hold_seconds",e("settings.waitsAgent"),x(0,C)]].map(([t,n,o])=>({at:t,keys:t.split("."),label:n,...o})),us=Ae;function ls(t){return Ae.find(n=>n.at===t)}var cs=Ae.filter(({keys:[t]})=>t==="leave"||t==="pause");function ms({kind:t,values:n,words:o}){let s=i=>o(t==="set"?[i]:i);return Object.fromEntries(n.map(i=>[i,un(s(i))]))}function ps({usual:t},n){return[...new Set([...t,...n])].sort((s,i)=>i-s).map(s=>[String(s),R(s)])}function Te(t,{min:n,max:o}){return Number.isInteger(t)&&t>=n&&t<=o}function ds({queue:t,channel:n}){return`${t??"*"}/${n??"*"}`}function $s({queue:t,channel:n}){return[t&&e("settings.placeQueue",{queue:t}),n&&M(n)].filter(Boolean).join(", ")}function sn(t){return t.includes("*")?e("settings.all"):t.map(M).join(", ")||e("settings.none")}function rn(t){return t.map(R).join(", ")||e("settings.none")}function an(t){return Object.entries(t??{}).map(([o,s])=>`${M(o)} ${s}`).join(", ")||e("settings.each",{count:1})}function un(t){return t.charAt(0).toUpperCase()+t.slice(1)}function W({label:t,hint:n,value:o,rows:s,most:i=1024,onInput:a,...r}){let l=w(),c={id:l,dir:"auto",maxlength:i,value:o,"aria-describedby":n?`${l}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...r};return u`
    <div class="field">
      <label for=${l}>${t}</label>
      ${s?u`<textarea rows=${s} ...${c}></textarea>`:u`<input type="text" autocomplete="off" ...${c} />`}
      ${n&&u`<p class="hint" id=${`${l}-hint`}>${n}</p>`}
    </div>
  `}function vs({legend:t,hint:n,words:o,chosen:s,disabled:i,onChange:a}){let r=(l,c)=>a(o.map(([m])=>m).filter(m=>m===l?c:s.includes(m)));return u`
    <fieldset class="field">
      <legend>${t}</legend>
      <div class="chips">
        ${o.map(([l,c])=>u`
            <label class="chip" key=${l}>
              <input type="checkbox" checked=${s.includes(l)} disabled=${i}
                onChange=${m=>r(l,m.currentTarget.checked)} />
              <span>${c}</span>
            </label>
          `)}
      </div>
      ${n&&u`<p class="hint">${n}</p>`}
    </fieldset>
  `}function ws({label:t,hint:n,lines:o,disabled:s,onChange:i}){let[a,r]=f(null),l=a!==null&&a.lines.join(`
`)===o.join(`
`),c=m=>{let d=[...new Set(m.split(`
`).map(p=>p.trim()).filter(Boolean))];r({text:m,lines:d}),i(d)};return u`
    <${W} label=${t} hint=${n} rows="4" most=${null} disabled=${s}
      value=${l?a.text:o.join(`
`)} onInput=${c} />
  `}function H({label:t,hint:n,words:o,value:s,disabled:i,onChange:a}){let r=w();return u`
    <div class="field">
      <label for=${r}>${t}</label>
      <select id=${r} value=${s} disabled=${i} aria-describedby=${n?`${r}-hint`:void 0}
        onChange=${l=>a(l.currentTarget.value)}>
        ${Object.entries(o).map(([l,c])=>u`<option key=${l} value=${l}>${c}</option>`)}
      </select>
      ${n&&u`<p class="hint" id=${`${r}-hint`}>${n}</p>`}
    </div>
  `}function ks({label:t,hint:n,value:o,min:s,max:i,disabled:a,onChange:r}){let l=w(),[c,m]=f(null),d=c!==null&&Object.is(c.value,o),p=!Te(o,{min:s,max:i}),g=({currentTarget:{value:$}})=>{let h=/^\d+$/.test($.trim())?Number($):NaN;m({text:$,value:h}),r(h)};return u`
    <div class="field">
      <label for=${l}>${t}</label>
      <input id=${l} type="text" class="number" inputmode="numeric" autocomplete="off" value=${d?c.text:o}
        disabled=${a}
        aria-describedby=${`${l}-hint`} aria-invalid=${p} onInput=${g} />
      <p class="hint" id=${`${l}-hint`} data-wrong=${p}>${p?e("fields.chooseFrom",{min:s,max:i}):n}</p>
    </div>
  `}function Tt({label:t,hint:n,checked:o,disabled:s,onChange:i}){let a=w();return u`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${o} disabled=${s}
        aria-describedby=${n?`${a}-hint`:void 0} onChange=${r=>i(r.currentTarget.checked)} />
      <div>
        <label for=${a}>${t}</label>
        ${n&&u`<p class="hint" id=${`${a}-hint`}>${n}</p>`}
      </div>
    </div>
  `}function ee({legend:t,options:n,value:o,disabled:s,onChange:i}){let a=w();return u`
    <fieldset class="field choice">
      <legend>${t}</legend>
      ${n.map(r=>u`
          <label class="option" key=${r.value}>
            <input type="radio" name=${a} checked=${o===r.value} disabled=${s}
              onChange=${()=>i(r.value)} />
            <span>${r.label} ${r.hint&&u`<span class="hint">${r.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function Cs({legend:t,hint:n,seconds:o,min:s,max:i,disabled:a,onChange:r}){let l=w(),[c,m]=f(null),[d,p]=f(!1),$=c!==null&&Object.is(c.seconds,o)?c.parts:qe(o);!d&&$.seconds>0&&p(!0);let h=!Te(o,{min:s,max:i}),O=(b,j)=>{let D={...$,[b]:j},B=cn(D);m({parts:D,seconds:B}),r(B)},A=b=>u`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${$[b]} disabled=${a}
        aria-describedby=${l} aria-invalid=${h} onInput=${j=>O(b,j.currentTarget.value)} />
      ${ln[b]}
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${t}</legend>
      <div class="units">${A("days")} ${A("hours")} ${A("minutes")} ${d&&A("seconds")}</div>
      <p class="hint" id=${l} data-wrong=${h}>
        ${h?e("fields.chooseBetween",{min:R(s),max:R(i)}):n}
      </p>
    </fieldset>
  `}var ln={days:e("fields.days"),hours:e("fields.hours"),minutes:e("fields.minutes"),seconds:e("fields.seconds")};function cn(t){let n=Object.entries(t).map(([o,s])=>{let i=String(s).trim().replace(",",".");return[o,/^\d*(\.\d*)?$/.test(i)&&i!=="."?Number(i):NaN]});return Math.round(Ee(Object.fromEntries(n)))}function fe({label:t,hint:n,typed:o,onInput:s}){let i=w(),a=Object.keys(ne(st)).toReversed(),r=Y(o);return u`
    <div class="field">
      <label for=${i}>${t}</label>
      <input id=${i} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${i}-known`}
        value=${o} aria-describedby=${`${i}-hint`} onInput=${l=>s(l.currentTarget.value)} />
      <datalist id=${`${i}-known`}>${a.map(l=>u`<option key=${l} value=${l}></option>`)}</datalist>
      <p class="hint" id=${`${i}-hint`}
        aria-live="polite">${mn(r,o,n)}</p>
    </div>
  `}function mn(t,n,o){return t===n.trim()?o:t?e("topicField.willCalled",{name:t}):e("topicField.willCalledNothingUse")}var xt="-";function St({plans:t,usual:n,isUnanswered:o,busy:s,onLeave:i,onClose:a,children:r}){let[l,c]=f(""),[m,d]=f(""),p=Y(l),g=()=>{p&&ae(p),i({topic:p,plan:m===xt?[]:m})},$={"":n?e("leave.usual",{usual:n}):e("leave.usualNothingHappens"),...Object.fromEntries(t.filter(h=>h!==n).map(h=>[h,h])),...n&&{[xt]:e("leave.nothingHappens")}};return u`
    <${T} title=${e("common.leaveDetails")} act=${e("common.leave")} busy=${s} onSubmit=${g} onClose=${a}>
      ${r}
      ${o&&u`<${ie} tone="warn">${e("leave.customerWroteLastOnce")}<//>`}
      <${fe} label=${e("common.topicOptional")} typed=${l} onInput=${c}
        hint=${e("leave.whatWaitsOthersSuch")} />
      ${t.length>0&&u`<${H} label=${e("leave.ifCustomerStaysSilent")} words=${$} value=${m} onChange=${d} />`}
    <//>
  `}var _t=6e4,Nt=60*_t,ge=9,Wt="tomorrow_morning",pn="next_opening";function Pt(t,n,o=[]){let s=t+n,r=[{name:"in_1h",words:e("pauseTimes.1Hour"),until:t+Nt},{name:"in_4h",words:e("pauseTimes.hours",{count:4}),until:t+4*Nt},{name:Wt,words:e("pauseTimes.tomorrowMorning"),until:X(t,1,ge)},{name:pn,words:e("pauseTimes.whenOpensNext"),until:null},{name:"days",words:e("pauseTimes.days",{count:3}),until:X(t,3,ge)},{name:"next_week",words:e("pauseTimes.mondayMorning"),until:X(t,Ue(t),ge)},{name:"week",words:e("pauseTimes.week"),until:X(t,7,ge)}].map(c=>dn(c,o)).filter(({until:c})=>c!==null).filter(({until:c})=>c-t>=_t&&c<s);return[...r.filter(({until:c},m)=>r.findIndex(d=>d.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:e("common.limit"),until:null}]}function dn(t,n){let o=n.find(({preset:s})=>s===t.name);return o?{...t,until:Date.parse(o.until),preset:t.name}:t}function It(t){let n=t.filter(({name:o})=>o!=="limit");return(n.find(({name:o})=>o===Wt)??n.at(-1))?.name??null}function Rt(t,{channel:n,queue:o}){let[s,i]=f([]);return E(()=>{let a=!0,r=({body:l})=>a&&i(l.presets);return t.get("/v1/presets"+G({zone:Me(),channel:n,queue:o})).then(r,()=>{}),()=>a=!1},[t,n,o]),s}var[Dt,$n]=[6e4,864e5],fn=14*$n,xe=1e3,gn=64;function Lt({conversation:t,rules:n,busy:o,onPause:s,onClose:i,children:a}){let[r,l]=f({reason:"",note:"",then:"queue",onReply:n.on_reply,topic:"",ask:"",signal:""}),c=wn(t,n,r.then),m=p=>g=>l($=>({...$,[p]:g})),d=()=>{let p=On(r,c);p.topic&&ae(p.topic),s(p)};return u`
    <${T} title=${e("pause.pauseThisConversation")} act=${e("common.pause")} busy=${o}
      isReady=${c.choice!==null&&!c.wrong&&vn(r,n).length===0}
      onSubmit=${d} onClose=${i}>
      ${a}
      <p class="hint">${e("pause.taskClosesCapacityFree")}</p>
      <${bn} rules=${n} value=${r.reason} onInput=${m("reason")} />
      <${pe} legend=${e("pause.until")} state=${c} said=${c.said} />
      <div class="field-row">
        <${H} label=${e("pause.whenTimeUp")} words=${hn} value=${r.then} onChange=${m("then")} />
        <${H} label=${e("pause.ifCustomerWrites")} words=${yn} value=${r.onReply} onChange=${m("onReply")} />
      </div>
      ${n.require&&u`
        <${W} label=${Ft(e("pause.noteNextAgent"),he(n,"note"))}
          hint=${e("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${xe} value=${r.note} onInput=${m("note")} />
      `}
      <${Cn} form=${r} change=${m} />
    <//>
  `}var hn={queue:e("pause.goesBackQueue"),agent:e("pause.comesBackMeIf")},yn={stay:e("pause.staysPaused"),notify:e("pause.staysPausedOthersAre"),wake:e("pause.pauseOver")};function bn({rules:t,value:n,onInput:o}){let s=Ft(e("pause.reason"),he(t,"reason")),i=t.reasons??[];if(i.length===0)return u`<${W} label=${s} most=${xe} value=${n} onInput=${o} />`;let a={"":e("pause.chooseOne"),...Object.fromEntries(i.map(r=>[r,r]))};return u`<${H} label=${s} words=${a} value=${n} onChange=${o} />`}function he({require:t=[]},n){return t.includes(n)}function Ft(t,n){return n?t:e("pause.optional",{label:t})}function vn(t,n){return["reason","note"].filter(o=>he(n,o)&&t[o].trim()==="")}function wn(t,n,o){let{api:s}=y(),i=Q(),a=Rt(s,t),r=n.time_limit_seconds,l=n.calendar?fn:r*1e3,c=Pt(i,l,a).filter(({name:p})=>p!=="limit"||!he(n,"until")),m=n.calendar?e("pause.limitOpenTime",{time:R(r)}):e("pause.limit",{time:R(r)}),d=me({times:c.map(p=>p.name==="limit"?{...p,words:m}:p),first:It(c),earliest:i+Dt,latest:i+l,usual:He()+Math.min(120,r/120)*Dt});return{...d,preset:c.find(({name:p})=>p===d.choice)?.preset,said:kn(d,n,o)}}function kn({choice:t,wrong:n,until:o,latest:s},i,a){return t===null?e("pause.chooseUntilWhen"):n?e("pause.chooseTimeFutureLatest",{time:S(s)}):!o&&i.calendar?e("pause.endLimitWhichCounts",{calendar:i.calendar}):se(o??s,a)}function Cn({form:t,change:n}){return u`
    <details class="more">
      <summary>${e("pause.waitAnswerOrOthers")}</summary>
      <${W} label=${e("pause.questionOptional")} hint=${e("pause.supervisorApprovesOrDeclines")} most=${xe}
        value=${t.ask} onInput=${n("ask")} />
      <${W} label=${e("pause.signalOptional")} hint=${e("pause.nameWhichAnotherSystem")}
        most=${gn} autocapitalize="none" spellcheck=${!1} value=${t.signal} onInput=${n("signal")} />
      <${fe} label=${e("common.topicOptional")} hint=${e("pause.whatWaitsOthersSuch")} typed=${t.topic}
        onInput=${n("topic")} />
    </details>
  `}function On({reason:t,note:n,then:o,onReply:s,topic:i,ask:a,signal:r},{until:l,preset:c}){let m={reason:t.trim(),note:n.trim(),until:l,preset:c,then:o,onReply:s,topic:Y(i)},d=a.trim();if(!d&&!r.trim())return m;let p=r.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:p,...d&&{ask:d}}}}function qt({conversation:t,from:n,busy:o,refusal:s,onTake:i,onClose:a}){let{user:r}=y(),l=t.channel_state==="pause";return u`
    <${F} title=${e("takeOver.takeOverFrom",{from:n})} act=${e("common.takeOver")} busy=${o} onConfirm=${i} onClose=${a}>
      <p>${l?e("takeOver.hasPausedPauseEnds",{from:n}):e("takeOver.workingOnThenConversation",{from:n})}</p>
      ${!U(r,"supervisor")&&u`<p class="hint">${e("takeOver.canTakeOverFrom")}</p>`}
      <${v} refusal=${s} />
    <//>
  `}var An=1e3;function Et({conversation:t,owner:n,busy:o,onTransfer:s,onClose:i,children:a}){let{api:r,user:l}=y(),c=z(r,l),[m,d]=f("queue"),[p,g]=f(""),[$,h]=f(""),[O,A]=f(!1),[b,j]=f(""),D={back:!0,queue:Z(c,p),agent:V(c,$)}[m],B=()=>{let k=m==="agent"?{agentId:$,refuse:O}:{queue:m==="back"?t.queue:p};s({...k,note:b.trim()})};return u`
    <${T} title=${e("transfer.transfer",{name:I(t)})} act=${e("common.transfer")} busy=${o} isReady=${D} onSubmit=${B}
      onClose=${i}>
      ${a}
      <${ee} legend=${e("common.to")} options=${Tn(t,n)} value=${m} onChange=${d} />
      ${m==="queue"&&u`<${ce} directory=${c} not=${[t.queue]} value=${p} onPick=${g} />`}
      ${m==="agent"&&u`
        <${le} directory=${c} not=${[n]} value=${$} onPick=${h} />
        <${ee} legend=${xn(c,$)} options=${Sn(t)} value=${O} onChange=${A} />
      `}
      ${!U(l,"supervisor")&&m!=="back"&&u`<p class="hint">${e("transfer.onlyNamesKnowAre")}</p>`}
      <${W} label=${e("transfer.noteNextAgentOptional")} hint=${e("transfer.customerDoesNotSee")} rows="2" most=${An}
        value=${b} onInput=${j} />
    <//>
  `}function Tn({queue:t,channel_state:n},o){let s={value:"back",label:e("transfer.backQueue",{queue:t}),hint:n==="pause"?e("transfer.endsPause"):e("transfer.keepsPlaceLine")};return[...o?[s]:[],{value:"queue",label:o?e("transfer.anotherQueue"):e("transfer.queue")},{value:"agent",label:e("transfer.agent")}]}function xn({agents:t},n){let o=t.find(({id:s})=>s===n);return o?ue(o)?e("transfer.ifCannotTakeThen",{agentId:n}):e("transfer.cannotTakeNow",{agentId:n}):e("transfer.ifAgentCannotTake")}function Sn({queue:t}){return[{value:!1,label:e("transfer.putQueue",{queue:t})},{value:!0,label:e("transfer.doNotTransfer")}]}function Nn({asking:t,...n}){return _n[t.what]({asking:t,...n})}var _n={leave:({asking:t,conversation:n,actions:o,unsent:s,isUnanswered:i,busy:a,begin:r,onClose:l})=>u`
    <${bt} conversation=${n} isUnanswered=${i} unsent=${s} busy=${a}
      canReply=${o.reply} onLeave=${()=>r("leave",{...t.details,unanswered:i})} onClose=${l} />
  `,"leave-with":({conversation:t,actions:n,settings:o,unsent:s,isUnanswered:i,busy:a,begin:r,onClose:l})=>u`
    <${St} plans=${Object.keys(o.leave.plans??{})} usual=${we(o,t).leave.plan}
      isUnanswered=${i} busy=${a} onClose=${l}
      onLeave=${c=>r("leave",{...c,unanswered:i})}>
      <${K} conversation=${t} unsent=${s} canReply=${n.reply} />
    <//>
  `,pause:({conversation:t,actions:n,settings:o,unsent:s,busy:i,begin:a,onClose:r})=>u`
    <${Lt} conversation=${t} rules=${we(o,t).pause} busy=${i}
      onPause=${l=>a("pause",l)} onClose=${r}>
      <${K} conversation=${t} unsent=${s} canReply=${n.reply} />
    <//>
  `,"pause-again":({conversation:t,actions:n,unsent:o,busy:s,begin:i,onClose:a})=>u`
    <${F} title=${e("common.pauseAgain")} act=${e("common.pause")} busy=${s} onConfirm=${()=>i("pause",{again:!0})} onClose=${a}>
      <${K} conversation=${t} unsent=${o} canReply=${n.reply} />
      <p>${e("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:t,actions:n,owner:o,unsent:s,busy:i,begin:a,onClose:r})=>u`
    <${Et} conversation=${t} owner=${o} busy=${i}
      onTransfer=${l=>a("transfer",l)} onClose=${r}>
      <${K} conversation=${t} unsent=${s} canReply=${n.reply} />
    <//>
  `,"give-away":t=>u`<${Wn} ...${t} />`,extend:t=>u`<${Pn} ...${t} />`,assign:({conversation:t,owner:n,busy:o,refusal:s,about:i,now:a,onClose:r})=>u`
    <${yt} ...${{conversation:t,owner:n,busy:o,refusal:s,about:i,onClose:r}}
      onAssign=${l=>a(t.channel_state==="inactive"?"reactivate":"take",l)} />
  `,"take-over":({conversation:t,actions:n,owner:o,busy:s,refusal:i,now:a,onClose:r})=>u`
    <${qt} conversation=${t} from=${n.from??o} busy=${s} refusal=${i}
      onTake=${()=>a("take")} onClose=${r} />
  `,end:({conversation:t,actions:n,unsent:o,busy:s,refusal:i,now:a,onClose:r})=>u`
    <${F} title=${e("action.endWith",{name:I(t)})} act=${e("action.end")} danger busy=${s}
      onConfirm=${()=>a("end")}
      onClose=${r}>
      <${K} conversation=${t} unsent=${o} canReply=${n.reply} />
      <p>${e("action.closesCustomersNextMessage")}</p>
      <${v} refusal=${i} />
    <//>
  `,again:({asking:t,actions:n,history:o,busy:s,now:i,onClose:a})=>u`
    <${dt} name=${t.name} readUpTo=${t.readUpTo} messages=${o.messages}
      applies=${n[t.name]} busy=${s} onClose=${a}
      onAgain=${()=>i(t.name,{...t.details,unanswered:!0})} />
  `};function Wn({asking:t,conversation:n,busy:o,now:s,onClose:i}){let{user:a}=y(),r=n.pause?.agent_id;return u`
    <${kt} agent=${r} isMe=${r===a.id} load=${t.load} queue=${n.queue} busy=${o}
      onConfirm=${()=>s("resume")} onClose=${i} />
  `}function Pn({conversation:t,settings:n,busy:o,refusal:s,now:i,onClose:a}){let{user:r}=y(),{pause:l}=t;return l?u`
    <${wt} pause=${l} latest=${Ke(t,r,n)} busy=${o} refusal=${s}
      onExtend=${c=>i("extend",c)} onClose=${a} />
  `:null}function ye({facts:t}){return u`
    <dl class="facts">${t.map(([n,o])=>u`<div key=${n}><dt>${n}</dt><dd dir="auto" class="lines">${o}</dd></div>`)}</dl>
  `}var In=10;function Rn({conversation:t,hrefOf:n}){let{user:o}=y(),s=U(o,"supervisor")?En:Un;return u`
    <section class="customer" aria-label=${e("common.customer")} tabindex="0">
      <h3>${e("common.customer")}</h3>
      <${ye} facts=${Dn(t)} />
      <${qn} attributes=${t.attributes} />
      <${Ln} conversation=${t} />
      <h3>${e("customerPanel.earlierConversations")}</h3>
      <${s} conversation=${t} hrefOf=${n} />
    </section>
  `}function Dn(t){let{customer_address:n,business_address:o,thread:s,channel:i,queue:a,priority:r,opened_at:l}=t,c=I(t);return[...c===n?[]:[[e("customerPanel.name"),c]],[M(i),n],[e("common.to"),o],...s?[[e("customerPanel.thread"),s]]:[],[e("common.queue"),a],...r>0?[[e("customerPanel.priority"),String(r)]]:[],[e("customerPanel.since"),S(l)]]}function Ln({conversation:{clock:t}}){if(!t)return null;let n=Fn.map(([o,s])=>[s,t[o]]).filter(([,o])=>o>0);return u`
    <h3>${e("customerPanel.clock")}</h3>
    <${ye} facts=${n.map(([o,s])=>[o,Fe(s*1e3)])} />
  `}var Fn=[["queue",e("customerPanel.inQueue")],["agent",e("customerPanel.agentsTurn")],["customer",e("customerPanel.customersTurn")],["pause",e("common.paused")]];function qn({attributes:t}){let n=Object.entries(t??{});if(n.length===0)return null;let o=s=>typeof s=="string"?s:JSON.stringify(s);return u`
    <h3>${e("customerPanel.attributes")}</h3>
    <${ye} facts=${n.map(([s,i])=>[s,o(i)])} />
  `}function En({conversation:t,hrefOf:n}){let{api:o}=y(),{id:s,channel:i,customer_address:a}=t,[r,l]=f({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:d}=L(),p=async()=>{let{answer:$}=await d("more",()=>o.get("/v1/customers"+G({channel:i,address:a,limit:In,cursor:r.cursor})));if(!$)return;let{conversations:h,next_cursor:O}=$.body;l({all:[...r.all,...h],cursor:O,loaded:!0})};E(()=>{p()},[]);let g=r.all.filter($=>$.id!==s);return u`
    <${v} refusal=${m} />
    ${r.loaded&&g.length===0&&u`<p class="weak">${e("customerPanel.thereNoOther")}</p>`}
    <ul>${g.map($=>u`<${Ut} key=${$.id} conversation=${$} hrefOf=${n} />`)}</ul>
    ${r.cursor&&u`<button type="button" class="small" disabled=${c!==null} onClick=${p}>${e("common.showMore")}</button>`}
  `}function Un({conversation:t,hrefOf:n}){let{api:o}=y(),[s,i]=f([]),{busy:a,refusal:r,run:l}=L(),c=(s.at(-1)??t).previous_conversation_id,m=async()=>{let{answer:d}=await l("look",()=>o.get(oe`/v1/conversations/${c}`));d&&i([...s,d.body])};return u`
    ${s.length===0&&!c&&u`<p class="weak">${e("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(d=>u`<${Ut} key=${d.id} conversation=${d} hrefOf=${n} />`)}</ul>
    ${r?.status===404?u`<p class="weak">${e("customerPanel.oneBeforeNotYours")}</p>`:u`<${v} refusal=${r} />`}
    ${c&&r?.status!==404&&u`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${e("customerPanel.showOneBefore")}</button>`}
  `}function Ut({conversation:t,hrefOf:n}){let{id:o,opened_at:s,channel_state:i}=t;return u`<li><a href=${n(o)}>${S(s)}</a> <${ct} state=${i} /></li>`}var be=ve("first-word"),Se=ve("our-addresses");function Mt(t,n,o=be.get()){let s=o.channel??t[0]?.channel??n[0];return{...{channel:s,to:"",from:Ne(s,t),name:"",queue:"",body:"",then:"stay"},...o}}function Ne(t,n,o=Se.get()){return o[t]??n.find(s=>s.channel===t)?.business_address??""}function Ht({channel:t,from:n}){Se.set({...Se.get(),[t]:n}),be.set({})}function jt({channel:t,to:n,from:o,name:s,queue:i,body:a,then:r}){let l={channel:t,to:n.trim(),from:o.trim(),body:a,then:r};return s.trim()&&(l.customer_name=s.trim()),i.trim()&&(l.queue=i.trim()),l}function Bt({then:t,to:n},{status:o,body:s}){let i=o===201?e("firstWord.sent",{to:n}):e("firstWord.sentConversationWasOpen",{to:n});return t==="leave"?e("firstWord.leftReplyBringsBack",{sent:i}):s.task?.status==="assigned"?e("firstWord.taskYours",{sent:i}):e("firstWord.taken",{sent:i})}function Mn({work:t,settings:n,view:o,onSent:s,onClose:i}){let{api:a,user:r}=y(),{busy:l,refusal:c,run:m}=L(),d=z(a,r),p=[...(t?.tasks??[]).map(({conversation:k})=>k),...t?.paused??[]].filter(Boolean),g=jn(n,p),[$,h]=f(()=>Mt(p,g)),O=te({}),A=ze(n,"leave",{channel:$.channel,queue:$.queue||"default"}),b=jt({...$,then:A?$.then:"stay"}),j=b.to!==""&&b.from!==""&&b.body.trim()!==""&&($.queue===""||Z(d,$.queue)),D=k=>{let P={...$,...k};h(P),be.set(P)},B=async()=>{let k=JSON.stringify(b);O.current.text!==k&&(O.current={text:k,id:crypto.randomUUID()});let{answer:P}=await m("send",()=>Je(a,O.current.id,b));if(!P)return;Ht(b),Ve(P.body,r.id),P.body.task?.agent_id===r.id&&je(P.body.task.id);let Qt=b.then==="leave"?{action:{words:e("common.open"),href:J(o,P.body.id)}}:{};tt(Bt(b,P),Qt),i(),await s(),b.then==="stay"&&We(o,P.body.id)};return u`
    <${T} title=${e("common.newConversation")} act=${e("common.send")} cancel=${e("common.close")} busy=${l!==null} isReady=${j}
      onSubmit=${B} onClose=${i}>
      <${Bn} ...${{form:$,channels:g,known:p,change:D}} />
      <${W} label=${e("firstWord.message")} rows="4" most=${null} value=${$.body} onInput=${k=>D({body:k})} />
      <${ce} directory=${d} label=${e("firstWord.queueOptional")} value=${$.queue} onPick=${k=>D({queue:k})} />
      ${A&&u`<${ee} legend=${e("common.then")} options=${Hn} value=${$.then} onChange=${k=>D({then:k})} />`}
      <${Gn} refusal=${c} view=${o} />
    <//>
  `}var Hn=[{value:"stay",label:e("common.stay"),hint:e("firstWord.taskUsesSlot")},{value:"leave",label:e("common.leave"),hint:e("firstWord.replyBringsBackUntil")}];function jn(t,n){let o=(t?.channels??[]).filter(s=>s!=="*");return[...new Set([...Pe,...o,...n.map(({channel:s})=>s)])]}function Bn({form:t,channels:n,known:o,change:s}){let i=r=>s({channel:r,from:Ne(r,o)}),a=(r,l,c)=>u`
    <${W} label=${r} value=${t[l]} autocapitalize="none" onInput=${m=>s({[l]:m})} ...${c} />
  `;return u`
    <div class="field-row">
      <${H} label=${e("common.channel")} words=${Object.fromEntries(n.map(r=>[r,M(r)]))} value=${t.channel}
        onChange=${i} />
      ${a(e("firstWord.fromOurAddress"),"from")}
    </div>
    <div class="field-row">
      ${a(e("firstWord.customersAddress"),"to")} ${a(e("firstWord.theirNameOptional"),"name",{most:256})}
    </div>
  `}function Gn({refusal:t,view:n}){let o=t?.problem.conversation_id;return o?u`
    <${v} refusal=${t} />
    <${ie}><a href=${J(n,o)}>${e("firstWord.openConversation")}</a><//>
  `:u`<${v} refusal=${t} />`}function Qn({view:t,current:n}){let{api:o}=y(),{left:s,isAll:i,loaded:a,error:r,more:l}=Ze(o),{busy:c,refusal:m,run:d}=L(),p=a&&!i&&!r,g=($,h)=>u`<${Kn} key=${s[$].id} ...${{conversation:s[$],view:t,current:n,place:h}} />`;return u`
    <${v} refusal=${s.length===0?r:m} />
    ${a&&!r&&s.length===0&&u`<p class="list-empty">${e("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${pt} keys=${s.map(({id:$})=>$)} current=${n} row=${g} />
    ${p&&u`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>d("more",l)}>${e("common.showMore")}</button></p>`}
  `}function Kn({conversation:t,view:n,current:o,place:s}){let i=Q(),{id:a,channel:r,leave:l}=t,c=o===a;return u`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${J(n,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${I(t)}</span>
          <${lt} channel=${r} />
        </span>
        <span class="row-line" title=${e("leftRows.left",{time:S(l.left_at)})}>
          ${e("leftRows.leftReplyCountsUntil",{time:Le(l.left_at,i),date:De(l.expires_at)})}
        </span>
        <${mt} conversation=${t} />
        ${l.topic&&u`<span class="row-line row-note">${e("common.waits",{topic:l.topic})}</span>`}
      </a>
    </li>
  `}var Gt=[["j",e("shortcutWords.openNextConversation")],["k",e("shortcutWords.openPreviousConversation")],["r",e("shortcutWords.writeReply")],["Escape",e("shortcutWords.leaveReplyBox")],["Ctrl+Enter",e("shortcutWords.sendReply")],["l",e("common.leave")],["f",e("common.leaveDetails")],["p",e("common.pause")],["o",e("common.pauseAgain")],["y",e("shortcutWords.approveWhatAsked")],["d",e("shortcutWords.declineWhatAsked")],["u",e("shortcutWords.resumeOrTakeUp")],["s",e("shortcutWords.skipNextStepPlan")],["q",e("common.cancelPlan")],["x",e("common.extendPause")],["a",e("shortcutWords.takeOrTakeOver")],["g",e("common.assign")],["t",e("common.transfer")],["n",e("shortcutWords.writeNote")],["i",e("shortcutWords.showCustomer")],["w",e("shortcutWords.writeCustomerFirst")],["z",e("common.undo")],["c",e("shortcutWords.completeWrapUp")],["e",e("common.end")],["?",e("shortcutWords.showThisList")]];function Yn({onClose:t}){let n=Ge(ne(Be));return u`
    <${N} title=${e("common.keyboardShortcuts")} onClose=${t}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${Gt.map(([o,s])=>u`<div key=${o}><dt><kbd>${o}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${Tt} label=${e("shortcutList.singleKeyShortcuts")} checked=${n} onChange=${Qe}
          hint=${e("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${t}>${e("common.close")}</button>
      </div>
    <//>
  `}function zn({tasks:t,onLeave:n,onClose:o}){let{api:s,user:i}=y(),{busy:a,refusal:r,run:l}=L(),c=async()=>{let{answer:m}=await l("offline",()=>Xe(s,i.id,{availability:"offline"}));m&&await n()};return u`
    <${N} title=${e("signOut.areStillAvailable")} onClose=${o}>
      <div class="dialog-body">
        <p>${e("signOut.newTasksWouldGo")}</p>
        ${t>0&&u`<p>${e("signOut.haveTasksHandThey",{count:t})}</p>`}
        <${v} refusal=${r} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${o}>${e("common.cancel")}</button>
        <button type="button" disabled=${a!==null} onClick=${n}>${e("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${a!==null} onClick=${c}>${e("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `}export{z as a,T as b,ke as c,le as d,ce as e,V as f,Z as g,us as h,ls as i,cs as j,ms as k,ps as l,Te as m,ds as n,$s as o,W as p,vs as q,ws as r,H as s,ks as t,Tt as u,ee as v,Cs as w,fe as x,Nn as y,ye as z,Rn as A,Mn as B,Qn as C,Yn as D,zn as E};
