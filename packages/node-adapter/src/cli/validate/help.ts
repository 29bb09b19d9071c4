export const validateHelp = `meshlens validate PATH… [FLAGS]

Checks configuration: files and folders of YAML or JSON, - for standard input, all together as one mesh.

  helm template CHART | meshlens validate -
  meshlens validate deploy/ --output sarif --output-file meshlens.sarif
  meshlens validate deploy/ --live --kubeconfig ~/.kube/config

  -o, --output NAME         text (default), json, sarif, junit or github
      --output-file FILE    Write there instead of to standard output
      --schema              Print the JSON Schema of --output json
      --fail-on SEVERITY    End with 1 from this severity on: error (default), warning, info, never
      --min-severity NAME   Tell from this severity on: error, warning, info (default)
      --code CODE           Tell only this check; again or with commas for more
      --ignore CODE[=namespace/kind/name]
                            Ignore a check, everywhere or where it says; * stands for anything
  -n, --namespace NAME      Tell only of objects there; again or with commas for more
      --mesh-facts FILE     What no file says: mesh configuration, gateway classes … (docs/validation.md)
      --cluster NAME        The cluster that the files are of
      --fix                 Make the repairs that need no judgement in the files; comments and layout stay
      --dry-run             With --fix: write nothing, print what would change
      --live                Check the files over the objects of a live cluster, which they replace; kubectl's, unless flags of
                            meshlens serve say another: --kubeconfig, --context, --in-cluster, --cluster-name, --namespaces,
                            --demo, --config. Without PATH, check all that is in it
      --all                 With --live: tell of the cluster's objects too

Ends with 0: nothing found that --fail-on names; 1: something found; 2: the command line is wrong, or something could not be read.
`;
