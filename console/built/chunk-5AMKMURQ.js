/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{h as V}from"./chunk-4YKZXXFL.js";import{Da as L,N as U,Qa as q,Ra as G,Sa as H,Va as Q,X as F,a as R,d as E,e as _,ya as w}from"./chunk-O67BKZF3.js";import{Ba as g,D,F as t,J as v,K as N,L as P,N as m,Q as M,U as W,V as k,c as f,d as T,ea as B,j as O,k as i,m as x,n as A,va as I}from"./chunk-ZVXUVGBQ.js";var Y={"simulator.thisOpenedNewConversation":"This opened a new conversation.","simulator.addedConversation":"Added to the conversation.","simulator.thisBroughtConversationBack":"This brought the conversation back from where it was left.","simulator.addedConversationStaysPaused":"Added; the conversation stays paused.","simulator.thisEndedPause":"This ended the pause.","simulator.addedQuietlyNothingElse":"Added quietly; nothing else changes.","simulator.thisMessageWasTaken":"This message was taken in before.","phones.phone":"Phone","phones.none":"No number is connected to a simulated provider yet.","phones.connection":"Number","phones.connectTwilio":"Connect SMS by Twilio","phones.connectConversations":"Connect Twilio Conversations","phones.connectWhatsApp":"Connect WhatsApp","phones.connectMessenger":"Connect Messenger","phones.connectInstagram":"Connect Instagram","phones.connectEmail":"Connect e-mail","phones.customer":"The customer's number","phones.onPhone":"What is on the phone","phones.nothing":"Nothing yet.","phones.business":"From the business: ","phones.you":"From the customer: ","phones.sent":"Not on the phone yet","phones.delivered":"✓✓ Delivered","phones.read":"✓✓ Read","phones.failed":"Not delivered (code {code})","phones.reaction":"Reaction: {sign}","phones.message":"Message from the phone","phones.send":"Send from the phone","phones.sendFile":"Send a picture or a file","phones.file":"File: {name}","phones.repeat":"Send the last again","phones.react":"React with 👍","phones.edit":"Change the last to this","phones.delete":"Delete the last","phones.edited":"Changed","phones.deleted":"Deleted","phones.readAll":"Read everything","phones.notTaken":"The hook answered {status}.","phones.wrong":"What goes wrong","phones.next":"The next answer","phones.signal":"No signal","phones.expired":"The token has expired","phones.reports":"Reports","phones.tNone":"arrives","phones.tRefuse":"is refused","phones.tUndeliverable":"is taken, and fails later","phones.tTimeOut":"is taken, and the reply is lost","phones.tBreak":"is lost","phones.tTooMany":"is too much at once","phones.tUnavailable":"meets trouble of the provider's","phones.rInOrder":"once, in order","phones.rTwice":"twice","phones.rReversed":"the last first","phones.rNever":"never","story.stop":"Stop","story.goOn":"Go on","story.again":"Play it again","story.turnOn":"Leave and Pause are turned on.","story.available":"{agent} becomes available.","story.customerWrites":"A customer writes from their phone.","story.agentReplies":"{agent} answers. Look at the phone.","story.agentLeaves":"{agent} leaves it. It is no task any more and takes no capacity; the customer notices nothing.","story.customerReturns":"The customer writes again…","story.isBack":"…and it is back, with its history.","story.agentPauses":"{agent} pauses it for a day. It stays theirs and takes no capacity.","story.dayPasses":"The test clock goes on by a day…","story.timeIsUp":"…its time is up, and it is back.","story.over":"That was leave and pause. Now it is your turn: write from the phone.","story.stuck":"That did not happen. Perhaps another agent has got it. Go on to try again.","story.question":"Where is my order?","story.answer":"It comes on Tuesday.","story.complaint":"It has not come.","story.reason":"waiting for the courier","try.simulator":"Simulator","tryClock.clockHasMoved":"The clock has moved {words}.","tryClock.testClock":"Test clock","tryClock.movingOn":"Moving on…","tryClock.whatFellDueOn":"What fell due on the way has happened.","tryClock.nothingFellDueOn":"Nothing fell due on the way.","tryCustomer.write":"Write as","tryCustomer.newCustomer":"A new customer…","tryCustomer.address":"Address","tryCustomer.whatCustomerSees":"What the customer sees","tryCustomer.customer":"Customer: ","tryCustomer.agent":"Agent: ","tryCustomer.messageCustomer":"Message as the customer","tryCustomer.sendCustomer":"Send as customer","trySteps.steps":"Steps","trySteps.turnBothOn":"Turn both on","trySteps.turnLeavePauseOn":"Turn Leave and Pause on: both are off until somebody does, in {settings}.","trySteps.goAvailable":"Go available","trySteps.availableSoTasksCome":"Be available, so that tasks come to you.","trySteps.writeCustomerBelowTask":"Write as a customer, below. The task appears on the desk: open it and reply.","trySteps.leaveCompleteWrapUp":"Leave, and complete the wrap-up. Then write as the same customer: it comes back.","trySteps.pauseDayMoveClock":"Pause it, for a day. Move the clock by an hour or a day and watch it come back.","trySteps.done":"Done: "};await D(Y,{de:()=>import("./de-OB4LPGRP.js"),es:()=>import("./es-XOH6H6BH.js"),ar:()=>import("./ar-MPJUTO4X.js")});function ce({name:e,label:o,view:s,conversationId:a,children:p}){let[r,h]=f(!0),c=O();return i`
    <div class="try" data-open=${r}>
      <h1 class="visually-hidden">${e}</h1>
      <${Q} conversationId=${a} view=${s} />
      <aside class="simulator" aria-label=${o}>
        <h2><button type="button" class="list-toggle" aria-expanded=${r} aria-controls=${c} onClick=${()=>h(!r)}>${o}</button></h2>
        <div id=${c} class="simulator-parts" hidden=${!r}>${p}</div>
      </aside>
    </div>
  `}var Z=[3600,86400,14*86400,90*86400].map(e=>({seconds:e,words:`+${I(e)}`}));function be(){let e=E(1e3),[o,s]=f(null),{busy:a,refusal:p,run:r,clear:h}=v(),c=async({seconds:l,words:y})=>{let{answer:d}=await r(y,()=>W(l));d&&(R(d.now),s(d.fired),F(t("tryClock.clockHasMoved",{words:y})))};return i`
    <section class="try-part try-clock" aria-label=${t("tryClock.testClock")}>
      <h3>${t("tryClock.testClock")}</h3>
      <p class="clock-now"><time datetime=${new Date(e).toISOString()}>${B(e)}</time></p>
      <div class="clock-steps">
        ${Z.map(l=>i`
            <button key=${l.words} type="button" class="small" disabled=${a!==null} onClick=${()=>c(l)}>
              ${l.words}
            </button>
          `)}
      </div>
      <p class="hint" role="status">${a?t("tryClock.movingOn"):ee(o)}</p>
      <${g} refusal=${p} onDismiss=${h} />
    </section>
  `}function ee(e){return e===null?"":e>0?t("tryClock.whatFellDueOn"):t("tryClock.nothingFellDueOn")}var te={email:"care@example.com",chat:"shop",web:"shop",messenger:"shop"},j=["dana","ravi","mei","tom","aisha","leo","nina","omar"],$=N("hiatus.customers",[]),oe=k("simulator","channel supervisor"),z=k("simulator","admin");function Te(e){let o=$.get().length,s=j[o%j.length],a={email:`${s}${o||""}@example.org`,chat:`${s}-${o+1}`,web:`${s}-${o+1}`,messenger:`${s}.${o+1}`}[e];return{channel:e,from:a??`+1555${String(100+o).padStart(4,"0")}`}}function se(e){let o=$.get().filter(s=>s.channel!==e.channel||s.from!==e.from);$.set([e,...o].slice(0,12))}async function Oe({channel:e,from:o},s){let{body:a}=await oe.post("/v1/messages",{channel:e,from:o,to:te[e]??"+15559999",message_id:crypto.randomUUID(),body:s});return se({channel:e,from:o,conversationId:a.conversation_id}),a}var ae={opened:t("simulator.thisOpenedNewConversation"),appended:t("simulator.addedConversation"),reactivated:t("simulator.thisBroughtConversationBack"),appended_while_paused:t("simulator.addedConversationStaysPaused"),woken:t("simulator.thisEndedPause"),appended_quietly:t("simulator.addedQuietlyNothingElse"),duplicate:t("simulator.thisMessageWasTaken")};function xe(e){return ae[e]??e}var C=15e3;function He(){let{api:e,user:o}=_(),s=w(e,"/v1/settings",C),a=w(e,M`/v1/agents/${o.id}`,C),p=w(e,L(o.id),C),r=x(P),{busy:h,refusal:c,run:l,clear:y}=v(),d=!!(s.data?.leave.enabled&&s.data?.pause.enabled);T(()=>{d&&m("on"),a.data?.availability==="available"&&m("available");let n=(...b)=>p.data?.tasks.some(({conversation:X})=>b.includes(X?.task?.reason));n("new","reply","pause_expired")&&m("write"),n("reply")&&m("reply"),n("pause_expired")&&m("expired")});let J=async()=>{let{answer:n}=await l("on",()=>z.put("/v1/settings",V(s.data),{ifMatch:s.etag}));n&&s.put(n.body,n.etag)},K=async()=>{let{answer:n}=await l("available",()=>U(e,o.id,q(a,"available",G(o,s.data))));n&&(a.put(n.body,n.etag),await p.refresh())},S=(n,b)=>i`
    <button type="button" class="small" disabled=${h!==null} onClick=${b}>${n}</button>
  `;return i`
    <section class="try-part" aria-label=${t("trySteps.steps")}>
      <ol class="steps">
        <${u} isDone=${r.on} action=${s.data&&!d&&S(t("trySteps.turnBothOn"),J)}>
          ${t("trySteps.turnLeavePauseOn",{settings:i`<a href=${A("settings")}>${t("common.settings")}</a>`})}
        <//>
        <${u} isDone=${r.available}
          action=${(a.data||H(a))&&a.data?.availability!=="available"&&S(t("trySteps.goAvailable"),K)}>
          ${t("trySteps.availableSoTasksCome")}
        <//>
        <${u} isDone=${r.write}>${t("trySteps.writeCustomerBelowTask")}<//>
        <${u} isDone=${r.reply}>${t("trySteps.leaveCompleteWrapUp")}<//>
        <${u} isDone=${r.expired}>${t("trySteps.pauseDayMoveClock")}<//>
      </ol>
      <${g} refusal=${c} onDismiss=${y} />
    </section>
  `}function u({isDone:e,action:o,children:s}){return i`
    <li data-done=${!!e}>
      <span class="visually-hidden">${e?t("trySteps.done"):""}</span>
      <div class="step-words">${s}</div>
      ${o}
    </li>
  `}export{ce as a,be as b,$ as c,oe as d,z as e,Te as f,Oe as g,xe as h,He as i};
