/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as At,C as dt,D as ft,G as $t,H as gt,M as ht,O as yt,P as bt,Q as vt,R as J,S as wt,T as V,W as ce,X as kt,Y as Ct,Z as Ot,_ as xt,aa as Tt,ba as St,c as te,ca as Nt,d as B,da as _t,e as y,ea as Wt,f as Ae,ga as Pt,ha as It,k as st,l as rt,m as it,n as at,o as ut,p as lt,r as Te,t as ct,u as mt,v as pt}from"./chunk-DD2JBU5Q.js";import{$ as ze,A as H,B as Ge,C as Qe,E as t,I as q,P as z,Q as Y,W as Ke,X as M,aa as N,c as h,ca as P,d as S,da as Ye,e as re,ea as Je,f as E,g as ie,ga as Ve,j as k,k as u,la as ae,m as Q,ma as Xe,n as Z,na as Ze,o as je,oa as et,p as He,pa as tt,qa as ee,r as Be,ra as nt,sa as ue,ta as F,va as ot,xa as le,za as C}from"./chunk-3EJN5RRV.js";function O({title:e,children:n,onClose:o}){let s=E(null),r=k();return re(()=>{let i=s.current,l=document.activeElement;return i.showModal(),()=>{i.close(),l?.isConnected&&l.focus()}},[]),u`
    <dialog ref=${s} class="dialog" aria-labelledby=${r} onCancel=${i=>{i.preventDefault(),o()}}>
      <h2 id=${r}>${e}</h2>
      ${n}
    </dialog>
  `}function U({title:e,act:n,cancel:o=t("common.cancel"),danger:s=!1,busy:r=!1,onConfirm:a,onClose:i,children:l}){return u`
    <${O} title=${e} onClose=${i}>
      <div class="dialog-body">${l}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${o}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${r} onClick=${a}>${n}</button>
      </div>
    <//>
  `}var On={leave:t("askAgain.leaveAnyway"),pause:t("askAgain.pauseAnyway"),end:t("askAgain.endAnyway"),transfer:t("askAgain.transferAnyway"),skip:t("askAgain.skipAnyway")};function Dt({name:e,readUpTo:n,messages:o,applies:s,busy:r,onAgain:a,onClose:i}){let{user:l}=y(),c=o.filter(g=>bt(g,{seq:n},l)),d=c.some(({from:g})=>g.type==="customer")?t("askAgain.customerHasWritten"):t("askAgain.conversationHasChanged"),p=u`<${Tn} messages=${c} />`;return s?u`
    <${U} title=${d} act=${On[e]} cancel=${t("askAgain.stayRead")} busy=${r} onConfirm=${a} onClose=${i}>
      ${p}
      <p>${An(c.length>0,e)}</p>
    <//>
  `:u`
      <${O} title=${d} onClose=${i}>
        <div class="dialog-body">${p}<p>${t("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${i}>${t("common.close")}</button></div>
      <//>
    `}var xn={leave:t("askAgain.leave"),pause:t("askAgain.pause"),end:t("askAgain.end"),transfer:t("askAgain.transfer"),skip:t("askAgain.skip")};function An(e,n){let o={act:xn[n]};return e?t("askAgain.thisCameBeforeCould",o):t("askAgain.somethingChangedBeforeCould",o)}function Tn({messages:e}){return e.map(({seq:n,from:o,body:s,at:r})=>u`
      <blockquote key=${n} class="news">
        <p class="message-head"><span class="author" dir="auto">${o.id}</span> <time datetime=${r}>${Ye(r)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var Sn=200,Nn=5,Rt={agents:[],queues:[],isComplete:!1,loaded:!1};async function _n(e,n){if(!H(n,"supervisor")){let{body:r}=await e.get(z`/v1/agents/${n.id}`);return{agents:[],queues:r.queues.map(a=>({queue:a})),isComplete:!1}}let[o,s]=await Promise.all([Et(e,"agents"),Et(e,"queues")]);return{agents:o.found,queues:s.found,isComplete:o.isAll&&s.isAll}}async function Et(e,n){let o=[],s;for(let r=0;r<Nn;r+=1){let{body:a}=await e.get(`/v1/${n}`+Y({limit:Sn,cursor:s}));if(o.push(...a[n]),s=a.next_cursor,!s)return{found:o,isAll:!0}}return{found:o,isAll:!1}}function X(e,n){let[o,s]=h(Rt);return S(()=>{let r=!0,a=i=>r&&s({...i,loaded:!0});return _n(e,n).then(a,()=>a(Rt)),()=>r=!1},[e,n]),o}function Mt({kind:e,availability:n,in_use:o,capacity:s}){let r={availability:ze(n).toLocaleLowerCase(),inUse:o,capacity:s};return e==="ai"?t("directory.aiUse",r):t("directory.use",r)}function Ft({agents:e,free_agents:n,waiting:o}){return e===void 0?"":e===0?t("directory.nobodyServesWaiting",{waiting:o}):t("directory.agentsFreeWaiting",{free:n,count:e,waiting:o})}function me({availability:e,in_use:n,capacity:o}){return e==="available"&&n<o}function _({title:e,act:n,cancel:o=t("common.cancel"),busy:s,isReady:r=!0,refusal:a,forAgent:i,onSubmit:l,onClose:c,children:m}){return u`
    <${O} title=${e} onClose=${c}>
      <form onSubmit=${p=>{p.preventDefault(),p.stopPropagation(),r&&!s&&l()}} novalidate>
        <div class="dialog-body">
          ${m}
          <${C} refusal=${a} forAgent=${i} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${c}>${o}</button>
          <button type="submit" class="primary" disabled=${s||!r}>${n}</button>
        </div>
      </form>
    <//>
  `}function Se(e,n){let o=e.trim();if(o===""||n.includes(o))return o;let s=o.toLowerCase(),a=[i=>i.toLowerCase()===s,i=>i.toLowerCase().startsWith(s),i=>i.toLowerCase().includes(s)].map(i=>n.filter(i)).find(i=>i.length>0)??[];return a.length===1?a[0]:o}function Ne({label:e,options:n,value:o,wrong:s,onPick:r}){let a=k(),[i,l]=h(o),c=n.map(({name:p})=>p),m=n.find(({name:p})=>p===o)?.words;S(()=>{i&&r(Se(i,c))},[c.join(`
`)]);let d=({currentTarget:{value:p}})=>{l(p),r(Se(p,c))};return u`
    <div class="field">
      <label for=${a}>${e}</label>
      <input id=${a} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${a}-names`}
        value=${i} aria-describedby=${`${a}-hint`} aria-invalid=${!!s} onInput=${d}
        onBlur=${()=>l(o)} />
      <datalist id=${`${a}-names`}>
        ${n.map(p=>u`<option key=${p.name} value=${p.name}>${p.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${a}-hint`} aria-live="polite" data-wrong=${!!s}>${s||m&&`${o}: ${m}`}</p>
    </div>
  `}function pe({directory:e,not:n=[],value:o,onPick:s}){let a=e.agents.filter(({id:l})=>!n.includes(l)).map(l=>({name:l.id,words:Mt(l)})),i=o!==""&&!ne(e,o)&&t("pickAgent.noAgentCalled",{name:o});return u`<${Ne} label=${t("common.agent")} options=${a} value=${o} wrong=${i} onPick=${s} />`}function de({directory:e,not:n=[],label:o=t("common.queue"),value:s,onPick:r}){let i=e.queues.filter(({queue:c})=>!n.includes(c)).map(c=>({name:c.queue,words:Ft(c)})),l=s!==""&&!oe(e,s)&&t("pickAgent.noAgentServesQueue",{name:s});return u`<${Ne} label=${o} options=${i} value=${s} wrong=${l} onPick=${r} />`}function ne({agents:e,isComplete:n},o){return o!==""&&(!n||e.some(({id:s})=>s===o))}function oe({queues:e,isComplete:n},o){return o!==""&&(!n||e.some(({queue:s})=>s===o))}function Lt({conversation:e,owner:n,busy:o,refusal:s,about:r,onAssign:a,onClose:i}){let{api:l,user:c}=y(),m=X(l,c),[d,p]=h(""),[g,f]=h(!1),$=m.agents.find(({id:b})=>b===d),v=$&&!me($)&&$.availability==="available",w=e.channel_state!=="inactive"&&(v||s?.code==="agent_at_capacity");return u`
    <${_} title=${t("assign.assign",{name:N(e)})} act=${t("common.assign")} isReady=${ne(m,d)}
      onSubmit=${()=>a({agentId:d,force:g&&w})} forAgent=${r} ...${{busy:o,refusal:s,onClose:i}}>
      <p class="hint">${Wn(e,n)}</p>
      <${pe} directory=${m} not=${[n]} value=${d} onPick=${p} />
      ${w&&u`
        <label class="option">
          <input type="checkbox" checked=${g} onChange=${b=>f(b.currentTarget.checked)} />
          <span>${t("assign.beyondCapacity")} <span class="hint">${t("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function Wn({channel_state:e},n){return e==="inactive"?t("assign.takenUpAgainBefore"):e==="pause"?t("assign.hasPausedPauseEnds",{owner:n}):n?t("assign.hasTakenFromThem",{owner:n}):t("assign.waitsQueueAgentHas")}function qt({conversation:e,isUnanswered:n,unsent:o,canReply:s,busy:r,onLeave:a,onClose:i}){let{api:l}=y(),[c,m]=h(!1),d=o?.draft,p=async()=>{m(!0),await vt(l,e.id),m(!1),ht(e.id)?i():a()};return u`
    <${O} title=${o?t("beforeLeave.haveNotSentWhat"):t("beforeLeave.customerWaitsAnswer")} onClose=${i}>
      <div class="dialog-body">
        ${d&&u`<blockquote class="news"><p class="message-body" dir="auto">${d}</p></blockquote>`}
        ${o?.failed&&u`<p>${t("common.messageYoursCouldNot")}</p>`}
        ${n?u`<p>${t("beforeLeave.customerWroteLastOnce")}</p>`:u`<p>${t("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${i}>${t("common.stay")}</button>
        <button type="button" class=${d&&s?"":"primary"} disabled=${r||c} onClick=${a}>
          ${o?t("beforeLeave.leaveWithoutSending"):t("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${d&&s&&u`<button type="button" class="primary" disabled=${r||c} onClick=${p}>${t("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `}function fe({times:e,first:n,earliest:o,latest:s,usual:r}){let[a,i]=h(n),[l,c]=h(()=>ue(r)),m=a==="own"?Date.parse(l):e.find(({name:p})=>p===a)?.until,d=a==="own"&&!(m>=o&&m<=s);return{times:e,earliest:o,latest:s,choice:a,setChoice:i,own:l,setOwn:c,until:m,wrong:d}}function $e({legend:e,state:n,said:o}){let s=k(),{times:r,earliest:a,latest:i,choice:l,setChoice:c,own:m,setOwn:d,wrong:p}=n,g=(f,$)=>u`
    <label class="chip" key=${f}>
      <input type="radio" name=${s} value=${f} checked=${l===f} onChange=${()=>c(f)} />
      <span>${$}</span>
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${r.map(({name:f,words:$})=>g(f,$))} ${g("own",t("timeChoice.anotherTime"))}</div>
      ${l==="own"&&u`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${t("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${ue(a)} max=${ue(i)}
            aria-invalid=${p} aria-describedby=${`${s}-due`} onInput=${f=>d(f.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${p}>${o}</p>
  `}var Ut=6e4;function jt({pause:e,latest:n,busy:o,refusal:s,onExtend:r,onClose:a}){let i=Date.parse(e.reassign_at),l=Math.max(i,B())+Ut,c=mt(i,n),m=(c.find(({name:$})=>$==="day")??c.at(-1)).name,d=fe({times:c,first:m,earliest:l,latest:n,usual:Math.min(l+60*Ut,n)}),{until:p,wrong:g}=d,f=t("extend.chooseTimeAfterLatest",{end:P(i),latest:P(n)});return u`
    <${_} title=${t("common.extendPause")} act=${t("common.extend")} isReady=${!g} onSubmit=${()=>r({until:p})}
      ...${{busy:o,refusal:s,onClose:a}}>
      <p class="hint">${t("extend.nowEndsOnLater",{time:P(i)})}</p>
      <${$e} legend=${t("extend.pauseUntil")} state=${d} said=${g?f:ae(p,e.then)} />
    <//>
  `}function Ht({agent:e,isMe:n,load:o,queue:s,busy:r,onConfirm:a,onClose:i}){let l=n?t("giveAway.haveNoFreeSlot"):t("giveAway.hasNoFreeSlot",{agent:e});return u`
    <${U} title=${l} act=${t("giveAway.giveQueue")} cancel=${t("giveAway.keepPaused")} busy=${r} onConfirm=${a}
      onClose=${i}>
      <p>${n?t("giveAway.useResumedNowConversation",{...o,queue:s}):t("giveAway.usesResumedNowConversation",{...o,agent:e,queue:s})}</p>
    <//>
  `}var[ge,Bt,A]=[60,3600,86400],I={on_reply:{new_task:t("settings.newTask"),custom_routing:t("settings.valueOf.customRouting")},unanswered:{refuse:t("settings.valueOf.refuse"),allow:t("settings.valueOf.allow")},at_capacity:{queue:t("settings.valueOf.toQueue"),wait:t("settings.waitThisAgent"),refuse:t("settings.valueOf.refuse")},while_paused:{stay:t("settings.valueOf.staysPaused"),notify:t("settings.staysPausedOthersAre"),wake:t("settings.valueOf.pauseOver")},require:{reason:t("settings.reason"),note:t("settings.note"),until:t("settings.time")},read:{own:t("settings.valueOf.ownConversations"),all:t("settings.valueOf.everyConversation")},absence:{keep:t("settings.agentKeeps"),queue:t("settings.valueOf.toQueue")},idle:{since_assigned:t("settings.sinceTheyWereGiven"),since_free:t("settings.sinceTaskLeftTheir")},prefer:{nobody:t("settings.valueOf.anyAgent"),last_agent:t("settings.firstAgentWhoHad")}},Pn=e=>e?t("settings.switchedOn"):t("settings.off"),Qt=e=>n=>e[n]??String(n),In=e=>n=>n.map(Qt(e)).join(", ")||t("settings.nothingChosen"),he=e=>e??t("settings.none"),Dn=e=>String(e),_e={kind:"switch",words:Pn},j=(e,n=Object.keys(e))=>({kind:"choice",values:n,words:Qt(e)}),W=(e,n,o)=>({kind:"time",min:e,max:n,zero:o,words:s=>s===0&&o||F(s)}),Gt=(e,n)=>({kind:"number",min:e,max:n,words:Dn}),We=[["leave.enabled",t("settings.leave"),_e],["leave.on_reply",t("settings.whenCustomerReplies"),j(I.on_reply,kt)],["leave.window_seconds",t("settings.timeReply"),W(ge,90*A)],["leave.custom_routing_timeout_seconds",t("settings.customRoutingsTime"),W(ge,A)],["leave.unanswered",t("settings.leaveQuestionOpen"),j(I.unanswered,Ct)],["leave.plan",t("settings.whatHappensWhileCustomer"),{kind:"named",none:t("settings.nothing"),words:he}],["leave.calendar",t("settings.calendarPlans"),{kind:"named",none:t("settings.noneAllTimeCounts"),words:he}],["pause.enabled",t("settings.pause"),_e],["pause.time_limit_seconds",t("settings.pauseTimeLimit"),W(ge,14*A)],["pause.at_capacity",t("settings.resumeCapacity"),j(I.at_capacity,Ot)],["pause.hold_seconds",t("settings.waitOneAgent"),W(0,A)],["pause.on_reply",t("settings.ifCustomerWritesMeanwhile"),j(I.while_paused)],["pause.calendar",t("settings.calendarPauses"),{kind:"named",none:t("settings.noneAllTimeCounts"),words:he}],["pause.require",t("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(I.require),words:In(I.require)}],["pause.reasons",t("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||t("settings.anyReason")}],["pause.max_per_agent",t("settings.pausedOnceOneAgent"),{...Gt(0,100),words:e=>e===0?t("settings.anyNumber"):String(e)}],["pause.reminders_seconds",t("settings.reminders"),{kind:"times",usual:[A,4*Bt,Bt,15*ge],words:En}],["wrap_up.limit_seconds",t("settings.wrapUpLastsMost"),W(0,A,t("settings.none"))],["channels",t("settings.channels"),{words:Rn}],["history.retention_seconds",t("settings.closedConversationsKept"),W(0,3650*A)],["agents.read",t("settings.agentsRead"),j(I.read,xt)],["agents.self_service",t("settings.agentsSetTheirOwn"),_e],["routing.give_back_seconds",t("settings.whoGaveBackPassed"),W(0,A)],["routing.absence.paused",t("settings.whatAbsentAgentHas"),j(I.absence)],["routing.absence.assigned",t("settings.whatAssignedAbsentAgent"),j(I.absence)],["routing.absence.grace_seconds",t("settings.workWaitsAbsentAgent"),W(0,14*A)],["routing.presence_seconds",t("settings.awayWithoutSignDesk"),W(0,A,t("settings.never"))],["routing.answer_within_seconds",t("settings.backQueueWithoutAnswer"),W(0,14*A,t("settings.never"))],["routing.max_returns",t("settings.howOftenGoesBack"),Gt(0,100)],["routing.weights",t("settings.whatTaskUsesCapacity"),{words:Mn}],["routing.idle",t("settings.agentsCountIdle"),j(I.idle)],["routing.fallback_queue",t("settings.insteadQueueNobodyServes"),{kind:"queue",words:he}],["routing.return.prefer",t("settings.whatWasLeftOr"),j(I.prefer)],["routing.return.within_seconds",t("settings.agentWhoHadGoes"),W(0,90*A)],["routing.return.hold_seconds",t("settings.waitsAgent"),W(0,A)]].map(([e,n,o])=>({at:e,keys:e.split("."),label:n,...o})),ar=We;function ur(e){return We.find(n=>n.at===e)}var lr=We.filter(({keys:[e]})=>e==="leave"||e==="pause");function cr({kind:e,values:n,words:o}){let s=r=>o(e==="set"?[r]:r);return Object.fromEntries(n.map(r=>[r,Fn(s(r))]))}function mr({usual:e},n){return[...new Set([...e,...n])].sort((s,r)=>r-s).map(s=>[String(s),F(s)])}function Pe(e,{min:n,max:o}){return Number.isInteger(e)&&e>=n&&e<=o}function pr({queue:e,channel:n}){return`${e??"*"}/${n??"*"}`}function dr({queue:e,channel:n}){return[e&&t("settings.placeQueue",{queue:e}),n&&M(n)].filter(Boolean).join(", ")}function Rn(e){return e.includes("*")?t("settings.all"):e.map(M).join(", ")||t("settings.none")}function En(e){return e.map(F).join(", ")||t("settings.none")}function Mn(e){return Object.entries(e??{}).map(([o,s])=>`${M(o)} ${s}`).join(", ")||t("settings.each",{count:1})}function Fn(e){return e.charAt(0).toUpperCase()+e.slice(1)}function D({label:e,hint:n,value:o,rows:s,most:r=1024,onInput:a,...i}){let l=k(),c={id:l,dir:"auto",maxlength:r,value:o,"aria-describedby":n?`${l}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...i};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      ${s?u`<textarea rows=${s} ...${c}></textarea>`:u`<input type="text" autocomplete="off" ...${c} />`}
      ${n&&u`<p class="hint" id=${`${l}-hint`}>${n}</p>`}
    </div>
  `}function br({legend:e,hint:n,words:o,chosen:s,disabled:r,onChange:a}){let i=(l,c)=>a(o.map(([m])=>m).filter(m=>m===l?c:s.includes(m)));return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">
        ${o.map(([l,c])=>u`
            <label class="chip" key=${l}>
              <input type="checkbox" checked=${s.includes(l)} disabled=${r}
                onChange=${m=>i(l,m.currentTarget.checked)} />
              <span>${c}</span>
            </label>
          `)}
      </div>
      ${n&&u`<p class="hint">${n}</p>`}
    </fieldset>
  `}function vr({label:e,hint:n,lines:o,disabled:s,onChange:r}){let[a,i]=h(null),l=a!==null&&a.lines.join(`
`)===o.join(`
`),c=m=>{let d=[...new Set(m.split(`
`).map(p=>p.trim()).filter(Boolean))];i({text:m,lines:d}),r(d)};return u`
    <${D} label=${e} hint=${n} rows="4" most=${null} disabled=${s}
      value=${l?a.text:o.join(`
`)} onInput=${c} />
  `}function G({label:e,hint:n,words:o,value:s,disabled:r,onChange:a}){let i=k();return u`
    <div class="field">
      <label for=${i}>${e}</label>
      <select id=${i} value=${s} disabled=${r} aria-describedby=${n?`${i}-hint`:void 0}
        onChange=${l=>a(l.currentTarget.value)}>
        ${Object.entries(o).map(([l,c])=>u`<option key=${l} value=${l}>${c}</option>`)}
      </select>
      ${n&&u`<p class="hint" id=${`${i}-hint`}>${n}</p>`}
    </div>
  `}function wr({label:e,hint:n,value:o,min:s,max:r,disabled:a,onChange:i}){let l=k(),[c,m]=h(null),d=c!==null&&Object.is(c.value,o),p=!Pe(o,{min:s,max:r}),g=({currentTarget:{value:f}})=>{let $=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:$}),i($)};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      <input id=${l} type="text" class="number" inputmode="numeric" autocomplete="off" value=${d?c.text:o}
        disabled=${a}
        aria-describedby=${`${l}-hint`} aria-invalid=${p} onInput=${g} />
      <p class="hint" id=${`${l}-hint`} data-wrong=${p}>${p?t("fields.chooseFrom",{min:s,max:r}):n}</p>
    </div>
  `}function Kt({label:e,hint:n,checked:o,disabled:s,onChange:r}){let a=k();return u`
    <div class="switch-field">
      <input id=${a} type="checkbox" role="switch" class="switch" checked=${o} disabled=${s}
        aria-describedby=${n?`${a}-hint`:void 0} onChange=${i=>r(i.currentTarget.checked)} />
      <div>
        <label for=${a}>${e}</label>
        ${n&&u`<p class="hint" id=${`${a}-hint`}>${n}</p>`}
      </div>
    </div>
  `}function se({legend:e,options:n,value:o,disabled:s,onChange:r}){let a=k();return u`
    <fieldset class="field choice">
      <legend>${e}</legend>
      ${n.map(i=>u`
          <label class="option" key=${i.value}>
            <input type="radio" name=${a} checked=${o===i.value} disabled=${s}
              onChange=${()=>r(i.value)} />
            <span>${i.label} ${i.hint&&u`<span class="hint">${i.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function kr({legend:e,hint:n,seconds:o,min:s,max:r,disabled:a,onChange:i}){let l=k(),[c,m]=h(null),[d,p]=h(!1),f=c!==null&&Object.is(c.seconds,o)?c.parts:et(o);!d&&f.seconds>0&&p(!0);let $=!Pe(o,{min:s,max:r}),v=(b,T)=>{let L={...f,[b]:T},K=qn(L);m({parts:L,seconds:K}),i(K)},w=b=>u`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[b]} disabled=${a}
        aria-describedby=${l} aria-invalid=${$} onInput=${T=>v(b,T.currentTarget.value)} />
      ${Ln[b]}
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${w("days")} ${w("hours")} ${w("minutes")} ${d&&w("seconds")}</div>
      <p class="hint" id=${l} data-wrong=${$}>
        ${$?t("fields.chooseBetween",{min:F(s),max:F(r)}):n}
      </p>
    </fieldset>
  `}var Ln={days:t("fields.days"),hours:t("fields.hours"),minutes:t("fields.minutes"),seconds:t("fields.seconds")};function qn(e){let n=Object.entries(e).map(([o,s])=>{let r=String(s).trim().replace(",",".");return[o,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(tt(Object.fromEntries(n)))}function ye({label:e,hint:n,typed:o,onInput:s}){let r=k(),a=Object.keys(Q(wt)).toReversed(),i=V(o);return u`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${o} aria-describedby=${`${r}-hint`} onInput=${l=>s(l.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${a.map(l=>u`<option key=${l} value=${l}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${Un(i,o,n)}</p>
    </div>
  `}function Un(e,n,o){return e===n.trim()?o:e?t("topicField.willCalled",{name:e}):t("topicField.willCalledNothingUse")}var zt="-";function Yt({plans:e,usual:n,isUnanswered:o,busy:s,onLeave:r,onClose:a,children:i}){let[l,c]=h(""),[m,d]=h(""),p=V(l),g=()=>{p&&ce(p),r({topic:p,plan:m===zt?[]:m})},f={"":n?t("leave.usual",{usual:n}):t("leave.usualNothingHappens"),...Object.fromEntries(e.filter($=>$!==n).map($=>[$,$])),...n&&{[zt]:t("leave.nothingHappens")}};return u`
    <${_} title=${t("common.leaveDetails")} act=${t("common.leave")} busy=${s} onSubmit=${g} onClose=${a}>
      ${i}
      ${o&&u`<${le} tone="warn">${t("leave.customerWroteLastOnce")}<//>`}
      <${ye} label=${t("common.topicOptional")} typed=${l} onInput=${c}
        hint=${t("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&u`<${G} label=${t("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${d} />`}
    <//>
  `}var Jt=6e4,Ie=60*Jt,be=9,De=336*Ie,Vt="tomorrow_morning",jn="next_opening";function Re(e,n,o=[]){let s=e+n,i=[{name:"in_1h",words:t("pauseTimes.1Hour"),until:e+Ie},{name:"in_4h",words:t("pauseTimes.hours",{count:4}),until:e+4*Ie},{name:Vt,words:t("pauseTimes.tomorrowMorning"),until:ee(e,1,be)},{name:jn,words:t("pauseTimes.whenOpensNext"),until:null},{name:"days",words:t("pauseTimes.days",{count:3}),until:ee(e,3,be)},{name:"next_week",words:t("pauseTimes.mondayMorning"),until:ee(e,nt(e),be)},{name:"week",words:t("pauseTimes.week"),until:ee(e,7,be)}].map(c=>Hn(c,o)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=Jt&&c<s);return[...i.filter(({until:c},m)=>i.findIndex(d=>d.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:t("common.limit"),until:null}]}function Hn(e,n){let o=n.find(({preset:s})=>s===e.name);return o?{...e,until:Date.parse(o.until),preset:e.name}:e}function Xt(e){let n=e.filter(({name:o})=>o!=="limit");return(n.find(({name:o})=>o===Vt)??n.at(-1))?.name??null}function Zt(e,n,o){let s=n.calendar?De:n.time_limit_seconds*1e3;return Re(e,s,o).filter(({name:r})=>r!=="limit")}function ve(e,n){let{channel:o,queue:s}=n??{},[r,a]=h([]);return S(()=>{if(!o)return;let i=!0,l=({body:c})=>i&&a(c.presets);return e.get("/v1/presets"+Y({zone:ot(),channel:o,queue:s})).then(l,()=>{}),()=>i=!1},[e,o,s]),r}var en=6e4,Ee=1e3,Bn=64;function tn({conversation:e,rules:n,busy:o,onPause:s,onClose:r,children:a}){let[i,l]=h({reason:"",note:"",then:"queue",onReply:n.on_reply,topic:"",ask:"",signal:""}),c=Yn(e,n,i.then),m=p=>g=>l(f=>({...f,[p]:g})),d=()=>{let p=Xn(i,c);p.topic&&ce(p.topic),s(p)};return u`
    <${_} title=${t("pause.pauseThisConversation")} act=${t("common.pause")} busy=${o}
      isReady=${c.choice!==null&&!c.wrong&&zn(i,n).length===0}
      onSubmit=${d} onClose=${r}>
      ${a}
      <p class="hint">${t("pause.taskClosesCapacityFree")}</p>
      <${Kn} rules=${n} value=${i.reason} onInput=${m("reason")} />
      <${$e} legend=${t("pause.until")} state=${c} said=${c.said} />
      <div class="field-row">
        <${G} label=${t("pause.whenTimeUp")} words=${Gn} value=${i.then} onChange=${m("then")} />
        <${G} label=${t("pause.ifCustomerWrites")} words=${Qn} value=${i.onReply} onChange=${m("onReply")} />
      </div>
      ${n.require&&u`
        <${D} label=${nn(t("pause.noteNextAgent"),we(n,"note"))}
          hint=${t("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${Ee} value=${i.note} onInput=${m("note")} />
      `}
      <${Vn} form=${i} change=${m} />
    <//>
  `}var Gn={queue:t("pause.goesBackQueue"),agent:t("pause.comesBackMeIf")},Qn={stay:t("pause.staysPaused"),notify:t("pause.staysPausedOthersAre"),wake:t("pause.pauseOver")};function Kn({rules:e,value:n,onInput:o}){let s=nn(t("pause.reason"),we(e,"reason")),r=e.reasons??[];if(r.length===0)return u`<${D} label=${s} most=${Ee} value=${n} onInput=${o} />`;let a={"":t("pause.chooseOne"),...Object.fromEntries(r.map(i=>[i,i]))};return u`<${G} label=${s} words=${a} value=${n} onChange=${o} />`}function we({require:e=[]},n){return e.includes(n)}function nn(e,n){return n?e:t("pause.optional",{label:e})}function zn(e,n){return["reason","note"].filter(o=>we(n,o)&&e[o].trim()==="")}function Yn(e,n,o){let{api:s}=y(),r=B(),a=ve(s,e),i=n.time_limit_seconds,l=n.calendar?De:i*1e3,c=Re(r,l,a).filter(({name:p})=>p!=="limit"||!we(n,"until")),m=n.calendar?t("pause.limitOpenTime",{time:F(i)}):t("pause.limit",{time:F(i)}),d=fe({times:c.map(p=>p.name==="limit"?{...p,words:m}:p),first:Xt(c),earliest:r+en,latest:r+l,usual:te()+Math.min(120,i/120)*en});return{...d,preset:c.find(({name:p})=>p===d.choice)?.preset,said:Jn(d,n,o)}}function Jn({choice:e,wrong:n,until:o,latest:s},r,a){return e===null?t("pause.chooseUntilWhen"):n?t("pause.chooseTimeFutureLatest",{time:P(s)}):!o&&r.calendar?t("pause.endLimitWhichCounts",{calendar:r.calendar}):ae(o??s,a)}function Vn({form:e,change:n}){return u`
    <details class="more">
      <summary>${t("pause.waitAnswerOrOthers")}</summary>
      <${D} label=${t("pause.questionOptional")} hint=${t("pause.supervisorApprovesOrDeclines")} most=${Ee}
        value=${e.ask} onInput=${n("ask")} />
      <${D} label=${t("pause.signalOptional")} hint=${t("pause.nameWhichAnotherSystem")}
        most=${Bn} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${n("signal")} />
      <${ye} label=${t("common.topicOptional")} hint=${t("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${n("topic")} />
    </details>
  `}function Xn({reason:e,note:n,then:o,onReply:s,topic:r,ask:a,signal:i},{until:l,preset:c}){let m={reason:e.trim(),note:n.trim(),until:l,preset:c,then:o,onReply:s,topic:V(r)},d=a.trim();if(!d&&!i.trim())return m;let p=i.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:p,...d&&{ask:d}}}}function on({conversation:e,from:n,busy:o,refusal:s,onTake:r,onClose:a}){let{user:i}=y(),l=e.channel_state==="pause";return u`
    <${U} title=${t("takeOver.takeOverFrom",{from:n})} act=${t("common.takeOver")} busy=${o} onConfirm=${r} onClose=${a}>
      <p>${l?t("takeOver.hasPausedPauseEnds",{from:n}):t("takeOver.workingOnThenConversation",{from:n})}</p>
      ${!H(i,"supervisor")&&u`<p class="hint">${t("takeOver.canTakeOverFrom")}</p>`}
      <${C} refusal=${s} />
    <//>
  `}var Zn=1e3;function sn({conversation:e,owner:n,busy:o,onTransfer:s,onClose:r,children:a}){let{api:i,user:l}=y(),c=X(i,l),[m,d]=h("queue"),[p,g]=h(""),[f,$]=h(""),[v,w]=h(!1),[b,T]=h(""),L={back:!0,queue:oe(c,p),agent:ne(c,f)}[m],K=()=>{let x=m==="agent"?{agentId:f,refuse:v}:{queue:m==="back"?e.queue:p};s({...x,note:b.trim()})};return u`
    <${_} title=${t("transfer.transfer",{name:N(e)})} act=${t("common.transfer")} busy=${o} isReady=${L} onSubmit=${K}
      onClose=${r}>
      ${a}
      <${se} legend=${t("common.to")} options=${eo(e,n)} value=${m} onChange=${d} />
      ${m==="queue"&&u`<${de} directory=${c} not=${[e.queue]} value=${p} onPick=${g} />`}
      ${m==="agent"&&u`
        <${pe} directory=${c} not=${[n]} value=${f} onPick=${$} />
        <${se} legend=${to(c,f)} options=${no(e)} value=${v} onChange=${w} />
      `}
      ${!H(l,"supervisor")&&m!=="back"&&u`<p class="hint">${t("transfer.onlyNamesKnowAre")}</p>`}
      <${D} label=${t("transfer.noteNextAgentOptional")} hint=${t("transfer.customerDoesNotSee")} rows="2" most=${Zn}
        value=${b} onInput=${T} />
    <//>
  `}function eo({queue:e,channel_state:n},o){let s={value:"back",label:t("transfer.backQueue",{queue:e}),hint:n==="pause"?t("transfer.endsPause"):t("transfer.keepsPlaceLine")};return[...o?[s]:[],{value:"queue",label:o?t("transfer.anotherQueue"):t("transfer.queue")},{value:"agent",label:t("transfer.agent")}]}function to({agents:e},n){let o=e.find(({id:s})=>s===n);return o?me(o)?t("transfer.ifCannotTakeThen",{agentId:n}):t("transfer.cannotTakeNow",{agentId:n}):t("transfer.ifAgentCannotTake")}function no({queue:e}){return[{value:!1,label:t("transfer.putQueue",{queue:e})},{value:!0,label:t("transfer.doNotTransfer")}]}function oo({asking:e,...n}){return so[e.what]({asking:e,...n})}var so={leave:({asking:e,conversation:n,actions:o,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${qt} conversation=${n} isUnanswered=${r} unsent=${s} busy=${a}
      canReply=${o.reply} onLeave=${()=>i("leave",{...e.details,unanswered:r})} onClose=${l} />
  `,"leave-with":({conversation:e,actions:n,settings:o,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${Yt} plans=${Object.keys(o.leave.plans??{})} usual=${Te(o,e).leave.plan}
      isUnanswered=${r} busy=${a} onClose=${l}
      onLeave=${c=>i("leave",{...c,unanswered:r})}>
      <${J} conversation=${e} unsent=${s} canReply=${n.reply} />
    <//>
  `,pause:({conversation:e,actions:n,settings:o,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${tn} conversation=${e} rules=${Te(o,e).pause} busy=${r}
      onPause=${l=>a("pause",l)} onClose=${i}>
      <${J} conversation=${e} unsent=${s} canReply=${n.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:n,unsent:o,busy:s,begin:r,onClose:a})=>u`
    <${U} title=${t("common.pauseAgain")} act=${t("common.pause")} busy=${s} onConfirm=${()=>r("pause",{again:!0})} onClose=${a}>
      <${J} conversation=${e} unsent=${o} canReply=${n.reply} />
      <p>${t("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:n,owner:o,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${sn} conversation=${e} owner=${o} busy=${r}
      onTransfer=${l=>a("transfer",l)} onClose=${i}>
      <${J} conversation=${e} unsent=${s} canReply=${n.reply} />
    <//>
  `,"give-away":e=>u`<${ro} ...${e} />`,extend:e=>u`<${io} ...${e} />`,assign:({conversation:e,owner:n,busy:o,refusal:s,about:r,now:a,onClose:i})=>u`
    <${Lt} ...${{conversation:e,owner:n,busy:o,refusal:s,about:r,onClose:i}}
      onAssign=${l=>a(e.channel_state==="inactive"?"reactivate":"take",l)} />
  `,"take-over":({conversation:e,actions:n,owner:o,busy:s,refusal:r,now:a,onClose:i})=>u`
    <${on} conversation=${e} from=${n.from??o} busy=${s} refusal=${r}
      onTake=${()=>a("take")} onClose=${i} />
  `,end:({conversation:e,actions:n,unsent:o,busy:s,refusal:r,now:a,onClose:i})=>u`
    <${U} title=${t("action.endWith",{name:N(e)})} act=${t("action.end")} danger busy=${s}
      onConfirm=${()=>a("end")}
      onClose=${i}>
      <${J} conversation=${e} unsent=${o} canReply=${n.reply} />
      <p>${t("action.closesCustomersNextMessage")}</p>
      <${C} refusal=${r} />
    <//>
  `,again:({asking:e,actions:n,history:o,busy:s,now:r,onClose:a})=>u`
    <${Dt} name=${e.name} readUpTo=${e.readUpTo} messages=${o.messages}
      applies=${n[e.name]} busy=${s} onClose=${a}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function ro({asking:e,conversation:n,busy:o,now:s,onClose:r}){let{user:a}=y(),i=n.pause?.agent_id;return u`
    <${Ht} agent=${i} isMe=${i===a.id} load=${e.load} queue=${n.queue} busy=${o}
      onConfirm=${()=>s("resume")} onClose=${r} />
  `}function io({conversation:e,settings:n,busy:o,refusal:s,now:r,onClose:a}){let{user:i}=y(),{pause:l}=e;return l?u`
    <${jt} pause=${l} latest=${ct(e,i,n)} busy=${o} refusal=${s}
      onExtend=${c=>r("extend",c)} onClose=${a} />
  `:null}var ao=/^[\d()+\-./]+$/;function rn(e){return e.trim().split(/\s+/).map(o=>ao.test(o)?o.replaceAll(/[^\d+]/g,""):Me(o)).filter(o=>o!=="")}function an(e,n){let o=e.filter(s=>typeof s=="string").map(Me);return n.every(s=>o.some(r=>r.includes(s)))}function un(e,n){let o=[...e],s=o.map(Me),r=[],a=0;for(let m of s)r.push(a),a+=m.length;let i=n.flatMap(m=>uo(s.join(""),m)),l=(m,d)=>i.some(({from:p,to:g})=>m<g&&m+d>p),c=[];return o.forEach((m,d)=>{let p=l(r[d],s[d].length),g=c.at(-1);g?.isMatch===p?g.text+=m:c.push({text:m,isMatch:p})}),c}function uo(e,n){let o=[];for(let s=e.indexOf(n);s>=0;s=e.indexOf(n,s+n.length))o.push({from:s,to:s+n.length});return o}function Me(e){return e.normalize("NFKD").replaceAll(/\p{M}/gu,"").toLowerCase()}var ke=[["j",t("shortcutWords.openNextConversation")],["k",t("shortcutWords.openPreviousConversation")],["r",t("shortcutWords.writeReply")],["Escape",t("shortcutWords.leaveReplyBox")],["Ctrl+Enter",t("shortcutWords.sendReply")],["Ctrl+Shift+Enter",t("beforeLeave.sendLeave")],["l",t("common.leave")],["f",t("common.leaveDetails")],["p",t("common.pause")],["o",t("common.pauseAgain")],["y",t("shortcutWords.approveWhatAsked")],["d",t("shortcutWords.declineWhatAsked")],["u",t("shortcutWords.resumeOrTakeUp")],["s",t("shortcutWords.skipNextStepPlan")],["q",t("common.cancelPlan")],["x",t("common.extendPause")],["a",t("shortcutWords.takeOrTakeOver")],["g",t("common.assign")],["t",t("common.transfer")],["n",t("shortcutWords.writeNote")],["i",t("shortcutWords.showCustomer")],["w",t("shortcutWords.writeCustomerFirst")],["z",t("common.undo")],["c",t("shortcutWords.completeWrapUp")],["e",t("common.end")],["Ctrl+K",t("commandMenu.commands")],["?",t("shortcutWords.showThisList")]];function ln(){let e=new Map;for(let n of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")){let o=n.getAttribute("aria-keyshortcuts");if(o===ut||!n.checkVisibility())continue;let s=lo(n,o);e.set(`${o} ${s}`,{words:s,key:mo(o),run:()=>lt(n)})}return[...e.values()]}function cn(e){return[...document.querySelectorAll(e)].map(n=>({words:n.textContent.trim(),run:()=>n.click()}))}function lo(e,n){let o=ke.find(([s])=>s===n)?.[1];return e.matches("button:not([aria-expanded])")||!o?co(e):o}function co(e){let n=e.cloneNode(!0);return n.querySelectorAll("[aria-hidden='true']").forEach(o=>o.remove()),e.getAttribute("aria-label")??n.textContent.trim()}function mo(e){return e.replace(/^Control/,"Ctrl")}function Fe({text:e,words:n}){return n.length===0?e:un(e,n).map(({text:o,isMatch:s},r)=>s?u`<mark key=${r}>${o}</mark>`:o)}var po=30;function fo({onClose:e}){let n=k(),[o,s]=h(""),[r,a]=h(0),i=rn(o),l=go(i),c=l.flatMap(({options:$})=>$),m=Math.min(r,c.length-1),d=E(null);re(()=>{d.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})},[m,o]);let p=$=>{s($.currentTarget.value),a(0)},g=$=>{if($.isComposing)return;let v=$o($.key,m,c.length);v===null&&$.key!=="Enter"||($.preventDefault(),v!==null?a(v):c[m]&&e(c[m].run))},f=({words:$,detail:v,key:w,run:b},T)=>u`
    <div key=${T} role="option" id=${`${n}-${T}`} aria-selected=${T===m} onClick=${()=>e(b)} onMouseMove=${()=>a(T)}>
      <span dir="auto"><${Fe} text=${$} words=${i} /></span>
      ${v&&u` <span class="weak" dir="auto"><${Fe} text=${v} words=${i} /></span>`}
      ${w&&u` <kbd>${w}</kbd>`}
    </div>
  `;return u`
    <${O} title=${t("commandMenu.commands")} onClose=${()=>e()}>
      <div class="dialog-body menu">
        <input type="text" role="combobox" autocomplete="off" spellcheck=${!1} aria-label=${t("commandMenu.find")} placeholder=${t("commandMenu.find")}
          aria-autocomplete="list" aria-expanded=${c.length>0} aria-controls=${n} aria-activedescendant=${c.length>0?`${n}-${m}`:void 0}
          value=${o} onInput=${p} onKeyDown=${g} />
        ${c.length===0?u`<p class="weak" role="status">${t("commandMenu.nothingFound")}</p>`:u`
              <div role="listbox" id=${n} aria-label=${t("commandMenu.commands")} ref=${d} onMouseDown=${$=>$.preventDefault()}>
                ${l.map(({title:$,options:v})=>u`
                    <div key=${$} role="group" aria-label=${$}>
                      <p class="hint" aria-hidden="true">${$}</p>
                      ${v.map(w=>f(w,c.indexOf(w)))}
                    </div>
                  `)}
              </div>
            `}
      </div>
    <//>
  `}function $o(e,n,o){let s={ArrowDown:n+1,ArrowUp:n-1,PageDown:Math.min(n+8,o-1),PageUp:Math.max(n-8,0)}[e];return s===void 0||o===0?null:(s+o)%o}function go(e){let{api:n}=y(),o=Q(Nt),s=St(Q(At)),r=ie(()=>({keyed:ln(),views:[".views > a",".tabs > a"].flatMap(cn)}),[]),a=B(),i=!!o?.pauseUntil&&(o.rules.require??[]).every(p=>p==="until"),l=ve(n,i?o.conversation:null),c=i?Zt(a,o.rules,l).map(p=>ho(p,a,o)):[],m=[{title:t("commandMenu.actions"),options:[...r.keyed,...c]},{title:t("shell.views"),options:r.views},{title:t("commandMenu.conversations"),options:s.map(yo)}],d=({title:p,options:g})=>({title:p,options:g.filter(f=>an([f.words,f.detail],e)).slice(0,po)});return m.map(d).filter(({options:p})=>p.length>0)}function ho({words:e,until:n,preset:o},s,{rules:r,pauseUntil:a}){let i={until:n,preset:o,then:"queue",onReply:r.on_reply};return{words:[t("common.pause"),e].join(": "),detail:Je(n,s),run:()=>a(i)}}function yo(e){let{id:n,customer_address:o,channel:s}=e,r=N(e),a=[r!==o&&o,M(s)].filter(Boolean).join(" · ");return{words:r,detail:a,run:()=>location.hash=je(He.get(),n)}}function Ce({facts:e}){return u`
    <dl class="facts">${e.map(([n,o])=>u`<div key=${n}><dt>${n}</dt><dd dir="auto" class="lines">${o}</dd></div>`)}</dl>
  `}var bo=10;function vo({conversation:e,hrefOf:n}){let{user:o}=y(),s=H(o,"supervisor")?xo:Ao;return u`
    <section class="customer" aria-label=${t("common.customer")} tabindex="0">
      <h3>${t("common.customer")}</h3>
      <${Ce} facts=${wo(e)} />
      <${Oo} attributes=${e.attributes} />
      <${ko} conversation=${e} />
      <h3>${t("customerPanel.earlierConversations")}</h3>
      <${s} conversation=${e} hrefOf=${n} />
    </section>
  `}function wo(e){let{customer_address:n,business_address:o,thread:s,channel:r,queue:a,priority:i,opened_at:l}=e,c=N(e);return[...c===n?[]:[[t("customerPanel.name"),c]],[M(r),n],[t("common.to"),o],...s?[[t("customerPanel.thread"),s]]:[],[t("common.queue"),a],...i>0?[[t("customerPanel.priority"),String(i)]]:[],[t("customerPanel.since"),P(l)]]}function ko({conversation:{clock:e}}){if(!e)return null;let n=Co.map(([o,s])=>[s,e[o]]).filter(([,o])=>o>0);return u`
    <h3>${t("customerPanel.clock")}</h3>
    <${Ce} facts=${n.map(([o,s])=>[o,Ze(s*1e3)])} />
  `}var Co=[["queue",t("customerPanel.inQueue")],["agent",t("customerPanel.agentsTurn")],["customer",t("customerPanel.customersTurn")],["pause",t("common.paused")]];function Oo({attributes:e}){let n=Object.entries(e??{});if(n.length===0)return null;let o=s=>typeof s=="string"?s:JSON.stringify(s);return u`
    <h3>${t("customerPanel.attributes")}</h3>
    <${Ce} facts=${n.map(([s,r])=>[s,o(r)])} />
  `}function xo({conversation:e,hrefOf:n}){let{api:o}=y(),{id:s,channel:r,customer_address:a}=e,[i,l]=h({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:d}=q(),p=async()=>{let{answer:f}=await d("more",()=>o.get("/v1/customers"+Y({channel:r,address:a,limit:bo,cursor:i.cursor})));if(!f)return;let{conversations:$,next_cursor:v}=f.body;l({all:[...i.all,...$],cursor:v,loaded:!0})};S(()=>{p()},[]);let g=i.all.filter(f=>f.id!==s);return u`
    <${C} refusal=${m} />
    ${i.loaded&&g.length===0&&u`<p class="weak">${t("customerPanel.thereNoOther")}</p>`}
    <ul>${g.map(f=>u`<${mn} key=${f.id} conversation=${f} hrefOf=${n} />`)}</ul>
    ${i.cursor&&u`<button type="button" class="small" disabled=${c!==null} onClick=${p}>${t("common.showMore")}</button>`}
  `}function Ao({conversation:e,hrefOf:n}){let{api:o}=y(),[s,r]=h([]),{busy:a,refusal:i,run:l}=q(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:d}=await l("look",()=>o.get(z`/v1/conversations/${c}`));d&&r([...s,d.body])};return u`
    ${s.length===0&&!c&&u`<p class="weak">${t("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(d=>u`<${mn} key=${d.id} conversation=${d} hrefOf=${n} />`)}</ul>
    ${i?.status===404?u`<p class="weak">${t("customerPanel.oneBeforeNotYours")}</p>`:u`<${C} refusal=${i} />`}
    ${c&&i?.status!==404&&u`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${t("customerPanel.showOneBefore")}</button>`}
  `}function mn({conversation:e,hrefOf:n}){let{id:o,opened_at:s,channel_state:r}=e;return u`<li><a href=${n(o)}>${P(s)}</a> <${Wt} state=${r} /></li>`}var Oe=Ae("first-word"),Le=Ae("our-addresses");function pn(e,n,o=Oe.get()){let s=o.channel??e[0]?.channel??n[0];return{...{channel:s,to:"",from:qe(s,e),name:"",queue:"",body:"",then:"stay"},...o}}function qe(e,n,o=Le.get()){return o[e]??n.find(s=>s.channel===e)?.business_address??""}function dn({channel:e,from:n}){Le.set({...Le.get(),[e]:n}),Oe.set({})}function fn({channel:e,to:n,from:o,name:s,queue:r,body:a,then:i}){let l={channel:e,to:n.trim(),from:o.trim(),body:a,then:i};return s.trim()&&(l.customer_name=s.trim()),r.trim()&&(l.queue=r.trim()),l}function $n({then:e,to:n},{status:o,body:s}){let r=o===201?t("firstWord.sent",{to:n}):t("firstWord.sentConversationWasOpen",{to:n});return e==="leave"?t("firstWord.leftReplyBringsBack",{sent:r}):s.task?.status==="assigned"?t("firstWord.taskYours",{sent:r}):t("firstWord.taken",{sent:r})}function To({work:e,settings:n,view:o,onSent:s,onClose:r}){let{api:a,user:i}=y(),{busy:l,refusal:c,run:m}=q(),d=X(a,i),p=[...(e?.tasks??[]).map(({conversation:x})=>x),...e?.paused??[]].filter(Boolean),g=No(n,p),[f,$]=h(()=>pn(p,g)),v=E({}),w=pt(n,"leave",{channel:f.channel,queue:f.queue||"default"}),b=fn({...f,then:w?f.then:"stay"}),T=b.to!==""&&b.from!==""&&b.body.trim()!==""&&(f.queue===""||oe(d,f.queue)),L=x=>{let R={...f,...x};$(R),Oe.set(R)},K=async()=>{let x=JSON.stringify(b);v.current.text!==x&&(v.current={text:x,id:crypto.randomUUID()});let{answer:R}=await m("send",()=>dt(a,v.current.id,b));if(!R)return;dn(b),$t(R.body,i.id),R.body.task?.agent_id===i.id&&st(R.body.task.id);let Cn=b.then==="leave"?{action:{words:t("common.open"),href:Z(o,R.body.id)}}:{};yt($n(b,R),Cn),r(),await s(),b.then==="stay"&&Be(o,R.body.id)};return u`
    <${_} title=${t("common.newConversation")} act=${t("common.send")} cancel=${t("common.close")} busy=${l!==null} isReady=${T}
      onSubmit=${K} onClose=${r}>
      <${_o} ...${{form:f,channels:g,known:p,change:L}} />
      <${D} label=${t("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${x=>L({body:x})} />
      <${de} directory=${d} label=${t("firstWord.queueOptional")} value=${f.queue} onPick=${x=>L({queue:x})} />
      ${w&&u`<${se} legend=${t("common.then")} options=${So} value=${f.then} onChange=${x=>L({then:x})} />`}
      <${Wo} refusal=${c} view=${o} />
    <//>
  `}var So=[{value:"stay",label:t("common.stay"),hint:t("firstWord.taskUsesSlot")},{value:"leave",label:t("common.leave"),hint:t("firstWord.replyBringsBackUntil")}];function No(e,n){let o=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...Ke,...o,...n.map(({channel:s})=>s)])]}function _o({form:e,channels:n,known:o,change:s}){let r=i=>s({channel:i,from:qe(i,o)}),a=(i,l,c)=>u`
    <${D} label=${i} value=${e[l]} autocapitalize="none" onInput=${m=>s({[l]:m})} ...${c} />
  `;return u`
    <div class="field-row">
      <${G} label=${t("common.channel")} words=${Object.fromEntries(n.map(i=>[i,M(i)]))} value=${e.channel}
        onChange=${r} />
      ${a(t("firstWord.fromOurAddress"),"from")}
    </div>
    <div class="field-row">
      ${a(t("firstWord.customersAddress"),"to")} ${a(t("firstWord.theirNameOptional"),"name",{most:256})}
    </div>
  `}function Wo({refusal:e,view:n}){let o=e?.problem.conversation_id;return o?u`
    <${C} refusal=${e} />
    <${le}><a href=${Z(n,o)}>${t("firstWord.openConversation")}</a><//>
  `:u`<${C} refusal=${e} />`}function Po({view:e,current:n}){let{api:o}=y(),{left:s,isAll:r,loaded:a,error:i,more:l}=gt(o),{busy:c,refusal:m,run:d}=q();Tt("left",ie(()=>s,[s.map(({id:f})=>f).join()]));let p=a&&!r&&!i,g=(f,$)=>u`<${Io} key=${s[f].id} ...${{conversation:s[f],view:e,current:n,place:$}} />`;return u`
    <${C} refusal=${s.length===0?i:m} />
    ${a&&!i&&s.length===0&&u`<p class="list-empty">${t("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${It} keys=${s.map(({id:f})=>f)} current=${n} row=${g} />
    ${p&&u`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>d("more",l)}>${t("common.showMore")}</button></p>`}
  `}function Io({conversation:e,view:n,current:o,place:s}){let r=B(),{id:a,channel:i,leave:l}=e,c=o===a;return u`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${Z(n,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${N(e)}</span>
          <${_t} channel=${i} />
        </span>
        <span class="row-line" title=${t("leftRows.left",{time:P(l.left_at)})}>
          ${t("leftRows.leftReplyCountsUntil",{time:Xe(l.left_at,r),date:Ve(l.expires_at)})}
        </span>
        <${Pt} conversation=${e} />
        ${l.topic&&u`<span class="row-line row-note">${t("common.waits",{topic:l.topic})}</span>`}
      </a>
    </li>
  `}var[hn,yn,Do]=[1e3,6e4,36e5],Ro=20*hn,Eo=6*Do,Mo=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],Ue=new WeakMap,gn=new WeakSet;function bn({content_type:e}){return Mo.includes((e??"").split(";")[0].trim().toLowerCase())}function vn(e){let[n,o]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:n,unitDisplay:"short",maximumFractionDigits:e<10*o&&o>1?1:0};return new Intl.NumberFormat(Qe(),s).format(e/o)}function Fo(e,n){return n>Eo?null:Math.min(2*hn*2**e,yn)}function Lo({status:e,code:n}){return n==="media_pending"?"pending":n==="media_unavailable"?"never":e===404&&n==="http_404"?"uncopied":"failed"}async function xe(e,n){Ue.has(e)||Ue.set(e,new Map);let o=Ue.get(e),s=o.get(n);if(s&&s.until-Ro>te())return s.url;let{body:r}=await e.get(n);return o.set(n,{url:r.url,until:Date.parse(r.expires_at)}),r.url}function wn(e,n,{at:o,wanted:s}){let[r,a]=h({state:"asked"}),i=E(null);return S(()=>{if(!s)return;let l=!1,c=async d=>{let p=gn.has(e)?{state:"uncopied"}:await qo(e,n);if(l)return;p.state==="uncopied"&&gn.add(e),a(p);let f=p.state==="pending"||p.state==="failed"?Fo(d,te()-Date.parse(o)):null;f!==null&&(i.current=setTimeout(()=>m(()=>c(d+1)),f))},m=d=>document.hidden?i.current=setTimeout(()=>m(d),yn):d();return c(0),()=>{l=!0,clearTimeout(i.current)}},[e,n,s]),r}async function qo(e,n){try{return{state:"there",url:await xe(e,n)}}catch(o){return{state:Lo(o),refusal:o}}}var Uo="300px",jo={image:t("files.picture"),audio:t("files.voice"),video:t("files.film")};function Ho({conversationId:e,message:{seq:n,at:o,media:s}}){return u`
    <ul class="files" aria-label=${t("files.files")}>
      ${s.map(r=>u`<${Bo} key=${r.n} file=${r} at=${o} address=${z`/v1/conversations/${e}/messages/${n}/media/${r.n}`} />`)}
    </ul>
  `}function Bo({address:e,file:n,at:o}){let{api:s}=y(),[r,a]=Ko(),{state:i,url:l,refusal:c}=wn(s,e,{at:o,wanted:a}),[m,d]=h(!1),p=n.name??jo[(n.content_type??"").split("/")[0]]??t("files.file"),g=bn(n)&&!m&&(i==="asked"||i==="there");return u`
    <li ref=${r} data-state=${i}>
      ${g&&u`<${Go} ...${{api:s,address:e,url:l,name:p,onError:()=>d(!0)}} />`}
      ${!g&&i==="there"&&u`<button type="button" class="link" onClick=${()=>kn(s,e)}>${p}</button>`}
      ${!g&&i!=="there"&&u`<span class="weak" dir="auto">${Qo(i,p,c)}</span>`}
      ${!g&&n.size!==null&&u` <span class="weak">${vn(n.size)}</span>`}
    </li>
  `}function Go({api:e,address:n,url:o,name:s,onError:r}){let[a,i]=h(null);return u`
    <button type="button" class="picture" disabled=${!o} onClick=${async()=>i(await xe(e,n).catch(()=>o))}>
      ${o&&u`<img src=${o} alt=${s} loading="lazy" onError=${r} />`}
      ${!o&&u`<span class="visually-hidden">${s}</span>`}
    </button>
    ${a&&u`
      <${O} title=${s} onClose=${()=>i(null)}>
        <div class="dialog-body picture-whole"><img src=${a} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>kn(e,n)}>${t("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>i(null)}>${t("common.close")}</button>
        </div>
      <//>
    `}
  `}async function kn(e,n){location.assign(await xe(e,n))}function Qo(e,n,o){return e==="pending"?t("files.pending",{name:n}):e==="uncopied"?t("files.uncopied",{name:n}):e==="failed"?t("files.failed",{name:n}):e==="never"?Ge()&&o.detail?`${n}: ${o.detail}.`:t("files.never",{name:n}):n}function Ko(){let e=E(null),[n,o]=h(!1);return S(()=>{let s=new IntersectionObserver(([{isIntersecting:r}])=>r&&o(!0),{rootMargin:Uo});return s.observe(e.current),()=>s.disconnect()},[]),[e,n]}function zo({onClose:e}){let n=it(Q(rt));return u`
    <${O} title=${t("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${ke.map(([o,s])=>u`<div key=${o}><dt><kbd>${o}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${Kt} label=${t("shortcutList.singleKeyShortcuts")} checked=${n} onChange=${at}
          hint=${t("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${t("common.close")}</button>
      </div>
    <//>
  `}function Yo({tasks:e,onLeave:n,onClose:o}){let{api:s,user:r}=y(),{busy:a,refusal:i,run:l}=q(),c=async()=>{let{answer:m}=await l("offline",()=>ft(s,r.id,{availability:"offline"}));m&&await n()};return u`
    <${O} title=${t("signOut.areStillAvailable")} onClose=${o}>
      <div class="dialog-body">
        <p>${t("signOut.newTasksWouldGo")}</p>
        ${e>0&&u`<p>${t("signOut.haveTasksHandThey",{count:e})}</p>`}
        <${C} refusal=${i} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${o}>${t("common.cancel")}</button>
        <button type="button" disabled=${a!==null} onClick=${n}>${t("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${a!==null} onClick=${c}>${t("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `}export{X as a,_ as b,Se as c,pe as d,de as e,ne as f,oe as g,ar as h,ur as i,lr as j,cr as k,mr as l,Pe as m,pr as n,dr as o,D as p,br as q,vr as r,G as s,wr as t,Kt as u,se as v,kr as w,ye as x,oo as y,fo as z,Ce as A,vo as B,To as C,Po as D,Ho as E,zo as F,Yo as G};
