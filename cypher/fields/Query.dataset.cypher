// The dataset as a whole.
MATCH (node:Dataset {id: 'dataset'})
RETURN node
