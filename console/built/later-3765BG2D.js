/* Hiatus, Apache-2.0. Contains Preact (preact.LICENSE), htm (htm.LICENSE) and Chartist (chartist.LICENSE). */
import{A as b,B as c,C as d,D as e,E as f,F as g,y as a}from"./chunk-UDJVI35J.js";import"./chunk-NOM23FOQ.js";import"./chunk-CM2W53JG.js";export{a as ActionDialog,b as CustomerPanel,c as FirstWordDialog,d as LeftRows,e as MessageFiles,f as ShortcutList,g as SignOutDialog};
