print("laborledger")
