/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as nn,A as Ze,C as jt,D as Gt,E as Kt,L as Qt,M as Yt,P as zt,Q as Vt,V as Jt,X as Xt,Y as Zt,Z as en,_ as tn,aa as te,ba as on,c as H,ca as ne,d as R,da as sn,e as v,f as ue,fa as Se,ga as rn,ha as an,ia as ln,ja as un,k as Dt,ka as Ne,l as Wt,la as cn,m as Rt,ma as me,n as Pt,na as mn,o as Mt,oa as _e,p as Ce,pa as pn,q as Lt,r as Ft,ra as dn,s as Te,sa as fn,t as Ae,u as qt,ua as $n,v as Ut,va as hn,w as ce,wa as gn,x as Bt,xa as yn,y as Ht,ya as bn}from"./chunk-BCP6E3U3.js";import{$ as Ot,A as F,B as vt,C as kt,D as we,E as o,I as q,P as D,Q as U,W as ve,X as W,aa as x,c as g,ca as B,d as k,da as xt,e as ge,ea as ee,f as A,g as ye,ga as Ct,j as O,k as u,ka as Tt,l as bt,la as ke,m as S,ma as At,n as Y,na as St,o as be,oa as Nt,p as Z,pa as _t,qa as J,r as wt,ra as It,sa as Oe,ta as K,va as Et,xa as xe,za as C}from"./chunk-32RNCXFU.js";function N({title:e,children:t,onClose:n}){let s=A(null),r=O();return ge(()=>{let i=s.current,l=document.activeElement;return i.showModal(),()=>{i.close(),l?.isConnected&&l.focus()}},[]),u`
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
  `}var ko={leave:o("askAgain.leaveAnyway"),pause:o("askAgain.pauseAnyway"),end:o("askAgain.endAnyway"),transfer:o("askAgain.transferAnyway"),skip:o("askAgain.skipAnyway")};function wn({name:e,readUpTo:t,messages:n,applies:s,busy:r,onAgain:a,onClose:i}){let{user:l}=v(),c=n.filter($=>tn($,{seq:t},l)),p=c.some(({from:$})=>$.type==="customer")?o("askAgain.customerHasWritten"):o("askAgain.conversationHasChanged"),d=u`<${Co} messages=${c} />`;return s?u`
    <${z} title=${p} act=${ko[e]} cancel=${o("askAgain.stayRead")} busy=${r} onConfirm=${a} onClose=${i}>
      ${d}
      <p>${xo(c.length>0,e)}</p>
    <//>
  `:u`
      <${N} title=${p} onClose=${i}>
        <div class="dialog-body">${d}<p>${o("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${i}>${o("common.close")}</button></div>
      <//>
    `}var Oo={leave:o("askAgain.leave"),pause:o("askAgain.pause"),end:o("askAgain.end"),transfer:o("askAgain.transfer"),skip:o("askAgain.skip")};function xo(e,t){let n={act:Oo[t]};return e?o("askAgain.thisCameBeforeCould",n):o("askAgain.somethingChangedBeforeCould",n)}function Co({messages:e}){return e.map(({seq:t,from:n,body:s,at:r})=>u`
      <blockquote key=${t} class="news">
        <p class="message-head"><span class="author" dir="auto">${n.id}</span> <time datetime=${r}>${xt(r)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var To=200,Ao=5,vn={agents:[],queues:[],isComplete:!1,loaded:!1};async function So(e,t){if(!F(t,"supervisor")){let{body:r}=await e.get(D`/v1/agents/${t.id}`);return{agents:[],queues:r.queues.map(a=>({queue:a})),isComplete:!1}}let[n,s]=await Promise.all([kn(e,"agents"),kn(e,"queues")]);return{agents:n.found,queues:s.found,isComplete:n.isAll&&s.isAll}}async function kn(e,t){let n=[],s;for(let r=0;r<Ao;r+=1){let{body:a}=await e.get(`/v1/${t}`+U({limit:To,cursor:s}));if(n.push(...a[t]),s=a.next_cursor,!s)return{found:n,isAll:!0}}return{found:n,isAll:!1}}function oe(e,t){let[n,s]=g(vn);return k(()=>{let r=!0,a=i=>r&&s({...i,loaded:!0});return So(e,t).then(a,()=>a(vn)),()=>r=!1},[e,t]),n}function On({kind:e,availability:t,in_use:n,capacity:s}){let r={availability:Ot(t).toLocaleLowerCase(),inUse:n,capacity:s};return e==="ai"?o("directory.aiUse",r):o("directory.use",r)}function xn({agents:e,free_agents:t,waiting:n}){return e===void 0?"":e===0?o("directory.nobodyServesWaiting",{waiting:n}):o("directory.agentsFreeWaiting",{free:t,count:e,waiting:n})}function Ie({availability:e,in_use:t,capacity:n}){return e==="available"&&t<n}function P({title:e,act:t,cancel:n=o("common.cancel"),busy:s,isReady:r=!0,refusal:a,forAgent:i,onSubmit:l,onClose:c,children:m}){return u`
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
  `}function Ee({directory:e,not:t=[],value:n,onPick:s}){let a=e.agents.filter(({id:l})=>!t.includes(l)).map(l=>({name:l.id,words:On(l)})),i=n!==""&&!pe(e,n)&&o("pickAgent.noAgentCalled",{name:n});return u`<${tt} label=${o("common.agent")} options=${a} value=${n} wrong=${i} onPick=${s} />`}function De({directory:e,not:t=[],label:n=o("common.queue"),value:s,onPick:r}){let i=e.queues.filter(({queue:c})=>!t.includes(c)).map(c=>({name:c.queue,words:xn(c)})),l=s!==""&&!de(e,s)&&o("pickAgent.noAgentServesQueue",{name:s});return u`<${tt} label=${n} options=${i} value=${s} wrong=${l} onPick=${r} />`}function pe({agents:e,isComplete:t},n){return n!==""&&(!t||e.some(({id:s})=>s===n))}function de({queues:e,isComplete:t},n){return n!==""&&(!t||e.some(({queue:s})=>s===n))}function Cn({conversation:e,owner:t,busy:n,refusal:s,about:r,onAssign:a,onClose:i}){let{api:l,user:c}=v(),m=oe(l,c),[p,d]=g(""),[$,f]=g(!1),y=m.agents.find(({id:w})=>w===p),h=y&&!Ie(y)&&y.availability==="available",b=e.channel_state!=="inactive"&&(h||s?.code==="agent_at_capacity");return u`
    <${P} title=${o("assign.assign",{name:x(e)})} act=${o("common.assign")} isReady=${pe(m,p)}
      onSubmit=${()=>a({agentId:p,force:$&&b})} forAgent=${r} ...${{busy:n,refusal:s,onClose:i}}>
      <p class="hint">${No(e,t)}</p>
      <${Ee} directory=${m} not=${[t]} value=${p} onPick=${d} />
      ${b&&u`
        <label class="option">
          <input type="checkbox" checked=${$} onChange=${w=>f(w.currentTarget.checked)} />
          <span>${o("assign.beyondCapacity")} <span class="hint">${o("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function No({channel_state:e},t){return e==="inactive"?o("assign.takenUpAgainBefore"):e==="pause"?o("assign.hasPausedPauseEnds",{owner:t}):t?o("assign.hasTakenFromThem",{owner:t}):o("assign.waitsQueueAgentHas")}function Tn({conversation:e,isUnanswered:t,unsent:n,canReply:s,busy:r,onLeave:a,onClose:i}){let{api:l}=v(),[c,m]=g(!1),p=n?.draft,d=async()=>{m(!0),await nn(l,e.id),m(!1),Jt(e.id)?i():a()};return u`
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
  `}var An=6e4;function Sn({pause:e,latest:t,busy:n,refusal:s,onExtend:r,onClose:a}){let i=Date.parse(e.reassign_at),l=Math.max(i,R())+An,c=Gt(i,t),m=(c.find(({name:y})=>y==="day")??c.at(-1)).name,p=We({times:c,first:m,earliest:l,latest:t,usual:Math.min(l+60*An,t)}),{until:d,wrong:$}=p,f=o("extend.chooseTimeAfterLatest",{end:B(i),latest:B(t)});return u`
    <${P} title=${o("common.extendPause")} act=${o("common.extend")} isReady=${!$} onSubmit=${()=>r({until:d})}
      ...${{busy:n,refusal:s,onClose:a}}>
      <p class="hint">${o("extend.nowEndsOnLater",{time:B(i)})}</p>
      <${Re} legend=${o("extend.pauseUntil")} state=${p} said=${$?f:ke(d,e.then)} />
    <//>
  `}function Nn({agent:e,isMe:t,load:n,queue:s,busy:r,onConfirm:a,onClose:i}){let l=t?o("giveAway.haveNoFreeSlot"):o("giveAway.hasNoFreeSlot",{agent:e});return u`
    <${z} title=${l} act=${o("giveAway.giveQueue")} cancel=${o("giveAway.keepPaused")} busy=${r} onConfirm=${a}
      onClose=${i}>
      <p>${t?o("giveAway.useResumedNowConversation",{...n,queue:s}):o("giveAway.usesResumedNowConversation",{...n,agent:e,queue:s})}</p>
    <//>
  `}var[Pe,_n,I]=[60,3600,86400],j={on_reply:{new_task:o("settings.newTask"),custom_routing:o("settings.valueOf.customRouting")},unanswered:{refuse:o("settings.valueOf.refuse"),allow:o("settings.valueOf.allow")},at_capacity:{queue:o("settings.valueOf.toQueue"),wait:o("settings.waitThisAgent"),refuse:o("settings.valueOf.refuse")},while_paused:{stay:o("settings.valueOf.staysPaused"),notify:o("settings.staysPausedOthersAre"),wake:o("settings.valueOf.pauseOver")},require:{reason:o("settings.reason"),note:o("settings.note"),until:o("settings.time")},read:{own:o("settings.valueOf.ownConversations"),all:o("settings.valueOf.everyConversation")},absence:{keep:o("settings.agentKeeps"),queue:o("settings.valueOf.toQueue")},idle:{since_assigned:o("settings.sinceTheyWereGiven"),since_free:o("settings.sinceTaskLeftTheir")},prefer:{nobody:o("settings.valueOf.anyAgent"),last_agent:o("settings.firstAgentWhoHad")}},_o=e=>e?o("settings.switchedOn"):o("settings.off"),En=e=>t=>e[t]??String(t),Io=e=>t=>t.map(En(e)).join(", ")||o("settings.nothingChosen"),Me=e=>e??o("settings.none"),Eo=e=>String(e),nt={kind:"switch",words:_o},V=(e,t=Object.keys(e))=>({kind:"choice",values:t,words:En(e)}),M=(e,t,n)=>({kind:"time",min:e,max:t,zero:n,words:s=>s===0&&n||K(s)}),In=(e,t)=>({kind:"number",min:e,max:t,words:Eo}),ot=[["leave.enabled",o("settings.leave"),nt],["leave.on_reply",o("settings.whenCustomerReplies"),V(j.on_reply,rn)],["leave.window_seconds",o("settings.timeReply"),M(Pe,90*I)],["leave.custom_routing_timeout_seconds",o("settings.customRoutingsTime"),M(Pe,I)],["leave.unanswered",o("settings.leaveQuestionOpen"),V(j.unanswered,an)],["leave.plan",o("settings.whatHappensWhileCustomer"),{kind:"named",none:o("settings.nothing"),words:Me}],["leave.calendar",o("settings.calendarPlans"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.enabled",o("settings.pause"),nt],["pause.time_limit_seconds",o("settings.pauseTimeLimit"),M(Pe,14*I)],["pause.at_capacity",o("settings.resumeCapacity"),V(j.at_capacity,ln)],["pause.hold_seconds",o("settings.waitOneAgent"),M(0,I)],["pause.on_reply",o("settings.ifCustomerWritesMeanwhile"),V(j.while_paused)],["pause.calendar",o("settings.calendarPauses"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.require",o("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(j.require),words:Io(j.require)}],["pause.reasons",o("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||o("settings.anyReason")}],["pause.max_per_agent",o("settings.pausedOnceOneAgent"),{...In(0,100),words:e=>e===0?o("settings.anyNumber"):String(e)}],["pause.reminders_seconds",o("settings.reminders"),{kind:"times",usual:[I,4*_n,_n,15*Pe],words:Wo}],["wrap_up.limit_seconds",o("settings.wrapUpLastsMost"),M(0,I,o("settings.none"))],["channels",o("settings.channels"),{words:Do}],["history.retention_seconds",o("settings.closedConversationsKept"),M(0,3650*I)],["agents.read",o("settings.agentsRead"),V(j.read,un)],["agents.self_service",o("settings.agentsSetTheirOwn"),nt],["routing.give_back_seconds",o("settings.whoGaveBackPassed"),M(0,I)],["routing.absence.paused",o("settings.whatAbsentAgentHas"),V(j.absence)],["routing.absence.assigned",o("settings.whatAssignedAbsentAgent"),V(j.absence)],["routing.absence.grace_seconds",o("settings.workWaitsAbsentAgent"),M(0,14*I)],["routing.presence_seconds",o("settings.awayWithoutSignDesk"),M(0,I,o("settings.never"))],["routing.answer_within_seconds",o("settings.backQueueWithoutAnswer"),M(0,14*I,o("settings.never"))],["routing.max_returns",o("settings.howOftenGoesBack"),In(0,100)],["routing.weights",o("settings.whatTaskUsesCapacity"),{words:Ro}],["routing.idle",o("settings.agentsCountIdle"),V(j.idle)],["routing.fallback_queue",o("settings.insteadQueueNobodyServes"),{kind:"queue",words:Me}],["routing.return.prefer",o("settings.whatWasLeftOr"),V(j.prefer)],["routing.return.within_seconds",o("settings.agentWhoHadGoes"),M(0,90*I)],["routing.return.hold_seconds",o("settings.waitsAgent"),M(0,I)]].map(([e,t,n])=>({at:e,keys:e.split("."),label:t,...n})),ra=ot;function ia(e){return ot.find(t=>t.at===e)}var aa=ot.filter(({keys:[e]})=>e==="leave"||e==="pause");function la({kind:e,values:t,words:n}){let s=r=>n(e==="set"?[r]:r);return Object.fromEntries(t.map(r=>[r,Po(s(r))]))}function ua({usual:e},t){return[...new Set([...e,...t])].sort((s,r)=>r-s).map(s=>[String(s),K(s)])}function st(e,{min:t,max:n}){return Number.isInteger(e)&&e>=t&&e<=n}function ca({queue:e,channel:t}){return`${e??"*"}/${t??"*"}`}function ma({queue:e,channel:t}){return[e&&o("settings.placeQueue",{queue:e}),t&&W(t)].filter(Boolean).join(", ")}function Do(e){return e.includes("*")?o("settings.all"):e.map(W).join(", ")||o("settings.none")}function Wo(e){return e.map(K).join(", ")||o("settings.none")}function Ro(e){return Object.entries(e??{}).map(([n,s])=>`${W(n)} ${s}`).join(", ")||o("settings.each",{count:1})}function Po(e){return e.charAt(0).toUpperCase()+e.slice(1)}function E({label:e,hint:t,value:n,rows:s,most:r=1024,onInput:a,...i}){let l=O(),c={id:l,dir:"auto",maxlength:r,value:n,"aria-describedby":t?`${l}-hint`:void 0,onInput:m=>a(m.currentTarget.value),...i};return u`
    <div class="field">
      <label for=${l}>${e}</label>
      ${s?u`<textarea rows=${s} ...${c}></textarea>`:u`<input type="text" autocomplete="off" ...${c} />`}
      ${t&&u`<p class="hint" id=${`${l}-hint`}>${t}</p>`}
    </div>
  `}function ga({legend:e,hint:t,words:n,chosen:s,disabled:r,onChange:a}){let i=(l,c)=>a(n.map(([m])=>m).filter(m=>m===l?c:s.includes(m)));return u`
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
  `}function ya({label:e,hint:t,lines:n,disabled:s,onChange:r}){let[a,i]=g(null),l=a!==null&&a.lines.join(`
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
  `}function ba({label:e,hint:t,value:n,min:s,max:r,disabled:a,onChange:i}){let l=O(),[c,m]=g(null),p=c!==null&&Object.is(c.value,n),d=!st(n,{min:s,max:r}),$=({currentTarget:{value:f}})=>{let y=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:y}),i(y)};return u`
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
  `}function wa({legend:e,hint:t,seconds:n,min:s,max:r,disabled:a,onChange:i}){let l=O(),[c,m]=g(null),[p,d]=g(!1),f=c!==null&&Object.is(c.seconds,n)?c.parts:Nt(n);!p&&f.seconds>0&&d(!0);let y=!st(n,{min:s,max:r}),h=(w,L)=>{let T={...f,[w]:L},X=Lo(T);m({parts:T,seconds:X}),i(X)},b=w=>u`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[w]} disabled=${a}
        aria-describedby=${l} aria-invalid=${y} onInput=${L=>h(w,L.currentTarget.value)} />
      ${Mo[w]}
    </label>
  `;return u`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${b("days")} ${b("hours")} ${b("minutes")} ${p&&b("seconds")}</div>
      <p class="hint" id=${l} data-wrong=${y}>
        ${y?o("fields.chooseBetween",{min:K(s),max:K(r)}):t}
      </p>
    </fieldset>
  `}var Mo={days:o("fields.days"),hours:o("fields.hours"),minutes:o("fields.minutes"),seconds:o("fields.seconds")};function Lo(e){let t=Object.entries(e).map(([n,s])=>{let r=String(s).trim().replace(",",".");return[n,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(_t(Object.fromEntries(t)))}function Le({label:e,hint:t,typed:n,onInput:s}){let r=O(),a=Object.keys(S(on)).toReversed(),i=ne(n);return u`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${n} aria-describedby=${`${r}-hint`} onInput=${l=>s(l.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${a.map(l=>u`<option key=${l} value=${l}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${Fo(i,n,t)}</p>
    </div>
  `}function Fo(e,t,n){return e===t.trim()?n:e?o("topicField.willCalled",{name:e}):o("topicField.willCalledNothingUse")}var Dn="-";function Wn({plans:e,usual:t,isUnanswered:n,busy:s,onLeave:r,onClose:a,children:i}){let[l,c]=g(""),[m,p]=g(""),d=ne(l),$=()=>{d&&Se(d),r({topic:d,plan:m===Dn?[]:m})},f={"":t?o("leave.usual",{usual:t}):o("leave.usualNothingHappens"),...Object.fromEntries(e.filter(y=>y!==t).map(y=>[y,y])),...t&&{[Dn]:o("leave.nothingHappens")}};return u`
    <${P} title=${o("common.leaveDetails")} act=${o("common.leave")} busy=${s} onSubmit=${$} onClose=${a}>
      ${i}
      ${n&&u`<${xe} tone="warn">${o("leave.customerWroteLastOnce")}<//>`}
      <${Le} label=${o("common.topicOptional")} typed=${l} onInput=${c}
        hint=${o("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&u`<${Q} label=${o("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${p} />`}
    <//>
  `}var Rn=6e4,rt=60*Rn,Fe=9,it=336*rt,Pn="tomorrow_morning",qo="next_opening";function at(e,t,n=[]){let s=e+t,i=[{name:"in_1h",words:o("pauseTimes.1Hour"),until:e+rt},{name:"in_4h",words:o("pauseTimes.hours",{count:4}),until:e+4*rt},{name:Pn,words:o("pauseTimes.tomorrowMorning"),until:J(e,1,Fe)},{name:qo,words:o("pauseTimes.whenOpensNext"),until:null},{name:"days",words:o("pauseTimes.days",{count:3}),until:J(e,3,Fe)},{name:"next_week",words:o("pauseTimes.mondayMorning"),until:J(e,It(e),Fe)},{name:"week",words:o("pauseTimes.week"),until:J(e,7,Fe)}].map(c=>Uo(c,n)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=Rn&&c<s);return[...i.filter(({until:c},m)=>i.findIndex(p=>p.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:o("common.limit"),until:null}]}function Uo(e,t){let n=t.find(({preset:s})=>s===e.name);return n?{...e,until:Date.parse(n.until),preset:e.name}:e}function Mn(e){let t=e.filter(({name:n})=>n!=="limit");return(t.find(({name:n})=>n===Pn)??t.at(-1))?.name??null}function Ln(e,t,n){let s=t.calendar?it:t.time_limit_seconds*1e3;return at(e,s,n).filter(({name:r})=>r!=="limit")}function qe(e,t){let{channel:n,queue:s}=t??{},[r,a]=g([]);return k(()=>{if(!n)return;let i=!0,l=({body:c})=>i&&a(c.presets);return e.get("/v1/presets"+U({zone:Et(),channel:n,queue:s})).then(l,()=>{}),()=>i=!1},[e,n,s]),r}var Fn=6e4,lt=1e3,Bo=64;function qn({conversation:e,rules:t,busy:n,onPause:s,onClose:r,children:a}){let[i,l]=g({reason:"",note:"",then:"queue",onReply:t.on_reply,topic:"",ask:"",signal:""}),c=Qo(e,t,i.then),m=d=>$=>l(f=>({...f,[d]:$})),p=()=>{let d=Vo(i,c);d.topic&&Se(d.topic),s(d)};return u`
    <${P} title=${o("pause.pauseThisConversation")} act=${o("common.pause")} busy=${n}
      isReady=${c.choice!==null&&!c.wrong&&Ko(i,t).length===0}
      onSubmit=${p} onClose=${r}>
      ${a}
      <p class="hint">${o("pause.taskClosesCapacityFree")}</p>
      <${Go} rules=${t} value=${i.reason} onInput=${m("reason")} />
      <${Re} legend=${o("pause.until")} state=${c} said=${c.said} />
      <div class="field-row">
        <${Q} label=${o("pause.whenTimeUp")} words=${Ho} value=${i.then} onChange=${m("then")} />
        <${Q} label=${o("pause.ifCustomerWrites")} words=${jo} value=${i.onReply} onChange=${m("onReply")} />
      </div>
      ${t.require&&u`
        <${E} label=${Un(o("pause.noteNextAgent"),Ue(t,"note"))}
          hint=${o("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${lt} value=${i.note} onInput=${m("note")} />
      `}
      <${zo} form=${i} change=${m} />
    <//>
  `}var Ho={queue:o("pause.goesBackQueue"),agent:o("pause.comesBackMeIf")},jo={stay:o("pause.staysPaused"),notify:o("pause.staysPausedOthersAre"),wake:o("pause.pauseOver")};function Go({rules:e,value:t,onInput:n}){let s=Un(o("pause.reason"),Ue(e,"reason")),r=e.reasons??[];if(r.length===0)return u`<${E} label=${s} most=${lt} value=${t} onInput=${n} />`;let a={"":o("pause.chooseOne"),...Object.fromEntries(r.map(i=>[i,i]))};return u`<${Q} label=${s} words=${a} value=${t} onChange=${n} />`}function Ue({require:e=[]},t){return e.includes(t)}function Un(e,t){return t?e:o("pause.optional",{label:e})}function Ko(e,t){return["reason","note"].filter(n=>Ue(t,n)&&e[n].trim()==="")}function Qo(e,t,n){let{api:s}=v(),r=R(),a=qe(s,e),i=t.time_limit_seconds,l=t.calendar?it:i*1e3,c=at(r,l,a).filter(({name:d})=>d!=="limit"||!Ue(t,"until")),m=t.calendar?o("pause.limitOpenTime",{time:K(i)}):o("pause.limit",{time:K(i)}),p=We({times:c.map(d=>d.name==="limit"?{...d,words:m}:d),first:Mn(c),earliest:r+Fn,latest:r+l,usual:H()+Math.min(120,i/120)*Fn});return{...p,preset:c.find(({name:d})=>d===p.choice)?.preset,said:Yo(p,t,n)}}function Yo({choice:e,wrong:t,until:n,latest:s},r,a){return e===null?o("pause.chooseUntilWhen"):t?o("pause.chooseTimeFutureLatest",{time:B(s)}):!n&&r.calendar?o("pause.endLimitWhichCounts",{calendar:r.calendar}):ke(n??s,a)}function zo({form:e,change:t}){return u`
    <details class="more">
      <summary>${o("pause.waitAnswerOrOthers")}</summary>
      <${E} label=${o("pause.questionOptional")} hint=${o("pause.supervisorApprovesOrDeclines")} most=${lt}
        value=${e.ask} onInput=${t("ask")} />
      <${E} label=${o("pause.signalOptional")} hint=${o("pause.nameWhichAnotherSystem")}
        most=${Bo} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${t("signal")} />
      <${Le} label=${o("common.topicOptional")} hint=${o("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${t("topic")} />
    </details>
  `}function Vo({reason:e,note:t,then:n,onReply:s,topic:r,ask:a,signal:i},{until:l,preset:c}){let m={reason:e.trim(),note:t.trim(),until:l,preset:c,then:n,onReply:s,topic:ne(r)},p=a.trim();if(!p&&!i.trim())return m;let d=i.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:d,...p&&{ask:p}}}}function Bn({conversation:e,from:t,busy:n,refusal:s,onTake:r,onClose:a}){let{user:i}=v(),l=e.channel_state==="pause";return u`
    <${z} title=${o("takeOver.takeOverFrom",{from:t})} act=${o("common.takeOver")} busy=${n} onConfirm=${r} onClose=${a}>
      <p>${l?o("takeOver.hasPausedPauseEnds",{from:t}):o("takeOver.workingOnThenConversation",{from:t})}</p>
      ${!F(i,"supervisor")&&u`<p class="hint">${o("takeOver.canTakeOverFrom")}</p>`}
      <${C} refusal=${s} />
    <//>
  `}var Jo=1e3;function Hn({conversation:e,owner:t,busy:n,onTransfer:s,onClose:r,children:a}){let{api:i,user:l}=v(),c=oe(i,l),[m,p]=g("queue"),[d,$]=g(""),[f,y]=g(""),[h,b]=g(!1),[w,L]=g(""),T={back:!0,queue:de(c,d),agent:pe(c,f)}[m],X=()=>{let _=m==="agent"?{agentId:f,refuse:h}:{queue:m==="back"?e.queue:d};s({..._,note:w.trim()})};return u`
    <${P} title=${o("transfer.transfer",{name:x(e)})} act=${o("common.transfer")} busy=${n} isReady=${T} onSubmit=${X}
      onClose=${r}>
      ${a}
      <${$e} legend=${o("common.to")} options=${Xo(e,t)} value=${m} onChange=${p} />
      ${m==="queue"&&u`<${De} directory=${c} not=${[e.queue]} value=${d} onPick=${$} />`}
      ${m==="agent"&&u`
        <${Ee} directory=${c} not=${[t]} value=${f} onPick=${y} />
        <${$e} legend=${Zo(c,f)} options=${es(e)} value=${h} onChange=${b} />
      `}
      ${!F(l,"supervisor")&&m!=="back"&&u`<p class="hint">${o("transfer.onlyNamesKnowAre")}</p>`}
      <${E} label=${o("transfer.noteNextAgentOptional")} hint=${o("transfer.customerDoesNotSee")} rows="2" most=${Jo}
        value=${w} onInput=${L} />
    <//>
  `}function Xo({queue:e,channel_state:t},n){let s={value:"back",label:o("transfer.backQueue",{queue:e}),hint:t==="pause"?o("transfer.endsPause"):o("transfer.keepsPlaceLine")};return[...n?[s]:[],{value:"queue",label:n?o("transfer.anotherQueue"):o("transfer.queue")},{value:"agent",label:o("transfer.agent")}]}function Zo({agents:e},t){let n=e.find(({id:s})=>s===t);return n?Ie(n)?o("transfer.ifCannotTakeThen",{agentId:t}):o("transfer.cannotTakeNow",{agentId:t}):o("transfer.ifAgentCannotTake")}function es({queue:e}){return[{value:!1,label:o("transfer.putQueue",{queue:e})},{value:!0,label:o("transfer.doNotTransfer")}]}function ts({asking:e,...t}){return ns[e.what]({asking:e,...t})}var ns={leave:({asking:e,conversation:t,actions:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${Tn} conversation=${t} isUnanswered=${r} unsent=${s} busy=${a}
      canReply=${n.reply} onLeave=${()=>i("leave",{...e.details,unanswered:r})} onClose=${l} />
  `,"leave-with":({conversation:e,actions:t,settings:n,unsent:s,isUnanswered:r,busy:a,begin:i,onClose:l})=>u`
    <${Wn} plans=${Object.keys(n.leave.plans??{})} usual=${Ze(n,e).leave.plan}
      isUnanswered=${r} busy=${a} onClose=${l}
      onLeave=${c=>i("leave",{...c,unanswered:r})}>
      <${te} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,pause:({conversation:e,actions:t,settings:n,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${qn} conversation=${e} rules=${Ze(n,e).pause} busy=${r}
      onPause=${l=>a("pause",l)} onClose=${i}>
      <${te} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:t,unsent:n,busy:s,begin:r,onClose:a})=>u`
    <${z} title=${o("common.pauseAgain")} act=${o("common.pause")} busy=${s} onConfirm=${()=>r("pause",{again:!0})} onClose=${a}>
      <${te} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:t,owner:n,unsent:s,busy:r,begin:a,onClose:i})=>u`
    <${Hn} conversation=${e} owner=${n} busy=${r}
      onTransfer=${l=>a("transfer",l)} onClose=${i}>
      <${te} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"give-away":e=>u`<${os} ...${e} />`,extend:e=>u`<${ss} ...${e} />`,assign:({conversation:e,owner:t,busy:n,refusal:s,about:r,now:a,onClose:i})=>u`
    <${Cn} ...${{conversation:e,owner:t,busy:n,refusal:s,about:r,onClose:i}}
      onAssign=${l=>a(e.channel_state==="inactive"?"reactivate":"take",l)} />
  `,"take-over":({conversation:e,actions:t,owner:n,busy:s,refusal:r,now:a,onClose:i})=>u`
    <${Bn} conversation=${e} from=${t.from??n} busy=${s} refusal=${r}
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
    <${wn} name=${e.name} readUpTo=${e.readUpTo} messages=${n.messages}
      applies=${t[e.name]} busy=${s} onClose=${a}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function os({asking:e,conversation:t,busy:n,now:s,onClose:r}){let{user:a}=v(),i=t.pause?.agent_id;return u`
    <${Nn} agent=${i} isMe=${i===a.id} load=${e.load} queue=${t.queue} busy=${n}
      onConfirm=${()=>s("resume")} onClose=${r} />
  `}function ss({conversation:e,settings:t,busy:n,refusal:s,now:r,onClose:a}){let{user:i}=v(),{pause:l}=e;return l?u`
    <${Sn} pause=${l} latest=${jt(e,i,t)} busy=${n} refusal=${s}
      onExtend=${c=>r("extend",c)} onClose=${a} />
  `:null}var rs=6e4,is=400,as=[[880,0],[1174.7,.11]],se=null,Be=()=>!document.hidden&&document.hasFocus();async function jn(e,t){Be()||await new Promise(i=>setTimeout(i,is));let n=await Promise.all(e.map(({key:i})=>ls(`hiatus.told.${t}.${i}`))),s=e.filter((i,l)=>n[l]);if(s.length===0||Ut())return;let{isOn:r,volume:a}=Te();r&&He(a),Ae()&&!Be()&&s.forEach(cs)}function ls(e){return globalThis.navigator?.locks?new Promise(t=>{let n=s=>(t(s!==null),s&&new Promise(r=>setTimeout(r,rs)));navigator.locks.request(e,{ifAvailable:!0},n).catch(()=>t(!0))}):!0}function He(e){try{se??=new AudioContext,se.resume();for(let[t,n]of as)us(t,se.currentTime+n,e)}catch{}}function us(e,t,n){let[s,r]=[se.createOscillator(),se.createGain()];s.frequency.value=e,r.gain.setValueAtTime(1e-4,t),r.gain.exponentialRampToValueAtTime(Math.max(2e-4,n*.4),t+.02),r.gain.exponentialRampToValueAtTime(1e-4,t+.28),s.connect(r).connect(se.destination),s.start(t),s.stop(t+.3)}var ut=()=>globalThis.Notification?.permission??null;function cs({key:e,title:t,body:n,open:s}){if(ut()==="granted")try{let r=new Notification(t,{body:n,tag:e});r.onclick=()=>{window.focus(),s(),r.close()}}catch{}}var ms=6e4,ps=[30,60,120],ds=9;function fs(){let e=S(Ce),t=Te(e),n=s=>{ce({sound:s}),s&&He(t.volume)};return u`
    <${fe} label=${o("bell.sound")} checked=${t.isOn} onChange=${n} />
    ${t.isOn&&u`<${$s} volume=${t.volume} />`}
    <${hs} isOn=${Ae(e)} />
    <${gs} until=${qt(e)} />
  `}function $s({volume:e}){let t=O(),n=({currentTarget:{value:s}})=>{ce({volume:Number(s)}),He(Number(s))};return u`
    <div class="field">
      <label for=${t}>${o("bell.volume")}</label>
      <input id=${t} type="range" min="0.1" max="1" step="0.1" value=${e} onChange=${n} />
    </div>
  `}function hs({isOn:e}){let[t,n]=g(ut),s=async a=>{ce({desktop:a}),a&&t==="default"&&n(await Notification.requestPermission())};if(t===null)return null;let r=t==="denied";return u`
    <${fe} label=${o("bell.desktop")} hint=${r?o("bell.denied"):o("bell.desktopHint")} checked=${e&&t==="granted"}
      disabled=${r} onChange=${s} />
  `}function gs({until:e}){let t=O(),[n]=g(()=>Date.now()),s=[...ps.map(a=>n+a*ms),J(n,1,ds)],r=e===null||s.includes(e)?s:[e,...s];return u`
    <div class="field">
      <label for=${t}>${o("bell.quiet")}</label>
      <select id=${t} value=${e??""} onChange=${({currentTarget:{value:a}})=>ce({quiet_until:Number(a)})}>
        <option value="">${o("bell.off")}</option>
        ${r.map(a=>u`<option key=${a} value=${a}>${o("bell.until",{time:ee(a,n)})}</option>`)}
      </select>
    </div>
  `}var ys=/^[\d()+\-./]+$/;function re(e){return e.trim().split(/\s+/).map(n=>ys.test(n)?n.replaceAll(/[^\d+]/g,""):ct(n)).filter(n=>n!=="")}function ie(e,t){let n=e.filter(s=>typeof s=="string").map(ct);return t.every(s=>n.some(r=>r.includes(s)))}function Gn(e,t){let n=[...e],s=n.map(ct),r=[],a=0;for(let m of s)r.push(a),a+=m.length;let i=t.flatMap(m=>bs(s.join(""),m)),l=(m,p)=>i.some(({from:d,to:$})=>m<$&&m+p>d),c=[];return n.forEach((m,p)=>{let d=l(r[p],s[p].length),$=c.at(-1);$?.isMatch===d?$.text+=m:c.push({text:m,isMatch:d})}),c}function bs(e,t){let n=[];for(let s=e.indexOf(t);s>=0;s=e.indexOf(t,s+t.length))n.push({from:s,to:s+t.length});return n}function ct(e){return e.normalize("NFKD").replaceAll(/\p{M}/gu,"").toLowerCase()}var je=[["j",o("shortcutWords.openNextConversation")],["k",o("shortcutWords.openPreviousConversation")],["r",o("shortcutWords.writeReply")],["Escape",o("shortcutWords.leaveReplyBox")],["Ctrl+Enter",o("shortcutWords.sendReply")],["Ctrl+Shift+Enter",o("beforeLeave.sendLeave")],["l",o("common.leave")],["f",o("common.leaveDetails")],["p",o("common.pause")],["o",o("common.pauseAgain")],["y",o("shortcutWords.approveWhatAsked")],["d",o("shortcutWords.declineWhatAsked")],["u",o("shortcutWords.resumeOrTakeUp")],["s",o("shortcutWords.skipNextStepPlan")],["q",o("common.cancelPlan")],["x",o("common.extendPause")],["a",o("shortcutWords.takeOrTakeOver")],["g",o("common.assign")],["t",o("common.transfer")],["n",o("shortcutWords.writeNote")],["i",o("shortcutWords.showCustomer")],["w",o("shortcutWords.writeCustomerFirst")],["z",o("common.undo")],["c",o("shortcutWords.completeWrapUp")],["e",o("common.end")],["/",o("search.search")],["Ctrl+K",o("commandMenu.commands")],["?",o("shortcutWords.showThisList")]];function Kn(){let e=new Map;for(let t of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")){let n=t.getAttribute("aria-keyshortcuts");if(n===Bt||!t.checkVisibility())continue;let s=ws(t,n);e.set(`${n} ${s}`,{words:s,key:ks(n),run:()=>Ht(t)})}return[...e.values()]}function Qn(e){return[...document.querySelectorAll(e)].map(t=>({words:t.textContent.trim(),run:()=>t.click()}))}function ws(e,t){let n=je.find(([s])=>s===t)?.[1];return e.matches("button:not([aria-expanded])")||!n?vs(e):n}function vs(e){let t=e.cloneNode(!0);return t.querySelectorAll("[aria-hidden='true']").forEach(n=>n.remove()),e.getAttribute("aria-label")??t.textContent.trim()}function ks(e){return e.replace(/^Control/,"Ctrl")}function ae({text:e,words:t}){return t.length===0?e:Gn(e,t).map(({text:n,isMatch:s},r)=>s?u`<mark key=${r}>${n}</mark>`:n)}var Os=30;function xs({onClose:e}){let t=O(),[n,s]=g(""),[r,a]=g(null),i=re(n),l=Ts(i),c=l.flatMap(({options:h})=>h),m=Math.max(c.findIndex(h=>Yn(h)===r),0),p=h=>a(Yn(c[h])),d=A(null);ge(()=>{c.length>0&&p(m),d.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})},[m,n,c.length]);let $=h=>{s(h.currentTarget.value),a(null)},f=h=>{if(h.isComposing)return;let b=Cs(h.key,m,c.length);b===null&&h.key!=="Enter"||(h.preventDefault(),b!==null?p(b):c[m]&&e(c[m].run))},y=({words:h,detail:b,key:w,run:L},T)=>u`
    <div key=${T} role="option" id=${`${t}-${T}`} aria-selected=${T===m} onClick=${()=>e(L)} onMouseMove=${()=>p(T)}>
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
  `}function Yn({id:e,words:t,key:n}){return e??[t,n].join(" ")}function Cs(e,t,n){let s={ArrowDown:t+1,ArrowUp:t-1,PageDown:Math.min(t+8,n-1),PageUp:Math.max(t-8,0)}[e];return s===void 0||n===0?null:(s+n)%n}function Ts(e){let{api:t}=v(),n=S(mn),s=me(S(Ne)),r=ye(()=>[".views > a",".tabs > a"].flatMap(Qn),[]),a=Kn(),i=R(),l=!!n?.pauseUntil&&(n.rules.require??[]).every($=>$==="until"),c=qe(t,l?n.conversation:null),m=l?Ln(i,n.rules,c).map($=>As($,i,n)):[],p=[{title:o("commandMenu.actions"),options:[...a,...m]},{title:o("shell.views"),options:r},{title:o("commandMenu.conversations"),options:s.map(Ss)}],d=({title:$,options:f})=>({title:$,options:f.filter(y=>ie([y.words,y.detail],e)).slice(0,Os)});return p.map(d).filter(({options:$})=>$.length>0)}function As({words:e,until:t,preset:n},s,{rules:r,pauseUntil:a}){let i={until:t,preset:n,then:"queue",onReply:r.on_reply};return{words:[o("common.pause"),e].join(": "),detail:ee(t,s),run:()=>a(i)}}function Ss(e){let{id:t,customer_address:n,channel:s}=e,r=x(e),a=[r!==n&&n,W(s)].filter(Boolean).join(" · ");return{id:t,words:r,detail:a,run:()=>location.hash=be(Z.get(),t)}}function Ge({facts:e}){return u`
    <dl class="facts">${e.map(([t,n])=>u`<div key=${t}><dt>${t}</dt><dd dir="auto" class="lines">${n}</dd></div>`)}</dl>
  `}var Ns=10;function _s({conversation:e,hrefOf:t}){let{user:n}=v(),s=F(n,"supervisor")?Rs:Ps;return u`
    <section class="customer" aria-label=${o("common.customer")} tabindex="0">
      <h3>${o("common.customer")}</h3>
      <${Ge} facts=${Is(e)} />
      <${Ws} attributes=${e.attributes} />
      <${Es} conversation=${e} />
      <h3>${o("customerPanel.earlierConversations")}</h3>
      <${s} conversation=${e} hrefOf=${t} />
    </section>
  `}function Is(e){let{customer_address:t,business_address:n,thread:s,channel:r,queue:a,priority:i,opened_at:l}=e,c=x(e);return[...c===t?[]:[[o("customerPanel.name"),c]],[W(r),t],[o("common.to"),n],...s?[[o("customerPanel.thread"),s]]:[],[o("common.queue"),a],...i>0?[[o("customerPanel.priority"),String(i)]]:[],[o("customerPanel.since"),B(l)]]}function Es({conversation:{clock:e}}){if(!e)return null;let t=Ds.map(([n,s])=>[s,e[n]]).filter(([,n])=>n>0);return u`
    <h3>${o("customerPanel.clock")}</h3>
    <${Ge} facts=${t.map(([n,s])=>[n,St(s*1e3)])} />
  `}var Ds=[["queue",o("customerPanel.inQueue")],["agent",o("customerPanel.agentsTurn")],["customer",o("customerPanel.customersTurn")],["pause",o("common.paused")]];function Ws({attributes:e}){let t=Object.entries(e??{});if(t.length===0)return null;let n=s=>typeof s=="string"?s:JSON.stringify(s);return u`
    <h3>${o("customerPanel.attributes")}</h3>
    <${Ge} facts=${t.map(([s,r])=>[s,n(r)])} />
  `}function Rs({conversation:e,hrefOf:t}){let{api:n}=v(),{id:s,channel:r,customer_address:a}=e,[i,l]=g({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:p}=q(),d=async()=>{let{answer:f}=await p("more",()=>n.get("/v1/customers"+U({channel:r,address:a,limit:Ns,cursor:i.cursor})));if(!f)return;let{conversations:y,next_cursor:h}=f.body;l({all:[...i.all,...y],cursor:h,loaded:!0})};k(()=>{d()},[]);let $=i.all.filter(f=>f.id!==s);return u`
    <${C} refusal=${m} />
    ${i.loaded&&$.length===0&&u`<p class="weak">${o("customerPanel.thereNoOther")}</p>`}
    <ul>${$.map(f=>u`<${zn} key=${f.id} conversation=${f} hrefOf=${t} />`)}</ul>
    ${i.cursor&&u`<button type="button" class="small" disabled=${c!==null} onClick=${d}>${o("common.showMore")}</button>`}
  `}function Ps({conversation:e,hrefOf:t}){let{api:n}=v(),[s,r]=g([]),{busy:a,refusal:i,run:l}=q(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:p}=await l("look",()=>n.get(D`/v1/conversations/${c}`));p&&r([...s,p.body])};return u`
    ${s.length===0&&!c&&u`<p class="weak">${o("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(p=>u`<${zn} key=${p.id} conversation=${p} hrefOf=${t} />`)}</ul>
    ${i?.status===404?u`<p class="weak">${o("customerPanel.oneBeforeNotYours")}</p>`:u`<${C} refusal=${i} />`}
    ${c&&i?.status!==404&&u`<button type="button" class="small" disabled=${a!==null} onClick=${m}>${o("customerPanel.showOneBefore")}</button>`}
  `}function zn({conversation:e,hrefOf:t}){let{id:n,opened_at:s,channel_state:r}=e;return u`<li><a href=${t(n)}>${B(s)}</a> <${pn} state=${r} /></li>`}var Ke=ue("first-word"),mt=ue("our-addresses");function Vn(e,t,n=Ke.get()){let s=n.channel??e[0]?.channel??t[0];return{...{channel:s,to:"",from:pt(s,e),name:"",queue:"",body:"",then:"stay"},...n}}function pt(e,t,n=mt.get()){return n[e]??t.find(s=>s.channel===e)?.business_address??""}function Jn({channel:e,from:t}){mt.set({...mt.get(),[e]:t}),Ke.set({})}function Xn({channel:e,to:t,from:n,name:s,queue:r,body:a,then:i}){let l={channel:e,to:t.trim(),from:n.trim(),body:a,then:i};return s.trim()&&(l.customer_name=s.trim()),r.trim()&&(l.queue=r.trim()),l}function Zn({then:e,to:t},{status:n,body:s}){let r=n===201?o("firstWord.sent",{to:t}):o("firstWord.sentConversationWasOpen",{to:t});return e==="leave"?o("firstWord.leftReplyBringsBack",{sent:r}):s.task?.status==="assigned"?o("firstWord.taskYours",{sent:r}):o("firstWord.taken",{sent:r})}function Ms({work:e,settings:t,view:n,onSent:s,onClose:r}){let{api:a,user:i}=v(),{busy:l,refusal:c,run:m}=q(),p=oe(a,i),d=[...(e?.tasks??[]).map(({conversation:_})=>_),...e?.paused??[]].filter(Boolean),$=Fs(t,d),[f,y]=g(()=>Vn(d,$)),h=A({}),b=Kt(t,"leave",{channel:f.channel,queue:f.queue||"default"}),w=Xn({...f,then:b?f.then:"stay"}),L=w.to!==""&&w.from!==""&&w.body.trim()!==""&&(f.queue===""||de(p,f.queue)),T=_=>{let G={...f,..._};y(G),Ke.set(G)},X=async()=>{let _=JSON.stringify(w);h.current.text!==_&&(h.current={text:_,id:crypto.randomUUID()});let{answer:G}=await m("send",()=>Qt(a,h.current.id,w));if(!G)return;Jn(w),zt(G.body,i.id),G.body.task?.agent_id===i.id&&Pt(G.body.task.id);let vo=w.then==="leave"?{action:{words:o("common.open"),href:Y(n,G.body.id)}}:{};Xt(Zn(w,G),vo),r(),await s(),w.then==="stay"&&wt(n,G.body.id)};return u`
    <${P} title=${o("common.newConversation")} act=${o("common.send")} cancel=${o("common.close")} busy=${l!==null} isReady=${L}
      onSubmit=${X} onClose=${r}>
      <${qs} ...${{form:f,channels:$,known:d,change:T}} />
      <${E} label=${o("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${_=>T({body:_})} />
      <${De} directory=${p} label=${o("firstWord.queueOptional")} value=${f.queue} onPick=${_=>T({queue:_})} />
      ${b&&u`<${$e} legend=${o("common.then")} options=${Ls} value=${f.then} onChange=${_=>T({then:_})} />`}
      <${Us} refusal=${c} view=${n} />
    <//>
  `}var Ls=[{value:"stay",label:o("common.stay"),hint:o("firstWord.taskUsesSlot")},{value:"leave",label:o("common.leave"),hint:o("firstWord.replyBringsBackUntil")}];function Fs(e,t){let n=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...ve,...n,...t.map(({channel:s})=>s)])]}function qs({form:e,channels:t,known:n,change:s}){let r=i=>s({channel:i,from:pt(i,n)}),a=(i,l,c)=>u`
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
  `}function Us({refusal:e,view:t}){let n=e?.problem.conversation_id;return n?u`
    <${C} refusal=${e} />
    <${xe}><a href=${Y(t,n)}>${o("firstWord.openConversation")}</a><//>
  `:u`<${C} refusal=${e} />`}function Bs({view:e,current:t}){let{api:n}=v(),{left:s,isAll:r,loaded:a,error:i,more:l}=Vt(n),{busy:c,refusal:m,run:p}=q();cn("left",ye(()=>s,[s.map(({id:f})=>f).join()]));let d=a&&!r&&!i,$=(f,y)=>u`<${Hs} key=${s[f].id} ...${{conversation:s[f],view:e,current:t,place:y}} />`;return u`
    <${C} refusal=${s.length===0?i:m} />
    ${a&&!i&&s.length===0&&u`<p class="list-empty">${o("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${fn} keys=${s.map(({id:f})=>f)} current=${t} row=${$} />
    ${d&&u`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>p("more",l)}>${o("common.showMore")}</button></p>`}
  `}function Hs({conversation:e,view:t,current:n,place:s}){let r=R(),{id:a,channel:i,leave:l}=e,c=n===a;return u`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${Y(t,a)} aria-current=${c?"true":void 0}>
        <span class="row-top">
          <span class="row-name" dir="auto">${x(e)}</span>
          <${_e} channel=${i} />
        </span>
        <span class="row-line" title=${o("leftRows.left",{time:B(l.left_at)})}>
          ${o("leftRows.leftReplyCountsUntil",{time:At(l.left_at,r),date:Ct(l.expires_at)})}
        </span>
        <${dn} conversation=${e} />
        ${l.topic&&u`<span class="row-line row-note">${o("common.waits",{topic:l.topic})}</span>`}
      </a>
    </li>
  `}var[to,no,js]=[1e3,6e4,36e5],Gs=20*to,Ks=6*js,Qs=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],dt=new WeakMap,eo=new WeakSet;function oo({content_type:e}){return Qs.includes((e??"").split(";")[0].trim().toLowerCase())}function so(e){let[t,n]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:t,unitDisplay:"short",maximumFractionDigits:e<10*n&&n>1?1:0};return new Intl.NumberFormat(kt(),s).format(e/n)}function Ys(e,t){return t>Ks?null:Math.min(2*to*2**e,no)}function zs({status:e,code:t}){return t==="media_pending"?"pending":t==="media_unavailable"?"never":e===404&&t==="http_404"?"uncopied":"failed"}async function Qe(e,t){dt.has(e)||dt.set(e,new Map);let n=dt.get(e),s=n.get(t);if(s&&s.until-Gs>H())return s.url;let{body:r}=await e.get(t);return n.set(t,{url:r.url,until:Date.parse(r.expires_at)}),r.url}function ro(e,t,{at:n,wanted:s}){let[r,a]=g({state:"asked"}),i=A(null);return k(()=>{if(!s)return;let l=!1,c=async p=>{let d=eo.has(e)?{state:"uncopied"}:await Vs(e,t);if(l)return;d.state==="uncopied"&&eo.add(e),a(d);let f=d.state==="pending"||d.state==="failed"?Ys(p,H()-Date.parse(n)):null;f!==null&&(i.current=setTimeout(()=>m(()=>c(p+1)),f))},m=p=>document.hidden?i.current=setTimeout(()=>m(p),no):p();return c(0),()=>{l=!0,clearTimeout(i.current)}},[e,t,s]),r}async function Vs(e,t){try{return{state:"there",url:await Qe(e,t)}}catch(n){return{state:zs(n),refusal:n}}}var Js="300px",Xs={image:o("files.picture"),audio:o("files.voice"),video:o("files.film")};function Zs({conversationId:e,message:{seq:t,at:n,media:s}}){return u`
    <ul class="files" aria-label=${o("files.files")}>
      ${s.map(r=>u`<${er} key=${r.n} file=${r} at=${n} address=${D`/v1/conversations/${e}/messages/${t}/media/${r.n}`} />`)}
    </ul>
  `}function er({address:e,file:t,at:n}){let{api:s}=v(),[r,a]=or(),{state:i,url:l,refusal:c}=ro(s,e,{at:n,wanted:a}),[m,p]=g(!1),d=t.name??Xs[(t.content_type??"").split("/")[0]]??o("files.file"),$=oo(t)&&!m&&(i==="asked"||i==="there");return u`
    <li ref=${r} data-state=${i}>
      ${$&&u`<${tr} ...${{api:s,address:e,url:l,name:d,onError:()=>p(!0)}} />`}
      ${!$&&i==="there"&&u`<button type="button" class="link" onClick=${()=>io(s,e)}>${d}</button>`}
      ${!$&&i!=="there"&&u`<span class="weak" dir="auto">${nr(i,d,c)}</span>`}
      ${!$&&t.size!==null&&u` <span class="weak">${so(t.size)}</span>`}
    </li>
  `}function tr({api:e,address:t,url:n,name:s,onError:r}){let[a,i]=g(null);return u`
    <button type="button" class="picture" disabled=${!n} onClick=${async()=>i(await Qe(e,t).catch(()=>n))}>
      ${n&&u`<img src=${n} alt=${s} loading="lazy" onError=${r} />`}
      ${!n&&u`<span class="visually-hidden">${s}</span>`}
    </button>
    ${a&&u`
      <${N} title=${s} onClose=${()=>i(null)}>
        <div class="dialog-body picture-whole"><img src=${a} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>io(e,t)}>${o("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>i(null)}>${o("common.close")}</button>
        </div>
      <//>
    `}
  `}async function io(e,t){location.assign(await Qe(e,t))}function nr(e,t,n){return e==="pending"?o("files.pending",{name:t}):e==="uncopied"?o("files.uncopied",{name:t}):e==="failed"?o("files.failed",{name:t}):e==="never"?vt()&&n.detail?`${t}: ${n.detail}.`:o("files.never",{name:t}):t}function or(){let e=A(null),[t,n]=g(!1);return k(()=>{let s=new IntersectionObserver(([{isIntersecting:r}])=>r&&n(!0),{rootMargin:Js});return s.observe(e.current),()=>s.disconnect()},[]),[e,t]}var[sr,rr,ir,ar]=[200,3,50,8],lr=/^[0-9A-HJKMNP-TV-Z]{26}$/i,ur=/^\+?[\d\s()./-]{5,}$|^\S+@\S+$/,he=bt({api:null,typed:"",answer:null});function ft(e){let{id:t,customer_address:n,pause:s,last_pause:r,preview:a}=e;return[x(e),n,s?.reason,s?.note,r?.reason,sn(e),a,t]}function $t(e,t){let n=re(t);return e.filter(s=>ie(ft(s),n))}function ao({channel_state:e,task:t},n){return e!=="active"?e:t?.agent_id===n?"mine":"others"}async function lo(e,t,n,s,r=null){let a=r?Promise.resolve([]):Promise.all([cr(e,n.trim()),mr(e,t,n.trim(),s)]),[i,l]=await Promise.all([a,pr(e,t,n,r?.cursor)]);return{found:[...r?.found??[],...i.flat(),...l.found],looked:(r?.looked??0)+l.looked,cursor:l.cursor}}async function cr(e,t){return lr.test(t)?uo(async()=>[(await e.get(D`/v1/conversations/${t.toUpperCase()}`)).body]):[]}async function mr(e,t,n,s){if(!ur.test(n))return[];let[r,a]=F(t,"supervisor")?["/v1/customers",{}]:["/v1/conversations",{agent_id:"me"}],i=c=>e.get(r+U({...a,channel:c,address:n,limit:ir})),l=s.slice(0,ar).map(c=>uo(async()=>(await i(c)).body.conversations));return(await Promise.all(l)).flat()}async function pr(e,t,n,s){let r=F(t,"supervisor")?{}:{agent_id:"me"},a=[],i=s;for(let l=0;l<rr;l+=1){let{body:c}=await e.get("/v1/conversations"+U({...r,limit:sr,cursor:i}));if(a.push(...c.conversations),i=c.next_cursor??null,!i)break}return{found:$t(a,n),looked:a.length,cursor:i}}async function uo(e){try{return await e()}catch(t){if([403,404,422].includes(t.status))return[];throw t}}var dr={mine:o("taskList.myTasks"),others:o("search.others"),pause:o("common.paused"),inactive:o("leftList.waitingCustomer"),closed:o("common.closed")};function fr(){let{api:e,user:t}=v(),n=O(),s=me(S(Ne)),r=S(he),a=$n(e),{busy:i,refusal:l,run:c,clear:m}=q(),{typed:p,answer:d}=r.api===e?r:{typed:"",answer:null},$=b=>{m(),he.set({api:e,typed:b,answer:null})},f=async b=>{let{answer:w}=await c("search",()=>lo(e,t,p,$r(a,s),b));w&&he.get().typed===p&&he.set({api:e,typed:p,answer:w})},y=b=>{b.preventDefault(),p.trim()!==""&&i===null&&f(null)},h=b=>{b.key==="Escape"&&(p===""&&b.currentTarget.blur(),$(""))};return u`
    <form role="search" onSubmit=${y}>
      <label class="visually-hidden" for=${n}>${o("search.search")}</label>
      <input id=${n} type="search" autocomplete="off" spellcheck=${!1} placeholder=${o("search.search")} aria-keyshortcuts="/" value=${p}
        onInput=${b=>$(b.currentTarget.value)} onKeyDown=${h} />
    </form>
    ${p.trim()!==""&&u`<${hr} ...${{here:s,typed:p,answer:d,refusal:l}} me=${t.id} busy=${i!==null} onMore=${()=>f(d)} />`}
  `}function $r(e,t){let n=[...t.map(({channel:s})=>s),...e?.channels??[],...ve];return[...new Set(n)].filter(s=>s!=="*")}function hr({here:e,typed:t,answer:n,refusal:s,me:r,busy:a,onMore:i}){let l=re(t),c=me([n?.found??[],$t(e,t)]),m=Object.entries(dr).map(([p,d])=>({title:d,rows:c.filter($=>ao($,r)===p)}));return u`
    <div class="found" aria-busy=${a}>
      <p class="hint" role="status">${gr(c.length,n)}</p>
      <${C} refusal=${s} />
      ${n?.cursor&&u`<button type="button" class="small" disabled=${a} onClick=${i}>${o("common.showMore")}</button>`}
      ${m.filter(({rows:p})=>p.length>0).map(({title:p,rows:d})=>u`
            <section key=${p} class="list" aria-label=${p}>
              <h2 class="list-title">${p} <span class="count">${we(d.length)}</span></h2>
              <ul>${d.map($=>u`<${yr} key=${$.id} conversation=${$} words=${l} />`)}</ul>
            </section>
          `)}
    </div>
  `}function gr(e,t){let n=we(e);if(!t)return o("search.here",{found:n});let s=we(t.looked);return[t.cursor?o("search.some",{found:n,looked:s}):o("search.all",{found:n,looked:s}),o("search.closed")].join(" ")}function yr({conversation:e,words:t}){let{id:n,channel:s}=e,r=x(e),a=ft(e).filter(p=>p&&p!==r&&p!==n),i=a.filter(p=>t.some(d=>ie([p],[d]))),l=S(Z),c=be(l,n),m=[l.rest,l.more].includes(n);return u`
    <li class="row" data-selected=${m}>
      <a class="row-link" href=${c} aria-current=${m?"true":void 0}>
        <span class="row-top"><span class="row-name" dir="auto"><${ae} text=${r} words=${t} /></span> <${_e} channel=${s} /></span>
        ${[...new Set(i.length>0?i:a.slice(-1))].map(p=>u`<span key=${p} class="row-line row-note" dir="auto"><${ae} text=${p} words=${t} /></span>`)}
      </a>
    </li>
  `}function br({onClose:e}){let t=Lt(S(Ce));return u`
    <${N} title=${o("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${je.map(([n,s])=>u`<div key=${n}><dt><kbd>${n}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${fe} label=${o("shortcutList.singleKeyShortcuts")} checked=${t} onChange=${Ft}
          hint=${o("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${o("common.close")}</button>
      </div>
    <//>
  `}function wr({tasks:e,onLeave:t,onClose:n}){let{api:s,user:r}=v(),{busy:a,refusal:i,run:l}=q(),c=async()=>{let{answer:m}=await l("offline",()=>Yt(s,r.id,{availability:"offline"}));m&&await t()};return u`
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
  `}function vr({conversation:e,onSend:t}){let{templates:n,refusal:s}=kr(e.id),r=R(),a=e.reply_window.closes_at;return u`
    <section class="composer template-box" aria-label=${o("templateBox.reply",{name:x(e)})}>
      <p class="hint">
        ${a?o("templateBox.freeAnswersWentUntil",{at:ee(a,r)}):o("templateBox.customerHasNotWritten")}
      </p>
      <${C} refusal=${s} />
      ${n?.length===0&&u`<p class="hint">${o("templateBox.noTemplatesListed")}</p>`}
      ${n?.length>0&&u`<${Or} ...${{templates:n,onSend:t}} />`}
    </section>
  `}function kr(e){let{api:t}=v(),[n,s]=g({});return k(()=>{let r=!1;return t.get(D`/v1/conversations/${e}/templates`).then(({body:a})=>!r&&s({templates:a.templates}),a=>!r&&s({refusal:a})),()=>r=!0},[e]),n}function Or({templates:e,onSend:t}){let[n,s]=g(0),[r,a]=g([]),i=e[n],l=Array.from({length:i.variables},(f,y)=>r[y]??""),c=hn(i,l),m=l.every(f=>f.trim()!==""),p=Object.fromEntries(e.map((f,y)=>[y,xr(f)])),d=f=>{f.preventDefault(),m&&(a([]),t(c,{template:gn(i,l)}))},$=(f,y)=>a(l.map((h,b)=>b===f?y:h));return u`
    <form onSubmit=${d}>
      <${Q} label=${o("templateBox.template")} words=${p} value=${String(n)}
        onChange=${f=>[s(Number(f)),a([])]} />
      ${l.map((f,y)=>u`
          <${E} key=${`${n}.${y}`} label=${o("templateBox.place",{number:y+1})} value=${f}
            onInput=${h=>$(y,h)} />
        `)}
      <blockquote class="template-preview" dir="auto"><${yn} text=${c} /></blockquote>
      <div class="composer-foot">
        <span class="hint">${o("templateBox.customerReadsThis")}</span>
        <button type="submit" class="primary" disabled=${!m}>${o("common.send")}</button>
      </div>
    </form>
  `}var xr=({name:e,language:t})=>t?`${e} (${t})`:e;var Cr=6e5,ht=ue("look");function co({at:e,picture:t},n){return t&&n-e>=Cr?t:null}var Tr='<circle cx="24.5" cy="7.5" r="6.5" fill="#e5484d" stroke="#fff" stroke-width="2"/>',Ye=null;function gt(e){let t=document.querySelector('link[rel="icon"]');Ye??=t?.href,Ye?.startsWith("data:")&&(t.href=e?Ar(Ye):Ye)}function Ar(e){let[t,...n]=e.split(",");return`${t},${encodeURIComponent(decodeURIComponent(n.join(",")).replace("</svg>",`${Tr}</svg>`))}`}var Sr=6,Nr=700,mo=["channel.left","channel.reassigned","channel.closed","channel.resumed","task.transferred","task.taken","task.returned"],_r=[...mo,"task.assigned"];async function ze(e,t,n,s,r=a=>setTimeout(a,Nr)){for(let a=0;a<Sr;a+=1){await new Promise(r);try{let{body:i}=await e.get(D`/v1/conversations/${t}/events`+U({after_version:n,limit:200})),l=Ir(i.events,s);if(l)return l}catch(i){if(i.status===404||i.status===403)break}}return{isOwn:!1,why:null}}function Ir(e,t){let n=e.findLastIndex(({type:l})=>mo.includes(l));if(n<0)return null;let{actor:s}=e[n],r=["agent","supervisor"].includes(s?.type)&&s.id===t,a=e.slice(n).findLast(({type:l})=>l==="task.assigned")?.agent_id,i=bn({messages:[],events:e.slice(n)},t).filter(({type:l})=>_r.includes(l));return{isOwn:r||a===t,why:i.map(({text:l})=>l).join(" · ")||null}}var Er=["resume","outbound"],Dr=["take","reactivated"];function le({tasks:e=[],paused:t=[]},n){let s={};for(let{conversation_id:r,status:a}of e)a==="wrapping"&&(s[r]={isWrapping:!0});for(let{conversation_id:r,task_id:a,status:i,conversation:l}of e)i==="assigned"&&(s[r]={...po(l),task:a,reason:l?.task?.reason??null});for(let r of t){let{pause_id:a,reassign_at:i,reminded_at:l,next_reminder_at:c,then:m}=r.pause,p={id:a,due:i,reminded:l??null,next:c??null,then:m};s[r.id]={...po(r),pause:p}}return{at:n,of:s}}function po(e){if(!e)return{who:null,version:0,last:0,heard:0};let{customer_name:t,customer_address:n,attributes:s,channel:r,version:a,last_message:i,unanswered:l}=e;return{who:{customer_name:t,customer_address:n,attributes:{name:s?.name},channel:r},version:a,last:i?.seq??0,heard:l?i?.seq??0:0}}function Je(e,t,{seen:n={},opened:s={},deeds:r={},reading:a=null,isAway:i=!1}={}){let l=m=>r[m]>=e.at-6e4,c=[];for(let[m,p]of Object.entries(e.of))Ve(p)&&!Ve(t.of[m])&&!l(m)&&!(p.task&&t.of[m])&&c.push({kind:"gone",id:m,one:p});for(let[m,p]of Object.entries(t.of)){let d=e.of[m],$=Wr(d,p,{id:m,before:e,now:t,seen:n,opened:s,reading:a,isAway:i,isMine:l});$&&c.push({kind:$,id:m,one:p})}return c}var Ve=e=>!!(e?.task||e?.pause);function Wr(e,t,{id:n,before:s,now:r,seen:a,opened:i,reading:l,isAway:c,isMine:m}){if(t.isWrapping)return null;if(t.task&&t.task!==e?.task){let d=Er.includes(t.reason)||Dr.includes(t.reason)&&m(n);return i[t.task]||d?null:"task"}return Rr(e,t,a[n]??0)&&n!==l?"message":t.pause?t.pause.reminded&&t.pause.reminded!==e?.pause?.reminded?"reminder":c?yt(t,r.at)?"due":null:e?.pause?.id===t.pause.id&&e.pause.due===t.pause.due&&yt(t,r.at)&&!yt(e,s.at)&&!Pr(e)?"due":null:null}function Rr(e,t,n){return Ve(e)&&t.heard>Math.max(e.last,n)&&(e.heard===0||e.heard<=n)}var yt=({pause:e},t)=>Date.parse(e.due)-t<=36e5;function Pr({pause:{next:e,due:t}}){return e!==null&&Date.parse(e)>=Date.parse(t)-36e5}function fo(e,t,n){let s=Object.fromEntries(Object.entries(t).filter(([,a])=>Math.abs(n-a)<6e4)),r=e.filter(({id:a,kind:i})=>i==="task"||i==="gone"||!(a in s));return{pieces:r,told:{...s,...Object.fromEntries(r.map(({id:a})=>[a,n]))}}}var $o=(e,t)=>Ve(e.of[t]);var Mr={task:o("told.task"),message:o("told.message"),due:o("told.due"),reminder:o("told.reminder"),gone:o("told.gone")},Lr={task:e=>o("told.tasks",{count:e}),message:e=>o("told.messages",{count:e}),due:e=>o("told.dues",{count:e}),reminder:e=>o("told.reminders",{count:e}),gone:e=>o("told.gones",{count:e})};function Xe({kind:e,id:t,one:n,why:s},r){let a=Fr(e,n,t),i=n.pause&&e!=="gone"&&e!=="message"?Tt(n.pause.due,r,void 0,n.pause.then).text:s,l=Mr[e];return{title:l,body:i?o("told.more",{who:a,more:i}):a,line:i?o("told.lineMore",{title:l,who:a,more:i}):o("told.line",{title:l,who:a})}}var ho=(e,t)=>Lr[e](t);function Fr(e,{who:t},n){return t?e==="task"?o("work.on",{name:x(t),channel:W(t.channel)}):x(t):n}var qr=1e4,go=["gone","reminder","due","task","message"];function yo({before:e,work:t,marks:n,desk:s,onDismiss:r}){let a=O(),i=H(),[l,c]=g([]),m=A({before:null,at:0});k(()=>{m.current.before!==e&&(m.current={before:e,at:Date.now()}),Date.now()-m.current.at<qr&&c(Je(e,le(t,i),{...n,isAway:!0}))},[e,t]);let p=Br(l),d=l.filter(({id:f,kind:y})=>y!=="gone"||p[f]?.isOwn===!1);if(d.length===0)return null;let $=()=>{r(),document.querySelector("main")?.focus({preventScroll:!0})};return u`
    <section class="notice away" aria-labelledby=${a}>
      <div>
        <h2 id=${a}>${o("away.title")}</h2>
        <ul>
          ${Ur(d).map(f=>{let y=p[f.id]?.why??o("told.unknown"),{line:h}=Xe(f.kind==="gone"?{...f,why:y}:f,i);return u`<li key=${f.id} dir="auto">${f.kind==="gone"?h:u`<a href=${Y(s,f.id)}>${h}</a>`}</li>`})}
        </ul>
      </div>
      <button type="button" class="small" onClick=${$}>${o("common.dismiss")}</button>
    </section>
  `}var Ur=e=>e.toSorted((t,n)=>go.indexOf(t.kind)-go.indexOf(n.kind));function Br(e){let{api:t,user:n}=v(),[s,r]=g({});return k(()=>{for(let{kind:a,id:i,one:l}of e)a==="gone"&&ze(t,i,l.version,n.id).then(c=>r(m=>({...m,[i]:c})))},[e]),s}var bo=["desk","try","phones"],Hr=1e4;function jr({work:e,first:t,view:n}){let{api:s,user:r}=v(),a=R(Hr),i=bo.includes(n)?n:"desk",l=A(null),c=A({}),m=A(!1),p=h=>{let b=Xe(h,H()),w=h.kind==="gone"?null:Y(i,h.id),L=h.kind==="due"&&bo.includes(n);return Zt(h.kind,{text:b.line,href:w},{many:T=>ho(h.kind,T),open:o("common.open"),isSaid:L}),{key:`${h.kind}.${h.id}`,title:b.title,body:b.body,open:()=>w&&(location.hash=w)}},d=h=>{let{pieces:b,told:w}=fo(h,c.current,H());c.current=w,b.length>0&&jn(b.map(p),r.id)},$=async h=>{let{isOwn:b,why:w}=await ze(s,h.id,h.one.version,r.id);!m.current&&!b&&!$o(l.current,h.id)&&d([{...h,why:w??o("told.unknown")}])};k(()=>{l.current??=le(t,a);let h=le(e,a),b=Je(l.current,h,{...wo(),reading:Gr()});l.current=h,d(b.filter(({kind:w})=>w!=="gone")),b.filter(({kind:w})=>w==="gone").forEach($)},[e,a]),k(()=>()=>{m.current=!0,en()},[]);let[f,y]=Kr(e,a);return Qr(),f&&u`<${yo} before=${f} work=${e} marks=${wo()} desk=${i} onDismiss=${y} />`}var wo=()=>({seen:Wt.get(),opened:Rt.get(),deeds:Dt.get()});function Gr(){let{view:e,rest:t,more:n}=Z.get();return Be()?e==="supervisor"?n:t:null}function Kr(e,t){let[n,s]=g(null),r=()=>{if(document.hidden)return;let a=co(ht.get(),Date.now());a&&s(a),ht.set({at:Date.now(),picture:le(e,H())})};return k(r,[e,t]),k(()=>(document.addEventListener("visibilitychange",r),()=>document.removeEventListener("visibilitychange",r))),[n,()=>s(null)]}function Qr(){let e=S(Mt)>0;k(()=>gt(e),[e]),k(()=>()=>gt(!1),[])}export{oe as a,P as b,et as c,Ee as d,De as e,pe as f,de as g,ra as h,ia as i,aa as j,la as k,ua as l,st as m,ca as n,ma as o,E as p,ga as q,ya as r,Q as s,ba as t,fe as u,$e as v,wa as w,Le as x,ts as y,fs as z,xs as A,Ge as B,_s as C,Ms as D,Bs as E,Zs as F,fr as G,br as H,wr as I,vr as J,jr as K};
