/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as sn,Aa as kn,B as Ze,D as Qt,E as Yt,F as zt,M as Vt,N as Jt,Q as Xt,R as Zt,W as en,Y as tn,Z as nn,_ as on,aa as rn,b as Rt,ba as ne,c as B,ca as an,d as P,da as oe,e as v,ea as ln,f as ue,ga as Ae,ha as un,ia as cn,ja as mn,k as Pt,ka as pn,l as Mt,la as dn,m as Lt,ma as Se,n as Ft,na as fn,oa as me,p as qt,pa as $n,q as xe,qa as _e,r as Ut,ra as Ne,s as Ht,sa as hn,t as Ce,u as Te,ua as gn,v as Bt,va as yn,w as jt,x as ce,xa as bn,y as Gt,ya as wn,z as Kt,za as vn}from"./chunk-7XZ3XXVI.js";import{$ as Ct,A as q,B as Ot,C as xt,D as be,E as o,I as U,P as D,Q as H,W as we,X as W,aa as x,c as g,ca as R,d as O,da as Tt,e as J,ea as te,f as T,g as ge,ga as At,j as k,k as u,ka as St,l as vt,la as ve,m as A,ma as _t,n as Y,na as Nt,o as ye,oa as It,p as ee,pa as Et,qa as X,r as kt,ra as Dt,sa as ke,ta as K,va as Wt,xa as Oe,za as C}from"./chunk-DBJWNI5Q.js";function S({title:e,children:t,onClose:n}){let s=T(null),r=k();return J(()=>{let i=s.current,l=document.activeElement;return i.showModal(),()=>{i.close(),l?.isConnected&&l.focus()}},[]),u`
    <dialog ref=${s} class="dialog" aria-labelledby=${r} onCancel=${i=>{i.preventDefault(),n()}}>
      <h2 id=${r}>${e}</h2>
      ${t}
    </dialog>
  `}function z({title:e,act:t,cancel:n=o("common.cancel"),danger:s=!1,busy:r=!1,onConfirm:a,onClose:i,children:l}){return u`
    <${S} title=${e} onClose=${i}>
      <div class="dialog-body">${l}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${n}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${r} onClick=${a}>${t}</button>
      </div>
    <//>
  `}var So={leave:o("askAgain.leaveAnyway"),pause:o("askAgain.pauseAnyway"),end:o("askAgain.endAnyway"),transfer:o("askAgain.transferAnyway"),skip:o("askAgain.skipAnyway")};function On({name:e,readUpTo:t,messages:n,applies:s,busy:r,onAgain:a,onClose:i}){let{user:l}=v(),c=n.filter($=>sn($,{seq:t},l)),p=c.some(({from:$})=>$.type==="customer")?o("askAgain.customerHasWritten"):o("askAgain.conversationHasChanged"),d=u`<${Io} messages=${c} />`;return s?u`
    <${z} title=${p} act=${So[e]} cancel=${o("askAgain.stayRead")} busy=${r} onConfirm=${a} onClose=${i}>
      ${d}
      <p>${No(c.length>0,e)}</p>
    <//>
  `:u`
      <${S} title=${p} onClose=${i}>
        <div class="dialog-body">${d}<p>${o("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${i}>${o("common.close")}</button></div>
      <//>
    `}var _o={leave:o("askAgain.leave"),pause:o("askAgain.pause"),end:o("askAgain.end"),transfer:o("askAgain.transfer"),skip:o("askAgain.skip")};function No(e,t){let n={act:_o[t]};return e?o("askAgain.thisCameBeforeCould",n):o("askAgain.somethingChangedBeforeCould",n)}function Io({messages:e}){return e.map(({seq:t,from:n,body:s,at:r})=>u`
      <blockquote key=${t} class="news">
        <p class="message-head"><span class="author" dir="auto">${n.id}</span> <time datetime=${r}>${Tt(r)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var Eo=200,Do=5,xn={agents:[],queues:[],isComplete:!1,loaded:!1};async function Wo(e,t){if(!q(t,"supervisor")){let{body:r}=await e.get(D`/v1/agents/${t.id}`);return{agents:[],queues:r.queues.map(a=>({queue:a})),isComplete:!1}}let[n,s]=await Promise.all([Cn(e,"agents"),Cn(e,"queues")]);return{agents:n.found,queues:s.found,isComplete:n.isAll&&s.isAll}}async function Cn(e,t){let n=[],s;for(let r=0;r<Do;r+=1){let{body:a}=await e.get(`/v1/${t}`+H({limit:Eo,cursor:s}));if(n.push(...a[t]),s=a.next_cursor,!s)return{found:n,isAll:!0}}return{found:n,isAll:!1}}function se(e,t){let[n,s]=g(xn);return O(()=>{let r=!0,a=i=>r&&s({...i,loaded:!0});return Wo(e,t).then(a,()=>a(xn)),()=>r=!1},[e,t]),n}function Tn({kind:e,availability:t,in_use:n,capacity:s}){let r={availability:Ct(t).toLocaleLowerCase(),inUse:n,capacity:s};return e==="ai"?o("directory.aiUse",r):o("directory.use",r)}function An({agents:e,free_agents:t,waiting:n}){return e===void 0?"":e===0?o("directory.nobodyServesWaiting",{waiting:n}):o("directory.agentsFreeWaiting",{free:t,count:e,waiting:n})}function Ie({availability:e,in_use:t,capacity:n}){return e==="available"&&t<n}function M({title:e,act:t,cancel:n=o("common.cancel"),busy:s,isReady:r=!0,refusal:a,forAgent:i,onSubmit:l,onClose:c,children:m}){return u`
    <${S} title=${e} onClose=${c}>
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
  `}function et(e,t){let n=e.trim();if(n===""||t.includes(n))return n;let s=n.toLowerCase(),a=[i=>i.toLowerCase()===s,i=>i.toLowerCase().startsWith(s),i=>i.toLowerCase().includes(s)].map(i=>t.filter(i)).find(i=>i.length>0)??[];return a.length===1?a[0]:n}function tt({label:e,options:t,value:n,wrong:s,onPick:r}){let a=k(),[i,l]=g(n),c=t.map(({name:d})=>d),m=t.find(({name:d})=>d===n)?.words;O(()=>{i&&r(et(i,c))},[c.join(`
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
  `}function Ee({directory:e,not:t=[],value:n,onPick:s}){let a=e.agents.filter(({id:l})=>!t.includes(l)).map(l=>({name:l.id,words:Tn(l)})),i=n!==""&&!pe(e,n)&&o("pickAgent.noAgentCalled",{name:n});return u`<${tt} label=${o("common.agent")} options=${a} value=${n} wrong=${i} onPick=${s} />`}function De({directory:e,not:t=[],label:n=o("common.queue"),value:s,onPick:r}){let i=e.queues.filter(({queue:c})=>!t.includes(c)).map(c=>({name:c.queue,words:An(c)})),l=s!==""&&!de(e,s)&&o("pickAgent.noAgentServesQueue",{name:s});return u`<${tt} label=${n} options=${i} value=${s} wrong=${l} onPick=${r} />`}function pe({agents:e,isComplete:t},n){return n!==""&&(!t||e.some(({id:s})=>s===n))}function de({queues:e,isComplete:t},n){return n!==""&&(!t||e.some(({queue:s})=>s===n))}function Sn({conversation:e,owner:t,busy:n,refusal:s,about:r,onAssign:a,onClose:i}){let{api:l,user:c}=v(),m=se(l,c),[p,d]=g(""),[$,f]=g(!1),h=m.agents.find(({id:w})=>w===p),y=h&&!Ie(h)&&h.availability==="available",b=e.channel_state!=="inactive"&&(y||s?.code==="agent_at_capacity");return u`
    <${M} title=${o("assign.assign",{name:x(e)})} act=${o("common.assign")} isReady=${pe(m,p)}
      onSubmit=${()=>a({agentId:p,force:$&&b})} forAgent=${r} ...${{busy:n,refusal:s,onClose:i}}>
      <p class="hint">${Ro(e,t)}</p>
      <${Ee} directory=${m} not=${[t]} value=${p} onPick=${d} />
      ${b&&u`
        <label class="option">
          <input type="checkbox" checked=${$} onChange=${w=>f(w.currentTarget.checked)} />
          <span>${o("assign.beyondCapacity")} <span class="hint">${o("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function Ro({channel_state:e},t){return e==="inactive"?o("assign.takenUpAgainBefore"):e==="pause"?o("assign.hasPausedPauseEnds",{owner:t}):t?o("assign.hasTakenFromThem",{owner:t}):o("assign.waitsQueueAgentHas")}function _n({conversation:e,isUnanswered:t,unsent:n,canReply:s,busy:r,onLeave:a,onClose:i}){let{api:l}=v(),[c,m]=g(!1),p=n?.draft,d=async()=>{m(!0),await rn(l,e.id),m(!1),en(e.id)?i():a()};return u`
    <${S} title=${n?o("beforeLeave.haveNotSentWhat"):o("beforeLeave.customerWaitsAnswer")} onClose=${i}>
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
  `}function We({times:e,first:t,earliest:n,latest:s,usual:r}){let[a,i]=g(t),[l,c]=g(()=>ke(r)),m=a==="own"?Date.parse(l):e.find(({name:d})=>d===a)?.until,p=a==="own"&&!(m>=n&&m<=s);return{times:e,earliest:n,latest:s,choice:a,setChoice:i,own:l,setOwn:c,until:m,wrong:p}}function Re({legend:e,state:t,said:n}){let s=k(),{times:r,earliest:a,latest:i,choice:l,setChoice:c,own:m,setOwn:p,wrong:d}=t,$=(f,h)=>u`
    <label class="chip" key=${f}>
      <input type="radio" name=${s} value=${f} checked=${l===f} onChange=${()=>c(f)} />
      <span>${h}</span>
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${r.map(({name:f,words:h})=>$(f,h))} ${$("own",o("timeChoice.anotherTime"))}</div>
      ${l==="own"&&u`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${o("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${ke(a)} max=${ke(i)}
            aria-invalid=${d} aria-describedby=${`${s}-due`} onInput=${f=>p(f.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${d}>${n}</p>
  `}var Nn=6e4;function In({pause:e,latest:t,busy:n,refusal:s,onExtend:r,onClose:a}){let i=Date.parse(e.reassign_at),l=Math.max(i,P())+Nn,c=Yt(i,t),m=(c.find(({name:h})=>h==="day")??c.at(-1)).name,p=We({times:c,first:m,earliest:l,latest:t,usual:Math.min(l+60*Nn,t)}),{until:d,wrong:$}=p,f=o("extend.chooseTimeAfterLatest",{end:R(i),latest:R(t)});return u`
    <${M} title=${o("common.extendPause")} act=${o("common.extend")} isReady=${!$} onSubmit=${()=>r({until:d})}
      ...${{busy:n,refusal:s,onClose:a}}>
      <p class="hint">${o("extend.nowEndsOnLater",{time:R(i)})}</p>
      <${Re} legend=${o("extend.pauseUntil")} state=${p} said=${$?f:ve(d,e.then)} />
    <//>
  `}function En({agent:e,isMe:t,load:n,queue:s,busy:r,onConfirm:a,onClose:i}){let l=t?o("giveAway.haveNoFreeSlot"):o("giveAway.hasNoFreeSlot",{agent:e});return u`
    <${z} title=${l} act=${o("giveAway.giveQueue")} cancel=${o("giveAway.keepPaused")} busy=${r} onConfirm=${a}
      onClose=${i}>
      <p>${t?o("giveAway.useResumedNowConversation",{...n,queue:s}):o("giveAway.usesResumedNowConversation",{...n,agent:e,queue:s})}</p>
    <//>
  `}var[Pe,Dn,I]=[60,3600,86400],j={on_reply:{new_task:o("settings.newTask"),custom_routing:o("settings.valueOf.customRouting")},unanswered:{refuse:o("settings.valueOf.refuse"),allow:o("settings.valueOf.allow")},at_capacity:{queue:o("settings.valueOf.toQueue"),wait:o("settings.waitThisAgent"),refuse:o("settings.valueOf.refuse")},while_paused:{stay:o("settings.valueOf.staysPaused"),notify:o("settings.staysPausedOthersAre"),wake:o("settings.valueOf.pauseOver")},require:{reason:o("settings.reason"),note:o("settings.note"),until:o("settings.time")},read:{own:o("settings.valueOf.ownConversations"),all:o("settings.valueOf.everyConversation")},absence:{keep:o("settings.agentKeeps"),queue:o("settings.valueOf.toQueue")},idle:{since_assigned:o("settings.sinceTheyWereGiven"),since_free:o("settings.sinceTaskLeftTheir")},prefer:{nobody:o("settings.valueOf.anyAgent"),last_agent:o("settings.firstAgentWhoHad")}},Po=e=>e?o("settings.switchedOn"):o("settings.off"),Rn=e=>t=>e[t]??String(t),Mo=e=>t=>t.map(Rn(e)).join(", ")||o("settings.nothingChosen"),Me=e=>e??o("settings.none"),Lo=e=>String(e),nt={kind:"switch",words:Po},V=(e,t=Object.keys(e))=>({kind:"choice",values:t,words:Rn(e)}),L=(e,t,n)=>({kind:"time",min:e,max:t,zero:n,words:s=>s===0&&n||K(s)}),Wn=(e,t)=>({kind:"number",min:e,max:t,words:Lo}),ot=[["leave.enabled",o("settings.leave"),nt],["leave.on_reply",o("settings.whenCustomerReplies"),V(j.on_reply,un)],["leave.window_seconds",o("settings.timeReply"),L(Pe,90*I)],["leave.custom_routing_timeout_seconds",o("settings.customRoutingsTime"),L(Pe,I)],["leave.unanswered",o("settings.leaveQuestionOpen"),V(j.unanswered,cn)],["leave.plan",o("settings.whatHappensWhileCustomer"),{kind:"named",none:o("settings.nothing"),words:Me}],["leave.calendar",o("settings.calendarPlans"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.enabled",o("settings.pause"),nt],["pause.time_limit_seconds",o("settings.pauseTimeLimit"),L(Pe,14*I)],["pause.at_capacity",o("settings.resumeCapacity"),V(j.at_capacity,mn)],["pause.hold_seconds",o("settings.waitOneAgent"),L(0,I)],["pause.on_reply",o("settings.ifCustomerWritesMeanwhile"),V(j.while_paused)],["pause.calendar",o("settings.calendarPauses"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.require",o("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(j.require),words:Mo(j.require)}],["pause.reasons",o("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||o("settings.anyReason")}],["pause.max_per_agent",o("settings.pausedOnceOneAgent"),{...Wn(0,100),words:e=>e===0?o("settings.anyNumber"):String(e)}],["pause.reminders_seconds",o("settings.reminders"),{kind:"times",usual:[I,4*Dn,Dn,15*Pe],words:qo}],["wrap_up.limit_seconds",o("settings.wrapUpLastsMost"),L(0,I,o("settings.none"))],["channels",o("settings.channels"),{words:Fo}],["history.retention_seconds",o("settings.closedConversationsKept"),L(0,3650*I)],["agents.read",o("settings.agentsRead"),V(j.read,pn)],["agents.self_service",o("settings.agentsSetTheirOwn"),nt],["routing.give_back_seconds",o("settings.whoGaveBackPassed"),L(0,I)],["routing.absence.paused",o("settings.whatAbsentAgentHas"),V(j.absence)],["routing.absence.assigned",o("settings.whatAssignedAbsentAgent"),V(j.absence)],["routing.absence.grace_seconds",o("settings.workWaitsAbsentAgent"),L(0,14*I)],["routing.presence_seconds",o("settings.awayWithoutSignDesk"),L(0,I,o("settings.never"))],["routing.answer_within_seconds",o("settings.backQueueWithoutAnswer"),L(0,14*I,o("settings.never"))],["routing.max_returns",o("settings.howOftenGoesBack"),Wn(0,100)],["routing.weights",o("settings.whatTaskUsesCapacity"),{words:Uo}],["routing.idle",o("settings.agentsCountIdle"),V(j.idle)],["routing.fallback_queue",o("settings.insteadQueueNobodyServes"),{kind:"queue",words:Me}],["routing.return.prefer",o("settings.whatWasLeftOr"),V(j.prefer)],["routing.return.within_seconds",o("settings.agentWhoHadGoes"),L(0,90*I)],["routing.return.hold_seconds",o("settings.waitsAgent"),L(0,I)]].map(([e,t,n])=>({at:e,keys:e.split("."),label:t,...n})),ca=ot;function ma(e){return ot.find(t=>t.at===e)}var pa=ot.filter(({keys:[e]})=>e==="leave"||e==="pause");function da({kind:e,values:t,words:n}){let s=r=>n(e==="set"?[r]:r);return Object.fromEntries(t.map(r=>[r,Ho(s(r))]))}function fa({usual:e},t){return[...new Set([...e,...t])].sort((s,r)=>r-s).map(s=>[String(s),K(s)])}function st(e,{min:t,max:n}){return Number.isInteger(e)&&e>=t&&e<=n}function $a({queue:e,channel:t}){return`${e??"*"}/${t??"*"}`}function ha({queue:e,channel:t}){return[e&&o("settings.placeQueue",{queue:e}),t&&W(t)].filter(Boolean).join(", ")}function Fo(e){return e.includes("*")?o("settings.all"):e.map(W).join(", ")||o("settings.none")}function qo(e){return e.map(K).join(", ")||o("settings.none")}function Uo(e){return Object.entries(e??{}).map(([n,s])=>`${W(n)} ${s}`).join(", ")||o("settings.each",{count:1})}function Ho(e){return e.charAt(0).toUpperCase()+e.slice(1)}function E({label:e,hint:t,value:n,rows:s,most:r=1024,onInput:a,...i}){let l=k(),c={id:l,dir:"auto",maxlength:r,value:n,"aria-describedby":t?`${l}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...i};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      ${s?u`<textarea rows=${s} ...${c}></textarea>`:u`<input type="text" autocomplete="off" ...${c} />`}
      ${t&&u`<p class="hint" id=${`${l}-hint`}>${t}</p>`}
    </div>
  `}function ka({legend:e,hint:t,words:n,chosen:s,disabled:r,onChange:a}){let i=(l,c)=>a(n.map(([m])=>m).filter(m=>m===l?c:s.includes(m)));return u`
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
  `}function Oa({label:e,hint:t,lines:n,disabled:s,onChange:r}){let[a,i]=g(null),l=a!==null&&a.lines.join(`
`)===n.join(`
`),c=m=>{let p=[...new Set(m.split(`
`).map(d=>d.trim()).filter(Boolean))];i({text:m,lines:p}),r(p)};return u`
    <${E} label=${e} hint=${t} rows="4" most=${null} disabled=${s}
      value=${l?a.text:n.join(`
`)} onInput=${c} />
  `}function Q({label:e,hint:t,words:n,value:s,disabled:r,onChange:a}){let i=k();return u`
    <div class="field">
      <label for=${i}>${e}</label>
      <select id=${i} value=${s} disabled=${r} aria-describedby=${t?`${i}-hint`:void 0}
        onChange=${l=>a(l.currentTarget.value)}>
        ${Object.entries(n).map(([l,c])=>u`<option key=${l} value=${l}>${c}</option>`)}
      </select>
      ${t&&u`<p class="hint" id=${`${i}-hint`}>${t}</p>`}
    </div>
  `}function xa({label:e,hint:t,value:n,min:s,max:r,disabled:a,onChange:i}){let l=k(),[c,m]=g(null),p=c!==null&&Object.is(c.value,n),d=!st(n,{min:s,max:r}),$=({currentTarget:{value:f}})=>{let h=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:h}),i(h)};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      <input id=${l} type="text" class="number" inputmode="numeric" autocomplete="off" value=${p?c.text:n}
        disabled=${a}
        aria-describedby=${`${l}-hint`} aria-invalid=${d} onInput=${$} />
      <p class="hint" id=${`${l}-hint`} data-wrong=${d}>${d?o("fields.chooseFrom",{min:s,max:r}):t}</p>
    </div>
  `}function fe({label:e,hint:t,checked:n,disabled:s,onChange:r}){let a=k();return u`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${n} disabled=${s}
        aria-describedby=${t?`${a}-hint`:void 0} onChange=${i=>r(i.currentTarget.checked)} />
      <div>
        <label for=${a}>${e}</label>
        ${t&&u`<p class="hint" id=${`${a}-hint`}>${t}</p>`}
      </div>
    </div>
  `}function $e({legend:e,options:t,value:n,disabled:s,onChange:r}){let a=k();return u`
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
  `}function Ca({legend:e,hint:t,seconds:n,min:s,max:r,disabled:a,onChange:i}){let l=k(),[c,m]=g(null),[p,d]=g(!1),f=c!==null&&Object.is(c.seconds,n)?c.parts:It(n);!p&&f.seconds>0&&d(!0);let h=!st(n,{min:s,max:r}),y=(w,F)=>{let _={...f,[w]:F},Z=jo(_);m({parts:_,seconds:Z}),i(Z)},b=w=>u`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[w]} disabled=${a}
        aria-describedby=${l} aria-invalid=${h} onInput=${F=>y(w,F.currentTarget.value)} />
      ${Bo[w]}
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${b("days")} ${b("hours")} ${b("minutes")} ${p&&b("seconds")}</div>
      <p class="hint" id=${l} data-wrong=${h}>
        ${h?o("fields.chooseBetween",{min:K(s),max:K(r)}):t}
      </p>
    </fieldset>
  `}var Bo={days:o("fields.days"),hours:o("fields.hours"),minutes:o("fields.minutes"),seconds:o("fields.seconds")};function jo(e){let t=Object.entries(e).map(([n,s])=>{let r=String(s).trim().replace(",",".");return[n,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(Et(Object.fromEntries(t)))}function Le({label:e,hint:t,typed:n,onInput:s}){let r=k(),a=Object.keys(A(an)).toReversed(),i=oe(n);return u`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${n} aria-describedby=${`${r}-hint`} onInput=${l=>s(l.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${a.map(l=>u`<option key=${l} value=${l}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${Go(i,n,t)}</p>
    </div>
  `}function Go(e,t,n){return e===t.trim()?n:e?o("topicField.willCalled",{name:e}):o("topicField.willCalledNothingUse")}var Pn="-";function Mn({plans:e,usual:t,isUnanswered:n,busy:s,onLeave:r,onClose:a,children:i}){let[l,c]=g(""),[m,p]=g(""),d=oe(l),$=()=>{d&&Ae(d),r({topic:d,plan:m===Pn?[]:m})},f={"":t?o("leave.usual",{usual:t}):o("leave.usualNothingHappens"),...Object.fromEntries(e.filter(h=>h!==t).map(h=>[h,h])),...t&&{[Pn]:o("leave.nothingHappens")}};return u`
    <${M} title=${o("common.leaveDetails")} act=${o("common.leave")} busy=${s} onSubmit=${$} onClose=${a}>
      ${i}
      ${n&&u`<${Oe} tone="warn">${o("leave.customerWroteLastOnce")}<//>`}
      <${Le} label=${o("common.topicOptional")} typed=${l} onInput=${c}
        hint=${o("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&u`<${Q} label=${o("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${p} />`}
    <//>
  `}var Ln=6e4,rt=60*Ln,Fe=9,it=336*rt,Fn="tomorrow_morning",Ko="next_opening";function at(e,t,n=[]){let s=e+t,i=[{name:"in_1h",words:o("pauseTimes.1Hour"),until:e+rt},{name:"in_4h",words:o("pauseTimes.hours",{count:4}),until:e+4*rt},{name:Fn,words:o("pauseTimes.tomorrowMorning"),until:X(e,1,Fe)},{name:Ko,words:o("pauseTimes.whenOpensNext"),until:null},{name:"days",words:o("pauseTimes.days",{count:3}),until:X(e,3,Fe)},{name:"next_week",words:o("pauseTimes.mondayMorning"),until:X(e,Dt(e),Fe)},{name:"week",words:o("pauseTimes.week"),until:X(e,7,Fe)}].map(c=>Qo(c,n)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=Ln&&c<s);return[...i.filter(({until:c},m)=>i.findIndex(p=>p.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:o("common.limit"),until:null}]}function Qo(e,t){let n=t.find(({preset:s})=>s===e.name);return n?{...e,until:Date.parse(n.until),preset:e.name}:e}function qn(e){let t=e.filter(({name:n})=>n!=="limit");return(t.find(({name:n})=>n===Fn)??t.at(-1))?.name??null}function Un(e,t,n){let s=t.calendar?it:t.time_limit_seconds*1e3;return at(e,s,n).filter(({name:r})=>r!=="limit")}function qe(e,t){let{channel:n,queue:s}=t??{},[r,a]=g([]);return O(()=>{if(!n)return;let i=!0,l=({body:c})=>i&&a(c.presets);return e.get("/v1/presets"+H({zone:Wt(),channel:n,queue:s})).then(l,()=>{}),()=>i=!1},[e,n,s]),r}var Hn=6e4,lt=1e3,Yo=64;function Bn({conversation:e,rules:t,busy:n,onPause:s,onClose:r,children:a}){let[i,l]=g({reason:"",note:"",then:"queue",onReply:t.on_reply,topic:"",ask:"",signal:""}),c=Zo(e,t,i.then),m=d=>$=>l(f=>({...f,[d]:$})),p=()=>{let d=ns(i,c);d.topic&&Ae(d.topic),s(d)};return u`
    <${M} title=${o("pause.pauseThisConversation")} act=${o("common.pause")} busy=${n}
      isReady=${c.choice!==null&&!c.wrong&&Xo(i,t).length===0}
      onSubmit=${p} onClose=${r}>
      ${a}
      <p class="hint">${o("pause.taskClosesCapacityFree")}</p>
      <${Jo} rules=${t} value=${i.reason} onInput=${m("reason")} />
      <${Re} legend=${o("pause.until")} state=${c} said=${c.said} />
      ${e.reply_window?.closes_at&&u`<p class="hint"><${dn} at=${e.reply_window.closes_at} /></p>`}
      <div class="field-row">
        <${Q} label=${o("pause.whenTimeUp")} words=${zo} value=${i.then} onChange=${m("then")} />
        <${Q} label=${o("pause.ifCustomerWrites")} words=${Vo} value=${i.onReply} onChange=${m("onReply")} />
      </div>
      ${t.require&&u`
        <${E} label=${jn(o("pause.noteNextAgent"),Ue(t,"note"))}
          hint=${o("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${lt} value=${i.note} onInput=${m("note")} />
      `}
      <${ts} form=${i} change=${m} />
    <//>
  `}var zo={queue:o("pause.goesBackQueue"),agent:o("pause.comesBackMeIf")},Vo={stay:o("pause.staysPaused"),notify:o("pause.staysPausedOthersAre"),wake:o("pause.pauseOver")};function Jo({rules:e,value:t,onInput:n}){let s=jn(o("pause.reason"),Ue(e,"reason")),r=e.reasons??[];if(r.length===0)return u`<${E} label=${s} most=${lt} value=${t} onInput=${n} />`;let a={"":o("pause.chooseOne"),...Object.fromEntries(r.map(i=>[i,i]))};return u`<${Q} label=${s} words=${a} value=${t} onChange=${n} />`}function Ue({require:e=[]},t){return e.includes(t)}function jn(e,t){return t?e:o("pause.optional",{label:e})}function Xo(e,t){return["reason","note"].filter(n=>Ue(t,n)&&e[n].trim()==="")}function Zo(e,t,n){let{api:s}=v(),r=P(),a=qe(s,e),i=t.time_limit_seconds,l=t.calendar?it:i*1e3,c=at(r,l,a).filter(({name:d})=>d!=="limit"||!Ue(t,"until")),m=t.calendar?o("pause.limitOpenTime",{time:K(i)}):o("pause.limit",{time:K(i)}),p=We({times:c.map(d=>d.name==="limit"?{...d,words:m}:d),first:qn(c),earliest:r+Hn,latest:r+l,usual:B()+Math.min(120,i/120)*Hn});return{...p,preset:c.find(({name:d})=>d===p.choice)?.preset,said:es(p,t,n)}}function es({choice:e,wrong:t,until:n,latest:s},r,a){return e===null?o("pause.chooseUntilWhen"):t?o("pause.chooseTimeFutureLatest",{time:R(s)}):!n&&r.calendar?o("pause.endLimitWhichCounts",{calendar:r.calendar}):ve(n??s,a)}function ts({form:e,change:t}){return u`
    <details class="more">
      <summary>${o("pause.waitAnswerOrOthers")}</summary>
      <${E} label=${o("pause.questionOptional")} hint=${o("pause.supervisorApprovesOrDeclines")} most=${lt}
        value=${e.ask} onInput=${t("ask")} />
      <${E} label=${o("pause.signalOptional")} hint=${o("pause.nameWhichAnotherSystem")}
        most=${Yo} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${t("signal")} />
      <${Le} label=${o("common.topicOptional")} hint=${o("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${t("topic")} />
    </details>
  `}function ns({reason:e,note:t,then:n,onReply:s,topic:r,ask:a,signal:i},{until:l,preset:c}){let m={reason:e.trim(),note:t.trim(),until:l,preset:c,then:n,onReply:s,topic:oe(r)},p=a.trim();if(!p&&!i.trim())return m;let d=i.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:d,...p&&{ask:p}}}}function Gn({conversation:e,from:t,busy:n,refusal:s,onTake:r,onClose:a}){let{user:i}=v(),l=e.channel_state==="pause";return u`
    <${z} title=${o("takeOver.takeOverFrom",{from:t})} act=${o("common.takeOver")} busy=${n} onConfirm=${r} onClose=${a}>
      <p>${l?o("takeOver.hasPausedPauseEnds",{from:t}):o("takeOver.workingOnThenConversation",{from:t})}</p>
      ${!q(i,"supervisor")&&u`<p class="hint">${o("takeOver.canTakeOverFrom")}</p>`}
      <${C} refusal=${s} />
    <//>
  `}var os=1e3;function Kn({conversation:e,owner:t,busy:n,onTransfer:s,onClose:r,children:a}){let{api:i,user:l}=v(),c=se(i,l),[m,p]=g("queue"),[d,$]=g(""),[f,h]=g(""),[y,b]=g(!1),[w,F]=g(""),_={back:!0,queue:de(c,d),agent:pe(c,f)}[m],Z=()=>{let N=m==="agent"?{agentId:f,refuse:y}:{queue:m==="back"?e.queue:d};s({...N,note:w.trim()})};return u`
    <${M} title=${o("transfer.transfer",{name:x(e)})} act=${o("common.transfer")} busy=${n} isReady=${_} onSubmit=${Z}
      onClose=${r}>
      ${a}
      <${$e} legend=${o("common.to")} options=${ss(e,t)} value=${m} onChange=${p} />
      ${m==="queue"&&u`<${De} directory=${c} not=${[e.queue]} value=${d} onPick=${$} />`}
      ${m==="agent"&&u`
        <${Ee} directory=${c} not=${[t]} value=${f} onPick=${h} />
        <${$e} legend=${rs(c,f)} options=${is(e)} value=${y} onChange=${b} />
      `}
      ${!q(l,"supervisor")&&m!=="back"&&u`<p class="hint">${o("transfer.onlyNamesKnowAre")}</p>`}
      <${E} label=${o("transfer.noteNextAgentOptional")} hint=${o("transfer.customerDoesNotSee")} rows="2" most=${os}
        value=${w} onInput=${F} />
    <//>
  `}function ss({queue:e,channel_state:t},n){let s={value:"back",label:o("transfer.backQueue",{queue:e}),hint:t==="pause"?o("transfer.endsPause"):o("transfer.keepsPlaceLine")};return[...n?[s]:[],{value:"queue",label:n?o("transfer.anotherQueue"):o("transfer.queue")},{value:"agent",label:o("transfer.agent")}]}function rs({agents:e},t){let n=e.find(({id:s})=>s===t);return n?Ie(n)?o("transfer.ifCannotTakeThen",{agentId:t}):o("transfer.cannotTakeNow",{agentId:t}):o("transfer.ifAgentCannotTake")}function is({queue:e}){return[{value:!1,label:o("transfer.putQueue",{queue:e})},{value:!0,label:o("transfer.doNotTransfer")}]}function as({asking:e,...t}){return ls[e.what]({asking:e,...t})}var ls={leave:({asking:e,conversation:t,actions:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${_n} conversation=${t} isUnanswered=${r} unsent=${s} busy=${a}
      canReply=${n.reply} onLeave=${()=>i("leave",{...e.details,unanswered:r})} onClose=${l} />
  `,"leave-with":({conversation:e,actions:t,settings:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${Mn} plans=${Object.keys(n.leave.plans??{})} usual=${Ze(n,e).leave.plan}
      isUnanswered=${r} busy=${a} onClose=${l}
      onLeave=${c=>i("leave",{...c,unanswered:r})}>
      <${ne} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,pause:({conversation:e,actions:t,settings:n,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${Bn} conversation=${e} rules=${Ze(n,e).pause} busy=${r}
      onPause=${l=>a("pause",l)} onClose=${i}>
      <${ne} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:t,unsent:n,busy:s,begin:r,onClose:a})=>u`
    <${z} title=${o("common.pauseAgain")} act=${o("common.pause")} busy=${s} onConfirm=${()=>r("pause",{again:!0})} onClose=${a}>
      <${ne} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:t,owner:n,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${Kn} conversation=${e} owner=${n} busy=${r}
      onTransfer=${l=>a("transfer",l)} onClose=${i}>
      <${ne} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"give-away":e=>u`<${us} ...${e} />`,extend:e=>u`<${cs} ...${e} />`,assign:({conversation:e,owner:t,busy:n,refusal:s,about:r,now:a,onClose:i})=>u`
    <${Sn} ...${{conversation:e,owner:t,busy:n,refusal:s,about:r,onClose:i}}
      onAssign=${l=>a(e.channel_state==="inactive"?"reactivate":"take",l)} />
  `,"take-over":({conversation:e,actions:t,owner:n,busy:s,refusal:r,now:a,onClose:i})=>u`
    <${Gn} conversation=${e} from=${t.from??n} busy=${s} refusal=${r}
      onTake=${()=>a("take")} onClose=${i} />
  `,end:({conversation:e,actions:t,unsent:n,busy:s,refusal:r,now:a,onClose:i})=>u`
    <${z} title=${o("action.endWith",{name:x(e)})} act=${o("action.end")} danger busy=${s}
      onConfirm=${()=>a("end")}
      onClose=${i}>
      <${ne} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.closesCustomersNextMessage")}</p>
      <${C} refusal=${r} />
    <//>
  `,again:({asking:e,actions:t,history:n,busy:s,now:r,onClose:a})=>u`
    <${On} name=${e.name} readUpTo=${e.readUpTo} messages=${n.messages}
      applies=${t[e.name]} busy=${s} onClose=${a}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function us({asking:e,conversation:t,busy:n,now:s,onClose:r}){let{user:a}=v(),i=t.pause?.agent_id;return u`
    <${En} agent=${i} isMe=${i===a.id} load=${e.load} queue=${t.queue} busy=${n}
      onConfirm=${()=>s("resume")} onClose=${r} />
  `}function cs({conversation:e,settings:t,busy:n,refusal:s,now:r,onClose:a}){let{user:i}=v(),{pause:l}=e;return l?u`
    <${In} pause=${l} latest=${Qt(e,i,t)} busy=${n} refusal=${s}
      onExtend=${c=>r("extend",c)} onClose=${a} />
  `:null}var ms=6e4,ps=400,ds=[[880,0],[1174.7,.11]],re=null,He=()=>!document.hidden&&document.hasFocus();async function Qn(e,t){if(jt())return;He()||await new Promise(i=>setTimeout(i,ps));let n=await Promise.all(e.map(({key:i})=>fs(`hiatus.told.${t}.${i}`))),s=e.filter((i,l)=>n[l]);if(s.length===0)return;let{isOn:r,volume:a}=Ce();r&&Be(a),Te()&&!He()&&s.forEach(hs)}function fs(e){return globalThis.navigator?.locks?new Promise(t=>{let n=s=>(t(s!==null),s&&new Promise(r=>setTimeout(r,ms)));navigator.locks.request(e,{ifAvailable:!0},n).catch(()=>t(!0))}):!0}function Be(e){try{re??=new AudioContext,re.resume();for(let[t,n]of ds)$s(t,re.currentTime+n,e)}catch{}}function $s(e,t,n){let[s,r]=[re.createOscillator(),re.createGain()];s.frequency.value=e,r.gain.setValueAtTime(1e-4,t),r.gain.exponentialRampToValueAtTime(Math.max(2e-4,n*.4),t+.02),r.gain.exponentialRampToValueAtTime(1e-4,t+.28),s.connect(r).connect(re.destination),s.start(t),s.stop(t+.3)}var ut=()=>globalThis.Notification?.permission??null;function hs({key:e,title:t,body:n,open:s}){if(ut()==="granted")try{let r=new Notification(t,{body:n,tag:e});r.onclick=()=>{window.focus(),s(),r.close()}}catch{}}var gs=6e4,ys=[30,60,120],bs=9;function ws(){let e=A(xe),t=Ce(e),n=s=>{ce({sound:s}),s&&Be(t.volume)};return u`
    <${fe} label=${o("bell.sound")} checked=${t.isOn} onChange=${n} />
    ${t.isOn&&u`<${vs} volume=${t.volume} />`}
    <${ks} isOn=${Te(e)} />
    <${Os} until=${Bt(e)} />
  `}function vs({volume:e}){let t=k(),n=({currentTarget:{value:s}})=>{ce({volume:Number(s)}),Be(Number(s))};return u`
    <div class="field">
      <label for=${t}>${o("bell.volume")}</label>
      <input id=${t} type="range" min="0.1" max="1" step="0.1" value=${e} onChange=${n} />
    </div>
  `}function ks({isOn:e}){let[t,n]=g(ut),s=async a=>{ce({desktop:a}),a&&t==="default"&&n(await Notification.requestPermission())};if(t===null)return null;let r=t==="denied";return u`
    <${fe} label=${o("bell.desktop")} hint=${r?o("bell.denied"):o("bell.desktopHint")} checked=${e&&t==="granted"}
      disabled=${r} onChange=${s} />
  `}function Os({until:e}){let t=k(),[n]=g(()=>Date.now()),s=[...ys.map(a=>n+a*gs),X(n,1,bs)],r=e===null||s.includes(e)?s:[e,...s];return u`
    <div class="field">
      <label for=${t}>${o("bell.quiet")}</label>
      <select id=${t} value=${e??""} onChange=${({currentTarget:{value:a}})=>ce({quiet_until:Number(a)})}>
        <option value="">${o("bell.off")}</option>
        ${r.map(a=>u`<option key=${a} value=${a}>${o("bell.until",{time:te(a,n)})}</option>`)}
      </select>
    </div>
  `}var xs=/^[\d()+\-./]+$/;function ie(e){return e.trim().split(/\s+/).map(n=>xs.test(n)?n.replaceAll(/[^\d+]/g,""):ct(n)).filter(n=>n!=="")}function ae(e,t){let n=e.filter(s=>typeof s=="string").map(ct);return t.every(s=>n.some(r=>r.includes(s)))}function Yn(e,t){let n=[...e],s=n.map(ct),r=[],a=0;for(let m of s)r.push(a),a+=m.length;let i=t.flatMap(m=>Cs(s.join(""),m)),l=(m,p)=>i.some(({from:d,to:$})=>m<$&&m+p>d),c=[];return n.forEach((m,p)=>{let d=l(r[p],s[p].length),$=c.at(-1);$?.isMatch===d?$.text+=m:c.push({text:m,isMatch:d})}),c}function Cs(e,t){let n=[];for(let s=e.indexOf(t);s>=0;s=e.indexOf(t,s+t.length))n.push({from:s,to:s+t.length});return n}function ct(e){return e.normalize("NFKD").replaceAll(/\p{M}/gu,"").toLowerCase()}var je=[["j",o("shortcutWords.openNextConversation")],["k",o("shortcutWords.openPreviousConversation")],["Enter",o("shortcutWords.openHere")],["r",o("shortcutWords.writeReply")],["Escape",o("shortcutWords.leaveReplyBox")],["Ctrl+Enter",o("shortcutWords.sendReply")],["Ctrl+Shift+Enter",o("beforeLeave.sendLeave")],["l",o("common.leave")],["f",o("common.leaveDetails")],["p",o("common.pause")],["o",o("common.pauseAgain")],["y",o("shortcutWords.approveWhatAsked")],["d",o("shortcutWords.declineWhatAsked")],["u",o("shortcutWords.resumeOrTakeUp")],["s",o("shortcutWords.skipNextStepPlan")],["q",o("common.cancelPlan")],["x",o("common.extendPause")],["a",o("shortcutWords.takeOrTakeOver")],["g",o("common.assign")],["t",o("common.transfer")],["n",o("shortcutWords.writeNote")],["i",o("shortcutWords.showCustomer")],["w",o("shortcutWords.writeCustomerFirst")],["z",o("common.undo")],["c",o("shortcutWords.completeWrapUp")],["e",o("common.end")],["/",o("search.search")],["Ctrl+K",o("commandMenu.commands")],["?",o("shortcutWords.showThisList")]];function zn(){let e=new Map;for(let t of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")){let n=t.getAttribute("aria-keyshortcuts");if(n===Gt||!t.checkVisibility())continue;let s=Ts(t,n);e.set(`${n} ${s}`,{words:s,key:Ss(n),run:()=>Kt(t)})}return[...e.values()]}function Vn(e){return[...document.querySelectorAll(e)].map(t=>({words:t.textContent.trim(),run:()=>t.click()}))}function Ts(e,t){let n=je.find(([s])=>s===t)?.[1];return e.matches("button:not([aria-expanded])")||!n?As(e):n}function As(e){let t=e.cloneNode(!0);return t.querySelectorAll("[aria-hidden='true']").forEach(n=>n.remove()),e.getAttribute("aria-label")??t.textContent.trim()}function Ss(e){return e.replace(/^Control/,"Ctrl")}var mt=new Map;function iu(e,t,n){J(()=>{mt.set(e,{name:t,offers:n})}),J(()=>()=>mt.delete(e),[e])}function Jn(){return[...mt].flatMap(([e,{name:t,offers:n}])=>n.map(({words:s,act:r})=>({id:`${e} ${s}`,words:`${s}: ${t}`,run:r})))}function le({text:e,words:t}){return t.length===0?e:Yn(e,t).map(({text:n,isMatch:s},r)=>s?u`<mark key=${r}>${n}</mark>`:n)}var _s=30;function Ns({onClose:e}){let t=k(),[n,s]=g(""),[r,a]=g(null),i=ie(n),l=Es(i),c=l.flatMap(({options:y})=>y),m=Math.max(c.findIndex(y=>Xn(y)===r),0),p=y=>a(Xn(c[y])),d=T(null);J(()=>{c.length>0&&p(m),d.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})},[m,n,c.length]);let $=y=>{s(y.currentTarget.value),a(null)},f=y=>{if(y.isComposing)return;let b=Is(y.key,m,c.length);b===null&&y.key!=="Enter"||(y.preventDefault(),b!==null?p(b):c[m]&&e(c[m].run))},h=({words:y,detail:b,key:w,run:F},_)=>u`
    <div key=${_} role="option" id=${`${t}-${_}`} aria-selected=${_===m} onClick=${()=>e(F)} onMouseMove=${()=>p(_)}>
      <span dir="auto"><${le} text=${y} words=${i} /></span>
      ${b&&u` <span class="weak" dir="auto"><${le} text=${b} words=${i} /></span>`}
      ${w&&u` <kbd>${w}</kbd>`}
    </div>
  `;return u`
    <${S} title=${o("commandMenu.commands")} onClose=${()=>e()}>
      <div class="dialog-body menu">
        <input type="text" role="combobox" autocomplete="off" spellcheck=${!1} aria-label=${o("commandMenu.find")} placeholder=${o("commandMenu.find")}
          aria-autocomplete="list" aria-expanded=${c.length>0} aria-controls=${t} aria-activedescendant=${c.length>0?`${t}-${m}`:void 0}
          value=${n} onInput=${$} onKeyDown=${f} />
        ${c.length===0?u`<p class="weak" role="status">${o("commandMenu.nothingFound")}</p>`:u`
              <div role="listbox" id=${t} aria-label=${o("commandMenu.commands")} ref=${d} onMouseDown=${y=>y.preventDefault()}>
                ${l.map(({title:y,options:b})=>u`
                    <div key=${y} role="group" aria-label=${y}>
                      <p class="hint" aria-hidden="true">${y}</p>
                      ${b.map(w=>h(w,c.indexOf(w)))}
                    </div>
                  `)}
              </div>
            `}
      </div>
    <//>
  `}function Xn({id:e,words:t,key:n}){return e??[t,n].join(" ")}function Is(e,t,n){let s={ArrowDown:t+1,ArrowUp:t-1,PageDown:Math.min(t+8,n-1),PageUp:Math.max(t-8,0)}[e];return s===void 0||n===0?null:(s+n)%n}function Es(e){let{api:t}=v(),n=A($n),s=me(A(Se)),r=ge(()=>[".views > a",".tabs > a"].flatMap(Vn),[]),a=zn(),i=P(),l=!!n?.pauseUntil&&(n.rules.require??[]).every($=>$==="until"),c=qe(t,l?n.conversation:null),m=l?Un(i,n.rules,c).map($=>Ds($,i,n)):[],p=[{title:o("commandMenu.actions"),options:[...a,...m]},{title:o("shell.views"),options:r},{title:o("commandMenu.conversations"),options:s.map(Ws)},{title:o("commandMenu.rows"),options:e.length>0?Jn():[]}],d=({title:$,options:f})=>({title:$,options:f.filter(h=>ae([h.words,h.detail],e)).slice(0,_s)});return p.map(d).filter(({options:$})=>$.length>0)}function Ds({words:e,until:t,preset:n},s,{rules:r,pauseUntil:a}){let i={until:t,preset:n,then:"queue",onReply:r.on_reply};return{words:[o("common.pause"),e].join(": "),detail:te(t,s),run:()=>a(i)}}function Ws(e){let{id:t,customer_address:n,channel:s}=e,r=x(e),a=[r!==n&&n,W(s)].filter(Boolean).join(" · ");return{id:t,words:r,detail:a,run:()=>location.hash=ye(ee.get(),t)}}function Ge({facts:e}){return u`
    <dl class="facts">${e.map(([t,n])=>u`<div key=${t}><dt>${t}</dt><dd dir="auto" class="lines">${n}</dd></div>`)}</dl>
  `}var Rs=10;function Ps({conversation:e,notes:t,hrefOf:n}){let{user:s}=v(),r=q(s,"supervisor")?Hs:Bs;return u`
    <section class="customer" aria-label=${o("common.customer")} tabindex="0">
      <h3>${o("common.customer")}</h3>
      <${Ge} facts=${Ms(e)} />
      <${qs} attributes=${e.attributes} />
      <${Ls} conversation=${e} />
      <${Us} notes=${t} me=${s.id} />
      <h3>${o("customerPanel.earlierConversations")}</h3>
      <${r} conversation=${e} hrefOf=${n} />
    </section>
  `}function Ms(e){let{customer_address:t,business_address:n,thread:s,channel:r,queue:a,priority:i,opened_at:l}=e,c=x(e);return[...c===t?[]:[[o("customerPanel.name"),c]],[W(r),t],[o("common.to"),n],...s?[[o("customerPanel.thread"),s]]:[],[o("common.queue"),a],...i>0?[[o("customerPanel.priority"),String(i)]]:[],[o("customerPanel.since"),R(l)]]}function Ls({conversation:{clock:e}}){if(!e)return null;let t=Fs.map(([n,s])=>[s,e[n]]).filter(([,n])=>n>0);return u`
    <h3>${o("customerPanel.clock")}</h3>
    <${Ge} facts=${t.map(([n,s])=>[n,Nt(s*1e3)])} />
  `}var Fs=[["queue",o("customerPanel.inQueue")],["agent",o("customerPanel.agentsTurn")],["customer",o("customerPanel.customersTurn")],["pause",o("common.paused")]];function qs({attributes:e}){let t=Object.entries(e??{});if(t.length===0)return null;let n=s=>typeof s=="string"?s:JSON.stringify(s);return u`
    <h3>${o("customerPanel.attributes")}</h3>
    <${Ge} facts=${t.map(([s,r])=>[s,n(r)])} />
  `}function Us({notes:e,me:t}){return e.length===0?null:u`
    <h3>${o("customerPanel.notes")}</h3>
    <ul class="customer-notes">
      ${e.toReversed().map(({note_id:n,author:s,at:r,text:a})=>u`
          <li key=${n}><p class="weak"><span dir="auto">${s.id===t?o("common.you"):s.id}</span>, <time datetime=${r}>${R(r)}</time></p><${_e} text=${a} /></li>
        `)}
    </ul>
  `}function Hs({conversation:e,hrefOf:t}){let{api:n}=v(),{id:s,channel:r,customer_address:a}=e,[i,l]=g({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:p}=U(),d=async()=>{let{answer:f}=await p("more",()=>n.get("/v1/customers"+H({channel:r,address:a,limit:Rs,cursor:i.cursor})));if(!f)return;let{conversations:h,next_cursor:y}=f.body;l({all:[...i.all,...h],cursor:y,loaded:!0})};O(()=>{d()},[]);let $=i.all.filter(f=>f.id!==s);return u`
    <${C} refusal=${m} />
    ${i.loaded&&$.length===0&&u`<p class="weak">${o("customerPanel.thereNoOther")}</p>`}
    <ul>${$.map(f=>u`<${Zn} key=${f.id} conversation=${f} hrefOf=${t} />`)}</ul>
    ${i.cursor&&u`<button type="button" class="small" disabled=${c!==null} onClick=${d}>${o("common.showMore")}</button>`}
  `}function Bs({conversation:e,hrefOf:t}){let{api:n}=v(),[s,r]=g([]),{busy:a,refusal:i,run:l}=U(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:p}=await l("look",()=>n.get(D`/v1/conversations/${c}`));p&&r([...s,p.body])};return u`
    ${s.length===0&&!c&&u`<p class="weak">${o("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(p=>u`<${Zn} key=${p.id} conversation=${p} hrefOf=${t} />`)}</ul>
    ${i?.status===404?u`<p class="weak">${o("customerPanel.oneBeforeNotYours")}</p>`:u`<${C} refusal=${i} />`}
    ${c&&i?.status!==404&&u`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${o("customerPanel.showOneBefore")}</button>`}
  `}function Zn({conversation:e,hrefOf:t}){let{id:n,opened_at:s,channel_state:r}=e;return u`<li><a href=${t(n)}>${R(s)}</a> <${hn} state=${r} /></li>`}var Ke=ue("first-word"),pt=ue("our-addresses");function eo(e,t,n=Ke.get()){let s=n.channel??e[0]?.channel??t[0];return{...{channel:s,to:"",from:dt(s,e),name:"",queue:"",body:"",then:"stay"},...n}}function dt(e,t,n=pt.get()){return n[e]??t.find(s=>s.channel===e)?.business_address??""}function to({channel:e,from:t}){pt.set({...pt.get(),[e]:t}),Ke.set({})}function no({channel:e,to:t,from:n,name:s,queue:r,body:a,then:i}){let l={channel:e,to:t.trim(),from:n.trim(),body:a,then:i};return s.trim()&&(l.customer_name=s.trim()),r.trim()&&(l.queue=r.trim()),l}function oo({then:e,to:t},{status:n,body:s}){let r=n===201?o("firstWord.sent",{to:t}):o("firstWord.sentConversationWasOpen",{to:t});return e==="leave"?o("firstWord.leftReplyBringsBack",{sent:r}):s.task?.status==="assigned"?o("firstWord.taskYours",{sent:r}):o("firstWord.taken",{sent:r})}function js({work:e,settings:t,view:n,onSent:s,onClose:r}){let{api:a,user:i}=v(),{busy:l,refusal:c,run:m}=U(),p=se(a,i),d=[...(e?.tasks??[]).map(({conversation:N})=>N),...e?.paused??[]].filter(Boolean),$=Ks(t,d),[f,h]=g(()=>eo(d,$)),y=T({}),b=zt(t,"leave",{channel:f.channel,queue:f.queue||"default"}),w=no({...f,then:b?f.then:"stay"}),F=w.to!==""&&w.from!==""&&w.body.trim()!==""&&(f.queue===""||de(p,f.queue)),_=N=>{let G={...f,...N};h(G),Ke.set(G)},Z=async()=>{let N=JSON.stringify(w);y.current.text!==N&&(y.current={text:N,id:crypto.randomUUID()});let{answer:G}=await m("send",()=>Vt(a,y.current.id,w));if(!G)return;to(w),Xt(G.body,i.id),G.body.task?.agent_id===i.id&&Ft(G.body.task.id);let Ao=w.then==="leave"?{action:{words:o("common.open"),href:Y(n,G.body.id)}}:{};tn(oo(w,G),Ao),r(),await s(),w.then==="stay"&&kt(n,G.body.id)};return u`
    <${M} title=${o("common.newConversation")} act=${o("common.send")} cancel=${o("common.close")} busy=${l!==null} isReady=${F}
      onSubmit=${Z} onClose=${r}>
      <${Qs} ...${{form:f,channels:$,known:d,change:_}} />
      <${E} label=${o("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${N=>_({body:N})} />
      <${De} directory=${p} label=${o("firstWord.queueOptional")} value=${f.queue} onPick=${N=>_({queue:N})} />
      ${b&&u`<${$e} legend=${o("common.then")} options=${Gs} value=${f.then} onChange=${N=>_({then:N})} />`}
      <${Ys} refusal=${c} view=${n} />
    <//>
  `}var Gs=[{value:"stay",label:o("common.stay"),hint:o("firstWord.taskUsesSlot")},{value:"leave",label:o("common.leave"),hint:o("firstWord.replyBringsBackUntil")}];function Ks(e,t){let n=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...we,...n,...t.map(({channel:s})=>s)])]}function Qs({form:e,channels:t,known:n,change:s}){let r=i=>s({channel:i,from:dt(i,n)}),a=(i,l,c)=>u`
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
  `}function Ys({refusal:e,view:t}){let n=e?.problem.conversation_id;return n?u`
    <${C} refusal=${e} />
    <${Oe}><a href=${Y(t,n)}>${o("firstWord.openConversation")}</a><//>
  `:u`<${C} refusal=${e} />`}function zs({view:e,current:t}){let{api:n}=v(),{left:s,isAll:r,loaded:a,error:i,more:l}=Zt(n),{busy:c,refusal:m,run:p}=U();fn("left",ge(()=>s,[s.map(({id:f})=>f).join()]));let d=a&&!r&&!i,$=(f,h)=>u`<${Vs} key=${s[f].id} ...${{conversation:s[f],view:e,current:t,place:h}} />`;return u`
    <${C} refusal=${s.length===0?i:m} />
    ${a&&!i&&s.length===0&&u`<p class="list-empty">${o("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${yn} keys=${s.map(({id:f})=>f)} current=${t} row=${$} />
    ${d&&u`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>p("more",l)}>${o("common.showMore")}</button></p>`}
  `}function Vs({conversation:e,view:t,current:n,place:s}){let r=P(),{id:a,channel:i,leave:l}=e,c=n===a;return u`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${Y(t,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${x(e)}</span>
          <${Ne} channel=${i} />
        </span>
        <span class="row-line" title=${o("leftRows.left",{time:R(l.left_at)})}>
          ${o("leftRows.leftReplyCountsUntil",{time:_t(l.left_at,r),date:At(l.expires_at)})}
        </span>
        <${gn} conversation=${e} />
        ${l.topic&&u`<span class="row-line row-note">${o("common.waits",{topic:l.topic})}</span>`}
      </a>
    </li>
  `}var[ro,io,Js]=[1e3,6e4,36e5],Xs=20*ro,Zs=6*Js,er=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],ft=new WeakMap,so=new WeakSet;function ao({content_type:e}){return er.includes((e??"").split(";")[0].trim().toLowerCase())}function lo(e){let[t,n]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:t,unitDisplay:"short",maximumFractionDigits:e<10*n&&n>1?1:0};return new Intl.NumberFormat(xt(),s).format(e/n)}function tr(e,t){return t>Zs?null:Math.min(2*ro*2**e,io)}function nr({status:e,code:t}){return t==="media_pending"?"pending":t==="media_unavailable"?"never":e===404&&t==="http_404"?"uncopied":"failed"}async function Qe(e,t){ft.has(e)||ft.set(e,new Map);let n=ft.get(e),s=n.get(t);if(s&&s.until-Xs>B())return s.url;let{body:r}=await e.get(t);return n.set(t,{url:r.url,until:Date.parse(r.expires_at)}),r.url}function uo(e,t,{at:n,wanted:s}){let[r,a]=g({state:"asked"}),i=T(null);return O(()=>{if(!s)return;let l=!1,c=async p=>{let d=so.has(e)?{state:"uncopied"}:await or(e,t);if(l)return;d.state==="uncopied"&&so.add(e),a(d);let f=d.state==="pending"||d.state==="failed"?tr(p,B()-Date.parse(n)):null;f!==null&&(i.current=setTimeout(()=>m(()=>c(p+1)),f))},m=p=>document.hidden?i.current=setTimeout(()=>m(p),io):p();return c(0),()=>{l=!0,clearTimeout(i.current)}},[e,t,s]),r}async function or(e,t){try{return{state:"there",url:await Qe(e,t)}}catch(n){return{state:nr(n),refusal:n}}}var sr="300px",rr={image:o("files.picture"),audio:o("files.voice"),video:o("files.film")};function ir({conversationId:e,message:{seq:t,at:n,media:s}}){return u`
    <ul class="files" aria-label=${o("files.files")}>
      ${s.map(r=>u`<${ar} key=${r.n} file=${r} at=${n} address=${D`/v1/conversations/${e}/messages/${t}/media/${r.n}`} />`)}
    </ul>
  `}function ar({address:e,file:t,at:n}){let{api:s}=v(),[r,a]=cr(),{state:i,url:l,refusal:c}=uo(s,e,{at:n,wanted:a}),[m,p]=g(!1),d=t.name??rr[(t.content_type??"").split("/")[0]]??o("files.file"),$=ao(t)&&!m&&(i==="asked"||i==="there");return u`
    <li ref=${r} data-state=${i}>
      ${$&&u`<${lr} ...${{api:s,address:e,url:l,name:d,onError:()=>p(!0)}} />`}
      ${!$&&i==="there"&&u`<button type="button" class="link" onClick=${()=>co(s,e)}>${d}</button>`}
      ${!$&&i!=="there"&&u`<span class="weak" dir="auto">${ur(i,d,c)}</span>`}
      ${!$&&t.size!==null&&u` <span class="weak">${lo(t.size)}</span>`}
    </li>
  `}function lr({api:e,address:t,url:n,name:s,onError:r}){let[a,i]=g(null);return u`
    <button type="button" class="picture" disabled=${!n} onClick=${async()=>i(await Qe(e,t).catch(()=>n))}>
      ${n&&u`<img src=${n} alt=${s} loading="lazy" onError=${r} />`}
      ${!n&&u`<span class="visually-hidden">${s}</span>`}
    </button>
    ${a&&u`
      <${S} title=${s} onClose=${()=>i(null)}>
        <div class="dialog-body picture-whole"><img src=${a} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>co(e,t)}>${o("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>i(null)}>${o("common.close")}</button>
        </div>
      <//>
    `}
  `}async function co(e,t){location.assign(await Qe(e,t))}function ur(e,t,n){return e==="pending"?o("files.pending",{name:t}):e==="uncopied"?o("files.uncopied",{name:t}):e==="failed"?o("files.failed",{name:t}):e==="never"?Ot()&&n.detail?`${t}: ${n.detail}.`:o("files.never",{name:t}):t}function cr(){let e=T(null),[t,n]=g(!1);return O(()=>{let s=new IntersectionObserver(([{isIntersecting:r}])=>r&&n(!0),{rootMargin:sr});return s.observe(e.current),()=>s.disconnect()},[]),[e,t]}var[mr,pr,dr,fr]=[200,3,50,8],$r=/^[0-9A-HJKMNP-TV-Z]{26}$/i,hr=/^\+?[\d\s()./-]{5,}$|^\S+@\S+$/,he=vt({api:null,typed:"",answer:null});function $t(e){let{id:t,customer_address:n,pause:s,last_pause:r,preview:a}=e;return[x(e),n,s?.reason,s?.note,r?.reason,ln(e),a,t]}function ht(e,t){let n=ie(t);return e.filter(s=>ae($t(s),n))}function mo({channel_state:e,task:t},n){return e!=="active"?e:t?.agent_id===n?"mine":"others"}async function po(e,t,n,s,r=null){let a=r?Promise.resolve([]):Promise.all([gr(e,n.trim()),yr(e,t,n.trim(),s)]),[i,l]=await Promise.all([a,br(e,t,n,r?.cursor)]);return{found:[...r?.found??[],...i.flat(),...l.found],looked:(r?.looked??0)+l.looked,cursor:l.cursor}}async function gr(e,t){return $r.test(t)?fo(async()=>[(await e.get(D`/v1/conversations/${t.toUpperCase()}`)).body]):[]}async function yr(e,t,n,s){if(!hr.test(n))return[];let[r,a]=q(t,"supervisor")?["/v1/customers",{}]:["/v1/conversations",{agent_id:"me"}],i=c=>e.get(r+H({...a,channel:c,address:n,limit:dr})),l=s.slice(0,fr).map(c=>fo(async()=>(await i(c)).body.conversations));return(await Promise.all(l)).flat()}async function br(e,t,n,s){let r=q(t,"supervisor")?{}:{agent_id:"me"},a=[],i=s;for(let l=0;l<pr;l+=1){let{body:c}=await e.get("/v1/conversations"+H({...r,limit:mr,cursor:i}));if(a.push(...c.conversations),i=c.next_cursor??null,!i)break}return{found:ht(a,n),looked:a.length,cursor:i}}async function fo(e){try{return await e()}catch(t){if([403,404,422].includes(t.status))return[];throw t}}var wr={mine:o("taskList.myTasks"),others:o("search.others"),pause:o("common.paused"),inactive:o("leftList.waitingCustomer"),closed:o("common.closed")};function vr(){let{api:e,user:t}=v(),n=k(),s=me(A(Se)),r=A(he),a=bn(e),{busy:i,refusal:l,run:c,clear:m}=U(),{typed:p,answer:d}=r.api===e?r:{typed:"",answer:null},$=b=>{m(),he.set({api:e,typed:b,answer:null})},f=async b=>{let{answer:w}=await c("search",()=>po(e,t,p,kr(a,s),b));w&&he.get().typed===p&&he.set({api:e,typed:p,answer:w})},h=b=>{b.preventDefault(),p.trim()!==""&&i===null&&f(null)},y=b=>{b.key==="Escape"&&(p===""&&b.currentTarget.blur(),$(""))};return u`
    <form role="search" onSubmit=${h}>
      <label class="visually-hidden" for=${n}>${o("search.search")}</label>
      <input id=${n} type="search" autocomplete="off" spellcheck=${!1} placeholder=${o("search.search")} aria-keyshortcuts="/" value=${p}
        onInput=${b=>$(b.currentTarget.value)} onKeyDown=${y} />
    </form>
    ${p.trim()!==""&&u`<${Or} ...${{here:s,typed:p,answer:d,refusal:l}} me=${t.id} busy=${i!==null} onMore=${()=>f(d)} />`}
  `}function kr(e,t){let n=[...t.map(({channel:s})=>s),...e?.channels??[],...we];return[...new Set(n)].filter(s=>s!=="*")}function Or({here:e,typed:t,answer:n,refusal:s,me:r,busy:a,onMore:i}){let l=ie(t),c=me([n?.found??[],ht(e,t)]),m=Object.entries(wr).map(([p,d])=>({title:d,rows:c.filter($=>mo($,r)===p)}));return u`
    <div class="found" aria-busy=${a}>
      <p class="hint" role="status">${xr(c.length,n)}</p>
      <${C} refusal=${s} />
      ${n?.cursor&&u`<button type="button" class="small" disabled=${a} onClick=${i}>${o("common.showMore")}</button>`}
      ${m.filter(({rows:p})=>p.length>0).map(({title:p,rows:d})=>u`
            <section key=${p} class="list" aria-label=${p}>
              <h2 class="list-title">${p} <span class="count">${be(d.length)}</span></h2>
              <ul>${d.map($=>u`<${Cr} key=${$.id} conversation=${$} words=${l} />`)}</ul>
            </section>
          `)}
    </div>
  `}function xr(e,t){let n=be(e);if(!t)return o("search.here",{found:n});let s=be(t.looked);return[t.cursor?o("search.some",{found:n,looked:s}):o("search.all",{found:n,looked:s}),o("search.closed")].join(" ")}function Cr({conversation:e,words:t}){let{id:n,channel:s}=e,r=x(e),a=$t(e).filter(p=>p&&p!==r&&p!==n),i=a.filter(p=>t.some(d=>ae([p],[d]))),l=A(ee),c=ye(l,n),m=[l.rest,l.more].includes(n);return u`
    <li class="row" data-selected=${m}>
      <a class="row-link" href=${c} aria-current=${m?"true":void 0}>
        <span class="row-top"><span class="row-name" dir="auto"><${le} text=${r} words=${t} /></span> <${Ne} channel=${s} /></span>
        ${[...new Set(i.length>0?i:a.slice(-1))].map(p=>u`<span key=${p} class="row-line row-note" dir="auto"><${le} text=${p} words=${t} /></span>`)}
      </a>
    </li>
  `}function Tr({onClose:e}){let t=Ut(A(xe));return u`
    <${S} title=${o("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${je.map(([n,s])=>u`<div key=${n}><dt><kbd>${n}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${fe} label=${o("shortcutList.singleKeyShortcuts")} checked=${t} onChange=${Ht}
          hint=${o("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${o("common.close")}</button>
      </div>
    <//>
  `}function Ar({tasks:e,onLeave:t,onClose:n}){let{api:s,user:r}=v(),{busy:a,refusal:i,run:l}=U(),c=async()=>{let{answer:m}=await l("offline",()=>Jt(s,r.id,{availability:"offline"}));m&&await t()};return u`
    <${S} title=${o("signOut.areStillAvailable")} onClose=${n}>
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
  `}function Sr({conversation:e,onSend:t}){let{templates:n,refusal:s}=_r(e.id),r=P(),a=e.reply_window.closes_at;return u`
    <section class="composer template-box" aria-label=${o("templateBox.reply",{name:x(e)})}>
      <p class="hint">
        ${a?o("templateBox.freeAnswersWentUntil",{at:te(a,r)}):o("templateBox.customerHasNotWritten")}
      </p>
      <${C} refusal=${s} />
      ${n?.length===0&&u`<p class="hint">${o("templateBox.noTemplatesListed")}</p>`}
      ${n?.length>0&&u`<${Nr} ...${{templates:n,onSend:t}} />`}
    </section>
  `}function _r(e){let{api:t}=v(),[n,s]=g({});return O(()=>{let r=!1;return t.get(D`/v1/conversations/${e}/templates`).then(({body:a})=>!r&&s({templates:a.templates}),a=>!r&&s({refusal:a})),()=>r=!0},[e]),n}function Nr({templates:e,onSend:t}){let[n,s]=g(0),[r,a]=g([]),i=e[n],l=Array.from({length:i.variables},(f,h)=>r[h]??""),c=wn(i,l),m=l.every(f=>f.trim()!==""),p=Object.fromEntries(e.map((f,h)=>[h,Ir(f)])),d=f=>{f.preventDefault(),m&&(a([]),t(c,{template:vn(i,l)}))},$=(f,h)=>a(l.map((y,b)=>b===f?h:y));return u`
    <form onSubmit=${d}>
      <${Q} label=${o("templateBox.template")} words=${p} value=${String(n)}
        onChange=${f=>[s(Number(f)),a([])]} />
      ${l.map((f,h)=>u`
          <${E} key=${`${n}.${h}`} label=${o("templateBox.place",{number:h+1})} value=${f}
            onInput=${y=>$(h,y)} />
        `)}
      <blockquote class="template-preview" dir="auto"><${_e} text=${c} /></blockquote>
      <div class="composer-foot">
        <span class="hint">${o("templateBox.customerReadsThis")}</span>
        <button type="submit" class="primary" disabled=${!m}>${o("common.send")}</button>
      </div>
    </form>
  `}var Ir=({name:e,language:t})=>t?`${e} (${t})`:e;var Er='<circle cx="24.5" cy="7.5" r="6.5" fill="#e5484d" stroke="#fff" stroke-width="2"/>',Ye=null;function gt(e){let t=document.querySelector('link[rel="icon"]');Ye??=t?.href,Ye?.startsWith("data:")&&(t.href=e?Dr(Ye):Ye)}function Dr(e){let[t,...n]=e.split(",");return`${t},${encodeURIComponent(decodeURIComponent(n.join(",")).replace("</svg>",`${Er}</svg>`))}`}var Wr=6,Rr=700,$o=["channel.left","channel.reassigned","channel.closed","channel.resumed","task.transferred","task.taken","task.returned"],Pr=[...$o,"task.assigned"];async function ze(e,t,n,s,r=a=>setTimeout(a,Rr)){for(let a=0;a<Wr;a+=1){await new Promise(r);try{let{body:i}=await e.get(D`/v1/conversations/${t}/events`+H({after_version:n,limit:200})),l=Mr(i.events,s);if(l)return l}catch(i){if(i.status===404||i.status===403)break}}return{isOwn:!1,why:null}}function Mr(e,t){let n=e.findLastIndex(({type:l})=>$o.includes(l));if(n<0)return null;let{actor:s}=e[n],r=["agent","supervisor"].includes(s?.type)&&s.id===t,a=e.slice(n).findLast(({type:l})=>l==="task.assigned")?.agent_id,i=kn({messages:[],events:e.slice(n)},t).filter(({type:l})=>Pr.includes(l));return{isOwn:r||a===t,why:i.map(({text:l})=>l).join(" · ")||null}}var Lr=["resume","outbound"],Fr=["take","reactivated"];function bt({tasks:e=[],paused:t=[]},n){let s={};for(let{conversation_id:r,status:a}of e)a==="wrapping"&&(s[r]={isWrapping:!0});for(let{conversation_id:r,task_id:a,status:i,conversation:l}of e)i==="assigned"&&(s[r]={...ho(l),task:a,reason:l?.task?.reason??null});for(let r of t){let{pause_id:a,reassign_at:i,reminded_at:l,next_reminder_at:c,then:m}=r.pause,p={id:a,due:i,reminded:l??null,next:c??null,then:m};s[r.id]={...ho(r),pause:p}}return{at:n,of:s}}function ho(e){if(!e)return{who:null,version:0,last:0,heard:0};let{customer_name:t,customer_address:n,attributes:s,channel:r,version:a,last_message:i,unanswered:l}=e;return{who:{customer_name:t,customer_address:n,attributes:{name:s?.name},channel:r},version:a,last:i?.seq??0,heard:l?i?.seq??0:0}}function Je(e,t,{seen:n={},opened:s={},deeds:r={},reading:a=null,isAway:i=!1}={}){let l=m=>r[m]>=e.at-6e4,c=[];for(let[m,p]of Object.entries(e.of))Ve(p)&&!Ve(t.of[m])&&!l(m)&&!(p.task&&t.of[m])&&c.push({kind:"gone",id:m,one:p});for(let[m,p]of Object.entries(t.of)){let d=e.of[m],$=qr(d,p,{id:m,before:e,now:t,seen:n,opened:s,reading:a,isAway:i,isMine:l});$&&c.push({kind:$,id:m,one:p})}return c}var Ve=e=>!!(e?.task||e?.pause);function qr(e,t,{id:n,before:s,now:r,seen:a,opened:i,reading:l,isAway:c,isMine:m}){if(t.isWrapping)return null;if(t.task&&t.task!==e?.task){let d=Lr.includes(t.reason)||Fr.includes(t.reason)&&m(n);return i[t.task]||d?null:"task"}return Ur(e,t,a[n]??0)&&n!==l?"message":t.pause?t.pause.reminded&&t.pause.reminded!==e?.pause?.reminded?"reminder":c?yt(t,r.at)?"due":null:e?.pause?.id===t.pause.id&&e.pause.due===t.pause.due&&yt(t,r.at)&&!yt(e,s.at)&&!go(e)&&!go(t)?"due":null:null}function Ur(e,t,n){return Ve(e)&&t.heard>Math.max(e.last,n)&&(e.heard===0||e.heard<=n)}var yt=({pause:e},t)=>Date.parse(e.due)-t<=36e5;function go({pause:{next:e,reminded:t,due:n}}){return[e,t].some(s=>s!==null&&Date.parse(s)>=Date.parse(n)-36e5)}function yo(e,t,n){let s=Object.fromEntries(Object.entries(t).filter(([,a])=>Math.abs(n-a)<6e4)),r=e.filter(({id:a,kind:i})=>i==="task"||i==="gone"||!(a in s));return{pieces:r,told:{...s,...Object.fromEntries(r.map(({id:a})=>[a,n]))}}}var bo=(e,t)=>Ve(e.of[t]);var Hr={task:o("told.task"),message:o("told.message"),due:o("told.due"),reminder:o("told.reminder"),gone:o("told.gone")},Br={task:e=>o("told.tasks",{count:e}),message:e=>o("told.messages",{count:e}),due:e=>o("told.dues",{count:e}),reminder:e=>o("told.reminders",{count:e}),gone:e=>o("told.gones",{count:e})};function Xe({kind:e,id:t,one:n,why:s},r){let a=jr(e,n,t),i=n.pause&&e!=="gone"&&e!=="message"?St(n.pause.due,r,void 0,n.pause.then).text:s,l=Hr[e];return{title:l,body:i?o("told.more",{who:a,more:i}):a,line:i?o("told.lineMore",{title:l,who:a,more:i}):o("told.line",{title:l,who:a})}}var wo=(e,t)=>Br[e](t);function jr(e,{who:t},n){return t?e==="task"?o("work.on",{name:x(t),channel:W(t.channel)}):x(t):n}var Gr=6e5,wt=ue("look");function vo({at:e,picture:t},n){return t&&n-e>=Gr?t:null}var Kr=1e4;function ko(e){let[t,n]=g([]),s=T(null),r=T(null),a=l=>{if(s.current=l,document.hidden)return!1;let c=vo(wt.get(),Date.now());if(c&&(r.current={before:c,at:Date.now()}),wt.set({at:Date.now(),picture:l}),r.current===null||Date.now()-r.current.at>=Kr)return!1;let m=Je(r.current.before,l,{...e(),isAway:!0});return n(p=>JSON.stringify(p)===JSON.stringify(m)?p:m),!0};return O(()=>{let l=()=>s.current&&a(s.current);return document.addEventListener("visibilitychange",l),()=>document.removeEventListener("visibilitychange",l)},[]),{pieces:t,look:a,forget:()=>{r.current=null,n([])}}}var Oo=["gone","reminder","due","task","message"];function xo({pieces:e,desk:t,onDismiss:n}){let s=k(),r=B(),a=Yr(e),i=e.filter(({id:c,kind:m})=>m!=="gone"||a[c]?.isOwn===!1);if(i.length===0)return null;let l=()=>{n(),document.querySelector("main")?.focus({preventScroll:!0})};return u`
    <section class="notice away" aria-labelledby=${s}>
      <div>
        <h2 id=${s}>${o("away.title")}</h2>
        <ul>
          ${Qr(i).map(c=>{let m=a[c.id]?.why??o("told.unknown"),{line:p}=Xe(c.kind==="gone"?{...c,why:m}:c,r);return u`<li key=${c.id} dir="auto">${c.kind==="gone"?p:u`<a href=${Y(t,c.id)}>${p}</a>`}</li>`})}
        </ul>
      </div>
      <button type="button" class="small" onClick=${l}>${o("common.dismiss")}</button>
    </section>
  `}var Qr=e=>e.toSorted((t,n)=>Oo.indexOf(t.kind)-Oo.indexOf(n.kind));function Yr(e){let{api:t,user:n}=v(),[s,r]=g({});return O(()=>{for(let{kind:a,id:i,one:l}of e)a==="gone"&&ze(t,i,l.version,n.id).then(c=>r(m=>({...m,[i]:c})))},[e]),s}var Co=["desk","try","phones"],zr=1e4;function Vr({work:e,first:t,view:n}){let{api:s,user:r}=v(),a=P(zr),i=Co.includes(n)?n:"desk",l=T(null),c=T({}),m=T(!1),p=ko(To),d=h=>{let y=Xe(h,B()),b=h.kind==="gone"?null:Y(i,h.id),w=h.kind==="due"&&Co.includes(n);return nn(h.kind,{text:y.line,href:b},{many:F=>wo(h.kind,F),open:o("common.open"),isSaid:w}),{key:`${h.kind}.${h.id}`,title:y.title,body:y.body,open:()=>b&&(location.hash=b)}},$=h=>{let{pieces:y,told:b}=yo(h,c.current,B());c.current=b,y.length>0&&Qn(y.map(d),r.id)},f=async h=>{let{isOwn:y,why:b}=await ze(s,h.id,h.one.version,r.id);!m.current&&!y&&!bo(l.current,h.id)&&$([{...h,why:b??o("told.unknown")}])};return O(()=>{e.paused.forEach(({pause:w})=>Rt(w));let h=l.current??bt(t,a),y=bt(e,B());if(l.current=y,p.look(y))return;let b=Je(h,y,{...To(),reading:Jr()});$(b.filter(({kind:w})=>w!=="gone")),b.filter(({kind:w})=>w==="gone").forEach(f)},[e,a]),O(()=>()=>{m.current=!0,on()},[]),Xr(),u`<${xo} pieces=${p.pieces} desk=${i} onDismiss=${p.forget} />`}var To=()=>({seen:Mt.get(),opened:Lt.get(),deeds:Pt.get()});function Jr(){let{view:e,rest:t,more:n}=ee.get();return He()?e==="supervisor"?n:t:null}function Xr(){let e=A(qt)>0;O(()=>gt(e),[e]),O(()=>()=>gt(!1),[])}export{se as a,M as b,et as c,Ee as d,De as e,pe as f,de as g,ca as h,ma as i,pa as j,da as k,fa as l,st as m,$a as n,ha as o,E as p,ka as q,Oa as r,Q as s,xa as t,fe as u,$e as v,Ca as w,Le as x,as as y,ws as z,iu as A,Ns as B,Ge as C,Ps as D,js as E,zs as F,ir as G,vr as H,Tr as I,Ar as J,Sr as K,Vr as L};
