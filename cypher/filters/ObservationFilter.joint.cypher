// Figures that are joint, or those that are not.
MATCH (node:Observation)
WHERE node.joint = $joint
RETURN node
