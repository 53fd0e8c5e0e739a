/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as b,B as c,C as d,D as e,E as f,y as a}from"./chunk-FNH7JIBI.js";import"./chunk-MGDJKYHA.js";import"./chunk-NUNQ7F5Q.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as ShortcutList,f as SignOutDialog};
