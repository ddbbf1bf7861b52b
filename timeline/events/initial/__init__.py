"""Languages whose clauses begin with the verb: "قصفت القوات الروسية مدينة خاركيف".

The subject follows the verb and the object follows the subject; a noun right behind one without article possesses it.
"""
