/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{a as bt,b as vt,e as L,i as kt}from"./chunk-7J3YZHNI.js";import{g as yt,h as wt}from"./chunk-W5GFCJ33.js";import"./chunk-P2LLZAGC.js";import{A as dt,C as mt,a as rt,c as it,ca as O,e as ct,ea as ft,pa as ht,qa as $t,x as lt,y as pt,z as ut}from"./chunk-3CYWPVVC.js";import{C as e,G as R,H as E,I as q,J as et,K as nt,M as b,N as ot,O as A,Q as st,U as at,c as g,d as S,f as X,j as T,k as c,l as Z,m as j,q as tt,ta as C}from"./chunk-HOMNTRAL.js";var D=A,N="/local/phones";function gt(t,n){return b`/local/phones/${t}`+ot({customer:n})}async function F(t,n){let{body:o}=await A.put(b`/local/connections/${t}`,{provider:n});return o}async function U(t,n,o){return(await A.post(b`/local/phones/${t}/`+n,o)).body}async function Pt(t,n){let{body:o}=await A.put(b`/local/phones/${t}/faults`,n);return o}var Nt={none:e("phones.tNone"),refuse:e("phones.tRefuse"),undeliverable:e("phones.tUndeliverable"),time_out:e("phones.tTimeOut"),break:e("phones.tBreak"),too_many:e("phones.tTooMany"),unavailable:e("phones.tUnavailable")},Ft={in_order:e("phones.rInOrder"),twice:e("phones.rTwice"),reversed:e("phones.rReversed"),never:e("phones.rNever")};function xt({phone:t,onChange:n}){let{busy:o,refusal:i,run:s,clear:a}=R(),l=T(),[u,h]=g(null),d=u??t.faults,$=async p=>{let y={...d,...p};h(y),await s("faults",()=>Pt(t.connection,y)),await n(),h(null)},w=(p,y,v,r,k)=>c`
    <div class="field">
      <label for="${l}-${p}">${y}</label>
      <select id="${l}-${p}" value=${v} disabled=${o!==null} onChange=${x=>$(k(x.currentTarget.value))}>
        ${Object.entries(r).map(([x,_])=>c`<option key=${x} value=${x}>${_}</option>`)}
      </select>
    </div>
  `,m=(p,y,v)=>c`
    <label class="chip"><input type="checkbox" checked=${y} disabled=${o!==null} onChange=${()=>$(v)} /><span>${p}</span></label>
  `;return c`
    <section class="try-part" aria-labelledby="${l}-title">
      <h3 id="${l}-title">${e("phones.wrong")}</h3>
      ${w("next",e("phones.next"),d.next[0]??"none",Nt,p=>({next:p==="none"?[]:[p]}))}
      ${m(e("phones.signal"),!d.signal,{signal:!d.signal})}
      ${m(e("phones.expired"),d.token_expired,{token_expired:!d.token_expired})}
      ${w("reports",e("phones.reports"),d.reports,Ft,p=>({reports:p}))}
      <${C} refusal=${i} onDismiss=${a} />
    </section>
  `}var Ot=1500,Ut="+15550100",Ht="👍",Mt=[{provider:"twilio_messaging",id:"tw-main",words:e("phones.connectTwilio")},{provider:"whatsapp_cloud",id:"wa-main",words:e("phones.connectWhatsApp")}];function _t(){let{data:t,refresh:n}=O(D,N,Ot),[o,i]=g(null),[s,a]=g(null),{busy:l,refusal:u,run:h,clear:d}=R(),$=T();if(!t)return null;let{phones:w}=t,m=w.find(({connection:r})=>r===o)??w[0],p=s??m?.customers[0]??Ut,y=async r=>{let{answer:k}=await h(r.id,()=>F(r.id,r.provider));k&&(await n(),i(r.id))},v=Mt.filter(({provider:r})=>w.every(k=>k.provider!==r));return c`
    <section class="try-part" aria-labelledby="${$}-title">
      <h3 id="${$}-title">${e("phones.connection")}</h3>
      ${!m&&c`<p>${e("phones.none")}</p>`}
      ${m&&c`
        <div class="pair">
          <div class="field">
            <label for="${$}-of">${e("phones.connection")}</label>
            <select id="${$}-of" value=${m.connection} onChange=${r=>i(r.currentTarget.value)}>
              ${w.map(r=>c`<option key=${r.connection} value=${r.connection}>${r.business_address}, ${at(r.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${$}-from">${e("phones.customer")}</label>
            <input id="${$}-from" type="tel" autocomplete="off" dir="ltr" list="${$}-known" value=${p}
              onInput=${r=>a(r.currentTarget.value)} />
            <datalist id="${$}-known">${m.customers.map(r=>c`<option key=${r} value=${r}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${v.length>0&&c`
        <div class="phone-deeds">
          ${v.map(r=>c`<button key=${r.id} type="button" class="small" disabled=${l!==null} onClick=${()=>y(r)}>${r.words}</button>`)}
        </div>
      `}
      <${C} refusal=${u} onDismiss=${d} />
    </section>
    ${m&&p.trim()!==""&&c`<${Bt} key=${`${m.connection} ${p}`} phone=${m} customer=${p} />`}
    ${m&&c`<${xt} key=${m.connection} phone=${m} onChange=${n} />`}
  `}function Bt({phone:t,customer:n}){let{data:o,refresh:i}=O(D,gt(t.connection,n),Ot),[s,a]=g(""),[l,u]=g(null),{busy:h,refusal:d,run:$,clear:w}=R(),m=T(),p=o?.messages??[],y=async(f,W={})=>{let{answer:I}=await $(f,()=>U(t.connection,f,{from:n,...W}));return await i(),u(I?.hook_status??null),I},v=async f=>{f.preventDefault(),!(s.trim()===""||h)&&await y("messages",{body:s})&&a("")},r=f=>{f.key==="Enter"&&!f.shiftKey&&!f.isComposing&&v(f)},k=p.filter(f=>f.from==="business"&&St(f)).at(-1),x=t.provider==="whatsapp_cloud",_=(f,W,I,It)=>c`
    <button type="button" class="small" disabled=${h!==null||It} onClick=${()=>y(f,I)}>${W}</button>
  `;return c`
    <div class="try-part on-phone">
      <h3>${e("phones.onPhone")}</h3>
      <${Kt} messages=${p} />
      <form onSubmit=${v}>
        <div class="field">
          <label for=${m}>${e("phones.message")}</label>
          <textarea id=${m} rows="2" dir="auto" value=${s} onKeyDown=${r}
            onInput=${f=>a(f.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${h!==null||s.trim()===""}>${e("phones.send")}</button>
        </div>
      </form>
      <div class="phone-deeds">
        ${_("repeat",e("phones.repeat"),{},!p.some(f=>f.from==="customer"))}
        ${_("read",e("phones.readAll"),{},!k)}
        ${x&&_("reactions",e("phones.react"),{message_id:k?.id,emoji:Ht},!k)}
      </div>
      <p class="hint" role="status">${l>=300?e("phones.notTaken",{status:String(l)}):""}</p>
      <${C} refusal=${d} onDismiss=${w} />
    </div>
  `}function Kt({messages:t}){let n=X(null);return S(()=>{n.current.scrollTop=n.current.scrollHeight},[t.length]),c`
    <div class="thread" ref=${n} tabindex="0" role="region" aria-label=${e("phones.onPhone")}>
      ${t.length===0&&c`<p class="hint">${e("phones.nothing")}</p>`}
      ${t.map(o=>c`
          <p key=${o.id} class="bubble" dir="auto" data-from=${o.from} data-there=${St(o)}>
            <span class="visually-hidden">${o.from==="customer"?e("phones.you"):e("phones.business")}</span>${o.body}
            ${o.from==="business"&&c`<span class="bubble-status">${Wt(o)}</span>`}
            ${o.reaction&&c`<span class="bubble-status">${e("phones.reaction",{sign:o.reaction})}</span>`}
          </p>
        `)}
    </div>
  `}function St({from:t,status:n}){return t==="customer"||n==="delivered"||n==="read"}function Wt({status:t,error:n}){return t==="failed"?e("phones.failed",{code:String(n)}):t==="read"?e("phones.read"):t==="delivered"?e("phones.delivered"):e("phones.sent")}var P=Z({isPlaying:!1,words:"",isStuck:!1}),[Tt,jt]=[86400,1e3],Y={connection:"wa-main",provider:"whatsapp_cloud"},qt="+15550100",[Lt,Yt]=[2e4,300],Vt=2500,M=class extends Error{},V=class extends Error{},H=0,Rt=[["on",zt],["available",Jt],["write",Xt],["reply",Zt],["expired",te]];function z(){return Rt.every(([t])=>E.get()[t])}async function Et({api:t,user:n,open:o,presence:i,refresh:s}){let a=H+=1;z()&&nt();let l=Gt({api:t,user:n,open:o,presence:i,refresh:s,isOn:()=>a===H});P.set({isPlaying:!0,words:"",isStuck:!1});try{for(let[u,h]of Rt)E.get()[u]||(await h(l),et(u));a===H&&P.set({isPlaying:!1,words:e("story.over"),isStuck:!1})}catch(u){u instanceof M||P.set({isPlaying:!1,words:e("story.stuck"),isStuck:!0})}}function J(){H+=1,P.set({isPlaying:!1,words:"",isStuck:!1})}function Gt({isOn:t,...n}){let{api:o,user:i}=n,s=u=>new Promise(h=>setTimeout(h,u)),a=()=>{if(!t())throw new M},l=matchMedia("(prefers-reduced-motion: reduce)").matches?0:Vt;return{...n,agent:i.name??i.id,async tell(u){a(),P.set({isPlaying:!0,words:u,isStuck:!1}),await s(l),a()},async until(u){for(let h=Date.now()+Lt;;){let d=await u();if(a(),d)return d;if(Date.now()>h)throw new V;await s(Yt)}},work:async()=>(await o.get(ft(i.id))).body}}async function zt({tell:t,refresh:n}){let{body:o,etag:i}=await L.get("/v1/settings");if(o.leave.enabled&&o.pause.enabled)return;await t(e("story.turnOn"));let s=yt(o);s.leave={...s.leave,enabled:!0},s.pause={...s.pause,enabled:!0},await L.put("/v1/settings",wt(s),{ifMatch:i}),await n()}async function Jt({api:t,user:n,agent:o,presence:i,refresh:s,tell:a,until:l}){await a(e("story.available",{agent:o})),await mt(t,n.id,i()),await l(async()=>(await t.get(b`/v1/agents/${n.id}`)).body.availability==="available"),await s()}async function Q(){let{body:t}=await D.get(N),n=t.phones[0];return n||await F(Y.connection,Y.provider),{connection:(n??Y).connection,from:n?.customers[0]??qt}}async function Qt(t){let{connection:n,from:o}=await Q();return await U(n,"messages",{from:o,body:t}),o}var G=t=>n=>n.status==="assigned"&&n.conversation?.customer_address===t;async function B({work:t,until:n,tell:o},i,s){let{from:a}=await Q(),l=(await t()).tasks.find(G(a));return l||(await o(s),await Qt(i),n(async()=>(await t()).tasks.find(G(a))))}async function K({api:t},{conversation_id:n}){return(await t.get(b`/v1/conversations/${n}`)).body}async function Xt(t){let n=await B(t,e("story.question"),e("story.customerWrites"));t.open(n.conversation_id),await t.tell(e("story.agentReplies",{agent:t.agent})),await dt(t.api,await K(t,n),crypto.randomUUID(),e("story.answer")),await t.until(async()=>(await K(t,n)).last_message.from==="agent")}async function At({api:t,work:n,until:o},i){let s=await o(async()=>(await n()).tasks.find(({status:a,conversation:l})=>a==="wrapping"&&l?.customer_address===i));await ut(t,s.task_id),await o(async()=>!(await n()).tasks.some(({task_id:a})=>a===s.task_id))}async function Zt(t){let n=await B(t,e("story.question"),e("story.customerWrites")),{customer_address:o}=n.conversation;await t.tell(e("story.agentLeaves",{agent:t.agent})),await lt(t.api,await K(t,n),{unanswered:!0}),await At(t,o),await B(t,e("story.complaint"),e("story.customerReturns")),t.open(n.conversation_id),await t.tell(e("story.isBack"))}async function te(t){let{from:n}=await Q();(await t.work()).paused.find(({customer_address:a})=>a===n)||await ee(t),await t.tell(e("story.dayPasses"));let{now:i}=await st(Tt);rt(i);let s=await t.until(async()=>(await t.work()).tasks.find(G(n)));t.open(s.conversation_id),await t.tell(e("story.timeIsUp"))}async function ee(t){let n=await B(t,e("story.complaint"),e("story.customerReturns"));await t.tell(e("story.agentPauses",{agent:t.agent})),await pt(t.api,await K(t,n),{reason:e("story.reason"),until:it()+(Tt-60)*jt}),await At(t,n.conversation.customer_address)}var Ct=15e3;function Dt({view:t}){let{api:n,user:o}=ct(),i=O(n,b`/v1/agents/${o.id}`,Ct),s=O(n,"/v1/settings",Ct),{isPlaying:a,words:l,isStuck:u}=j(P),h=j(E),d=i.loaded&&s.loaded,$=()=>{Et({api:n,user:o,open:p=>tt(t,p),presence:()=>ht(i,"available",$t(o,s.data)),refresh:()=>Promise.all([s.refresh(),i.refresh()])})};return S(()=>{!d||!q.get()||(q.set(!1),$())},[d]),S(()=>J,[]),c`
    <div class="story" data-stuck=${u}>
      <button type="button" class=${a?"":"primary"} disabled=${!d} onClick=${a?J:$}>
        ${a?e("story.stop"):ne(h)}
      </button>
      <p role="status">${l}</p>
    </div>
  `}function ne(t){return z()?e("story.again"):Object.keys(t).length>0?e("story.goOn"):e("story.showMe")}function Xe({conversationId:t}){return c`
    <${bt} name=${e("common.phones")} label=${e("phones.phone")} view="phones" conversationId=${t}>
      <${Dt} view="phones" />
      <${kt} />
      <${_t} />
      <${vt} />
    <//>
  `}export{Xe as Phones};
