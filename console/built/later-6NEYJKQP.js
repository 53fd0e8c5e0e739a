/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as b,B as c,C as d,D as e,E as f,y as a}from"./chunk-ILPOOUZF.js";import"./chunk-LFYBYQIG.js";import"./chunk-UHMB54AR.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as ShortcutList,f as SignOutDialog};
