// The resolution of an id or of a code, which is in capitals but for CTr, TTr and TTg, however it was typed; it may be that of several.
MATCH (node:Resolution)
WHERE node.id = $id
  AND node.code IN [$code, toUpper(trim($code)), replace(replace(replace(toUpper(trim($code)), 'CTR', 'CTr'), 'TTR', 'TTr'), 'TTG', 'TTg')]
RETURN node
ORDER BY node.id
