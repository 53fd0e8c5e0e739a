/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as b,B as c,C as d,D as e,E as f,y as a}from"./chunk-P2LLZAGC.js";import"./chunk-3CYWPVVC.js";import"./chunk-HOMNTRAL.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as ShortcutList,f as SignOutDialog};
