/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as G}from"./chunk-NHOEFFAL.js";import{g as j,h as F}from"./chunk-4VQ4TWDB.js";import"./chunk-34YQHN56.js";import{_ as y,aa as V,ba as Y,e as q,la as J,ma as L,na as z,ra as Q,y as H}from"./chunk-PV5HRD6G.js";import{C as s,G as D,I as x,N as B,P as M,Q as R,c as f,d as C,f as P,j as E,k as a,l as I,m as k,n as K,pa as _}from"./chunk-ECIDDXN7.js";var O=I({});function v(t){O.get()[t]||O.set({...O.get(),[t]:!0})}var Z="hiatus.customers",nt={email:"care@example.com",chat:"shop",web:"shop",messenger:"shop"},X=["dana","ravi","mei","tom","aisha","leo","nina","omar"],h=I(ct()),T=B("simulator","channel supervisor"),tt=B("simulator","admin");function A(t){let r=h.get().length,e=X[r%X.length],o={email:`${e}${r||""}@example.org`,chat:`${e}-${r+1}`,web:`${e}-${r+1}`,messenger:`${e}.${r+1}`}[t];return{channel:t,from:o??`+1555${String(100+r).padStart(4,"0")}`}}function it(t){let r=h.get().filter(o=>o.channel!==t.channel||o.from!==t.from),e=[t,...r].slice(0,12);sessionStorage.setItem(Z,JSON.stringify(e)),h.set(e)}async function et({channel:t,from:r},e){let{body:o}=await T.post("/v1/messages",{channel:t,from:r,to:nt[t]??"+15559999",message_id:crypto.randomUUID(),body:e});return it({channel:t,from:r,conversationId:o.conversation_id}),o}var lt={opened:s("simulator.thisOpenedNewConversation"),appended:s("simulator.addedConversation"),reactivated:s("simulator.thisBroughtConversationBack"),appended_while_paused:s("simulator.addedConversationStaysPaused"),woken:s("simulator.thisEndedPause"),appended_quietly:s("simulator.addedQuietlyNothingElse"),duplicate:s("simulator.thisMessageWasTaken")};function ot(t){return lt[t]??t}function ct(){try{return JSON.parse(globalThis.sessionStorage?.getItem(Z)??"[]")}catch{return[]}}var st=2e3,g="new";function rt(){let t=k(h),[r,e]=f(0),[o,l]=f(()=>A("whatsapp")),n=r===g||t.length===0,i=n?o:t[r]??t[0],d=E(),w=p=>{let{value:m}=p.currentTarget;m===g&&l(A(o.channel)),e(m===g?g:Number(m))};return a`
    <section class="try-part" aria-labelledby="${d}-title">
      <h3 id="${d}-title">${s("common.customer")}</h3>
      ${t.length>0&&a`
        <div class="field">
          <label for=${d}>${s("tryCustomer.write")}</label>
          <select id=${d} value=${n?g:String(t.indexOf(i))} onChange=${w}>
            ${t.map(({channel:p,from:m},$)=>a`<option key=${$} value=${String($)}>${m}, ${R(p)}</option>`)}
            <option value=${g}>${s("tryCustomer.newCustomer")}</option>
          </select>
        </div>
      `}
      ${n&&a`<${mt} customer=${o} onChange=${l} />`}
      ${i.conversationId&&a`<${ut} key=${i.conversationId} id=${i.conversationId} />`}
      <${dt} customer=${i} onWritten=${()=>e(0)} />
    </section>
  `}function mt({customer:t,onChange:r}){let e=E();return a`
    <div class="pair">
      <div class="field">
        <label for=${`${e}-channel`}>${s("common.channel")}</label>
        <select id=${`${e}-channel`} value=${t.channel}
          onChange=${o=>r(A(o.currentTarget.value))}>
          ${M.map(o=>a`<option key=${o} value=${o}>${R(o)}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for=${`${e}-from`}>${s("tryCustomer.address")}</label>
        <input id=${`${e}-from`} type="text" autocapitalize="none" autocomplete="off" dir="auto" value=${t.from}
          onInput=${o=>r({...t,from:o.currentTarget.value})} />
      </div>
    </div>
  `}function ut({id:t}){let{data:r}=y(T,x`/v1/conversations/${t}`,st),{messages:e}=Y(T,t,r),o=P(null);return C(()=>{o.current&&(o.current.scrollTop=o.current.scrollHeight)},[e]),a`
    <div class="thread" ref=${o} tabindex="0" role="region" aria-label=${s("tryCustomer.whatCustomerSees")}>
      ${e.map(({seq:l,from:n,body:i})=>a`
          <p key=${l} class="bubble" dir="auto" data-from=${n.type}>
            <span class="visually-hidden">${n.type==="customer"?s("tryCustomer.customer"):s("tryCustomer.agent")}</span>${i}
          </p>
        `)}
    </div>
  `}function dt({customer:t,onWritten:r}){let[e,o]=f(""),[l,n]=f(null),{busy:i,refusal:d,run:w,clear:p}=D(),m=E(),$=async u=>{if(u.preventDefault(),e.trim()===""||t.from.trim()===""||i)return;let{answer:b}=await w("write",()=>et(t,e));b&&(o(""),n(b),b.outcome==="reactivated"&&v("reply"),r())},W=u=>{u.key==="Enter"&&!u.shiftKey&&!u.isComposing&&$(u)};return a`
    <form onSubmit=${$}>
      <div class="field">
        <label for=${m}>${s("tryCustomer.messageCustomer")}</label>
        <textarea id=${m} rows="2" dir="auto" value=${e} onKeyDown=${W}
          onInput=${u=>o(u.currentTarget.value)}></textarea>
      </div>
      <div class="try-foot">
        <button type="submit" disabled=${i!==null||e.trim()===""}>${s("tryCustomer.sendCustomer")}</button>
        <${pt} written=${l} />
      </div>
      <${_} refusal=${d} onDismiss=${p} />
    </form>
  `}function pt({written:t}){let r=t&&x`/v1/conversations/${t.conversation_id}`,{data:e}=y(T,r,st),o=P(null),l=e&&(e.last_message.seq>t.seq||e.channel_state!==t.channel_state),n=t&&!l?ot(t.outcome):"";return C(()=>{n&&o.current.scrollIntoView({block:"nearest"})},[n,e?.version]),a`<p class="hint" role="status" ref=${o}>${n}</p>`}var U=15e3;function at(){let{api:t,user:r}=q(),e=y(t,"/v1/settings",U),o=y(t,x`/v1/agents/${r.id}`,U),l=y(t,V(r.id),U),n=k(h),i=k(O),{busy:d,refusal:w,run:p,clear:m}=D(),$=!!(e.data?.leave.enabled&&e.data?.pause.enabled);C(()=>{$&&v("on"),o.data?.availability==="available"&&v("available"),n.length>0&&v("write"),l.data?.tasks.some(({conversation:c})=>c?.task?.reason==="pause_expired")&&v("expired")});let W=async()=>{let c=j(e.data);c.leave={...c.leave,enabled:!0},c.pause={...c.pause,enabled:!0};let{answer:S}=await p("on",()=>tt.put("/v1/settings",F(c),{ifMatch:e.etag}));S&&e.put(S.body,S.etag)},u=async()=>{let{answer:c}=await p("available",()=>H(t,r.id,J(o,"available",L(r,e.data))));c&&(o.put(c.body,c.etag),await l.refresh())},b=(c,S)=>a`
    <button type="button" class="small" disabled=${d!==null} onClick=${S}>${c}</button>
  `;return a`
    <section class="try-part" aria-label=${s("trySteps.steps")}>
      <ol class="steps">
        <${N} isDone=${i.on} action=${e.data&&!$&&b(s("trySteps.turnBothOn"),W)}>
          ${s("trySteps.turnLeavePauseOn",{settings:a`<a href=${K("settings")}>${s("common.settings")}</a>`})}
        <//>
        <${N} isDone=${i.available}
          action=${(o.data||z(o))&&o.data?.availability!=="available"&&b(s("trySteps.goAvailable"),u)}>
          ${s("trySteps.availableSoTasksCome")}
        <//>
        <${N} isDone=${i.write}>${s("trySteps.writeCustomerBelowTask")}<//>
        <${N} isDone=${i.reply}>${s("trySteps.leaveCompleteWrapUp")}<//>
        <${N} isDone=${i.expired}>${s("trySteps.pauseDayMoveClock")}<//>
      </ol>
      <${_} refusal=${w} onDismiss=${m} />
    </section>
  `}function N({isDone:t,action:r,children:e}){return a`
    <li data-done=${!!t}>
      <span class="visually-hidden">${t?s("trySteps.done"):""}</span>
      <div class="step-words">${e}</div>
      ${r}
    </li>
  `}function ee({conversationId:t}){let[r,e]=f("simulator"),o=(l,n)=>a`
    <button type="button" aria-pressed=${r===l} onClick=${()=>e(l)}>${n}</button>
  `;return a`
    <div class="try" data-side=${r}>
      <h1 class="visually-hidden">${s("common.try")}</h1>
      <div class="try-tabs" role="group" aria-label=${s("try.whatShow")}>${o("simulator",s("try.simulator"))} ${o("desk",s("common.desk"))}</div>
      <${Q} conversationId=${t} view="try" />
      <aside class="simulator" aria-label=${s("try.simulator")}>
        <h2>${s("try.simulator")}</h2>
        <${at} />
        <${rt} />
        <${G} />
      </aside>
    </div>
  `}export{ee as Try};
