/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{$ as un,Aa as On,B as et,Ba as An,Ca as Tn,D as Vt,E as Jt,F as Xt,M as Zt,N as en,Q as tn,R as nn,W as on,Y as sn,Z as rn,_ as an,aa as tt,b as Mt,ba as ln,c as H,ca as ne,d as E,da as cn,e as b,ea as oe,f as le,fa as mn,ha as Ce,ia as pn,ja as dn,k as Ft,ka as fn,l as qt,la as hn,m as Ut,ma as $n,n as Bt,na as Se,oa as gn,p as Ht,pa as me,q as Ae,qa as wn,r as jt,ra as Ne,s as Gt,sa as We,t as Te,ta as yn,u as xe,v as Qt,va as _e,w as Kt,wa as vn,x as ce,xa as bn,y as Yt,z as zt,za as kn}from"./chunk-O67BKZF3.js";import{A as q,B as Tt,Ba as T,C as xt,D as Ct,E as ye,F as o,J as U,Q as P,R as B,X as ve,Y as R,aa as St,ba as A,c as g,d as O,e as J,ea as L,f as x,fa as Nt,g as ge,ga as te,ia as Wt,j as k,k as l,l as Ot,m as S,ma as _t,n as Y,na as be,o as we,oa as It,p as ee,pa as Pt,qa as Rt,r as At,ra as Lt,sa as X,ta as Et,ua as ke,va as Q,xa as Dt,za as Oe}from"./chunk-ZVXUVGBQ.js";var xn={"common.extendPause":"Extend the pause","common.stay":"Stay","common.queue":"Queue","common.channel":"Channel","common.to":"To","common.cancel":"Cancel","common.then":"Then","common.topicOptional":"Topic (optional)","action.pausedWasBeforeSame":"It is paused as it was before: for the same reason, and until the same time, if that lies ahead.","action.endWith":"End the conversation with {name}?","action.end":"End conversation","action.closesCustomersNextMessage":"It closes. The customer's next message opens a new conversation, without this history.","askAgain.leaveAnyway":"Leave anyway","askAgain.pauseAnyway":"Pause anyway","askAgain.endAnyway":"End anyway","askAgain.transferAnyway":"Transfer anyway","askAgain.skipAnyway":"Skip anyway","askAgain.customerHasWritten":"The customer has written","askAgain.conversationHasChanged":"The conversation has changed","askAgain.notActiveHandsAny":"It is not active in your hands any more. You see it as it is now.","askAgain.stayRead":"Stay and read","askAgain.leave":"leave","askAgain.pause":"pause","askAgain.end":"end","askAgain.transfer":"transfer","askAgain.skip":"skip","askAgain.thisCameBeforeCould":"This came in before you could {act}. Nothing has been done yet.","askAgain.somethingChangedBeforeCould":"Something changed before you could {act}. Nothing has been done yet.","assign.assign":"Assign {name}","assign.beyondCapacity":"Beyond the capacity","assign.agentThenHasMore":"the agent then has more than was agreed","assign.takenUpAgainBefore":"It is taken up again, before the customer replies.","assign.hasPausedPauseEnds":"{owner} has paused it. The pause ends.","assign.hasTakenFromThem":"{owner} has it. It is taken from them at once.","assign.waitsQueueAgentHas":"It waits in its queue. The agent has it at once.","away.title":"While you were away","bell.sound":"Sound","bell.volume":"Volume","bell.desktop":"Desktop notifications","bell.desktopHint":"While this page is not in front. They name the customer, and never say what was written.","bell.denied":"This browser blocks them. Its settings for this page can allow them.","bell.quiet":"Do not disturb","bell.off":"Off","bell.until":"Until {time}","beforeLeave.haveNotSentWhat":"You have not sent what you wrote","beforeLeave.customerWaitsAnswer":"The customer waits for an answer","beforeLeave.customerWroteLastOnce":"The customer wrote last. Once you leave, nobody sees to it until they write again.","beforeLeave.onceLeaveStaysHere":"Once you leave, it stays here as a draft.","beforeLeave.leaveWithoutSending":"Leave without sending","beforeLeave.leaveNoAnswerNeeded":"Leave, no answer needed","commandMenu.find":"Find a command or a customer","commandMenu.actions":"Actions","commandMenu.conversations":"Conversations","commandMenu.rows":"In the list","commandMenu.nothingFound":"Nothing found","search.search":"Search","search.others":"With others or in queues","search.here":"Found in these lists: {found}. Enter searches on.","search.all":"Found: {found}. All {looked} open ones were searched.","search.some":"Found: {found}. The first {looked} open ones were searched.","search.closed":"Closed ones are found by address or id.","customerPanel.earlierConversations":"Earlier conversations","customerPanel.name":"Name","customerPanel.thread":"Thread","customerPanel.priority":"Priority","customerPanel.since":"Since","customerPanel.attributes":"Attributes","customerPanel.notes":"Notes","customerPanel.thereNoOther":"There is no other.","customerPanel.thisFirstFarKnown":"This is the first, as far as is known.","customerPanel.oneBeforeNotYours":"The one before is not yours to see, or is gone.","customerPanel.showOneBefore":"Show the one before","customerPanel.clock":"Whose turn it was","customerPanel.inQueue":"In the queue","customerPanel.agentsTurn":"An agent's","customerPanel.customersTurn":"The customer's","directory.aiUse":"AI, {availability}, {inUse} of {capacity} in use","directory.use":"{availability}, {inUse} of {capacity} in use","directory.nobodyServesWaiting":"nobody serves it, {waiting} waiting","directory.agentsFreeWaiting":{one:"{free} of {count} agent free, {waiting} waiting",other:"{free} of {count} agents free, {waiting} waiting"},"extend.chooseTimeAfterLatest":"Choose a time after {end}, at the latest {latest}.","extend.nowEndsOnLater":"Now it ends on {time}. A later end cannot be taken back; you can resume at any time.","extend.pauseUntil":"Pause until","fields.chooseFrom":"Choose from {min} to {max}.","fields.chooseBetween":"Choose between {min} and {max}.","fields.days":"days","fields.hours":"hours","fields.minutes":"minutes","fields.seconds":"seconds","firstWord.sent":"Sent to {to}","firstWord.sentConversationWasOpen":"Sent to {to} in the conversation that was open already","firstWord.leftReplyBringsBack":"{sent}, and left: a reply brings it back.","firstWord.taskYours":"{sent}: the task is yours.","firstWord.taken":"{sent}: it is taken in.","firstWord.message":"Message","firstWord.queueOptional":"Queue (optional)","firstWord.taskUsesSlot":"it is your task, and uses a slot","firstWord.replyBringsBackUntil":"a reply brings it back; until then it uses none","firstWord.fromOurAddress":"From (our address)","firstWord.customersAddress":"To (the customer's address)","firstWord.theirNameOptional":"Their name (optional)","firstWord.openConversation":"Open that conversation","giveAway.haveNoFreeSlot":"You have no free slot","giveAway.hasNoFreeSlot":"{agent} has no free slot","giveAway.giveQueue":"Give it to the queue","giveAway.keepPaused":"Keep it paused","giveAway.useResumedNowConversation":"You use {inUse} of {capacity}. Resumed now, the conversation goes to any free agent of queue {queue}. To keep it with you, a task or a wrap-up has to be completed first.","giveAway.usesResumedNowConversation":"{agent} uses {inUse} of {capacity}. Resumed now, the conversation goes to any free agent of queue {queue}. To keep it with {agent}, a task or a wrap-up has to be completed first.","attach.attachFile":"Attach a file","attach.link":"Link to the file","attach.linkHint":"It begins with https:// and opens for whoever has it, for a day at least.","attach.nameOptional":"Name (optional)","attach.add":"Add","attach.remove":"Remove","attach.removeFile":"Remove {name}","files.files":"Files","files.save":"Save","files.pending":"{name} is on its way from the channel's provider.","files.uncopied":"{name} is at the channel's provider: files are not copied here.","files.failed":"{name} cannot be shown at the moment.","files.never":"There is no copy of {name}, and there will be none.","leave.usual":"As usual: {usual}","leave.usualNothingHappens":"As usual: nothing happens","leave.nothingHappens":"Nothing happens","leave.customerWroteLastOnce":"The customer wrote last. Once you leave, it counts as needing no answer.","leave.whatWaitsOthersSuch":"What it waits for, with others, such as outage-berlin. A supervisor brings all of it back at once.","leave.ifCustomerStaysSilent":"If the customer stays silent","leftRows.nothingLeftWaitsCustomer":"Nothing that you left waits for its customer.","leftRows.left":"Left {time}","leftRows.leftReplyCountsUntil":"Left {time}, a reply counts until {date}","pause.pauseThisConversation":"Pause this conversation","pause.taskClosesCapacityFree":"Your task closes and your capacity is free after wrap-up. The conversation stays yours until you resume it, or until the time is up.","pause.until":"Until","pause.whenTimeUp":"When the time is up","pause.ifCustomerWrites":"If the customer writes","pause.noteNextAgent":"Note for the next agent","pause.whoeverGetsIncludedCustomer":"For whoever gets it, you included. The customer does not see it.","pause.goesBackQueue":"It goes back to the queue","pause.comesBackMeIf":"It comes back to me, if I am available","pause.staysPaused":"It stays paused","pause.staysPausedOthersAre":"It stays paused, and others are told","pause.pauseOver":"The pause is over","pause.reason":"Reason","pause.chooseOne":"Choose one","pause.optional":"{label} (optional)","pause.limitOpenTime":"The limit, {time} of open time","pause.limit":"The limit, {time}","pause.chooseUntilWhen":"Choose until when.","pause.chooseTimeFutureLatest":"Choose a time in the future, at the latest {time}.","pause.endLimitWhichCounts":"At the end of the limit, which counts the open time of {calendar}.","pause.waitAnswerOrOthers":"Wait for an answer, or with others","pause.questionOptional":"Question (optional)","pause.supervisorApprovesOrDeclines":"A supervisor approves or declines; the answer ends the pause.","pause.signalOptional":"Signal (optional)","pause.nameWhichAnotherSystem":"The name by which another system gives the answer, such as refund-8842.","pause.whatWaitsOthersSuch":"What it waits for, with others, such as outage-berlin.","pauseTimes.1Hour":"In 1 hour","pauseTimes.hours":"In {count} hours","pauseTimes.tomorrowMorning":"Tomorrow morning","pauseTimes.whenOpensNext":"When it opens next","pauseTimes.days":"In {count} days","pauseTimes.mondayMorning":"Monday morning","pauseTimes.week":"In a week","pickAgent.noAgentCalled":"No agent is called {name}.","pickAgent.noAgentServesQueue":"No agent serves a queue called {name}.","settings.newTask":"a new task","settings.valueOf.customRouting":"custom routing","settings.valueOf.refuse":"refuse","settings.valueOf.allow":"allow","settings.valueOf.toQueue":"to the queue","settings.waitThisAgent":"wait for this agent","settings.valueOf.staysPaused":"it stays paused","settings.staysPausedOthersAre":"it stays paused, and others are told","settings.valueOf.pauseOver":"the pause is over","settings.reason":"a reason","settings.note":"a note","settings.time":"a time","settings.valueOf.ownConversations":"their own conversations","settings.valueOf.everyConversation":"every conversation","settings.agentKeeps":"the agent keeps it","settings.sinceTheyWereGiven":"since they were given a task","settings.sinceTaskLeftTheir":"since a task left their hands","settings.valueOf.anyAgent":"any agent of the queue","settings.firstAgentWhoHad":"first the agent who had it","settings.switchedOn":"on","settings.off":"off","settings.nothingChosen":"nothing","settings.none":"none","settings.leave":"Leave","settings.whenCustomerReplies":"When the customer replies","settings.timeReply":"Time for a reply","settings.customRoutingsTime":"Custom routing's time","settings.leaveQuestionOpen":"Leave with a question open","settings.whatHappensWhileCustomer":"What happens while the customer is silent","settings.nothing":"Nothing","settings.calendarPlans":"Calendar of plans","settings.noneAllTimeCounts":"None: all time counts","settings.pause":"Pause","settings.pauseTimeLimit":"Pause time limit","settings.resumeCapacity":"Resume at capacity","settings.waitOneAgent":"Wait for one agent","settings.ifCustomerWritesMeanwhile":"If the customer writes meanwhile","settings.calendarPauses":"Calendar of pauses","settings.everyPauseNeeds":"Every pause needs","settings.reasonsChooseFrom":"Reasons to choose from","settings.anyReason":"any reason","settings.pausedOnceOneAgent":"Paused at once by one agent","settings.anyNumber":"any number","settings.wrapUpLastsMost":"A wrap-up lasts at most","settings.channels":"Channels","settings.closedConversationsKept":"Closed conversations kept","settings.agentsRead":"Agents read","settings.agentsSetTheirOwn":"Agents set their own capacity and queues","settings.whoGaveBackPassed":"Who gave it back is passed over for","settings.whatAbsentAgentHas":"What an absent agent has paused","settings.whatAssignedAbsentAgent":"What is assigned to an absent agent","settings.workWaitsAbsentAgent":"Work waits for an absent agent for","settings.awayWithoutSignDesk":"Away without a sign of the desk after","settings.never":"never","settings.backQueueWithoutAnswer":"Back to the queue without an answer after","settings.howOftenGoesBack":"How often it goes back without an answer","settings.whatTaskUsesCapacity":"What a task uses of the capacity","settings.agentsCountIdle":"Agents count as idle","settings.insteadQueueNobodyServes":"Instead of a queue that nobody serves","settings.whatWasLeftOr":"What was left or paused comes back to","settings.agentWhoHadGoes":"The agent who had it goes first for","settings.waitsAgent":"It waits for that agent for","settings.placeQueue":"queue {queue}","settings.all":"all","settings.each":"{count} each","settings.reminders":"Reminders before a pause ends","shortcutList.singleKeyShortcuts":"Single-key shortcuts","shortcutList.turnThemOffIf":"Turn them off if they get in the way of a screen reader or of speech input.","shortcutWords.openNextConversation":"Open the next conversation; in a supervisor's list, go to its row","shortcutWords.openPreviousConversation":"The same with the previous one","shortcutWords.openHere":"Open the row that has the focus","shortcutWords.writeReply":"Write a reply","shortcutWords.leaveReplyBox":"Leave the reply box","shortcutWords.sendReply":"Send the reply","shortcutWords.approveWhatAsked":"Approve what is asked","shortcutWords.declineWhatAsked":"Decline what is asked","shortcutWords.resumeOrTakeUp":"Resume, or take up again","shortcutWords.skipNextStepPlan":"Skip the next step of the plan","shortcutWords.takeOrTakeOver":"Take, or take over","shortcutWords.writeNote":"Write a note","shortcutWords.showCustomer":"Show the customer","shortcutWords.writeCustomerFirst":"Write to a customer first","shortcutWords.completeWrapUp":"Complete the wrap-up","shortcutWords.showThisList":"Show this list","signOut.areStillAvailable":"You are still available","signOut.newTasksWouldGo":"New tasks would go on coming to you, with nobody to see them. Offline, you get none.","signOut.haveTasksHandThey":{one:"You have {count} task in hand. It stays yours.",other:"You have {count} tasks in hand. They stay yours."},"signOut.stayAvailable":"Stay available","signOut.goOfflineSignOut":"Go offline and sign out","takeOver.takeOverFrom":"Take over from {from}?","takeOver.hasPausedPauseEnds":"{from} has paused it. The pause ends, and the conversation is yours.","takeOver.workingOnThenConversation":"{from} is working on it. Then the conversation is yours.","takeOver.canTakeOverFrom":"You can take over from an AI. What a person has, only a supervisor can move.","templateBox.reply":"A template for {name}","templateBox.freeAnswersWentUntil":"Free answers went until {at}. Only templates go until the customer writes again.","templateBox.customerHasNotWritten":"The customer has not written yet: only templates go.","templateBox.noTemplatesListed":"The connection of this address lists no templates. Wait until the customer writes, or ask an administrator to list some.","templateBox.template":"Template","templateBox.place":"For place {number}","templateBox.customerReadsThis":"This is what the customer reads.","timeChoice.anotherTime":"Another time","timeChoice.dateTime":"Date and time","topicField.willCalled":"It will be called {name}.","topicField.willCalledNothingUse":"It will be called nothing: use letters or digits.","told.task":"New task","told.message":"New message","told.due":"Due within the hour","told.reminder":"Reminder","told.gone":"No longer yours","told.tasks":{one:"{count} new task",other:"{count} new tasks"},"told.messages":{one:"{count} customer wrote",other:"{count} customers wrote"},"told.dues":{one:"{count} pause is due within the hour",other:"{count} pauses are due within the hour"},"told.reminders":{one:"{count} reminder",other:"{count} reminders"},"told.gones":{one:"{count} conversation is no longer yours",other:"{count} conversations are no longer yours"},"told.line":"{title}: {who}","told.lineMore":"{title}: {who}. {more}","told.more":"{who}. {more}","told.unknown":"Somebody else has it, or it has ended","transfer.transfer":"Transfer {name}","transfer.onlyNamesKnowAre":"Only names that you know are suggested. Take care that the name is right.","transfer.noteNextAgentOptional":"Note for the next agent (optional)","transfer.customerDoesNotSee":"The customer does not see it.","transfer.backQueue":"Back to queue {queue}","transfer.endsPause":"ends the pause","transfer.keepsPlaceLine":"keeps its place in line","transfer.anotherQueue":"Another queue","transfer.queue":"A queue","transfer.agent":"An agent","transfer.ifAgentCannotTake":"If that agent cannot take it now","transfer.ifCannotTakeThen":"If {agentId} cannot take it by then","transfer.cannotTakeNow":"{agentId} cannot take it now","transfer.putQueue":"Put it in queue {queue}","transfer.doNotTransfer":"Do not transfer it","work.on":"{name} on {channel}"};await Ct(xn,{de:()=>import("./de-5BYC3EOX.js"),es:()=>import("./es-4KLIQLYK.js"),ar:()=>import("./ar-O6ZTLFXT.js")});function N({title:e,children:t,onClose:n}){let s=x(null),r=k();return J(()=>{let a=s.current,u=document.activeElement;return a.showModal(),()=>{a.close(),u?.isConnected&&u.focus()}},[]),l`
    <dialog ref=${s} class="dialog" aria-labelledby=${r} onCancel=${a=>{a.preventDefault(),n()}}>
      <h2 id=${r}>${e}</h2>
      ${t}
    </dialog>
  `}function z({title:e,act:t,cancel:n=o("common.cancel"),danger:s=!1,busy:r=!1,onConfirm:i,onClose:a,children:u}){return l`
    <${N} title=${e} onClose=${a}>
      <div class="dialog-body">${u}</div>
      <div class="dialog-actions">
        <button type="button" onClick=${a}>${n}</button>
        <button type="button" class=${s?"danger":"primary"} disabled=${r} onClick=${i}>${t}</button>
      </div>
    <//>
  `}var Lo={leave:o("askAgain.leaveAnyway"),pause:o("askAgain.pauseAnyway"),end:o("askAgain.endAnyway"),transfer:o("askAgain.transferAnyway"),skip:o("askAgain.skipAnyway")};function Cn({name:e,readUpTo:t,messages:n,applies:s,busy:r,onAgain:i,onClose:a}){let{user:u}=b(),c=n.filter(h=>un(h,{seq:t},u)),p=c.some(({from:h})=>h.type==="customer")?o("askAgain.customerHasWritten"):o("askAgain.conversationHasChanged"),d=l`<${Mo} messages=${c} />`;return s?l`
    <${z} title=${p} act=${Lo[e]} cancel=${o("askAgain.stayRead")} busy=${r} onConfirm=${i} onClose=${a}>
      ${d}
      <p>${Do(c.length>0,e)}</p>
    <//>
  `:l`
      <${N} title=${p} onClose=${a}>
        <div class="dialog-body">${d}<p>${o("askAgain.notActiveHandsAny")}</p></div>
        <div class="dialog-actions"><button type="button" class="primary" onClick=${a}>${o("common.close")}</button></div>
      <//>
    `}var Eo={leave:o("askAgain.leave"),pause:o("askAgain.pause"),end:o("askAgain.end"),transfer:o("askAgain.transfer"),skip:o("askAgain.skip")};function Do(e,t){let n={act:Eo[t]};return e?o("askAgain.thisCameBeforeCould",n):o("askAgain.somethingChangedBeforeCould",n)}function Mo({messages:e}){return e.map(({seq:t,from:n,body:s,at:r})=>l`
      <blockquote key=${t} class="news">
        <p class="message-head"><span class="author" dir="auto">${n.id}</span> <time datetime=${r}>${Nt(r)}</time></p>
        <p class="message-body" dir="auto">${s}</p>
      </blockquote>
    `)}var Fo=200,qo=5,Sn={agents:[],queues:[],isComplete:!1,loaded:!1};async function Uo(e,t){if(!q(t,"supervisor")){let{body:r}=await e.get(P`/v1/agents/${t.id}`);return{agents:[],queues:r.queues.map(i=>({queue:i})),isComplete:!1}}let[n,s]=await Promise.all([Nn(e,"agents"),Nn(e,"queues")]);return{agents:n.found,queues:s.found,isComplete:n.isAll&&s.isAll}}async function Nn(e,t){let n=[],s;for(let r=0;r<qo;r+=1){let{body:i}=await e.get(`/v1/${t}`+B({limit:Fo,cursor:s}));if(n.push(...i[t]),s=i.next_cursor,!s)return{found:n,isAll:!0}}return{found:n,isAll:!1}}function se(e,t){let[n,s]=g(Sn);return O(()=>{let r=!0,i=a=>r&&s({...a,loaded:!0});return Uo(e,t).then(i,()=>i(Sn)),()=>r=!1},[e,t]),n}function Wn({kind:e,availability:t,in_use:n,capacity:s}){let r={availability:St(t).toLocaleLowerCase(),inUse:n,capacity:s};return e==="ai"?o("directory.aiUse",r):o("directory.use",r)}function _n({agents:e,free_agents:t,waiting:n}){return e===void 0?"":e===0?o("directory.nobodyServesWaiting",{waiting:n}):o("directory.agentsFreeWaiting",{free:t,count:e,waiting:n})}function Ie({availability:e,in_use:t,capacity:n}){return e==="available"&&t<n}function D({title:e,act:t,cancel:n=o("common.cancel"),busy:s,isReady:r=!0,refusal:i,forAgent:a,onSubmit:u,onClose:c,children:m}){return l`
    <${N} title=${e} onClose=${c}>
      <form onSubmit=${d=>{d.preventDefault(),d.stopPropagation(),r&&!s&&u()}} novalidate>
        <div class="dialog-body">
          ${m}
          <${T} refusal=${i} forAgent=${a} />
        </div>
        <div class="dialog-actions">
          <button type="button" onClick=${c}>${n}</button>
          <button type="submit" class="primary" disabled=${s||!r}>${t}</button>
        </div>
      </form>
    <//>
  `}function nt(e,t){let n=e.trim();if(n===""||t.includes(n))return n;let s=n.toLowerCase(),i=[a=>a.toLowerCase()===s,a=>a.toLowerCase().startsWith(s),a=>a.toLowerCase().includes(s)].map(a=>t.filter(a)).find(a=>a.length>0)??[];return i.length===1?i[0]:n}function ot({label:e,options:t,value:n,wrong:s,onPick:r}){let i=k(),[a,u]=g(n),c=t.map(({name:d})=>d),m=t.find(({name:d})=>d===n)?.words;O(()=>{a&&r(nt(a,c))},[c.join(`
`)]);let p=({currentTarget:{value:d}})=>{u(d),r(nt(d,c))};return l`
    <div class="field">
      <label for=${i}>${e}</label>
      <input id=${i} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="256" list=${`${i}-names`}
        value=${a} aria-describedby=${`${i}-hint`} aria-invalid=${!!s} onInput=${p}
        onBlur=${()=>u(n)} />
      <datalist id=${`${i}-names`}>
        ${t.map(d=>l`<option key=${d.name} value=${d.name}>${d.words}</option>`)}
      </datalist>
      <p class="hint" id=${`${i}-hint`} aria-live="polite" data-wrong=${!!s}>${s||m&&`${n}: ${m}`}</p>
    </div>
  `}function Pe({directory:e,not:t=[],value:n,onPick:s}){let i=e.agents.filter(({id:u})=>!t.includes(u)).map(u=>({name:u.id,words:Wn(u)})),a=n!==""&&!pe(e,n)&&o("pickAgent.noAgentCalled",{name:n});return l`<${ot} label=${o("common.agent")} options=${i} value=${n} wrong=${a} onPick=${s} />`}function Re({directory:e,not:t=[],label:n=o("common.queue"),value:s,onPick:r}){let a=e.queues.filter(({queue:c})=>!t.includes(c)).map(c=>({name:c.queue,words:_n(c)})),u=s!==""&&!de(e,s)&&o("pickAgent.noAgentServesQueue",{name:s});return l`<${ot} label=${n} options=${a} value=${s} wrong=${u} onPick=${r} />`}function pe({agents:e,isComplete:t},n){return n!==""&&(!t||e.some(({id:s})=>s===n))}function de({queues:e,isComplete:t},n){return n!==""&&(!t||e.some(({queue:s})=>s===n))}function In({conversation:e,owner:t,busy:n,refusal:s,about:r,onAssign:i,onClose:a}){let{api:u,user:c}=b(),m=se(u,c),[p,d]=g(""),[h,f]=g(!1),$=m.agents.find(({id:v})=>v===p),w=$&&!Ie($)&&$.availability==="available",y=e.channel_state!=="inactive"&&(w||s?.code==="agent_at_capacity");return l`
    <${D} title=${o("assign.assign",{name:A(e)})} act=${o("common.assign")} isReady=${pe(m,p)}
      onSubmit=${()=>i({agentId:p,force:h&&y})} forAgent=${r} ...${{busy:n,refusal:s,onClose:a}}>
      <p class="hint">${Bo(e,t)}</p>
      <${Pe} directory=${m} not=${[t]} value=${p} onPick=${d} />
      ${y&&l`
        <label class="option">
          <input type="checkbox" checked=${h} onChange=${v=>f(v.currentTarget.checked)} />
          <span>${o("assign.beyondCapacity")} <span class="hint">${o("assign.agentThenHasMore")}</span></span>
        </label>
      `}
    <//>
  `}function Bo({channel_state:e},t){return e==="inactive"?o("assign.takenUpAgainBefore"):e==="pause"?o("assign.hasPausedPauseEnds",{owner:t}):t?o("assign.hasTakenFromThem",{owner:t}):o("assign.waitsQueueAgentHas")}function Pn({conversation:e,isUnanswered:t,unsent:n,canReply:s,busy:r,onLeave:i,onClose:a}){let{api:u}=b(),[c,m]=g(!1),p=n?.draft,d=async()=>{m(!0),await ln(u,e.id),m(!1),on(e.id)?a():i()};return l`
    <${N} title=${n?o("beforeLeave.haveNotSentWhat"):o("beforeLeave.customerWaitsAnswer")} onClose=${a}>
      <div class="dialog-body">
        ${p&&l`<blockquote class="news"><p class="message-body" dir="auto">${p}</p></blockquote>`}
        ${n?.failed&&l`<p>${o("common.messageYoursCouldNot")}</p>`}
        ${t?l`<p>${o("beforeLeave.customerWroteLastOnce")}</p>`:l`<p>${o("beforeLeave.onceLeaveStaysHere")}</p>`}
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${a}>${o("common.stay")}</button>
        <button type="button" class=${p&&s?"":"primary"} disabled=${r||c} onClick=${i}>
          ${n?o("beforeLeave.leaveWithoutSending"):o("beforeLeave.leaveNoAnswerNeeded")}
        </button>
        ${p&&s&&l`<button type="button" class="primary" disabled=${r||c} onClick=${d}>${o("beforeLeave.sendLeave")}</button>`}
      </div>
    <//>
  `}function Le({times:e,first:t,earliest:n,latest:s,usual:r}){let[i,a]=g(t),[u,c]=g(()=>ke(r)),m=i==="own"?Date.parse(u):e.find(({name:d})=>d===i)?.until,p=i==="own"&&!(m>=n&&m<=s);return{times:e,earliest:n,latest:s,choice:i,setChoice:a,own:u,setOwn:c,until:m,wrong:p}}function Ee({legend:e,state:t,said:n}){let s=k(),{times:r,earliest:i,latest:a,choice:u,setChoice:c,own:m,setOwn:p,wrong:d}=t,h=(f,$)=>l`
    <label class="chip" key=${f}>
      <input type="radio" name=${s} value=${f} checked=${u===f} onChange=${()=>c(f)} />
      <span>${$}</span>
    </label>
  `;return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">${r.map(({name:f,words:$})=>h(f,$))} ${h("own",o("timeChoice.anotherTime"))}</div>
      ${u==="own"&&l`
        <div class="own-time">
          <label class="visually-hidden" for=${`${s}-own`}>${o("timeChoice.dateTime")}</label>
          <input id=${`${s}-own`} type="datetime-local" value=${m} min=${ke(i)} max=${ke(a)}
            aria-invalid=${d} aria-describedby=${`${s}-due`} onInput=${f=>p(f.currentTarget.value)} />
        </div>
      `}
    </fieldset>
    <p class="due-line" id=${`${s}-due`} aria-live="polite" data-wrong=${d}>${n}</p>
  `}var Rn=6e4;function Ln({pause:e,latest:t,busy:n,refusal:s,onExtend:r,onClose:i}){let a=Date.parse(e.reassign_at),u=Math.max(a,E())+Rn,c=Jt(a,t),m=(c.find(({name:$})=>$==="day")??c.at(-1)).name,p=Le({times:c,first:m,earliest:u,latest:t,usual:Math.min(u+60*Rn,t)}),{until:d,wrong:h}=p,f=o("extend.chooseTimeAfterLatest",{end:L(a),latest:L(t)});return l`
    <${D} title=${o("common.extendPause")} act=${o("common.extend")} isReady=${!h} onSubmit=${()=>r({until:d})}
      ...${{busy:n,refusal:s,onClose:i}}>
      <p class="hint">${o("extend.nowEndsOnLater",{time:L(a)})}</p>
      <${Ee} legend=${o("extend.pauseUntil")} state=${p} said=${h?f:be(d,e.then)} />
    <//>
  `}function En({agent:e,isMe:t,load:n,queue:s,busy:r,onConfirm:i,onClose:a}){let u=t?o("giveAway.haveNoFreeSlot"):o("giveAway.hasNoFreeSlot",{agent:e});return l`
    <${z} title=${u} act=${o("giveAway.giveQueue")} cancel=${o("giveAway.keepPaused")} busy=${r} onConfirm=${i}
      onClose=${a}>
      <p>${t?o("giveAway.useResumedNowConversation",{...n,queue:s}):o("giveAway.usesResumedNowConversation",{...n,agent:e,queue:s})}</p>
    <//>
  `}var[De,Dn,I]=[60,3600,86400],j={on_reply:{new_task:o("settings.newTask"),custom_routing:o("settings.valueOf.customRouting")},unanswered:{refuse:o("settings.valueOf.refuse"),allow:o("settings.valueOf.allow")},at_capacity:{queue:o("settings.valueOf.toQueue"),wait:o("settings.waitThisAgent"),refuse:o("settings.valueOf.refuse")},while_paused:{stay:o("settings.valueOf.staysPaused"),notify:o("settings.staysPausedOthersAre"),wake:o("settings.valueOf.pauseOver")},require:{reason:o("settings.reason"),note:o("settings.note"),until:o("settings.time")},read:{own:o("settings.valueOf.ownConversations"),all:o("settings.valueOf.everyConversation")},absence:{keep:o("settings.agentKeeps"),queue:o("settings.valueOf.toQueue")},idle:{since_assigned:o("settings.sinceTheyWereGiven"),since_free:o("settings.sinceTaskLeftTheir")},prefer:{nobody:o("settings.valueOf.anyAgent"),last_agent:o("settings.firstAgentWhoHad")}},Ho=e=>e?o("settings.switchedOn"):o("settings.off"),Fn=e=>t=>e[t]??String(t),jo=e=>t=>t.map(Fn(e)).join(", ")||o("settings.nothingChosen"),Me=e=>e??o("settings.none"),Go=e=>String(e),st={kind:"switch",words:Ho},V=(e,t=Object.keys(e))=>({kind:"choice",values:t,words:Fn(e)}),M=(e,t,n)=>({kind:"time",min:e,max:t,zero:n,words:s=>s===0&&n||Q(s)}),Mn=(e,t)=>({kind:"number",min:e,max:t,words:Go}),rt=[["leave.enabled",o("settings.leave"),st],["leave.on_reply",o("settings.whenCustomerReplies"),V(j.on_reply,pn)],["leave.window_seconds",o("settings.timeReply"),M(De,90*I)],["leave.custom_routing_timeout_seconds",o("settings.customRoutingsTime"),M(De,I)],["leave.unanswered",o("settings.leaveQuestionOpen"),V(j.unanswered,dn)],["leave.plan",o("settings.whatHappensWhileCustomer"),{kind:"named",none:o("settings.nothing"),words:Me}],["leave.calendar",o("settings.calendarPlans"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.enabled",o("settings.pause"),st],["pause.time_limit_seconds",o("settings.pauseTimeLimit"),M(De,14*I)],["pause.at_capacity",o("settings.resumeCapacity"),V(j.at_capacity,fn)],["pause.hold_seconds",o("settings.waitOneAgent"),M(0,I)],["pause.on_reply",o("settings.ifCustomerWritesMeanwhile"),V(j.while_paused)],["pause.calendar",o("settings.calendarPauses"),{kind:"named",none:o("settings.noneAllTimeCounts"),words:Me}],["pause.require",o("settings.everyPauseNeeds"),{kind:"set",values:Object.keys(j.require),words:jo(j.require)}],["pause.reasons",o("settings.reasonsChooseFrom"),{kind:"lines",words:e=>e.join(", ")||o("settings.anyReason")}],["pause.max_per_agent",o("settings.pausedOnceOneAgent"),{...Mn(0,100),words:e=>e===0?o("settings.anyNumber"):String(e)}],["pause.reminders_seconds",o("settings.reminders"),{kind:"times",usual:[I,4*Dn,Dn,15*De],words:Ko}],["wrap_up.limit_seconds",o("settings.wrapUpLastsMost"),M(0,I,o("settings.none"))],["channels",o("settings.channels"),{words:Qo}],["history.retention_seconds",o("settings.closedConversationsKept"),M(0,3650*I)],["agents.read",o("settings.agentsRead"),V(j.read,hn)],["agents.self_service",o("settings.agentsSetTheirOwn"),st],["routing.give_back_seconds",o("settings.whoGaveBackPassed"),M(0,I)],["routing.absence.paused",o("settings.whatAbsentAgentHas"),V(j.absence)],["routing.absence.assigned",o("settings.whatAssignedAbsentAgent"),V(j.absence)],["routing.absence.grace_seconds",o("settings.workWaitsAbsentAgent"),M(0,14*I)],["routing.presence_seconds",o("settings.awayWithoutSignDesk"),M(0,I,o("settings.never"))],["routing.answer_within_seconds",o("settings.backQueueWithoutAnswer"),M(0,14*I,o("settings.never"))],["routing.max_returns",o("settings.howOftenGoesBack"),Mn(0,100)],["routing.weights",o("settings.whatTaskUsesCapacity"),{words:Yo}],["routing.idle",o("settings.agentsCountIdle"),V(j.idle)],["routing.fallback_queue",o("settings.insteadQueueNobodyServes"),{kind:"queue",words:Me}],["routing.return.prefer",o("settings.whatWasLeftOr"),V(j.prefer)],["routing.return.within_seconds",o("settings.agentWhoHadGoes"),M(0,90*I)],["routing.return.hold_seconds",o("settings.waitsAgent"),M(0,I)]].map(([e,t,n])=>({at:e,keys:e.split("."),label:t,...n})),xi=rt;function Ci(e){return rt.find(t=>t.at===e)}var Si=rt.filter(({keys:[e]})=>e==="leave"||e==="pause");function Ni({kind:e,values:t,words:n}){let s=r=>n(e==="set"?[r]:r);return Object.fromEntries(t.map(r=>[r,zo(s(r))]))}function Wi({usual:e},t){return[...new Set([...e,...t])].sort((s,r)=>r-s).map(s=>[String(s),Q(s)])}function at(e,{min:t,max:n}){return Number.isInteger(e)&&e>=t&&e<=n}function _i({queue:e,channel:t}){return`${e??"*"}/${t??"*"}`}function Ii({queue:e,channel:t}){return[e&&o("settings.placeQueue",{queue:e}),t&&R(t)].filter(Boolean).join(", ")}function Qo(e){return e.includes("*")?o("settings.all"):e.map(R).join(", ")||o("settings.none")}function Ko(e){return e.map(Q).join(", ")||o("settings.none")}function Yo(e){return Object.entries(e??{}).map(([n,s])=>`${R(n)} ${s}`).join(", ")||o("settings.each",{count:1})}function zo(e){return e.charAt(0).toUpperCase()+e.slice(1)}function C({label:e,hint:t,value:n,rows:s,most:r=1024,onInput:i,...a}){let u=k(),c={id:u,dir:"auto",maxlength:r,value:n,"aria-describedby":t?`${u}-hint`:void 0,onInput:m=>i(m.currentTarget.value),...a};return l`
    <div class="field">
      <label for=${u}>${e}</label>
      ${s?l`<textarea rows=${s} ...${c}></textarea>`:l`<input type="text" autocomplete="off" ...${c} />`}
      ${t&&l`<p class="hint" id=${`${u}-hint`}>${t}</p>`}
    </div>
  `}function Mi({legend:e,hint:t,words:n,chosen:s,disabled:r,onChange:i}){let a=(u,c)=>i(n.map(([m])=>m).filter(m=>m===u?c:s.includes(m)));return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="chips">
        ${n.map(([u,c])=>l`
            <label class="chip" key=${u}>
              <input type="checkbox" checked=${s.includes(u)} disabled=${r}
                onChange=${m=>a(u,m.currentTarget.checked)} />
              <span>${c}</span>
            </label>
          `)}
      </div>
      ${t&&l`<p class="hint">${t}</p>`}
    </fieldset>
  `}function Fi({label:e,hint:t,lines:n,disabled:s,onChange:r}){let[i,a]=g(null),u=i!==null&&i.lines.join(`
`)===n.join(`
`),c=m=>{let p=[...new Set(m.split(`
`).map(d=>d.trim()).filter(Boolean))];a({text:m,lines:p}),r(p)};return l`
    <${C} label=${e} hint=${t} rows="4" most=${null} disabled=${s}
      value=${u?i.text:n.join(`
`)} onInput=${c} />
  `}function K({label:e,hint:t,words:n,value:s,disabled:r,onChange:i}){let a=k();return l`
    <div class="field">
      <label for=${a}>${e}</label>
      <select id=${a} value=${s} disabled=${r} aria-describedby=${t?`${a}-hint`:void 0}
        onChange=${u=>i(u.currentTarget.value)}>
        ${Object.entries(n).map(([u,c])=>l`<option key=${u} value=${u}>${c}</option>`)}
      </select>
      ${t&&l`<p class="hint" id=${`${a}-hint`}>${t}</p>`}
    </div>
  `}function qi({label:e,hint:t,value:n,min:s,max:r,disabled:i,onChange:a}){let u=k(),[c,m]=g(null),p=c!==null&&Object.is(c.value,n),d=!at(n,{min:s,max:r}),h=({currentTarget:{value:f}})=>{let $=/^\d+$/.test(f.trim())?Number(f):NaN;m({text:f,value:$}),a($)};return l`
    <div class="field">
      <label for=${u}>${e}</label>
      <input id=${u} type="text" class="number" inputmode="numeric" autocomplete="off" value=${p?c.text:n}
        disabled=${i}
        aria-describedby=${`${u}-hint`} aria-invalid=${d} onInput=${h} />
      <p class="hint" id=${`${u}-hint`} data-wrong=${d}>${d?o("fields.chooseFrom",{min:s,max:r}):t}</p>
    </div>
  `}function fe({label:e,hint:t,checked:n,disabled:s,onChange:r}){let i=k();return l`
    <div class="switch-field">
      <input id=${i} type="checkbox" role="switch" class="switch" checked=${n} disabled=${s}
        aria-describedby=${t?`${i}-hint`:void 0} onChange=${a=>r(a.currentTarget.checked)} />
      <div>
        <label for=${i}>${e}</label>
        ${t&&l`<p class="hint" id=${`${i}-hint`}>${t}</p>`}
      </div>
    </div>
  `}function he({legend:e,options:t,value:n,disabled:s,onChange:r}){let i=k();return l`
    <fieldset class="field choice">
      <legend>${e}</legend>
      ${t.map(a=>l`
          <label class="option" key=${a.value}>
            <input type="radio" name=${i} checked=${n===a.value} disabled=${s}
              onChange=${()=>r(a.value)} />
            <span>${a.label} ${a.hint&&l`<span class="hint">${a.hint}</span>`}</span>
          </label>
        `)}
    </fieldset>
  `}function Ui({legend:e,hint:t,seconds:n,min:s,max:r,disabled:i,onChange:a}){let u=k(),[c,m]=g(null),[p,d]=g(!1),f=c!==null&&Object.is(c.seconds,n)?c.parts:Rt(n);!p&&f.seconds>0&&d(!0);let $=!at(n,{min:s,max:r}),w=(v,F)=>{let W={...f,[v]:F},Z=Jo(W);m({parts:W,seconds:Z}),a(Z)},y=v=>l`
    <label class="unit">
      <input type="text" inputmode="decimal" autocomplete="off" value=${f[v]} disabled=${i}
        aria-describedby=${u} aria-invalid=${$} onInput=${F=>w(v,F.currentTarget.value)} />
      ${Vo[v]}
    </label>
  `;return l`
    <fieldset class="field">
      <legend>${e}</legend>
      <div class="units">${y("days")} ${y("hours")} ${y("minutes")} ${p&&y("seconds")}</div>
      <p class="hint" id=${u} data-wrong=${$}>
        ${$?o("fields.chooseBetween",{min:Q(s),max:Q(r)}):t}
      </p>
    </fieldset>
  `}var Vo={days:o("fields.days"),hours:o("fields.hours"),minutes:o("fields.minutes"),seconds:o("fields.seconds")};function Jo(e){let t=Object.entries(e).map(([n,s])=>{let r=String(s).trim().replace(",",".");return[n,/^\d*(\.\d*)?$/.test(r)&&r!=="."?Number(r):NaN]});return Math.round(Lt(Object.fromEntries(t)))}function Fe({label:e,hint:t,typed:n,onInput:s}){let r=k(),i=Object.keys(S(cn)).toReversed(),a=oe(n);return l`
    <div class="field">
      <label for=${r}>${e}</label>
      <input id=${r} type="text" autocapitalize="none" autocomplete="off" spellcheck=${!1} maxlength="64" list=${`${r}-known`}
        value=${n} aria-describedby=${`${r}-hint`} onInput=${u=>s(u.currentTarget.value)} />
      <datalist id=${`${r}-known`}>${i.map(u=>l`<option key=${u} value=${u}></option>`)}</datalist>
      <p class="hint" id=${`${r}-hint`}
        aria-live="polite">${Xo(a,n,t)}</p>
    </div>
  `}function Xo(e,t,n){return e===t.trim()?n:e?o("topicField.willCalled",{name:e}):o("topicField.willCalledNothingUse")}var qn="-";function Un({plans:e,usual:t,isUnanswered:n,busy:s,onLeave:r,onClose:i,children:a}){let[u,c]=g(""),[m,p]=g(""),d=oe(u),h=()=>{d&&Ce(d),r({topic:d,plan:m===qn?[]:m})},f={"":t?o("leave.usual",{usual:t}):o("leave.usualNothingHappens"),...Object.fromEntries(e.filter($=>$!==t).map($=>[$,$])),...t&&{[qn]:o("leave.nothingHappens")}};return l`
    <${D} title=${o("common.leaveDetails")} act=${o("common.leave")} busy=${s} onSubmit=${h} onClose=${i}>
      ${a}
      ${n&&l`<${Oe} tone="warn">${o("leave.customerWroteLastOnce")}<//>`}
      <${Fe} label=${o("common.topicOptional")} typed=${u} onInput=${c}
        hint=${o("leave.whatWaitsOthersSuch")} />
      ${e.length>0&&l`<${K} label=${o("leave.ifCustomerStaysSilent")} words=${f} value=${m} onChange=${p} />`}
    <//>
  `}var Bn=6e4,it=60*Bn,qe=9,ut=336*it,Hn="tomorrow_morning",Zo="next_opening";function lt(e,t,n=[]){let s=e+t,a=[{name:"in_1h",words:o("pauseTimes.1Hour"),until:e+it},{name:"in_4h",words:o("pauseTimes.hours",{count:4}),until:e+4*it},{name:Hn,words:o("pauseTimes.tomorrowMorning"),until:X(e,1,qe)},{name:Zo,words:o("pauseTimes.whenOpensNext"),until:null},{name:"days",words:o("pauseTimes.days",{count:3}),until:X(e,3,qe)},{name:"next_week",words:o("pauseTimes.mondayMorning"),until:X(e,Et(e),qe)},{name:"week",words:o("pauseTimes.week"),until:X(e,7,qe)}].map(c=>es(c,n)).filter(({until:c})=>c!==null).filter(({until:c})=>c-e>=Bn&&c<s);return[...a.filter(({until:c},m)=>a.findIndex(p=>p.until===c)===m).sort((c,m)=>c.until-m.until),{name:"limit",words:o("common.limit"),until:null}]}function es(e,t){let n=t.find(({preset:s})=>s===e.name);return n?{...e,until:Date.parse(n.until),preset:e.name}:e}function jn(e){let t=e.filter(({name:n})=>n!=="limit");return(t.find(({name:n})=>n===Hn)??t.at(-1))?.name??null}function Gn(e,t,n){let s=t.calendar?ut:t.time_limit_seconds*1e3;return lt(e,s,n).filter(({name:r})=>r!=="limit")}function Ue(e,t){let{channel:n,queue:s}=t??{},[r,i]=g([]);return O(()=>{if(!n)return;let a=!0,u=({body:c})=>a&&i(c.presets);return e.get("/v1/presets"+B({zone:Dt(),channel:n,queue:s})).then(u,()=>{}),()=>a=!1},[e,n,s]),r}var Qn=6e4,ct=1e3,ts=64;function Kn({conversation:e,rules:t,busy:n,onPause:s,onClose:r,children:i}){let[a,u]=g({reason:"",note:"",then:"queue",onReply:t.on_reply,topic:"",ask:"",signal:""}),c=as(e,t,a.then),m=d=>h=>u(f=>({...f,[d]:h})),p=()=>{let d=ls(a,c);d.topic&&Ce(d.topic),s(d)};return l`
    <${D} title=${o("pause.pauseThisConversation")} act=${o("common.pause")} busy=${n}
      isReady=${c.choice!==null&&!c.wrong&&rs(a,t).length===0}
      onSubmit=${p} onClose=${r}>
      ${i}
      <p class="hint">${o("pause.taskClosesCapacityFree")}</p>
      <${ss} rules=${t} value=${a.reason} onInput=${m("reason")} />
      <${Ee} legend=${o("pause.until")} state=${c} said=${c.said} />
      ${e.reply_window?.closes_at&&l`<p class="hint"><${$n} at=${e.reply_window.closes_at} /></p>`}
      <div class="field-row">
        <${K} label=${o("pause.whenTimeUp")} words=${ns} value=${a.then} onChange=${m("then")} />
        <${K} label=${o("pause.ifCustomerWrites")} words=${os} value=${a.onReply} onChange=${m("onReply")} />
      </div>
      ${t.require&&l`
        <${C} label=${Yn(o("pause.noteNextAgent"),Be(t,"note"))}
          hint=${o("pause.whoeverGetsIncludedCustomer")}
          rows="2" most=${ct} value=${a.note} onInput=${m("note")} />
      `}
      <${us} form=${a} change=${m} />
    <//>
  `}var ns={queue:o("pause.goesBackQueue"),agent:o("pause.comesBackMeIf")},os={stay:o("pause.staysPaused"),notify:o("pause.staysPausedOthersAre"),wake:o("pause.pauseOver")};function ss({rules:e,value:t,onInput:n}){let s=Yn(o("pause.reason"),Be(e,"reason")),r=e.reasons??[];if(r.length===0)return l`<${C} label=${s} most=${ct} value=${t} onInput=${n} />`;let i={"":o("pause.chooseOne"),...Object.fromEntries(r.map(a=>[a,a]))};return l`<${K} label=${s} words=${i} value=${t} onChange=${n} />`}function Be({require:e=[]},t){return e.includes(t)}function Yn(e,t){return t?e:o("pause.optional",{label:e})}function rs(e,t){return["reason","note"].filter(n=>Be(t,n)&&e[n].trim()==="")}function as(e,t,n){let{api:s}=b(),r=E(),i=Ue(s,e),a=t.time_limit_seconds,u=t.calendar?ut:a*1e3,c=lt(r,u,i).filter(({name:d})=>d!=="limit"||!Be(t,"until")),m=t.calendar?o("pause.limitOpenTime",{time:Q(a)}):o("pause.limit",{time:Q(a)}),p=Le({times:c.map(d=>d.name==="limit"?{...d,words:m}:d),first:jn(c),earliest:r+Qn,latest:r+u,usual:H()+Math.min(120,a/120)*Qn});return{...p,preset:c.find(({name:d})=>d===p.choice)?.preset,said:is(p,t,n)}}function is({choice:e,wrong:t,until:n,latest:s},r,i){return e===null?o("pause.chooseUntilWhen"):t?o("pause.chooseTimeFutureLatest",{time:L(s)}):!n&&r.calendar?o("pause.endLimitWhichCounts",{calendar:r.calendar}):be(n??s,i)}function us({form:e,change:t}){return l`
    <details class="more">
      <summary>${o("pause.waitAnswerOrOthers")}</summary>
      <${C} label=${o("pause.questionOptional")} hint=${o("pause.supervisorApprovesOrDeclines")} most=${ct}
        value=${e.ask} onInput=${t("ask")} />
      <${C} label=${o("pause.signalOptional")} hint=${o("pause.nameWhichAnotherSystem")}
        most=${ts} autocapitalize="none" spellcheck=${!1} value=${e.signal} onInput=${t("signal")} />
      <${Fe} label=${o("common.topicOptional")} hint=${o("pause.whatWaitsOthersSuch")} typed=${e.topic}
        onInput=${t("topic")} />
    </details>
  `}function ls({reason:e,note:t,then:n,onReply:s,topic:r,ask:i,signal:a},{until:u,preset:c}){let m={reason:e.trim(),note:t.trim(),until:u,preset:c,then:n,onReply:s,topic:oe(r)},p=i.trim();if(!p&&!a.trim())return m;let d=a.trim()||`answer-${crypto.randomUUID().slice(0,8)}`;return{...m,wait:{signal:d,...p&&{ask:p}}}}function zn({conversation:e,from:t,busy:n,refusal:s,onTake:r,onClose:i}){let{user:a}=b(),u=e.channel_state==="pause";return l`
    <${z} title=${o("takeOver.takeOverFrom",{from:t})} act=${o("common.takeOver")} busy=${n} onConfirm=${r} onClose=${i}>
      <p>${u?o("takeOver.hasPausedPauseEnds",{from:t}):o("takeOver.workingOnThenConversation",{from:t})}</p>
      ${!q(a,"supervisor")&&l`<p class="hint">${o("takeOver.canTakeOverFrom")}</p>`}
      <${T} refusal=${s} />
    <//>
  `}var cs=1e3;function Vn({conversation:e,owner:t,busy:n,onTransfer:s,onClose:r,children:i}){let{api:a,user:u}=b(),c=se(a,u),[m,p]=g("queue"),[d,h]=g(""),[f,$]=g(""),[w,y]=g(!1),[v,F]=g(""),W={back:!0,queue:de(c,d),agent:pe(c,f)}[m],Z=()=>{let _=m==="agent"?{agentId:f,refuse:w}:{queue:m==="back"?e.queue:d};s({..._,note:v.trim()})};return l`
    <${D} title=${o("transfer.transfer",{name:A(e)})} act=${o("common.transfer")} busy=${n} isReady=${W} onSubmit=${Z}
      onClose=${r}>
      ${i}
      <${he} legend=${o("common.to")} options=${ms(e,t)} value=${m} onChange=${p} />
      ${m==="queue"&&l`<${Re} directory=${c} not=${[e.queue]} value=${d} onPick=${h} />`}
      ${m==="agent"&&l`
        <${Pe} directory=${c} not=${[t]} value=${f} onPick=${$} />
        <${he} legend=${ps(c,f)} options=${ds(e)} value=${w} onChange=${y} />
      `}
      ${!q(u,"supervisor")&&m!=="back"&&l`<p class="hint">${o("transfer.onlyNamesKnowAre")}</p>`}
      <${C} label=${o("transfer.noteNextAgentOptional")} hint=${o("transfer.customerDoesNotSee")} rows="2" most=${cs}
        value=${v} onInput=${F} />
    <//>
  `}function ms({queue:e,channel_state:t},n){let s={value:"back",label:o("transfer.backQueue",{queue:e}),hint:t==="pause"?o("transfer.endsPause"):o("transfer.keepsPlaceLine")};return[...n?[s]:[],{value:"queue",label:n?o("transfer.anotherQueue"):o("transfer.queue")},{value:"agent",label:o("transfer.agent")}]}function ps({agents:e},t){let n=e.find(({id:s})=>s===t);return n?Ie(n)?o("transfer.ifCannotTakeThen",{agentId:t}):o("transfer.cannotTakeNow",{agentId:t}):o("transfer.ifAgentCannotTake")}function ds({queue:e}){return[{value:!1,label:o("transfer.putQueue",{queue:e})},{value:!0,label:o("transfer.doNotTransfer")}]}function fs({asking:e,...t}){return hs[e.what]({asking:e,...t})}var hs={leave:({asking:e,conversation:t,actions:n,unsent:s,isUnanswered:r,busy:i,begin:a,onClose:u})=>l`
    <${Pn} conversation=${t} isUnanswered=${r} unsent=${s} busy=${i}
      canReply=${n.reply} onLeave=${()=>a("leave",{...e.details,unanswered:r})} onClose=${u} />
  `,"leave-with":({conversation:e,actions:t,settings:n,unsent:s,isUnanswered:r,busy:i,begin:a,onClose:u})=>l`
    <${Un} plans=${Object.keys(n.leave.plans??{})} usual=${et(n,e).leave.plan}
      isUnanswered=${r} busy=${i} onClose=${u}
      onLeave=${c=>a("leave",{...c,unanswered:r})}>
      <${ne} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,pause:({conversation:e,actions:t,settings:n,unsent:s,busy:r,begin:i,onClose:a})=>l`
    <${Kn} conversation=${e} rules=${et(n,e).pause} busy=${r}
      onPause=${u=>i("pause",u)} onClose=${a}>
      <${ne} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"pause-again":({conversation:e,actions:t,unsent:n,busy:s,begin:r,onClose:i})=>l`
    <${z} title=${o("common.pauseAgain")} act=${o("common.pause")} busy=${s} onConfirm=${()=>r("pause",{again:!0})} onClose=${i}>
      <${ne} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.pausedWasBeforeSame")}</p>
    <//>
  `,transfer:({conversation:e,actions:t,owner:n,unsent:s,busy:r,begin:i,onClose:a})=>l`
    <${Vn} conversation=${e} owner=${n} busy=${r}
      onTransfer=${u=>i("transfer",u)} onClose=${a}>
      <${ne} conversation=${e} unsent=${s} canReply=${t.reply} />
    <//>
  `,"give-away":e=>l`<${$s} ...${e} />`,extend:e=>l`<${gs} ...${e} />`,assign:({conversation:e,owner:t,busy:n,refusal:s,about:r,now:i,onClose:a})=>l`
    <${In} ...${{conversation:e,owner:t,busy:n,refusal:s,about:r,onClose:a}}
      onAssign=${u=>i(e.channel_state==="inactive"?"reactivate":"take",u)} />
  `,"take-over":({conversation:e,actions:t,owner:n,busy:s,refusal:r,now:i,onClose:a})=>l`
    <${zn} conversation=${e} from=${t.from??n} busy=${s} refusal=${r}
      onTake=${()=>i("take")} onClose=${a} />
  `,end:({conversation:e,actions:t,unsent:n,busy:s,refusal:r,now:i,onClose:a})=>l`
    <${z} title=${o("action.endWith",{name:A(e)})} act=${o("action.end")} danger busy=${s}
      onConfirm=${()=>i("end")}
      onClose=${a}>
      <${ne} conversation=${e} unsent=${n} canReply=${t.reply} />
      <p>${o("action.closesCustomersNextMessage")}</p>
      <${T} refusal=${r} />
    <//>
  `,again:({asking:e,actions:t,history:n,busy:s,now:r,onClose:i})=>l`
    <${Cn} name=${e.name} readUpTo=${e.readUpTo} messages=${n.messages}
      applies=${t[e.name]} busy=${s} onClose=${i}
      onAgain=${()=>r(e.name,{...e.details,unanswered:!0})} />
  `};function $s({asking:e,conversation:t,busy:n,now:s,onClose:r}){let{user:i}=b(),a=t.pause?.agent_id;return l`
    <${En} agent=${a} isMe=${a===i.id} load=${e.load} queue=${t.queue} busy=${n}
      onConfirm=${()=>s("resume")} onClose=${r} />
  `}function gs({conversation:e,settings:t,busy:n,refusal:s,now:r,onClose:i}){let{user:a}=b(),{pause:u}=e;return u?l`
    <${Ln} pause=${u} latest=${Vt(e,a,t)} busy=${n} refusal=${s}
      onExtend=${c=>r("extend",c)} onClose=${i} />
  `:null}var ws=["localhost","127.0.0.1","[::1]"],Jn={jpg:"image/jpeg",jpeg:"image/jpeg",png:"image/png",gif:"image/gif",webp:"image/webp",heic:"image/heic",mp3:"audio/mpeg",m4a:"audio/mp4",ogg:"audio/ogg",aac:"audio/aac",amr:"audio/amr",wav:"audio/wav",mp4:"video/mp4",mov:"video/quicktime",webm:"video/webm","3gp":"video/3gpp",pdf:"application/pdf",rtf:"application/rtf",doc:"application/msword",xls:"application/vnd.ms-excel",ppt:"application/vnd.ms-powerpoint",docx:"application/vnd.openxmlformats-officedocument.wordprocessingml.document",xlsx:"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",pptx:"application/vnd.openxmlformats-officedocument.presentationml.presentation",txt:"text/plain",csv:"text/csv",ics:"text/calendar",vcf:"text/vcard"},ys="application/octet-stream";function Zn(e,t=""){let n=URL.parse(e.trim());if(!(n&&!n.username&&(n.protocol==="https:"||n.protocol==="http:"&&ws.includes(n.hostname))))return null;n.hash="";let r=t.trim()||vs(n.pathname.split("/").at(-1)),i=Jn[Xn(r)]??Jn[Xn(n.pathname)]??ys;return{url:n.href,content_type:i,...r&&{name:r.slice(0,256)}}}function Xn(e){return e.includes(".")?e.split(".").at(-1).toLowerCase():""}function vs(e){try{return decodeURIComponent(e)}catch{return e}}function bs({files:e,onChange:t}){let[n,s]=g(!1),r=i=>{t([...e,i]),s(!1)};return l`
    <div class="attach">
      ${e.length>0&&l`
        <ul class="files" aria-label=${o("files.files")}>
          ${e.map((i,a)=>l`
              <li key=${`${a} ${i.url}`}>
                <span dir="auto">${tt(i)}</span>
                <button type="button" class="small" aria-label=${o("attach.removeFile",{name:tt(i)})}
                  onClick=${()=>t(e.filter((u,c)=>c!==a))}>${o("attach.remove")}</button>
              </li>
            `)}
        </ul>
      `}
      ${n?l`<${ks} onAdd=${r} onClose=${()=>s(!1)} />`:l`<button type="button" class="small" onClick=${()=>s(!0)}>${o("attach.attachFile")}</button>`}
    </div>
  `}function ks({onAdd:e,onClose:t}){let[n,s]=g(""),[r,i]=g(""),a=Zn(n,r),u=()=>a&&e(a);return l`
    <div class="attach-link" onKeyDown=${m=>{m.key!=="Enter"||m.isComposing||(m.preventDefault(),u())}}>
      <${C} label=${o("attach.link")} hint=${o("attach.linkHint")} inputmode="url" dir="ltr" most=${2048} value=${n} onInput=${s} />
      <${C} label=${o("attach.nameOptional")} most=${256} value=${r} onInput=${i} />
      <div class="note-actions">
        <button type="button" onClick=${t}>${o("common.cancel")}</button>
        <button type="button" disabled=${!a} onClick=${u}>${o("attach.add")}</button>
      </div>
    </div>
  `}var Os=6e4,As=400,Ts=[[880,0],[1174.7,.11]],re=null,He=()=>!document.hidden&&document.hasFocus();async function eo(e,t){if(Kt())return;He()||await new Promise(a=>setTimeout(a,As));let n=await Promise.all(e.map(({key:a})=>xs(`hiatus.told.${t}.${a}`))),s=e.filter((a,u)=>n[u]);if(s.length===0)return;let{isOn:r,volume:i}=Te();r&&je(i),xe()&&!He()&&s.forEach(Ss)}function xs(e){return globalThis.navigator?.locks?new Promise(t=>{let n=s=>(t(s!==null),s&&new Promise(r=>setTimeout(r,Os)));navigator.locks.request(e,{ifAvailable:!0},n).catch(()=>t(!0))}):!0}function je(e){try{re??=new AudioContext,re.resume();for(let[t,n]of Ts)Cs(t,re.currentTime+n,e)}catch{}}function Cs(e,t,n){let[s,r]=[re.createOscillator(),re.createGain()];s.frequency.value=e,r.gain.setValueAtTime(1e-4,t),r.gain.exponentialRampToValueAtTime(Math.max(2e-4,n*.4),t+.02),r.gain.exponentialRampToValueAtTime(1e-4,t+.28),s.connect(r).connect(re.destination),s.start(t),s.stop(t+.3)}var mt=()=>globalThis.Notification?.permission??null;function Ss({key:e,title:t,body:n,open:s}){if(mt()==="granted")try{let r=new Notification(t,{body:n,tag:e});r.onclick=()=>{window.focus(),s(),r.close()}}catch{}}var Ns=6e4,Ws=[30,60,120],_s=9;function Is(){let e=S(Ae),t=Te(e),n=s=>{ce({sound:s}),s&&je(t.volume)};return l`
    <${fe} label=${o("bell.sound")} checked=${t.isOn} onChange=${n} />
    ${t.isOn&&l`<${Ps} volume=${t.volume} />`}
    <${Rs} isOn=${xe(e)} />
    <${Ls} until=${Qt(e)} />
  `}function Ps({volume:e}){let t=k(),n=({currentTarget:{value:s}})=>{ce({volume:Number(s)}),je(Number(s))};return l`
    <div class="field">
      <label for=${t}>${o("bell.volume")}</label>
      <input id=${t} type="range" min="0.1" max="1" step="0.1" value=${e} onChange=${n} />
    </div>
  `}function Rs({isOn:e}){let[t,n]=g(mt),s=async i=>{ce({desktop:i}),i&&t==="default"&&n(await Notification.requestPermission())};if(t===null)return null;let r=t==="denied";return l`
    <${fe} label=${o("bell.desktop")} hint=${r?o("bell.denied"):o("bell.desktopHint")} checked=${e&&t==="granted"}
      disabled=${r} onChange=${s} />
  `}function Ls({until:e}){let t=k(),[n]=g(()=>Date.now()),s=[...Ws.map(i=>n+i*Ns),X(n,1,_s)],r=e===null||s.includes(e)?s:[e,...s];return l`
    <div class="field">
      <label for=${t}>${o("bell.quiet")}</label>
      <select id=${t} value=${e??""} onChange=${({currentTarget:{value:i}})=>ce({quiet_until:Number(i)})}>
        <option value="">${o("bell.off")}</option>
        ${r.map(i=>l`<option key=${i} value=${i}>${o("bell.until",{time:te(i,n)})}</option>`)}
      </select>
    </div>
  `}var Es=/^[\d()+\-./]+$/;function ae(e){return e.trim().split(/\s+/).map(n=>Es.test(n)?n.replaceAll(/[^\d+]/g,""):pt(n)).filter(n=>n!=="")}function ie(e,t){let n=e.filter(s=>typeof s=="string").map(pt);return t.every(s=>n.some(r=>r.includes(s)))}function to(e,t){let n=[...e],s=n.map(pt),r=[],i=0;for(let m of s)r.push(i),i+=m.length;let a=t.flatMap(m=>Ds(s.join(""),m)),u=(m,p)=>a.some(({from:d,to:h})=>m<h&&m+p>d),c=[];return n.forEach((m,p)=>{let d=u(r[p],s[p].length),h=c.at(-1);h?.isMatch===d?h.text+=m:c.push({text:m,isMatch:d})}),c}function Ds(e,t){let n=[];for(let s=e.indexOf(t);s>=0;s=e.indexOf(t,s+t.length))n.push({from:s,to:s+t.length});return n}function pt(e){return e.normalize("NFKD").replaceAll(/\p{M}/gu,"").toLowerCase()}var Ge=[["j",o("shortcutWords.openNextConversation")],["k",o("shortcutWords.openPreviousConversation")],["Enter",o("shortcutWords.openHere")],["r",o("shortcutWords.writeReply")],["Escape",o("shortcutWords.leaveReplyBox")],["Ctrl+Enter",o("shortcutWords.sendReply")],["Ctrl+Shift+Enter",o("beforeLeave.sendLeave")],["l",o("common.leave")],["f",o("common.leaveDetails")],["p",o("common.pause")],["o",o("common.pauseAgain")],["y",o("shortcutWords.approveWhatAsked")],["d",o("shortcutWords.declineWhatAsked")],["u",o("shortcutWords.resumeOrTakeUp")],["s",o("shortcutWords.skipNextStepPlan")],["q",o("common.cancelPlan")],["x",o("common.extendPause")],["a",o("shortcutWords.takeOrTakeOver")],["g",o("common.assign")],["t",o("common.transfer")],["n",o("shortcutWords.writeNote")],["i",o("shortcutWords.showCustomer")],["w",o("shortcutWords.writeCustomerFirst")],["z",o("common.undo")],["c",o("shortcutWords.completeWrapUp")],["e",o("common.end")],["/",o("search.search")],["Ctrl+K",o("commandMenu.commands")],["?",o("shortcutWords.showThisList")]];function no(){let e=new Map;for(let t of document.querySelectorAll("[aria-keyshortcuts]:not(:disabled)")){let n=t.getAttribute("aria-keyshortcuts");if(n===Yt||!t.checkVisibility())continue;let s=Ms(t,n);e.set(`${n} ${s}`,{words:s,key:qs(n),run:()=>zt(t)})}return[...e.values()]}function oo(e){return[...document.querySelectorAll(e)].map(t=>({words:t.textContent.trim(),run:()=>t.click()}))}function Ms(e,t){let n=Ge.find(([s])=>s===t)?.[1];return e.matches("button:not([aria-expanded])")||!n?Fs(e):n}function Fs(e){let t=e.cloneNode(!0);return t.querySelectorAll("[aria-hidden='true']").forEach(n=>n.remove()),e.getAttribute("aria-label")??t.textContent.trim()}function qs(e){return e.replace(/^Control/,"Ctrl")}var dt=new Map;function Nl(e,t,n){J(()=>{dt.set(e,{name:t,offers:n})}),J(()=>()=>dt.delete(e),[e])}function so(){return[...dt].flatMap(([e,{name:t,offers:n}])=>n.map(({words:s,act:r})=>({id:`${e} ${s}`,words:`${s}: ${t}`,run:r})))}function ue({text:e,words:t}){return t.length===0?e:to(e,t).map(({text:n,isMatch:s},r)=>s?l`<mark key=${r}>${n}</mark>`:n)}var Us=30;function Bs({onClose:e}){let t=k(),[n,s]=g(""),[r,i]=g(null),a=ae(n),u=js(a),c=u.flatMap(({options:w})=>w),m=Math.max(c.findIndex(w=>ro(w)===r),0),p=w=>i(ro(c[w])),d=x(null);J(()=>{c.length>0&&p(m),d.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({block:"nearest"})},[m,n,c.length]);let h=w=>{s(w.currentTarget.value),i(null)},f=w=>{if(w.isComposing)return;let y=Hs(w.key,m,c.length);y===null&&w.key!=="Enter"||(w.preventDefault(),y!==null?p(y):c[m]&&e(c[m].run))},$=({words:w,detail:y,key:v,run:F},W)=>l`
    <div key=${W} role="option" id=${`${t}-${W}`} aria-selected=${W===m} onClick=${()=>e(F)} onMouseMove=${()=>p(W)}>
      <span dir="auto"><${ue} text=${w} words=${a} /></span>
      ${y&&l` <span class="weak" dir="auto"><${ue} text=${y} words=${a} /></span>`}
      ${v&&l` <kbd>${v}</kbd>`}
    </div>
  `;return l`
    <${N} title=${o("commandMenu.commands")} onClose=${()=>e()}>
      <div class="dialog-body menu">
        <input type="text" role="combobox" autocomplete="off" spellcheck=${!1} aria-label=${o("commandMenu.find")} placeholder=${o("commandMenu.find")}
          aria-autocomplete="list" aria-expanded=${c.length>0} aria-controls=${t} aria-activedescendant=${c.length>0?`${t}-${m}`:void 0}
          value=${n} onInput=${h} onKeyDown=${f} />
        ${c.length===0?l`<p class="weak" role="status">${o("commandMenu.nothingFound")}</p>`:l`
              <div role="listbox" id=${t} aria-label=${o("commandMenu.commands")} ref=${d} onMouseDown=${w=>w.preventDefault()}>
                ${u.map(({title:w,options:y})=>l`
                    <div key=${w} role="group" aria-label=${w}>
                      <p class="hint" aria-hidden="true">${w}</p>
                      ${y.map(v=>$(v,c.indexOf(v)))}
                    </div>
                  `)}
              </div>
            `}
      </div>
    <//>
  `}function ro({id:e,words:t,key:n}){return e??[t,n].join(" ")}function Hs(e,t,n){let s={ArrowDown:t+1,ArrowUp:t-1,PageDown:Math.min(t+8,n-1),PageUp:Math.max(t-8,0)}[e];return s===void 0||n===0?null:(s+n)%n}function js(e){let{api:t}=b(),n=S(wn),s=me(S(Se)),r=ge(()=>[".views > a",".tabs > a"].flatMap(oo),[]),i=no(),a=E(),u=!!n?.pauseUntil&&(n.rules.require??[]).every(h=>h==="until"),c=Ue(t,u?n.conversation:null),m=u?Gn(a,n.rules,c).map(h=>Gs(h,a,n)):[],p=[{title:o("commandMenu.actions"),options:[...i,...m]},{title:o("shell.views"),options:r},{title:o("commandMenu.conversations"),options:s.map(Qs)},{title:o("commandMenu.rows"),options:e.length>0?so():[]}],d=({title:h,options:f})=>({title:h,options:f.filter($=>ie([$.words,$.detail],e)).slice(0,Us)});return p.map(d).filter(({options:h})=>h.length>0)}function Gs({words:e,until:t,preset:n},s,{rules:r,pauseUntil:i}){let a={until:t,preset:n,then:"queue",onReply:r.on_reply};return{words:[o("common.pause"),e].join(": "),detail:te(t,s),run:()=>i(a)}}function Qs(e){let{id:t,customer_address:n,channel:s}=e,r=A(e),i=[r!==n&&n,R(s)].filter(Boolean).join(" · ");return{id:t,words:r,detail:i,run:()=>location.hash=we(ee.get(),t)}}function Qe({facts:e}){return l`
    <dl class="facts">${e.map(([t,n])=>l`<div key=${t}><dt>${t}</dt><dd dir="auto" class="lines">${n}</dd></div>`)}</dl>
  `}var Ks=10;function Ys({conversation:e,notes:t,hrefOf:n}){let{user:s}=b(),r=q(s,"supervisor")?er:tr;return l`
    <section class="customer" aria-label=${`${o("common.customer")}: ${A(e)}`} tabindex="0">
      <h3>${o("common.customer")}</h3>
      <${Qe} facts=${zs(e)} />
      <${Xs} attributes=${e.attributes} />
      <${Vs} conversation=${e} />
      <${Zs} notes=${t} me=${s.id} />
      <h3>${o("customerPanel.earlierConversations")}</h3>
      <${r} conversation=${e} hrefOf=${n} />
    </section>
  `}function zs(e){let{customer_address:t,business_address:n,thread:s,channel:r,queue:i,priority:a,opened_at:u}=e,c=A(e);return[...c===t?[]:[[o("customerPanel.name"),c]],[R(r),t],[o("common.to"),n],...s?[[o("customerPanel.thread"),s]]:[],[o("common.queue"),i],...a>0?[[o("customerPanel.priority"),String(a)]]:[],[o("customerPanel.since"),L(u)]]}function Vs({conversation:{clock:e}}){if(!e)return null;let t=Js.map(([n,s])=>[s,e[n]]).filter(([,n])=>n>0);return l`
    <h3>${o("customerPanel.clock")}</h3>
    <${Qe} facts=${t.map(([n,s])=>[n,Pt(s*1e3)])} />
  `}var Js=[["queue",o("customerPanel.inQueue")],["agent",o("customerPanel.agentsTurn")],["customer",o("customerPanel.customersTurn")],["pause",o("common.paused")]];function Xs({attributes:e}){let t=Object.entries(e??{});if(t.length===0)return null;let n=s=>typeof s=="string"?s:JSON.stringify(s);return l`
    <h3>${o("customerPanel.attributes")}</h3>
    <${Qe} facts=${t.map(([s,r])=>[s,n(r)])} />
  `}function Zs({notes:e,me:t}){return e.length===0?null:l`
    <h3>${o("customerPanel.notes")}</h3>
    <ul class="customer-notes">
      ${e.toReversed().map(({note_id:n,author:s,at:r,text:i})=>l`
          <li key=${n}><p class="weak"><span dir="auto">${s.id===t?o("common.you"):s.id}</span>, <time datetime=${r}>${L(r)}</time></p><${Ne} text=${i} /></li>
        `)}
    </ul>
  `}function er({conversation:e,hrefOf:t}){let{api:n}=b(),{id:s,channel:r,customer_address:i}=e,[a,u]=g({all:[],cursor:void 0,loaded:!1}),{busy:c,refusal:m,run:p}=U(),d=async()=>{let{answer:f}=await p("more",()=>n.get("/v1/customers"+B({channel:r,address:i,limit:Ks,cursor:a.cursor})));if(!f)return;let{conversations:$,next_cursor:w}=f.body;u({all:[...a.all,...$],cursor:w,loaded:!0})};O(()=>{d()},[]);let h=a.all.filter(f=>f.id!==s);return l`
    <${T} refusal=${m} />
    ${a.loaded&&h.length===0&&l`<p class="weak">${o("customerPanel.thereNoOther")}</p>`}
    <ul>${h.map(f=>l`<${ao} key=${f.id} conversation=${f} hrefOf=${t} />`)}</ul>
    ${a.cursor&&l`<button type="button" class="small" disabled=${c!==null} onClick=${d}>${o("common.showMore")}</button>`}
  `}function tr({conversation:e,hrefOf:t}){let{api:n}=b(),[s,r]=g([]),{busy:i,refusal:a,run:u}=U(),c=(s.at(-1)??e).previous_conversation_id,m=async()=>{let{answer:p}=await u("look",()=>n.get(P`/v1/conversations/${c}`));p&&r([...s,p.body])};return l`
    ${s.length===0&&!c&&l`<p class="weak">${o("customerPanel.thisFirstFarKnown")}</p>`}
    <ul>${s.map(p=>l`<${ao} key=${p.id} conversation=${p} hrefOf=${t} />`)}</ul>
    ${a?.status===404?l`<p class="weak">${o("customerPanel.oneBeforeNotYours")}</p>`:l`<${T} refusal=${a} />`}
    ${c&&a?.status!==404&&l`<button type="button" class="small" disabled=${i!==null} onClick=${m}>${o("customerPanel.showOneBefore")}</button>`}
  `}function ao({conversation:e,hrefOf:t}){let{id:n,opened_at:s,channel_state:r}=e;return l`<li><a href=${t(n)}>${L(s)}</a> <${yn} state=${r} /></li>`}var Ke=le("first-word"),ft=le("our-addresses");function io(e,t,n=Ke.get()){let s=n.channel??e[0]?.channel??t[0];return{...{channel:s,to:"",from:ht(s,e),name:"",queue:"",body:"",then:"stay"},...n}}function ht(e,t,n=ft.get()){return n[e]??t.find(s=>s.channel===e)?.business_address??""}function uo({channel:e,from:t}){ft.set({...ft.get(),[e]:t}),Ke.set({})}function lo({channel:e,to:t,from:n,name:s,queue:r,body:i,then:a}){let u={channel:e,to:t.trim(),from:n.trim(),body:i,then:a};return s.trim()&&(u.customer_name=s.trim()),r.trim()&&(u.queue=r.trim()),u}function co({then:e,to:t},{status:n,body:s}){let r=n===201?o("firstWord.sent",{to:t}):o("firstWord.sentConversationWasOpen",{to:t});return e==="leave"?o("firstWord.leftReplyBringsBack",{sent:r}):s.task?.status==="assigned"?o("firstWord.taskYours",{sent:r}):o("firstWord.taken",{sent:r})}function nr({work:e,settings:t,view:n,onSent:s,onClose:r}){let{api:i,user:a}=b(),{busy:u,refusal:c,run:m}=U(),p=se(i,a),d=[...(e?.tasks??[]).map(({conversation:_})=>_),...e?.paused??[]].filter(Boolean),h=sr(t,d),[f,$]=g(()=>io(d,h)),w=x({}),y=Xt(t,"leave",{channel:f.channel,queue:f.queue||"default"}),v=lo({...f,then:y?f.then:"stay"}),F=v.to!==""&&v.from!==""&&v.body.trim()!==""&&(f.queue===""||de(p,f.queue)),W=_=>{let G={...f,..._};$(G),Ke.set(G)},Z=async()=>{let _=JSON.stringify(v);w.current.text!==_&&(w.current={text:_,id:crypto.randomUUID()});let{answer:G}=await m("send",()=>Zt(i,w.current.id,v));if(!G)return;uo(v),tn(G.body,a.id),G.body.task?.agent_id===a.id&&Bt(G.body.task.id);let Ro=v.then==="leave"?{action:{words:o("common.open"),href:Y(n,G.body.id)}}:{};sn(co(v,G),Ro),r(),await s(),v.then==="stay"&&At(n,G.body.id)};return l`
    <${D} title=${o("common.newConversation")} act=${o("common.send")} cancel=${o("common.close")} busy=${u!==null} isReady=${F}
      onSubmit=${Z} onClose=${r}>
      <${rr} ...${{form:f,channels:h,known:d,change:W}} />
      <${C} label=${o("firstWord.message")} rows="4" most=${null} value=${f.body} onInput=${_=>W({body:_})} />
      <${Re} directory=${p} label=${o("firstWord.queueOptional")} value=${f.queue} onPick=${_=>W({queue:_})} />
      ${y&&l`<${he} legend=${o("common.then")} options=${or} value=${f.then} onChange=${_=>W({then:_})} />`}
      <${ar} refusal=${c} view=${n} />
    <//>
  `}var or=[{value:"stay",label:o("common.stay"),hint:o("firstWord.taskUsesSlot")},{value:"leave",label:o("common.leave"),hint:o("firstWord.replyBringsBackUntil")}];function sr(e,t){let n=(e?.channels??[]).filter(s=>s!=="*");return[...new Set([...ve,...n,...t.map(({channel:s})=>s)])]}function rr({form:e,channels:t,known:n,change:s}){let r=a=>s({channel:a,from:ht(a,n)}),i=(a,u,c)=>l`
    <${C} label=${a} value=${e[u]} autocapitalize="none" onInput=${m=>s({[u]:m})} ...${c} />
  `;return l`
    <div class="field-row">
      <${K} label=${o("common.channel")} words=${Object.fromEntries(t.map(a=>[a,R(a)]))} value=${e.channel}
        onChange=${r} />
      ${i(o("firstWord.fromOurAddress"),"from")}
    </div>
    <div class="field-row">
      ${i(o("firstWord.customersAddress"),"to")} ${i(o("firstWord.theirNameOptional"),"name",{most:256})}
    </div>
  `}function ar({refusal:e,view:t}){let n=e?.problem.conversation_id;return n?l`
    <${T} refusal=${e} />
    <${Oe}><a href=${Y(t,n)}>${o("firstWord.openConversation")}</a><//>
  `:l`<${T} refusal=${e} />`}function ir({view:e,current:t}){let{api:n}=b(),{left:s,isAll:r,loaded:i,error:a,more:u}=nn(n),{busy:c,refusal:m,run:p}=U();gn("left",ge(()=>s,[s.map(({id:f})=>f).join()]));let d=i&&!r&&!a,h=(f,$)=>l`<${ur} key=${s[f].id} ...${{conversation:s[f],view:e,current:t,place:$}} />`;return l`
    <${T} refusal=${s.length===0?a:m} />
    ${i&&!a&&s.length===0&&l`<p class="list-empty">${o("leftRows.nothingLeftWaitsCustomer")}</p>`}
    <${bn} keys=${s.map(({id:f})=>f)} current=${t} row=${h} />
    ${d&&l`<p class="list-more"><button type="button" class="small" disabled=${c!==null} onClick=${()=>p("more",u)}>${o("common.showMore")}</button></p>`}
  `}function ur({conversation:e,view:t,current:n,place:s}){let r=E(),{id:i,channel:a,leave:u}=e,c=n===i;return l`
    <li class="row" data-selected=${c} ...${s}>
      <a class="row-link" href=${Y(t,i)} aria-current=${c?"true":void 0}>
        <${_e} name=${A(e)} />
        <span class="row-top">
          <span class="row-name" dir="auto">${A(e)}</span>
          <${We} channel=${a} />
        </span>
        <span class="row-line" title=${o("leftRows.left",{time:L(u.left_at)})}>
          ${o("leftRows.leftReplyCountsUntil",{time:It(u.left_at,r),date:Wt(u.expires_at)})}
        </span>
        <${vn} conversation=${e} />
        ${u.topic&&l`<span class="row-line row-note">${o("common.waits",{topic:u.topic})}</span>`}
      </a>
    </li>
  `}var[po,fo,lr]=[1e3,6e4,36e5],cr=20*po,mr=6*lr,pr=["image/jpeg","image/png","image/gif","image/webp","image/bmp"],$t=new WeakMap,mo=new WeakSet;function ho({content_type:e}){return pr.includes((e??"").split(";")[0].trim().toLowerCase())}function $o(e){let[t,n]=e<1e3?["byte",1]:e<1e6?["kilobyte",1e3]:["megabyte",1e6],s={style:"unit",unit:t,unitDisplay:"short",maximumFractionDigits:e<10*n&&n>1?1:0};return new Intl.NumberFormat(xt(),s).format(e/n)}function dr(e,t){return t>mr?null:Math.min(2*po*2**e,fo)}function fr({status:e,code:t}){return t==="media_pending"?"pending":t==="media_unavailable"?"never":e===404&&t==="http_404"?"uncopied":"failed"}async function Ye(e,t){$t.has(e)||$t.set(e,new Map);let n=$t.get(e),s=n.get(t);if(s&&s.until-cr>H())return s.url;let{body:r}=await e.get(t);return n.set(t,{url:r.url,until:Date.parse(r.expires_at)}),r.url}function go(e,t,{at:n,wanted:s}){let[r,i]=g({state:"asked"}),a=x(null);return O(()=>{if(!s)return;let u=!1,c=async p=>{let d=mo.has(e)?{state:"uncopied"}:await hr(e,t);if(u)return;d.state==="uncopied"&&mo.add(e),i(d);let f=d.state==="pending"||d.state==="failed"?dr(p,H()-Date.parse(n)):null;f!==null&&(a.current=setTimeout(()=>m(()=>c(p+1)),f))},m=p=>document.hidden?a.current=setTimeout(()=>m(p),fo):p();return c(0),()=>{u=!0,clearTimeout(a.current)}},[e,t,s]),r}async function hr(e,t){try{return{state:"there",url:await Ye(e,t)}}catch(n){return{state:fr(n),refusal:n}}}var $r="300px",gr={image:o("files.picture"),audio:o("files.voice"),video:o("files.film")};function wr({conversationId:e,message:{seq:t,at:n,from:s,media:r}}){return l`
    <ul class="files" aria-label=${o("files.files")}>
      ${r.map(i=>l`<${vr} key=${i.n} file=${i} at=${n} elsewhere=${s.type==="agent"?yr(i):null} address=${P`/v1/conversations/${e}/messages/${t}/media/${i.n}`} />`)}
    </ul>
  `}function yr({reference:e}){return/^https?:/.test(e??"")?e:null}function vr({address:e,file:t,at:n,elsewhere:s}){let{api:r}=b(),[i,a]=Or(),{state:u,url:c,refusal:m}=go(r,e,{at:n,wanted:a}),[p,d]=g(!1),h=t.name??gr[(t.content_type??"").split("/")[0]]??o("files.file"),f=ho(t)&&!p&&(u==="asked"||u==="there");return l`
    <li ref=${i} data-state=${u}>
      ${f&&l`<${br} ...${{api:r,address:e,url:c,name:h,onError:()=>d(!0)}} />`}
      ${!f&&u==="there"&&l`<button type="button" class="link" onClick=${()=>wo(r,e)}>${h}</button>`}
      ${!f&&u!=="there"&&s&&l`<a href=${s} target="_blank" rel="noreferrer" dir="auto">${h}</a>`}
      ${!f&&u!=="there"&&!s&&l`<span class="weak" dir="auto">${kr(u,h,m)}</span>`}
      ${!f&&t.size!==null&&l` <span class="weak">${$o(t.size)}</span>`}
    </li>
  `}function br({api:e,address:t,url:n,name:s,onError:r}){let[i,a]=g(null);return l`
    <button type="button" class="picture" disabled=${!n} onClick=${async()=>a(await Ye(e,t).catch(()=>n))}>
      ${n&&l`<img src=${n} alt=${s} loading="lazy" onError=${r} />`}
      ${!n&&l`<span class="visually-hidden">${s}</span>`}
    </button>
    ${i&&l`
      <${N} title=${s} onClose=${()=>a(null)}>
        <div class="dialog-body picture-whole"><img src=${i} alt=${s} /></div>
        <div class="dialog-actions">
          <button type="button" onClick=${()=>wo(e,t)}>${o("files.save")}</button>
          <button type="button" class="primary" onClick=${()=>a(null)}>${o("common.close")}</button>
        </div>
      <//>
    `}
  `}async function wo(e,t){location.assign(await Ye(e,t))}function kr(e,t,n){return e==="pending"?o("files.pending",{name:t}):e==="uncopied"?o("files.uncopied",{name:t}):e==="failed"?o("files.failed",{name:t}):e==="never"?Tt()&&n.detail?`${t}: ${n.detail}.`:o("files.never",{name:t}):t}function Or(){let e=x(null),[t,n]=g(!1);return O(()=>{let s=new IntersectionObserver(([{isIntersecting:r}])=>r&&n(!0),{rootMargin:$r});return s.observe(e.current),()=>s.disconnect()},[]),[e,t]}var[Ar,Tr,xr,Cr]=[200,3,50,8],Sr=/^[0-9A-HJKMNP-TV-Z]{26}$/i,Nr=/^\+?[\d\s()./-]{5,}$|^\S+@\S+$/,$e=Ot({api:null,typed:"",answer:null});function gt(e){let{id:t,customer_address:n,pause:s,last_pause:r,preview:i}=e;return[A(e),n,s?.reason,s?.note,r?.reason,mn(e),i,t]}function wt(e,t){let n=ae(t);return e.filter(s=>ie(gt(s),n))}function yo({channel_state:e,task:t},n){return e!=="active"?e:t?.agent_id===n?"mine":"others"}async function vo(e,t,n,s,r=null){let i=r?Promise.resolve([]):Promise.all([Wr(e,n.trim()),_r(e,t,n.trim(),s)]),[a,u]=await Promise.all([i,Ir(e,t,n,r?.cursor)]);return{found:[...r?.found??[],...a.flat(),...u.found],looked:(r?.looked??0)+u.looked,cursor:u.cursor}}async function Wr(e,t){return Sr.test(t)?bo(async()=>[(await e.get(P`/v1/conversations/${t.toUpperCase()}`)).body]):[]}async function _r(e,t,n,s){if(!Nr.test(n))return[];let[r,i]=q(t,"supervisor")?["/v1/customers",{}]:["/v1/conversations",{agent_id:"me"}],a=c=>e.get(r+B({...i,channel:c,address:n,limit:xr})),u=s.slice(0,Cr).map(c=>bo(async()=>(await a(c)).body.conversations));return(await Promise.all(u)).flat()}async function Ir(e,t,n,s){let r=q(t,"supervisor")?{}:{agent_id:"me"},i=[],a=s;for(let u=0;u<Tr;u+=1){let{body:c}=await e.get("/v1/conversations"+B({...r,limit:Ar,cursor:a}));if(i.push(...c.conversations),a=c.next_cursor??null,!a)break}return{found:wt(i,n),looked:i.length,cursor:a}}async function bo(e){try{return await e()}catch(t){if([403,404,422].includes(t.status))return[];throw t}}var Pr={mine:o("taskList.myTasks"),others:o("search.others"),pause:o("common.paused"),inactive:o("leftList.waitingCustomer"),closed:o("common.closed")};function Rr(){let{api:e,user:t}=b(),n=k(),s=me(S(Se)),r=S($e),i=kn(e),{busy:a,refusal:u,run:c,clear:m}=U(),{typed:p,answer:d}=r.api===e?r:{typed:"",answer:null},h=y=>{m(),$e.set({api:e,typed:y,answer:null})},f=async y=>{let{answer:v}=await c("search",()=>vo(e,t,p,Lr(i,s),y));v&&$e.get().typed===p&&$e.set({api:e,typed:p,answer:v})},$=y=>{y.preventDefault(),p.trim()!==""&&a===null&&f(null)},w=y=>{y.key==="Escape"&&(p===""&&y.currentTarget.blur(),h(""))};return l`
    <form role="search" onSubmit=${$}>
      <label class="visually-hidden" for=${n}>${o("search.search")}</label>
      <input id=${n} type="search" autocomplete="off" spellcheck=${!1} placeholder=${o("search.search")} aria-keyshortcuts="/" value=${p}
        onInput=${y=>h(y.currentTarget.value)} onKeyDown=${w} />
    </form>
    ${p.trim()!==""&&l`<${Er} ...${{here:s,typed:p,answer:d,refusal:u}} me=${t.id} busy=${a!==null} onMore=${()=>f(d)} />`}
  `}function Lr(e,t){let n=[...t.map(({channel:s})=>s),...e?.channels??[],...ve];return[...new Set(n)].filter(s=>s!=="*")}function Er({here:e,typed:t,answer:n,refusal:s,me:r,busy:i,onMore:a}){let u=ae(t),c=me([n?.found??[],wt(e,t)]),m=Object.entries(Pr).map(([p,d])=>({title:d,rows:c.filter(h=>yo(h,r)===p)}));return l`
    <div class="found" aria-busy=${i}>
      <p class="hint" role="status">${Dr(c.length,n)}</p>
      <${T} refusal=${s} />
      ${n?.cursor&&l`<button type="button" class="small" disabled=${i} onClick=${a}>${o("common.showMore")}</button>`}
      ${m.filter(({rows:p})=>p.length>0).map(({title:p,rows:d})=>l`
            <section key=${p} class="list" aria-label=${p}>
              <h2 class="list-title">${p} <span class="count">${ye(d.length)}</span></h2>
              <ul>${d.map(h=>l`<${Mr} key=${h.id} conversation=${h} words=${u} />`)}</ul>
            </section>
          `)}
    </div>
  `}function Dr(e,t){let n=ye(e);if(!t)return o("search.here",{found:n});let s=ye(t.looked);return[t.cursor?o("search.some",{found:n,looked:s}):o("search.all",{found:n,looked:s}),o("search.closed")].join(" ")}function Mr({conversation:e,words:t}){let{id:n,channel:s}=e,r=A(e),i=gt(e).filter(p=>p&&p!==r&&p!==n),a=i.filter(p=>t.some(d=>ie([p],[d]))),u=S(ee),c=we(u,n),m=[u.rest,u.more].includes(n);return l`
    <li class="row" data-selected=${m}>
      <a class="row-link" href=${c} aria-current=${m?"true":void 0}>
        <${_e} name=${r} />
        <span class="row-top"><span class="row-name" dir="auto"><${ue} text=${r} words=${t} /></span> <${We} channel=${s} /></span>
        ${[...new Set(a.length>0?a:i.slice(-1))].map(p=>l`<span key=${p} class="row-line row-note" dir="auto"><${ue} text=${p} words=${t} /></span>`)}
      </a>
    </li>
  `}function Fr({onClose:e}){let t=jt(S(Ae));return l`
    <${N} title=${o("common.keyboardShortcuts")} onClose=${e}>
      <div class="dialog-body">
        <dl class="shortcuts">
          ${Ge.map(([n,s])=>l`<div key=${n}><dt><kbd>${n}</kbd></dt><dd>${s}</dd></div>`)}
        </dl>
        <${fe} label=${o("shortcutList.singleKeyShortcuts")} checked=${t} onChange=${Gt}
          hint=${o("shortcutList.turnThemOffIf")} />
      </div>
      <div class="dialog-actions">
        <button type="button" class="primary" onClick=${e}>${o("common.close")}</button>
      </div>
    <//>
  `}function qr({tasks:e,onLeave:t,onClose:n}){let{api:s,user:r}=b(),{busy:i,refusal:a,run:u}=U(),c=async()=>{let{answer:m}=await u("offline",()=>en(s,r.id,{availability:"offline"}));m&&await t()};return l`
    <${N} title=${o("signOut.areStillAvailable")} onClose=${n}>
      <div class="dialog-body">
        <p>${o("signOut.newTasksWouldGo")}</p>
        ${e>0&&l`<p>${o("signOut.haveTasksHandThey",{count:e})}</p>`}
        <${T} refusal=${a} />
      </div>
      <div class="dialog-actions">
        <button type="button" onClick=${n}>${o("common.cancel")}</button>
        <button type="button" disabled=${i!==null} onClick=${t}>${o("signOut.stayAvailable")}</button>
        <button type="button" class="primary" disabled=${i!==null} onClick=${c}>${o("signOut.goOfflineSignOut")}</button>
      </div>
    <//>
  `}function Ur({conversation:e,onSend:t}){let{templates:n,refusal:s}=Br(e.id),r=E(),i=e.reply_window.closes_at;return l`
    <section class="composer template-box" aria-label=${o("templateBox.reply",{name:A(e)})}>
      <p class="hint">
        ${i?o("templateBox.freeAnswersWentUntil",{at:te(i,r)}):o("templateBox.customerHasNotWritten")}
      </p>
      <${T} refusal=${s} />
      ${n?.length===0&&l`<p class="hint">${o("templateBox.noTemplatesListed")}</p>`}
      ${n?.length>0&&l`<${Hr} ...${{templates:n,onSend:t}} />`}
    </section>
  `}function Br(e){let{api:t}=b(),[n,s]=g({});return O(()=>{let r=!1;return t.get(P`/v1/conversations/${e}/templates`).then(({body:i})=>!r&&s({templates:i.templates}),i=>!r&&s({refusal:i})),()=>r=!0},[e]),n}function Hr({templates:e,onSend:t}){let[n,s]=g(0),[r,i]=g([]),a=e[n],u=Array.from({length:a.variables},(f,$)=>r[$]??""),c=On(a,u),m=u.every(f=>f.trim()!==""),p=Object.fromEntries(e.map((f,$)=>[$,jr(f)])),d=f=>{f.preventDefault(),m&&(i([]),t(c,{template:An(a,u)}))},h=(f,$)=>i(u.map((w,y)=>y===f?$:w));return l`
    <form onSubmit=${d}>
      <${K} label=${o("templateBox.template")} words=${p} value=${String(n)}
        onChange=${f=>[s(Number(f)),i([])]} />
      ${u.map((f,$)=>l`
          <${C} key=${`${n}.${$}`} label=${o("templateBox.place",{number:$+1})} value=${f}
            onInput=${w=>h($,w)} />
        `)}
      <blockquote class="template-preview" dir="auto"><${Ne} text=${c} /></blockquote>
      <div class="composer-foot">
        <span class="hint">${o("templateBox.customerReadsThis")}</span>
        <button type="submit" class="primary" disabled=${!m}>${o("common.send")}</button>
      </div>
    </form>
  `}var jr=({name:e,language:t})=>t?`${e} (${t})`:e;var Gr='<circle cx="24.5" cy="7.5" r="6.5" fill="#e5484d" stroke="#fff" stroke-width="2"/>',ze=null;function yt(e){let t=document.querySelector('link[rel="icon"]');ze??=t?.href,ze?.startsWith("data:")&&(t.href=e?Qr(ze):ze)}function Qr(e){let[t,...n]=e.split(",");return`${t},${encodeURIComponent(decodeURIComponent(n.join(",")).replace("</svg>",`${Gr}</svg>`))}`}var Kr=6,Yr=700,ko=["channel.left","channel.reassigned","channel.closed","channel.resumed","task.transferred","task.taken","task.returned"],zr=[...ko,"task.assigned"];async function Ve(e,t,n,s,r=i=>setTimeout(i,Yr)){for(let i=0;i<Kr;i+=1){await new Promise(r);try{let{body:a}=await e.get(P`/v1/conversations/${t}/events`+B({after_version:n,limit:200})),u=Vr(a.events,s);if(u)return u}catch(a){if(a.status===404||a.status===403)break}}return{isOwn:!1,why:null}}function Vr(e,t){let n=e.findLastIndex(({type:u})=>ko.includes(u));if(n<0)return null;let{actor:s}=e[n],r=["agent","supervisor"].includes(s?.type)&&s.id===t,i=e.slice(n).findLast(({type:u})=>u==="task.assigned")?.agent_id,a=Tn({messages:[],events:e.slice(n)},t).filter(({type:u})=>zr.includes(u));return{isOwn:r||i===t,why:a.map(({text:u})=>u).join(" · ")||null}}var Jr=["resume","outbound"],Xr=["take","reactivated"];function bt({tasks:e=[],paused:t=[]},n){let s={};for(let{conversation_id:r,status:i}of e)i==="wrapping"&&(s[r]={isWrapping:!0});for(let{conversation_id:r,task_id:i,status:a,conversation:u}of e)a==="assigned"&&(s[r]={...Oo(u),task:i,reason:u?.task?.reason??null});for(let r of t){let{pause_id:i,reassign_at:a,reminded_at:u,next_reminder_at:c,then:m}=r.pause,p={id:i,due:a,reminded:u??null,next:c??null,then:m};s[r.id]={...Oo(r),pause:p}}return{at:n,of:s}}function Oo(e){if(!e)return{who:null,version:0,last:0,heard:0};let{customer_name:t,customer_address:n,attributes:s,channel:r,version:i,last_message:a,unanswered:u}=e;return{who:{customer_name:t,customer_address:n,attributes:{name:s?.name},channel:r},version:i,last:a?.seq??0,heard:u?a?.seq??0:0}}function Xe(e,t,{seen:n={},opened:s={},deeds:r={},reading:i=null,isAway:a=!1}={}){let u=m=>r[m]>=e.at-6e4,c=[];for(let[m,p]of Object.entries(e.of))Je(p)&&!Je(t.of[m])&&!u(m)&&!(p.task&&t.of[m])&&c.push({kind:"gone",id:m,one:p});for(let[m,p]of Object.entries(t.of)){let d=e.of[m],h=Zr(d,p,{id:m,before:e,now:t,seen:n,opened:s,reading:i,isAway:a,isMine:u});h&&c.push({kind:h,id:m,one:p})}return c}var Je=e=>!!(e?.task||e?.pause);function Zr(e,t,{id:n,before:s,now:r,seen:i,opened:a,reading:u,isAway:c,isMine:m}){if(t.isWrapping)return null;if(t.task&&t.task!==e?.task){let d=Jr.includes(t.reason)||Xr.includes(t.reason)&&m(n);return a[t.task]||d?null:"task"}return ea(e,t,i[n]??0)&&n!==u?"message":t.pause?t.pause.reminded&&t.pause.reminded!==e?.pause?.reminded?"reminder":c?vt(t,r.at)?"due":null:e?.pause?.id===t.pause.id&&e.pause.due===t.pause.due&&vt(t,r.at)&&!vt(e,s.at)&&!Ao(e)&&!Ao(t)?"due":null:null}function ea(e,t,n){return Je(e)&&t.heard>Math.max(e.last,n)&&(e.heard===0||e.heard<=n)}var vt=({pause:e},t)=>Date.parse(e.due)-t<=36e5;function Ao({pause:{next:e,reminded:t,due:n}}){return[e,t].some(s=>s!==null&&Date.parse(s)>=Date.parse(n)-36e5)}function To(e,t,n){let s=Object.fromEntries(Object.entries(t).filter(([,i])=>Math.abs(n-i)<6e4)),r=e.filter(({id:i,kind:a})=>a==="task"||a==="gone"||!(i in s));return{pieces:r,told:{...s,...Object.fromEntries(r.map(({id:i})=>[i,n]))}}}var xo=(e,t)=>Je(e.of[t]);var ta={task:o("told.task"),message:o("told.message"),due:o("told.due"),reminder:o("told.reminder"),gone:o("told.gone")},na={task:e=>o("told.tasks",{count:e}),message:e=>o("told.messages",{count:e}),due:e=>o("told.dues",{count:e}),reminder:e=>o("told.reminders",{count:e}),gone:e=>o("told.gones",{count:e})};function Ze({kind:e,id:t,one:n,why:s},r){let i=oa(e,n,t),a=n.pause&&e!=="gone"&&e!=="message"?_t(n.pause.due,r,void 0,n.pause.then).text:s,u=ta[e];return{title:u,body:a?o("told.more",{who:i,more:a}):i,line:a?o("told.lineMore",{title:u,who:i,more:a}):o("told.line",{title:u,who:i})}}var Co=(e,t)=>na[e](t);function oa(e,{who:t},n){return t?e==="task"?o("work.on",{name:A(t),channel:R(t.channel)}):A(t):n}var sa=6e5,kt=le("look");function So({at:e,picture:t},n){return t&&n-e>=sa?t:null}var ra=1e4;function No(e){let[t,n]=g([]),s=x(null),r=x(null),i=u=>{if(s.current=u,document.hidden)return!1;let c=So(kt.get(),Date.now());if(c&&(r.current={before:c,at:Date.now()}),kt.set({at:Date.now(),picture:u}),r.current===null||Date.now()-r.current.at>=ra)return!1;let m=Xe(r.current.before,u,{...e(),isAway:!0});return n(p=>JSON.stringify(p)===JSON.stringify(m)?p:m),!0};return O(()=>{let u=()=>s.current&&i(s.current);return document.addEventListener("visibilitychange",u),()=>document.removeEventListener("visibilitychange",u)},[]),{pieces:t,look:i,forget:()=>{r.current=null,n([])}}}var Wo=["gone","reminder","due","task","message"];function _o({pieces:e,desk:t,onDismiss:n}){let s=k(),r=H(),i=ia(e),a=e.filter(({id:c,kind:m})=>m!=="gone"||i[c]?.isOwn===!1);if(a.length===0)return null;let u=()=>{n(),document.querySelector("main")?.focus({preventScroll:!0})};return l`
    <section class="notice away" aria-labelledby=${s}>
      <div>
        <h2 id=${s}>${o("away.title")}</h2>
        <ul>
          ${aa(a).map(c=>{let m=i[c.id]?.why??o("told.unknown"),{line:p}=Ze(c.kind==="gone"?{...c,why:m}:c,r);return l`<li key=${c.id} dir="auto">${c.kind==="gone"?p:l`<a href=${Y(t,c.id)}>${p}</a>`}</li>`})}
        </ul>
      </div>
      <button type="button" class="small" onClick=${u}>${o("common.dismiss")}</button>
    </section>
  `}var aa=e=>e.toSorted((t,n)=>Wo.indexOf(t.kind)-Wo.indexOf(n.kind));function ia(e){let{api:t,user:n}=b(),[s,r]=g({});return O(()=>{for(let{kind:i,id:a,one:u}of e)i==="gone"&&Ve(t,a,u.version,n.id).then(c=>r(m=>({...m,[a]:c})))},[e]),s}var Io=["desk","try","phones"],ua=1e4;function la({work:e,first:t,view:n}){let{api:s,user:r}=b(),i=E(ua),a=Io.includes(n)?n:"desk",u=x(null),c=x({}),m=x(!1),p=No(Po),d=$=>{let w=Ze($,H()),y=$.kind==="gone"?null:Y(a,$.id),v=$.kind==="due"&&Io.includes(n);return rn($.kind,{text:w.line,href:y},{many:F=>Co($.kind,F),open:o("common.open"),isSaid:v}),{key:`${$.kind}.${$.id}`,title:w.title,body:w.body,open:()=>y&&(location.hash=y)}},h=$=>{let{pieces:w,told:y}=To($,c.current,H());c.current=y,w.length>0&&eo(w.map(d),r.id)},f=async $=>{let{isOwn:w,why:y}=await Ve(s,$.id,$.one.version,r.id);!m.current&&!w&&!xo(u.current,$.id)&&h([{...$,why:y??o("told.unknown")}])};return O(()=>{e.paused.forEach(({pause:v})=>Mt(v));let $=u.current??bt(t,i),w=bt(e,H());if(u.current=w,p.look(w))return;let y=Xe($,w,{...Po(),reading:ca()});h(y.filter(({kind:v})=>v!=="gone")),y.filter(({kind:v})=>v==="gone").forEach(f)},[e,i]),O(()=>()=>{m.current=!0,an()},[]),ma(),l`<${_o} pieces=${p.pieces} desk=${a} onDismiss=${p.forget} />`}var Po=()=>({seen:qt.get(),opened:Ut.get(),deeds:Ft.get()});function ca(){let{view:e,rest:t,more:n}=ee.get();return He()?e==="supervisor"?n:t:null}function ma(){let e=S(Ht)>0;O(()=>yt(e),[e]),O(()=>()=>yt(!1),[])}export{se as a,D as b,nt as c,Pe as d,Re as e,pe as f,de as g,xi as h,Ci as i,Si as j,Ni as k,Wi as l,at as m,_i as n,Ii as o,C as p,Mi as q,Fi as r,K as s,qi as t,fe as u,he as v,Ui as w,Fe as x,fs as y,bs as z,Is as A,Nl as B,Bs as C,Qe as D,Ys as E,nr as F,ir as G,wr as H,Rr as I,Fr as J,qr as K,Ur as L,la as M};
