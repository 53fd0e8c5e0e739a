/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE) and htm (htm.LICENSE). */
import{A as c,B as d,C as e,D as f,x as a,z as b}from"./chunk-ZVFLLQH3.js";import"./chunk-WBT6HI6N.js";import"./chunk-LM4WWIO3.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as ShortcutList,f as SignOutDialog};
