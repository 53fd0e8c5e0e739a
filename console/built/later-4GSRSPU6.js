/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{A as b,B as c,C as d,D as e,E as f,y as a}from"./chunk-VXZQ4C3B.js";import"./chunk-INX4JBZG.js";import"./chunk-F2TWTQRV.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as ShortcutList,f as SignOutDialog};
