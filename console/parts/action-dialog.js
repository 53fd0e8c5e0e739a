// The dialog that an action opens before it is carried out.

import { useApp } from "../core/context.js";
import { latestEnd } from "../core/extension.js";
import { html } from "../core/html.js";
import { nameOf } from "../core/names.js";
import { rulesFor } from "../core/policy.js";
import { AskAgain } from "./ask-again.js";
import { AssignDialog } from "./assign-dialog.js";
import { BeforeLeave } from "./before-leave.js";
import { Confirm } from "./dialog.js";
import { ExtendDialog } from "./extend-dialog.js";
import { GiveAway } from "./give-away.js";
import { LeaveDialog } from "./leave-dialog.js";
import { RefusalNotice } from "./notice.js";
import { PauseDialog } from "./pause-dialog.js";
import { TakeOver } from "./take-over.js";
import { TransferDialog } from "./transfer-dialog.js";
import { Unsent } from "./unsent.js";
import { t } from "../core/words.js";

/**
 * The dialog for `asking`, `{what, …}`. `begin(name, details)` carries a command out that can be undone, `now` one that
 * cannot.
 */
export function ActionDialog({ asking, ...rest }) {
  return DIALOGS[asking.what]({ asking, ...rest });
}

const DIALOGS = {
  leave: ({ asking, conversation, actions, unsent, isUnanswered, busy, begin, onClose }) => html`
    <${BeforeLeave} conversation=${conversation} isUnanswered=${isUnanswered} unsent=${unsent} busy=${busy}
      canReply=${actions.reply} onLeave=${() => begin("leave", { ...asking.details, unanswered: isUnanswered })} onClose=${onClose} />
  `,
  "leave-with": ({ conversation, actions, settings, unsent, isUnanswered, busy, begin, onClose }) => html`
    <${LeaveDialog} plans=${Object.keys(settings.leave.plans ?? {})} usual=${rulesFor(settings, conversation).leave.plan}
      isUnanswered=${isUnanswered} busy=${busy} onClose=${onClose}
      onLeave=${(details) => begin("leave", { ...details, unanswered: isUnanswered })}>
      <${Unsent} conversation=${conversation} unsent=${unsent} canReply=${actions.reply} />
    <//>
  `,
  pause: ({ conversation, actions, settings, unsent, busy, begin, onClose }) => html`
    <${PauseDialog} conversation=${conversation} rules=${rulesFor(settings, conversation).pause} busy=${busy}
      onPause=${(details) => begin("pause", details)} onClose=${onClose}>
      <${Unsent} conversation=${conversation} unsent=${unsent} canReply=${actions.reply} />
    <//>
  `,
  "pause-again": ({ conversation, actions, unsent, busy, begin, onClose }) => html`
    <${Confirm} title=${t("common.pauseAgain")} act=${t("common.pause")} busy=${busy} onConfirm=${() => begin("pause", { again: true })} onClose=${onClose}>
      <${Unsent} conversation=${conversation} unsent=${unsent} canReply=${actions.reply} />
      <p>${t("action.pausedWasBeforeSame")}</p>
    <//>
  `,
  transfer: ({ conversation, actions, owner, unsent, busy, begin, onClose }) => html`
    <${TransferDialog} conversation=${conversation} owner=${owner} busy=${busy}
      onTransfer=${(details) => begin("transfer", details)} onClose=${onClose}>
      <${Unsent} conversation=${conversation} unsent=${unsent} canReply=${actions.reply} />
    <//>
  `,
  "give-away": (asked) => html`<${GiveBack} ...${asked} />`,
  extend: (asked) => html`<${Extend} ...${asked} />`,
  assign: ({ conversation, owner, busy, refusal, about, now, onClose }) => html`
    <${AssignDialog} ...${{ conversation, owner, busy, refusal, about, onClose }}
      onAssign=${(details) => now(conversation.channel_state === "inactive" ? "reactivate" : "take", details)} />
  `,
  "take-over": ({ conversation, actions, owner, busy, refusal, now, onClose }) => html`
    <${TakeOver} conversation=${conversation} from=${actions.from ?? owner} busy=${busy} refusal=${refusal}
      onTake=${() => now("take")} onClose=${onClose} />
  `,
  end: ({ conversation, actions, unsent, busy, refusal, now, onClose }) => html`
    <${Confirm} title=${t("action.endWith", { name: nameOf(conversation) })} act=${t("action.end")} danger busy=${busy}
      onConfirm=${() => now("end")}
      onClose=${onClose}>
      <${Unsent} conversation=${conversation} unsent=${unsent} canReply=${actions.reply} />
      <p>${t("action.closesCustomersNextMessage")}</p>
      <${RefusalNotice} refusal=${refusal} />
    <//>
  `,
  again: ({ asking, actions, history, busy, now, onClose }) => html`
    <${AskAgain} name=${asking.name} readUpTo=${asking.readUpTo} messages=${history.messages}
      applies=${actions[asking.name]} busy=${busy} onClose=${onClose}
      onAgain=${() => now(asking.name, { ...asking.details, unanswered: true })} />
  `,
};

function GiveBack({ asking, conversation, busy, now, onClose }) {
  const { user } = useApp();
  const agent = conversation.pause?.agent_id;
  return html`
    <${GiveAway} agent=${agent} isMe=${agent === user.id} load=${asking.load} queue=${conversation.queue} busy=${busy}
      onConfirm=${() => now("resume")} onClose=${onClose} />
  `;
}

/** Once the pause has ended meanwhile, there is nothing to extend: the dialog is gone. */
function Extend({ conversation, settings, busy, refusal, now, onClose }) {
  const { user } = useApp();
  const { pause } = conversation;
  if (!pause) return null;
  return html`
    <${ExtendDialog} pause=${pause} latest=${latestEnd(conversation, user, settings)} busy=${busy} refusal=${refusal}
      onExtend=${(details) => now("extend", details)} onClose=${onClose} />
  `;
}
