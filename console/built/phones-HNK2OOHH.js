/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{a as vt,b as gt,e as V,i as kt}from"./chunk-UC4PNVVE.js";import{h as bt}from"./chunk-CNVK3CMK.js";import"./chunk-R4JN7KP3.js";import{Da as $t,I as ut,J as dt,K as mt,L as ft,N as ht,Qa as yt,Ra as wt,a as ct,c as lt,e as pt,ya as O}from"./chunk-B4KC3DHJ.js";import{Aa as D,F as e,J as A,L as E,M as Y,N as ot,O as st,Q as b,R as at,S as C,U as rt,Y as it,c as P,d as T,f as tt,j as R,k as i,l as et,m as q,r as nt}from"./chunk-N4D3LO6T.js";var F=C,U="/local/phones";function Pt(t,n){return b`/local/phones/${t}`+at({customer:n})}async function H(t,n){let{body:o}=await C.put(b`/local/connections/${t}`,{provider:n});return o}async function B(t,n,o){return(await C.post(b`/local/phones/${t}/`+n,o)).body}async function xt(t,n){let{body:o}=await C.put(b`/local/phones/${t}/faults`,n);return o}var Nt={none:e("phones.tNone"),refuse:e("phones.tRefuse"),undeliverable:e("phones.tUndeliverable"),time_out:e("phones.tTimeOut"),break:e("phones.tBreak"),too_many:e("phones.tTooMany"),unavailable:e("phones.tUnavailable")},Ut={in_order:e("phones.rInOrder"),twice:e("phones.rTwice"),reversed:e("phones.rReversed"),never:e("phones.rNever")};function _t({phone:t,onChange:n}){let{busy:o,refusal:s,run:a,clear:r}=A(),u=R(),[m,f]=P(null),h=m??t.faults,$=async p=>{let y={...h,...p};f(y),await a("faults",()=>xt(t.connection,y)),await n(),f(null)},w=(p,y,v,c,k)=>i`
    <div class="field">
      <label for="${u}-${p}">${y}</label>
      <select id="${u}-${p}" value=${v} disabled=${o!==null} onChange=${g=>$(k(g.currentTarget.value))}>
        ${Object.entries(c).map(([g,I])=>i`<option key=${g} value=${g}>${I}</option>`)}
      </select>
    </div>
  `,d=(p,y,v)=>i`
    <label class="chip"><input type="checkbox" checked=${y} disabled=${o!==null} onChange=${()=>$(v)} /><span>${p}</span></label>
  `;return i`
    <section class="try-part" aria-labelledby="${u}-title">
      <h3 id="${u}-title">${e("phones.wrong")}</h3>
      ${w("next",e("phones.next"),h.next[0]??"none",Nt,p=>({next:p==="none"?[]:[p]}))}
      ${d(e("phones.signal"),!h.signal,{signal:!h.signal})}
      ${d(e("phones.expired"),h.token_expired,{token_expired:!h.token_expired})}
      ${w("reports",e("phones.reports"),h.reports,Ut,p=>({reports:p}))}
      <${D} refusal=${s} onDismiss=${r} />
    </section>
  `}var Ot=1500,Ht="+15550100",Bt="👍",Mt=[{provider:"twilio_messaging",id:"tw-main",words:e("phones.connectTwilio")},{provider:"whatsapp_cloud",id:"wa-main",words:e("phones.connectWhatsApp")}];function St(){let{data:t,refresh:n}=O(F,U,Ot),[o,s]=P(null),[a,r]=P(null),{busy:u,refusal:m,run:f,clear:h}=A(),$=R();if(!t)return null;let{phones:w}=t,d=w.find(({connection:c})=>c===o)??w[0],p=a??d?.customers[0]??Ht,y=async c=>{let{answer:k}=await f(c.id,()=>H(c.id,c.provider));k&&(await n(),s(c.id))},v=Mt.filter(({provider:c})=>w.every(k=>k.provider!==c));return i`
    <section class="try-part" aria-labelledby="${$}-title">
      <h3 id="${$}-title">${e("phones.connection")}</h3>
      ${!d&&i`<p>${e("phones.none")}</p>`}
      ${d&&i`
        <div class="pair">
          <div class="field">
            <label for="${$}-of">${e("phones.connection")}</label>
            <select id="${$}-of" value=${d.connection} onChange=${c=>s(c.currentTarget.value)}>
              ${w.map(c=>i`<option key=${c.connection} value=${c.connection}>${c.business_address}, ${it(c.channel)}</option>`)}
            </select>
          </div>
          <div class="field">
            <label for="${$}-from">${e("phones.customer")}</label>
            <input id="${$}-from" type="tel" autocomplete="off" dir="ltr" list="${$}-known" value=${p}
              onInput=${c=>r(c.currentTarget.value)} />
            <datalist id="${$}-known">${d.customers.map(c=>i`<option key=${c} value=${c}></option>`)}</datalist>
          </div>
        </div>
      `}
      ${v.length>0&&i`
        <div class="phone-deeds">
          ${v.map(c=>i`<button key=${c.id} type="button" class="small" disabled=${u!==null} onClick=${()=>y(c)}>${c.words}</button>`)}
        </div>
      `}
      <${D} refusal=${m} onDismiss=${h} />
    </section>
    ${d&&p.trim()!==""&&i`<${Kt} key=${`${d.connection} ${p}`} phone=${d} customer=${p} />`}
    ${d&&i`<${_t} key=${d.connection} phone=${d} onChange=${n} />`}
  `}function Kt({phone:t,customer:n}){let{data:o,refresh:s}=O(F,Pt(t.connection,n),Ot),[a,r]=P(""),[u,m]=P(null),{busy:f,refusal:h,run:$,clear:w}=A(),d=R(),p=o?.messages??[],y=async(l,_={})=>{let{answer:N}=await $(l,()=>B(t.connection,l,{from:n,..._}));return await s(),m(N?.hook_status??null),N},v=async l=>{l.preventDefault(),!(a.trim()===""||f)&&await y("messages",{body:a})&&r("")},c=async({currentTarget:l})=>{let[_]=l.files;!_||f||(await y("messages",{body:a,file:await Wt(_)})&&r(""),l.value="")},k=l=>{l.key==="Enter"&&!l.shiftKey&&!l.isComposing&&v(l)},g=p.filter(l=>l.from==="business"&&Tt(l)).at(-1),I=p.filter(l=>l.from==="customer"&&l.change!=="deleted").at(-1),j=t.provider==="whatsapp_cloud",S=(l,_,N,It)=>i`
    <button type="button" class="small" disabled=${f!==null||It} onClick=${()=>y(l,N)}>${_}</button>
  `;return i`
    <div class="try-part on-phone">
      <h3>${e("phones.onPhone")}</h3>
      <${Lt} messages=${p} />
      <form onSubmit=${v}>
        <div class="field">
          <label for=${d}>${e("phones.message")}</label>
          <textarea id=${d} rows="2" dir="auto" value=${a} onKeyDown=${k}
            onInput=${l=>r(l.currentTarget.value)}></textarea>
        </div>
        <div class="try-foot">
          <button type="submit" disabled=${f!==null||a.trim()===""}>${e("phones.send")}</button>
        </div>
        <div class="field">
          <label for="${d}-file">${e("phones.sendFile")}</label>
          <input id="${d}-file" type="file" disabled=${f!==null} onChange=${c} />
        </div>
      </form>
      <div class="phone-deeds">
        ${S("repeat",e("phones.repeat"),{},!p.some(l=>l.from==="customer"))}
        ${S("read",e("phones.readAll"),{},!g)}
        ${j&&S("edits",e("phones.edit"),{body:a},!I||a.trim()==="")}
        ${j&&S("deletions",e("phones.delete"),{},!I)}
        ${j&&S("reactions",e("phones.react"),{message_id:g?.id,emoji:Bt},!g)}
      </div>
      <p class="hint" role="status">${u>=300?e("phones.notTaken",{status:String(u)}):""}</p>
      <${D} refusal=${h} onDismiss=${w} />
    </div>
  `}function Lt({messages:t}){let n=tt(null);return T(()=>{n.current.scrollTop=n.current.scrollHeight},[t.length]),i`
    <div class="thread" ref=${n} tabindex="0" role="region" aria-label=${e("phones.onPhone")}>
      ${t.length===0&&i`<p class="hint">${e("phones.nothing")}</p>`}
      ${t.map(o=>i`
          <p key=${o.id} class="bubble" dir="auto" data-from=${o.from} data-there=${Tt(o)}>
            <span class="visually-hidden">${o.from==="customer"?e("phones.you"):e("phones.business")}</span>${o.body}
            ${o.file&&i`<span class="bubble-status">${e("phones.file",{name:o.file.name??o.file.content_type})}</span>`}
            ${o.links.map(s=>i`<span key=${s.url} class="bubble-status">${e("phones.file",{name:s.name??s.url})}</span>`)}
            ${o.from==="business"&&i`<span class="bubble-status">${jt(o)}</span>`}
            ${o.change&&i`<span class="bubble-status">${o.change==="edited"?e("phones.edited"):e("phones.deleted")}</span>`}
            ${o.reaction&&i`<span class="bubble-status">${e("phones.reaction",{sign:o.reaction})}</span>`}
          </p>
        `)}
    </div>
  `}function Wt(t){return new Promise(n=>{let o=new FileReader;o.onload=()=>n({content_type:t.type||"application/octet-stream",name:t.name,content:o.result.split(",")[1]??""}),o.readAsDataURL(t)})}function Tt({from:t,status:n}){return t==="customer"||n==="delivered"||n==="read"}function jt({status:t,error:n}){return t==="failed"?e("phones.failed",{code:String(n)}):t==="read"?e("phones.read"):t==="delivered"?e("phones.delivered"):e("phones.sent")}var x=et({isPlaying:!1,words:"",isStuck:!1}),[Rt,qt]=[86400,1e3],G={connection:"wa-main",provider:"whatsapp_cloud"},Yt="+15550100",[Vt,Gt]=[2e4,300],zt=2500,K=class extends Error{},z=class extends Error{},M=0,At=[["on",Qt],["available",Xt],["write",te],["reply",ee],["expired",ne]];function Q(){return At.every(([t])=>E.get()[t])}async function Et({api:t,user:n,open:o,presence:s,refresh:a}){let r=M+=1;Q()&&st();let u=Jt({api:t,user:n,open:o,presence:s,refresh:a,isOn:()=>r===M});x.set({isPlaying:!0,words:"",isStuck:!1});try{for(let[m,f]of At)E.get()[m]||(await f(u),ot(m));r===M&&x.set({isPlaying:!1,words:e("story.over"),isStuck:!1})}catch(m){m instanceof K||x.set({isPlaying:!1,words:e("story.stuck"),isStuck:!0})}}function X(){M+=1,x.set({isPlaying:!1,words:"",isStuck:!1})}function Jt({isOn:t,...n}){let{api:o,user:s}=n,a=m=>new Promise(f=>setTimeout(f,m)),r=()=>{if(!t())throw new K},u=matchMedia("(prefers-reduced-motion: reduce)").matches?0:zt;return{...n,agent:s.name??s.id,async tell(m){r(),x.set({isPlaying:!0,words:m,isStuck:!1}),await a(u),r()},async until(m){for(let f=Date.now()+Vt;;){let h=await m();if(r(),h)return h;if(Date.now()>f)throw new z;await a(Gt)}},work:async()=>(await o.get($t(s.id))).body}}async function Qt({tell:t,refresh:n}){let{body:o,etag:s}=await V.get("/v1/settings");o.leave.enabled&&o.pause.enabled||(await t(e("story.turnOn")),await V.put("/v1/settings",bt(o),{ifMatch:s}),await n())}async function Xt({api:t,user:n,agent:o,presence:s,refresh:a,tell:r,until:u}){await r(e("story.available",{agent:o})),await ht(t,n.id,s()),await u(async()=>(await t.get(b`/v1/agents/${n.id}`)).body.availability==="available"),await a()}async function Z(){let{body:t}=await F.get(U),n=t.phones[0];return n||await H(G.connection,G.provider),{connection:(n??G).connection,from:n?.customers[0]??Yt}}async function Zt(t){let{connection:n,from:o}=await Z();return await B(n,"messages",{from:o,body:t}),o}var J=t=>n=>n.status==="assigned"&&n.conversation?.customer_address===t;async function L({work:t,until:n,tell:o},s,a){let{from:r}=await Z(),u=(await t()).tasks.find(J(r));return u||(await o(a),await Zt(s),n(async()=>(await t()).tasks.find(J(r))))}async function W({api:t},{conversation_id:n}){return(await t.get(b`/v1/conversations/${n}`)).body}async function te(t){let n=await L(t,e("story.question"),e("story.customerWrites"));t.open(n.conversation_id),await t.tell(e("story.agentReplies",{agent:t.agent})),await ft(t.api,await W(t,n),crypto.randomUUID(),e("story.answer")),await t.until(async()=>(await W(t,n)).last_message.from==="agent")}async function Ct({api:t,work:n,until:o},s){let a=await o(async()=>(await n()).tasks.find(({status:r,conversation:u})=>r==="wrapping"&&u?.customer_address===s));await mt(t,a.task_id),await o(async()=>!(await n()).tasks.some(({task_id:r})=>r===a.task_id))}async function ee(t){let n=await L(t,e("story.question"),e("story.customerWrites")),{customer_address:o}=n.conversation;await t.tell(e("story.agentLeaves",{agent:t.agent})),await ut(t.api,await W(t,n),{unanswered:!0}),await Ct(t,o),await L(t,e("story.complaint"),e("story.customerReturns")),t.open(n.conversation_id),await t.tell(e("story.isBack"))}async function ne(t){let{from:n}=await Z();(await t.work()).paused.find(({customer_address:r})=>r===n)||await oe(t),await t.tell(e("story.dayPasses"));let{now:s}=await rt(Rt);ct(s);let a=await t.until(async()=>(await t.work()).tasks.find(J(n)));t.open(a.conversation_id),await t.tell(e("story.timeIsUp"))}async function oe(t){let n=await L(t,e("story.complaint"),e("story.customerReturns"));await t.tell(e("story.agentPauses",{agent:t.agent})),await dt(t.api,await W(t,n),{reason:e("story.reason"),until:lt()+(Rt-60)*qt}),await Ct(t,n.conversation.customer_address)}var Dt=15e3;function Ft({view:t}){let{api:n,user:o}=pt(),s=O(n,b`/v1/agents/${o.id}`,Dt),a=O(n,"/v1/settings",Dt),{isPlaying:r,words:u,isStuck:m}=q(x),f=q(E),h=s.loaded&&a.loaded,$=()=>{Et({api:n,user:o,open:p=>nt(t,p),presence:()=>yt(s,"available",wt(o,a.data)),refresh:()=>Promise.all([a.refresh(),s.refresh()])})};return T(()=>{!h||!Y.get()||(Y.set(!1),$())},[h]),T(()=>X,[]),i`
    <div class="story" data-stuck=${m}>
      <button type="button" class=${r?"":"primary"} disabled=${!h} onClick=${r?X:$}>
        ${r?e("story.stop"):se(f)}
      </button>
      <p role="status">${u}</p>
    </div>
  `}function se(t){return Q()?e("story.again"):Object.keys(t).length>0?e("story.goOn"):e("story.showMe")}function en({conversationId:t}){return i`
    <${vt} name=${e("common.phones")} label=${e("phones.phone")} view="phones" conversationId=${t}>
      <${Ft} view="phones" />
      <${kt} />
      <${St} />
      <${gt} />
    <//>
  `}export{en as Phones};
