export { branchOf, type TreeNode, type TreePlace, treeOrder, treeProblem, MOST_LEVELS } from './tree.ts';
