/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as b,B as c,C as d,D as e,E as f,y as a}from"./chunk-R5JNXW6E.js";import"./chunk-NR7SU6ZD.js";import"./chunk-UK6TB2IK.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as ShortcutList,f as SignOutDialog};
