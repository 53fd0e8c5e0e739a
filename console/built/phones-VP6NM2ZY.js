/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as bt,b as vt,e as Y,i as gt}from"./chunk-2P2CJF4G.js";import{h as wt}from"./chunk-F2VORN7L.js";import"./chunk-YEUB72DW.js";import{Da as ht,I as pt,J as ut,K as dt,L as mt,N as ft,Qa as $t,Ra as yt,a as it,c as ct,e as lt,ya as O}from"./chunk-7QDFPQZA.js";import{Aa as C,F as e,J as R,L as E,M as q,N as nt,O as ot,Q as b,R as st,S as A,U as at,Y as rt,c as P,d as S,f as Z,j as T,k as i,l as tt,m as j,r as et}from"./chunk-N4D3LO6T.js";var D=A,I="/local/phones";function kt(t,n){return b`/local/phones/${t}`+st({customer:n})}async function N(t,n){let{body:o}=await A.put(b`/local/connections/${t}`,{provider:n});return o}async function U(t,n,o){return(await A.post(b`/local/phones/${t}/`+n,o)).body}async function Pt(t,n){let{body:o}=await A.put(b`/local/phones/${t}/faults`,n);return o}var It={none:e("phones.tNone"),refuse:e("phones.tRefuse"),undeliverable:e("phones.tUndeliverable"),time_out:e("phones.tTimeOut"),break:e("phones.tBreak"),too_many:e("phones.tTooMany"),unavailable:e("phones.tUnavailable")},Nt={in_order:e("phones.rInOrder"),twice:e("phones.rTwice"),reversed:e("phones.rReversed"),never:e("phones.rNever")};function xt({phone:t,onChange:n}){let{busy:o,refusal:s,run:c,clear:a}=R(),l=T(),[m,f]=P(null),h=m??t.faults,$=async p=>{let y={...h,...p};f(y),await c("faults",()=>Pt(t.connection,y)),await n(),f(null)},w=(p,y,v,r,k)=>i`
    <div class="field">
      <label for="${l}-${p}">${y}</label>
      <select id="${l}-${p}" value=${v} disabled=${o!==null} onChange=${g=>$(k(g.currentTarget.value))}>
        ${Object.entries(r).map(([g,L])=>i`<option key=${g} value=${g}>${L}</option>`)}
      </select>
    </div>
  `,d=(p,y,v)=>i`
    <label class="chip"><input type="checkbox" checked=${y} disabled=${o!==null} onChange=${()=>$(v)} /><span>${p}</span></label>
  `;return i`
    <section class="try-part" aria-labelledby="${l}-title">
      <h3 id="${l}-title">${e("phones.wrong")}</h3>
      ${w("next",e("phones.next"),h.next[0]??"none",It,p=>({next:p==="none"?[]:[p]}))}
      ${d(e("phones.signal"),!h.signal,{signal:!h.signal})}
      ${d(e("phones.expired"),h.token_expired,{token_expired:!h.token_expired})}
      ${w("reports",e("phones.reports"),h.reports,Nt,p=>({reports:p}))}
      <${C} refusal=${s} onDismiss=${a} />
    </section>
  `}var _t=1500,Ut="+15550100",Ht="👍",Bt=[{provider:"twilio_messaging",id:"tw-main",words:e("phones.connectTwilio")},{provider:"whatsapp_cloud",id:"wa-main",words:e("phones.connectWhatsApp")}];function Ot(){let{data:t,refresh:n}=O(D,I,_t),[o,s]=P(null),[c,a]=P(null),{busy:l,refusal:m,run:f,clear:h}=R(),$=T();if(!t)return null;let{phones:w}=t,d=w.find(({connection:r})=>r===o)??w[0],p=c??d?.customers[0]??Ut,y=async r=>{let{answer:k}=await f(r.id,()=>N(r.id,r.provider));k&&(await n(),s(r.id))},v=Bt.filter(({provider:r})=>w.every(k=>k.provider!==r));return i`
    <section class="try-part" aria-labelledby="${$}-title">
      <h3 id="${$}-title">${e("phones.connection")}</h3>
      ${!d&&i`<p>${e("phones.none")}</p>`}
      ${d&&i`
        <div class="pair">
          <div class="field">
            <label for="${$}-of">${e("phones.connection")}</label>
            <select id="${$}-of" value=${d.connection} onChange=${r=>s(r.currentTarget.value)}>
              ${w.map(r=>i`<option key=${r.connection} value=${r.connection}>${r.business_address}, ${rt(r.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${$}-from">${e("phones.customer")}</label>
            <input id="${$}-from" type="tel" autocomplete="off" dir="ltr" list="${$}-known" value=${p}
              onInput=${r=>a(r.currentTarget.value)} />
            <datalist id="${$}-known">${d.customers.map(r=>i`<option key=${r} value=${r}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${v.length>0&&i`
        <div class="phone-deeds">
          ${v.map(r=>i`<button key=${r.id} type="button" class="small" disabled=${l!==null} onClick=${()=>y(r)}>${r.words}</button>`)}
        </div>
      `}
      <${C} refusal=${m} onDismiss=${h} />
    </section>
    ${d&&p.trim()!==""&&i`<${Mt} key=${`${d.connection} ${p}`} phone=${d} customer=${p} />`}
    ${d&&i`<${xt} key=${d.connection} phone=${d} onChange=${n} />`}
  `}function Mt({phone:t,customer:n}){let{data:o,refresh:s}=O(D,kt(t.connection,n),_t),[c,a]=P(""),[l,m]=P(null),{busy:f,refusal:h,run:$,clear:w}=R(),d=T(),p=o?.messages??[],y=async(u,_={})=>{let{answer:F}=await $(u,()=>U(t.connection,u,{from:n,..._}));return await s(),m(F?.hook_status??null),F},v=async u=>{u.preventDefault(),!(c.trim()===""||f)&&await y("messages",{body:c})&&a("")},r=async({currentTarget:u})=>{let[_]=u.files;!_||f||(await y("messages",{body:c,file:await Lt(_)})&&a(""),u.value="")},k=u=>{u.key==="Enter"&&!u.shiftKey&&!u.isComposing&&v(u)},g=p.filter(u=>u.from==="business"&&St(u)).at(-1),L=t.provider==="whatsapp_cloud",W=(u,_,F,Ft)=>i`
    <button type="button" class="small" disabled=${f!==null||Ft} onClick=${()=>y(u,F)}>${_}</button>
  `;return i`
    <div class="try-part on-phone">
      <h3>${e("phones.onPhone")}</h3>
      <${Kt} messages=${p} />
      <form onSubmit=${v}>
        <div class="field">
          <label for=${d}>${e("phones.message")}</label>
          <textarea id=${d} rows="2" dir="auto" value=${c} onKeyDown=${k}
            onInput=${u=>a(u.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${f!==null||c.trim()===""}>${e("phones.send")}</button>
        </div>
        <div class="field">
          <label for="${d}-file">${e("phones.sendFile")}</label>
          <input id="${d}-file" type="file" disabled=${f!==null} onChange=${r} />
        </div>
      </form>
      <div class="phone-deeds">
        ${W("repeat",e("phones.repeat"),{},!p.some(u=>u.from==="customer"))}
        ${W("read",e("phones.readAll"),{},!g)}
        ${L&&W("reactions",e("phones.react"),{message_id:g?.id,emoji:Ht},!g)}
      </div>
      <p class="hint" role="status">${l>=300?e("phones.notTaken",{status:String(l)}):""}</p>
      <${C} refusal=${h} onDismiss=${w} />
    </div>
  `}function Kt({messages:t}){let n=Z(null);return S(()=>{n.current.scrollTop=n.current.scrollHeight},[t.length]),i`
    <div class="thread" ref=${n} tabindex="0" role="region" aria-label=${e("phones.onPhone")}>
      ${t.length===0&&i`<p class="hint">${e("phones.nothing")}</p>`}
      ${t.map(o=>i`
          <p key=${o.id} class="bubble" dir="auto" data-from=${o.from} data-there=${St(o)}>
            <span class="visually-hidden">${o.from==="customer"?e("phones.you"):e("phones.business")}</span>${o.body}
            ${o.file&&i`<span class="bubble-status">${e("phones.file",{name:o.file.name??o.file.content_type})}</span>`}
            ${o.links.map(s=>i`<span key=${s.url} class="bubble-status">${e("phones.file",{name:s.name??s.url})}</span>`)}
            ${o.from==="business"&&i`<span class="bubble-status">${Wt(o)}</span>`}
            ${o.reaction&&i`<span class="bubble-status">${e("phones.reaction",{sign:o.reaction})}</span>`}
          </p>
        `)}
    </div>
  `}function Lt(t){return new Promise(n=>{let o=new FileReader;o.onload=()=>n({content_type:t.type||"application/octet-stream",name:t.name,content:o.result.split(",")[1]??""}),o.readAsDataURL(t)})}function St({from:t,status:n}){return t==="customer"||n==="delivered"||n==="read"}function Wt({status:t,error:n}){return t==="failed"?e("phones.failed",{code:String(n)}):t==="read"?e("phones.read"):t==="delivered"?e("phones.delivered"):e("phones.sent")}var x=tt({isPlaying:!1,words:"",isStuck:!1}),[Tt,jt]=[86400,1e3],V={connection:"wa-main",provider:"whatsapp_cloud"},qt="+15550100",[Yt,Vt]=[2e4,300],Gt=2500,B=class extends Error{},G=class extends Error{},H=0,Rt=[["on",Jt],["available",Qt],["write",Zt],["reply",te],["expired",ee]];function J(){return Rt.every(([t])=>E.get()[t])}async function Et({api:t,user:n,open:o,presence:s,refresh:c}){let a=H+=1;J()&&ot();let l=zt({api:t,user:n,open:o,presence:s,refresh:c,isOn:()=>a===H});x.set({isPlaying:!0,words:"",isStuck:!1});try{for(let[m,f]of Rt)E.get()[m]||(await f(l),nt(m));a===H&&x.set({isPlaying:!1,words:e("story.over"),isStuck:!1})}catch(m){m instanceof B||x.set({isPlaying:!1,words:e("story.stuck"),isStuck:!0})}}function Q(){H+=1,x.set({isPlaying:!1,words:"",isStuck:!1})}function zt({isOn:t,...n}){let{api:o,user:s}=n,c=m=>new Promise(f=>setTimeout(f,m)),a=()=>{if(!t())throw new B},l=matchMedia("(prefers-reduced-motion: reduce)").matches?0:Gt;return{...n,agent:s.name??s.id,async tell(m){a(),x.set({isPlaying:!0,words:m,isStuck:!1}),await c(l),a()},async until(m){for(let f=Date.now()+Yt;;){let h=await m();if(a(),h)return h;if(Date.now()>f)throw new G;await c(Vt)}},work:async()=>(await o.get(ht(s.id))).body}}async function Jt({tell:t,refresh:n}){let{body:o,etag:s}=await Y.get("/v1/settings");o.leave.enabled&&o.pause.enabled||(await t(e("story.turnOn")),await Y.put("/v1/settings",wt(o),{ifMatch:s}),await n())}async function Qt({api:t,user:n,agent:o,presence:s,refresh:c,tell:a,until:l}){await a(e("story.available",{agent:o})),await ft(t,n.id,s()),await l(async()=>(await t.get(b`/v1/agents/${n.id}`)).body.availability==="available"),await c()}async function X(){let{body:t}=await D.get(I),n=t.phones[0];return n||await N(V.connection,V.provider),{connection:(n??V).connection,from:n?.customers[0]??qt}}async function Xt(t){let{connection:n,from:o}=await X();return await U(n,"messages",{from:o,body:t}),o}var z=t=>n=>n.status==="assigned"&&n.conversation?.customer_address===t;async function M({work:t,until:n,tell:o},s,c){let{from:a}=await X(),l=(await t()).tasks.find(z(a));return l||(await o(c),await Xt(s),n(async()=>(await t()).tasks.find(z(a))))}async function K({api:t},{conversation_id:n}){return(await t.get(b`/v1/conversations/${n}`)).body}async function Zt(t){let n=await M(t,e("story.question"),e("story.customerWrites"));t.open(n.conversation_id),await t.tell(e("story.agentReplies",{agent:t.agent})),await mt(t.api,await K(t,n),crypto.randomUUID(),e("story.answer")),await t.until(async()=>(await K(t,n)).last_message.from==="agent")}async function At({api:t,work:n,until:o},s){let c=await o(async()=>(await n()).tasks.find(({status:a,conversation:l})=>a==="wrapping"&&l?.customer_address===s));await dt(t,c.task_id),await o(async()=>!(await n()).tasks.some(({task_id:a})=>a===c.task_id))}async function te(t){let n=await M(t,e("story.question"),e("story.customerWrites")),{customer_address:o}=n.conversation;await t.tell(e("story.agentLeaves",{agent:t.agent})),await pt(t.api,await K(t,n),{unanswered:!0}),await At(t,o),await M(t,e("story.complaint"),e("story.customerReturns")),t.open(n.conversation_id),await t.tell(e("story.isBack"))}async function ee(t){let{from:n}=await X();(await t.work()).paused.find(({customer_address:a})=>a===n)||await ne(t),await t.tell(e("story.dayPasses"));let{now:s}=await at(Tt);it(s);let c=await t.until(async()=>(await t.work()).tasks.find(z(n)));t.open(c.conversation_id),await t.tell(e("story.timeIsUp"))}async function ne(t){let n=await M(t,e("story.complaint"),e("story.customerReturns"));await t.tell(e("story.agentPauses",{agent:t.agent})),await ut(t.api,await K(t,n),{reason:e("story.reason"),until:ct()+(Tt-60)*jt}),await At(t,n.conversation.customer_address)}var Ct=15e3;function Dt({view:t}){let{api:n,user:o}=lt(),s=O(n,b`/v1/agents/${o.id}`,Ct),c=O(n,"/v1/settings",Ct),{isPlaying:a,words:l,isStuck:m}=j(x),f=j(E),h=s.loaded&&c.loaded,$=()=>{Et({api:n,user:o,open:p=>et(t,p),presence:()=>$t(s,"available",yt(o,c.data)),refresh:()=>Promise.all([c.refresh(),s.refresh()])})};return S(()=>{!h||!q.get()||(q.set(!1),$())},[h]),S(()=>Q,[]),i`
    <div class="story" data-stuck=${m}>
      <button type="button" class=${a?"":"primary"} disabled=${!h} onClick=${a?Q:$}>
        ${a?e("story.stop"):oe(f)}
      </button>
      <p role="status">${l}</p>
    </div>
  `}function oe(t){return J()?e("story.again"):Object.keys(t).length>0?e("story.goOn"):e("story.showMe")}function tn({conversationId:t}){return i`
    <${bt} name=${e("common.phones")} label=${e("phones.phone")} view="phones" conversationId=${t}>
      <${Dt} view="phones" />
      <${gt} />
      <${Ot} />
      <${vt} />
    <//>
  `}export{tn as Phones};
