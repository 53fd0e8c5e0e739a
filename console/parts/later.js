// What the desk opens on demand, in one chunk: the page asks for it once it is at rest.

import "../words/dialogs.js";
export { ActionDialog } from "./action-dialog.js";
export { Attach } from "./attach.js";
export { BellMenu } from "./bell-menu.js";
export { CommandMenu } from "./command-menu.js";
export { CustomerPanel } from "./customer-panel.js";
export { FirstWordDialog } from "./first-word-dialog.js";
export { LeftRows } from "./left-rows.js";
export { MessageFiles } from "./message-files.js";
export { Search } from "./search.js";
export { ShortcutList } from "./shortcut-list.js";
export { SignOutDialog } from "./sign-out-dialog.js";
export { TemplateBox } from "./template-box.js";
export { Told } from "./told.js";
