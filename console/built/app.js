/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as T,B as j,D as P,H as U,a as S,c as u,d as k,ia as h,j as _,k as i,ka as R,l as I,m as x,o as E,r as A,u as C,v as O,w as m,z as N}from"./chunk-WQQTAGGD.js";function ee(e){let{mode:n,api:t="",issuer:o,client_id:s,scope:c="openid agent",audience:a,resource:l}=e??{},d=e?.scope_prefix??"",f=e?.undo_seconds??6;if(!(f>=0&&f<=60))throw new Error('config.json: "undo_seconds" must be from 0 to 60');if(n==="local")return{mode:n,api:t,undoSeconds:f};if(n!=="oidc")throw new Error('config.json: "mode" must be "local" or "oidc"');for(let[w,r]of Object.entries({issuer:o,client_id:s}))if(!r)throw new Error(`config.json: "${w}" is needed where "mode" is "oidc"`);return{mode:n,api:t.replace(/\/$/,""),issuer:o,clientId:s,scope:c,scopePrefix:d,audience:a,resource:l,undoSeconds:f}}async function D(){let e=await fetch("config.json",{cache:"no-cache"});if(!e.ok)throw new Error(`config.json could not be read (${e.status})`);return ee(await e.json())}function L(e){return btoa(String.fromCharCode(...e)).replaceAll("+","-").replaceAll("/","_").replaceAll("=","")}function g(){return L(crypto.getRandomValues(new Uint8Array(32)))}async function B(e){return L(new Uint8Array(await crypto.subtle.digest("SHA-256",new TextEncoder().encode(e))))}var b="hiatus.oidc",v="The sign-in service cannot be reached. Check the connection, then try again.";async function H(e){let{authorization_endpoint:n}=await M(e),t={state:g(),nonce:g(),verifier:g(),hash:location.hash};sessionStorage.setItem(b,JSON.stringify(t));let o=new URL(n),s={response_type:"code",client_id:e.clientId,redirect_uri:y(),scope:e.scope,state:t.state,nonce:t.nonce,code_challenge:await B(t.verifier),code_challenge_method:"S256",...G(e)};N()&&(s.prompt="login");for(let[c,a]of Object.entries(s))o.searchParams.set(c,a);location.assign(o)}function z(e=new URLSearchParams(location.search)){return e.has("state")&&(e.has("code")||e.has("error"))}async function V(e){let n=new URLSearchParams(location.search),t=JSON.parse(sessionStorage.getItem(b)??"null");sessionStorage.removeItem(b),history.replaceState(null,"",y()+(t?.hash??"")),ne(n,t,e);let o=await Y(e,{grant_type:"authorization_code",code:n.get("code"),redirect_uri:y(),code_verifier:t.verifier});return{...F(o),name:te(o.id_token,t.nonce)}}async function J(e,n){let t=await Y(e,{grant_type:"refresh_token",refresh_token:n});return{refresh:n,...F(t)}}async function Y(e,n){let{token_endpoint:t}=await M(e),o=await W(t,{method:"POST",headers:{"content-type":"application/x-www-form-urlencoded"},body:new URLSearchParams({...n,client_id:e.clientId,...G({resource:e.resource})})});if(o.status>=500||o.status===429)throw new Error(v);if(!o.ok)throw new x("The sign-in service did not accept the sign-in. Try again.");return o.json()}function F({access_token:e,refresh_token:n}){return n?{token:e,refresh:n}:{token:e}}function G({audience:e,resource:n}){return{...e&&{audience:e},...n&&{resource:n}}}function ne(e,n,t){if(!n||e.get("state")!==n.state)throw new Error("This sign-in was not begun in this tab. Sign in again.");if(e.has("iss")&&e.get("iss")!==t.issuer)throw new Error("The answer came from another sign-in service than the configured one. Sign in again.");if(e.has("error"))throw new Error(`The sign-in service refused: ${e.get("error_description")??e.get("error")}.`)}function te(e,n){if(!e)return;let t=I(e);if(t?.nonce!==n)throw new Error("The sign-in service answered another sign-in. Sign in again.");return t.name??t.preferred_username??t.email}async function M(e){let n=await W(`${e.issuer.replace(/\/$/,"")}/.well-known/openid-configuration`);if(!n.ok)throw new Error(v);return n.json()}async function W(e,n){try{return await fetch(e,n)}catch{throw new Error(v)}}function y(){return location.origin+location.pathname}var oe=["alice","bob","carol"],K=[{scope:"agent",label:"Agent",hint:"works on conversations"},{scope:"supervisor",label:"Supervisor",hint:"sees and acts for everyone"},{scope:"admin",label:"Administrator",hint:"changes the settings"}];function Q({config:e,reason:n,failure:t}){return i`
    <main class="sign-in">
      <div class="sign-in-card">
        <p class="wordmark large">Hiatus</p>
        <h1>Sign in</h1>
        ${n==="expired"&&i`<${h} tone="warn">Your session has ended. Sign in again.<//>`}
        ${t&&i`<${h} tone="bad">${t}<//>`}
        ${e.mode==="local"?i`<${re} />`:i`<${ie} config=${e} />`}
      </div>
    </main>
  `}function re(){let[e,n]=u(""),[t,o]=u(K.map(({scope:r})=>r)),{busy:s,refusal:c,run:a}=P(),l=_(),d=async r=>{let{answer:p}=await a("sign-in",()=>U(r,t.join(" ")));p&&m({token:p,name:r})},f=r=>{r.preventDefault(),e.trim()!==""&&t.length>0&&d(e.trim())},w=(r,p)=>o(p?[...t,r]:t.filter($=>$!==r));return i`
    <p class="lead">This is the local system: be whoever you like.</p>
    <form onSubmit=${f}>
      <fieldset class="field">
        <legend>What you may do</legend>
        ${K.map(({scope:r,label:p,hint:$})=>i`
            <label class="option" key=${r}>
              <input type="checkbox" checked=${t.includes(r)}
                onChange=${q=>w(r,q.currentTarget.checked)} />
              <span>${p} <span class="hint">${$}</span></span>
            </label>
          `)}
      </fieldset>
      <div class="field">
        <span id=${`${l}-quick`} class="label">Sign in as</span>
        <div class="quick" role="group" aria-labelledby=${`${l}-quick`}>
          ${oe.map(r=>i`
              <button key=${r} type="button" disabled=${s!==null||t.length===0} onClick=${()=>d(r)}>${r}</button>
            `)}
        </div>
      </div>
      <div class="field">
        <label for=${l}>Or another name</label>
        <div class="join">
          <input id=${l} type="text" autocomplete="username" autocapitalize="none" value=${e}
            onInput=${r=>n(r.currentTarget.value)} />
          <button type="submit" class="primary" disabled=${s!==null||e.trim()===""||t.length===0}>Sign in</button>
        </div>
      </div>
      <${R} refusal=${c} />
    </form>
  `}function ie({config:e}){let[n,t]=u(null),[o,s]=u(!1),c=async()=>{s(!0),t(null);try{await H(e)}catch(a){t(a.message),s(!1)}};return i`
    <p class="lead">You sign in with your organisation's own account.</p>
    ${n&&i`<${h} tone="bad">${n}<//>`}
    <button type="button" class="primary wide" disabled=${o} onClick=${c}>Sign in</button>
  `}var X=import("./signed-in-7YDJDSHY.js");X.catch(()=>{});function se({config:e,failure:n}){let{user:t,reason:o}=E(C),[s,c]=u(null),[a,l]=u(null);return k(()=>{X.then(d=>c(()=>d.SignedIn),l)},[]),t?a?i`<${Z} words=${a.message} />`:s&&i`<${s} config=${e} user=${t} />`:i`<${Q} config=${e} reason=${o} failure=${n} />`}function Z({words:e}){return i`
    <main class="sign-in">
      <div class="sign-in-card" role="alert"><h1>Hiatus cannot start</h1><p>${e}</p></div>
    </main>
  `}async function ae(){let e=document.getElementById("app");try{let n=await D();O({scopePrefix:n.scopePrefix,renew:n.mode==="oidc"&&(o=>J(n,o))});let t=await ce(n);j(),A(),S(i`<${se} config=${n} failure=${t} />`,e)}catch(n){S(i`<${Z} words=${n.message} />`,e)}}async function ce(e){if(e.mode!=="oidc"||!z())return await T(),null;try{return m(await V(e))?null:"The sign-in service gave a token that the API cannot read."}catch(n){return n.message}}ae();
