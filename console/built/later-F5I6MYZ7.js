/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as b,B as c,C as d,D as e,E as f,y as a}from"./chunk-4ZUTTCGP.js";import"./chunk-THLA2EXU.js";import"./chunk-ICTCSCAB.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as ShortcutList,f as SignOutDialog};
