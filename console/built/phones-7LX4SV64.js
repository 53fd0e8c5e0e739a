/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as wt,b as bt,e as L,i as vt}from"./chunk-E6475THL.js";import{h as yt}from"./chunk-OAC4QU4Z.js";import"./chunk-VXZQ4C3B.js";import{A as dt,C as mt,a as rt,c as it,ca as O,e as ct,ea as ft,qa as ht,ra as $t,x as lt,y as pt,z as ut}from"./chunk-INX4JBZG.js";import{C as e,G as R,I as E,J as q,K as et,L as nt,N as b,O as ot,P as A,R as st,V as at,c as g,d as S,f as X,j as T,k as c,l as Z,m as j,q as tt,xa as C}from"./chunk-F2TWTQRV.js";var D=A,N="/local/phones";function kt(t,n){return b`/local/phones/${t}`+ot({customer:n})}async function F(t,n){let{body:o}=await A.put(b`/local/connections/${t}`,{provider:n});return o}async function U(t,n,o){return(await A.post(b`/local/phones/${t}/`+n,o)).body}async function gt(t,n){let{body:o}=await A.put(b`/local/phones/${t}/faults`,n);return o}var It={none:e("phones.tNone"),refuse:e("phones.tRefuse"),undeliverable:e("phones.tUndeliverable"),time_out:e("phones.tTimeOut"),break:e("phones.tBreak"),too_many:e("phones.tTooMany"),unavailable:e("phones.tUnavailable")},Nt={in_order:e("phones.rInOrder"),twice:e("phones.rTwice"),reversed:e("phones.rReversed"),never:e("phones.rNever")};function Pt({phone:t,onChange:n}){let{busy:o,refusal:r,run:i,clear:s}=R(),l=T(),[u,h]=g(null),d=u??t.faults,$=async p=>{let y={...d,...p};h(y),await i("faults",()=>gt(t.connection,y)),await n(),h(null)},w=(p,y,v,a,k)=>c`
    <div class="field">
      <label for="${l}-${p}">${y}</label>
      <select id="${l}-${p}" value=${v} disabled=${o!==null} onChange=${x=>$(k(x.currentTarget.value))}>
        ${Object.entries(a).map(([x,_])=>c`<option key=${x} value=${x}>${_}</option>`)}
      </select>
    </div>
  `,m=(p,y,v)=>c`
    <label class="chip"><input type="checkbox" checked=${y} disabled=${o!==null} onChange=${()=>$(v)} /><span>${p}</span></label>
  `;return c`
    <section class="try-part" aria-labelledby="${l}-title">
      <h3 id="${l}-title">${e("phones.wrong")}</h3>
      ${w("next",e("phones.next"),d.next[0]??"none",It,p=>({next:p==="none"?[]:[p]}))}
      ${m(e("phones.signal"),!d.signal,{signal:!d.signal})}
      ${m(e("phones.expired"),d.token_expired,{token_expired:!d.token_expired})}
      ${w("reports",e("phones.reports"),d.reports,Nt,p=>({reports:p}))}
      <${C} refusal=${r} onDismiss=${s} />
    </section>
  `}var xt=1500,Ft="+15550100",Ut="👍",Ht=[{provider:"twilio_messaging",id:"tw-main",words:e("phones.connectTwilio")},{provider:"whatsapp_cloud",id:"wa-main",words:e("phones.connectWhatsApp")}];function Ot(){let{data:t,refresh:n}=O(D,N,xt),[o,r]=g(null),[i,s]=g(null),{busy:l,refusal:u,run:h,clear:d}=R(),$=T();if(!t)return null;let{phones:w}=t,m=w.find(({connection:a})=>a===o)??w[0],p=i??m?.customers[0]??Ft,y=async a=>{let{answer:k}=await h(a.id,()=>F(a.id,a.provider));k&&(await n(),r(a.id))},v=Ht.filter(({provider:a})=>w.every(k=>k.provider!==a));return c`
    <section class="try-part" aria-labelledby="${$}-title">
      <h3 id="${$}-title">${e("phones.connection")}</h3>
      ${!m&&c`<p>${e("phones.none")}</p>`}
      ${m&&c`
        <div class="pair">
          <div class="field">
            <label for="${$}-of">${e("phones.connection")}</label>
            <select id="${$}-of" value=${m.connection} onChange=${a=>r(a.currentTarget.value)}>
              ${w.map(a=>c`<option key=${a.connection} value=${a.connection}>${a.business_address}, ${at(a.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${$}-from">${e("phones.customer")}</label>
            <input id="${$}-from" type="tel" autocomplete="off" dir="ltr" list="${$}-known" value=${p}
              onInput=${a=>s(a.currentTarget.value)} />
            <datalist id="${$}-known">${m.customers.map(a=>c`<option key=${a} value=${a}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${v.length>0&&c`
        <div class="phone-deeds">
          ${v.map(a=>c`<button key=${a.id} type="button" class="small" disabled=${l!==null} onClick=${()=>y(a)}>${a.words}</button>`)}
        </div>
      `}
      <${C} refusal=${u} onDismiss=${d} />
    </section>
    ${m&&p.trim()!==""&&c`<${Bt} key=${`${m.connection} ${p}`} phone=${m} customer=${p} />`}
    ${m&&c`<${Pt} key=${m.connection} phone=${m} onChange=${n} />`}
  `}function Bt({phone:t,customer:n}){let{data:o,refresh:r}=O(D,kt(t.connection,n),xt),[i,s]=g(""),[l,u]=g(null),{busy:h,refusal:d,run:$,clear:w}=R(),m=T(),p=o?.messages??[],y=async(f,W={})=>{let{answer:I}=await $(f,()=>U(t.connection,f,{from:n,...W}));return await r(),u(I?.hook_status??null),I},v=async f=>{f.preventDefault(),!(i.trim()===""||h)&&await y("messages",{body:i})&&s("")},a=f=>{f.key==="Enter"&&!f.shiftKey&&!f.isComposing&&v(f)},k=p.filter(f=>f.from==="business"&&_t(f)).at(-1),x=t.provider==="whatsapp_cloud",_=(f,W,I,Dt)=>c`
    <button type="button" class="small" disabled=${h!==null||Dt} onClick=${()=>y(f,I)}>${W}</button>
  `;return c`
    <div class="try-part on-phone">
      <h3>${e("phones.onPhone")}</h3>
      <${Mt} messages=${p} />
      <form onSubmit=${v}>
        <div class="field">
          <label for=${m}>${e("phones.message")}</label>
          <textarea id=${m} rows="2" dir="auto" value=${i} onKeyDown=${a}
            onInput=${f=>s(f.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${h!==null||i.trim()===""}>${e("phones.send")}</button>
        </div>
      </form>
      <div class="phone-deeds">
        ${_("repeat",e("phones.repeat"),{},!p.some(f=>f.from==="customer"))}
        ${_("read",e("phones.readAll"),{},!k)}
        ${x&&_("reactions",e("phones.react"),{message_id:k?.id,emoji:Ut},!k)}
      </div>
      <p class="hint" role="status">${l>=300?e("phones.notTaken",{status:String(l)}):""}</p>
      <${C} refusal=${d} onDismiss=${w} />
    </div>
  `}function Mt({messages:t}){let n=X(null);return S(()=>{n.current.scrollTop=n.current.scrollHeight},[t.length]),c`
    <div class="thread" ref=${n} tabindex="0" role="region" aria-label=${e("phones.onPhone")}>
      ${t.length===0&&c`<p class="hint">${e("phones.nothing")}</p>`}
      ${t.map(o=>c`
          <p key=${o.id} class="bubble" dir="auto" data-from=${o.from} data-there=${_t(o)}>
            <span class="visually-hidden">${o.from==="customer"?e("phones.you"):e("phones.business")}</span>${o.body}
            ${o.from==="business"&&c`<span class="bubble-status">${Kt(o)}</span>`}
            ${o.reaction&&c`<span class="bubble-status">${e("phones.reaction",{sign:o.reaction})}</span>`}
          </p>
        `)}
    </div>
  `}function _t({from:t,status:n}){return t==="customer"||n==="delivered"||n==="read"}function Kt({status:t,error:n}){return t==="failed"?e("phones.failed",{code:String(n)}):t==="read"?e("phones.read"):t==="delivered"?e("phones.delivered"):e("phones.sent")}var P=Z({isPlaying:!1,words:"",isStuck:!1}),[St,Wt]=[86400,1e3],Y={connection:"wa-main",provider:"whatsapp_cloud"},jt="+15550100",[qt,Lt]=[2e4,300],Yt=2500,B=class extends Error{},V=class extends Error{},H=0,Tt=[["on",Gt],["available",zt],["write",Qt],["reply",Xt],["expired",Zt]];function z(){return Tt.every(([t])=>E.get()[t])}async function Rt({api:t,user:n,open:o,presence:r,refresh:i}){let s=H+=1;z()&&nt();let l=Vt({api:t,user:n,open:o,presence:r,refresh:i,isOn:()=>s===H});P.set({isPlaying:!0,words:"",isStuck:!1});try{for(let[u,h]of Tt)E.get()[u]||(await h(l),et(u));s===H&&P.set({isPlaying:!1,words:e("story.over"),isStuck:!1})}catch(u){u instanceof B||P.set({isPlaying:!1,words:e("story.stuck"),isStuck:!0})}}function J(){H+=1,P.set({isPlaying:!1,words:"",isStuck:!1})}function Vt({isOn:t,...n}){let{api:o,user:r}=n,i=u=>new Promise(h=>setTimeout(h,u)),s=()=>{if(!t())throw new B},l=matchMedia("(prefers-reduced-motion: reduce)").matches?0:Yt;return{...n,agent:r.name??r.id,async tell(u){s(),P.set({isPlaying:!0,words:u,isStuck:!1}),await i(l),s()},async until(u){for(let h=Date.now()+qt;;){let d=await u();if(s(),d)return d;if(Date.now()>h)throw new V;await i(Lt)}},work:async()=>(await o.get(ft(r.id))).body}}async function Gt({tell:t,refresh:n}){let{body:o,etag:r}=await L.get("/v1/settings");o.leave.enabled&&o.pause.enabled||(await t(e("story.turnOn")),await L.put("/v1/settings",yt(o),{ifMatch:r}),await n())}async function zt({api:t,user:n,agent:o,presence:r,refresh:i,tell:s,until:l}){await s(e("story.available",{agent:o})),await mt(t,n.id,r()),await l(async()=>(await t.get(b`/v1/agents/${n.id}`)).body.availability==="available"),await i()}async function Q(){let{body:t}=await D.get(N),n=t.phones[0];return n||await F(Y.connection,Y.provider),{connection:(n??Y).connection,from:n?.customers[0]??jt}}async function Jt(t){let{connection:n,from:o}=await Q();return await U(n,"messages",{from:o,body:t}),o}var G=t=>n=>n.status==="assigned"&&n.conversation?.customer_address===t;async function M({work:t,until:n,tell:o},r,i){let{from:s}=await Q(),l=(await t()).tasks.find(G(s));return l||(await o(i),await Jt(r),n(async()=>(await t()).tasks.find(G(s))))}async function K({api:t},{conversation_id:n}){return(await t.get(b`/v1/conversations/${n}`)).body}async function Qt(t){let n=await M(t,e("story.question"),e("story.customerWrites"));t.open(n.conversation_id),await t.tell(e("story.agentReplies",{agent:t.agent})),await dt(t.api,await K(t,n),crypto.randomUUID(),e("story.answer")),await t.until(async()=>(await K(t,n)).last_message.from==="agent")}async function Et({api:t,work:n,until:o},r){let i=await o(async()=>(await n()).tasks.find(({status:s,conversation:l})=>s==="wrapping"&&l?.customer_address===r));await ut(t,i.task_id),await o(async()=>!(await n()).tasks.some(({task_id:s})=>s===i.task_id))}async function Xt(t){let n=await M(t,e("story.question"),e("story.customerWrites")),{customer_address:o}=n.conversation;await t.tell(e("story.agentLeaves",{agent:t.agent})),await lt(t.api,await K(t,n),{unanswered:!0}),await Et(t,o),await M(t,e("story.complaint"),e("story.customerReturns")),t.open(n.conversation_id),await t.tell(e("story.isBack"))}async function Zt(t){let{from:n}=await Q();(await t.work()).paused.find(({customer_address:s})=>s===n)||await te(t),await t.tell(e("story.dayPasses"));let{now:r}=await st(St);rt(r);let i=await t.until(async()=>(await t.work()).tasks.find(G(n)));t.open(i.conversation_id),await t.tell(e("story.timeIsUp"))}async function te(t){let n=await M(t,e("story.complaint"),e("story.customerReturns"));await t.tell(e("story.agentPauses",{agent:t.agent})),await pt(t.api,await K(t,n),{reason:e("story.reason"),until:it()+(St-60)*Wt}),await Et(t,n.conversation.customer_address)}var At=15e3;function Ct({view:t}){let{api:n,user:o}=ct(),r=O(n,b`/v1/agents/${o.id}`,At),i=O(n,"/v1/settings",At),{isPlaying:s,words:l,isStuck:u}=j(P),h=j(E),d=r.loaded&&i.loaded,$=()=>{Rt({api:n,user:o,open:p=>tt(t,p),presence:()=>ht(r,"available",$t(o,i.data)),refresh:()=>Promise.all([i.refresh(),r.refresh()])})};return S(()=>{!d||!q.get()||(q.set(!1),$())},[d]),S(()=>J,[]),c`
    <div class="story" data-stuck=${u}>
      <button type="button" class=${s?"":"primary"} disabled=${!d} onClick=${s?J:$}>
        ${s?e("story.stop"):ee(h)}
      </button>
      <p role="status">${l}</p>
    </div>
  `}function ee(t){return z()?e("story.again"):Object.keys(t).length>0?e("story.goOn"):e("story.showMe")}function Qe({conversationId:t}){return c`
    <${wt} name=${e("common.phones")} label=${e("phones.phone")} view="phones" conversationId=${t}>
      <${Ct} view="phones" />
      <${vt} />
      <${Ot} />
      <${bt} />
    <//>
  `}export{Qe as Phones};
